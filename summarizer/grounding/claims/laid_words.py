"""The words that an article lays to its sources, sentence by sentence."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import chain

from summarizer.grounding.stems import stems
from summarizer.text.analysis import TextAnalysis
from summarizer.text.attributions.find import Attribution

_MOST = 64
"""Attributions of one sentence that are looked at"""


class LaidWords:
    """For each sentence the attributions that reach into it, with the stems of what each holds there."""

    def __init__(self, analysis: TextAnalysis) -> None:
        self._attributions = analysis.attributions
        self._in: defaultdict[int, list[tuple[int, frozenset[str]]]] = defaultdict(list)
        for place, attribution in enumerate(analysis.attributions):
            if attribution.source:
                self._read(analysis, place, attribution)

    def _read(self, analysis: TextAnalysis, place: int, attribution: Attribution) -> None:
        for part in attribution.content:
            for index in range(analysis.sentence_at(part.start), analysis.sentence_at(part.end - 1) + 1):
                if len(self._in[index]) < _MOST:
                    sentence = analysis.sentences[index]
                    tokens = analysis.parsed.between(max(part.start, sentence.start), min(part.end, sentence.end))
                    self._in[index].append((place, stems([token.lemma for token in tokens])))

    def reaching(self, sentence: int) -> list[Attribution]:
        """The attributions of which something stands in a sentence."""
        return [self._attributions[place] for place, _ in self._in.get(sentence, ())]

    def holding(self, told: set[str], sentences: Iterable[int], share: float) -> Iterator[Attribution]:
        """The attributions that hold a share of some stems in some sentences."""
        held: defaultdict[int, set[str]] = defaultdict(set)
        for place, laid in chain.from_iterable(self._in.get(index, ()) for index in sentences):
            held[place] |= laid & told
        for place in sorted(held):
            if told and len(held[place]) >= share * len(told):
                yield self._attributions[place]
