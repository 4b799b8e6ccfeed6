"""What is attributed: where the words laid to a source begin and end, after the cue or before it."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping
from functools import cached_property

from summarizer.text.attributions import cues
from summarizer.text.attributions.complements import Complements
from summarizer.text.attributions.cues import listed
from summarizer.text.attributions.noun_phrases import DASHES, NounPhrases, Range
from summarizer.text.attributions.quotations import Quotation
from summarizer.text.syntax.chunks import VerbGroup

_ENDS = frozenset((".", "!", "?"))
_FINITE = frozenset(("VBD", "VBZ", "VBP", "MD"))
_STOPPING = frozenset((",", ":", "CC", "''"))
_OPENS_CLAUSE = frozenset(("WP", "WDT", "WRB", ",", "CC"))
_LOOSE = frozenset((",", ":", "CC", "-LRB-"))
_INSERTED = frozenset(("VBG", "IN", "WDT", "WP", "CC", "WRB", "RB"))
_STOPS = 64
"""Commas and conjunctions of a content that are looked at"""
_SEGMENT = 20
"""Tokens before the first comma of a sentence, of which no more are looked at"""
_ITEMS = 6
"""Items of a list that are looked at for its "and" """
_ASIDE = 20
"""Tokens between the speaker and the second part of a quotation"""
_DATELINE = 12
"""Tokens of a dateline and its dash"""


class Contents:
    """The contents of one sentence."""

    def __init__(self, phrases: NounPhrases, complements: Complements, closing: Mapping[int, Quotation]) -> None:
        self.phrases = phrases
        self.complements = complements
        self.tokens = phrases.tokens
        self.first, self.last = phrases.first, phrases.last
        self.opening, self.closing = phrases.opening, closing

    def after(self, start: int, clause: bool, form: str = "VBD") -> Range | None:
        """The content that starts at a token after its cue.

        Args:
            start: its first token.
            clause: whether it is a clause, which goes on further than an object.
            form: the form of the cue's verb group, which a second verb of the same source shares.
        """
        end = self._end(start, clause, form)
        while end > start and self._is_loose(end - 1):
            end -= 1
        return (start, end) if end > start else None

    def of_noun(self, start: int) -> Range | None:
        """The clause that a noun takes, without the verb that the noun is the subject of.

        In "the promise to rebuild the bridge was kept" that is "to rebuild the bridge".
        """
        content = self.after(start, clause=True)
        if content is None:
            return None
        own = 0 if self.tokens[start].tag == "TO" else 1
        at = bisect_left(self.phrases.chunks, start, key=lambda chunk: chunk.first)
        finite = [
            chunk
            for chunk in self.phrases.chunks[at : at + _STOPS]
            if isinstance(chunk, VerbGroup) and chunk.finite and chunk.first < content[1]
        ]
        if len(finite) <= own or (own and self.tokens[finite[0].main].lemma in cues.verbs()):
            return content
        end = finite[own].first
        between = self.tokens[start + 1 : end]
        is_closed = any(token.tag in _OPENS_CLAUSE or token.lower in listed("limits") for token in between)
        return content if is_closed or end == start + 1 else (start, end)

    def _is_loose(self, place: int) -> bool:
        """Whether a mark at the end of a content is no part of it."""
        token = self.tokens[place]
        return token.tag in _LOOSE or (token.tag == "." and len(token.text) == 1)

    def _end(self, start: int, clause: bool, form: str) -> int:
        place = start
        at = bisect_left(self._possible_stops, start)
        for stop in self._possible_stops[at : at + _STOPS]:
            if stop < place:
                continue
            quotation = self.opening.get(stop)
            if quotation:
                place = quotation.last
                if self._ended_in_quotation(place):
                    return place
            elif stop > start and self._stops(start, stop, clause, form):
                return stop
        return max(place, self.last)

    @cached_property
    def _possible_stops(self) -> list[int]:
        """The marks and conjunctions of the sentence."""
        limits = listed("limits")
        return [
            token.index
            for token in self.tokens[self.first : self.last]
            if token.tag in _STOPPING or token.lower in limits or token.index in self.opening
        ]

    def _ended_in_quotation(self, place: int) -> bool:
        """Whether the sentence is over with the quotation that ends before a token."""
        if place >= self.last:
            return True
        return self.tokens[place - 2].tag in _ENDS and self.tokens[place].tag not in (",", "CC")

    def _stops(self, start: int, place: int, clause: bool, form: str) -> bool:
        """Whether a content is over before a token."""
        token = self.tokens[place]
        if token.text == ";" or token.tag == "''":
            return True
        if token.tag == "," or token.text in DASHES:
            return place + 1 >= self.last or self._stops_at_comma(start, place, clause, form)
        if token.tag == "CC":
            after_quotation = self.tokens[place - 1].tag == "''" and self.tokens[place - 2].tag == ","
            return self._goes_on_without(place + 1, clause, form, after_quotation)
        if clause:
            return False
        if token.lower == "as":
            return self.complements.is_clause(place + 1)
        return token.lower in listed("limits") and token.lower != "that"

    def _goes_on_without(self, place: int, clause: bool, form: str, parted: bool) -> bool:
        """Whether what follows "and" or "but" is the writer's again, or another one's."""
        if self._is_second_verb(place, clause, form) or self.complements.is_statement(place):
            return True
        return parted and self.complements.is_clause(place)

    def _stops_at_comma(self, start: int, place: int, clause: bool, form: str) -> bool:
        token = self.tokens[place + 1]
        if token.tag == "CC":
            return self._goes_on_without(place + 2, clause, form, parted=True)
        if token.lower == "according" or (not clause and not self._is_list(place + 1)):
            return True
        if not clause:
            return False
        if token.lower in listed("contrasts"):
            return self._is_complete(start, place)
        if self._is_participle(place + 1):
            if self.tokens[place - 1].tag == "VBG":
                return False
            return token.lemma in cues.verbs() or self._is_complete(start, place)
        if self.complements.is_speech_tag(place + 1):
            return True
        return self._is_subordinate(start) and self.complements.is_clause(place + 1)

    def _is_list(self, place: int) -> bool:
        """Whether a list goes on: "cited debts, | rain and fuel prices"."""
        for _ in range(_ITEMS):
            end = self.phrases.past(place)
            if end == place or end >= self.last:
                return False
            if any(token.lower in ("and", "or") for token in self.tokens[place : end + 1]):
                return True
            if self.tokens[end].tag != ",":
                return False
            place = end + 1
        return False

    def _is_participle(self, place: int) -> bool:
        """Whether ", adding …" or ", thereby closing …" goes on."""
        token = self.tokens[place]
        following = self.tokens[place + 1] if place + 1 < self.last else token
        return token.tag == "VBG" or (token.tag == "RB" and following.tag == "VBG")

    def _is_complete(self, start: int, end: int) -> bool:
        """Whether a clause has had its verb."""
        return any(token.tag in _FINITE for token in self.tokens[start : min(end, start + _STOPS)])

    def _is_subordinate(self, start: int) -> bool:
        """Whether a content begins in a clause that opens the sentence: "While he said …, others …"."""
        opening = self.tokens[self.first]
        if opening.lower not in listed("openers") and opening.tag not in ("VBG", "VBN"):
            return False
        return all(token.tag != "," for token in self.tokens[self.first : min(start, self.first + _SEGMENT)])

    def _is_second_verb(self, place: int, clause: bool, form: str) -> bool:
        """Whether a verb stands here that shares the source: "said he was ill and called a doctor"."""
        while place < self.last and self.tokens[place].tag == "RB":
            place += 1
        chunk = self.phrases.starts.get(place)
        group = self.phrases.chunks[chunk] if chunk is not None else None
        if not isinstance(group, VerbGroup):
            return False
        if group.form != form and not (form == "VBD" and group.form == "VBN"):
            return False
        return not clause or self.tokens[group.main].lemma in cues.verbs()

    # Contents that stand before their cue

    def before(self, end: int) -> Range | None:
        """The content that ends before a token: the quotation there, or the sentence so far."""
        while end > self.first and (self.tokens[end - 1].tag == "," or self.tokens[end - 1].text in DASHES):
            end -= 1
        quotation = self.closing.get(end)
        if quotation and (quotation.first < self.first or self.tokens[quotation.first - 1].text == ":"):
            return quotation.first, end
        start = self._after_dateline(end)
        return (start, end) if end > start else None

    def _after_dateline(self, end: int) -> int:
        """Where the sentence begins after "VALLETTA, May 3 (Reuters) - "."""
        if not self.tokens[self.first].text.isupper():
            return self.first
        for place in range(self.first + 1, min(end, self.first + _DATELINE)):
            if self.tokens[place].text in DASHES:
                return place + 1
            if self.tokens[place].tag[0] == "V":
                break
        return self.first

    def resumed(self, place: int, quoted: bool) -> Range | None:
        """The second part of a content that its source parts: "…," Borg said, "…".

        Args:
            place: the token after the source and the cue.
            quoted: whether the first part ends with a quotation.
        """
        if quoted:
            end = min(self.last, place + _ASIDE)
            opening = next((at for at in range(place, end) if self._resumes(at)), None)
            return self.after(opening, clause=True) if opening else None
        if place >= self.last - 1 or self.tokens[place].tag != ",":
            return None
        following = self.tokens[place + 1]
        goes_on = following.lower == "and" and self.complements.is_clause(place + 2)
        if goes_on and not self.complements.is_statement(place + 2):
            return self.after(place + 1, clause=True)
        return None if following.tag in _INSERTED else self.after(place + 1, clause=True)

    def _resumes(self, place: int) -> bool:
        quotation = self.opening.get(place)
        if quotation is None:
            return False
        before = self.tokens[place - 1]
        return quotation.speech or before.tag in (",", ":", "CC") or before.text in DASHES

    def is_spoken_before(self, place: int) -> bool:
        """Whether a quotation that waits for its speaker ends before a token: "…," | Borg said."""
        quotation = self.closing.get(place)
        return quotation is not None and self.tokens[place - 2].tag in (",", ".", "!", "?")
