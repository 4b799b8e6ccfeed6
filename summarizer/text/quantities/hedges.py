"""Hedges: what the words around a number say of its bounds."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import Literal

from summarizer.text.quantities.amounts import Amount
from summarizer.text.quantities.units import table, word_set
from summarizer.text.syntax.chunks import NEGATORS
from summarizer.text.syntax.tokens import Token

Effect = Literal["about", "below_near", "above_near", "above", "below"]
_SKIPPED = frozenset(("another", "additional", "further", "the", "all", "other", "its", "their", "his", "her"))


@cache
def _before() -> dict[str, list[tuple[tuple[str, ...], Effect]]]:
    """By their last word, the phrases that hedge a number behind them, longest first."""
    effects: tuple[Effect, ...] = ("about", "below_near", "above_near", "above", "below")
    found: dict[str, list[tuple[tuple[str, ...], Effect]]] = {}
    for effect in effects:
        for phrase in table("hedges")[effect]:
            words = tuple(phrase.split())
            found.setdefault(words[-1], []).append((words, effect))
    return {word: sorted(phrases, key=lambda entry: -len(entry[0])) for word, phrases in found.items()}


@cache
def _after() -> dict[tuple[str, ...], Effect]:
    return {tuple(phrase.split()): effect for effect, phrases in table("hedges")["after"].items() for phrase in phrases}


@cache
def _behind_first() -> frozenset[str]:
    return frozenset(words[0] for words in _after())


_OPPOSITE: dict[Effect, Effect] = {"above": "below", "below": "above", "above_near": "below", "below_near": "above"}
_LIMITS = frozenset(("above", "over", "beyond", "past", "below", "under"))
_NEAR = 5


def hedge(tokens: Sequence[Token], amount: Amount, start: int, end: int) -> None:
    """Read the hedges around an amount, between `start` and `end`, into its bounds and its extent."""
    stuck = amount.numeral.stuck[-1:]
    effect: Effect | None = table("hedges")["stuck"].get(stuck[0]) if stuck else None
    if effect:
        bound(amount, effect)
    before = _hedge_before(tokens, amount, start)
    if before:
        amount.first = before[0]
        bound(amount, _turned(before[1]) if _is_forbidden(tokens, before[0], start) else before[1])
    behind = hedge_behind(tokens, amount.last, end)
    if behind:
        amount.last = behind[0]
        bound(amount, behind[1])


def _turned(effect: Effect) -> Effect:
    """ "Cannot rise above" sets the highest, "may not fall below" the least."""
    return _OPPOSITE.get(effect, effect)


def _is_forbidden(tokens: Sequence[Token], hedge_at: int, start: int) -> bool:
    """Whether a verb that is denied stands right before a hedge: "cannot rise" before "above 11"."""
    if hedge_at <= start or tokens[hedge_at - 1].tag[0] != "V" or tokens[hedge_at].lower not in _LIMITS:
        return False
    return any(token.lower in NEGATORS for token in tokens[max(start, hedge_at - _NEAR) : hedge_at - 1])


def bound(amount: Amount, effect: Effect) -> None:
    """Take a hedge over into the bounds: "nearly" makes the number the highest, "about" leaves no bound."""
    if effect in ("about", "below_near", "above_near"):
        amount.approximate = True
    if effect == "about":
        if amount.value is not None:
            amount.low = amount.high = None
    elif effect in ("below_near", "below"):
        amount.high = amount.value if amount.high is None else amount.high
        amount.low = None if amount.high is not None else amount.low
    else:
        amount.low = amount.value if amount.low is None else amount.low
        amount.high = None


def hedge_behind(tokens: Sequence[Token], place: int, end: int) -> tuple[int, Effect] | None:
    """The place after a hedge that begins at a place ("or more"), and its effect."""
    if place >= end or tokens[place].lower not in _behind_first():
        return None
    words = tuple(token.lower for token in tokens[place : min(place + 3, end)])
    for length in range(len(words), 0, -1):
        effect = _after().get(words[:length])
        if effect:
            return place + length, effect
    return None


def _hedge_before(tokens: Sequence[Token], amount: Amount, start: int) -> tuple[int, Effect] | None:
    """The place where the hedge before an amount begins, and its effect."""
    place = amount.first
    found = _phrase_ending(tokens, place, start)
    while found is None and place > max(start, amount.first - 2) and tokens[place - 1].lower in _SKIPPED:
        place -= 1
        found = _phrase_ending(tokens, place, start)
    return found if found and not _is_preposition(tokens, amount, found[0], start) else None


def _phrase_ending(tokens: Sequence[Token], place: int, start: int) -> tuple[int, Effect] | None:
    if place <= start:
        return None
    for words, effect in _before().get(tokens[place - 1].lower, ()):
        first = place - len(words)
        if first >= start and words == tuple([token.lower for token in tokens[first:place]]):
            return first, effect
    return None


def _is_preposition(tokens: Sequence[Token], amount: Amount, place: int, start: int) -> bool:
    """As in "a dispute over 14 islands": behind a noun, and the number is not round as hedged numbers are."""
    if (
        tokens[place].lower not in word_set("hedges", "prepositions")
        or place <= start
        or tokens[place - 1].tag not in ("NN", "NNS")
    ):
        return False
    return amount.bare and amount.value is not None and amount.value % 10 != 0
