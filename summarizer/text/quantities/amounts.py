"""Amounts: numerals with the units that stand around them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from summarizer.records.phrases import Sort
from summarizer.text.quantities.counted import DEICTIC
from summarizer.text.quantities.numerals import Numeral
from summarizer.text.quantities.units import (
    currency_before,
    rate_behind,
    table,
    unit_behind,
    unit_named,
    word_set,
)
from summarizer.text.syntax.lexicon import lexical_class
from summarizer.text.syntax.tokens import Token

_NO_UNITS = "GLPT"
"""Capitals that stick to digits in names: "3G", "4L"."""


@dataclass(slots=True)
class Amount:
    """A number with its unit; `first` and `last`, token places, half-open, grow as it is read."""

    first: int
    last: int
    value: Decimal | None
    low: Decimal | None
    high: Decimal | None
    numeral: Numeral
    sort: Sort = "number"
    unit: str | None = None
    per: str | None = None
    approximate: bool = False

    @property
    def bare(self) -> bool:
        """A number by itself, which the words around may make a name, a score or a count."""
        return self.sort == "number" and self.numeral.scale == 1


def amount_of(tokens: Sequence[Token], numeral: Numeral, start: int, end: int) -> Amount | None:
    """A numeral with its unit, within a sentence from `start` to before `end`.

    None where it is no quantity but an age, a duration, an ordinal or the like.
    """
    value = numeral.value
    amount = Amount(numeral.first, numeral.last, value, value if numeral.low is None else numeral.low, value, numeral)
    amount.approximate = numeral.approximate
    currency = currency_before(tokens, numeral.first, start)
    if currency and (tokens[currency.place].text != "#" or _is_sum(numeral)):
        amount.first, amount.sort, amount.unit = currency.place, currency.sort, currency.name
    if numeral.stuck and not _read_stuck(tokens, amount, end):
        return None
    if not _read_behind(tokens, amount, end):
        return None
    _read_sign(tokens, amount, start)
    return amount


def _is_sum(numeral: Numeral) -> bool:
    """Whether "#" before a number can be a pound sign: "# 8 million", but "#1"."""
    return numeral.scale > 1 or (numeral.value is not None and numeral.value >= 1000)


def _read_stuck(tokens: Sequence[Token], amount: Amount, end: int) -> bool:
    """Read what hangs on the number: "500km", "$70m", "50-odd". False where that makes it no quantity."""
    stuck = amount.numeral.stuck
    short = table("numerals")["short_scales"].get(stuck[0]) if amount.numeral.digits else None
    if short and _is_short_scale(tokens, amount, stuck[0], end):
        _multiply(amount, short)
        stuck = stuck[1:]
    if not stuck or stuck[0] in table("hedges")["stuck"] or stuck[0] == "strong":
        return True
    if len(stuck) > 1 and stuck[0] in ("a", "an", "per"):
        amount.per = stuck[1]
        return True
    found = unit_named(stuck[0])
    if found and not (len(stuck[0]) == 1 and tokens[amount.last - 1].text[-1] in _NO_UNITS):
        amount.sort, amount.unit = found if amount.sort != "money" else (amount.sort, amount.unit)
        return True
    if _counts_compound(tokens[amount.last - 1], amount.numeral, stuck[0]):
        amount.sort, amount.unit = "count", stuck[0]
    return amount.sort != "number"


def _counts_compound(token: Token, numeral: Numeral, noun: str) -> bool:
    """Whether the number counts the noun behind its hyphen: "15-member", "six-party"."""
    if "-" not in token.lower or noun in word_set("names", "durations") or noun in word_set("counted", "no_compounds"):
        return False
    return noun in word_set("counted", "compounds") or (numeral.digits and lexical_class(noun) in ("NN", "V/N"))


def _is_short_scale(tokens: Sequence[Token], amount: Amount, letter: str, end: int) -> bool:
    """Whether a letter stuck to digits is a scale: "$5b", "70m users"; not "70m from the shore"."""
    if amount.sort == "money" or tokens[amount.last - 1].text.endswith(("M", "B")):
        return True
    if amount.last >= end or letter == "b":
        return False
    behind = unit_behind(tokens, amount.last, end)
    return tokens[amount.last].tag in ("NNS", "NNPS") or (behind is not None and behind.sort == "money")


def _multiply(amount: Amount, scale: int) -> None:
    if amount.value is not None:
        amount.value = amount.low = amount.high = amount.value * scale


def _read_behind(tokens: Sequence[Token], amount: Amount, end: int) -> bool:
    """Read the unit behind the number. False for durations, clock times and "at one point"."""
    place = amount.last
    if amount.numeral.fraction or amount.numeral.approximate or amount.value is None:
        place = _past_article(tokens, place, end)
    if place >= end:
        return True
    if _is_duration(tokens, place, end) and amount.sort == "number":
        return False
    found = unit_behind(tokens, place, end)
    if found and found.name == "points" and _is_moment(tokens, amount):
        return False
    if found and (amount.sort == "number" or found.sort == amount.sort):
        amount.last = found.place
        if amount.sort == "number":
            amount.sort, amount.unit = found.sort, found.name
    rate = rate_behind(tokens, amount.last, end)
    if rate and amount.sort != "number":
        amount.per, amount.last = rate
    return True


def _is_moment(tokens: Sequence[Token], amount: Amount) -> bool:
    """As in "at one point"."""
    return amount.first > 0 and tokens[amount.first].lower == "one" and tokens[amount.first - 1].lower == "at"


def _past_article(tokens: Sequence[Token], place: int, end: int) -> int:
    """The place of the unit in "half a percent", "a third of a mile", "billions of euros"."""
    after = place
    while after < end and after < place + 2 and tokens[after].lower in ("of", "a", "an"):
        after += 1
    return after if (after < end and unit_behind(tokens, after, end)) or _is_duration(tokens, after, end) else place


def _is_duration(tokens: Sequence[Token], place: int, end: int) -> bool:
    """As in "years", "more days", "o'clock" at a place."""
    while place < end and tokens[place].tag == "JJ" and tokens[place].lower not in DEICTIC:
        place += 1
    if place >= end:
        return False
    word = tokens[place].lower
    return word in word_set("names", "durations") or word in word_set("names", "clock")


def _read_sign(tokens: Sequence[Token], amount: Amount, start: int) -> None:
    """As in "-36", "minus 5": the sign belongs to the number where it is written."""
    place = amount.first - 1
    if place < start or amount.value is None:
        return
    sign = tokens[place]
    dash = sign.text in ("-", "−", "–") and sign.end == tokens[amount.first].start
    alone = place == 0 or tokens[place - 1].end < sign.start or tokens[place - 1].text == "("
    if (dash and alone) or sign.lower == "minus":
        amount.first -= 1
        amount.value = amount.low = amount.high = -amount.value
