"""Sentences that say alone what they say in their article."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Sequence
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

    def reached(start: int, end: int) -> range:
        return range(bisect_right(starts, start) - 1, bisect_left(starts, end))

    apart = [attribution.content for attribution in attributions if not _names_its_source(attribution, reached)]
    tied: list[Placed] = [*quotations, *(one.phrase for one in loaded), *chain.from_iterable(apart)]
    touched = {index for one in tied for index in reached(one.start or 0, one.end or 0)}
    return frozenset(range(len(sentences))) - touched


def _names_its_source(attribution: Attribution, reached: Callable[[int, int], range]) -> bool:
    """Whether all of an attribution stands in one sentence."""
    if attribution.source is None or attribution.cue is None:
        return False
    parts = (attribution.source, attribution.cue, *attribution.content)
    return len(reached(min(parts).start, max(part.end for part in parts))) == 1
