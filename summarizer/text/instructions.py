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
    patterns = _possible(without_unseen(parsed.text))
    for line in parsed.text.splitlines(keepends=True) if patterns else ():
        seen = without_unseen(line)
        if any(pattern.search(seen) for pattern in patterns):
            found |= {s.index for s in parsed.sentences if s.start < start + len(line) and start < s.end}
        start += len(line)
    return frozenset(found)


def _possible(text: str) -> list[re.Pattern[str]]:
    """The patterns that a text may have, by the pieces that it has, whatever their capitals.

    Regular expressions that ignore capitals take the Turkish letters for an i too.
    """
    folded = text.replace("İ", "i").replace("ı", "i").casefold()
    return [
        pattern for pieces, pattern in _patterns() if any(one in (text if one.isupper() else folded) for one in pieces)
    ]


@cache
def _patterns() -> tuple[tuple[tuple[str, ...], re.Pattern[str]], ...]:
    """The patterns, each after its pieces."""
    table = lexicon("text/data/instructions.toml")
    found = ((line["pieces"], line["pattern"].format(readers=table["readers"])) for line in table["line"])
    return tuple((tuple(pieces), re.compile(pattern)) for pieces, pattern in found)
