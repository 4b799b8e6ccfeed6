"""Headings: which sentences stand above the story."""

from __future__ import annotations

from summarizer.text.analysis import TextAnalysis

_TOP = 2
"""Sentences that may be headlines"""
_STOPS = frozenset((".", "!", "?", '"', "”", "'", "’", ")", ":"))


def is_heading(analysis: TextAnalysis, sentence: int) -> bool:
    """Whether a sentence stands above the story: it comes first and has no full stop."""
    return sentence < _TOP and analysis.parsed.in_sentence(sentence)[-1].text not in _STOPS
