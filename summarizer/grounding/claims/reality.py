"""Negation and status of a claim: what it says happened must have happened by the article, and the other way round."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from summarizer.grounding.claims.claim import Claim
from summarizer.grounding.claims.clause_index import SAY_LITTLE, is_telling, words_around
from summarizer.grounding.claims.negatives import OFF, negative_words
from summarizer.grounding.stems import stem
from summarizer.records.events import Status
from summarizer.records.findings import Finding, FindingCode
from summarizer.records.phrases import Extent
from summarizer.text.syntax.clauses import Clause
from summarizer.text.syntax.predicates import effects

_GROUPS: dict[Status, str] = {
    "occurred": "happened",
    "ongoing": "happened",
    "planned": "is planned",
    "hypothetical": "is possible",
    "postponed": "was put off",
    "cancelled": "was called off",
    "failed": "did not happen",
}
_PERFORMED = frozenset("thank congratulate apologize apologise welcome stress emphasize emphasise".split())
"""Verbs that one does by saying that one wants to: "I want to thank you" """
_LIGHT = frozenset("take give make have".split())
_NEXT = 3
"""Words behind a verb that says little, which may deny: "were still unable to" """
_SHARED = 2
"""Words around such a verb that must be the same"""
_SHARED_BY_PARTICIPLES = 4
"""The same for a participle that may be a past tense"""


class Counterpart(NamedTuple):
    """A clause of the article with the verb of the claim's."""

    shared: int
    """How many words around the two are the same"""
    place: Extent
    status: Status
    around: frozenset[str]


def check_reality(claim: Claim) -> Iterator[Finding]:
    """Verbs that the claim and all its evidence tell differently: done and not done, done and planned."""
    for clause in claim.clauses:
        if claim.summary.parsed.tokens[clause.verb.main].lemma in _PERFORMED:
            continue
        told = claim.summary.modality[claim.index].of(clause.verb.main).status
        given = _counterparts(claim, clause)
        noun = _light_noun(claim, clause)
        if noun:
            given = [other for other in given if noun in other.around]
        if not is_telling(claim.summary, clause):
            given = [other for other in given if _is_past(claim, clause, told, other.shared)]
        little = claim.summary.parsed.tokens[clause.verb.main].lemma in SAY_LITTLE and not noun
        if given and all(_differs(told, other.status, denial=little) for other in given):
            if _says_so_otherwise(claim, clause, told, little):
                continue
            yield _fault(claim, clause, told, given[0])


def _light_noun(claim: Claim, clause: Clause) -> str:
    """The stem of the bare noun with which a verb that says little tells an event: "take part", "take place".

    A light verb, by Jespersen (A Modern English Grammar VI, 1942): what happens is in the noun.
    """
    tokens = claim.summary.parsed.tokens
    if tokens[clause.verb.main].lemma not in _LIGHT or clause.verb.last >= len(tokens) or claim.source.is_conversation:
        return ""
    behind = tokens[clause.verb.last]
    return stem(behind.lemma) if behind.tag == "NN" and behind.sentence == claim.index else ""


def _says_so_otherwise(claim: Claim, clause: Clause, told: Status, little: bool) -> bool:
    """Whether the claim denies in another word, "were unable to", or the evidence calls off in another."""
    if little:
        after = claim.summary.parsed.tokens[clause.verb.last : clause.verb.last + _NEXT]
        return any(token.lemma in negative_words() for token in after if token.tag.startswith(("JJ", "VB", "RB")))
    article = claim.source.analysis.parsed
    evidence = (token for sentence in claim.evidence for token in article.in_sentence(sentence))
    return told in OFF and any(effects().get(token.lemma) in OFF for token in evidence)


def _is_past(claim: Claim, clause: Clause, told: Status, shared: int) -> bool:
    """Whether a participle may be a past tense: "nurses at four hospitals walked out"; a sentence's only verb is."""
    if clause.verb.form != "VBN" or told != "occurred" or not clause.subjects:
        return False
    if not any(other.verb.finite for other in claim.clauses):
        return True
    return not clause.verb.passive and shared >= _SHARED_BY_PARTICIPLES


def _differs(told: Status, given: Status, *, denial: bool) -> bool:
    """Whether one contradicts the other; what is told more carefully than the article does is no fault.

    Of a verb that says little only a denial counts: "is expected to be" and "is" differ in nothing.
    """
    if denial and {told, given} - {"occurred", "ongoing", "failed"}:
        return False
    return _GROUPS[told] != _GROUPS[given] and {told, given} != {"planned", "hypothetical"} and told != "hypothetical"


def _counterparts(claim: Claim, clause: Clause) -> list[Counterpart]:
    """The clauses of the evidence with the same verb that share most of the words around it."""
    lemma = claim.summary.parsed.tokens[clause.verb.main].lemma
    around = words_around(claim.summary, clause)
    found = [
        Counterpart(len(around & other.around), other.place, other.status, other.around)
        for sentence in claim.evidence
        for other in claim.source.clauses.of(sentence, lemma)
    ]
    least = _SHARED if lemma in SAY_LITTLE or claim.source.is_conversation else min(1, len(around))
    most = max((other.shared for other in found), default=0)
    return [other for other in found if other.shared == most >= least]


def _fault(claim: Claim, clause: Clause, told: Status, given: Counterpart) -> Finding:
    tokens = claim.summary.parsed.tokens[clause.verb.first : clause.verb.last]
    words = claim.source.text[given.place.start : given.place.end]
    negation = {told, given.status} <= {"occurred", "ongoing", "failed"}
    code: FindingCode = "negation-differs" if negation else "status-differs"
    message = f"By the article (“{words}”) this {_GROUPS[given.status]}; the summary says that it {_GROUPS[told]}."
    return claim.fault(code, message, tokens[0].start, tokens[-1].end, span=given.place)
