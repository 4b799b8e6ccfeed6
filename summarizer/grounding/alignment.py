"""Alignment: where a sentence copies another but for a few words, what stands there in each."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from itertools import pairwise
from typing import NamedTuple

from summarizer.records.phrases import Extent
from summarizer.text.syntax.tokens import Token

_BOTH = 2
"""Words that must be the same on either side of what is exchanged; a sentence's own end counts as such"""
_IN_ALL = 4
"""The same on both sides together"""
_MOST = 12
"""Words in place of which others can be said to stand"""
_LONGEST = 150
"""Words of a sentence that is aligned, so that time stays linear"""


class Exchange(NamedTuple):
    """Words of a claim, and those that stand in their place in a sentence of the article; one of them may be none."""

    told: Sequence[Token]
    given: Sequence[Token]


class _Run(NamedTuple):
    """Words in a row that two sentences have in common."""

    told: int
    given: int
    size: int


def extent(words: Sequence[Token]) -> Extent:
    """Where words in a row stand in their text; there must be one."""
    return Extent(words[0].start, words[-1].end)


def hold(words: Sequence[Token], place: int) -> bool:
    """Whether a place of the text lies in words in a row; none have none."""
    return bool(words) and words[0].start <= place < words[-1].end


def exchanges(told: Sequence[Token], given: Sequence[Token]) -> Iterator[Exchange]:
    """What a claim has in the place of other words of a sentence, in order; marks do not count."""
    ours, theirs = _words(told), _words(given)
    if max(len(ours), len(theirs)) > _LONGEST:
        return
    for before, after in pairwise(_runs(ours, theirs)):
        exchange = Exchange(
            ours[before.told + before.size : after.told], theirs[before.given + before.size : after.given]
        )
        longest = max(map(len, exchange))
        if 0 < longest <= _MOST and before.size + after.size >= _IN_ALL:
            yield exchange


def _words(tokens: Sequence[Token]) -> list[Token]:
    return [token for token in tokens if token.text[0].isalnum() or token.lower == "n't"]


def _runs(ours: Sequence[Token], theirs: Sequence[Token]) -> Iterator[_Run]:
    """The runs that are long enough to say what stands between them, from one end to the other."""
    matcher = SequenceMatcher(None, [t.lower for t in ours], [t.lower for t in theirs], autojunk=False)
    yield _Run(0, 0, 0)
    for block in matcher.get_matching_blocks():
        run = _Run(*block)
        if run.size >= _BOTH or run.size == 0 or _is_end(run, ours, theirs):
            yield run


def _is_end(run: _Run, ours: Sequence[Token], theirs: Sequence[Token]) -> bool:
    """Whether a run of one word opens or ends both sentences."""
    opens = run.told == run.given == 0
    return opens or (run.told + run.size == len(ours) and run.given + run.size == len(theirs))
