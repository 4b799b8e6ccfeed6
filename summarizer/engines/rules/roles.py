"""Roles: who, whom, with what, from where to where, by the syntax around a trigger."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator

from summarizer.engines.rules.blame import culprits
from summarizer.engines.rules.drafts import Draft
from summarizer.engines.rules.happening import struck
from summarizer.engines.rules.nearby import clauses_near
from summarizer.engines.rules.noun_complements import complements
from summarizer.engines.rules.phrases import Phrases
from summarizer.engines.rules.places import Places
from summarizer.engines.rules.scores import score_behind
from summarizer.engines.rules.senses import senses_in
from summarizer.engines.rules.triggers import Trigger, verb_roles
from summarizer.engines.rules.verdicts import Verdicts
from summarizer.records.phrases import Mention, Quantity
from summarizer.text.analysis import TextAnalysis
from summarizer.text.syntax.chunks import NounPhrase
from summarizer.text.syntax.clauses import Clause
from summarizer.text.syntax.modality import effects

_WAYS = frozenset(("origin", "destination", "via"))
_HEARD = frozenset(("content", "demands"))
"""Roles that a clause may fill: what is denied or demanded"""
_NOBODY = frozenset("nobody noone none nothing anyone anybody anything everyone everything something".split())
_PEOPLE = frozenset(("accused", "person", "people"))
_RECEIVING = frozenset(("counterparties", "recipients"))
_MEASURES = frozenset(("amount", "level", "previous"))
"""Roles that a number fills"""
_WHERE = frozenset(("in", "at", "near", "outside", "inside", "under", "into"))
_LIGHT = frozenset(
    "end call enter mount impose order declare announce lift open seek sign seal reach face win host pay issue "
    "complete finalise finalize conclude".split()
)
"""Verbs whose subject is who does what their object names, besides those that `modality.toml` calls light"""
_TAKING_PART = frozenset(("attend", "join"))
"""Of kinds of events that people take part in, and do no more"""
_SHARED = frozenset(("meeting", "protest"))
_SURVIVING = frozenset(("survive", "escape", "suffer"))
"""Verbs whose subject is whom their object befalls"""
_BLAMED = frozenset(("attack", "custody"))
"""Kinds of events that are laid to somebody"""
_BEARING = frozenset(("planned", "cancelled", "postponed"))
_STRUCK = {"attack": "targets", "accident": "involved", "disaster": "damage"}
"""The field for what an event noun's verb says that it strikes: "a blaze swept through a market" """


