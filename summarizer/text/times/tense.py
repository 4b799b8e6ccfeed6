"""Whether a time lies ahead of the report or behind it, by the tense of the verb that governs it."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from typing import NamedTuple

from summarizer.text.syntax.chunks import VerbGroup
from summarizer.text.syntax.lexicon import lemma
from summarizer.text.syntax.parse import ParsedText
from summarizer.text.times.vocabulary import listed


class Tense(NamedTuple):
    """Where the words around put a time."""

    side: int
    """1 ahead of the report, -1 behind it, 0 if nothing tells"""
    firm: bool = True
    """Whether a verb says so; if not, the same day named before in the text counts for more"""


OPEN = Tense(0, firm=False)
BEHIND = Tense(-1, firm=False)
NEAREST = Tense(0)
"""What was called off can have been due before the report or after it: the nearer day is meant."""
_BOUNDARY_TAGS = frozenset(("WDT", "WP", "WRB", "``", "''"))
_NOUNS = ("NN", "NNS", "NNP", "NNPS")
_REACH = 40
"""Tokens around a time in which its verb is looked for, so that the search stays linear"""
_SUBJECT = 12
"""Tokens before a verb that can be its subject"""
_STEPS = 4
"""Verbs from one to the one that governs it: "plans to go on trying to sell" """


class Tenses:
    """The verbs of a text, sentence by sentence."""

    def __init__(self, parsed: ParsedText) -> None:
        self._parsed = parsed
        self._known: dict[int, tuple[list[VerbGroup], list[int]]] = {}

    def of(self, first: int, last: int) -> Tense:
        """Where the verb that governs the tokens from `first` to before `last` puts their time."""
        before = self._lower(first - 1)
        if before == "since" or (before == "of" and self._lower(first - 2) == "as"):
            return Tense(-1)
        groups, firsts = self._groups(self._parsed.tokens[first].sentence)
        place = self._governor(groups, firsts, first, last)
        tense = self._participle(first) or (self._verb(groups, place, first) if place is not None else OPEN)
        if before == "of" and self._lower(first - 2) == "ahead":
            return Tense(1, firm=tense.side > 0)
        governor = groups[place] if place is not None else None
        if self._is_attribute(last) and governor and self._lemma(governor) in listed("tense", "called_off"):
            return NEAREST
        if self._is_attribute(last):
            arranged = before in ("at", "during", "until") or self._lower(self._noun(last)) in listed(
                "tense", "arranged"
            )
            lies_ahead = arranged and tense.side > 0 and governor and self._is_planned(governor)
            return Tense(1) if lies_ahead else BEHIND
        lasts = governor and self._lemma(governor) in listed("tense", "lasting")
        return Tense(1) if lasts and before in ("until", "till", "through") else tense

    def _lemma(self, group: VerbGroup) -> str:
        return self._parsed.tokens[group.main].lemma

    def _is_planned(self, group: VerbGroup) -> bool:
        """Whether a verb speaks of the future in more than the present tense."""
        told = group.form == "TO" and self._controls(group.first - 1)
        return bool(group.modal) or told or self._lemma(group) in listed("tense", "ahead")

    def _lower(self, place: int) -> str:
        tokens = self._parsed.tokens
        return tokens[place].lower if 0 <= place < len(tokens) else ""

    def _participle(self, first: int) -> Tense | None:
        """A participle taken for an adjective: "a ruling issued Thursday", "a march planned for Monday"."""
        tokens = self._parsed.tokens
        place = first - 2 if first and tokens[first - 1].tag in ("IN", "TO") else first - 1
        if place < 0 or tokens[place].tag != "JJ":
            return None
        verb = lemma(tokens[place].lower, "VBN")
        return None if verb == tokens[place].lower else Tense(1 if verb in listed("tense", "ahead") else -1)

    def _groups(self, sentence: int) -> tuple[list[VerbGroup], list[int]]:
        if sentence not in self._known:
            groups = [chunk for chunk in self._parsed.chunks[sentence] if isinstance(chunk, VerbGroup)]
            self._known[sentence] = groups, [group.first for group in groups]
        return self._known[sentence]

    def _governor(self, groups: Sequence[VerbGroup], firsts: list[int], first: int, last: int) -> int | None:
        """The verb before the time in its clause, or else the next finite one."""
        before, after = bisect_left(firsts, first) - 1, bisect_left(firsts, last)
        near = range(after, min(after + 3, len(groups)))
        following = next((place for place in near if groups[place].finite), None)
        if following is not None and groups[following].first - last > _REACH:
            following = None
        if before < 0 or first - groups[before].last > _REACH:
            return following
        if following is None or not self._is_parted(groups[before].last, first, groups[following].first - last):
            return before
        return following

    def _is_parted(self, start: int, first: int, distance: int) -> bool:
        """Whether a clause begins between a verb and the time, so many tokens before the next verb."""
        tokens = self._parsed.tokens
        for token in tokens[start:first]:
            if token.tag in _BOUNDARY_TAGS or token.lower in listed("tense", "clause"):
                return True
        place = first - 2 if tokens[first - 1].tag == "IN" else first - 1
        return tokens[place].tag == "CC" and distance <= 3

    def _is_attribute(self, last: int) -> bool:
        """Whether a noun follows that the time belongs to: "Monday's reopening", "the Aug. 7 bombings"."""
        tokens = self._parsed.tokens
        if last >= len(tokens) or tokens[last].sentence != tokens[last - 1].sentence:
            return False
        described = tokens[last].tag in ("JJ", "CD") and self._noun(last) != last
        return described or tokens[last].tag in ("POS", *_NOUNS)

    def _noun(self, place: int) -> int:
        """The head of the noun phrase that begins at a place."""
        tokens = self._parsed.tokens
        for here in range(place, min(place + _SUBJECT, len(tokens) - 1)):
            if tokens[here].tag not in ("POS", "JJ", *_NOUNS) or tokens[here + 1].tag not in ("JJ", *_NOUNS):
                return here
        return place

    def _verb(self, groups: Sequence[VerbGroup], place: int, time: int) -> Tense:
        """The tense of a verb, or where it is not finite of the verb that it depends on."""
        tokens = self._parsed.tokens
        for _ in range(_STEPS):
            group = groups[place]
            if group.form not in ("VBG", "VB", "TO"):
                return self._finite(group, self._lemma(group), time)
            if group.form == "TO" and self._controls(group.first - 1):
                return Tense(1)
            if place == 0 or group.first - groups[place - 1].last > _REACH // 2:
                return OPEN if group.form == "VBG" else Tense(1)
            if group.form != "VBG" and tokens[groups[place - 1].main].lemma in listed("tense", "controlling"):
                return Tense(1)
            place -= 1
        return OPEN

    def _controls(self, place: int) -> bool:
        word = self._parsed.tokens[place].lemma if place >= 0 else ""
        return word in listed("tense", "controlling") or word in listed("tense", "ahead")

    def _finite(self, group: VerbGroup, verb: str, time: int) -> Tense:
        past = group.form in ("VBD", "VBN")
        if group.modal == "could" and self._is_negated(group):
            return Tense(-1)
        if group.modal:
            return Tense(-1 if group.perfect and group.modal != "will" else 1)
        if verb in listed("tense", "ahead") and not (group.form == "VBD" and time == group.last):
            return OPEN if group.perfect and past else Tense(1)
        told = verb in listed("tense", "reporting") or verb in listed("tense", "unchanging")
        if past or group.perfect or told or not self._is_prose(group.main):
            return Tense(-1)
        return Tense(1)

    def _is_negated(self, group: VerbGroup) -> bool:
        """Whether it or its subject is: "neither could be reached"."""
        before = self._parsed.tokens[max(0, group.first - _SUBJECT) : group.first]
        return group.negated or any(token.lower in listed("tense", "denying") for token in before)

    def _is_prose(self, place: int) -> bool:
        """Whether its sentence ends with a full stop: in headlines the present tense tells of the past."""
        end = self._parsed.bounds[self._parsed.tokens[place].sentence][1]
        return any(token.lower in (".", "!", "?") for token in self._parsed.tokens[max(0, end - 3) : end])
