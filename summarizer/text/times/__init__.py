"""Time expressions: found in the text, valued as TIMEX3 has it, and placed on the calendar."""

from __future__ import annotations

import datetime as dt

from summarizer.records.phrases import TimeExpression
from summarizer.text.parsing import ParsedText


def find_times(parsed: ParsedText, published: dt.date | dt.datetime | None) -> tuple[TimeExpression, ...]:
    """The time expressions of a text, in order."""
    return ()
