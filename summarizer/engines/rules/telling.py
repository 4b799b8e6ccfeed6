"""Telling: whether an article tells of an event, or only uses its word: generic, habitual, denied or in passing."""

from __future__ import annotations

from summarizer.engines.rules.drafts import Draft
from summarizer.engines.rules.happening import WEATHER, happens
from summarizer.engines.rules.headings import is_heading
from summarizer.text.analysis import TextAnalysis
from summarizer.text.syntax.chunks import NounPhrase
from summarizer.text.syntax.clauses import Clause

_MINOR = frozenset(("decision", "indicator", "launch", "deal", "aid", "other", "contest"))
"""Kinds whose words are common and say little alone."""
_WORDY = frozenset("appeal warn support threaten".split())
_WAYS = frozenset(("origin", "destination", "via"))
_HARMS = frozenset(("killed", "injured", "damage", "missing", "displaced"))
_LOOSE = frozenset(("movement", "deal", "access", "meeting", "launch", "agreement", "aid"))
"""Kinds whose verbs often only tell which ones are meant"""
_DONE_TO = frozenset(("aid", "custody", "deal", "decision", "deployment", "justice", "launch"))
"""Kinds whose participles behind a noun tell which one is meant: "a clerk convicted of fraud"."""
_DEFINITE = frozenset(("the", "this", "that", "these", "those"))
_SUPPOSED = frozenset(("planned", "hypothetical"))
_STOPPED = frozenset(("cancelled", "postponed"))
_NOT_HELD = _STOPPED | {"failed"}
_SUDDEN = frozenset(("attack", "disaster", "accident", "protest", "office", "health"))
"""Kinds of which a time and a place tell enough"""
_SPEAKING = frozenset(("miss", "skip", "recall", "remember"))
"""Verbs that speak of an event that is no news"""
_HELD = frozenset(("meeting", "protest", "contest", "justice", "movement", "launch"))
"""Kinds of events that are announced for a day"""


