"""Who speaks where in a text: the writer, a source in quotation marks, a source without them."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from itertools import takewhile
from typing import Literal, NamedTuple

from summarizer.records.phrases import Extent
from summarizer.text.attributions.find import Attribution
from summarizer.text.attributions.quotations import Quotation
from summarizer.text.syntax.parse import ParsedText

Voice = Literal["narrator", "quoted", "paraphrased"]

_LONGEST_SCARE = 2
"""Words: longer quotations are somebody's."""
_NAMING_WORDS = """
call describe dub label term name phrase word as say state write add tell claim accuse declare mean spell
"""
_NAMING = frozenset(_NAMING_WORDS.split())
_NAMING_WITHIN = 5
"""Tokens before a quotation in which one of these makes it somebody's word, or a word that is talked of."""
_BACKGROUND = frozenset(("amid", "amidst", "following"))
_BACKGROUND_WITHIN = 40
"""Tokens between one of these, behind a comma, and the words of background that it opens."""
_WITHIN_PREDICATE = frozenset(("DT", "PRP$", "JJ", "RB", "CC", ",", "NN", "VBN"))
"""Tags of the words between a copula and the head of its predicate"""
_CLAUSE_WITHIN = 6
"""Tokens before a word among which its copula is looked for"""
_AUXILIARY_WITHIN = 3
_DEPTH = 8
"""How many contents before a phrase are looked at for the one that it stands in."""
_CLOSERS = frozenset(('"', "”", "''"))
_LONGEST_GAP = 200
"""Tokens that a quotation can go on for behind a paragraph that leaves it open"""


class _Content(NamedTuple):
    """A part of what is laid to a source; places are code points, half-open."""

    start: int
    end: int
    source: Extent | None
    is_first: bool
    """Whether the source is named behind it: "…, officials said" """

    @classmethod
    def of(cls, one: Attribution, part: Extent) -> _Content:
        """A part of the content of an attribution."""
        return cls(part.start, part.end, one.source, one.cue is not None and part.end <= one.cue.start)


class Voices:
    """Who speaks where in a text."""

    def __init__(
        self, parsed: ParsedText, attributions: Sequence[Attribution], quotations: Sequence[Quotation]
    ) -> None:
        self._tokens = parsed.tokens
        self._quotations = [quotation for quotation in quotations if not quotation.level]
        self._openings = [quotation.first for quotation in self._quotations]
        self.openings = frozenset(self._openings)
        """The tokens that open a quotation"""
        self._left_open = dict(_left_open(parsed, self._quotations))
        contents = [_Content.of(one, part) for one in attributions for part in one.content]
        self._contents = sorted(contents, key=lambda content: content[:2])
        self._starts = [content.start for content in self._contents]

    def openings_in(self, first: int, last: int) -> Sequence[int]:
        """The tokens from one to before another that open a quotation."""
        return self._openings[bisect_left(self._openings, first) : bisect_left(self._openings, last)]

    def is_quoted(self, place: int) -> bool:
        """Whether a token stands in quotation marks, be it that those close paragraphs later."""
        at = bisect_right(self._openings, place) - 1
        return at >= 0 and place < max(self._quotations[at].last, self._left_open.get(at, 0))

    def quotation(self, place: int) -> Quotation | None:
        """The quotation that a token stands in."""
        if not self._quotations:
            return None
        at = bisect_right(self._openings, place) - 1
        return self._quotations[at] if at >= 0 and place < self._quotations[at].last else None

    def of(self, first: int, phrase: Extent) -> tuple[Voice, Extent | None]:
        """The voice that a phrase stands in, and the source that what is told is laid to.

        Args:
            first: the place of its first token.
            phrase: where it stands.
        """
        content = self._content(phrase.start, phrase.end)
        if self.is_quoted(first):
            return "quoted", content.source if content else None
        if content is None or self._is_background(first, content.start):
            return "narrator", None
        is_writers = content.is_first and not self._is_claimed(first)
        return "narrator" if is_writers else "paraphrased", content.source

    def scare(self, place: int) -> Quotation | None:
        """The quotation that opens at a token, if it holds a word at a distance instead of quoting."""
        found = self.quotation(place)
        if found is None or found.first != place or found.speech or not found.closed:
            return None
        words = self._tokens[place + 1 : found.last - 1]
        if len(words) > _LONGEST_SCARE or not all(word.text.islower() for word in words):
            return None
        before = self._tokens[max(0, place - _NAMING_WITHIN) : place]
        named = any(token.lemma in _NAMING and token.sentence == words[0].sentence for token in before if words)
        return None if named or self._content(found.start, found.end) else found

    def _content(self, start: int, end: int) -> _Content | None:
        """The innermost content of an attribution around some text."""
        at = bisect_right(self._starts, start)
        before = self._contents[max(0, at - _DEPTH) : at]
        return next((content for content in reversed(before) if content.end >= end), None)

    def _is_claimed(self, place: int) -> bool:
        """Whether words are what a clause says and not what it takes as given: "the ban was callous", "betrayed us".

        Of "the callous ban stays, officials said" the officials said that the ban stays: what describes a thing that
        is talked of, or labels it, is not at issue and stays the writer's (Potts 2005, The Logic of Conventional
        Implicatures; Simons et al. 2010).
        """
        token = self._tokens[place]
        before = [one for one in self._tokens[max(0, place - _CLAUSE_WITHIN) : place] if one.sentence == token.sentence]
        if token.tag in ("VBN", "VBG"):
            return any(one.lemma in ("be", "have") for one in before[-_AUXILIARY_WITHIN:])
        if token.tag[0] == "V":
            return True
        described = takewhile(lambda one: one.lemma != "be" and one.tag in _WITHIN_PREDICATE, reversed(before))
        opens = len(before) - len(list(described)) - 1
        return opens >= 0 and before[opens].lemma == "be"

    def _is_background(self, place: int, start: int) -> bool:
        """Whether a token stands behind ", amid" in a content from `start` on: there the writer goes on."""
        for at in range(place - 1, max(0, place - _BACKGROUND_WITHIN), -1):
            if self._tokens[at].start <= start:
                return False
            if self._tokens[at].lower in _BACKGROUND and self._tokens[at - 1].text == ",":
                return True
        return False


def _left_open(parsed: ParsedText, quotations: Sequence[Quotation]) -> Iterator[tuple[int, int]]:
    """Places of quotations that are left open, with where they end: at a mark that closes and was never opened.

    So texts have them that print one sentence to a line.
    """
    for at, quotation in enumerate(quotations):
        if quotation.closed:
            continue
        bounds = [len(parsed.tokens), quotation.last + _LONGEST_GAP]
        bounds += [following.first for following in quotations[at + 1 : at + 2]]
        marks = (place for place in range(quotation.last, min(bounds)) if parsed.tokens[place].text in _CLOSERS)
        if (end := next(marks, None)) is not None:
            yield at, end
