"""Phrases of an extraction found in the article, and what they denote computed there."""

from __future__ import annotations

import sys
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Sequence
from decimal import Decimal
from functools import cached_property

from summarizer.engines.rules.lexicon import event_lexicon
from summarizer.grounding.claims.clause_index import ClauseIndex
from summarizer.grounding.claims.figures import figures
from summarizer.grounding.claims.laid_words import LaidWords
from summarizer.grounding.claims.turned_words import TurnedWords
from summarizer.grounding.evidence import EvidenceIndex
from summarizer.grounding.matching import NormalizedText, Words
from summarizer.records.events import Evidence
from summarizer.records.phrases import Basis, Extent, Mention, TimeExpression, overlap
from summarizer.text.analysis import TextAnalysis
from summarizer.text.syntax.tokens import Token
from summarizer.text.times.lasting import lasting

_SPEAKING = frozenset(("i", "me", "my", "we", "us", "our", "you", "your"))
_CONVERSATION = 0.01
"""Share of such words; in reports it is next to none."""


class Source:
    """An article as evidence: where copied words stand, and what is counted and dated there.

    What it says to programs is none: `analysis` and `text` are blank there.
    """

    def __init__(self, analysis: TextAnalysis) -> None:
        self.whole = analysis
        """The article with what it says to programs"""
        self.analysis = analysis.news
        self.text = self.analysis.article.text
        self._sentences: dict[int, Evidence] = {}

    @cached_property
    def normalized(self) -> NormalizedText:
        """The text as it is compared."""
        return NormalizedText(self.text)

    @cached_property
    def _unblanked(self) -> NormalizedText:
        return NormalizedText(self.whole.article.text)

    @cached_property
    def words(self) -> Words:
        """Its words alone."""
        return Words(self.text, [token.lemma for token in self.analysis.parsed.tokens])

    def tokens_of(self, word: str) -> Sequence[Token]:
        """Its tokens with a dictionary form, or with a form of their own."""
        return self._by_word.get(word, ())

    @cached_property
    def _by_word(self) -> dict[str, list[Token]]:
        found: defaultdict[str, list[Token]] = defaultdict(list)
        for token in self.analysis.parsed.tokens:
            found[token.lemma].append(token)
            if token.lower != token.lemma:
                found[token.lower].append(token)
        return found

    @cached_property
    def clauses(self) -> ClauseIndex:
        """Its clauses by their verbs."""
        return ClauseIndex(self.analysis)

    @cached_property
    def laid(self) -> LaidWords:
        """What it lays to sources, sentence by sentence."""
        return LaidWords(self.analysis)

    @cached_property
    def turned(self) -> TurnedWords:
        """What it denies and restricts."""
        return TurnedWords(self.analysis)

    @cached_property
    def figures(self) -> dict[Decimal, list[tuple[int, int]]]:
        """Where each number stands, whatever it counts."""
        found: dict[Decimal, list[tuple[int, int]]] = {}
        for figure in figures(self.analysis.parsed.tokens):
            found.setdefault(figure.value, []).append((figure.start, figure.end))
        return found

    @cached_property
    def is_conversation(self) -> bool:
        """Whether the text speaks as "I", "we" and "you" outside quotation marks: a transcript, a letter, a blog."""
        quoted = [(quotation.start, quotation.end) for quotation in self.analysis.quotations]
        tokens = self.analysis.parsed.tokens
        spoken = [token for token in tokens if token.lower in _SPEAKING and not _lies_in(token.start, quoted)]
        return bool(spoken) and len(spoken) > _CONVERSATION * sum(token.text[0].isalpha() for token in tokens)

    @cached_property
    def kinds(self) -> frozenset[str]:
        """The kinds of event that its words, names left out, may tell of."""
        lexicon = event_lexicon()
        lemmas = {token.lemma for token in self.analysis.parsed.tokens if not token.tag.startswith("NNP")}
        words = [word for known in (lexicon.verbs, lexicon.nouns) for lemma in lemmas for word in known.get(lemma, ())]
        return frozenset([word.kind for word in words if lemmas.issuperset(word.lemmas)])

    @cached_property
    def index(self) -> EvidenceIndex:
        """The sentences by their words."""
        return EvidenceIndex(self.analysis)

    def evidence(self, numbers: Sequence[int]) -> tuple[Evidence, ...]:
        """The sentences of these numbers (from 1), in order; numbers that the article does not have are left out."""
        return tuple([self._sentence(number) for number in sorted(set(numbers)) if self.has_sentence(number)])

    def _sentence(self, number: int) -> Evidence:
        if number not in self._sentences:
            start, end = self.analysis.sentences[number - 1].start, self.analysis.sentences[number - 1].end
            text = self.whole.article.text[start:end]
            self._sentences[number] = Evidence(sentence=number, start=start, end=end, text=text)
        return self._sentences[number]

    def is_instruction(self, cited: Sequence[int]) -> bool:
        """Whether all of some sentences, by number, speak to a program and not to readers."""
        if not self.whole.instructions:
            return False
        known = [number for number in cited if self.has_sentence(number)]
        return bool(known) and all(number - 1 in self.whole.instructions for number in known)

    def instruction_with(self, phrase: str) -> int | None:
        """The number of a sentence that speaks to a program and has a phrase."""
        if not self.whole.instructions:
            return None
        found = (self.whole.sentence_at(place.start) for place in self._unblanked.find(phrase))
        return next((sentence + 1 for sentence in found if sentence in self.whole.instructions), None)

    def has_sentence(self, number: int) -> bool:
        """Whether the article has a sentence of this number, from 1."""
        return 1 <= number <= len(self.analysis.sentences)

    def place(
        self, phrase: Mention | TimeExpression, within: Sequence[Evidence], near: int | None = None
    ) -> Extent | None:
        """Where a phrase stands in some sentences: where it says itself, or else the place nearest to another."""
        start, end = phrase.start, phrase.end
        if (
            start is not None
            and end is not None
            and self.text[start:end] == phrase.text
            and any(sentence.start <= start and end <= sentence.end for sentence in within)
        ):
            return Extent(start, end)
        places = [place for s in within for place in self.normalized.find(phrase.text, s.start, s.end)]
        return min(places, key=lambda place: abs(place.start - near) if near is not None else 0, default=None)

    def anywhere(self, phrase: Mention) -> Extent | None:
        """Where a phrase first stands in the article."""
        return next(self.normalized.find(phrase.text), None)

    def mention(self, phrase: Mention, place: Extent | None) -> Mention:
        """The phrase with its place and with what it counts there."""
        if place is None:
            return Mention(text=phrase.text)
        words = self.text[place.start : place.end]
        counted = self.analysis.quantity_in(place.start, place.end)
        if counted is None and (phrase.text, phrase.start, phrase.quantity) == (words, place.start, None):
            return phrase
        return Mention(text=words, start=place.start, end=place.end, quantity=counted)

    def time(self, phrase: TimeExpression, place: Extent | None, basis: Basis) -> TimeExpression:
        """The time expression that the words are, or overlap with, in the article's analysis."""
        if place is None:
            return TimeExpression(text=phrase.text, basis=basis)
        for known in self.analysis.time_expressions:
            if overlap(known, place):
                found = lasting(self.analysis.article, known)
                return found if found.basis == basis else found.model_copy(update={"basis": basis})
        words = self.text[place.start : place.end]
        return TimeExpression(text=words, start=place.start, end=place.end, basis=basis)


def _lies_in(place: int, ranges: Sequence[tuple[int, int]]) -> bool:
    at = bisect_right(ranges, (place, sys.maxsize)) - 1
    return at >= 0 and ranges[at][0] <= place < ranges[at][1]