class Telling:
    """Decides for one article which drafts are told."""

    def __init__(self, analysis: TextAnalysis) -> None:
        self._analysis = analysis
        self._tokens = analysis.parsed.tokens

    def is_told(self, draft: Draft) -> bool:
        """Whether enough is said of an event to make a record, the more the commoner its word is."""
        trigger, needed = draft.trigger, draft.trigger.word.needs
        if trigger.word.due and not self._is_due(draft):
            return False
        if needed and not draft.roles.get(trigger.word.roles[needed]):
            return False
        if trigger.phrase is not None:
            return not self._is_only_spoken_of(draft, trigger.phrase) and self._noun_is_told(draft, trigger.phrase)
        return trigger.clause is None or self._verb_is_told(draft, trigger.clause)

    def _is_due(self, draft: Draft) -> bool:
        return draft.status in _STOPPED or (draft.status == "planned" and draft.time is not None)

    def is_headline(self, sentence: int) -> bool:
        """Whether a sentence stands above the story: it comes first and has no full stop."""
        return is_heading(self._analysis, sentence)

    # Verbs

    def _verb_is_told(self, draft: Draft, clause: Clause) -> bool:
        if not draft.roles or self._is_habit(draft, clause) or self._is_mere_denial(draft, clause):
            return False
        if draft.kind == "statement":
            said = clause.verb.finite and not (clause.verb.modal and draft.status == "hypothetical")
            return said and self._statement_is_told(draft)
        supposed = draft.status in _SUPPOSED and not clause.verb.perfect
        if draft.kind == "attack" and supposed and not self._is_specific(draft):
            return False
        if supposed and clause.verb.form == "TO" and self._is_vague(draft):
            return False
        if draft.sub_type == "displacement" and self._is_lone_flight(draft):
            return False
        if draft.sub_type == "travel" or (draft.sub_type == "delivery" and draft.trigger.word.subject_is_patient):
            return self._travel_is_told(draft)
        if self._is_restrictive(draft, clause) or self._measures_nothing(draft) or self._is_asked(clause):
            return False
        known = len(draft.roles) + self._has_own_time(draft) + bool(draft.places)
        return known >= 1 + self._is_common(draft)

    def _measures_nothing(self, draft: Draft) -> bool:
        """ "The number rose": of what, another sentence has told."""
        if draft.kind != "indicator":
            return False
        measures = draft.roles.get("measure", ())
        if any(measure.text.lower().endswith("toll") for measure in measures):
            return True  # it is the harm of the event that took it
        return not measures or measures[0].text.lower() in ("number", "total", "figure", "amount", "it")

    def _is_asked(self, clause: Clause) -> bool:
        """ "How to cut costs", "whether to close": nobody has decided it."""
        before = self._tokens[clause.verb.first - 1] if clause.verb.first else None
        return clause.verb.form == "TO" and before is not None and before.tag in ("WRB", "WP")

    def _is_common(self, draft: Draft) -> bool:
        """Whether a word says little alone: "cut", but not "file for bankruptcy" nor the verb of a headline."""
        several = len(draft.trigger.word.lemmas) > 1
        return draft.kind in _MINOR and not several and not self.is_headline(draft.trigger.sentence)

    def _is_vague(self, draft: Draft) -> bool:
        """ "Was told to go home", "will meet to decide": a purpose or wish of which little is told."""
        clause = draft.trigger.clause
        if draft.kind == "movement":
            told = self._has_own_time(draft) or bool(_WAYS & draft.roles.keys())
            return not told and clause is not None and not clause.verb.passive
        return draft.kind == "decision" and draft.sub_type == "other"

    def _is_habit(self, draft: Draft, clause: Clause) -> bool:
        """ "Who sells tea": a plain present tells no event, but in a headline."""
        plain = clause.verb.form in ("VBZ", "VBP") and not (clause.verb.progressive or clause.verb.perfect)
        if self._tokens[clause.verb.main].lemma in _STANDING:
            return False  # "three officers face charges", "drivers are on strike"
        if not plain or clause.verb.passive or draft.status not in ("occurred", "ongoing") or draft.kind == "statement":
            return False
        return not self.is_headline(draft.trigger.sentence) and not self._has_own_time(draft)

    def _is_mere_denial(self, draft: Draft, clause: Clause) -> bool:
        """ "Has not been charged", "came close to collapse": what did not happen and was not due."""
        nobody = any(self._tokens[phrase.first].lower == "no" for phrase in clause.subjects)
        governor = clause.governor
        near = draft.status == "failed" and governor is not None and self._tokens[governor].lower == "close"
        return near or (clause.verb.negated and not self._has_own_time(draft)) or (nobody and draft.status == "failed")

    def _is_specific(self, draft: Draft) -> bool:
        """A threat or plan of force says who and against whom."""
        return "by" in draft.roles and len(draft.roles) > 1

    def _statement_is_told(self, draft: Draft) -> bool:
        """Most words of speaking are news only with what is said and when."""
        clause = draft.trigger.clause
        denies = draft.sub_type == "deny" and clause is not None and bool(clause.objects)
        said = draft.roles.get("content") or draft.roles.get("targets") or denies
        if not draft.roles.get("by") or not said:
            return False
        return draft.sub_type not in _WORDY or self._has_own_time(draft) or len(draft.roles) >= _ENOUGH

    def _travel_is_told(self, draft: Draft) -> bool:
        ways = _WAYS & draft.roles.keys()
        movers = draft.roles.get("movers", ())
        counted = any(self._analysis.quantity_in(m.start, m.end) for m in movers if m.start and m.end)
        counted = counted or any(m.text.split()[0].lower() in _CROWDS for m in movers)
        dated = self._has_own_time(draft)
        if draft.sub_type == "delivery":
            return bool(movers and (ways or draft.places or dated))
        return bool(movers and (ways or draft.places)) and (counted or dated)

    def _is_lone_flight(self, draft: Draft) -> bool:
        """ "The driver fled": a suspect, and nobody who is driven from home."""
        movers = draft.roles.get("movers", ())
        fled = self._tokens[draft.trigger.token].lemma == "flee"
        return fled and len(movers) == 1 and not (_WAYS & draft.roles.keys()) and not movers[0].text.endswith("s")

    def _is_restrictive(self, draft: Draft, clause: Clause) -> bool:
        """ "Those who left the city": a clause that only tells which ones."""
        if self._has_own_time(draft):
            return False
        if clause.marker == "participle" and clause.verb.form == "VBN":
            return draft.kind in _DONE_TO and self._tokens[clause.verb.first - 1].tag[0] == "N"
        if draft.kind not in _LOOSE or clause.marker not in ("who", "that", "which"):
            return False
        before = self._tokens[clause.verb.first - 2]
        return before.text != "," and before.tag == "NNS" and len(draft.roles) < _ENOUGH

    def _has_own_time(self, draft: Draft) -> bool:
        return draft.time is not None and draft.time.basis == "event"

    # Nouns

    def _noun_is_told(self, draft: Draft, phrase: NounPhrase) -> bool:
        known = len(draft.roles) + bool(draft.time or draft.moved_to) + bool(draft.places)
        if self.is_headline(draft.trigger.sentence):
            return known >= 1
        if draft.status in _STOPPED and (self._has_own_time(draft) or not self._is_bare(phrase)):
            return True
        if draft.status in _NOT_HELD and draft.kind in _HELD and (draft.roles or self._has_own_time(draft)):
            return True
        if draft.kind == "attack" and draft.status in _SUPPOSED and not self._is_specific(draft):
            return False
        harmed = bool(_HARMS & draft.roles.keys())
        if self._tokens[phrase.head].lemma in WEATHER and not harmed:
            return False
        if draft.kind in _SUDDEN and self._is_new(draft, phrase, known):
            return True
        if self._tokens[phrase.head].lemma in _LASTING and not harmed:
            return False
        if not draft.roles:
            placed = bool(draft.places) or not self._is_bare(phrase)
            due = draft.status == "planned" and draft.kind in (*_HELD, "decision", "office")
            known_of = draft.kind in _SUDDEN and not (draft.kind == "office" and self._is_passing(draft, phrase))
            return self._has_own_time(draft) and (due or (known_of and placed))
        if self._is_bare(phrase):
            return harmed or self._has_own_time(draft) or known >= _ENOUGH
        return known >= 1 + (draft.kind in _MINOR)

    def _is_new(self, draft: Draft, phrase: NounPhrase, known: int) -> bool:
        """ "Fighting broke out in Tripoli", "after a shooting in Malmö": a verb or "a" says that it took place."""
        if draft.background or draft.status in _SUPPOSED:
            return False
        first = self._tokens[phrase.first]
        introduced = first.lower in ("a", "an") and bool(draft.places) and draft.kind in _VIOLENT
        clause = draft.trigger.clause
        placed = known or (clause is not None and (clause.objects or clause.modifiers))
        return introduced or bool(placed and happens(self._analysis, draft.trigger))

    def _is_only_spoken_of(self, draft: Draft, phrase: NounPhrase) -> bool:
        """ "Will miss the world championships in Rwanda", "recalled the siege of Kano"."""
        clause = draft.trigger.clause
        return clause is not None and phrase in clause.objects and self._tokens[clause.verb.main].lemma in _SPEAKING

    def _is_passing(self, draft: Draft, phrase: NounPhrase) -> bool:
        """ "Since the election of 2020", "in the May vote": told only to say when something else was."""
        before = self._tokens[phrase.first - 1].lower if phrase.first else ""
        return draft.background or before in ("in", "since", "after", "before", "of", "during", "until")

    def _is_bare(self, phrase: NounPhrase) -> bool:
        """ "Attacks", "violence": no article, number, name or possessor, so none in particular."""
        return not any(
            token.tag in ("DT", "PRP$", "CD", "POS", "NNP", "NNPS")
            for token in self._tokens[phrase.first : phrase.head]
        )

    def refers_back(self, draft: Draft) -> bool:
        """ "The rescue", "the attack": an event noun with an article and nothing of its own but the harm done."""
        phrase = draft.trigger.phrase
        if phrase is None or not draft.roles.keys() <= _HARMS | {"by"}:
            return False
        first = self._tokens[phrase.first]
        return first.lower in _DEFINITE or phrase.first == phrase.head or first.tag == "PRP$"


_LASTING = frozenset(("offensive", "siege", "violence", "fighting", "battle", "combat"))
"""What goes on for long and is news by the harm that it does"""
_CROWDS = frozenset("dozens scores hundreds thousands tens millions".split())
_STANDING = frozenset(("be", "face", "remain", "stay"))
"""Verbs whose present tells what has come about"""
_VIOLENT = frozenset(("attack", "accident", "disaster"))
_ENOUGH = 3
"""Roles, times and places with which even a bare noun tells an event"""
