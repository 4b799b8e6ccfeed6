"""Calendar periods: a day, a week, a quarter … with their TIMEX3 values."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from typing import Literal, NamedTuple, get_args

Unit = Literal["day", "weekend", "week", "month", "quarter", "season", "half", "year", "fiscal", "decade", "century"]
UNITS: tuple[Unit, ...] = get_args(Unit)
"""The units of the calendar, the smaller before the greater"""
DAYS: dict[Unit, int] = {"day": 1, "weekend": 7, "week": 7}
"""The units that count in days, with the days from one to the next"""
MONTHS: dict[Unit, int] = {
    "month": 1,
    "quarter": 3,
    "season": 3,
    "half": 6,
    "year": 12,
    "fiscal": 12,
    "decade": 120,
    "century": 1200,
}
"""The units that count in months, with their length"""
SEASONS = ("SP", "SU", "FA", "WI")


class Period(NamedTuple):
    """A calendar period; its first and last days are inclusive.

    A winter runs from December and has the year that it begins in. A fiscal year counts as the calendar year.
    """

    unit: Unit
    first: dt.date
    last: dt.date

    @property
    def timex(self) -> str:
        """The TIMEX3 value."""
        return _TIMEX[self.unit](self.first)


def containing(unit: Unit, day: dt.date) -> Period:
    """The period of a unit that a day lies in; for a weekend that of its week.

    Raises:
        OverflowError, ValueError: it reaches beyond the years 1 to 9999.
    """
    if unit == "day":
        return Period(unit, day, day)
    if unit in DAYS:
        first = day - dt.timedelta(days=day.weekday() - (5 if unit == "weekend" else 0))
        return Period(unit, first, first + dt.timedelta(days=1 if unit == "weekend" else 6))
    months, offset = MONTHS[unit], 2 if unit == "season" else 0
    count = _months(day) - offset
    start = count - count % months + offset
    return Period(unit, _day(start), _day(start + months) - dt.timedelta(days=1))


def season(year: int, code: str) -> Period:
    """The season that begins in a year."""
    return containing("season", dt.date(year, 3 * SEASONS.index(code) + 3, 1))


def shifted(period: Period, count: int) -> Period:
    """The period so many units later, or earlier.

    Raises:
        OverflowError, ValueError: it lies beyond the years 1 to 9999.
    """
    return containing(period.unit, moved(period.first, period.unit, count))


def moved(day: dt.date, unit: Unit, count: float) -> dt.date:
    """The day so many units later, or earlier: a month after 31 January is the last day of February.

    Raises:
        OverflowError, ValueError: it lies beyond the years 1 to 9999.
    """
    if unit in DAYS:
        return day + dt.timedelta(days=round(count * DAYS[unit]))
    first = _day(_months(day) + round(count * MONTHS[unit]))
    following = _day(_months(first) + 1)
    return min(first + dt.timedelta(days=day.day - 1), following - dt.timedelta(days=1))


def _months(day: dt.date) -> int:
    """Months since the year 0, which decades and centuries count from."""
    return day.year * 12 + day.month - 1


def _day(months: int) -> dt.date:
    return dt.date(months // 12, months % 12 + 1, 1)


def _week(day: dt.date) -> str:
    year, week, _ = day.isocalendar()
    return f"{year:04}-W{week:02}"


_TIMEX: dict[Unit, Callable[[dt.date], str]] = {
    "day": dt.date.isoformat,
    "weekend": lambda day: f"{_week(day)}-WE",
    "week": _week,
    "month": lambda day: f"{day.year:04}-{day.month:02}",
    "quarter": lambda day: f"{day.year:04}-Q{day.month // 3 + 1}",
    "season": lambda day: f"{day.year:04}-{SEASONS[day.month // 3 - 1]}",
    "half": lambda day: f"{day.year:04}-H{day.month // 6 + 1}",
    "year": lambda day: f"{day.year:04}",
    "fiscal": lambda day: f"FY{day.year:04}",
    "decade": lambda day: f"{day.year // 10:03}X",
    "century": lambda day: f"{day.year // 100:02}XX",
}
