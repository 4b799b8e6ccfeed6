"""On which side of the report a time lies: what the words around it tell."""

from __future__ import annotations

from typing import NamedTuple


class Tense(NamedTuple):
    """Where the words around put a time."""

    side: int
    """1 ahead of the report, -1 behind it, 0 if nothing tells"""
    firm: bool = True
    """Whether a verb says so; if not, the same day named before in the text counts for more"""
    loose: bool = False
    """Whether a day far off on that side yields to a near one on the other: "was due on 3 May", "the fair on 3 May" """


OPEN = Tense(0, firm=False)
BEHIND = Tense(-1, firm=False)
NEAREST = Tense(0)
"""What was called off can have been due before the report or after it: the nearer day is meant."""
