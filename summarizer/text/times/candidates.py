"""The periods that a name of the calendar can mean, and which of them tense and distance speak for."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from functools import lru_cache

from summarizer.text.times.holidays import holiday_in
from summarizer.text.times.meanings import Holiday, Named
from summarizer.text.times.periods import MONTHS, SEASONS, Period, containing, season
from summarizer.text.times.sides import Tense

_BACKWARD = 1.5
"""How much nearer a period ahead must be where tense does not tell: news tells more of the past"""
_FAR, _NEAR = 240, 125
"""Days: news gives the year of a day that is far off, so that a far reading yields to a near one"""


def in_year(name: Named | Holiday, year: int) -> Period | None:
    """The period of a name in a year; None if that year has no such day."""
    try:
        if isinstance(name, Holiday):
            return containing("day", holiday_in(name.rule, year))
        if name.unit == "day":
            return containing("day", dt.date(year, name.number or 1, name.day or 1))
        if name.unit == "season":
            return season(year, SEASONS[(name.number or 1) - 1])
        month = ((name.number or 1) - 1) * MONTHS[name.unit] + 1 if name.unit in ("month", "quarter", "half") else 1
        return containing(name.unit, dt.date(year, month, 1))
    except (ValueError, OverflowError):
        return None


@lru_cache(maxsize=4_096)
def around(name: Named | Holiday, anchor: dt.date) -> tuple[Period, ...]:
    """The periods of a name in the years around a day, in order; 29 February is looked for further."""
    reach = 8 if isinstance(name, Named) and (name.number, name.day) == (2, 29) else 1
    found = (in_year(name, year) for year in range(anchor.year - reach, anchor.year + reach + 1))
    periods = tuple(period for period in found if period)
    weekday = name.weekday if isinstance(name, Named) else None
    return tuple(period for period in periods if weekday in (None, period.first.isoweekday())) or periods


def weekdays(weekday: int, anchor: dt.date) -> list[Period]:
    """The day of the week in the weeks around a day, in order."""
    nearest = (weekday - anchor.isoweekday() + 3) % 7 - 3
    days = [anchor + dt.timedelta(days=nearest + weeks) for weeks in (-14, -7, 0, 7, 14)]
    return [Period("day", day, day) for day in days]


def said(periods: Sequence[Period], anchor: dt.date, side: int) -> Period | None:
    """The one that "last" (-1), "this" (0) or "next" (1) picks out."""
    if side < 0:
        return next((period for period in reversed(periods) if period.last < anchor), None)
    if side > 0:
        return next((period for period in periods if period.first > anchor), None)
    same = [period for period in periods if period.first.year == anchor.year or period.first <= anchor <= period.last]
    return min(same, key=lambda period: distance(period, anchor), default=None)


def likely(periods: Sequence[Period], anchor: dt.date, tense: Tense) -> Period | None:
    """The one that the tense speaks for; without a tense the nearest.

    A verb of the past forbids what is to come, and one of the future what has been, unless the tense is loose; but a
    month, which is named from further off than a day, stays where the verb puts it.
    """
    behind = next((period for period in reversed(periods) if period.first <= anchor), None)
    ahead = next((period for period in periods if period.last >= anchor), None)
    if behind is None or ahead is None:
        return behind or ahead
    if tense.firm and not tense.side:
        return min(behind, ahead, key=lambda period: distance(period, anchor))
    if not tense.firm and tense.side <= 0:
        return ahead if distance(ahead, anchor) * _BACKWARD < distance(behind, anchor) else behind
    chosen, other = (ahead, behind) if tense.side > 0 else (behind, ahead)
    far = distance(chosen, anchor) > _FAR and distance(other, anchor) < _NEAR and chosen.unit != "season"
    told = chosen is behind and chosen.unit == "month" and tense.firm
    return other if far and not told and (tense.loose or not tense.firm) else chosen


def distance(period: Period, day: dt.date) -> int:
    """Days between a day and a period, 0 within it."""
    return max((period.first - day).days, (day - period.last).days, 0)
