"""Sentences that say alone what they say in their article."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

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

    marked: list[Placed] = [*quotations, *(one.phrase for one in loaded)]
    tied = {index for one in marked for index in reached(one)}
    for attribution in attributions:
        source, cue = attribution.source, attribution.cue
        held = {index for part in attribution.content for index in reached(part)}
        if source is None or cue is None or len(held.union(reached(source), reached(cue))) > 1:
            tied |= held
    return frozenset(range(len(sentences))) - tied
