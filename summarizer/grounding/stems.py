"""Stems: the letters that the forms of a word and most of its derivations share."""

from __future__ import annotations

_LETTERS = 5


def stem(word: str) -> str:
    """The beginning of a word in lower case: "evacu" of "evacuate" and "evacuation"."""
    return word[:_LETTERS]
