"""Opposites: a word of the claim that stands where the article has the one that says the contrary."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import cache

from summarizer.grounding.claims.claim import Claim
from summarizer.grounding.stems import stem
from summarizer.records.findings import Finding
from summarizer.records.phrases import Extent
from summarizer.resources import lexicon
from summarizer.text.syntax.tokens import Token
from summarizer.text.syntax.word_classes import TELLING

_DENYING = frozenset("not n't never no nobody neither nor without hardly cannot fail refuse deny".split())
_BEFORE, _BESIDE = 5, 6
"""Words before a word among which a denial turns it round; words on either side that must be alike"""
_SHARED = 2
_FITS = 0.5
"""Share of a claim's weight that a sentence must have to be what it is taken from"""
_TELLING = TELLING | {"CD"}


def check_opposites(claim: Claim) -> Iterator[Finding]:
    """Words whose opposite the article has there, both denied or both not."""
    for sentence in claim.evidence:
        if claim.cited or claim.source.index.share(claim.lemmas, sentence) >= _FITS:
            tokens = claim.source.analysis.parsed.in_sentence(sentence)
            lemmas = {token.lemma for token in tokens}
            for place, token in enumerate(claim.tokens):
                if token.lemma in _opposites() and lemmas.isdisjoint(_meaning(token.lemma)):
                    yield from _contrary(claim, place, tokens)


@cache
def _opposites() -> dict[str, frozenset[str]]:
    """Each word's contraries, by dictionary form."""
    found: defaultdict[str, set[str]] = defaultdict(set)
    for row in lexicon("grounding/data/opposites.toml")["pairs"].strip().splitlines():
        one, other = (side.split() for side in row.split("|"))
        for word in one:
            found[word].update(other)
        for word in other:
            found[word].update(one)
    return {word: frozenset(others - {word}) for word, others in found.items()}


@cache
def _meaning(word: str) -> frozenset[str]:
    """A word and those that have a contrary in common with it: where one stands, the contrary is of something else."""
    return frozenset((word, *(one for contrary in _opposites()[word] for one in _opposites()[contrary])))


def _contrary(claim: Claim, place: int, tokens: Sequence[Token]) -> Iterator[Finding]:
    word = claim.tokens[place]
    own = {token.lemma for token in claim.tokens}
    for at, other in enumerate(tokens):
        if other.lemma not in _opposites()[word.lemma] or other.lemma in own or other.tag[:2] != word.tag[:2]:
            continue
        alike = len(_beside(claim.tokens, place) & _beside(tokens, at)) >= _SHARED
        if alike and _is_denied(claim.tokens, place) == _is_denied(tokens, at):
            message = f"The article says the opposite: “{other.text}”, not “{word.text}”."
            span = Extent(other.start, other.end)
            yield claim.fault("negation-differs", message, word.start, word.end, span=span)
            return


def _beside(tokens: Sequence[Token], place: int) -> set[str]:
    around = (*tokens[max(0, place - _BESIDE) : place], *tokens[place + 1 : place + 1 + _BESIDE])
    return {stem(token.lemma) for token in around if token.tag in _TELLING}


def _is_denied(tokens: Sequence[Token], place: int) -> bool:
    return any(token.lemma in _DENYING for token in tokens[max(0, place - _BEFORE) : place])
