"""Negation and status of a claim: what it says happened must have happened by the article, and the other way round."""

from __future__ import annotations

from collections.abc import Iterator

from summarizer.grounding.claims.claim import Claim
from summarizer.grounding.evidence import content_lemmas
from summarizer.records.events import Status
from summarizer.records.findings import Finding, FindingCode
from summarizer.records.phrases import Extent
from summarizer.text.analysis import TextAnalysis
from summarizer.text.syntax.chunks import NounPhrase
from summarizer.text.syntax.clauses import Clause

_GROUPS: dict[Status, str] = {
    "occurred": "happened",
    "ongoing": "happened",
    "planned": "is planned",
    "hypothetical": "is possible",
    "postponed": "was put off",
    "cancelled": "was called off",
    "failed": "did not happen",
}
_SAID_OF = ("be", "have", "do", "say", "tell", "add", "get", "go", "make", "take")
"""Verbs that say too little to tell one event from another."""


def check_reality(claim: Claim) -> Iterator[Finding]:
    """Verbs that the claim and all its evidence tell differently: done and not done, done and planned."""
    for clause in claim.clauses:
        verb = claim.summary.parsed.tokens[clause.verb.main]
        if verb.lemma in _SAID_OF or not _is_telling(clause):
            continue
        told = claim.summary.modality[claim.index].of(verb.index).status
        given = [(place, status) for place, status in _told_in_evidence(claim, clause)]
        if given and all(_differs(told, status) for _, status in given):
            yield _fault(claim, clause, told, *given[0])


def _is_telling(clause: Clause) -> bool:
    """Whether a clause says by its own form how far it has come about; a participle or a gerund leaves that open."""
    return clause.verb.finite or clause.verb.form == "TO"


def _differs(told: Status, given: Status) -> bool:
    """Whether one contradicts the other; what is told more carefully than the article does is no fault."""
    return _GROUPS[told] != _GROUPS[given] and {told, given} != {"planned", "hypothetical"} and told != "hypothetical"


def _told_in_evidence(claim: Claim, clause: Clause) -> Iterator[tuple[Extent, Status]]:
    """Where the evidence has the same verb with a role in common, and how far it says that it came about."""
    article = claim.source.analysis
    lemma = claim.summary.parsed.tokens[clause.verb.main].lemma
    roles = _role_lemmas(claim.summary, clause)
    for sentence in claim.evidence:
        for other in article.clauses[sentence]:
            token = article.parsed.tokens[other.verb.main]
            if token.lemma == lemma and _is_telling(other) and (not roles or roles & _role_lemmas(article, other)):
                group = other.verb
                start = article.parsed.tokens[group.first].start
                span = Extent(start, article.parsed.tokens[group.last - 1].end)
                yield span, article.modality[sentence].of(token.index).status


def _role_lemmas(analysis: TextAnalysis, clause: Clause) -> set[str]:
    """The words of a clause's subjects and objects."""
    phrases: tuple[NounPhrase, ...] = (*clause.subjects, *clause.objects)
    return {lemma for phrase in phrases for lemma in content_lemmas(analysis.parsed.tokens[phrase.first : phrase.last])}


def _fault(claim: Claim, clause: Clause, told: Status, place: Extent, given: Status) -> Finding:
    tokens = claim.summary.parsed.tokens[clause.verb.first : clause.verb.last]
    words = claim.source.text[place.start : place.end]
    negation = {told, given} <= {"occurred", "ongoing", "failed"}
    code: FindingCode = "negation-differs" if negation else "status-differs"
    message = f"By the article (“{words}”) this {_GROUPS[given]}; the summary says that it {_GROUPS[told]}."
    return claim.fault(code, message, tokens[0].start, tokens[-1].end, span=place)
