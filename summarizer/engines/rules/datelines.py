"""Datelines: where and when a report was written, in front of its first sentence."""

from __future__ import annotations

import re

_DATELINE = re.compile(
    r"(?P<place>[A-Z][A-Z.'-]{2}(?:[^\n(),–—_-]|-(?! )){0,60}?)(?:,[^\n()–—_]{0,60}?)?(?: \([^)\n]{1,40}\))?"
    r"(?:,[^\n()–—_]{0,60}?)?(?: \([^)\n]{1,40}\))? (?:--?|[–—_]) "
)


_TELLING = frozenset("has have had is are was were will him his her he she they we you it not who why how what".split())
"""Words that no place has in its name: "CONGRESS HAS INVESTIGATED HIM — …" is a heading"""


def dateline_end(text: str, start: int) -> int:
    """Where the story starts behind a dateline at a place: "LAGOS, March 4 (Agency) - "; 0 where there is none."""
    found = _dateline(text, start)
    return found.end() if found else 0


def dateline_place(text: str, start: int) -> tuple[int, int] | None:
    """The place that a dateline names, as offsets: "LAGOS"."""
    found = _dateline(text, start)
    return found.span("place") if found else None


def _dateline(text: str, start: int) -> re.Match[str] | None:
    found = _DATELINE.match(text, start)
    return found if found and _TELLING.isdisjoint(found["place"].lower().split()) else None
