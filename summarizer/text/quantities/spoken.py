"""Numbers in words: "two hundred and fifty", "one and a half million"."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal
from functools import cache

from summarizer.resources import lexicon

ARTICLES = ("a", "an")
_PARTS = {"half": Decimal("0.5"), "quarter": Decimal("0.25"), "third": Decimal(1) / 3}
_MOST = 10**15
"""No scale beyond: "million million million" is no number of the news."""


@cache
def numeral_table(name: str) -> Mapping[str, int]:
    """A table of [numerals] in the lexicon of quantities."""
    return dict(lexicon("text/data/quantities.toml")["numerals"][name])


@cache
def small_numbers() -> Mapping[str, int]:
    """The words for numbers below a hundred, without compounds."""
    lists = lexicon("text/data/quantities.toml")["numerals"]
    units = {word: number for number, word in enumerate(lists["units"].split())}
    return units | {word: 10 * number for number, word in enumerate(lists["tens"].split(), 2)}


def spoken_number(words: Sequence[str]) -> tuple[Decimal, int, int] | None:
    """The number that words begin with, its last scale, and how many words it takes.

    >>> spoken_number("two hundred and fifty thousand men".split())
    (Decimal('250000'), 1000, 5)
    """
    total, scale, used = Decimal(0), 0, 0
    place = 0
    while group := _group(words, place):
        value, place = group
        factor, place = scale_of(words, place)
        if scale and factor >= scale:
            break
        total, scale, used = total + value * factor, factor, place
        if factor < 1000:
            break
        place += words[place : place + 1] == ["and"]
    return (total, scale, used) if used else None


def scale_of(words: Sequence[str], place: int) -> tuple[int, int]:
    """What the scale words at a place come to ("lakh crore"), and the place after them."""
    scale = 1
    while place < len(words) and words[place] in numeral_table("scales") and scale < _MOST:
        scale *= numeral_table("scales")[words[place]]
        place += 1
    return scale, place


def _group(words: Sequence[str], place: int) -> tuple[Decimal, int] | None:
    """A number below a thousand, with a half or a quarter, and the place after it."""
    start, word = place, words[place] if place < len(words) else ""
    value = 1
    if word in ARTICLES and place + 1 < len(words) and words[place + 1] in numeral_table("scales"):
        place += 1
    elif word not in ("hundred", "dozen"):
        value, place = _below_hundred(words, place)
        if place == start:
            return None
    if words[place : place + 1] == ["hundred"] and 0 < value < 100:
        value, place = 100 * value, place + 1
        rest, after = _below_hundred(words, place + (words[place : place + 1] == ["and"]))
        if rest and words[after : after + 1] != ["hundred"]:
            value, place = value + rest, after
    return _with_half(words, place, value)


def _below_hundred(words: Sequence[str], place: int) -> tuple[int, int]:
    """The number at a place ("seven", "twenty one", "twenty - one") and the place after it, or the same place."""
    small = small_numbers()
    value = small.get(words[place]) if place < len(words) else None
    if value is None:
        return 0, place
    last = place + 1 + (words[place + 1 : place + 2] == ["-"])
    unit = small.get(words[last], 0) if last < len(words) else 0
    return (value + unit, last + 1) if value >= 20 and 0 < unit < 10 else (value, place + 1)


def _with_half(words: Sequence[str], place: int, value: int) -> tuple[Decimal, int]:
    part = _PARTS.get(words[place + 2]) if place + 2 < len(words) else None
    if part and words[place] == "and" and words[place + 1] == "a":
        return value + part, place + 3
    return Decimal(value), place
