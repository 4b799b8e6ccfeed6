"""What an article denies or restricts, wherever, and what a claim does."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from functools import cached_property

from summarizer.grounding.claims.negatives import NEGATORS, is_prefixed, negative_words
from summarizer.grounding.evidence import content_lemmas
from summarizer.grounding.stems import stem
from summarizer.resources import lexicon
from summarizer.text.analysis import TextAnalysis
from summarizer.text.syntax.tokens import Token

_SCOPE = 6
"""Words behind a denial or restriction among which stands what it is of"""
_AROUND = 8
"""Words on either side of a denial that it may be of"""
_AROUND_OTHERS = 4
"""The same for a word that denies among other things: "refused", "without" """


class TurnedWords:
    """Which words an article denies or restricts anywhere, by their stems."""

    def __init__(self, analysis: TextAnalysis) -> None:
        self._analysis = analysis
        self._restricted: dict[str, frozenset[str]] = {}

    @cached_property
    def denied(self) -> frozenset[str]:
        """What stands beside words that deny, or may tell a denial in other words."""
        return self._beside(NEGATORS, _AROUND) | self._beside(negative_words(), _AROUND_OTHERS, prefixed=True)

    def restricted(self, sort: str) -> frozenset[str]:
        """What stands beside words that restrict in one way, "only", or else deny."""
        if sort not in self._restricted:
            words = lexicon("grounding/data/opposites.toml")["restricting"][sort].get("article")
            self._restricted[sort] = self._beside(frozenset(words.split()), _AROUND) if words else self.denied
        return self._restricted[sort]

    def _beside(self, words: Collection[str], around: int, *, prefixed: bool = False) -> frozenset[str]:
        """The stems of what stands up to some words before and behind one of these."""
        found: set[str] = set()
        for index in range(len(self._analysis.parsed.bounds)):
            tokens = self._analysis.parsed.in_sentence(index)
            for place, token in enumerate(tokens):
                if any(form in words for form in forms(tokens, place)) or (prefixed and is_prefixed(token)):
                    found.update(stem(t.lemma) for t in tokens[max(0, place - around) : place + around + 1])
        return frozenset(found)


def forms(tokens: Sequence[Token], place: int) -> tuple[str, ...]:
    """How a lexicon may have a word: as it stands, by its dictionary form, and this with the word behind."""
    token = tokens[place]
    behind = tokens[place + 1].lower if place + 1 < len(tokens) else ""
    return token.lower, token.lemma, f"{token.lemma}_{behind}"


def scope(tokens: Sequence[Token], place: int) -> set[str]:
    """The stems of the telling words behind a denial or restriction."""
    return set(map(stem, content_lemmas(tokens[place + 1 : place + 1 + _SCOPE])))
