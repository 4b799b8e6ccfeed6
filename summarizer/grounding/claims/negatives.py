"""Words that deny, and words that may tell a denial in other words."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from summarizer.resources import lexicon
from summarizer.text.syntax.lexicon import is_common
from summarizer.text.syntax.predicates import effects
from summarizer.text.syntax.tokens import Token

NEGATORS = frozenset("not n't never nor neither nobody nothing none cannot no".split())
OFF = ("cancelled", "postponed")
"""What becomes of what is called off"""
_TURNING = ("failed", *OFF, "denied")
PREFIXES = ("un", "in", "im", "ir", "il", "dis", "non", "mis")
_LETTERS = 4
"""Fewer are a word's by chance: "in-come" """


def denies(token: Token) -> bool:
    """Whether a word denies by itself."""
    return token.lower in NEGATORS


@cache
def negative_words() -> frozenset[str]:
    """Dictionary forms that may tell a denial in other words."""
    turning = {word for word, effect in effects().items() if effect in _TURNING}
    return frozenset(lexicon("grounding/data/opposites.toml")["negative"].split()) | turning


def is_prefixed(token: Token) -> bool:
    """Whether a word denies by its prefix what the rest of it says: "unhappy", but not "important"."""
    return token.tag.startswith(("JJ", "RB", "VBN")) and any(without_prefix(token.lower))


def without_prefix(word: str) -> Iterator[str]:
    """What a word denies by its prefix."""
    for prefix in PREFIXES:
        rest = word.removeprefix(prefix).removeprefix("-")
        if rest != word and len(rest) >= _LETTERS and is_common(rest):
            yield rest
