"""The lines of a text, or its paragraphs where it is wrapped to a width: what is story or not as a whole."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from summarizer.articles.cutting import Cut


class Line(NamedTuple):
    """A line, or a wrapped paragraph, without the white space around it."""

    start: int
    end: int
    """Code points in the raw text, half-open"""
    text: str
    """As it is read: without markup"""
    first: str
    """Its first word in lower case, or nothing"""

    @property
    def ends_sentence(self) -> bool:
        """Whether it ends as a sentence does."""
        return self.text.rstrip("\"'”’»)]*_ ").endswith((".", "!", "?", "…", "。", "؟", "！", "？", "।", "۔"))


_FIRST_WORD = re.compile(r"[\W_]*([^\W_]+)")
_WRAP_WIDTH = 120
"""The widest column that texts are wrapped to"""


def read_lines(raw: str, markup: Sequence[Cut] = (), start: int = 0) -> list[Line]:
    """The lines of a text from a place on, in order."""
    marks = iter(markup)
    mark = next(marks, None)
    found: list[Line] = []
    for begin, end in paragraphs(raw, start):
        inside: list[Cut] = []
        while mark and mark.start < end:
            if mark.start >= begin:
                inside.append(mark)
            mark = next(marks, None)
        text = _without(raw, begin, end, inside)
        if text:
            found.append(Line(begin, end, text, first_word(text)))
    return found


def first_word(text: str) -> str:
    """The first word of a text in lower case, or nothing."""
    word = _FIRST_WORD.match(text)
    return word[1].lower() if word else ""


def _without(raw: str, start: int, end: int, cuts: Sequence[Cut]) -> str:
    """A stretch of the raw text without the markup in it."""
    parts = []
    for cut in cuts:
        parts.append(raw[start : cut.start])
        start = max(start, cut.end)
    return "".join([*parts, raw[start:end]]).strip()


def paragraphs(raw: str, start: int = 0) -> Iterator[tuple[int, int]]:
    """The paragraphs of a text from a place on, code points, half-open: each line, unless it is wrapped to a width."""
    lines = [
        (line.start(), line.start() + len(line[0].rstrip())) for line in re.compile(r"\S[^\n]*").finditer(raw, start)
    ]
    if not _is_wrapped(raw, lines):
        yield from lines
        return
    width = max(end - begin for begin, end in lines)
    first = lines[0][0]
    for (begin, end), (following, _) in pairwise(lines):
        gap = raw[end:following]
        if gap.count("\n") > 1 or len(gap.lstrip(" ")) > 2 or "\t" in gap or end - begin < 0.6 * width:
            yield first, end
            first = following
    yield first, lines[-1][1]


def _is_wrapped(raw: str, lines: list[tuple[int, int]]) -> bool:
    """Whether lines end because they are full, as in wire copy: in mid sentence, at much the same width."""
    width = max((end - start for start, end in lines), default=0)
    if not 40 <= width <= _WRAP_WIDTH:
        return False
    full = [(end, following) for (start, end), (following, _) in pairwise(lines) if end - start > 0.75 * width]
    going_on = sum(raw[end - 1] not in ".!?”\"'’:" and raw[following - 1] == "\n" for end, following in full)
    return len(full) > 2 and going_on > 0.6 * len(full)
