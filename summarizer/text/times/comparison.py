"""Times compared, and written out for a summary."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable

from summarizer.records.phrases import TimeExpression
from summarizer.text.times.periods import SEASONS, Period, Unit, containing, season
from summarizer.text.times.wording import day_in_words, month_in_words

_ORDINALS = ("first", "second", "third", "fourth")
_SEASONS = ("spring", "summer", "autumn", "winter")
_PARTS = {"MO": "morning", "AF": "afternoon", "EV": "evening", "NI": "night"}
_POSITIONS = {"START": "early ", "MID": "mid-", "END": "late "}


def same_time(a: TimeExpression, b: TimeExpression) -> bool | None:
    """Whether two expressions can mean one time: one lies within the other, or False where they are disjoint.

    None where either is unresolved, or where they overlap in part.
    """
    if a.earliest is None or a.latest is None or b.earliest is None or b.latest is None:
        return None
    if a.latest < b.earliest or b.latest < a.earliest:
        return False
    a_in_b = b.earliest <= a.earliest and a.latest <= b.latest
    b_in_a = a.earliest <= b.earliest and b.latest <= a.latest
    return True if a_in_b or b_in_a else None


def written_date(expression: TimeExpression) -> str | None:
    """A resolved date or time in plain English: "9 June 2021", "the week of 7 June 2021".

    None where it is unresolved, can lie outside the period named, or has no plain wording, as "recently".
    """
    if expression.type not in ("DATE", "TIME") or not expression.timex:
        return None
    if expression.earliest is None or expression.latest is None:
        return None
    value, _, time = expression.timex.partition("T")
    period = period_of(value)
    if not period or expression.earliest < period.first or expression.latest > period.last:
        return None
    if time and period.unit == "day":
        return f"{_time(time)} {_written(period)}"
    plain = period.unit in ("month", "year") and expression.mod in _POSITIONS
    return _POSITIONS[expression.mod or ""] + _written(period) if plain else _written(period)


def period_of(timex: str) -> Period | None:
    """The calendar period that a TIMEX3 date denotes; None for open and vague values."""
    for pattern, read in _READERS:
        if match := re.fullmatch(pattern, timex):
            return read(*match.groups())
    return None


_READERS: tuple[tuple[str, Callable[..., Period]], ...] = (
    (r"(\d{4}-\d\d-\d\d)", lambda day: containing("day", dt.date.fromisoformat(day))),
    (
        r"(\d{4})-W(\d\d)",
        lambda year, week: containing("week", dt.date.fromisocalendar(int(year), int(week), 1)),
    ),
    (
        r"(\d{4})-W(\d\d)-WE",
        lambda year, week: containing("weekend", dt.date.fromisocalendar(int(year), int(week), 1)),
    ),
    (r"(\d{4})-(\d\d)", lambda year, month: containing("month", dt.date(int(year), int(month), 1))),
    (r"(\d{4})-Q(\d)", lambda year, number: containing("quarter", dt.date(int(year), 3 * int(number), 1))),
    (r"(\d{4})-H(\d)", lambda year, number: containing("half", dt.date(int(year), 6 * int(number), 1))),
    (rf"(\d{{4}})-({'|'.join(SEASONS)})", lambda year, code: season(int(year), code)),
    (r"FY(\d{4})", lambda year: containing("fiscal", dt.date(int(year), 1, 1))),
    (r"(\d{4})", lambda year: containing("year", dt.date(int(year), 1, 1))),
    (r"(\d{3})X", lambda decade: containing("decade", dt.date(int(decade) * 10, 1, 1))),
    (r"(\d\d)XX", lambda century: containing("century", dt.date(int(century) * 100, 1, 1))),
)


def _written(period: Period) -> str:
    return _WORDINGS[period.unit](period.first)


_WORDINGS: dict[Unit, Callable[[dt.date], str]] = {
    "day": day_in_words,
    "weekend": lambda first: f"the weekend of {day_in_words(first)}",
    "week": lambda first: f"the week of {day_in_words(first)}",
    "month": month_in_words,
    "quarter": lambda first: f"the {_ORDINALS[first.month // 3]} quarter of {first.year}",
    "season": lambda first: f"the {_SEASONS[first.month // 3 - 1]} of {first.year}",
    "half": lambda first: f"the {_ORDINALS[first.month // 6]} half of {first.year}",
    "year": lambda first: f"{first.year}",
    "fiscal": lambda first: f"fiscal {first.year}",
    "decade": lambda first: f"the {first.year}s",
    "century": lambda first: f"the {_ordinal(first.year // 100 + 1)} century",
}


def _ordinal(number: int) -> str:
    suffix = "th" if number % 100 in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{suffix}"


def _time(time: str) -> str:
    """A time of day before its day: "18:40 UTC on", "the night of"."""
    if part := _PARTS.get(time):
        return f"the {part} of"
    return f"{time[:-1]} UTC on" if time.endswith("Z") else f"{time} on"
