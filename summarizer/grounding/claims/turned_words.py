"""What an article denies or restricts, wherever, and what a claim does."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
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
    def plainly_denied(self) -> frozenset[str]:
        """What stands beside words that deny by themselves."""
        lowers = self._analysis.parsed.lowers
        return self._beside([place for place, lower in enumerate(lowers) if lower in NEGATORS], _AROUND)

    @cached_property
    def denied(self) -> frozenset[str]:
        """What stands beside words that deny, or may tell a denial in other words."""
        tokens = self._analysis.parsed.tokens
        others = {*_places(tokens, negative_words()), *(token.index for token in tokens if is_prefixed(token))}
        return self.plainly_denied | self._beside(others, _AROUND_OTHERS)

    def restricted(self, sort: str) -> frozenset[str]:
        """What stands beside words that restrict in one way, "only", or else deny."""
        if sort not in self._restricted:
            words = lexicon("grounding/data/opposites.toml")["restricting"][sort].get("article")
            places = _places(self._analysis.parsed.tokens, frozenset(words.split())) if words else ()
            self._restricted[sort] = self._beside(places, _AROUND) if words else self.denied
        return self._restricted[sort]

    def _beside(self, places: Iterable[int], around: int) -> frozenset[str]:
        """The stems of what stands in a sentence up to some words before and behind some places."""
        parsed = self._analysis.parsed
        found: set[str] = set()
        for place in places:
            first, last = parsed.bounds[parsed.tokens[place].sentence]
            found.update(
                stem(t.lemma) for t in parsed.tokens[max(first, place - around) : min(last, place + around + 1)]
            )
        return frozenset(found)


def _places(tokens: Sequence[Token], words: frozenset[str]) -> list[int]:
    """The places of some words, given in one of their forms."""
    return [place for place in range(len(tokens)) if not words.isdisjoint(forms(tokens, place))]


def forms(tokens: Sequence[Token], place: int) -> tuple[str, ...]:
    """How a lexicon may have a word: as it stands, by its dictionary form, and this with the word behind."""
    token = tokens[place]
    behind = tokens[place + 1].lower if place + 1 < len(tokens) else ""
    return token.lower, token.lemma, f"{token.lemma}_{behind}"


def scope(tokens: Sequence[Token], place: int) -> set[str]:
    """The stems of the telling words behind a denial or restriction."""
    return set(map(stem, content_lemmas(tokens[place + 1 : place + 1 + _SCOPE])))
