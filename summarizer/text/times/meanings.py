"""What the words of a time expression say by themselves, before they are placed on the calendar."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from summarizer.text.times.periods import Unit

Day = tuple[int, int, int]
"""Year, month and day as written: it need not exist"""
Origin = Literal["report", "text", "either"]
"""What a relative time is counted from: the day of the report, or the time last named in the text"""


@dataclass(slots=True, unsafe_hash=True)
class Given:
    """A date in digits: "2021-06-09". Two readings where nothing tells day and month apart: "06/09/2021"."""

    days: tuple[Day, ...]


@dataclass(slots=True, unsafe_hash=True)
class Named:
    """A period by its name on the calendar: "Aug. 9", "Thursday", "the third quarter".

    What is not said is None.
    """

    unit: Unit
    year: int | None = None
    number: int | None = None
    """Which month, quarter, half or season (from 1) of the year"""
    day: int | None = None
    weekday: int | None = None
    """1 for Monday"""
    side: int | None = None
    """-1 for "last August", 1 for "next Tuesday", 0 for "this spring"; -2 and 2 for "past" and "coming" weekdays."""
    within: Meaning | None = None
    """The year or the week that it belongs to: "of last year"."""


@dataclass(slots=True, unsafe_hash=True)
class Holiday:
    """A day that recurs each year; `rule` as in the lexicon."""

    rule: str
    year: int | None = None
    side: int | None = None


@dataclass(slots=True, unsafe_hash=True)
class Relative:
    """A period counted from another: "last week", "two years ago", "the following day"."""

    unit: Unit
    count: float
    origin: Origin = "report"
    rough: bool = False
    """Counted by the unit, not by the calendar: "two weeks ago" lies about there"""
    keeps: Unit | Literal["period"] | None = None
    """The unit of the period meant, if not `unit`: "the same month a year ago", "the year-ago period"."""


@dataclass(slots=True, unsafe_hash=True)
class Part:
    """A week of a month ("the last week of August") or the week around a day ("the week of June 7")."""

    unit: Unit
    of: Meaning
    number: int | None = None
    """Which: from 1, or -1 for the last; None for the one that `of` lies in"""


@dataclass(slots=True, unsafe_hash=True)
class Moment:
    """A time of day, "T17:00" or "TNI" as in TIMEX3, of a day said with it or to be found around."""

    time: str
    of: Meaning | None = None


@dataclass(slots=True, unsafe_hash=True)
class Length:
    """A stretch of time: "two years", "the past three months"."""

    timex: str
    unit: str
    """As in the lexicon"""
    count: float | None = None
    """None where the words do not say: "several years"."""
    side: int | None = 0
    """-1 if it ends with the report, 1 if it begins with it, None if a verb must tell: "in two days"."""
    of: Meaning | None = None
    """The period that it is the beginning of: "the first five months of 2025"."""


@dataclass(slots=True, unsafe_hash=True)
class Recurrent:
    """A time that recurs: "daily", "every Monday"."""

    timex: str
    unit: str


@dataclass(slots=True, unsafe_hash=True)
class Vague:
    """A time that no calendar has: PRESENT_REF, PAST_REF, FUTURE_REF."""

    timex: str


Meaning = Given | Named | Holiday | Relative | Part | Moment | Length | Recurrent | Vague
