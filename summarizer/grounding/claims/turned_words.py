"""The words of an article that stand beside those which deny or restrict them."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from summarizer.grounding.claims.claim import Claim

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
        plainly = self._beside(lambda token: token.lower in NEGATORS, _AROUND)
        return plainly | self._beside(lambda t: t.lemma in negative_words() or is_prefixed(t), _AROUND_OTHERS)

    def restricted(self, sort: str) -> frozenset[str]:
        """What stands beside words that restrict in one way: "only", "limited"."""
        if sort == "denied":
            return self.denied
        if sort not in self._restricted:
            words = frozenset(lexicon("grounding/data/opposites.toml")["restricting"][sort]["article"].split())
            self._restricted[sort] = self._beside(lambda t: t.lemma in words or t.lower in words, _AROUND)
        return self._restricted[sort]

    def _beside(self, turns: Callable[[Token], bool], around: int) -> frozenset[str]:
        found: set[str] = set()
        parsed = self._analysis.parsed
        for first, last in parsed.bounds:
            tokens = parsed.tokens[first:last]
            for place, token in enumerate(tokens):
                if turns(token):
                    found.update(stem(t.lemma) for t in tokens[max(0, place - around) : place + around + 1])
        return frozenset(found)


def known_scope(claim: Claim, token: Token) -> set[str]:
    """The stems of the telling words behind a denial or restriction that the article uses."""
    place = token.index - claim.tokens[0].index
    behind = content_lemmas(claim.tokens[place + 1 : place + 1 + _SCOPE])
    return {found for found in map(stem, behind) if claim.source.words.use_stem(found)}


def is_turned(claim: Claim, token: Token, turned: frozenset[str]) -> bool:
    """Whether one of the words behind a denial stands among some of the article; so it may where it has none."""
    known = known_scope(claim, token)
    return not known or not known.isdisjoint(turned)
