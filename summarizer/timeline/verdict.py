"""What comes of a comparison: a kind of link, how sure it is, and why."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from summarizer.records.timeline import LinkKind
from summarizer.timeline.likeness import Evidence


class Verdict(NamedTuple):
    """That two mentions belong together."""

    kind: LinkKind
    score: float
    """From 0.5 at the least points that make a link, towards 1"""
    reasons: tuple[str, ...]


def judged(kind: LinkKind, evidence: Iterable[Evidence], least: float) -> Verdict | None:
    """The verdict of some evidence; None below the least points."""
    every = list(evidence)
    points = sum(part.points for part in every)
    if points < least:
        return None
    reasons = tuple(reason for part in every for reason in part.reasons)
    return Verdict(kind, round(points / (points + least), 3), reasons)
