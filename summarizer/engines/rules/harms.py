"""Harm: who is killed or hurt and what is destroyed belongs to the event that does it, or makes one of its own."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import chain

from summarizer.engines.rules.drafts import Draft
from summarizer.engines.rules.happening import WEATHER
from summarizer.engines.rules.lexicon import EventWord, event_lexicon
from summarizer.engines.rules.nearby import clauses_near
from summarizer.engines.rules.noun_complements import complements
from summarizer.engines.rules.phrases import Phrases
from summarizer.engines.rules.senses import is_reflexive, senses_in
from summarizer.engines.rules.triggers import Trigger
from summarizer.records.kinds import EventDetails
from summarizer.records.kinds.base import defaults_of
from summarizer.text.analysis import TextAnalysis
from summarizer.text.syntax.chunks import NounPhrase
from summarizer.text.syntax.clauses import Clause
from summarizer.text.syntax.tokens import Token

_LASTING = frozenset(
    "war offensive conflict campaign insurgency occupation siege violence fighting unrest uprising".split()
)
_DOERS = ("armed", "people", "bodies", "weapons", "names")
_SUFFERED = frozenset(("die", "perish", "vanish"))
_MISHAPS = frozenset(("drown", "suffocate", "asphyxiate", "electrocute"))
"""Deaths that are accidents where nothing else is told of them"""
_LEFT = {
    "dead": "killed",
    "wounded": "injured",
    "injured": "injured",
    "hurt": "injured",
    "homeless": "displaced",
    "missing": "missing",
}
"""How an event leaves people: "leaving 12 dead" """
_COSTING = frozenset(("claim", "cost", "take"))
_CASUALTIES = {"dead": "killed", "killed": "killed", "casualties": "killed", "wounded": "injured", "injured": "injured"}
"""Those of whom is said who is among them: "the dead included two nurses" """
_COUNTING = frozenset("rise climb stand reach jump hit pass exceed increase grow mount soar top go".split())
_FLIGHT = frozenset("flee leave evacuate abandon".split())
_CAUSES = frozenset(("in", "during", "by", "from", "after", "when"))


class Harms:
    """Finds harm in one article and the events that did it."""

    def __init__(
        self,
        analysis: TextAnalysis,
        kinds: Mapping[str, type[EventDetails]],
        phrases: Phrases,
        draft: Callable[[Trigger], Draft],
    ) -> None:
        self._analysis = analysis
        self._kinds = kinds
        self._draft = draft
        self._tokens = analysis.parsed.tokens
        self._phrases = phrases
        self._senses = senses_in(analysis)

    def settle(self, drafts: list[Draft]) -> None:
        """Fill the harm done into the drafts that did it, and draft attacks from killings that have a doer."""
        hosts = [draft for draft in drafts if "killed" in defaults_of(self._kinds[draft.kind])]
        for clause in chain.from_iterable(self._analysis.clauses):
            if not clause.verb.negated:
                for name, harmed in self._harm(clause):
                    self._settle(drafts, hosts, clause, name, harmed)
                if clause.subjects and self._tokens[clause.subjects[0].head].lemma == "toll":
                    for toll in self._tolls(clause):
                        self._settle_toll(hosts, clause, toll)

    def _settle(
        self, drafts: list[Draft], hosts: Sequence[Draft], clause: Clause, name: str, harmed: Sequence[NounPhrase]
    ) -> None:
        host = self._host(hosts, clause)
        if host is None:
            if word := self._own_event(clause, name):
                verb = clause.verb.main
                drafts.append(self._draft(Trigger(word, clause.sentence, verb, verb + 1, verb, clause, None)))
        elif not self._lasts(host) and name in defaults_of(self._kinds[host.kind]):
            host.fill(name, self._phrases.all(harmed, clause))
            host.sentences.add(clause.sentence)

    def _harm(self, clause: Clause) -> Iterator[tuple[str, tuple[NounPhrase, ...]]]:
        """The roles of harm that a clause fills, and with whom or what."""
        lemma = self._tokens[clause.verb.main].lemma
        if lemma == "force" and self._flees(clause):
            yield "displaced", clause.objects
        if lemma == "leave":  # "left 14 dead and seven missing"
            yield from ((name, (phrase,)) for phrase in self._harmed(clause) if (name := self._left(phrase)))
        elif lemma in _COSTING:  # "claimed 59 lives"
            lives = (p for p in clause.patients if self._tokens[p.head].lower == "lives")
            yield from (("killed", (p,)) for p in lives if any(t.tag == "CD" for t in self._words(p)))
        elif lemma in ("include", "be") and (name := self._among(clause)):
            yield name, tuple(phrase for phrase in clause.objects if self._can_suffer(phrase))
        elif (name := event_lexicon().harms.get(lemma, "")) and (harmed := self._harmed(clause)):
            yield name, harmed

    def _flees(self, clause: Clause) -> bool:
        """ "Forced 300 people from their homes", "forced them to flee"."""
        if not self._senses.any_of(clause.objects, ("people",)):
            return False
        inner = (c for c in clauses_near(self._analysis, clause.sentence, clause.verb.last))
        flight = any(c.governor == clause.verb.main and self._tokens[c.verb.main].lemma in _FLIGHT for c in inner)
        return flight or any(modifier.preposition in ("from", "out") for modifier in clause.modifiers[:2])

    def _tolls(self, clause: Clause) -> Iterator[NounPhrase]:
        """The numbers of "the death toll rose to 93"."""
        if self._tokens[clause.verb.main].lemma not in _COUNTING:
            return
        leading = (modifier.phrase for modifier in clause.modifiers if modifier.preposition in ("to", "at", "above"))
        yield from (p for p in (*clause.objects, *leading) if any(t.tag == "CD" for t in self._words(p)))

    def _words(self, phrase: NounPhrase) -> Sequence[Token]:
        return self._tokens[phrase.first : phrase.last]

    def _settle_toll(self, hosts: Sequence[Draft], clause: Clause, toll: NounPhrase) -> None:
        """A toll is of the event that it is said to be from, else of the one told before it."""
        named = {p.head for s in clause.subjects for _, p in complements(self._analysis, clause.sentence, s)}
        before = (d for d in reversed(hosts) if clause.sentence - 2 <= d.trigger.sentence < clause.sentence)
        host = next((d for d in hosts if d.trigger.token in named), None) or next(before, None)
        if host is not None and "killed" in defaults_of(self._kinds[host.kind]):
            host.fill("killed", self._phrases.all((toll,), clause))
            host.sentences.add(clause.sentence)

    def _harmed(self, clause: Clause) -> tuple[NounPhrase, ...]:
        """Whom or what a clause of harm is about; "no soldiers" are nobody."""
        found = clause.subjects if self._is_suffered(clause) else clause.patients
        return tuple(phrase for phrase in found if not self._is_nobody(phrase) and self._can_suffer(phrase))

    def _can_suffer(self, phrase: NounPhrase) -> bool:
        """ "Hurt confidence", "killed the plan"."""
        people = self._senses.of(phrase, "people")
        return people or not (self._senses.is_abstract(phrase) or self._senses.any_of((phrase,), ("statutes", "talks")))

    def _among(self, clause: Clause) -> str:
        """ "The dead included two nurses", "among those killed was a judge"."""
        if self._tokens[clause.verb.main].lemma == "include":
            groups = clause.subjects
        else:
            groups = tuple(modifier.phrase for modifier in clause.modifiers if modifier.preposition == "among")
        return _CASUALTIES.get(self._tokens[groups[0].last - 1].lower, "") if groups else ""

    def _doers(self, clause: Clause) -> tuple[NounPhrase, ...]:
        told = self._tokens[clause.verb.main].lemma in ("be", "include")
        return () if told or self._is_suffered(clause) else clause.agents

    def _is_suffered(self, clause: Clause) -> bool:
        """Whether the subject is who is harmed: "nine people died"."""
        lemma = self._tokens[clause.verb.main].lemma
        return lemma in _SUFFERED or (lemma in _MISHAPS and not clause.objects and not clause.verb.passive)

    def _is_nobody(self, phrase: NounPhrase) -> bool:
        """ "No soldiers", but not "no more than nine soldiers"; nobody else in "killed himself"."""
        first, *rest = self._tokens[phrase.first : phrase.last]
        is_hedge = bool(rest) and rest[0].lower in ("more", "fewer", "less")
        return is_reflexive(first) or (first.lower in ("no", "none", "nobody", "anyone", "anybody") and not is_hedge)

    def _host(self, hosts: Sequence[Draft], clause: Clause) -> Draft | None:
        """The event named as the cause; the one whose verb a participle hangs on; or the last one shortly before."""
        doers = self._doers(clause)
        causes = {phrase.head for phrase in doers}
        causes |= {m.phrase.head for m in clause.modifiers if m.preposition in _CAUSES}
        for draft in hosts:
            if draft.trigger.token in causes or draft.trigger.token == clause.governor:
                return draft
        if doers and clause.verb.finite:
            return None
        hosts = [draft for draft in hosts if self._tokens[draft.trigger.token].lemma not in WEATHER]
        here = [draft for draft in hosts if draft.trigger.sentence == clause.sentence]
        before = [draft for draft in hosts if clause.sentence - 2 <= draft.trigger.sentence < clause.sentence]
        if clause.verb.finite:
            return next(iter(here[:1] or before[-1:]), None)
        return next((draft for draft in here if draft.trigger.token < clause.verb.first), None)

    def _lasts(self, host: Draft) -> bool:
        """A war and the like, whose toll is a standing figure."""
        return host.background and self._tokens[host.trigger.token].lemma in _LASTING

    def _left(self, phrase: NounPhrase) -> str:
        """The harm of those who are left "12 dead", or "12 people dead"."""
        found = [token.lower for token in self._tokens[phrase.last - 1 : phrase.last + 1]]
        return next((_LEFT[word] for word in found if word in _LEFT), "")

    def _own_event(self, clause: Clause, name: str) -> EventWord | None:
        """The event that a verb of harm tells of itself: an attack by somebody, an accident, deaths of a disease."""
        doers, lemma = self._doers(clause), self._tokens[clause.verb.main].lemma
        if lemma in _MISHAPS and not doers and self._are_alive(clause) and "accident" in self._kinds:
            return EventWord((lemma,), "accident", "form", "other", {"patient": name}, subject_is_patient=True)
        if lemma in _COSTING or lemma == "leave" or not doers or not clause.verb.finite:
            return None
        if self._senses.any_of(doers, ("diseases",)) and name == "killed" and "health" in self._kinds:
            return EventWord((lemma,), "health", "form", "cases", {"agent": "condition", "patient": name})
        wheels = self._senses.any_of(doers, ("vehicles",)) and not self._senses.any_of(doers, ("armed", "weapons"))
        if wheels and name in ("killed", "injured") and "accident" in self._kinds:
            return EventWord((lemma,), "accident", "form", "road", {"agent": "involved", "patient": name})
        if self._is_attack(clause, doers, name):
            return EventWord((lemma,), "attack", "method", "other", {"agent": "by", "patient": name, "with": "weapons"})
        return None

    def _are_alive(self, clause: Clause) -> bool:
        """Not the prize that "drowned in its own bathtub"."""
        return self._senses.any_of(self._harmed(clause), ("people", "bodies", "places"))

    def _is_attack(self, clause: Clause, doers: tuple[NounPhrase, ...], name: str) -> bool:
        """Killing by somebody, told once: neither a toll since some day nor the death of nobody's doing."""
        if name not in ("killed", "injured", "damage") or "attack" not in self._kinds:
            return False
        if self._senses.any_of(doers, ("hazards", "diseases")):
            return False
        named = self._senses.any_of(doers, _DOERS)
        if (
            clause.verb.perfect
            and clause.verb.form != "VBD"
            and not (named and all(m.preposition != "since" for m in clause.modifiers))
        ):
            return False
        return named or all(map(self._senses.may_act, doers))
