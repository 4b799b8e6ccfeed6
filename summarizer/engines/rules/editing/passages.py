"""Passages: the sentences of an article, each with what analysis found in it."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from summarizer.records.phrases import Placed, Quantity, TimeExpression
from summarizer.records.summary import LoadedPhrase
from summarizer.resources import lexicon
from summarizer.text.analysis import TextAnalysis
from summarizer.text.attributions.find import Attribution
from summarizer.text.attributions.quotations import Quotation
from summarizer.text.names.find import Name
from summarizer.text.syntax.chunks import Chunk, NounPhrase
from summarizer.text.syntax.clauses import Clause
from summarizer.text.syntax.tokens import Token

_FAR = 40
"""Sentences that one thing can run over and still be looked for in each"""


@cache
def listed(*tables: str) -> frozenset[str]:
    """The words of some lists of data/summary.toml."""
    return frozenset(word for table in tables for word in lexicon("engines/rules/data/summary.toml")[table].split())


def phrases(table: str, first: str) -> Sequence[tuple[str, ...]]:
    """The phrases of a list of data/summary.toml that begin with a word, as words."""
    return _phrases(table).get(first, ())


@cache
def _phrases(table: str) -> dict[str, list[tuple[str, ...]]]:
    found: defaultdict[str, list[tuple[str, ...]]] = defaultdict(list)
    for entry in lexicon("engines/rules/data/summary.toml")[table].split(";"):
        words = tuple(entry.split())
        found[words[0]].append(words)
    return dict(found)


@dataclass(slots=True, eq=False)
class Passage:
    """One sentence: its tokens and what stands in it."""

    analysis: TextAnalysis
    index: int
    tokens: Sequence[Token]
    first: int
    """The place of its first token in the article"""
    start: int
    """Where its first word starts in the article"""
    end: int
    """Where its last mark ends"""
    text: str
    """Its words as they stand"""
    quotations: Sequence[Quotation] = ()
    """Those that it has a part of, not those within others"""
    times: Sequence[TimeExpression] = ()
    quantities: Sequence[Quantity] = ()
    loaded: Sequence[LoadedPhrase] = ()
    names: Sequence[Name] = ()
    attributions: Sequence[Attribution] = ()
    """Those whose content, or source, stands in it"""

    @property
    def chunks(self) -> Sequence[Chunk]:
        """Its noun phrases and verb groups; their places count in the article."""
        return self.analysis.parsed.chunks[self.index]

    @property
    def clauses(self) -> Sequence[Clause]:
        """Its clauses."""
        return self.analysis.clauses[self.index]

    def holds(self, start: int | None) -> bool:
        """Whether a place in the article lies in it."""
        return start is not None and self.start <= start < self.end

    def is_quoted(self, place: int) -> bool:
        """Whether a place in the article lies in a quotation, whose words stay as they are."""
        return bool(self.quotations) and any(one.start <= place < one.end for one in self.quotations)

    def is_time(self, token: Token) -> bool:
        """Whether a token belongs to a time expression."""
        return token.index in self.analysis.dated

    def before(self, token: Token) -> Token | None:
        """The token before another in it."""
        at = token.index - self.first
        return self.tokens[at - 1] if at > 0 else None

    def after(self, token: Token) -> Token | None:
        """The token behind another in it."""
        at = token.index - self.first + 1
        return self.tokens[at] if at < len(self.tokens) else None

    def phrase_at(self, token: Token) -> NounPhrase | None:
        """The noun phrase that a token is part of."""
        at = bisect_right(self.chunks, token.index, key=lambda chunk: chunk.first) - 1
        chunk = self.chunks[at] if at >= 0 else None
        return chunk if isinstance(chunk, NounPhrase) and token.index < chunk.last else None

    def within(self, start: int, end: int) -> Sequence[Token]:
        """The tokens between two places in it."""
        return self.analysis.parsed.between(start, end)


class Passages:
    """The passages of an article."""

    def __init__(self, analysis: TextAnalysis) -> None:
        self.analysis = analysis
        self._parts: defaultdict[int, dict[str, list[Any]]] = defaultdict(dict)
        self._made: dict[int, Passage] = {}
        for quotation in analysis.quotations:
            if quotation.level == 0:
                for at in self._over(quotation.start, quotation.end):
                    self._put(at, "quotations", quotation)
        self._sort_in(analysis.time_expressions, "times")
        self._sort_in(analysis.quantities, "quantities")
        self._sort_in(analysis.names, "names")
        for loaded in analysis.loaded_phrases:
            if loaded.phrase.start is not None:
                self._put(analysis.sentence_at(loaded.phrase.start), "loaded", loaded)
        for attribution in analysis.attributions:
            for at in self._of_attribution(attribution):
                self._put(at, "attributions", attribution)

    def __getitem__(self, index: int) -> Passage:
        if index not in self._made:
            parsed, sentence = self.analysis.parsed, self.analysis.sentences[index]
            first, last = parsed.bounds[index]
            tokens = parsed.tokens[first:last]
            start, end = (tokens[0].start, tokens[-1].end) if tokens else (sentence.start, sentence.end)
            text, parts = self.analysis.article.text[start:end], self._parts.get(index, {})
            self._made[index] = Passage(self.analysis, index, tokens, first, start, end, text, **parts)
        return self._made[index]

    def _put(self, index: int, part: str, found: object) -> None:
        self._parts[index].setdefault(part, []).append(found)

    def _sort_in(self, found: Iterable[Placed], part: str) -> None:
        for item in found:
            if item.start is not None:
                self._put(self.analysis.sentence_at(item.start), part, item)

    def _of_attribution(self, attribution: Attribution) -> list[int]:
        sentences = {at for part in attribution.content for at in self._over(part.start, part.end)}
        if attribution.source:
            sentences.add(self.analysis.sentence_at(attribution.source.start))
        return sorted(sentences)

    def _over(self, start: int, end: int) -> range:
        first, last = self.analysis.sentence_at(start), self.analysis.sentence_at(end - 1)
        return range(first, min(last, first + _FAR) + 1)
