"""Places of events: what "in", "at" or "near" puts around a trigger and around those it befalls."""

from __future__ import annotations

from collections.abc import Iterator

from summarizer.engines.rules.drafts import Draft
from summarizer.engines.rules.phrases import Phrases
from summarizer.engines.rules.senses import Senses
from summarizer.engines.rules.triggers import Trigger, complements, verb_roles
from summarizer.records.phrases import Mention
from summarizer.text.analysis import TextAnalysis
from summarizer.text.syntax.chunks import NounPhrase
from summarizer.text.syntax.clauses import Clause

_LOCAL = frozenset("in at near outside inside around off along across between over on throughout within of".split())
_SORTS = ("places", "sites", "buildings")
_MOST = 4


class Places:
    """Finds where the events of one article happen."""

    def __init__(self, analysis: TextAnalysis) -> None:
        self._analysis = analysis
        self._tokens = analysis.parsed.tokens
        self._phrases = Phrases(analysis)
        self._senses = Senses(analysis)

    def fill(self, draft: Draft) -> None:
        """Add to a draft the places that its words name, the nearest first."""
        taken = {mention.start for name, mentions in draft.roles.items() for mention in mentions}
        ways = {m.start for name in ("origin", "destination", "via") for m in draft.roles.get(name, ())}
        for phrase in self._candidates(draft.trigger):
            for mention in self._mentions(phrase):
                known = any(mention.text == place.text for place in draft.places)
                if not known and mention.start not in (ways if self.is_name(phrase) else taken):
                    draft.places = (*draft.places, mention)[:_MOST]

    def _mentions(self, phrase: NounPhrase) -> tuple[Mention, ...]:
        return self._phrases.all((phrase,), None)

    def _candidates(self, trigger: Trigger) -> Iterator[NounPhrase]:
        if trigger.phrase is not None:
            yield from self._around(trigger.sentence, trigger.phrase)
        if trigger.clause is not None:
            yield from self._in_clause(trigger.sentence, trigger.clause)
            if trigger.phrase is None:
                for phrase in verb_roles(trigger.clause, trigger.word)[1]:
                    yield from self._around(trigger.sentence, phrase)
            yield from self._above(trigger)
        elif trigger.phrase is not None:
            yield from self._holding(trigger.sentence, trigger.phrase)

    def _around(self, sentence: int, phrase: NounPhrase) -> Iterator[NounPhrase]:
        """What hangs on a noun: "a depot near Goma"."""
        for preposition, following in complements(self._analysis, sentence, phrase):
            if preposition in _LOCAL and self._is_place(following, strict=preposition == "of"):
                yield following

    def _in_clause(self, sentence: int, clause: Clause) -> Iterator[NounPhrase]:
        """What hangs on the verb: "was attacked in Goma"."""
        for modifier in clause.modifiers:
            if modifier.preposition in _LOCAL and self._is_place(modifier.phrase, strict=modifier.preposition == "on"):
                yield modifier.phrase
                yield from self._around(sentence, modifier.phrase)

    def _above(self, trigger: Trigger) -> Iterator[NounPhrase]:
        """ "A bomb exploded in Lagos, killing two": a participle is where its verb is."""
        clause = trigger.clause
        if clause is None or clause.verb.finite or clause.governor is None:
            return
        for other in self._analysis.clauses[trigger.sentence]:
            if other.verb.main == clause.governor:
                yield from self._in_clause(trigger.sentence, other)

    def _holding(self, sentence: int, phrase: NounPhrase) -> Iterator[NounPhrase]:
        """The clause that an event noun stands in as a modifier: "was hurt in a crash in Pune"."""
        for clause in self._analysis.clauses[sentence]:
            if any(modifier.phrase == phrase for modifier in clause.modifiers):
                yield from (p for p in self._in_clause(sentence, clause) if p != phrase)

    def _is_place(self, phrase: NounPhrase, *, strict: bool) -> bool:
        return self.is_name(phrase) or (not strict and self._senses.any_of((phrase,), _SORTS))

    def is_name(self, phrase: NounPhrase) -> bool:
        """Whether a place's name ends the phrase: "southern Chad", "Lagos"."""
        named = self._senses.name_at(phrase.head)
        return named is not None and named.sort == "place" and self._tokens[phrase.head].tag[:3] == "NNP"
