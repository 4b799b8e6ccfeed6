"""Metadata on top of a text: YAML or TOML front matter."""

from __future__ import annotations

import re

from summarizer.articles.cutting import Cut
from summarizer.articles.fields import KNOWN, Metadata, field_name, metadata_from

_FENCE = re.compile(r"\s*(---|\+\+\+)[ \t]*\n")
_FIELD = re.compile(r"([A-Za-z][\w .-]{0,30}?)[ \t]{0,4}[:=][ \t]*(\S.*)")
_NO_PROSE = re.compile(r"\s.*|[-#\]}].*|[\w .-]{1,30}[:=]\s*|", re.DOTALL)
_LONGEST = 20_000
"""Front matter ends within so many code points"""


def read_front_matter(text: str) -> tuple[Metadata, Cut | None]:
    """The metadata between two fences at the top of a text, and where it stands; lists are read over."""
    opening = _FENCE.match(text)
    if not opening:
        return Metadata(), None
    closing = re.compile(rf"^{re.escape(opening[1])}[ \t]*$", re.MULTILINE).search(text, opening.end(), _LONGEST)
    if not closing:
        return Metadata(), None
    lines = text[opening.end() : closing.start()].split("\n")
    fields = read_fields(lines)
    if not KNOWN & fields.keys() or not all(_FIELD.fullmatch(line) or _NO_PROSE.fullmatch(line) for line in lines):
        return Metadata(), None
    return metadata_from(fields), Cut(opening.start(1), closing.end(), "front matter")


def read_fields(lines: list[str]) -> dict[str, object]:
    """The values of lines such as "Source: Reuters", the first of each name."""
    found: dict[str, object] = {}
    for line in lines:
        if field := _FIELD.fullmatch(line.rstrip()):
            found.setdefault(field_name(field[1]), field[2].strip("\"'"))
    return found
