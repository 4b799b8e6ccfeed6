"""Characters that a reader does not see and a program does: they hide words, or part them."""

from __future__ import annotations

import re

UNSEEN = r"\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufe00-\ufe0f\ufeff\U000e0000-\U000e01ef"
"""For a class of a regular expression: soft hyphens, zero-width spaces, marks of direction, variation selectors, tags.
The joiners U+200C and U+200D are not among them, as some scripts are written with them."""

_ONE = re.compile(f"[{UNSEEN}]")  # one at a time: a class alone is looked for faster than a run


def without_unseen(text: str) -> str:
    """A text as a reader sees it."""
    return text if text.isascii() else _ONE.sub("", text)