class RoleFiller:
    """Fills the roles of drafts from the clauses of one article."""

    def __init__(self, analysis: TextAnalysis, phrases: Phrases) -> None:
        self._analysis = analysis
        self._tokens = analysis.parsed.tokens
        self._phrases = phrases
        self._senses = senses_in(analysis)
        self._places = Places(analysis, phrases)
        self._verdicts = Verdicts(analysis, phrases)
        self._contents = {a.cue.start: a.content for a in analysis.attributions if a.cue and a.content}

    def fill(self, draft: Draft) -> None:
        """Fill the roles and the places of a draft."""
        trigger = draft.trigger
        if trigger.phrase is None and trigger.clause is not None:
            self._fill_from_verb(draft, trigger.clause)
        elif trigger.phrase is not None:
            self._fill_from_noun(draft, trigger, trigger.phrase)
        self._places.fill(draft)

    # Verbs

    def _fill_from_verb(self, draft: Draft, clause: Clause) -> None:
        word = draft.trigger.word
        agents, patients = verb_roles(clause, word)
        self._put_agents(draft, agents, clause)
        self._put_patients(draft, patients, clause)
        if word.subject_is_patient or clause.verb.passive:
            self._put(draft, "object", clause.objects, clause)
        if _HEARD & set(word.roles.values()):
            self._put_content(draft, clause)
        if draft.kind == "justice":
            self._verdicts.fill(draft, clause)
        if draft.kind == "contest" and (score := score_behind(self._analysis, clause)):
            draft.fill("score", (score,))
        for modifier in clause.modifiers:
            amounts = word.roles.get("by") in _MEASURES
            by = modifier.preposition == "by" and (clause.verb.passive or not amounts)  # "approved by a show of hands"
            aged = modifier.preposition == "of" and self._tokens[modifier.phrase.head].tag == "CD"  # "a man of 33"
            if (
                not (by or aged)
                and not self._senses.is_time(modifier.phrase)
                and not self._is_told(draft, modifier.phrase)
            ):
                self._put(draft, modifier.preposition, (modifier.phrase,), clause)

    def _is_told(self, draft: Draft, phrase: NounPhrase) -> bool:
        """Whether a role holds a phrase already: "33" of "a man of 33"."""
        start = self._tokens[phrase.head].start
        return any((m.start or 0) <= start < (m.end or 0) for held in draft.roles.values() for m in held)

    def _put_agents(self, draft: Draft, agents: tuple[NounPhrase, ...], clause: Clause) -> None:
        """Who does it; a drone that strikes is the weapon."""
        roles = draft.trigger.word.roles
        if clause.verb.passive:  # "evacuated by the same road"
            agents = tuple(phrase for phrase in agents if self._is_doer(phrase))
        if clause.verb.form == "TO":  # "an attempt to move families"
            agents = tuple(filter(self._senses.may_plan, agents))
        armed = tuple(phrase for phrase in agents if "with" in roles and self._is_weapon(draft, phrase))
        self._put(draft, "agent", tuple(phrase for phrase in agents if phrase not in armed), clause)
        if armed:
            draft.fill("weapons", self._phrases.all(armed, clause))

    def _put_patients(self, draft: Draft, patients: tuple[NounPhrase, ...], clause: Clause) -> None:
        """Whom it befalls: not the "fire" that is opened, nor the tear gas that is fired at somebody."""
        trigger = draft.trigger
        if draft.kind == "attack" and len(trigger.word.lemmas) > 1 and trigger.word.lemmas[-1] != "down":
            fired = tuple(phrase for phrase in patients if self._is_weapon(draft, phrase))
            draft.fill("weapons", self._phrases.all(fired, clause))
            patients = tuple(p for p in patients if p not in fired)
        if len(trigger.word.lemmas) > 1:
            patients = tuple(p for p in patients if not self._is_of_trigger(trigger, p))
        self._put(draft, "patient", patients, clause)

    def _is_of_trigger(self, trigger: Trigger, phrase: NounPhrase) -> bool:
        """ "Began a hunger strike", "took two nurses hostage": a phrase that is part of the words of the event."""
        inside = trigger.token < phrase.first < trigger.last
        return inside or self._tokens[phrase.head].lower == trigger.word.lemmas[-1]

    def _is_doer(self, phrase: NounPhrase) -> bool:
        named = self._senses.name_at(phrase.head) is not None
        return named or self._senses.of(phrase, "bodies") or not self._senses.of(phrase, "sites")

    def _is_weapon(self, draft: Draft, phrase: NounPhrase) -> bool:
        return draft.kind == "attack" and self._senses.of(phrase, "weapons")

    def _put_content(self, draft: Draft, clause: Clause) -> None:
        """What is said, as a clause: "denied that it had broken a rule"."""
        name = next(name for name in draft.trigger.word.roles.values() if name in _HEARD)
        content = self._contents.get(self._tokens[draft.trigger.token].start)
        if draft.roles.get(name):
            return
        if not content:
            draft.fill(name, tuple(self._told_to_do(clause)))
            return
        verb = self._tokens[clause.verb.main].start
        first = next((part for part in content if part.start > verb), content[0])
        start = first.start + (5 if self._analysis.article.text[first.start :][:5].lower() == "that " else 0)
        text = self._analysis.article.text[start : first.end].rstrip(" .,;")
        if start > verb and 1 < len(text.split()) <= _LONGEST:
            draft.fill(name, (Mention(text=text, start=start, end=start + len(text)),))

    def _told_to_do(self, clause: Clause) -> Iterator[Mention]:
        """ "Forbade them to leave the port", "announced that it had left": what a clause under the verb says."""
        for inner in clauses_near(self._analysis, clause.sentence, clause.verb.last):
            first = inner.verb.main if inner.verb.form == "TO" and inner.objects else None
            if inner.marker == "that" and inner.verb.finite and inner.subjects:
                first = inner.subjects[0].first
            if inner.governor == clause.verb.main and first is not None and first > clause.verb.main:
                last = inner.objects[-1].last if inner.objects else inner.verb.last
                start, end = self._tokens[first].start, self._tokens[last - 1].end
                yield Mention(text=self._analysis.article.text[start:end], start=start, end=end)

    # Nouns

    def _fill_from_noun(self, draft: Draft, trigger: Trigger, phrase: NounPhrase) -> None:
        holder = trigger.word.owner
        for slot, found in self._inside(trigger, phrase, holder):
            self._put(draft, slot, (found,), trigger.clause)
        owner = self._phrases.owner(phrase.first) if self._tokens[phrase.first].tag == "PRP$" else None
        if owner and holder in trigger.word.roles:
            draft.fill(trigger.word.roles[holder], (owner,))
        for preposition, following in complements(self._analysis, trigger.sentence, phrase):
            slot = {"of": "patient", "by": "agent"}.get(preposition, preposition)
            if preposition == "of" and "of" in trigger.word.roles:
                slot = "of"
            if not self._senses.is_time(following) and self._is_filler(draft, slot, following):
                self._put(draft, slot, (following,), trigger.clause)
        if trigger.clause is not None:
            self._fill_from_light_verb(draft, trigger, trigger.clause)
        if draft.kind in _BLAMED and (blamed := culprits(self._analysis, trigger.sentence, phrase)):
            self._put(draft, "agent", tuple(filter(self._senses.may_act, blamed)), trigger.clause)
        self._put_self(draft, phrase)
        self._put_struck(draft, trigger)
        if draft.kind == "disaster":
            self._put_measures(draft, trigger, phrase)
        if draft.kind == "indicator":
            self._put_share(draft, phrase)

    def _put_measures(self, draft: Draft, trigger: Trigger, phrase: NounPhrase) -> None:
        """The name of a storm and how strong an earthquake was: "Cyclone Dora", "a 6.4-magnitude quake"."""
        if self._tokens[phrase.head].tag[:3] == "NNP":
            draft.fill("name", self._phrases.all((NounPhrase(trigger.first, phrase.last, phrase.head),), None))
        for token in self._tokens[phrase.first : phrase.head]:
            if token.lower.endswith("magnitude"):
                first = token.index - (self._tokens[token.index - 1].text[0].isdigit() and token.index > 0)
                last = token.index + self._tokens[token.index + 1].text[0].isdigit()
                words = self._analysis.parsed.words(first, last + 1)
                if any(char.isdigit() for char in words):
                    start = self._tokens[first].start
                    draft.fill("magnitude", (Mention(text=words, start=start, end=start + len(words)),))

    def _put_struck(self, draft: Draft, trigger: Trigger) -> None:
        """What the event strikes, but for places, which it happens in, and people, who are harmed."""
        name = _STRUCK.get(draft.kind, "")
        if not name:
            return
        for phrase in struck(self._analysis, trigger):
            named = self._senses.name_at(phrase.head) is not None or self._senses.of(phrase, "people")
            if (named and draft.kind != "attack") or self._places.is_name(phrase) or self._senses.is_time(phrase):
                continue
            if self._senses.any_of((phrase,), _TANGIBLE):
                draft.fill(name, self._phrases.all((phrase,), trigger.clause))

    def _put_share(self, draft: Draft, phrase: NounPhrase) -> None:
        """ "A 45% drop": the amount stands before the noun."""
        start, end = self._tokens[phrase.first].start, self._tokens[phrase.head].start
        for quantity in self._analysis.quantities[bisect_left(self._analysis.quantities, start, key=_start) :]:
            if quantity.start >= end:
                return
            if quantity.sort == "percent":
                draft.fill("amount", (Mention(text=quantity.text, start=quantity.start, end=quantity.end),))

    def _is_filler(self, draft: Draft, slot: str, phrase: NounPhrase) -> bool:
        """An agent can act, and of force bear arms: not "attacks by 34%", "was told of the attack by an aide"."""
        if slot != "agent":
            return True
        if draft.kind == "attack":
            return self._senses.any_of((phrase,), ("armed", "bodies", "names")) and self._senses.may_act(phrase)
        return self._senses.may_act(phrase)

    def _put_self(self, draft: Draft, phrase: NounPhrase) -> None:
        """The event noun as a role of its own: "the women's final"."""
        name = draft.trigger.word.roles.get("self", "")
        if name and phrase.last - phrase.first > 1 + (self._tokens[phrase.first].tag in ("DT", "PRP$")):
            draft.fill(name, self._phrases.all((phrase,), None))

    def _inside(self, trigger: Trigger, phrase: NounPhrase, holder: str) -> Iterator[tuple[str, NounPhrase]]:
        """The possessor of an event noun, and what stands before it in a compound."""
        possessive = next((t.index for t in self._tokens[phrase.first + 1 : trigger.first] if t.tag == "POS"), None)
        if possessive is not None and not self._senses.is_time(NounPhrase(phrase.first, possessive, possessive - 1)):
            yield holder, NounPhrase(phrase.first, possessive, possessive - 1)
        start = phrase.first if possessive is None else possessive + 1
        if len(trigger.word.lemmas) > 1 and trigger.word.kind == "accident":
            inner = NounPhrase(trigger.first, trigger.last - 1, trigger.last - 2)
            if self._senses.any_of((inner,), ("vehicles", "buildings", "boats")):
                yield "patient", inner
        before = [t for t in self._tokens[start : trigger.first] if t.tag in ("NN", "NNS", "NNP", "NNPS")]
        if before and before[-1].index == trigger.first - 1:
            first = next(t.index for t in before if t.tag == before[-1].tag)
            found = NounPhrase(first, trigger.first, trigger.first - 1)
            if slot := self._slot_of_compound(trigger, found, holder):
                yield slot, found

    def _slot_of_compound(self, trigger: Trigger, found: NounPhrase, holder: str) -> str:
        """ "Tanker hijackings", "police raid", "Kenyan offensive"."""
        if self._senses.is_time(found):
            return ""
        word = trigger.word
        if word.guards.object and self._senses.any_of((found,), word.guards.object):
            return "patient"
        named = self._senses.name_at(found.head)
        if self._senses.of(found, "armed"):
            return "agent"
        if named and named.sort in ("organization", "person"):
            return holder
        return "patient" if holder == "agent" and word.kind == "movement" and self._senses.of(found, "people") else ""

    def _fill_from_light_verb(self, draft: Draft, trigger: Trigger, clause: Clause) -> None:
        """ "The army carried out an attack on Monday": the verb's roles are the noun's."""
        verb = self._tokens[clause.verb.main].lemma
        effect = self._effect(verb, draft.kind)
        if trigger.phrase in clause.objects and verb in _SURVIVING:
            self._put(draft, "patient", clause.agents, clause)
        if (effect != "light" and effect not in _BEARING) or trigger.phrase not in clause.patients:
            return
        if not trigger.word.subject_is_patient and effect == "light":
            self._put(draft, "agent", tuple(filter(self._senses.may_plan, clause.agents)), clause)
        for modifier in clause.modifiers:
            if modifier.preposition in ("with", "against", "between") and not self._senses.is_time(modifier.phrase):
                self._put(draft, modifier.preposition, (modifier.phrase,), clause)

    def _effect(self, verb: str, kind: str) -> str:
        """What a verb tells of an event that is its object. Who stages a contest does not win it."""
        if kind == "contest":
            return "light" if verb == "win" else ""
        takes_part = verb in _TAKING_PART and kind in _SHARED
        return "light" if verb in _LIGHT or takes_part else effects().get(verb, "")

    # Putting

    def _put(self, draft: Draft, slot: str, phrases: tuple[NounPhrase, ...], clause: Clause | None) -> None:
        """Put phrases in the field that a slot fills, if the word has such a role."""
        name = draft.trigger.word.roles.get(slot)
        if not name or not phrases:
            return
        phrases = tuple([phrase for phrase in phrases if not self._is_nobody(phrase)])
        if name == "name":  # the rain that brings a flood is no name of it
            phrases = tuple(phrase for phrase in phrases if self._senses.name_at(phrase.head))
        if name == "content":  # what "it" is that one denies is a whole sentence before
            phrases = tuple(phrase for phrase in phrases if self._tokens[phrase.head].tag != "PRP")
        if name in _WAYS:
            phrases = tuple(phrase for phrase in phrases if self._is_whereabouts(phrase))
        elif slot not in ("agent", "patient", "object", "self", "of"):
            phrases = tuple(phrase for phrase in phrases if self._fits_modifier(name, slot, phrase))
        if name == "offence":
            phrases = self._verdicts.offences(draft, slot, phrases)
        mentions = self._phrases.all(phrases, clause)
        if slot == "patient":  # nobody buys himself: a pronoun was taken for the wrong thing
            does = draft.roles.get(draft.trigger.word.roles.get("agent", ""), ())
            mentions = tuple(m for m in mentions if all(m.start != d.start for d in does))
            mentions = tuple(m for m in mentions if name not in _PEOPLE or not self._is_money(draft, m))
        draft.fill(name, mentions)

    def _is_money(self, draft: Draft, mention: Mention) -> bool:
        """ "Fined the club 2,000 euros": the sum is the sentence."""
        found = mention.start is not None and self._analysis.quantity_in(mention.start, mention.end or 0)
        if not found or found.sort != "money":
            return False
        if draft.kind == "justice":
            draft.fill("sentence", (mention,))
        return True

    def _is_nobody(self, phrase: NounPhrase) -> bool:
        """ "Nothing", "anyone", and what an editor puts in square brackets."""
        before = self._tokens[phrase.first - 1].text if phrase.first else ""
        head = self._tokens[phrase.head].lower
        none = self._tokens[phrase.first].lower == "no"
        return none or head in _NOBODY or before == "[" or (before == "on" and head == "board")

    def _fits_modifier(self, name: str, slot: str, phrase: NounPhrase) -> bool:
        """Whether a prepositional phrase fills a role and does not merely say where."""
        if slot in ("in", "at", "near", "from") and self._places.is_name(phrase):
            return name not in ("targets", "damage", "competition", "counterparties", "recipients")
        if name == "targets" and slot in _WHERE:
            return self._senses.any_of((phrase,), ("buildings", "sites", "vehicles", "people", "armed"))
        if name in _MEASURES:
            return any(token.tag in ("CD", "$") for token in self._tokens[phrase.first : phrase.last])
        if name in _RECEIVING:
            return self._senses.any_of((phrase,), ("actors", "names", "places"))
        if name == "weapons":
            return any(self._senses.of(phrase, sort) for sort in ("weapons", "explosives", "vehicles", "goods"))
        return True

    def _is_whereabouts(self, phrase: NounPhrase) -> bool:
        """Whether one can go there: a name or a noun of places, no "surgery" and no "reason"."""
        named = self._senses.name_at(phrase.head)
        if named is not None:
            return named.sort in ("place", "other")
        return any(self._senses.of(phrase, sort) for sort in ("places", "sites", "buildings"))


def _start(quantity: Quantity) -> int:
    return quantity.start


_TANGIBLE = ("people", "armed", "buildings", "sites", "vehicles", "goods", "homes", "networks", "places", "ways")
"""Classes of what can be struck"""
_LONGEST = 20
"""Words of a clause that a role may hold"""
