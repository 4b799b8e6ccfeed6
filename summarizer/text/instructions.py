"""Lines of an article that speak to a program which reads it, instead of to its readers."""

from __future__ import annotations

import re
from functools import cache

from summarizer.resources import lexicon
from summarizer.text.syntax.parse import ParsedText
from summarizer.text.unseen import without_unseen


def find_instructions(parsed: ParsedText) -> frozenset[int]:
    """The indices of the sentences that stand in a line with wording for machines."""
    found: set[int] = set()
    start = 0
    for line in parsed.text.splitlines(keepends=True):
        if _pattern().search(without_unseen(line)):
            found |= {s.index for s in parsed.sentences if s.start < start + len(line) and start < s.end}
        start += len(line)
    return frozenset(found)


@cache
def _pattern() -> re.Pattern[str]:
    table = lexicon("text/data/instructions.toml")
    return re.compile("|".join(f"(?:{line.format(readers=table['readers'])})" for line in table["lines"]))
