"""The parts of a claim that tells several things at once, each of which may be taken from a place of its own."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from summarizer.grounding.claims.claim import Claim
from summarizer.grounding.evidence import content_lemmas
from summarizer.text.syntax.tokens import Token

_LINKS = frozenset("and but while whereas after although though because".split())
_FEWEST = 3
"""Words with a meaning of their own by which the place of a part is found"""
_FITS = 0.6
"""Share of a part's weight that a sentence must have for the part to be taken from it"""


def parts(claim: Claim) -> list[Claim]:
    """The parts of a claim, each with the sentence that it is taken from before the others; none of a simple one."""
    cuts = [claim.tokens[0].index, *_cuts(claim), claim.tokens[-1].index + 1]
    if len(cuts) == 2:  # noqa: PLR2004
        return []
    return [part for first, last in zip(cuts, cuts[1:]) if (part := _part(claim, first, last)) is not None]


def _part(claim: Claim, first: int, last: int) -> Claim | None:
    tokens = claim.summary.parsed.tokens[first:last]
    lemmas = content_lemmas(tokens)
    if len(lemmas) < _FEWEST:
        return None
    index = claim.source.index
    found = claim.evidence if claim.cited else index.best(tokens)
    found = sorted(found, key=lambda s: -index.share(lemmas, s))
    if not found or index.share(lemmas, found[0]) < _FITS:
        return None
    return replace(claim, evidence=tuple(dict.fromkeys((*found, *claim.evidence))), part=(first, last))


def _cuts(claim: Claim) -> Iterator[int]:
    """Where a part ends: at a semicolon, or at a conjunction between two verbs of which the second has its own words."""
    verbs = [clause for clause in claim.clauses if clause.verb.finite]
    for token in claim.tokens:
        if token.text == ";":
            yield token.index + 1
        elif token.lower in _LINKS:
            before = any(clause.verb.main < token.index for clause in verbs)
            after = next((clause for clause in verbs if clause.verb.first > token.index), None)
            if before and after and _opens(claim, token, after):
                yield token.index


def _opens(claim: Claim, link: Token, clause: object) -> bool:
    verb = clause.verb
    between = claim.summary.parsed.tokens[link.index + 1 : verb.first]
    if all(token.tag.startswith("RB") for token in between):
        return True
    return any(phrase.first > link.index for phrase in clause.subjects) and all(
        phrase.first > link.index for phrase in clause.subjects
    )
