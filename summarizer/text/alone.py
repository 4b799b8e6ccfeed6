"""Sentences that say alone what they say in their article."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from itertools import chain

from summarizer.records.phrases import Placed
from summarizer.records.summary import LoadedPhrase
from summarizer.text.attributions.find import Attribution
from summarizer.text.attributions.quotations import Quotation
from summarizer.text.syntax.sentences import Sentence


def find_alone(
    sentences: Sequence[Sentence],
    quotations: Sequence[Quotation],
    loaded: Sequence[LoadedPhrase],
    attributions: Sequence[Attribution],
) -> frozenset[int]:
    """The indices of the sentences that mean the same without the others.

    Such a sentence has no quotation marks, which may have opened or close elsewhere, nothing loaded, and names the
    source of all that the article lays to one.
    """
    starts = [sentence.start for sentence in sentences]

    def reached(placed: Placed) -> range:
        start, end = placed.start or 0, placed.end or 0
        return range(bisect_right(starts, start) - 1, bisect_left(starts, end))

    tied = set(chain.from_iterable(map(reached, chain(quotations, (one.phrase for one in loaded)))))
    for attribution in attributions:
        parts = [part for part in (attribution.source, attribution.cue) if part]
        held = set(chain.from_iterable(map(reached, attribution.content)))
        if len(parts) < _BOTH or len(held.union(*map(reached, parts))) > 1:
            tied |= held
    return frozenset(range(len(sentences))) - tied


_BOTH = 2
"""Source and cue"""
