"""What a number counts: the noun behind it, and the rate at which it is told."""

from __future__ import annotations

from collections.abc import Sequence

from summarizer.text.quantities.units import rate_behind, table, word_set
from summarizer.text.syntax.tokens import Token

_NOUNS = frozenset(("NN", "NNS", "NNP", "NNPS"))
_PLURALS = frozenset(("NNS", "NNPS"))
_MODIFIERS = frozenset(("JJ", "RB", "POS"))
DEICTIC = frozenset(("last", "next", "past", "previous", "same"))
"""Before a unit of time they make it a time: "17 last year", "the same day"."""
_LONGEST = 10
"""Tokens from the number to the end of the noun phrase."""
_RATE_WITHIN = 8
"""Tokens from the noun to "daily" in "90 cyclists can ride the lift daily"."""
_BREAKS = frozenset((",", ".", ":", "WDT", "WP", "WRB", "CD", "-LRB-", "``", "''", "CC"))


def counted_noun(tokens: Sequence[Token], place: int, end: int) -> int | None:
    """The place of the noun that a number before `place` counts: "families" in "600 Danish families".

    None where nothing is named, as in "40 sailed".
    """
    end = min(end, place + _LONGEST)
    partitive = place < end and tokens[place].lower == "of"
    place += partitive
    while place < end and tokens[place].tag in ("DT", "PRP$") and tokens[place].lower not in ("a", "an"):
        place += 1
    head = None
    while place < end and _goes_on(tokens, place, end, head, partitive):
        if _can_head(tokens[place]):
            head = place
        place += 1
    if head is None or tokens[head].lower in word_set("counted", "levels"):
        return None
    return head if _can_close(tokens[head]) else None


def _can_head(token: Token) -> bool:
    if token.lower in word_set("counted", "states"):
        return token.lower not in ("other", "more")
    return token.tag in _NOUNS or (token.tag == "CD" and token.lower.endswith("s"))


def _goes_on(tokens: Sequence[Token], place: int, end: int, head: int | None, partitive: bool) -> bool:
    """Whether a noun phrase goes on with the word at a place, its head so far being at `head`."""
    token = tokens[place]
    if token.lower in word_set("names", "calendar"):
        return False
    if token.lower in word_set("counted", "states"):
        return head is None or tokens[place - 1].tag == "CC"
    following = tokens[place + 1] if place + 1 < end else None
    if following and token.lower in DEICTIC and following.lower in word_set("names", "durations"):
        return False
    if token.tag == "CC":
        pair = following is not None and following.tag in ("JJ", "NN", "NNS", "NNP")
        return pair and tokens[place - 1].tag in ("JJ", "VBN") and (head is None or head == place - 1)
    if token.tag == "CD":
        return partitive or tokens[place - 1].tag == "NNP"
    if token.tag not in _NOUNS:
        describes = head is None or tokens[place - 1].tag in ("POS", "CC") or not _can_close(tokens[head])
        return token.tag == "POS" or (token.tag in _MODIFIERS and describes)
    return head is None or not _is_complete(tokens[head], head == place - 1, token)


def _is_complete(head: Token, adjacent: bool, following: Token) -> bool:
    """Whether a plural closes the phrase: "freed 19 people Monday"; but "sports teams"."""
    if head.tag in _PLURALS or (head.tag == "NNP" and _is_plural_name(head.lower)):
        return not adjacent or following.tag not in _PLURALS
    return False


def _can_close(head: Token) -> bool:
    """Whether a noun can be what is counted; a name in the singular describes it: "two Boeing airplanes"."""
    return head.tag != "NNP" or _is_plural_name(head.lower)


def _is_plural_name(lower: str) -> bool:
    return lower.endswith("s") and not lower.endswith(("ss", "us", "is"))


def rate_of(tokens: Sequence[Token], place: int, head: int | None, end: int) -> tuple[str, int | None] | None:
    """What a count is per, and the place after the rate if that follows at once: "30 a day", "30 daily runs".

    `place` is the place behind the number or its unit, `head` that of the noun it counts.
    """
    behind = rate_behind(tokens, place if head is None else head + 1, end)
    if behind:
        return behind[0], behind[1] if head is None else None
    adverbs = table("rates")["adverbs"]
    for token in tokens[place : head or place]:
        if token.lower in adverbs:
            return adverbs[token.lower], None
    return _rate_in_clause(tokens, place if head is None else head + 1, end)


def _rate_in_clause(tokens: Sequence[Token], place: int, end: int) -> tuple[str, None] | None:
    """As in "90 cyclists can ride the lift daily", "… to cross each day"."""
    adverbs = table("rates")["adverbs"]
    for here in range(place, min(end, place + _RATE_WITHIN)):
        token = tokens[here]
        if token.tag in _BREAKS or token.lower == "that":
            return None
        noun_follows = here + 1 < end and tokens[here + 1].tag in _NOUNS
        if token.lower in adverbs and not noun_follows:
            return adverbs[token.lower], None
        if token.lower in ("per", "each", "every") and (rate := rate_behind(tokens, here, end)):
            return rate[0], None
    return None
