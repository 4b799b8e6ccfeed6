"""Lines of an article that speak to a program which reads it, instead of to its readers."""

from __future__ import annotations

import re
from functools import cache

from summarizer.resources import lexicon
from summarizer.text.syntax.parse import ParsedText

_INVISIBLE = re.compile(r"[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]+")
"""What may stand between the letters of an instruction to hide it."""


def find_instructions(parsed: ParsedText) -> frozenset[int]:
    """The indices of the sentences that stand in a line with wording for machines."""
    found: set[int] = set()
    start = 0
    for line in parsed.text.splitlines(keepends=True):
        if _pattern().search(_INVISIBLE.sub("", line)):
            found |= {s.index for s in parsed.sentences if s.start < start + len(line) and start < s.end}
        start += len(line)
    return frozenset(found)


@cache
def _pattern() -> re.Pattern[str]:
    table = lexicon("text/data/instructions.toml")
    return re.compile("|".join(f"(?:{line.format(readers=table['readers'])})" for line in table["lines"]))
