"""Words that deny, and words that may tell a denial in other words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

from summarizer.resources import lexicon
from summarizer.text.syntax.lexicon import is_common
from summarizer.text.syntax.predicates import effects
from summarizer.text.syntax.tokens import Token

NEGATORS = frozenset("not n't never nor neither nobody nothing none cannot no".split())
OFF = ("cancelled", "postponed")
"""What becomes of what is called off"""
_TURNING = ("failed", *OFF, "denied")
_NO_DENIAL = frozenset("fewer less more later longer doubt only".split())
"""Words behind "no" and "not" with which these deny nothing: "no fewer than", "not only" """
PREFIXES = ("un", "in", "im", "ir", "il", "dis", "non", "mis")
_LETTERS = 4
"""Fewer are a word's by chance: "in-come" """


def denies(token: Token) -> bool:
    """Whether a word denies by itself."""
    return token.lower in NEGATORS


def denies_anything(tokens: Sequence[Token], token: Token) -> bool:
    """The same for one of a text's tokens, by what follows it."""
    following = tokens[token.index + 1].lower if token.index + 1 < len(tokens) else ""
    return token.lower in NEGATORS and following not in _NO_DENIAL


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
