"""Words of a claim: a sentence whose telling words stand nowhere in the article does not come from it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from summarizer.grounding.claims.claim import Claim
from summarizer.records.findings import Finding
from summarizer.text.syntax.lexicon import is_common
from summarizer.text.syntax.tokens import Token
from summarizer.text.syntax.word_classes import TELLING

_EMPTY = frozenset("be have do put take make give get go come number figure total person people officer".split())
"""Words with which anything is retold: "put the number taking part at …" """
_FEWEST = 5
"""Telling words of a sentence that is judged by their share; of a shorter one all must be strange."""
_STRANGE = 0.35
"""Share of them from which the sentence is not the article's. Editors who reword a report keep two thirds: between 0.3
and 0.45 the exact figure makes little difference."""
_MOSTLY = 0.8
"""The same for a conversation, which people retell in words of their own."""


def check_words(claim: Claim) -> Iterator[Finding]:
    """A sentence that is made of words that the article does not use."""
    limit = _MOSTLY if claim.source.is_conversation else _STRANGE
    told = [token for token in claim.tokens if _is_telling(token) and not claim.is_dated(token)]
    strange = [token for token in told if not claim.source.words.use(token.lemma, token.lower)]
    if _too_strange(told, strange, limit):
        words = ", ".join(f"“{token.text}”" for token in strange[:_FEWEST])
        message = f"Much of this sentence stands nowhere in the article: {words}."
        yield claim.fault("sentence-not-supported", message, strange[0].start, strange[-1].end)


def _too_strange(told: Sequence[Token], strange: Sequence[Token], limit: float) -> bool:
    """Whether too few of the words are the article's; one word alone must be no word of the language either."""
    if len(told) >= _FEWEST:
        return len(strange) >= limit * len(told)
    return len(strange) == len(told) and (len(told) > 1 or (len(told) == 1 and not is_common(told[0].lower)))


def _is_telling(token: Token) -> bool:
    return token.tag in TELLING and token.lemma not in _EMPTY and token.text[0].isalnum()
