"""Roots: a verb and the nouns made of it as one word."""

from __future__ import annotations

from functools import lru_cache

_ENDINGS = ("ation", "tion", "ion", "ment", "ing", "ery", "ate", "ed", "al", "e", "y", "s")
_LEAST = 4
"""Letters that a root has"""


@lru_cache(maxsize=100_000)
def root(word: str) -> str:
    """A lemma without the ending that tells verb from noun: "evacuate" and "evacuation", "deliver" and "delivery"."""
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= _LEAST:
            return word.removesuffix(ending)
    return word
