"""Who speaks around a word: the contents of a text, to be asked for the narrowest."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from summarizer.text.attributions.parts import Found

_NEAR = 16
"""Contents around a word that are looked at"""


class Speeches:
    """The contents that somebody speaks, to be asked for the one around a word."""

    def __init__(self, found: Sequence[Found]) -> None:
        self.parts = sorted(
            (first, last, at)
            for at, one in enumerate(found)
            for first, last in one.content
            if one.spoken and one.source and not first <= one.source[0] < last
        )

    def around(self, place: int) -> int | None:
        """The place in what is found of the narrowest content around a token."""
        at = bisect_left(self.parts, (place + 1,))
        near = [(last - first, one) for first, last, one in self.parts[max(0, at - _NEAR) : at] if place < last]
        return min(near)[1] if near else None
