"""The marks of Markdown, which are taken out of a text that has them."""

from __future__ import annotations

import re
from itertools import chain

from summarizer.articles.cutting import Cut

_TARGET = r"\([^()\n]*(?:\([^()\n]*\)[^()\n]*)*\)"
_SIGN = re.compile(r"^#{1,6}[ \t]+\S|\]\((?:https?:|/)", re.MULTILINE)
_WHOLE = [
    re.compile(pattern, re.MULTILINE)
    for pattern in (
        rf"\[!\[[^\[\]\n]*\]{_TARGET}\]{_TARGET}|!\[[^\[\]\n]*\]{_TARGET}",  # an image, linked or not
        r"^[ \t]*(?:#{1,6}|>+|[-*+])[ \t]+",  # a heading, a quotation, an item of a list
        r"^[ \t]*(?:[-*_=][ \t]?){3,}$",  # a rule
    )
]
_AROUND = [
    re.compile(pattern)
    for pattern in (
        rf"(?<!!)(\[)[^\[\]\n]+(\]{_TARGET})",
        r"(\*\*)(?=\S)[^*\n]+(?<=\S)(\*\*)",
        r"(?<!\w)(__)(?=\S)[^_\n]+(?<=\S)(__)(?!\w)",
        r"(?<![\w*])(\*)(?=[^\s*])[^*\n]+(?<=[^\s*])(\*)(?![\w*])",
        r"(?<!\w)(_)(?=[^\s_])[^_\n]+(?<=[^\s_])(_)(?!\w)",
    )
]


def is_markdown(text: str) -> bool:
    """Whether a text has headings or links as Markdown writes them."""
    return bool(_SIGN.search(text))


def find_markup(text: str, start: int) -> tuple[Cut, ...]:
    """The marks from a place on, in order; they do not overlap."""
    whole = ((found.start(), found.end()) for pattern in _WHOLE for found in pattern.finditer(text, start))
    around = (found.span(group) for pattern in _AROUND for found in pattern.finditer(text, start) for group in (1, 2))
    marks: list[Cut] = []
    for begin, end in sorted(chain(whole, around), key=lambda span: (span[0], -span[1])):
        if not marks or begin >= marks[-1].end:
            marks.append(Cut(begin, end, "markup"))
    return tuple(marks)
