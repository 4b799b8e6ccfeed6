"""What a token that begins with a digit can be part of a time as."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

Class = tuple[str, Any]
"""The class of a word in the grammar and its value"""

LONGEST = 40
"""Code points of a number or of a hyphenated time ("twenty-five-year-long"): longer words are no times"""


def numeral(word: str) -> Class | None:
    """The class of a lower-case word that begins with a digit; None if it is in no time."""
    if len(word) > LONGEST or not word.isascii():
        return None
    for pattern, classify in _FORMS:
        if match := pattern.fullmatch(word):
            return classify(*match.groups())
    return None


def full_year(year: str) -> int:
    """The year of two or four digits; one of two is of this century up to 2049."""
    number = int(year)
    return number if len(year) == 4 else number + (2000 if number < 50 else 1900)


def _digits(text: str) -> Class:
    number = int(text)
    if len(text) == 4 and 1500 <= number < 2100:
        return "YEAR", number
    return ("DAY" if len(text) < 3 and 1 <= number <= 31 else "NUMBER"), number


def _nth(text: str) -> Class:
    return ("NTH" if 1 <= int(text) <= 31 else "ORDINAL"), int(text)


def _clock(hour: str, minute: str | None, half: str = "") -> Class | None:
    """A time of day: the hour, the minutes as written, and "a" or "p" or nothing."""
    possible = int(hour) <= (12 if half else 24) and int(minute or 0) < 60
    return ("CLOCK", (int(hour), minute or "00", half[:1])) if possible else None


def _iso(year: str, month: str, day: str, time: str | None) -> Class:
    return "DATE", (((int(year), int(month), int(day)),), time[:5] if time else "")


def _day_first(day: str, month: str, year: str) -> Class:
    return "DATE", (((full_year(year), int(month), int(day)),), "")


def _slashes(first: str, second: str, year: str) -> Class:
    """Month first in America, day first elsewhere."""
    number = full_year(year)
    return "DATE", (((number, int(first), int(second)), (number, int(second), int(first))), "")


_FORMS: tuple[tuple[re.Pattern[str], Callable[..., Class | None]], ...] = tuple(
    (re.compile(form), classify)
    for form, classify in (
        (r"(\d{1,12})", _digits),
        (r"(\d{1,3}(?:,\d{3})+|\d{1,9}\.\d{1,3})", lambda text: ("NUMBER", float(text.replace(",", "")))),
        (r"([1-9])/([2-9])", lambda over, under: ("NUMBER", int(over) / int(under))),
        (r"(\d{1,3})(?:st|nd|rd|th)", _nth),
        (r"(\d{3}0)s", lambda year: ("DECADE", int(year))),
        (r"([2-9]0)s", lambda year: ("DECADE", 1900 + int(year))),
        (r"(\d{1,2})(?:[:.](\d\d))?(am|pm)", _clock),
        (r"(\d{1,2}):(\d\d)(?::\d\d)?", _clock),
        (r"(\d{4})-(\d\d)-(\d\d)(?:t([\d:]+)z?)?", _iso),
        (r"(\d{1,2})\.(\d{1,2})\.(\d{4}|\d\d)", _day_first),
        (r"(\d{1,2})/(\d{1,2})/(\d{4}|\d\d)", _slashes),
        (r"([1-4])q", lambda number: ("PARTCODE", f"Q{number}")),
    )
)
