"""Characters that nobody sees: taken out of a text, so that words are what they look like, and can be traced back.

Unicode's default ignorable code points hide words from a reader or split them for a program: zero-width spaces, soft
hyphens, marks of direction, variation selectors, tags. Joiners are spelling in Arabic and Indic scripts and in emoji
(Unicode Standard Annex 31, 2.3; Technical Standard 51, 2.2); there one of them stays.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from itertools import accumulate

from summarizer.articles.cutting import Cut
from summarizer.records.phrases import Span

REASON = "invisible character"

_JOINERS = "\u200c\u200d"
_HIDDEN = (
    "\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufe00-\ufe0f\ufeff\ufff9-\ufffb"
    "\U000e0000-\U000e007f\U000e0100-\U000e01ef"
)
_RUN = re.compile(f"[{_HIDDEN}{_JOINERS}]+")
_JOINER = re.compile(f"[{_JOINERS}]")
_JOINING = re.compile(
    # Arabic, Syriac, N'Ko, Mandaic; the scripts of India, Sri Lanka, Tibet, Burma; Khmer, Mongolian; those of Indonesia
    "[\u0600-\u0605\u0610-\u061a\u061d-\u08ff\u0900-\u0dff\u0f00-\u109f\u1780-\u180d\u180f-\u18af\u1a20-\u1aaf"
    "\u1b00-\u1c4f\ua840-\ua8ff\ua980-\ua9df\uaa60-\uaa7f\uabc0-\uabff\ufb50-\ufdff\ufe70-\ufefc]"
)
_EMOJI = re.compile("[\u2190-\u2bff\U0001f000-\U0001faff]")
_VIRAMA = 9
"""The combining class of the sign that takes a consonant's vowel away"""


def invisible(text: str) -> list[Cut]:
    """The runs of characters that nobody sees, without the joiners that spelling needs."""
    return [Cut(start, end, REASON) for run in _RUN.finditer(text) for start, end in _apart(text, run)]


def without(text: str, cuts: Iterable[Cut] | None = None) -> str:
    """A text without what nobody sees in it."""
    parts, place = [], 0
    for cut in invisible(text) if cuts is None else cuts:
        parts.append(text[place : cut.start])
        place = cut.end
    return "".join([*parts, text[place:]])


def put_back(kept: Iterable[Span], cuts: Iterable[Cut], hidden: list[Cut]) -> tuple[list[Span], list[Cut]]:
    """What is kept and cut of a visible text, as places in the text that has what was hidden.

    Args:
        kept: the parts of the visible text that stay.
        cuts: those that go.
        hidden: what was taken out to make it visible.
    """
    before = [0, *accumulate(cut.end - cut.start for cut in hidden)]
    places = [cut.start - gone for cut, gone in zip(hidden, before, strict=False)]

    def written(place: int) -> int:
        return place + before[bisect_right(places, place)]

    found = [Cut(written(cut.start), written(cut.end - 1) + 1, cut.reason) for cut in cuts]
    parts = [
        Span(start=written(start), end=written(end - 1) + 1) for span in kept for start, end in _between(span, places)
    ]
    return parts, sorted([*found, *_outside(hidden, found)])


def _apart(text: str, run: re.Match[str]) -> Iterator[tuple[int, int]]:
    """The parts of a run that go: all of it, but for the first joiner where one belongs."""
    start, end = run.span()
    joiner = _JOINER.search(text, start, end)
    if joiner and _belongs(text[start - 1 : start], text[end : end + 1]):
        yield from ((a, b) for a, b in ((start, joiner.start()), (joiner.end(), end)) if a < b)
    else:
        yield start, end


def _belongs(before: str, behind: str) -> bool:
    """Whether a joiner between two characters is spelling; at the end of a word it is behind a virama alone."""
    if _JOINING.match(before) and not before.isdecimal():
        joined = bool(_JOINING.match(behind)) and unicodedata.category(behind)[0] in "LM"
        return unicodedata.category(before)[0] in "LM" and (joined or unicodedata.combining(before) == _VIRAMA)
    return bool(_EMOJI.match(before) and _EMOJI.match(behind))


def _between(span: Span, places: list[int]) -> Iterator[tuple[int, int]]:
    """The parts of a stretch of visible text that nothing hidden parts."""
    start = span.start
    for place in places[bisect_right(places, span.start) : bisect_right(places, span.end - 1)]:
        if place > start:
            yield start, place
            start = place
    yield start, span.end


def _outside(hidden: Iterable[Cut], cuts: list[Cut]) -> Iterator[Cut]:
    """What is hidden in no other cut; cuts are in order and apart."""
    starts = [cut.start for cut in cuts]
    for cut in hidden:
        before = bisect_right(starts, cut.start) - 1
        if before < 0 or cuts[before].end <= cut.start:
            yield cut
