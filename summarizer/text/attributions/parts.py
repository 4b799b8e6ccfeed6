"""What attributions are found by in a sentence, and what is found, in tokens."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from summarizer.text.attributions import cues
from summarizer.text.attributions.complements import Complements
from summarizer.text.attributions.contents import Contents
from summarizer.text.attributions.cues import Stance
from summarizer.text.attributions.noun_phrases import DASHES, NounPhrases, Range
from summarizer.text.attributions.quotations import Quotation
from summarizer.text.attributions.subjects import Subjects
from summarizer.text.syntax.parse import ParsedText

_OPENS_LEFT = frozenset((",", "''", ".", "!", "?"))


@dataclass(slots=True)
class Found:
    """An attribution in tokens: places in `ParsedText.tokens`, half-open."""

    source: Range | None
    cue: Range | None
    content: list[Range]
    stance: Stance = "asserts"
    spoken: bool = False
    """Whether it is of the kind that a quotation goes on from"""


class SentenceParts:
    """A sentence with everything that attributions are found by."""

    def __init__(
        self,
        parsed: ParsedText,
        sentence: int,
        opening: Mapping[int, Quotation],
        closing: Mapping[int, Quotation],
    ) -> None:
        self.tokens = parsed.tokens
        self.first, self.last = parsed.bounds[sentence]
        self.phrases = NounPhrases(parsed, sentence, opening)
        self.chunks = self.phrases.chunks
        self.subjects = Subjects(self.phrases)
        self.complements = Complements(self.phrases)
        self.contents = Contents(self.phrases, self.complements, closing)
        self.opening, self.closing = opening, closing
        self.verbs = cues.verbs()

    def found(
        self, source: Range | None, cue: Range, content: Range | None, stance: Stance = "asserts"
    ) -> Found | None:
        """An attribution, if it has a content."""
        return Found(source, cue, [content], stance) if content else None

    def postposed(self, source: Range, cue: Range, after: int, stance: Stance) -> Found | None:
        """An attribution that follows its content, or is put into it or before it with "as".

        So are "…," Borg said; "The plan, Borg said, is bad"; "As Borg said, the plan is bad".

        Args:
            source: who speaks.
            cue: the verb.
            after: the token after the cue and all that belongs to it.
            stance: what the source does with the content.
        """
        start = source[0]
        if start > self.first and self.tokens[start - 1].lower == "as":
            start -= 1
        elif start - 1 in self.opening:
            return None
        if start == self.first and start not in self.closing:
            right = self.contents.after(after + 1, clause=True) if start < source[0] else None
            return Found(source, cue, [right], stance, spoken=True) if right else None
        before = self.tokens[start - 1]
        left = self.contents.before(start) if before.tag in _OPENS_LEFT or before.text in DASHES else None
        return self.parted(source, cue, left, after, stance) if left else None

    def parted(self, source: Range, cue: Range, left: Range, after: int, stance: Stance) -> Found:
        """An attribution with its content before it, and perhaps more of it after it."""
        right = self.contents.resumed(after, quoted=self.tokens[left[1] - 1].tag == "''")
        return Found(source, cue, [left, right] if right else [left], stance, spoken=True)
