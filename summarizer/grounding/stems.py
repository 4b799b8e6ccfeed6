"""Stems: the letters that the forms of a word and most of its derivations share."""

from __future__ import annotations

from collections.abc import Iterable

_LETTERS = 5


def stem(word: str) -> str:
    """The beginning of a word in lower case: "evacu" of "evacuate" and "evacuation"."""
    return word[:_LETTERS]


def stems(words: Iterable[str]) -> frozenset[str]:
    """Those of many words."""
    return frozenset([word[:_LETTERS] for word in words])
