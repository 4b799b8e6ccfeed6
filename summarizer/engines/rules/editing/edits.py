"""Edits: stretches of a sentence that go or are put otherwise."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from summarizer.engines.rules.editing.passages import Passage

_MARKUP = re.compile(r"(?<=[\w.])\s?<[A-Z][A-Z. ]*>|[<>]")
"""Tickers in angle brackets, and the brackets that wire copy puts around names"""
_SPACES = (
    (re.compile(r"\s+"), " "),
    (re.compile(r" +([,.;:!?)]|'s\b)"), r"\1"),
    (re.compile(r"([($£€]) +(?=\d)|(\() +"), r"\1\2"),
    (re.compile(r",(?=[,.])"), ""),
)
_UNTIDY = (" ,", " .", " ;", " :", " !", " ?", " )", " '", "( ", "$ ", "£ ", "€ ", ",,", ",.")
"""What each line has, if not other white space, that one of them changes"""


class Edit(NamedTuple):
    """A stretch of the article, code points, half-open, and what stands there instead."""

    start: int
    end: int
    text: str = ""


class Unsafe(Exception):
    """No safe edit makes a sentence fit."""


def add(edits: list[Edit], edit: Edit) -> None:
    """Add an edit unless the stretch goes or changes already."""
    if not any(edit.start < other.end and other.start < edit.end for other in edits):
        edits.append(edit)


def applied(passage: Passage, edits: Sequence[Edit]) -> str:
    """A sentence with its edits; what stands in quotation marks keeps its spaces."""
    pieces: list[tuple[str, bool]] = []
    place = passage.start
    for edit in sorted(edits):
        pieces += _pieces(passage, place, max(place, edit.start))
        pieces.append((edit.text, False))
        place = max(place, edit.end)
    pieces += _pieces(passage, place, passage.end)
    line = _joined(pieces).strip()
    return line[:1].upper() + line[1:]


def _pieces(passage: Passage, start: int, end: int) -> list[tuple[str, bool]]:
    """A stretch in pieces that stand in quotation marks and pieces that do not."""
    text = passage.analysis.article.text
    pieces: list[tuple[str, bool]] = []
    for quotation in passage.quotations:
        first, last = max(start, quotation.start), min(end, quotation.end)
        if first < last:
            pieces += [(text[start:first], False), (text[first:last], True)]
            start = last
    return [*pieces, (text[start:end], False)]


def _joined(pieces: Sequence[tuple[str, bool]]) -> str:
    """The pieces as one line, single spaces outside quotations."""
    quotes = [" ".join(piece.split()) for piece, quoted in pieces if quoted]
    line = "".join(["\x00" if quoted else piece for piece, quoted in pieces])
    if "<" in line or ">" in line:
        line = _MARKUP.sub("", line)
    if " ".join(line.split()) != line or any(map(line.__contains__, _UNTIDY)):
        for pattern, instead in _SPACES:
            line = pattern.sub(instead, line)
    for quote in quotes:
        line = line.replace("\x00", quote, 1)
    return line
