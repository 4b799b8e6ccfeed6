"""Event records: what happened, as one article tells it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated, Any, Literal

from pydantic import GetJsonSchemaHandler, PlainValidator, SerializeAsAny
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema

from summarizer.records.base import Record
from summarizer.records.kinds import STANDARD_KINDS, EventDetails
from summarizer.records.phrases import Mention, Phrases, TimeExpression

Status = Literal["occurred", "ongoing", "planned", "postponed", "cancelled", "failed", "hypothetical"]
"""How far an event has come about.

occurred: it has happened. ongoing: it is happening. planned: announced, hoped for, ordered, scheduled or threatened,
and not yet due. postponed: put off. cancelled: called off before it began. failed: tried or due, and did not come
about. hypothetical: only supposed, asked about or made conditional.
"""

Support = Literal["supported", "partial", "unsupported"]
"""How much of a record stands in the article: all of it, its trigger but not all phrases, or not its trigger."""

FactValue = Literal["CT+", "PR+", "PS+", "CT-", "PR-", "PS-", "CTu", "Uu"]
"""FactBank: certain, probable, possible; it is so (+), it is not so (-), unknown (u)."""


class Evidence(Record):
    """A sentence of the article that a record or a summary sentence rests on."""

    sentence: int
    """Its number in the article, from 1, as in the prompt"""
    start: int
    end: int
    text: str


class Factuality(Record):
    """How certain an event is to one source (FactBank)."""

    source: str | None = None
    """The source's words in the article; None for the writer."""
    value: FactValue


class Codes(Record):
    """The event in the codes of other schemes; None where their manuals code nothing."""

    plover: str | None = None
    """PLOVER event type, such as ASSAULT"""
    plover_mode: str | None = None
    plover_context: str | None = None
    quad: Literal[1, 2, 3, 4] | None = None
    """1 verbal cooperation, 2 material cooperation, 3 verbal conflict, 4 material conflict"""
    acled: str | None = None
    acled_sub_type: str | None = None
    schema_org: str | None = None
    """Event.eventStatus or Action.actionStatus of schema.org"""


class _DetailsByKind:
    """Reads details by their `kind` tag, of the standard kinds and of every kind the caller has defined.

    A JSON schema lists the standard kinds alone: a schema that is committed must not depend on what is imported.
    """

    @classmethod
    def __get_pydantic_json_schema__(cls, core: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        return {"anyOf": [handler(kind.__pydantic_core_schema__) for kind in STANDARD_KINDS]}


def _known_kinds(root: type[EventDetails] = EventDetails) -> Iterator[type[EventDetails]]:
    for kind in root.__subclasses__():
        yield kind
        yield from _known_kinds(kind)


def _read_details(value: Any) -> EventDetails:
    if isinstance(value, EventDetails):
        return value
    tag = value.get("kind") if isinstance(value, dict) else None
    known = {kind.model_fields["kind"].default: kind for kind in _known_kinds()}
    if tag not in known:
        raise ValueError(f"unknown kind {tag!r}: import the module that defines it before reading the record")
    return known[tag].model_validate(value)


Details = Annotated[SerializeAsAny[EventDetails], PlainValidator(_read_details), _DetailsByKind]


class EventRecord(Record):
    """One event, as one article tells it. Identity across articles is a matter of links, not of records."""

    id: str
    """Unique within the article, stable for the same article and extraction"""
    headline: str
    """Neutral and short"""
    trigger: Mention
    """The word or words of the article that name the event"""
    details: Details
    status: Status
    factuality: tuple[Factuality, ...] = ()
    time: TimeExpression | None = None
    places: Phrases = ()
    stopped_by: Phrases = ()
    """Who or what cancelled, postponed or prevented it"""
    according_to: Phrases = ()
    """Who says so; empty where the article says it in its own voice"""
    evidence: tuple[Evidence, ...] = ()
    support: Support = "supported"
    codes: Codes = Codes()


class Figure(Record):
    """A quantity that somebody gives and that is not part of a recorded event."""

    mention: Mention
    about: str | None = None
    """What the figure is of, in the article's words"""
    according_to: Phrases = ()
    time: TimeExpression | None = None
    evidence: tuple[Evidence, ...] = ()
    support: Support = "supported"
