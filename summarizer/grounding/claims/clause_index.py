"""The clauses of an article by their verbs, with the words around them."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import islice
from typing import NamedTuple

from summarizer.grounding.stems import stems
from summarizer.records.events import Status
from summarizer.records.phrases import Extent
from summarizer.text.analysis import TextAnalysis
from summarizer.text.syntax.clauses import Clause
from summarizer.text.syntax.word_classes import TELLING

SAY_LITTLE = frozenset("be have do say tell add get go make take see give".split())
"""Verbs that say too little to tell one event from another, unless the words around them do"""
_TELLING = TELLING | {"CD"}
_BEFORE, _BEHIND = 6, 8
"""Words before and behind a verb that tell what it is about"""
_GOVERNED = 6
"""Words from an infinitive back to what governs it; one further back may belong to another word"""
_MOST = 64
"""Clauses of one sentence with the same verb that are looked at"""


class ToldClause(NamedTuple):
    """A clause that says how far its event has come about."""

    around: frozenset[str]
    """The stems of the words around its verb"""
    place: Extent
    status: Status


class ClauseIndex:
    """Reads the clauses of an article with a verb when they are first asked for."""

    def __init__(self, analysis: TextAnalysis) -> None:
        self._analysis = analysis
        self._by_verb: dict[int, dict[str, list[Clause]]] = {}
        self._read: dict[tuple[int, str], list[ToldClause]] = {}

    def of(self, sentence: int, lemma: str) -> list[ToldClause]:
        """The clauses of a sentence with a verb, by its dictionary form."""
        if (sentence, lemma) not in self._read:
            telling = (clause for clause in self._with_verb(sentence, lemma) if is_telling(self._analysis, clause))
            self._read[sentence, lemma] = [self._told(clause) for clause in islice(telling, _MOST)]
        return self._read[sentence, lemma]

    def _with_verb(self, sentence: int, lemma: str) -> Sequence[Clause]:
        if sentence not in self._by_verb:
            known = self._by_verb[sentence] = {}
            for clause in self._analysis.clauses[sentence]:
                known.setdefault(self._analysis.parsed.tokens[clause.verb.main].lemma, []).append(clause)
        return self._by_verb[sentence].get(lemma, ())

    def _told(self, clause: Clause) -> ToldClause:
        status = self._analysis.modality[clause.sentence].of(clause.verb.main).status
        return ToldClause(words_around(self._analysis, clause), self._place(clause), status)

    def _place(self, clause: Clause) -> Extent:
        tokens = self._analysis.parsed.tokens
        return Extent(tokens[clause.verb.first].start, tokens[clause.verb.last - 1].end)


def is_telling(analysis: TextAnalysis, clause: Clause) -> bool:
    """Whether a clause says how far it has come about: by its form, or an infinitive by what governs it."""
    if clause.verb.finite:
        return True
    governor = clause.governor
    if clause.verb.form != "TO" or governor is None or governor < clause.verb.first - _GOVERNED:
        return False
    lemma = analysis.parsed.tokens[governor].lemma
    return lemma == "be" or bool(analysis.modality[clause.sentence].effect(governor))


def words_around(analysis: TextAnalysis, clause: Clause) -> frozenset[str]:
    """The stems of a clause's subjects, of its objects, and of the words around its verb."""
    tokens = analysis.parsed.tokens
    start, end = analysis.parsed.bounds[clause.sentence]
    phrases = (*clause.subjects, *clause.objects)
    words = [token for phrase in phrases for token in tokens[phrase.first : phrase.last]]
    words += tokens[max(start, clause.verb.first - _BEFORE) : clause.verb.first]
    words += tokens[clause.verb.last : min(end, clause.verb.last + _BEHIND)]
    return stems([word.lemma for word in words if word.tag in _TELLING and word.lemma not in SAY_LITTLE])
