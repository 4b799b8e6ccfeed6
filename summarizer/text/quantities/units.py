"""Units: the money, percent signs, measures and rates that stand around a number."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import Any, NamedTuple

from summarizer.records.phrases import Sort
from summarizer.resources import lexicon
from summarizer.text.syntax.tokens import Token

_LONGEST = 3
"""Words of a unit: "new zealand dollars"."""
_WEIGHED = "pounds of"


class Unit(NamedTuple):
    """A unit, and the place in the token sequence after it (before it, for a currency sign)."""

    sort: Sort
    name: str
    place: int


@cache
def table(name: str) -> dict[str, Any]:
    """A table of the lexicon of quantities."""
    return dict(lexicon("text/data/quantities.toml")[name])


@cache
def word_set(group: str, name: str) -> frozenset[str]:
    """A list of words of the lexicon of quantities."""
    return frozenset(table(group)[name].split())


@cache
def _units() -> dict[str, tuple[Sort, str]]:
    """What can stand behind a number, by its lower-case words."""
    money = table("money")
    sorts: tuple[tuple[Sort, dict[str, list[str]]], ...] = (
        ("measure", table("measures")),
        ("percent", table("percent")),
        ("money", money["plain"] | money["names"]),
    )
    return {form: (sort, unit) for sort, names in sorts for unit, forms in names.items() for form in forms}


@cache
def _first_words() -> frozenset[str]:
    return frozenset(form.split()[0] for form in _units())


def unit_named(words: str) -> tuple[Sort, str] | None:
    """The unit that lower-case words name: ("money", "EUR") for "euros"."""
    return _units().get(words)


def unit_behind(tokens: Sequence[Token], place: int, end: int) -> Unit | None:
    """The unit that begins at a place: "percent", "U.S. dollars", "square km"."""
    if place >= end or tokens[place].lower not in _first_words():
        return None
    for length in range(min(_LONGEST, end - place), 0, -1):
        words = " ".join(token.lower for token in tokens[place : place + length])
        found = _units().get(words)
        if found and not (length == 1 and _is_other_word(tokens, place, end)):
            return Unit(*found, place + length - words.endswith(" of"))
    return None


def _is_other_word(tokens: Sequence[Token], place: int, end: int) -> bool:
    """A letter that is a name or begins one, "Mark", "a crown prince": no unit."""
    text = tokens[place].text
    following = tokens[place + 1].tag if place + 1 < end else ""
    if len(text) == 1 and text.isalpha():
        return text.isupper() or following.startswith("NN")
    return text[0].isupper() and not text.isupper() and following.startswith("NNP")


def currency_before(tokens: Sequence[Token], place: int, start: int) -> Unit | None:
    """The currency whose sign or code ends right before a place: "US$", "€", "Rs", "GB #"."""
    if place <= start:
        return None
    token = tokens[place - 1]
    code = table("money")["signs"].get(token.text)
    if code is None:
        return _code_before(tokens, place, start)
    before = tokens[place - 2] if place - 2 >= start else None
    named = table("money")["before_signs"].get(before.lower) if before and before.text[0].isupper() else None
    if before and named and (before.end == token.start or len(before.text) > 1):
        return Unit("money", named, place - 2)
    return Unit("money", code, place - 1)


def _code_before(tokens: Sequence[Token], place: int, start: int) -> Unit | None:
    codes = table("money")["codes"]
    if tokens[place - 1].text == "." and place - 2 >= start and tokens[place - 2].text in codes:
        return Unit("money", codes[tokens[place - 2].text], place - 2)
    code = codes.get(tokens[place - 1].text)
    return Unit("money", code, place - 1) if code and tokens[place - 1].text != "US" else None


_ELAPSED = frozenset(("ago", "earlier", "before", "later", "after", "previously"))


def rate_behind(tokens: Sequence[Token], place: int, end: int) -> tuple[str, int] | None:
    """What a rate is per, and the place after it: "a day", "per barrel", "/ day"."""
    if place + 1 >= end or tokens[place].lower not in ("a", "an", "per", "each", "every", "/"):
        return None
    thing = tokens[place + 1].lower
    if place + 2 < len(tokens) and tokens[place + 2].lower in _ELAPSED:  # "from 71% a year ago" tells when
        return None
    return (thing, place + 2) if thing in word_set("rates", "per") else None
