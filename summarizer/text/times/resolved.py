"""What a time denotes, in the terms of `TimeExpression`."""

from __future__ import annotations

import datetime as dt
from typing import Literal, NamedTuple

from summarizer.records.phrases import Precision
from summarizer.text.times.meanings import Named
from summarizer.text.times.periods import SEASONS, Period, Unit

PRECISION: dict[str, Precision] = {
    **dict.fromkeys(("second", "minute", "hour"), "time"),
    **dict.fromkeys(("night", "part_of_day"), "part_of_day"),
    **dict.fromkeys(("weekend", "week", "fortnight"), "week"),
    **dict.fromkeys(("year", "fiscal"), "year"),
    **dict.fromkeys(("century", "millennium"), "century"),
    "day": "day",
    "month": "month",
    "season": "season",
    "quarter": "quarter",
    "half": "half",
    "decade": "decade",
}
"""Unit of the lexicon or of the calendar to the precision of a time that names it"""
_UNPLACED: dict[Unit, str] = {
    "day": "XXXX-XX-XX",
    "weekend": "XXXX-WXX-WE",
    "week": "XXXX-WXX",
    "month": "XXXX-XX",
    "quarter": "XXXX-QX",
    "half": "XXXX-HX",
}
"""The TIMEX3 values of periods that nothing places; XXXX for all others"""


class Resolved(NamedTuple):
    """A time with its TIMEX3 type and value, and the days between which it lies."""

    type: Literal["DATE", "TIME", "DURATION", "SET"]
    timex: str
    precision: Precision
    earliest: dt.date | None = None
    latest: dt.date | None = None
    period: Period | None = None
    """The calendar period, which later expressions can refer back to"""


def dated(period: Period, earliest: dt.date | None = None, latest: dt.date | None = None) -> Resolved:
    """A calendar period as it is, or within wider bounds."""
    first, last = earliest or period.first, latest or period.last
    return Resolved("DATE", period.timex, PRECISION[period.unit], first, last, period)


def unplaced(unit: Unit) -> Resolved:
    """A period of a unit that nothing places on the calendar."""
    return Resolved("DATE", _UNPLACED.get(unit, "XXXX"), PRECISION[unit])


def nameless(name: Named) -> str:
    """The TIMEX3 value of a named part of an unknown year."""
    year = "XXXX" if name.year is None else f"{name.year:04}"
    if name.unit == "season":
        return f"{year}-{SEASONS[(name.number or 1) - 1]}"
    if name.unit in ("quarter", "half"):
        return f"{year}-{name.unit[0].upper()}{name.number}"
    return f"{year}-{name.number:02}" + ("-XX" if name.year else f"-{name.day:02}" if name.day else "")
