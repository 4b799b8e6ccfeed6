"""A claim: one sentence of a summary beside the sentences of the article that it rests on."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TypeVar

from summarizer.grounding.alignment import Exchange, exchanges, extent
from summarizer.grounding.claims.turned_words import scope
from summarizer.grounding.evidence import content_lemmas
from summarizer.grounding.locating import Source
from summarizer.grounding.reporting import finding
from summarizer.records.events import Evidence
from summarizer.records.findings import Finding, FindingCode, Severity
from summarizer.records.phrases import Extent, Placed, Quantity, Span, TimeExpression, overlap
from summarizer.text.analysis import TextAnalysis
from summarizer.text.attributions.find import Attribution
from summarizer.text.attributions.quotations import Quotation
from summarizer.text.names.find import Name
from summarizer.text.syntax.clauses import Clause
from summarizer.text.syntax.tokens import Token

_Found = TypeVar("_Found", bound=Placed)

_ALIGNED = 3
"""Sentences that a claim may copy from"""
_COPIED = 0.5
"""Share of a claim's weight that a sentence must have for the claim to be taken from it"""
_NEARLY = 0.5
"""Share of the best sentence's fit with which another may be what a claim rests on."""


@dataclass(frozen=True)
class Claim:
    """One sentence of a summary, or a part of it, beside its evidence.

    `evidence` are indices of sentences of the article, the most telling first; `cited` says that the summary named
    them itself. `path` is the field that findings name. `part` are places in the tokens of the summary, half-open.
    """

    summary: TextAnalysis
    index: int
    source: Source
    evidence: tuple[int, ...]
    cited: bool
    path: str
    part: tuple[int, int] | None = None

    @cached_property
    def start(self) -> int:
        """Where the sentence starts in the summary's text."""
        return self.summary.sentences[self.index].start

    @cached_property
    def extent(self) -> Extent:
        """Where it stands in the summary's text."""
        if self.part is None:
            sentence = self.summary.sentences[self.index]
            return Extent(sentence.start, sentence.end)
        return extent(self.tokens)

    @cached_property
    def tokens(self) -> Sequence[Token]:
        """Its words."""
        return (
            self.summary.parsed.tokens[slice(*self.part)] if self.part else self.summary.parsed.in_sentence(self.index)
        )

    @cached_property
    def lemmas(self) -> set[str]:
        """The dictionary forms of its words that carry meaning."""
        return content_lemmas(self.tokens)

    @cached_property
    def clauses(self) -> Sequence[Clause]:
        """Its clauses."""
        clauses = self.summary.clauses[self.index]
        if self.part is None:
            return clauses
        return [clause for clause in clauses if clause.verb.main in range(*self.part)]

    @cached_property
    def quantities(self) -> list[Quantity]:
        """Its quantities."""
        return self._inside(self.summary.quantities)

    @cached_property
    def times(self) -> list[TimeExpression]:
        """Its time expressions."""
        return self._inside(self.summary.time_expressions)

    @cached_property
    def names(self) -> list[Name]:
        """Its names."""
        return self._inside(self.summary.names)

    @cached_property
    def attributions(self) -> list[Attribution]:
        """What it lays to a source."""
        return [
            attribution
            for attribution in self.summary.attributions
            if any(overlap(part, self.extent) for part in attribution.content)
        ]

    @cached_property
    def quotations(self) -> list[Quotation]:
        """What it puts in quotation marks."""
        return self._inside(self.summary.quotations)

    @cached_property
    def exchanges(self) -> tuple[Exchange, ...]:
        """The words that stand in the place of others where it copies its evidence."""
        article = self.source.analysis.parsed
        aligned = (exchanges(self.tokens, article.in_sentence(index)) for index in self.evidence[:_ALIGNED])
        return tuple(exchange for found in aligned for exchange in found)

    @cached_property
    def sentences(self) -> tuple[Evidence, ...]:
        """The sentences of its evidence."""
        return self.source.evidence([index + 1 for index in self.evidence])

    @cached_property
    def is_copied(self) -> bool:
        """Whether it is taken from the first sentence of its evidence."""
        if self.cited or not self.evidence:
            return bool(self.evidence)
        return self.source.index.share(self.lemmas, self.evidence[0]) >= _COPIED

    def is_dated(self, token: Token) -> bool:
        """Whether a word is part of a time, which is checked as one and may be written in another way."""
        return token.index in self.summary.dated

    def is_quoted(self, token: Token) -> bool:
        """Whether a word is in quotation marks."""
        return any(quotation.start <= token.start < quotation.end for quotation in self.quotations)

    def may_turn(self, place: int, turned: Collection[str]) -> bool:
        """Whether what the claim denies at a place has a word among some, or no word of the article's at all.

        Args:
            place: that of the denial in `tokens`.
            turned: the stems of what the article denies.
        """
        known = {found for found in scope(self.tokens, place) if self.source.words.use_stem(found)}
        return not known or not known.isdisjoint(turned)

    def in_evidence(self, placed: Placed) -> bool:
        """Whether something in the article stands in the evidence."""
        return placed.start is not None and self.source.analysis.sentence_at(placed.start) in self.evidence

    def may_rest_on(self, placed: Placed) -> bool:
        """Whether something stands in the evidence or, if none is cited, in a sentence that fits nearly as well."""
        if self.in_evidence(placed) or self.cited or placed.start is None or not self.evidence:
            return self.in_evidence(placed)
        index = self.source.index
        share = index.share(self.lemmas, self.source.analysis.sentence_at(placed.start))
        return share >= _NEARLY * index.share(self.lemmas, self.evidence[0])

    def share(self, words: Iterable[Token], sentence: int) -> float:
        """How much of some words a sentence has, 0 to 1; rare ones weigh more in an article that is searched anyway."""
        lemmas = content_lemmas(words)
        if not self.cited:
            return self.source.index.share(lemmas, sentence)
        given = content_lemmas(self.source.analysis.parsed.in_sentence(sentence))
        return len(lemmas & given) / max(1, len(lemmas))

    def fault(
        self,
        code: FindingCode,
        message: str,
        start: int,
        end: int,
        *,
        span: Span | Extent | None = None,
        severity: Severity | None = None,
    ) -> Finding:
        """A finding at a place of the summary's text, of its code's severity unless another is given."""
        within = Span(start=start - self.start, end=end - self.start)
        return finding(code, self.path, message, within=within, span=span, severity=severity)

    def _inside(self, found: Iterable[_Found]) -> list[_Found]:
        start, end = self.extent
        return [item for item in found if item.start is not None and start <= item.start < end]
