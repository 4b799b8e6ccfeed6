"""Shapes: clauses that are passive, or have an object, by more than their order says."""

from __future__ import annotations

from dataclasses import replace

from summarizer.engines.rules.headings import is_heading
from summarizer.engines.rules.lexicon import EventWord
from summarizer.engines.rules.nearby import phrase_at
from summarizer.text.analysis import TextAnalysis
from summarizer.text.syntax.clauses import Clause
from summarizer.text.syntax.complements import Modifier

_DONE_TO = frozenset(("access", "aid", "attack", "custody", "deal", "health", "justice", "movement", "office"))
"""Kinds whose verbs do something to somebody, so that they are passive where a headline has no object"""

_GIVING = frozenset("award give grant hand lend offer pay present send serve".split())
"""Verbs whose passive has the receiver as its subject where an object follows"""
_PAIR = 2


class Shapes:
    """The clauses of one article as the words that name events see them."""

    def __init__(self, analysis: TextAnalysis) -> None:
        self._analysis = analysis
        self._tokens = analysis.parsed.tokens

    def of(self, clause: Clause, word: EventWord) -> Clause:
        """A clause as the verb of an event has it."""
        if self._is_shortened(clause, word):
            return replace(clause, objects=(), verb=replace(clause.verb, passive=True))
        if clause.verb.passive and clause.objects and self._tokens[clause.verb.main].lemma in _GIVING:
            return self._with_receiver(clause)
        if len(clause.objects) == _PAIR and self._tokens[clause.verb.main].lemma in _GIVING:
            return self._with_goal(clause)
        if len(word.lemmas) > _PAIR and not clause.objects and not clause.verb.passive:
            return self._with_late_object(clause, word)
        whole = len(word.lemmas) > _PAIR or not clause.objects
        if len(word.lemmas) > 1 and whole and clause.modifiers and not clause.verb.passive:
            return self._with_object(clause, word.lemmas[-1], word)
        return clause

    def _is_shortened(self, clause: Clause, word: EventWord) -> bool:
        """ "Director jailed for fraud", above the story: "was jailed"."""
        verb = clause.verb
        if verb.form != "VBD" or verb.first != verb.main or word.subject_is_patient or word.kind not in _DONE_TO:
            return False
        if word.guards.alone or not clause.subjects or not is_heading(self._analysis, clause.sentence):
            return False
        if verb.last >= self._analysis.parsed.bounds[clause.sentence][1]:
            return True
        return self._tokens[verb.last].tag in ("IN", "TO", ":", "CC", ",")

    def _with_receiver(self, clause: Clause) -> Clause:
        """ "Each family was given flour": flour was given to each family."""
        receivers = tuple(Modifier("to", phrase) for phrase in clause.subjects)
        return replace(clause, subjects=clause.objects, objects=(), modifiers=(*receivers, *clause.modifiers))

    def _with_goal(self, clause: Clause) -> Clause:
        """ "Handed the singer a fine": a fine to the singer."""
        receiver, given = clause.objects
        if self._tokens[receiver.last].tag in ("CC", ",") or self._tokens[clause.verb.main].lemma == "present":
            return clause
        return replace(clause, objects=(given,), modifiers=(Modifier("to", receiver), *clause.modifiers))

    def _with_late_object(self, clause: Clause, word: EventWord) -> Clause:
        """ "Signed into law a measure": the object stands behind all words of the verb."""
        last = clause.verb.main + len(word.lemmas)
        found = phrase_at(self._analysis, last) if not word.roles.get(word.lemmas[-1]) else None
        contiguous = self._tokens[last - 1].lower == word.lemmas[-1]
        return replace(clause, objects=(found,)) if found and contiguous else clause

    def _with_object(self, clause: Clause, particle: str, word: EventWord) -> Clause:
        """ "Swore in Ada Osei": what a preposition seems to lead in is the object of verb and particle."""
        first, *others = clause.modifiers
        if first.preposition != particle or word.roles.get(particle):
            return clause
        return replace(clause, objects=(first.phrase,), modifiers=tuple(others))
