"""Quantities: numbers with their hedges, bounds, units and what they count."""

from __future__ import annotations

from collections.abc import Sequence

from summarizer.records.phrases import Quantity, TimeExpression
from summarizer.text.parsing import ParsedText


def find_quantities(parsed: ParsedText, times: Sequence[TimeExpression]) -> tuple[Quantity, ...]:
    """The quantities of a text, in order; numbers inside time expressions are no quantities."""
    return ()
