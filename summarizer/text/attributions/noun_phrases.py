"""Noun phrases with all that hangs on them: "a spokesman for the mayor", not "a spokesman" alone."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping, Sequence

from summarizer.text.attributions.cues import listed
from summarizer.text.attributions.quotations import Quotation
from summarizer.text.syntax.chunks import Chunk, NounPhrase, VerbGroup
from summarizer.text.syntax.parse import ParsedText
from summarizer.text.syntax.tokens import Token

Range = tuple[int, int]
"""Places in the token sequence, half-open"""

DASHES = frozenset(("-", "--", "—", "–", "―"))
RELATIVES = frozenset(("WP", "WDT", "WP$"))
_NOT_LINKS = frozenset(("since", "until", "unless", "than", "before", "after", "like"))
_LINKS_AFTER = frozenset(("of", "in", "at", "on", "for", "from", "with", "by"))
_VERBS = frozenset(("VB", "VBD", "VBZ", "VBP", "VBG", "VBN", "MD"))
NOT_BEFORE_SUBJECTS = _VERBS | {"IN", "TO", "DT", "PRP$", "JJ"}
_CLOSING = frozenset((")", "]", ">"))
_OPENING = frozenset(("(", "[", "<"))
_ADVERBIAL = frozenset(("first", "long", "once", "all", "both", "each"))
_BEFORE_ASIDES = RELATIVES | {"RB"}
_BRACKET = 12
"""Tokens in a bracket that is read over"""
_STEPS = 6
"""Phrases that hang on one another, of which no more are followed"""


class NounPhrases:
    """The noun phrases of one sentence."""

    def __init__(self, parsed: ParsedText, sentence: int, opening: Mapping[int, Quotation]) -> None:
        """Take the chunks of a sentence.

        Args:
            parsed: the text.
            sentence: the place of the sentence.
            opening: the quotations of the text, by the token of their opening mark.
        """
        self.tokens: Sequence[Token] = parsed.tokens
        self.first, self.last = parsed.bounds[sentence]
        self.chunks: Sequence[Chunk] = parsed.chunks[sentence]
        self.starts = {chunk.first: place for place, chunk in enumerate(self.chunks)}
        self.ends = {chunk.last: place for place, chunk in enumerate(self.chunks)}
        self.opening = opening

    def holding(self, place: int) -> int | None:
        """The place among the chunks of the one that holds a token."""
        at = bisect_right(self.chunks, place, key=lambda chunk: chunk.first) - 1
        return at if at >= 0 and self.chunks[at].last > place else None

    def at(self, place: int) -> NounPhrase | None:
        """The noun phrase that starts at a token."""
        found = self.starts.get(place)
        chunk = None if found is None else self.chunks[found]
        return chunk if isinstance(chunk, NounPhrase) else None

    def ending(self, place: int) -> NounPhrase | None:
        """The noun phrase that ends before a token, alone."""
        found = self.ends.get(place)
        chunk = None if found is None else self.chunks[found]
        return chunk if isinstance(chunk, NounPhrase) else None

    def is_time(self, place: int) -> bool:
        """Whether a noun phrase that starts at a token is a time: "Tuesday", "late last week"."""
        phrase = self.at(place)
        if phrase is None:
            return False
        nouns = [token.lower for token in self.tokens[place : phrase.last] if token.tag[0] == "N"]
        return bool(nouns) and all(noun in listed("times") for noun in nouns)

    # To the left

    def before(self, end: int) -> Range | None:
        """The noun phrase that ends before a token: "an aide to the mayor of Valletta"."""
        if end > self.first and self.tokens[end - 1].text in _CLOSING:
            end = self._bracket(end) or end
        phrase = self.ending(end)
        if phrase is None:
            return None
        start = phrase.first
        for _ in range(_STEPS):
            longer = self._extended(start)
            if longer == start:
                break
            start = longer
        return self._with_participle(start), end

    def _extended(self, start: int) -> int:
        """The start of a noun phrase after one more step to the left."""
        if start == self.first:
            return start
        before = self.tokens[start - 1]
        if before.tag == "CC":
            return self._conjunct(start)
        linked = before.tag in ("IN", "TO") and not self._is_conjunction(before)
        place = self.ends.get(start - 1 if linked else start)
        if linked and place is None and self.tokens[max(start - 2, self.first)].tag in ("JJ", "RB"):
            place = self.ends.get(start - 2)
        if place is None:
            return start
        chunk = self.chunks[place]
        if isinstance(chunk, VerbGroup):
            return self._modified(chunk, start)
        return chunk.first if linked else start

    def _is_conjunction(self, token: Token) -> bool:
        return token.lower in listed("subordinators") or token.lower in _NOT_LINKS

    def _conjunct(self, start: int) -> int:
        """The start of "Borg and Vella", unless "Borg" is the object of a verb."""
        phrase = self.ending(start - 1)
        if phrase is None or (phrase.first > self.first and self._follows_verb(phrase.first)):
            return start
        return phrase.first

    def _follows_verb(self, place: int) -> bool:
        return self.tokens[place - 1].tag in NOT_BEFORE_SUBJECTS

    def _modified(self, group: VerbGroup, start: int) -> int:
        """The start of "a group" before "backing the plan", "backed by the mayor", "that backs the plan"."""
        end = group.first
        if end == self.first or group.form == "TO":
            return start
        before = self.tokens[end - 1]
        if group.finite:
            if before.tag not in RELATIVES and before.lower != "that":
                return start
            end -= 1
        elif group.form == "VBG" and before.tag == "IN":
            end -= 1
        phrase = self.ending(end)
        return phrase.first if phrase else start

    def _with_participle(self, start: int) -> int:
        """The start of "ruling party leader" and "retired general", whose first words look like verbs."""
        if start < self.first + 2 or self.tokens[start - 1].tag not in ("VBG", "VBN", "VBD"):
            return start
        return start - 1 if self.tokens[start - 2].tag in (",", "''") else start

    def before_insertions(self, place: int) -> int:
        """The place before what stands between a subject and its verb: "Borg (Labour) | also | said"."""
        while place > self.first:
            before = self.tokens[place - 1]
            if before.tag == "RB" or before.lower in _ADVERBIAL:
                place -= 1
                continue
            opening = self._bracket(place) if before.text in _CLOSING else self._time_before(place)
            if opening is None:
                break
            place = opening
        return place

    def _bracket(self, end: int) -> int | None:
        """Where the bracket opens that closes before a token."""
        for place in range(end - 2, max(self.first, end - _BRACKET), -1):
            if self.tokens[place].text in _OPENING:
                return place
        return None

    def _time_before(self, end: int) -> int | None:
        """Where the time begins that stands by itself before a token: "the bank | this month | announced"."""
        if self.tokens[end - 1].lower not in listed("times"):
            return None
        phrase = self.ending(end)
        if phrase is None or phrase.first == self.first:
            return None
        follows_phrase = phrase.first in self.ends or self.tokens[phrase.first - 1].tag in _BEFORE_ASIDES
        return phrase.first if follows_phrase else None

    # To the right

    def past(self, place: int) -> int:
        """The place after the noun phrase that starts at a token and what hangs on it: "voters in Gozo"."""
        phrase = self.at(place)
        if phrase is None:
            return self._past_title(place)
        place = phrase.last
        for _ in range(_STEPS):
            following = self._past_one_more(place)
            if following == place:
                break
            place = following
        return place

    def _past_one_more(self, place: int) -> int:
        if place >= self.last:
            return place
        token = self.tokens[place]
        if token.tag == "POS" or self.tokens[place - 1].tag == "POS":
            return self._past_title(place + (token.tag == "POS"))
        if token.lower in _LINKS_AFTER or token.tag == "CC":
            phrase = self.at(place + 1)
            return phrase.last if phrase else place
        phrase = self.at(place)
        return phrase.last if phrase and (self.is_time(place) or self.tokens[place - 1].tag == "''") else place

    def _past_title(self, place: int) -> int:
        """The place after a title in quotation marks: "the BBC's | "Today" | programme"."""
        quotation = self.opening.get(place)
        return quotation.last if quotation and not quotation.speech else place
