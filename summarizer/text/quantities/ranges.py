"""Ranges, two bounds of one number ("5 to 7"), told from changes ("rose from 5 to 7") and scores ("5-4")."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from functools import cache

from summarizer.text.quantities.amounts import Amount
from summarizer.text.quantities.units import table, word_set
from summarizer.text.syntax.tokens import Token

_CHANGE_WITHIN = 4
"""Tokens: how far the verb of a change stands before "from 5 to 7"."""
_PLURALS = ("NNS", "NNPS", "JJ", "VBN", "CD")


def with_ranges(tokens: Sequence[Token], amounts: Sequence[Amount], start: int, end: int) -> Iterator[Amount]:
    """The amounts of a sentence from `start` to before `end`: ranges joined, scores left out."""
    for chain in _chains(tokens, amounts, start):
        if len(chain) == 1:
            yield chain[0]
        elif len(chain) == 2:
            yield from _pair(tokens, chain[0], chain[1], start, end)
        elif tokens[chain[0].last].lower != "-":
            yield from chain


def _chains(tokens: Sequence[Token], amounts: Sequence[Amount], start: int) -> Iterator[list[Amount]]:
    """Runs of amounts with nothing but "-", "to" and the like between them."""
    chain: list[Amount] = []
    for amount in amounts:
        if chain and not _is_joint(tokens, chain[-1], amount, start):
            yield chain
            chain = []
        chain.append(amount)
    if chain:
        yield chain


@cache
def joints() -> frozenset[str]:
    """The words and marks between the two numbers of a range."""
    return frozenset(table("ranges")["joints"].split())


def _is_joint(tokens: Sequence[Token], low: Amount, high: Amount, start: int) -> bool:
    if high.first - low.last != 1:
        return False
    joint = tokens[low.last].lower
    return joint in joints() or (joint == "and" and _before(tokens, low, start) == "between")


def _before(tokens: Sequence[Token], amount: Amount, start: int) -> str:
    return tokens[amount.first - 1].lower if amount.first > start else ""


def _pair(tokens: Sequence[Token], low: Amount, high: Amount, start: int, end: int) -> Iterator[Amount]:
    """Two amounts with a joint between them: one range, two numbers, or a score, which is nothing."""
    before = _before(tokens, low, start)
    told_twice = low.sort != "number" and high.sort != "number"
    if _has_unit_behind(low) and high.sort == "number":
        yield from (low, high)
        return
    falling = low.value is not None and high.value is not None and low.value > high.value
    if not falling or before == "from":
        _share(low, high)
    if low.bare and high.bare and before not in ("from", "between") and _is_score(tokens, low, high, end):
        return
    near = {token.lemma for token in tokens[max(start, low.first - _CHANGE_WITHIN) : low.first]}
    if not _are_bounds(low, high) or _is_two(tokens[low.last].lower, before, near, told_twice, high):
        yield from (low, high)
        return
    low.high, low.value = high.high, None
    low.last, low.per, low.numeral = high.last, high.per, high.numeral
    low.first -= before in ("between", "from")
    yield low


def _has_unit_behind(amount: Amount) -> bool:
    """As in "5 points": in a range the unit stands with the last number."""
    return amount.last > amount.numeral.last or (amount.sort != "number" and bool(amount.numeral.stuck))


def _are_bounds(low: Amount, high: Amount) -> bool:
    alike = low.sort == high.sort and low.unit == high.unit
    return alike and low.value is not None and high.value is not None and low.value < high.value


def _is_two(joint: str, before: str, near: AbstractSet[str], told_twice: bool, high: Amount) -> bool:
    """Whether seeming bounds are two things: "7 km or 9 km", "rose from 5 to 7", "rose 5 to 105".

    "ranging from $5 to $7" and "rose 5 to 7 percent" are ranges. `near` are the lemmas before the amounts.
    """
    if joint == "or":
        return told_twice
    if joint != "to" or near & {"range", "vary"}:
        return False
    changing = not near.isdisjoint(word_set("ranges", "changes"))
    if before == "from":
        return told_twice or changing
    return changing and (told_twice or high.sort == "number")


def _share(low: Amount, high: Amount) -> None:
    """As in "3-5 million", "$3-5", "5 to 7 percent": what stands with one number only holds for both."""
    if low.value is not None and high.value is not None and low.numeral.scale == 1 and not _has_unit_behind(low):
        scaled = low.value * high.numeral.scale
        if scaled <= high.value:
            low.value = low.low = low.high = scaled
    if low.sort == "number":
        low.sort, low.unit = high.sort, high.unit
    elif high.sort == "number":
        high.sort, high.unit = low.sort, low.unit


def _is_score(tokens: Sequence[Token], low: Amount, high: Amount, end: int) -> bool:
    """As in "5-4", "a 2-3 defeat", "52 to 48": the numbers fall, or nothing that can be counted follows."""
    joint = tokens[low.last].lower
    if joint == "or":
        return False
    if low.value is None or high.value is None or low.value >= high.value:
        return True
    if joint == "to" or high.numeral.stuck:
        return False
    following = tokens[high.last] if high.last < end else None
    if following is None or following.lower in word_set("names", "results"):
        return True
    return following.tag not in _PLURALS and following.lower not in ("to", "of")
