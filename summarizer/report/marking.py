"""An article's text cut where paragraphs, sentences and records begin and end, so that a page needs no offsets.

A browser counts UTF-16 units where records count code points: words that are cut here cannot be missed there.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

_BLANK_LINES = re.compile(r"\n(?:[^\S\n]*\n)+")

Place = tuple[int, int]
"""Code points into `Article.text`, half-open"""


class Passage(NamedTuple):
    """A stretch of `Article.text` that is shown: all of it, or a cited sentence where the article is not at hand."""

    start: int
    text: str


class Piece(NamedTuple):
    """Words of one paragraph and one sentence, all of which the same marks cover."""

    paragraph: int
    sentence: int | None
    """The place of the sentence among those given; None between them"""
    marks: tuple[int, ...]
    """The places of the marks among those given"""
    text: str


def pieces(passage: Passage, sentences: Sequence[Place], marks: Sequence[Place]) -> Iterator[Piece]:
    """The words of a passage in order; the white space between its paragraphs is left out."""
    paragraphs = list(_paragraphs(passage))
    first, second = len(paragraphs), len(paragraphs) + len(sentences)
    for start, end, covering in _stretches([*paragraphs, *sentences, *marks]):
        inside = [index for index in covering if index < first]
        if inside:
            yield Piece(
                paragraph=inside[0],
                sentence=next((index - first for index in covering if first <= index < second), None),
                marks=tuple(index - second for index in covering if index >= second),
                text=passage.text[start - passage.start : end - passage.start],
            )


def _paragraphs(passage: Passage) -> Iterator[Place]:
    """The parts between blank lines, without the white space around them."""
    start = 0
    for gap in [*_BLANK_LINES.finditer(passage.text), None]:
        part = passage.text[start : gap.start() if gap else None]
        if words := part.strip():
            first = passage.start + start + part.index(words[0])
            yield first, first + len(words)
        start = gap.end() if gap else start


def _stretches(places: Sequence[Place]) -> Iterator[tuple[int, int, list[int]]]:
    """The stretches from one edge to the next, each with the indices of the places that cover it."""
    edges: dict[int, set[int]] = defaultdict(set)
    for index, (start, end) in enumerate(places):
        if start < end:
            edges[start].add(index)
            edges[end].add(index)
    covering: set[int] = set()
    for start, end in pairwise(sorted(edges)):
        covering ^= edges[start]
        if covering:
            yield start, end, sorted(covering)
