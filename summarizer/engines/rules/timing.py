"""Times of events: each time expression belongs to one verb or event noun, and an event takes its own."""

from __future__ import annotations

from bisect import bisect_left
from functools import cached_property

from summarizer.engines.rules.datelines import dateline_end
from summarizer.engines.rules.lexicon import event_lexicon
from summarizer.engines.rules.triggers import Trigger
from summarizer.records.phrases import TimeExpression
from summarizer.text.analysis import TextAnalysis
from summarizer.text.syntax.chunks import NounPhrase, VerbGroup
from summarizer.text.syntax.clauses import Clause
from summarizer.text.syntax.modality import effects

_PASSED_ON = frozenset(("", "light", "ongoing", "implicative"))
"""What a verb says of an infinitive or gerund under it, where the time that stands with the verb is the event's too."""

_TELLING = frozenset(("light", "planned", "postponed", "ongoing"))


class Times:
    """The time expressions of one article by the words that they belong to."""

    def __init__(self, analysis: TextAnalysis) -> None:
        self._analysis = analysis
        self._tokens = analysis.parsed.tokens

    def of(self, trigger: Trigger) -> TimeExpression | None:
        """The event's own time, or else that of the report of it; None where neither is told."""
        own = self._owned.get(trigger.token) or self._inherited(trigger)
        if own:
            return own
        reported = self._of_report(trigger)
        return reported.model_copy(update={"basis": "report"}) if reported else None

    @cached_property
    def _owned(self) -> dict[int, TimeExpression]:
        """Time expressions by the verb or noun that they belong to, the first of each."""
        found: dict[int, TimeExpression] = {}
        for time in self._analysis.time_expressions:
            if time.type in ("DATE", "TIME") and time.precision != "vague" and time.start is not None:
                owner = None if self._is_in_dateline(time.start) else self._owner(time.start, time.end or time.start)
                if owner is not None and not self._is_new_day(time.start, owner):
                    found.setdefault(owner, time)
        return found

    def _is_in_dateline(self, start: int) -> bool:
        """Whether a time is the day of writing, in front of the first sentence, and no event's."""
        sentence = self._analysis.sentences[self._analysis.sentence_at(start)]
        return start < dateline_end(self._analysis.article.text, sentence.start)

    def _is_new_day(self, start: int, owner: int) -> bool:
        """Whether a time is when something is now to be, not when it was due: "postponed until May"."""
        place = bisect_left(self._tokens, start, key=lambda token: token.start)
        put_off = effects().get(self._tokens[owner].lemma) == "postponed"
        return put_off and self._tokens[place - 1].lower in ("until", "till", "to")

    def _owner(self, start: int, end: int) -> int | None:
        """The noun in whose phrase a time stands or that it follows, else the verb before it, else the first verb."""
        place = bisect_left(self._tokens, start, key=lambda token: token.start)
        sentence = self._tokens[place].sentence
        chunks = self._analysis.parsed.chunks[sentence]
        holding = next((c for c in chunks if c.first <= place < c.last), None)
        if isinstance(holding, NounPhrase):
            head = self._tokens[holding.head]
            if head.start >= end and head.tag[:2] == "NN":
                return holding.head
        before = [c for c in chunks if c.last <= place]
        if before and isinstance(before[-1], NounPhrase) and self._hangs_on(before[-1], place):
            return before[-1].head
        verbs = [c for c in before if isinstance(c, VerbGroup)] or [
            c for c in chunks if isinstance(c, VerbGroup) and c.finite
        ][:1]
        return verbs[-1].main if verbs else None

    def _hangs_on(self, phrase: NounPhrase, place: int) -> bool:
        """Whether only a preposition stands between an event noun that is no role of a verb and a time."""
        between = self._tokens[phrase.last : place]
        sentence = self._tokens[phrase.head].sentence
        is_role = any(phrase in (*c.subjects, *c.objects) for c in self._analysis.clauses[sentence])
        names_event = self._tokens[phrase.head].lemma in event_lexicon().nouns
        return names_event and not is_role and len(between) == 1 and between[0].tag == "IN"

    def _inherited(self, trigger: Trigger) -> TimeExpression | None:
        """The time of the verb that an event noun, an infinitive or a gerund hangs on."""
        clause = trigger.clause
        if trigger.phrase is not None and (found := self._of_noun_s_verbs(trigger, trigger.phrase)):
            return found
        return self._from_governor(clause) if clause else None

    def _of_noun_s_verbs(self, trigger: Trigger, phrase: NounPhrase) -> TimeExpression | None:
        """The time of a verb that says of an event that it takes place or is due: "their departure, set for May"."""
        for clause in self._analysis.clauses[trigger.sentence]:
            effect = effects().get(self._tokens[clause.verb.main].lemma)
            if phrase in (*clause.subjects, *clause.objects) and effect in _TELLING and clause.verb.main in self._owned:
                return self._owned[clause.verb.main]
        return None

    def _from_governor(self, clause: Clause) -> TimeExpression | None:
        governor = clause.governor
        if governor is None or clause.verb.finite or self._tokens[governor].tag[0] != "V":
            return None
        effect = effects().get(self._tokens[governor].lemma, "")
        return self._owned.get(governor) if effect in _PASSED_ON else None

    def _of_report(self, trigger: Trigger) -> TimeExpression | None:
        """The time that stands with the verb of saying."""
        place = self._tokens[trigger.token].start
        for attribution in self._analysis.attributions:
            if attribution.cue and any(part.start <= place < part.end for part in attribution.content):
                cue = bisect_left(self._tokens, attribution.cue.start, key=lambda token: token.start)
                for token in self._tokens[cue : cue + 4]:
                    if token.start < attribution.cue.end and token.index in self._owned:
                        return self._owned[token.index]
        return None
