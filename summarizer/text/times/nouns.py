"""Times that belong to a noun: "Monday's auction", "the Sept. 4 fires", "ahead of a summit on Monday"."""

from __future__ import annotations

from collections.abc import Sequence

from summarizer.text.syntax.tokens import Token
from summarizer.text.times.vocabulary import listed

NOUNS = ("NN", "NNS", "NNP", "NNPS")
_DESCRIBING = frozenset(("JJ", *NOUNS))
_WITHIN_PHRASES = _DESCRIBING | {"POS"}
_NOMINAL = frozenset(("DT", "PRP$", "JJ", "CD", "POS", *NOUNS))
_REACH = 12
"""Words of a noun phrase"""


def is_attribute(tokens: Sequence[Token], last: int) -> bool:
    """Whether a noun follows, from the token `last` on, that the time belongs to."""
    if last >= len(tokens) or tokens[last].sentence != tokens[last - 1].sentence:
        return False
    described = tokens[last].tag in ("JJ", "CD") and head_noun(tokens, last) != last
    return described or tokens[last].tag == "POS" or tokens[last].tag in NOUNS


def head_noun(tokens: Sequence[Token], place: int) -> int:
    """The place of the head of the noun phrase that begins at a place."""
    for here in range(place, min(place + _REACH, len(tokens) - 1)):
        if tokens[here].tag not in _WITHIN_PHRASES or tokens[here + 1].tag not in _DESCRIBING:
            return here
    return place


def looks_ahead(tokens: Sequence[Token], first: int) -> bool:
    """Whether a time stands behind "ahead of", "plans for" and the like: "ahead of a summit on Monday"."""
    place = first - 1
    start = tokens[first].sentence
    if place >= 0 and tokens[place].lower in ("on", "at", "in"):
        place -= 1
    steps = 0
    while place > 0 and tokens[place].tag in _NOMINAL and steps < _REACH:
        place, steps = place - 1, steps + 1
    if place < 1 or tokens[place - 1].sentence != start:
        return False
    word, before = tokens[place].lower, tokens[place - 1]
    plans = before.tag[:2] == "NN" and before.lemma in listed("tense", "plans")
    return (word == "of" and before.lower == "ahead") or (word == "for" and plans)
