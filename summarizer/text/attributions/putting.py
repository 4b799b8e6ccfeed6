"""Attributions by "put": "as Borg put it", "puts the number at 40", "the number was put at 40 by Borg"."""

from __future__ import annotations

from itertools import pairwise

from summarizer.text.attributions import cues
from summarizer.text.attributions.noun_phrases import Range
from summarizer.text.attributions.parts import Found, SentenceParts
from summarizer.text.syntax.chunks import VerbGroup

_NEAR = 20
"""Tokens after "put" in which its number, and who puts it there, is looked for"""


class Putting:
    """The attributions of a sentence that "put" makes."""

    def __init__(self, parts: SentenceParts) -> None:
        self.parts = parts
        self.tokens, self.last = parts.tokens, parts.last

    def read(self, place: int, group: VerbGroup) -> Found | None:
        """The attribution of the verb group at a place among the chunks."""
        subject, here = self.parts.subjects.of(place), (group.first, group.last)
        if subject is None or group.last >= self.last:
            return None
        if group.passive and group.form != "VBN":
            return self._was_put(subject, here)
        if self.tokens[group.last].lower == "it":
            after = group.last + 1
            return self.parts.postposed(subject, (group.first, after), self._past_adjuncts(after), "asserts")
        near = self.tokens[group.last : min(self.last, group.last + _NEAR)]
        counts = any(one.lower == "at" and two.tag in ("CD", "$") for one, two in pairwise(near))
        return self.parts.found(subject, here, self.parts.contents.after(group.last, False)) if counts else None

    def _was_put(self, subject: Range, here: Range) -> Found | None:
        """Handle the passive, with "by" or without."""
        first = here[1]
        near = self.tokens[first : min(self.last, first + _NEAR)]
        if near[0].lower != "at" or not any(token.tag in ("CD", "$") for token in near):
            return None
        by = next((token.index for token in near if token.lower == "by"), None)
        if by is None:
            content = self.parts.contents.after(first, False)
            return Found(None, here, [subject, content]) if content else None
        source = by + 1, self.parts.phrases.past(by + 1)
        end = by - (self.tokens[by - 1].tag == ",")
        return Found(source, here, [subject, (first, end)]) if source[1] > source[0] else None

    def _past_adjuncts(self, place: int) -> int:
        found = self.parts.complements.after(place)
        return found.start if found.kind == cues.NOTHING else place
