"""What the reality of an event is made of, for verbs and nouns alike."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from summarizer.records.events import Status
from summarizer.text.syntax.tokens import Token

DEPTH = 5
"""Governors followed upwards: "hopes of a delay of the plan to strike" is beyond what is written."""
REAL = frozenset(("occurred", "ongoing"))
STOPPED = frozenset(("failed", "cancelled", "postponed"))
SEPARATE = frozenset(("after", "despite", "since", "following", "before", "during", "amid", "amidst", "over"))
"""Prepositions whose phrase the verb says nothing about."""
_BEHIND = 6
"""Words behind an event among which its day is looked for"""
_OF_A_DAY = frozenset(("on", "in", "at", "for", "this", "next", "early", "late", "later", "the", "of", "around"))


class Reality(NamedTuple):
    """How far an event has come about, and the token that says so where it is not the event's own word."""

    status: Status
    cue: int | None = None


OCCURRED = Reality("occurred")


@dataclass(frozen=True, slots=True)
class Calendar:
    """The tokens of time expressions that lie wholly ahead of the report, and wholly behind it."""

    ahead: frozenset[int] = frozenset()
    behind: frozenset[int] = frozenset()

    def is_ahead(self, tokens: Sequence[Token], place: int) -> bool:
        """Whether a day ahead is told right behind a place."""
        return self._next(tokens, place, self.ahead)

    def is_behind(self, tokens: Sequence[Token], place: int) -> bool:
        """Whether a day that has passed is told right behind a place."""
        return self._next(tokens, place, self.behind)

    def _next(self, tokens: Sequence[Token], place: int, days: frozenset[int]) -> bool:
        if not days:
            return False
        for here in range(place, min(place + _BEHIND, len(tokens))):
            if here in days:
                return True
            if tokens[here].lower not in _OF_A_DAY:
                return False
        return False


def combined(effect: str, governing: Status, cue: int) -> Reality:
    """What a governing word makes of an event when the governing word is itself real, planned or did not come about."""
    if effect == "ongoing":
        return Reality("ongoing" if governing in REAL else governing, cue)
    if effect == "denied":
        return Reality("hypothetical", cue)
    if effect in ("planned", "hypothetical"):
        status: Status = "planned" if effect == "planned" else "hypothetical"
        stopped = effect == "planned" and governing not in REAL and governing != "planned"
        return Reality(governing if stopped else status, cue)
    if governing in REAL:
        return Reality("failed" if effect == "failed" else "cancelled" if effect == "cancelled" else "postponed", cue)
    if governing in STOPPED:
        return Reality("occurred" if effect == "failed" else "planned", cue)
    return Reality("hypothetical" if governing == "hypothetical" else "planned", cue)
