"""Attributions that the layout makes: transcripts, headlines, and paragraphs that a colon introduces."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence

from summarizer.text.attributions.cues import listed, verbs
from summarizer.text.attributions.noun_phrases import DASHES, NounPhrases, Range
from summarizer.text.attributions.parts import Found
from summarizer.text.attributions.subjects import Subjects
from summarizer.text.names.find import Name
from summarizer.text.names.gazetteer import titles
from summarizer.text.syntax.chunks import VerbGroup
from summarizer.text.syntax.parse import ParsedText

_COLONS = DASHES | {":"}
_LABEL = 6
"""Tokens that the name of a speaker before a colon has at most"""
_HEADLINE = 5
"""Tokens that the source after a headline has at most, with its colon"""


class Layout:
    """What stands where in a text."""

    def __init__(self, parsed: ParsedText, names: Sequence[Name]) -> None:
        self.parsed = parsed
        self.tokens = parsed.tokens
        self.names = {name.start: name for name in names}
        self.paragraphs = list(_paragraphs(parsed))

    def read(self, quoted: frozenset[int]) -> Iterator[Found]:
        """The attributions.

        Args:
            quoted: the tokens at which quotations open.
        """
        transcript = list(self._transcript())
        yield from transcript or self._headline()
        for first, last in self.paragraphs:
            introduced = self.introduction(self.tokens[first].sentence)
            if introduced and first not in quoted:
                last -= self.tokens[last - 1].text == "."
                yield Found(*introduced, [(first, last)], spoken=True)

    def label(self, first: int, last: int) -> int:
        """The colon after what may be a speaker's name at the start of a stretch, or 0."""
        for place in range(first + 1, min(last - 1, first + _LABEL + 1)):
            if self.tokens[place].text == ":":
                return place
            if self.tokens[place].tag[0] == "V":
                return 0
        return 0

    def introduction(self, sentence: int) -> tuple[Range | None, Range] | None:
        """Source and cue of the sentence before one, where that ends in a colon."""
        first, last = self.parsed.bounds[sentence - 1] if sentence else (0, 0)
        if last - first < 2 or self.tokens[last - 1].text != ":":
            return None
        final = self.tokens[last - 2]
        if final.tag == "NNS" and final.lemma in verbs():
            return (first, last - 2), (last - 2, last - 1)
        return self.last_verb(sentence - 1, last)

    def last_verb(self, sentence: int, end: int) -> tuple[Range | None, Range] | None:
        """Subject and place of the last verb of a sentence before a token."""
        phrases = NounPhrases(self.parsed, sentence, {})
        at = bisect_right(phrases.chunks, end, key=lambda chunk: chunk.last)
        for place in range(at - 1, -1, -1):
            group = phrases.chunks[place]
            if isinstance(group, VerbGroup):
                return Subjects(phrases).of(place), (group.first, group.last)
        return None

    def _transcript(self) -> Iterator[Found]:
        """Read "SMITH: Good evening." and the paragraphs that follow up to the next speaker."""
        labelled = [
            (start, colon, last) for first, last in self.paragraphs for start, colon in self._speaker(first, last)
        ]
        if len(labelled) < 2:
            return
        starts = [first for first, _ in self.paragraphs]
        ends = [start for start, _, _ in labelled[1:]]
        for (start, colon, last), end in zip(labelled, [*ends, 0], strict=True):
            content = [(colon + 1, last)]
            at = bisect_right(starts, start)
            while at < len(starts) and starts[at] < end - 1:
                content.append(self.paragraphs[at])
                at += 1
            yield Found((start, colon), (colon, colon + 1), content, spoken=True)

    def _speaker(self, first: int, last: int) -> Iterator[Range]:
        """The name in capitals that a paragraph begins with, up to its colon."""
        start = first + (self.tokens[first].tag in ("``", "''"))
        colon = self.label(start, last)
        words = [token.text for token in self.tokens[start:colon] if token.text.isalpha()]
        if words and "".join(words).isupper():
            yield start, colon

    def _headline(self) -> Iterator[Found]:
        """Read "Police: five held" and "Five held: police" at the head of a text."""
        if not self.paragraphs:
            return
        first, last = self.paragraphs[0]
        last -= self.tokens[last - 1].text == "."
        colon = self.label(first, last)
        if colon and self._is_source(first, colon):
            yield Found((first, colon), (colon, colon + 1), [(colon + 1, last)], spoken=True)
            return
        near = range(max(first + 1, last - _HEADLINE), last - 1)
        colon = next((place for place in near if self.tokens[place].text in _COLONS), 0)
        if colon and self._is_source(colon + 1, last):
            yield Found((colon + 1, last), (colon, colon + 1), [(first, colon)], spoken=True)

    def _is_source(self, first: int, last: int) -> bool:
        """Whether words name somebody or something that can say what a headline says."""
        name = self.names.get(self.tokens[first].start)
        if name and name.sort in ("person", "organization"):
            return True
        final = self.tokens[last - 1]
        return final.lemma in listed("documents") or final.lemma in titles() or final.lower in listed("speaking_groups")


def _paragraphs(parsed: ParsedText) -> Iterator[Range]:
    """The token ranges of the paragraphs."""
    ranges: dict[int, Range] = {}
    for sentence, (first, last) in zip(parsed.sentences, parsed.bounds, strict=True):
        if last > first:
            ranges[sentence.paragraph] = ranges.get(sentence.paragraph, (first, last))[0], last
    yield from ranges.values()
