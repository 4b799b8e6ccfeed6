"""The days of holidays, by the rules of the lexicon."""

from __future__ import annotations

import datetime as dt

from summarizer.text.times.vocabulary import times


def holiday_in(rule: str, year: int) -> dt.date:
    """The day of a holiday in a year.

    Args:
        rule: "12-25" for a fixed day, "11 thursday 4" for the fourth Thursday of November (-1 for the last),
            "easter -2" for days from Easter Sunday, "2001-9-11" for a single day whatever the year.
        year: the year.

    Raises:
        OverflowError, ValueError: it lies beyond the years 1 to 9999.
    """
    if rule.startswith("easter"):
        return easter(year) + dt.timedelta(days=int(rule.split()[1]))
    if " " in rule:
        month, weekday, number = rule.split()
        return _nth(year, int(month), _weekday(weekday), int(number))
    *given, month, day = rule.split("-")
    return dt.date(int(given[0]) if given else year, int(month), int(day))


def _weekday(name: str) -> int:
    return next(int(number) for number, names in times()["weekdays"].items() if name in names.split())


def _nth(year: int, month: int, weekday: int, number: int) -> dt.date:
    """The nth such weekday of a month, from its end if negative."""
    if number < 0:
        last = dt.date(year + month // 12, month % 12 + 1, 1) - dt.timedelta(days=1)
        return last - dt.timedelta(days=(last.isoweekday() - weekday) % 7 + 7 * (-number - 1))
    first = dt.date(year, month, 1)
    return first + dt.timedelta(days=(weekday - first.isoweekday()) % 7 + 7 * (number - 1))


def easter(year: int) -> dt.date:
    """Easter Sunday of the western churches (Butcher's algorithm, "Nature", 20 April 1876)."""
    a, (b, c) = year % 19, divmod(year, 100)
    d, e = divmod(b, 4)
    g = (8 * b + 13) // 25
    h = (19 * a + b - d - g + 15) % 30
    i, k = divmod(c, 4)
    m = (32 + 2 * e + 2 * i - h - k) % 7
    n = (a + 11 * h + 22 * m) // 451
    month, day = divmod(h + m - 7 * n + 114, 31)
    return dt.date(year, month, day + 1)
