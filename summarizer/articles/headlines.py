"""The headline of a story among its first lines, and the lines that repeat it."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from summarizer.articles.datelines import read_dateline
from summarizer.articles.lines import Line

LONGEST_HEADLINE = 200
_SHORTEST_HEADLINE = 8
"""Code points of a headline that is written without spaces"""
_SITE = re.compile(r" [|–—-] (?=[^|–—]{2,40}$)")
_TWO_SENTENCES = re.compile(r"(?:[^\W\d_]{4}|\d)[.!?]\s+[^\W_]|[^\W_][.!?]\s+\(")
_WORD = re.compile(r"[^\W_]+")


def read_headline(
    lines: Sequence[Line], gone: Mapping[int, str], first: int | None, known: str | None
) -> tuple[str | None, list[int]]:
    """The headline, None where there is none, and the places of lines that repeat it.

    A line that repeats it without the site's name gives it so.

    Args:
        lines: those of the raw text.
        gone: places of lines that are known not to be the story.
        first: the place of the first line that is the story's own.
        known: the headline, where it is known otherwise.
    """
    own = lines[first].text if first is not None and _is_headline(lines, gone, first) else ""
    headline = known or own
    key, trimmed = _keys(headline)
    repeated: list[int] = []
    if not key:
        return None, repeated
    for index, line in enumerate(lines):
        if index == first or index in gone or line.first != key.partition(" ")[0]:
            continue
        its_key, its_trimmed = _keys(line.text[: 2 * LONGEST_HEADLINE])
        if its_key in (key, trimmed) or its_trimmed == key:
            repeated.append(index)
            headline = line.text if its_key == trimmed else headline
    return " ".join(headline.split()), repeated


def _is_headline(lines: Sequence[Line], gone: Mapping[int, str], index: int) -> bool:
    """Whether a line above others reads as a headline: no sentence, no dateline, some words."""
    text = lines[index].text
    is_last = all(later in gone for later in range(index + 1, len(lines)))
    if is_last or len(text) > LONGEST_HEADLINE or text[-1] in ".:;,-–—_…" or text[0].islower():
        return False
    words = len(text.split())
    if words < 3 and (words > 1 or len(text) < _SHORTEST_HEADLINE or text.isascii()):
        return False
    dateline = read_dateline(text)
    return not _TWO_SENTENCES.search(text) and not (dateline and (dateline.publisher or dateline.stamps))


def _keys(headline: str) -> tuple[str, str]:
    """The words of a headline in lower case, with all of it and without the site's name at its end."""
    site = _SITE.search(headline)
    whole, trimmed = headline.lower(), headline[: site.start()].lower() if site else headline.lower()
    return " ".join(_WORD.findall(whole)), " ".join(_WORD.findall(trimmed))
