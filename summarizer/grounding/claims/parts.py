"""The parts of a claim that tells several things at once, each of which may be taken from a place of its own."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from summarizer.grounding.claims.claim import Claim
from summarizer.text.syntax.clauses import Clause
from summarizer.text.syntax.tokens import Token

_LINKS = frozenset("and but while whereas after although though because".split())
_FEWEST = 3
"""Words with a meaning of their own by which the place of a part is found"""
_FITS = 0.6
"""Share of a part's weight that a sentence must have for the part to be taken from it"""


def parts(claim: Claim) -> Iterator[Claim]:
    """The parts whose place is found, with the sentence that each is taken from first.

    A simple claim has none, nor has one that cites a single sentence, which all of it is compared with.
    """
    divided = segments(claim) if not claim.cited or len(claim.evidence) > 1 else ()
    for segment in divided if len(divided) > 1 else ():
        words = segment.tokens
        found = claim.evidence if claim.cited else claim.source.index.best(words)
        if claim.cited:
            found = tuple(sorted(found, key=lambda sentence: -claim.share(words, sentence)))
        if found and len(segment.lemmas) >= _FEWEST and claim.share(words, found[0]) >= _FITS:
            yield replace(segment, evidence=tuple(dict.fromkeys((*found, *claim.evidence))))


def segments(claim: Claim) -> list[Claim]:
    """A claim cut between the things that it tells, each part with the evidence of the whole."""
    first = claim.tokens[0].index
    places = [first, *_cuts(claim), first + len(claim.tokens)]
    return [replace(claim, part=place) for place in pairwise(places)] if len(places) > 2 else [claim]


def _cuts(claim: Claim) -> Iterator[int]:
    """Where a part ends: at a semicolon, or before a conjunction that opens a clause behind another one."""
    clauses = [clause for clause in claim.clauses if clause.verb.finite]
    for token in claim.tokens[:-1]:
        if token.text == ";":
            yield token.index + 1
        elif token.lower in _LINKS and any(clause.verb.main < token.index for clause in clauses):
            behind = next((clause for clause in clauses if clause.verb.first > token.index), None)
            if behind and _opens(claim, token, behind):
                yield token.index


def _opens(claim: Claim, link: Token, clause: Clause) -> bool:
    """Whether a conjunction stands right before a verb or before all of its subjects."""
    between = claim.summary.parsed.tokens[link.index + 1 : clause.verb.first]
    if all(token.tag == "RB" for token in between):
        return True
    return bool(clause.subjects) and all(phrase.first > link.index for phrase in clause.subjects)
