"""Subjects that the order of chunks leaves open, where it can be only one noun phrase."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from summarizer.engines.rules.nearby import chunks_near, phrase_at
from summarizer.text.analysis import TextAnalysis
from summarizer.text.syntax.chunks import NounPhrase
from summarizer.text.syntax.clauses import Clause

_BEFORE_CLAUSES = frozenset(("after", "before", "since", "until", "as", "because", "once"))
_MANY = 12
_RELATIVE = frozenset(("who", "which", "that", "whose", "where", "participle"))


def with_subjects(analysis: TextAnalysis, sentence: int) -> list[Clause]:
    """The clauses of a sentence; a finite verb without a subject has it supplied where that is plain."""
    clauses = analysis.clauses[sentence]
    return [
        clause if clause.subjects or not clause.verb.finite else _supplied(analysis, clauses, clause)
        for clause in clauses
    ]


def _supplied(analysis: TextAnalysis, clauses: Sequence[Clause], clause: Clause) -> Clause:
    found = _after_conjunction(analysis, clause) or _first_phrase(analysis, clauses, clause)
    return replace(clause, subjects=(found,)) if found else clause


def _after_conjunction(analysis: TextAnalysis, clause: Clause) -> NounPhrase | None:
    """ "After the bureau searched her home": the words might begin a mere phrase of time."""
    tokens, place = analysis.parsed.tokens, clause.verb.first
    while place > 0 and tokens[place - 1].tag == "RB":
        place -= 1
    chunk = next((c for c in chunks_near(analysis, clause.sentence, place) if c.last == place), None)
    if not isinstance(chunk, NounPhrase) or chunk.first == 0:
        return None
    return chunk if tokens[chunk.first - 1].lower in _BEFORE_CLAUSES else None


def _first_phrase(analysis: TextAnalysis, clauses: Sequence[Clause], clause: Clause) -> NounPhrase | None:
    """ "A clerk who had stolen from a firm owned by his wife was jailed": what opens the sentence, yet unclaimed."""
    first = analysis.parsed.bounds[clause.sentence][0]
    opening = phrase_at(analysis, first)
    joined = analysis.parsed.tokens[clause.verb.first - 1].tag == "CC"
    if clause.marker or joined or opening is None:
        return None
    before = [other for other in clauses[:_MANY] if other.verb.first < clause.verb.first]
    return (
        opening
        if 0 < len(before) < _MANY and all(other.marker in _RELATIVE or not other.verb.finite for other in before)
        else None
    )
