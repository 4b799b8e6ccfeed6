"""Loaded wording: words that judge instead of telling, or take a side."""

from __future__ import annotations

from collections.abc import Sequence

from summarizer.records.summary import LoadedPhrase
from summarizer.text.attributions import Attribution
from summarizer.text.parsing import ParsedText


def find_loaded(parsed: ParsedText, attributions: Sequence[Attribution]) -> tuple[LoadedPhrase, ...]:
    """The loaded phrases of a text, in order, with the voice that each stands in."""
    return ()
