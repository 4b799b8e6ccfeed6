"""Words that deny, and words that may tell a denial in other words."""

from __future__ import annotations

from functools import cache

from summarizer.resources import lexicon
from summarizer.text.syntax.predicates import effects
from summarizer.text.syntax.tokens import Token

NEGATORS = frozenset("not n't never nor neither nobody nothing none cannot no".split())
OFF = ("cancelled", "postponed")
"""What becomes of what is called off"""
_TURNING = ("failed", *OFF, "denied")


def denies(token: Token) -> bool:
    """Whether a word denies by itself."""
    return token.lower in NEGATORS


@cache
def negative_words() -> frozenset[str]:
    """Dictionary forms that may tell a denial in other words."""
    turning = {word for word, effect in effects().items() if effect in _TURNING}
    return frozenset(lexicon("grounding/data/opposites.toml")["negative"].split()) | turning
