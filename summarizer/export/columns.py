"""The tables of an export. A column is a field of `EventRow` or `ArticleRow`, in this order, in every format.

A list is joined by "; " in CSV. What has fields of its own is JSON in CSV and a struct in Parquet; `record` is JSON
text in both. In JSON lines everything is JSON.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from types import UnionType
from typing import Annotated, Any, Literal, TypeAlias, Union, get_args, get_origin

from pydantic import BeforeValidator, Field
from pydantic_core import from_json

from summarizer.records.base import Record
from summarizer.records.events import EventRecord, Factuality, Figure, Status, Support
from summarizer.records.findings import Finding, FindingCode
from summarizer.records.phrases import Basis, Quantity
from summarizer.records.summary import ArticleSummary, LoadedPhrase

Rows = Literal["events", "articles"]
"""What a table has a row for."""

WHOLE = (EventRecord, ArticleSummary)
"""Types that a cell holds as JSON text: the fields of an event differ by its kind."""


def _from_text(value: Any) -> Any:
    return from_json(value) if isinstance(value, str) else value


class RoleQuantity(Record):
    """What a phrase of an event counts."""

    role: str
    """The field of the kind that the phrase stands in, such as `recipients`"""
    text: str
    """The phrase"""
    quantity: Quantity


class EventRow(Record):
    """One event as one article tells it, flat."""

    event_id: str
    """`article_id`, "#" and the event's id. Unique in an export of one model and one prompt"""
    event_date: dt.date | None = None
    """First day on which the event can lie; empty where the article does not say or its words are not resolved"""
    event_date_end: dt.date | None = None
    """Last such day"""
    time_precision: Literal[1, 2, 3] | None = None
    """ACLED: 1 the day is known, 2 it lies within a week, 3 within a month; empty where it is known less precisely or \
from the time of a report alone"""
    time_basis: Basis | None = None
    """`event`: the dates are its own. `report`: somebody told of it then; it lies on that day or shortly before"""
    timex: str | None = None
    """TIMEX3 value"""
    time_text: str | None = None
    """The article's words for the time"""
    kind: str
    """One of the [kinds](kinds.md)"""
    sub_type: str | None = None
    """The kind's choice, such as `evacuation`; empty where it is `other`"""
    status: Status
    """occurred, ongoing, planned, postponed, cancelled, failed, hypothetical. Filter on it before you count"""
    headline: str
    """Neutral and short"""
    actors: tuple[str, ...] = ()
    """Who does it, in the article's words (PLOVER actors; ACLED actor1, and actor2 where both sides act)"""
    recipients: tuple[str, ...] = ()
    """To whom or what it is done (PLOVER recipients; ACLED actor2)"""
    places: tuple[str, ...] = ()
    """Where. The ends of a movement are in `details`: origin, destination, via"""
    stopped_by: tuple[str, ...] = ()
    """Who or what cancelled, postponed or prevented it"""
    according_to: tuple[str, ...] = ()
    """Who says so; empty where the article says it in its own voice"""
    factuality: tuple[Factuality, ...] = ()
    """FactBank value by source; the source that is null is the writer"""
    fatalities: int | None = None
    """Killed: the number that the article names, where one phrase names it"""
    fatalities_low: int | None = None
    """The least that it can be by the article's words; of several phrases, which may be rival claims, the smallest"""
    fatalities_high: int | None = None
    """The most that it can be; of several phrases, which may be parts, their sum"""
    injured: int | None = None
    """Injured, in the same way"""
    injured_low: int | None = None
    """The least"""
    injured_high: int | None = None
    """The most"""
    plover_type: str | None = None
    """PLOVER event type; empty where the manual codes nothing, as for an event without an actor"""
    plover_mode: str | None = None
    """PLOVER mode"""
    plover_context: str | None = None
    """PLOVER context"""
    quad_code: Literal[1, 2, 3, 4] | None = None
    """1 verbal cooperation, 2 material cooperation, 3 verbal conflict, 4 material conflict"""
    acled_event_type: str | None = None
    """ACLED event type. Most news has none"""
    acled_sub_event_type: str | None = None
    """ACLED sub-event type"""
    schema_org_status: str | None = None
    """Event.eventStatus or Action.actionStatus of schema.org"""
    trigger: str
    """The word or words that name the event"""
    trigger_start: int | None = None
    """Where they stand: Unicode code points into the article's text, half-open"""
    trigger_end: int | None = None
    """Where they end"""
    details: dict[str, tuple[str, ...]] = Field(default_factory=dict)
    """The other choices and all phrases of the kind by their field; offsets are in `record`"""
    quantities: tuple[RoleQuantity, ...] = ()
    """What these phrases count: value, bounds, unit"""
    evidence: tuple[str, ...] = ()
    """The sentences that it rests on"""
    sentences: tuple[int, ...] = ()
    """Their numbers in the article, from 1"""
    support: Support
    """supported, partial, or unsupported: not even the trigger stands in the article"""
    findings: tuple[FindingCode, ...] = ()
    """Codes of what [verification](verification.md) has to say about this event"""
    article_id: str
    """SHA-256 of the article's text"""
    article_headline: str | None = None
    """Its headline"""
    published_date: dt.date | None = None
    """Day of publication, as the article dates itself"""
    publisher: str | None = None
    """Its publisher"""
    url: str | None = None
    """Its address"""
    language: str | None = None
    """ISO 639-1 code"""
    model: str
    """The model, or `rules`"""
    prompt_hash: str
    """SHA-256 over the prompt and its schema"""
    schema_version: str
    """Version of the record"""
    library_version: str
    """Version of summarizer"""
    coded_at: dt.datetime
    """When the article was worked on (UTC)"""
    record: Annotated[EventRecord, BeforeValidator(_from_text)]
    """The whole `EventRecord`"""


