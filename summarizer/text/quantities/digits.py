"""Numbers in digits, with the separators and fractions of many countries."""

from __future__ import annotations

import re
import unicodedata
from decimal import Decimal
from functools import lru_cache

_MOST_DIGITS = 24
_NUMBER = re.compile(r"(\d+(?:[.,]\d+)*)(?:/(\d+))?([^\W\d]*[^\w\s]?)")
_GROUPS = {
    ",": re.compile(r"\d{1,3}(?:,\d{3})+|\d{1,2}(?:,\d{2})+,\d{3}"),
    ".": re.compile(r"\d{1,3}(?:\.\d{3})+"),
}
_DENOMINATORS = frozenset((2, 3, 4, 5, 6, 8, 10, 12, 16, 32, 64))
_LONGEST_FRACTION = 5


@lru_cache(maxsize=4_096)
def number_of(digits: str) -> Decimal | None:
    """The number that a string of digits, points and commas writes; None where it is none, or could be two.

    >>> number_of("1.234.567"), number_of("12,34,567"), number_of("2,5"), number_of("1.2.3")
    (Decimal('1234567'), Decimal('1234567'), Decimal('2.5'), None)
    """
    if len(digits) > _MOST_DIGITS:
        return None
    marks = [mark for mark in digits if mark in ".,"]
    if not marks:
        return Decimal(digits)
    last = marks[-1]
    whole, _, rest = digits.rpartition(last)
    if last not in whole and marks[0] != last and _GROUPS[marks[0]].fullmatch(whole):
        return Decimal(whole.replace(marks[0], "") + "." + rest)
    if len(set(marks)) > 1:
        return None
    grouped = _GROUPS[last].fullmatch(digits) and not digits.startswith("0")
    if grouped and (last == "," or len(marks) > 1):
        return Decimal(digits.replace(last, ""))
    return Decimal(whole + "." + rest) if len(marks) == 1 else None


def quotient_of(text: str) -> Decimal | None:
    """The value of a proper fraction such as "1/8" or "½"; "9/11" and "24/7" are none."""
    if len(text) == 1:
        value = unicodedata.numeric(text, 0.0) if unicodedata.category(text) == "No" else 0.0
        return Decimal(str(round(value, 6))) if 0 < value < 1 else None
    above, mark, below = text.partition("/")
    if not mark or not (above.isdecimal() and below.isdecimal()) or len(text) > _LONGEST_FRACTION:
        return None
    proper = int(below) in _DENOMINATORS and 0 < int(above) < int(below)
    return Decimal(above) / Decimal(below) if proper else None


@lru_cache(maxsize=4_096)
def split_digits(text: str) -> tuple[str, str] | None:
    """The digits that a word begins with and the letters that stick to them: "3.5" and "bn" of "3.5bn".

    None where more than that is stuck together: "320x240", "5:30".
    """
    match = _NUMBER.fullmatch(text)
    return (text[: match.start(3)], match[3]) if match else None
