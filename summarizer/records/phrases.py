"""Words copied from an article, with their place in it and what code computed from them.

Offsets are Unicode code points into `Article.text`, half-open.

`Mention` and `TimeExpression` have two JSON schemas: a model that extracts sees a plain string ("copied from
the article", the validation schema); a user gets an object with offsets (the serialization schema). A phrase that
does not stand in the article keeps its text and has no offsets.
"""

from __future__ import annotations

import datetime as dt
from typing import Annotated, Any, Literal, NamedTuple, Protocol

from pydantic import Field, GetJsonSchemaHandler, model_validator
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema

from summarizer.records.base import Record

Precision = Literal[
    "time",
    "part_of_day",
    "day",
    "week",
    "month",
    "season",
    "quarter",
    "half",
    "year",
    "decade",
    "century",
    "vague",
]
"""The finest calendar unit that a time expression names; `vague` for words such as "recently"."""

Basis = Literal["event", "report"]
"""Whose time it is: the event's own, or that of the report of it."""

Sort = Literal["count", "money", "percent", "measure", "number"]


class Span(Record):
    """A stretch of `Article.text`: code points, half-open."""

    start: int
    end: int


class Extent(NamedTuple):
    """A stretch of a text while it is worked on, as ACE calls that of a mention: code points, half-open."""

    start: int
    end: int


class Placed(Protocol):
    """What may have a place in a text: what does not stand in it has none."""

    @property
    def start(self) -> int | None:
        """Code points into the text, half-open."""

    @property
    def end(self) -> int | None:
        """Where it ends there."""


def overlap(one: Placed, other: Placed) -> bool:
    """Whether two stretches of a text have a character in common; no place is none."""
    if one.start is None or one.end is None or other.start is None or other.end is None:
        return False
    return one.start < other.end and other.start < one.end


class Quantity(Span):
    """A number as the article gives it, with what its hedges say of its bounds.

    "nearly 9,000 sheep" is value 9000, high 9000, approximate, unit "sheep";
    "up to 30" has high 30; "over 1,400" low 1400; "between 5 and 7" low 5, high 7 and no value;
    "six nurses" value, low and high 6; "$1.2bn" 1200000000 "USD"; "dozens" low 24 and no value.
    """

    text: str
    value: int | float | None = None
    """The number named, thousands and millions multiplied out."""
    low: int | float | None = None
    """The least it can be by the article's words; None where that is open."""
    high: int | float | None = None
    """The most it can be by the article's words; None where that is open."""
    approximate: bool = False
    """A hedge such as "about", "some" or "nearly" stands with it."""
    sort: Sort = "number"
    unit: str | None = None
    """What is counted, in the article's words ("nurses"), the ISO 4217 code of money, "%", or a unit of measure."""
    per: str | None = None
    """The period or thing of a rate: "day" in "30 a day"."""


class CopiedPhrase(Record):
    """Words of the article: a string for a model, an object with offsets for a user."""

    text: str
    start: int | None = None
    end: int | None = None

    @model_validator(mode="before")
    @classmethod
    def _from_string(cls, value: Any) -> Any:
        return {"text": value} if isinstance(value, str) else value

    @classmethod
    def __get_pydantic_json_schema__(cls, core: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        if handler.mode == "validation":
            return {"type": "string"}
        return handler(core)


class Mention(CopiedPhrase):
    """A phrase of the article, with its place, and what it counts."""

    quantity: Quantity | None = None
    """Set where the phrase counts something: "six nurses"."""


class TimeExpression(CopiedPhrase):
    """A time as TimeML has it: the article's words and what they denote on the calendar.

    `timex` is the TIMEX3 value ("2026-03-03", "2019-06", "2026-W10", "P2Y", "PRESENT_REF"). `earliest` and `latest`
    are the first and the last calendar day in which the time can lie; None where the words are not resolved, as
    for a weekday in an article without a publication date.
    """

    type: Literal["DATE", "TIME", "DURATION", "SET"] = "DATE"
    timex: str | None = None
    mod: str | None = None
    """The TIMEX3 modifier: APPROX, START, MID, END, BEFORE, AFTER, LESS_THAN, MORE_THAN, ON_OR_BEFORE …"""
    earliest: dt.date | None = None
    latest: dt.date | None = None
    precision: Precision | None = None
    basis: Basis = "event"
    """Whose time it is: the event's own, or the report's, on or shortly before which the event lies."""


Phrases = Annotated[tuple[Mention, ...], Field(max_length=12)]
"""The phrases that fill one role, one for each person, group or thing."""
