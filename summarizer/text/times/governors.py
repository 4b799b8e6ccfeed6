"""Which verb governs a time: the one before it in its clause, or else the next finite one."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from typing import NamedTuple

from summarizer.text.syntax.chunks import VerbGroup
from summarizer.text.syntax.parse import ParsedText
from summarizer.text.times.verbs import verbs
from summarizer.text.times.vocabulary import listed

_BOUNDARY_TAGS = frozenset(("WDT", "WP", "WRB", "``", "''"))
_REACH = 40
"""Tokens around a time in which its verb is looked for, so that the search stays linear"""
_NEXT = 4
"""Verbs behind a time among which a finite one is looked for"""


class Governor(NamedTuple):
    """The verb that governs a time, among those of its sentence."""

    groups: Sequence[VerbGroup]
    place: int

    @property
    def group(self) -> VerbGroup:
        """The verb itself."""
        return self.groups[self.place]

    def nearby(self, step: int) -> VerbGroup | None:
        """The verb so many places on."""
        place = self.place + step
        return self.groups[place] if 0 <= place < len(self.groups) else None


class Governors:
    """The governing verbs of the times of a text."""

    def __init__(self, parsed: ParsedText) -> None:
        self._parsed = parsed
        self._known: dict[int, tuple[list[VerbGroup], list[int]]] = {}

    def of(self, first: int, last: int) -> Governor | None:
        """The verb that governs the tokens from `first` to before `last`."""
        groups, firsts = self._groups(self._parsed.tokens[first].sentence)
        before = bisect_left(firsts, first) - 1
        if before > 0 and self._is_inserted(groups[before].first, first):
            before -= 1
        after = self.following(first, last)
        told = self._parsed.tokens[first - 1].lemma in listed("tense", "reporting")
        if (told and after and after.group.first == last) or before < 0 or first - groups[before].last > _REACH:
            return after
        if after is None or not self._is_parted(groups[before].last, first, after.group.first - last):
            return Governor(groups, before)
        return after

    def following(self, first: int, last: int) -> Governor | None:
        """The next finite verb, or a past form right behind the time; not that of a relative clause."""
        groups, firsts = self._groups(self._parsed.tokens[first].sentence)
        start = bisect_left(firsts, last)
        if start < len(groups) and groups[start].first == last and groups[start].form == "VBN":
            return Governor(groups, start)
        finite = [place for place in range(start, min(start + _NEXT, len(groups))) if groups[place].finite]
        main = [place for place in finite if not self._is_relative(groups[place].first, last)]
        near = [place for place in main or finite if groups[place].first - last <= _REACH]
        return Governor(groups, near[0]) if near else None

    def _groups(self, sentence: int) -> tuple[list[VerbGroup], list[int]]:
        if sentence not in self._known:
            groups = verbs(self._parsed, sentence)
            self._known[sentence] = groups, [group.first for group in groups]
        return self._known[sentence]

    def _is_relative(self, verb: int, last: int) -> bool:
        """Whether "who", "which" or "that" is the subject of a verb behind a time."""
        word = self._parsed.tokens[verb - 1]
        return verb - 1 > last and (word.tag in ("WDT", "WP") or word.lower == "that")

    def _is_inserted(self, verb: int, first: int) -> bool:
        """Whether a verb is that of a relative clause which a comma closes: "sold it to a firm, which he owns, on"."""
        tokens = self._parsed.tokens
        comma = first - 2 if tokens[first - 1].tag == "IN" else first - 1
        opening = tokens[max(0, verb - 3) : verb]
        return tokens[comma].tag == "," and comma > verb and any(token.tag in ("WDT", "WP") for token in opening)

    def _is_parted(self, start: int, first: int, distance: int) -> bool:
        """Whether a clause begins between a verb and the time, so many tokens before the next verb."""
        tokens = self._parsed.tokens
        for token in tokens[start:first]:
            if token.tag in _BOUNDARY_TAGS or token.lower in listed("tense", "clause"):
                return True
        place = first - 2 if tokens[first - 1].tag == "IN" else first - 1
        return tokens[place].tag == "CC" and distance <= 3
