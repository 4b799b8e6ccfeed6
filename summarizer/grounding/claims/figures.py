"""Numbers as they are written, whatever they stand for: counts, ages, scores, times of day, parts of names."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import NamedTuple

from summarizer.text.quantities.numerals import may_start, read_numeral
from summarizer.text.syntax.tokens import Token

_DIGITS = re.compile(r"\d+(?:[.,]\d+)*")


class Figure(NamedTuple):
    """A number where it stands: code points, half-open."""

    value: Decimal
    start: int
    end: int


def figures(tokens: Sequence[Token]) -> Iterator[Figure]:
    """The numbers of a text, those with digits piece by piece: 3 and 1 of "3-1", 41 of "41-year-old"."""
    behind = 0
    for place, token in enumerate(tokens):
        if not token.text.isalpha() and any(map(str.isdecimal, token.text)):
            yield from _written(token)
        elif place >= behind and token.text[0].isalpha() and may_start(token.lower):
            numeral = read_numeral(tokens, place, len(tokens))
            if numeral and numeral.value is not None and not numeral.fraction:
                behind = numeral.last
                yield Figure(numeral.value, token.start, tokens[behind - 1].end)


def _written(token: Token) -> Iterator[Figure]:
    for match in _DIGITS.finditer(token.text):
        digits = match[0].replace(",", "")
        if digits.count(".") < 2 and digits.isascii():
            yield Figure(Decimal(digits), token.start + match.start(), token.start + match.end())
