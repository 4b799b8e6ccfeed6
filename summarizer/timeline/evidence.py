"""The sentences that a summary cites, read again: who is named in them, and what is done in each clause."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from itertools import takewhile

from summarizer.records.events import Evidence
from summarizer.records.phrases import Mention, TimeExpression
from summarizer.records.summary import ArticleSummary
from summarizer.text.attributions.find import Attribution, find_attributions
from summarizer.text.names.find import Name, find_names
from summarizer.text.syntax.clauses import Clause, find_clauses
from summarizer.text.syntax.parse import parse
from summarizer.text.syntax.tokens import Token

_APART = "\n\n"
_DATELINE = re.compile(r"^[A-Z][A-Z .'’]{2,40}\b(?:,[^\n–—-]{0,40})?(?:\([^)\n]{0,40}\))?\s*[-–—]\s", re.MULTILINE)
"""LONDON, March 3 - at the start of a sentence"""


class CitedText:
    """The cited sentences of one article in order, with the way from the article's offsets to places in it."""

    def __init__(self, summary: ArticleSummary) -> None:
        self.sentences = _cited(summary)
        self._starts: list[int] = []
        """Where each sentence starts in the article"""
        self._shifts: list[int] = []
        parts, length = [], 0
        for sentence in self.sentences:
            self._starts.append(sentence.start)
            self._shifts.append(length - sentence.start)
            parts.append(sentence.text)
            length += len(sentence.text) + len(_APART)
        self.parsed = parse(_APART.join(parts))

    def place(self, phrase: Mention | TimeExpression) -> tuple[int, int] | None:
        """Where a phrase of the article stands in the cited text; None where it stands in no cited sentence."""
        if phrase.start is None or phrase.end is None:
            return None
        at = bisect_right(self._starts, phrase.start) - 1
        if at < 0 or phrase.end > self.sentences[at].end:
            return None
        return phrase.start + self._shifts[at], phrase.end + self._shifts[at]

    def names_in(self, phrase: Mention) -> list[Name]:
        """The names that stand in a phrase, each with its fullest form in the cited text."""
        place = self.place(phrase)
        if place is None:
            return list(find_names(parse(phrase.text))) if any(map(str.isalpha, phrase.text)) else []
        return self.names_between(*place)

    def names_between(self, start: int, end: int) -> list[Name]:
        """The names between two places of the cited text."""
        first = bisect_left(self._name_starts, start)
        return list(takewhile(lambda name: name.end <= end, self.names[first:]))

    def tokens_in(self, phrase: Mention) -> Sequence[Token]:
        """The words of a phrase."""
        place = self.place(phrase)
        if place is None:
            return parse(phrase.text).tokens
        first, last = (bisect_right(self._token_ends, place[0]), bisect_right(self._token_starts, place[1] - 1))
        return self.parsed.tokens[first:last]

    def clauses_at(self, tokens: Sequence[Token]) -> Iterator[Clause]:
        """The clauses of the sentence in which some words stand."""
        if tokens and tokens[0] is self.parsed.tokens[tokens[0].index]:
            yield from self._clauses(tokens[0].sentence)

    def source_of(self, phrase: Mention) -> str | None:
        """Who says what stands at a phrase: the source of the narrowest attribution around it."""
        place = self.place(phrase)
        if place is None:
            return None
        around = [
            (part.end - part.start, attribution.source_name)
            for attribution in self._attributions
            for part in attribution.content
            if attribution.source_name and part.start <= place[0] < part.end
        ]
        return min(around)[1] if around else None

    @cached_property
    def names(self) -> tuple[Name, ...]:
        """All names, in order, without those of datelines: where a story was written tells nothing of it."""
        ends = [(found.start(), found.end()) for found in _DATELINE.finditer(self.parsed.text)]
        return tuple(name for name in find_names(self.parsed) if not _lies_in(name.start, ends))

    @cached_property
    def _name_starts(self) -> list[int]:
        return [name.start for name in self.names]

    @cached_property
    def _attributions(self) -> tuple[Attribution, ...]:
        return find_attributions(self.parsed, self.names)

    @cached_property
    def _token_starts(self) -> list[int]:
        return [token.start for token in self.parsed.tokens]

    @cached_property
    def _token_ends(self) -> list[int]:
        return [token.end for token in self.parsed.tokens]

    def _clauses(self, sentence: int) -> tuple[Clause, ...]:
        if sentence not in self._found:
            self._found[sentence] = tuple(find_clauses(self.parsed, sentence, frozenset()))
        return self._found[sentence]

    @cached_property
    def _found(self) -> dict[int, tuple[Clause, ...]]:
        return {}


def _lies_in(place: int, ranges: Sequence[tuple[int, int]]) -> bool:
    return any(start <= place < end for start, end in ranges)


def _cited(summary: ArticleSummary) -> list[Evidence]:
    groups: list[Iterable[Evidence]] = [sentence.evidence for sentence in summary.summary.sentences]
    groups += [event.evidence for event in summary.events]
    groups += [figure.evidence for figure in summary.figures]
    return [found for _, found in sorted({cited.sentence: cited for group in groups for cited in group}.items())]
