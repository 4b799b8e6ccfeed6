"""Days in words: English, whatever the locale of the program."""

from __future__ import annotations

import datetime as dt

_MONTHS = tuple("January February March April May June July August September October November December".split())
_WEEKDAYS = tuple("Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split())


def day_in_words(day: dt.date) -> str:
    """A day as it is read: "3 March 2026"."""
    return f"{day.day} {month_in_words(day)}"


def short_day(day: dt.date) -> str:
    """A day in few letters: "3 Mar 2026"."""
    return f"{day.day} {_MONTHS[day.month - 1][:3]} {day.year}"


def month_in_words(day: dt.date) -> str:
    """The month of a day: "March 2026"."""
    return f"{_MONTHS[day.month - 1]} {day.year}"


def day_with_weekday(day: dt.date) -> str:
    """A day with its name: "Tuesday 2026-03-03"."""
    return f"{_WEEKDAYS[day.weekday()]} {day:%Y-%m-%d}"
