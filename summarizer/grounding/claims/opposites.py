"""Opposites: a word of the claim that stands where the article has the one that says the contrary."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence
from functools import cache

from summarizer.grounding.claims.claim import Claim
from summarizer.grounding.claims.negatives import PREFIXES, without_prefix
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
_SHARED_ANYWHERE = 3
"""The same where an opposite stands in another sentence than the claim is taken from"""
_TURNED = ("NN", "VB", "JJ", "RB")
_FITS = 0.5
"""Share of a claim's weight that a sentence must have to be what it is taken from"""
_TELLING = TELLING | {"CD"}
_Sentence = tuple[Sequence[Token], Collection[str], int]


def check_opposites(claim: Claim) -> Iterator[Finding]:
    """Words whose opposite the article has there, both denied or both not."""
    found = [*_in_evidence(claim), *_of_strange_words(claim)]
    yield from {fault.within: fault for fault in found}.values()


def _in_evidence(claim: Claim) -> Iterator[Finding]:
    """Words that the sentence a claim is taken from has not, where it has their opposite."""
    for sentence in claim.evidence:
        if claim.cited or claim.source.index.share(claim.lemmas, sentence) >= _FITS:
            tokens = claim.source.analysis.parsed.in_sentence(sentence)
            lemmas = {token.lemma for token in tokens}
            for place, token in enumerate(claim.tokens):
                if token.lemma in _excluded() and lemmas.isdisjoint(_meaning(token.lemma)):
                    yield from _contrary(claim, place, [(tokens, _excluded()[token.lemma], _SHARED)])


def _of_strange_words(claim: Claim) -> Iterator[Finding]:
    """Words that stand nowhere in the article, where it has their opposite beside the same words, wherever."""
    if claim.cited:
        return
    article = claim.source.analysis.parsed
    for place, token in enumerate(claim.tokens):
        if not token.tag.startswith(_TURNED) or claim.source.words.use(token.lemma, token.lower):
            continue
        listed = _excluded().get(token.lemma, frozenset())
        for contraries, shared in ((listed, _SHARED_ANYWHERE), (_denied_by_prefix(token), _SHARED)):
            found = sorted({other.sentence for word in contraries for other in claim.source.tokens_of(word)})
            sentences = [article.in_sentence(index) for index in found]
            apart = [tokens for tokens in sentences if _meaning(token.lemma).isdisjoint(t.lemma for t in tokens)]
            yield from _contrary(claim, place, [(tokens, contraries, shared) for tokens in apart])


def _denied_by_prefix(token: Token) -> frozenset[str]:
    """The words that a word denies by its prefix, or that deny it so: "flexible" of "inflexible"."""
    return frozenset((*without_prefix(token.lower), *(prefix + token.lower for prefix in PREFIXES)))


@cache
def _opposites() -> dict[str, frozenset[str]]:
    """Each word's contraries, by dictionary form."""
    return _table("pairs")


@cache
def _excluded() -> dict[str, frozenset[str]]:
    """What each word rules out: its contraries, and those of which it is one of several."""
    rows = _table("rows")
    return {word: _opposites().get(word, frozenset()) | rows.get(word, frozenset()) for word in _opposites() | rows}


def _table(name: str) -> dict[str, frozenset[str]]:
    """For each word those that stand on another side of its rows."""
    found: defaultdict[str, set[str]] = defaultdict(set)
    for row in lexicon("grounding/data/opposites.toml")[name].strip().splitlines():
        sides = [side.split() for side in row.split("|")]
        for side in sides:
            others = {word for other in sides if other is not side for word in other}
            for word in side:
                found[word] |= others
    return {word: frozenset(others - {word}) for word, others in found.items()}


@cache
def _meaning(word: str) -> frozenset[str]:
    """A word and those that have a contrary in common with it: where one stands, the contrary is of something else."""
    contraries = _opposites().get(word, frozenset())
    return frozenset((word, *(one for contrary in contraries for one in _opposites()[contrary])))


def _contrary(claim: Claim, place: int, among: Sequence[_Sentence]) -> Iterator[Finding]:
    word = claim.tokens[place]
    if _is_unit(claim.tokens, place):
        return
    own = {token.lemma for token in claim.tokens}
    for tokens, contraries, shared in among:
        for at, other in enumerate(tokens):
            if other.lemma in own or other.tag[:2] != word.tag[:2]:
                continue
            if other.lemma not in contraries and other.lower not in contraries:
                continue
            there = _beside(tokens, at)
            alike = len(_beside(claim.tokens, place) & there)
            if alike and alike >= min(shared, len(there)) and _is_denied(claim.tokens, place) == _is_denied(tokens, at):
                message = f"The article says the opposite: “{other.text}”, not “{word.text}”."
                span = Extent(other.start, other.end)
                yield claim.fault("negation-differs", message, word.start, word.end, span=span)
                return


def _beside(tokens: Sequence[Token], place: int) -> set[str]:
    around = (*tokens[max(0, place - _BESIDE) : place], *tokens[place + 1 : place + 1 + _BESIDE])
    return {stem(token.lemma) for token in around if token.tag in _TELLING}


def _is_unit(tokens: Sequence[Token], place: int) -> bool:
    """Whether "second" is a length of time: "a second ahead"."""
    return tokens[place].lower == "second" and place > 0 and tokens[place - 1].lower == "a"


def _is_denied(tokens: Sequence[Token], place: int) -> bool:
    return any(token.lemma in _DENYING for token in tokens[max(0, place - _BEFORE) : place])
