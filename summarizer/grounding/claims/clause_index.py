"""The clauses of an article by their verbs, with the words around them."""

from __future__ import annotations

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
    """Reads each sentence of an article when it is first asked for."""

    def __init__(self, analysis: TextAnalysis) -> None:
        self._analysis = analysis
        self._read: dict[int, dict[str, list[ToldClause]]] = {}

    def of(self, sentence: int, lemma: str) -> list[ToldClause]:
        """The clauses of a sentence with a verb, by its dictionary form."""
        if sentence not in self._read:
            self._read[sentence] = self._by_verb(sentence)
        return self._read[sentence].get(lemma, [])

    def _by_verb(self, sentence: int) -> dict[str, list[ToldClause]]:
        found: dict[str, list[ToldClause]] = {}
        for clause in self._analysis.clauses[sentence]:
            same = found.setdefault(self._analysis.parsed.tokens[clause.verb.main].lemma, [])
            if len(same) < _MOST and is_telling(self._analysis, clause):
                status = self._analysis.modality[sentence].of(clause.verb.main).status
                same.append(ToldClause(words_around(self._analysis, clause), self._place(clause), status))
        return found

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