class ArticleRow(Record):
    """One article with its summary and what the summary cost."""

    article_id: str
    """SHA-256 of the article's text"""
    headline: str | None = None
    """Its headline"""
    published: str | None = None
    """When it was published, as precisely as it says: ISO 8601, a day or a moment, with or without a zone"""
    published_date: dt.date | None = None
    """The day of that"""
    published_at: dt.datetime | None = None
    """The moment of that (UTC); empty where the time or the zone is not known"""
    publisher: str | None = None
    """Its publisher"""
    url: str | None = None
    """Its address"""
    language: str | None = None
    """ISO 639-1 code"""
    summary: str
    """The neutral summary"""
    events: int
    """How many events it has"""
    figures: tuple[Figure, ...] = ()
    """Attributed quantities that are no event of their own"""
    loaded_language: tuple[LoadedPhrase, ...] = ()
    """Loaded wording, who speaks, and a neutral wording"""
    findings: tuple[Finding, ...] = ()
    """What [verification](verification.md) has to say; empty is good"""
    engine: str
    """`llm` or `rules`"""
    model: str
    """The model, or `rules`"""
    prompt_hash: str
    """SHA-256 over the prompt and its schema"""
    schema_version: str
    """Version of the record"""
    library_version: str
    """Version of summarizer"""
    attempts: int
    """Calls of the model"""
    input_tokens: int
    """Tokens read, of all attempts"""
    cached_tokens: int
    """The part of them that came from the provider's cache"""
    written_tokens: int = 0
    """The part of them that was written to the cache, where the provider charges for that"""
    output_tokens: int
    """Tokens written"""
    cost: float | None = None
    """US dollars; empty where a price is not known"""
    started: dt.datetime
    """When the article was worked on (UTC)"""
    seconds: float
    """How long that took"""
    record: Annotated[ArticleSummary, BeforeValidator(_from_text)]
    """The whole `ArticleSummary`"""


Row: TypeAlias = EventRow | ArticleRow
ROW_TYPES: dict[Rows, type[EventRow] | type[ArticleRow]] = {"events": EventRow, "articles": ArticleRow}


@dataclass(frozen=True)
class Column:
    """A column of a table."""

    name: str
    type: Any
    """Its Python type; `None` is no part of it"""
    optional: bool
    description: str

    @cached_property
    def is_text(self) -> bool:
        """Whether its cells are words, which came from an article or a model."""
        return self.type is str or (get_origin(self.type) is Literal and isinstance(get_args(self.type)[0], str))

    @cached_property
    def is_list(self) -> bool:
        """Whether its cells are lists of words or numbers."""
        return get_origin(self.type) is tuple and not _has_fields(get_args(self.type)[0])

    @cached_property
    def is_nested(self) -> bool:
        """Whether its cells have fields of their own."""
        return get_origin(self.type) is dict or _has_fields(self.type) or (_is_tuple(self.type) and not self.is_list)


def columns(rows: Rows) -> Iterator[Column]:
    """The columns of a table, in order."""
    for name, field in ROW_TYPES[rows].model_fields.items():
        kind = without_none(field.annotation)
        yield Column(name, kind, kind is not field.annotation, (field.description or "").replace("\n", " "))


def kind_of(names: Iterable[str]) -> Rows:
    """What a table with these columns has a row for."""
    given = set(names)
    return (
        "events"
        if len(given & EventRow.model_fields.keys()) > len(given & ArticleRow.model_fields.keys())
        else "articles"
    )


def without_none(kind: Any) -> Any:
    """The other type of an optional one."""
    if get_origin(kind) not in (Union, UnionType):
        return kind
    others = [other for other in get_args(kind) if other is not type(None)]
    return others[0] if len(others) == 1 else Union[tuple(others)]  # noqa: UP007


def _is_tuple(kind: Any) -> bool:
    return get_origin(kind) is tuple


def _has_fields(kind: Any) -> bool:
    return isinstance(kind, type) and issubclass(kind, Record)
