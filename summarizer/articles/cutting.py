"""Taking parts out of a raw text so that what is left reads well and every part can be traced back."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import NamedTuple

from summarizer.records.phrases import Span


class Cut(NamedTuple):
    """A part of the raw text to be taken out: code points, half-open."""

    start: int
    end: int
    reason: str


_BLANKS = re.compile(r"\s{3,}")


def keep(raw: str, cuts: Iterable[Cut]) -> tuple[list[Span], list[Cut]]:
    """What of a raw text is kept, and what is cut, both in order and apart; in neither is only white space.

    Where something is cut, one of the gaps around it stays: the first to part paragraphs, lines or words.
    Of three or more line ends in a row, two stay.
    """
    apart = list(_apart(cuts))
    bounds = [(0, 0), *((cut.start, cut.end) for cut in apart), (len(raw), len(raw))]
    kept: list[tuple[int, int]] = []
    gaps: list[tuple[int, int]] = []
    for (_, begin), (end, _) in pairwise(bounds):
        start, stop = _stripped(raw, begin, end)
        gaps.append((begin, start))
        if start < stop:
            if kept:
                kept.append(max(gaps, key=lambda gap: (raw.count("\n", *gap), min(gap[1] - gap[0], 1))))
            kept.append((start, stop))
            gaps = [(stop, end)]
    joined = _joined(part for start, stop in kept for part in _without_blanks(raw, start, stop))
    return [Span(start=start, end=stop) for start, stop in joined], apart


def _apart(cuts: Iterable[Cut]) -> Iterator[Cut]:
    """The cuts in order; of those that overlap, the first or the one that holds the others."""
    end = 0
    for cut in sorted(cuts, key=lambda cut: (cut.start, -cut.end)):
        if cut.start >= end and cut.end > cut.start:
            yield cut
            end = cut.end


def _stripped(raw: str, begin: int, end: int) -> tuple[int, int]:
    """The bounds of a stretch without the white space at its ends."""
    part = raw[begin:end]
    start = begin + len(part) - len(part.lstrip())
    return start, max(start, begin + len(part.rstrip()))


def _without_blanks(raw: str, start: int, stop: int) -> Iterator[tuple[int, int]]:
    """The parts of a stretch, where more than two line ends in a row are left out."""
    for blanks in _BLANKS.finditer(raw, start, stop):
        if blanks[0].count("\n") > 2:
            yield start, raw.index("\n", blanks.start()) + 1
            start = raw.rindex("\n", blanks.start(), blanks.end())
    yield start, stop


def _joined(parts: Iterable[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Parts that touch, as one."""
    before: tuple[int, int] | None = None
    for start, end in parts:
        if start == end:
            continue
        if before and before[1] == start:
            before = (before[0], end)
            continue
        if before:
            yield before
        before = (start, end)
    if before:
        yield before
