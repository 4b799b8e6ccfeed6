"""Sentences, with their places.

sentencex proposes the boundaries (`benchmarks/sentences.py` compares it with pysbd and syntok). It takes a quotation
for one sentence however many it holds, and trips over abbreviations and line breaks: such are mended here.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from sentencex import get_sentence_boundaries

from summarizer.articles.lines import paragraphs


@dataclass(slots=True, unsafe_hash=True)
class Sentence:
    """A sentence: code points into the text, half-open, without the white space around it."""

    index: int
    start: int
    end: int
    paragraph: int


_TITLES = r"Mr|Mrs|Ms|Mx|Dr|Prof|Gen|Gov|Sen|Rep|Col|Lt|Capt|Cmdr|Maj|Sgt|Cpl|Adm|Brig|Rev|Hon|Msgr|St|Supt|Insp"
_MONTHS = r"Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec"
_ZONES = r"E[SD]?T|C[SD]?T|M[SD]T|P[SD]?T|GMT|UTC|BST|CES?T|EES?T|[IJ]ST"
_CALENDAR = rf"(?:{_MONTHS}|April|June|July|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|{_ZONES})"
_NEVER_LAST = re.compile(
    rf"(?:^|[\s(\"'“‘-])(?:{_TITLES}|{_MONTHS}|[Nn]os?|vs?|approx|ca?|e\.g|i\.e|cf|Mt|Ft|pp?|[Ff]igs?|[Aa]rt|ft|[B-HJ-Z])\.$"
)
_SELDOM_LAST = re.compile(r"\b(?:[A-Z]\.[A-Z]\.?[A-Z]?|Inc|Corp|Co|Ltd|Bros|Jr|Sr|yr|shs|mln|bln)\.$")
_LONG_WORD = re.compile(r"(?!pprox)[a-z]{5}\.")
"""The end of most sentences: of a word that is too long for any of these abbreviations"""
_HOUR = re.compile(r"\b[ap]\.m\.$")
_LIST_NUMBER = re.compile(r"(?:^|\n\s*|[a-z]{3}[.!?]\s+)\(?\d{1,2}[.)]$")
_STARTERS = (
    r"The|A|An|This|That|These|Those|He|She|It|They|We|I|You|His|Her|Its|Their|But|And|In|On|At|For|From|After|Before"
    r"|When|While|If|As|Since|Some|Many|Most|All|Both|There|Under|With|According|Earlier|Meanwhile|However|Officials"
)
_GOES_ON = re.compile(r"\s*[\"“‘(]*[a-z]")
_AFTER = re.compile(rf"\s*(?:(?P<calendar>{_CALENDAR}\b)|[\"“‘(]*(?P<starter>(?:{_STARTERS})\b))")
_END = re.compile(r"[.!?…][\"”’')\]]*(?=\s+[\"“‘(\[]*[A-Z\d])")
_LONG = 6
"""Code points of the end of a long word"""
_LOOK_BACK = 16
"""Code points before a boundary that can matter: no abbreviation above is longer."""
_PIECE = 4000
"""sentencex takes quadratic time on some texts, so it never sees more than this at once."""


def sentences(text: str) -> tuple[Sentence, ...]:
    """The sentences of a text, in order."""
    found: list[Sentence] = []
    for paragraph, (start, last) in enumerate(paragraphs(text)):
        ends = {end for end in _proposed(text, start, last) if end < last and _is_boundary(text, end)}
        for end in sorted(ends | {last}):
            start = end - len(text[start:end].lstrip())
            if start < end:
                found.append(Sentence(len(found), start, end, paragraph))
            start = end
    return tuple(found)


def _proposed(text: str, first: int, last: int) -> Iterator[int]:
    """Where sentencex ends a sentence in a paragraph, and where one ends inside a quotation."""
    for start in range(first, last, _PIECE):
        *pieces, _ = get_sentence_boundaries("en", text[start : min(start + _PIECE, last)])
        for piece in pieces:
            yield start + piece["start_index"] + len(piece["text"].rstrip())
    for mark in _END.finditer(text, first, last):
        yield mark.end()


def _is_boundary(text: str, end: int) -> bool:
    """Whether the words around a proposed end allow it."""
    if _GOES_ON.match(text, end):
        return False
    if _LONG_WORD.match(text, max(0, end - _LONG), end):
        return True
    since = max(0, end - _LOOK_BACK)
    after = _AFTER.match(text, end)
    follows = after.lastgroup if after else None
    if _NEVER_LAST.search(text, since, end) or _LIST_NUMBER.search(text, since, end):
        return False
    if _SELDOM_LAST.search(text, since, end):
        return follows == "starter"
    return not (follows == "calendar" and _HOUR.search(text, since, end))
