"""Roles: who, whom, with what, from where to where, by the syntax around a trigger."""

from __future__ import annotations

from collections.abc import Iterator

from summarizer.engines.rules.drafts import Draft
from summarizer.engines.rules.lexicon import event_lexicon
from summarizer.engines.rules.phrases import Phrases
from summarizer.engines.rules.triggers import Trigger, complements, verb_roles
from summarizer.records.phrases import Mention
from summarizer.text.analysis import TextAnalysis
from summarizer.text.syntax.chunks import NounPhrase
from summarizer.text.syntax.clauses import Clause
from summarizer.text.syntax.modality import effects

_WAYS = frozenset(("origin", "destination", "via"))
_PLACE = frozenset("in at near outside inside around on off along across from between over".split())


class RoleFiller:
    """Fills the roles of drafts from the clauses of one article."""

    def __init__(self, analysis: TextAnalysis) -> None:
        self._analysis = analysis
        self._tokens = analysis.parsed.tokens
        self._phrases = Phrases(analysis)
        self._time_starts = {time.start for time in analysis.time_expressions}
        self._times = [(time.start or 0, time.end or 0) for time in analysis.time_expressions]
        self._places = {name.start for name in analysis.names if name.sort == "place"}

    def fill(self, draft: Draft) -> None:
        """Fill the roles and the places of a draft."""
        trigger = draft.trigger
        if trigger.phrase is None and trigger.clause is not None:
            self._fill_from_verb(draft, trigger.clause)
        elif trigger.phrase is not None:
            self._fill_from_noun(draft, trigger, trigger.phrase)

    # Verbs

    def _fill_from_verb(self, draft: Draft, clause: Clause) -> None:
        word = draft.trigger.word
        agents, patients = verb_roles(clause, word)
        self._put(draft, "agent", agents, clause)
        self._put(draft, "patient", patients, clause)
        if word.subject_is_patient:
            self._put(draft, "object", clause.objects, clause)
        self._fill_from_modifiers(draft, clause)

    def _fill_from_modifiers(self, draft: Draft, clause: Clause) -> None:
        for modifier in clause.modifiers:
            is_agent = modifier.preposition == "by" and clause.verb.passive
            if not is_agent and not self._put(draft, modifier.preposition, (modifier.phrase,), clause):
                self._put_place(draft, modifier.preposition, modifier.phrase)

    # Nouns

    def _fill_from_noun(self, draft: Draft, trigger: Trigger, phrase: NounPhrase) -> None:
        holder = "patient" if trigger.word.subject_is_patient else "agent"
        for slot, found in self._inside(trigger, phrase, holder):
            self._put(draft, slot, (found,), trigger.clause)
        owner = self._phrases.owner(phrase.first) if self._tokens[phrase.first].tag == "PRP$" else None
        if owner and holder in trigger.word.roles:
            draft.fill(trigger.word.roles[holder], (owner,))
        for preposition, following in complements(self._analysis, trigger.sentence, phrase):
            if self._is_time(following):
                continue
            slot = {"of": "patient", "by": "agent"}.get(preposition, preposition)
            if preposition == "of" and "of" in trigger.word.roles:
                slot = "of"
            if not self._put(draft, slot, (following,), trigger.clause):
                self._put_place(draft, preposition, following)
        if trigger.clause is not None:
            self._fill_from_light_verb(draft, trigger, trigger.clause)

    def _inside(self, trigger: Trigger, phrase: NounPhrase, holder: str) -> Iterator[tuple[str, NounPhrase]]:
        """The possessor of an event noun, and what stands before it in a compound."""
        possessive = next((t.index for t in self._tokens[phrase.first : trigger.first] if t.tag == "POS"), None)
        if possessive is not None and self._tokens[phrase.first].start not in self._time_starts:
            yield holder, NounPhrase(phrase.first, possessive, possessive - 1)
        start = phrase.first if possessive is None else possessive + 1
        before = [t for t in self._tokens[start : trigger.first] if t.tag in ("NN", "NNS", "NNP", "NNPS")]
        if before and before[-1].index == trigger.first - 1:
            slot = self._slot_of_compound(trigger, before[-1].lemma, before[-1].tag, holder)
            first = next(t.index for t in before if t.tag == before[-1].tag)
            if slot:
                yield slot, NounPhrase(first, trigger.first, trigger.first - 1)

    def _slot_of_compound(self, trigger: Trigger, lemma: str, tag: str, holder: str) -> str:
        """ "tanker hijackings", "police raid", "Kenyan offensive"."""
        classes = event_lexicon().classes
        if trigger.word.object and lemma in classes[trigger.word.object]:
            return "patient"
        if tag.startswith("NNP") or lemma in classes["forces"]:
            return holder
        return "patient" if holder == "agent" and lemma in classes["people"] and trigger.word.kind == "movement" else ""

    def _fill_from_light_verb(self, draft: Draft, trigger: Trigger, clause: Clause) -> None:
        """ "The army carried out an attack on Monday": the verb's roles are the noun's."""
        effect = effects().get(self._tokens[clause.verb.main].lemma, "")
        is_object = trigger.phrase in clause.patients
        if effect == "light" or (is_object and effect in ("planned", "cancelled", "postponed")):
            if is_object and effect == "light" and not trigger.word.subject_is_patient:
                self._put(draft, "agent", clause.agents, clause)
            for modifier in clause.modifiers:
                self._put_place(draft, modifier.preposition, modifier.phrase)

    # Putting

    def _put(self, draft: Draft, slot: str, phrases: tuple[NounPhrase, ...], clause: Clause | None) -> bool:
        """Put phrases in the field that a slot fills; False where the word has no such role."""
        name = draft.trigger.word.roles.get(slot)
        if name is None:
            return False
        if name in _WAYS:
            phrases = tuple(phrase for phrase in phrases if self._is_whereabouts(phrase))
        elif slot in _PLACE and all(self._is_place(phrase) for phrase in phrases):
            return False
        draft.fill(name, self._phrases.all(phrases, clause))
        return True

    def _put_place(self, draft: Draft, preposition: str, phrase: NounPhrase) -> None:
        if preposition in _PLACE and self._is_place(phrase):
            found: tuple[Mention, ...] = self._phrases.all((phrase,), None)
            draft.places += tuple(m for m in found if all(m.text != p.text for p in draft.places))

    def _is_whereabouts(self, phrase: NounPhrase) -> bool:
        """Whether one can go there: a name or a noun of places, no "surgery" and no "reason"."""
        head, classes = self._tokens[phrase.head], event_lexicon().classes
        return head.tag in ("NNP", "NNPS") or head.lemma in classes["places"] or head.lemma in classes["sites"]

    def _is_time(self, phrase: NounPhrase) -> bool:
        """Whether the head of a phrase is part of a time: "Monday" of "an attack on Goma on Monday"."""
        head = self._tokens[phrase.head].start
        return any(start <= head < end for start, end in self._times)

    def _is_place(self, phrase: NounPhrase) -> bool:
        """Whether a place's name ends the phrase: "southern Chad", "Lagos"."""
        return any(self._tokens[place].start in self._places for place in range(phrase.first, phrase.last)) and (
            self._tokens[phrase.head].tag == "NNP"
        )
