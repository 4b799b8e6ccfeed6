"""Which sentences of the article a claim rests on, where it does not cite them itself."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from functools import cached_property
from math import log

from summarizer.text.analysis import TextAnalysis
from summarizer.text.syntax.tokens import Token
from summarizer.text.syntax.word_classes import TELLING

_CONTENT = TELLING | {"CD", "RB"}
_EMPTY = frozenset("be have do say tell make take get go also more most not n't other such new".split())
_MOST = 3
_MANY = 400
"""Sentences that a claim is held against"""
_LEAST_SHARE = 0.25
_LEAST_OF_BEST = 0.6


def content_lemmas(tokens: Iterable[Token]) -> set[str]:
    """The dictionary forms of the words that carry meaning."""
    return {token.lemma for token in tokens if token.tag in _CONTENT and token.lemma not in _EMPTY}


class EvidenceIndex:
    """The sentences of an article by their words, rare words weighing more."""

    def __init__(self, analysis: TextAnalysis) -> None:
        self._sentences = [content_lemmas(analysis.parsed.in_sentence(s.index)) for s in analysis.sentences]

    @cached_property
    def _places(self) -> dict[str, list[int]]:
        """For each word the sentences that have it."""
        found: defaultdict[str, list[int]] = defaultdict(list)
        for index, lemmas in enumerate(self._sentences):
            for lemma in lemmas:
                found[lemma].append(index)
        return found

    def _near(self, lemmas: set[str]) -> Iterable[int]:
        """The sentences that have a claim's rarest words; not all of a long text, so that time stays linear."""
        if len(self._sentences) <= _MANY:
            return range(len(self._sentences))
        found: set[int] = set()
        for lemma in sorted(lemmas & self._places.keys(), key=lambda lemma: (len(self._places[lemma]), lemma)):
            found.update(self._places[lemma][: _MANY - len(found)])
            if len(found) >= _MANY:
                break
        return found

    @cached_property
    def _weights(self) -> dict[str, float]:
        counts = Counter(lemma for sentence in self._sentences for lemma in sentence)
        return {lemma: log(1 + len(self._sentences) / count) for lemma, count in counts.items()}

    def share(self, lemmas: set[str], sentence: int) -> float:
        """How much of a claim's weight a sentence has, 0 to 1."""
        unknown = log(1 + len(self._sentences))
        whole = sum(self._weights.get(lemma, unknown) for lemma in lemmas)
        return sum(self._weights[lemma] for lemma in lemmas & self._sentences[sentence]) / whole if whole else 0.0

    def best(self, tokens: Sequence[Token]) -> tuple[int, ...]:
        """The sentences that a claim's words fit best, best first; none where nothing fits."""
        lemmas = content_lemmas(tokens)
        shares = [(self.share(lemmas, sentence), sentence) for sentence in self._near(lemmas)]
        ranked = sorted(shares, key=lambda item: (-item[0], item[1]))[:_MOST]
        least = max(_LEAST_SHARE, _LEAST_OF_BEST * ranked[0][0]) if ranked else 0.0
        return tuple(sentence for share, sentence in ranked if share >= least)
