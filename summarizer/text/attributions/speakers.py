"""Who speaks in the quotations that no statement holds: those that go on, and "words" — Name."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from summarizer.text.attributions.layout import Layout
from summarizer.text.attributions.noun_phrases import DASHES, NounPhrases, Range
from summarizer.text.attributions.parts import Found
from summarizer.text.attributions.quotations import Quotation
from summarizer.text.attributions.subjects import Subjects
from summarizer.text.names.gazetteer import titles
from summarizer.text.syntax.chunks import VerbGroup

_ENDS = frozenset((".", "!", "?", "''"))
_SIGNATURE = 12
"""Tokens that the name after a quotation and a dash has at most"""
_NEAR = 12
"""Contents before a quotation that are looked at"""


class Speakers:
    """Gives the quotations that no statement holds to those who spoke before."""

    def __init__(self, layout: Layout, found: list[Found]) -> None:
        self.layout = layout
        self.parsed, self.tokens, self.names = layout.parsed, layout.tokens, layout.names
        self.found = found
        self.covered = _Covered(found)

    def read(self, quotations: Sequence[Quotation]) -> None:
        """Add the quotations that are left to what is found."""
        for quotation in quotations:
            if not self.covered.holds(quotation.first, quotation.last):
                self._give(quotation, (quotation.first, quotation.last))

    def _give(self, quotation: Quotation, part: Range) -> None:
        first, last = part
        signature = self._signature(last)
        if signature:
            self._add(Found(signature, (last, last + 1), [part]))
        elif quotation.continues or self._starts_sentence(first):
            self._go_on(quotation, part)
        elif self._is_labelled(first):
            start = self.parsed.bounds[self.tokens[first].sentence][0]
            self._add(Found((start, first - 1), (first - 1, first), [part], spoken=True))
        elif quotation.speech and not self._is_title(part):
            verb = self.layout.last_verb(self.tokens[first].sentence, first)
            if verb and verb[0]:
                self._add(Found(*verb, [part], spoken=True))

    def _add(self, one: Found) -> None:
        self.found.append(one)
        self.covered.add(one)

    def _signature(self, place: int) -> Range | None:
        """The name in "words" — Name."""
        if place >= len(self.tokens) - 1 or self.tokens[place].text not in DASHES:
            return None
        if not self.tokens[place + 1].text[0].isupper():
            return None
        sentence = self.tokens[place].sentence
        end = place + 1
        while end < min(len(self.tokens), place + _SIGNATURE) and self.tokens[end].tag not in (",", "."):
            if self.tokens[end].sentence != sentence:
                break
            end += 1
        return place + 1, end

    def _starts_sentence(self, place: int) -> bool:
        if place == 0 or self.tokens[place - 1].sentence != self.tokens[place].sentence:
            return True
        return self.tokens[place - 1].tag in _ENDS

    def _is_labelled(self, place: int) -> bool:
        """Whether nothing but a name and a colon stands before a quotation: Borg: "…"."""
        first = self.parsed.bounds[self.tokens[place].sentence][0]
        return place - 1 == self.layout.label(first, place + 1)

    def _is_title(self, part: Range) -> bool:
        """The title of a book, a programme, a song: capitals throughout."""
        words = [token.text for token in self.tokens[slice(*part)] if token.text[0].isalpha()]
        return all(word[0].isupper() for word in words if len(word) > 3)

    def _go_on(self, quotation: Quotation, part: Range) -> None:
        """A quotation that stands by itself goes on from who spoke before."""
        sentence = self.tokens[part[0]].sentence
        before = self.covered.last_before(part[0])
        gap = self._paragraph(sentence) - self._paragraph(self._sentence_of(before)) if before else 9
        if before and (self._is_next(before, sentence) or (quotation.continues and gap == 1)):
            before.content.append(part)
            self.covered.add(before)
            return
        introduced = self.layout.introduction(sentence)
        if introduced:
            self._add(Found(*introduced, [part], spoken=True))
            return
        source = self._subject_before(sentence) or (before.source if before and gap < 2 else None)
        self._add(Found(source, None, [part], spoken=True))

    def _paragraph(self, sentence: int) -> int:
        return self.parsed.sentences[sentence].paragraph

    def _sentence_of(self, one: Found) -> int:
        return self.tokens[one.content[-1][1] - 1].sentence

    def _is_next(self, before: Found, sentence: int) -> bool:
        """Whether what was attributed before stands in the sentence before, and in the same paragraph."""
        last = self._sentence_of(before)
        return sentence - last < 2 and self._paragraph(sentence) == self._paragraph(last)

    def _subject_before(self, sentence: int) -> Range | None:
        """The subject of the sentence before in the same paragraph, where that is a person."""
        if not sentence or self._paragraph(sentence - 1) != self._paragraph(sentence):
            return None
        phrases = NounPhrases(self.parsed, sentence - 1, {})
        for place, chunk in enumerate(phrases.chunks):
            if isinstance(chunk, VerbGroup) and chunk.finite:
                subject = Subjects(phrases).of(place)
                return subject if subject and self._is_person(subject) else None
        return None

    def _is_person(self, part: Range) -> bool:
        if self.tokens[part[0]].lower in ("he", "she", "they"):
            return True
        tokens = self.tokens[slice(*part)]
        named = [self.names[token.start] for token in tokens if token.start in self.names]
        return tokens[-1].lemma in titles() or any(name.sort == "person" for name in named)


class _Covered:
    """The stretches that contents cover, to be asked quickly."""

    def __init__(self, found: Sequence[Found]) -> None:
        self.parts = sorted(
            ((first, last, one) for one in found for first, last in one.content), key=lambda part: part[:2]
        )

    def add(self, one: Found) -> None:
        """Add the last part of a content."""
        first, last = one.content[-1]
        at = bisect_right(self.parts, (first, last), key=lambda part: part[:2])
        self.parts.insert(at, (first, last, one))

    def holds(self, first: int, last: int) -> bool:
        """Whether a stretch is within a content."""
        at = bisect_right(self.parts, first, key=lambda part: part[0])
        return any(end >= last for _, end, _ in self.parts[max(0, at - _NEAR) : at])

    def last_before(self, place: int) -> Found | None:
        """What is spoken last before a token; the widest of what ends together."""
        at = bisect_right(self.parts, place, key=lambda part: part[0])
        nearest = [part for part in self.parts[max(0, at - _NEAR) : at] if part[2].spoken and part[1] <= place]
        return max(nearest, key=lambda part: (part[1], -part[0]))[2] if nearest else None
