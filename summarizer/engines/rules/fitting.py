"""Fitting: whether the nouns around a word are those with which it names an event."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from functools import cached_property
from itertools import compress

from summarizer.engines.rules.lexicon import EventWord, Guards, event_lexicon
from summarizer.engines.rules.nearby import phrase_at
from summarizer.engines.rules.noun_complements import complements
from summarizer.engines.rules.senses import is_reflexive, senses_in
from summarizer.text.analysis import TextAnalysis
from summarizer.text.syntax.chunks import NounPhrase
from summarizer.text.syntax.clauses import Clause
from summarizer.text.syntax.word_classes import TELLING

_CURRENCIES = frozenset("$€£¥")
_SIGNS = frozenset(("%", "percent", "pct", "point", "cent", "basis"))
_FRACTIONS = frozenset("half third quarter fifth tenth".split())
_OF_PEOPLE = frozenset(("people", "troops", "forces", "armed", "captives", "offices"))
"""Classes that a word forbids and that people belong to"""
_BEHIND = 14
"""Words behind a verb among which a guard looks for one"""
_POINTS = 2
"""Digits of a side's points, at most"""


class Fitting:
    """Decides for one article which words name events there."""

    def __init__(self, analysis: TextAnalysis) -> None:
        self._analysis = analysis
        self._tokens = analysis.parsed.tokens
        self._senses = senses_in(analysis)

    def verb(self, clause: Clause, word: EventWord) -> bool:
        """Whether the nouns around a verb are what the word asks for."""
        guards = word.guards
        agents = () if word.subject_is_patient else clause.agents
        patients = clause.subjects if word.subject_is_patient else clause.patients
        if word.subject_is_patient and clause.verb.passive:
            return False
        if word.kind == "attack" and (self._senses.any_of(agents, ("hazards",)) or self._is_of_self(patients, word)):
            return False
        if guards.behind and not self._stands_behind(clause, guards.behind):
            return False
        if guards.active and clause.verb.passive:
            return False
        if guards.alone and (clause.objects or clause.verb.passive):
            return False
        return self._agent_fits(agents, guards) and self._patient_fits(clause, patients, guards) and self._said(guards)

    def _is_of_self(self, patients: Sequence[NounPhrase], word: EventWord) -> bool:
        """ "A farmer shot himself"; but who blows himself up attacks others."""
        return len(word.lemmas) == 1 and any(is_reflexive(self._tokens[phrase.head]) for phrase in patients)

    def _stands_behind(self, clause: Clause, classes: Sequence[str]) -> bool:
        """Whether a word of some classes stands behind a verb, before the next one."""
        lists = [event_lexicon().classes[name] for name in classes]
        for token in self._tokens[clause.verb.last : clause.verb.last + _BEHIND]:
            if token.sentence != clause.sentence or token.tag in ("VBD", "VBZ", "MD", "."):
                return False
            if any(token.lower in words or token.lemma in words for words in lists):
                return True
        return False

    def _agent_fits(self, agents: Sequence[NounPhrase], guards: Guards) -> bool:
        if guards.agent and not self._senses.any_of(agents, guards.agent):
            return False
        if guards.not_by and self._senses.any_of(agents, guards.not_by):
            return False
        if not guards.by or not agents:
            return True
        return self._senses.any_of(agents, guards.by) or (
            "actors" in guards.by and any(map(self._senses.may_act, agents))
        )

    def _patient_fits(self, clause: Clause, patients: Sequence[NounPhrase], guards: Guards) -> bool:
        befallen = (*patients, *clause.objects) if clause.verb.passive else patients  # "was charged a fee"
        if guards.never and any(self._is_never(phrase, guards.never) for phrase in befallen):
            return False
        if guards.object and not self._senses.any_of(patients, guards.object):
            return guards.measured and self._is_measured(clause, patients)
        return not (guards.whom and patients and not self._senses.any_of(patients, guards.whom))

    def _is_never(self, phrase: NounPhrase, classes: tuple[str, ...]) -> bool:
        if self._tokens[phrase.head].tag[:3] == "NNP":
            return False
        if self._senses.of(phrase, "people"):
            return self._senses.any_of((phrase,), _OF_PEOPLE.intersection(classes))
        return self._senses.any_of((phrase,), classes) or ("abstract" in classes and self._senses.is_abstract(phrase))

    def _is_measured(self, clause: Clause, patients: Sequence[NounPhrase]) -> bool:
        """Whether an amount stands behind the verb, and what it measures before: "the index fell 3%"."""
        behind = (*clause.objects, *(modifier.phrase for modifier in clause.modifiers))
        if clause.objects and not any(map(self._is_amount, clause.objects)):
            return False  # "the government increased the wage by 10 percent"
        if self._senses.any_of(patients, ("people", "bodies")) and self._is_sum(clause.objects):
            return False  # "traders lost $3m" tells of no figure that changed
        return bool(patients) and any(self._is_amount(phrase) for phrase in behind if phrase.first >= clause.verb.last)

    def _is_sum(self, phrases: Sequence[NounPhrase]) -> bool:
        coins = event_lexicon().classes["currencies"]
        words = (token for phrase in phrases for token in self._tokens[phrase.first : phrase.last + 4])
        return any(token.text[0] in _CURRENCIES or token.lemma in coins for token in words)

    def _is_amount(self, phrase: NounPhrase) -> bool:
        words, coins = self._tokens[phrase.first : phrase.last + 1], event_lexicon().classes["currencies"]
        if words[:-1] and words[-2].lower in _FRACTIONS and self._tokens[phrase.first - 1].lower == "by":
            return True  # "fell by a third"
        return any(token.tag == "CD" for token in words) and any(
            token.lemma in _SIGNS or token.lemma in coins or token.text[0] in _CURRENCIES for token in words
        )

    def noun(self, sentence: int, phrase: NounPhrase, first: int, word: EventWord) -> bool:
        """Whether what stands before a noun and behind it is what the word asks for."""
        if word.before and not (first > phrase.first and self._is_before(self._tokens[first - 1].lower, word)):
            return False
        if not self._said(word.guards):
            return False
        if word.kind == "attack" and (self._is_figurative(sentence, phrase) or self._is_state(phrase, first)):
            return False
        if word.guards.not_of and self._noun_s_object_fits(phrase, first, word.guards.not_of):
            return False
        wanted = word.guards.object
        return not wanted or self._says_itself(word) or self._noun_s_object_fits(phrase, first, wanted)

    def _says_itself(self, word: EventWord) -> bool:
        """ "Oil spill"; but the bus of a "bus crash" is a role of it, which the entry of "crash" fills."""
        classes = event_lexicon().classes
        before = word.lemmas[:-1]
        return bool(before) and not any(lemma in classes[name] for lemma in before for name in word.guards.object)

    def _is_before(self, text: str, word: EventWord) -> bool:
        """Whether a word, or its last part, is one that must stand before a noun: "five-year"."""
        return text in word.before or text.rpartition("-")[2] in word.before

    def _noun_s_object_fits(self, phrase: NounPhrase, first: int, classes: tuple[str, ...]) -> bool:
        """ "Release of the hostages", "prisoner release"."""
        modifiers = self._tokens[phrase.first : first]
        if modifiers and modifiers[-1].tag in ("NN", "NNS") and modifiers[-1].text.isalpha():
            modifiers = modifiers[-1:]  # "the nominee's tax return" is of taxes
        if any(token.lemma in event_lexicon().classes[name] for token in modifiers for name in classes):
            return True
        last = phrase.last
        leads = ("of", "between", "in") if "indicators" in classes else ("of", "between")
        if last >= len(self._tokens) or self._tokens[last].lower not in leads:
            return False
        following = phrase_at(self._analysis, last + 1)
        return following is not None and self._senses.any_of((following,), classes)

    def _is_figurative(self, sentence: int, phrase: NounPhrase) -> bool:
        """ "The battle against corruption", "an attack on the plan"."""
        following = complements(self._analysis, sentence, phrase)
        aimed = [found for preposition, found in following if preposition in ("against", "on", "with", "for")]
        return bool(aimed) and self._is_never(aimed[0], ("abstract", "diseases", "statutes"))

    def _is_state(self, phrase: NounPhrase, first: int) -> bool:
        """ "A state of siege"."""
        return phrase.first == first and first > 1 and self._tokens[first - 2].lower == "state"

    def _said(self, guards: Guards) -> bool:
        """Whether the article is about what the word's sense belongs to."""
        return all(
            not self._spoken_of[name[1:]] if name[0] == "!" else self._spoken_of[name] for name in guards.context
        )

    @cached_property
    def _spoken_of(self) -> dict[str, bool]:
        """For each class whether the article has its words; of labour, whether it has more than of arms."""
        lemmas = Counter([token.lemma for token in self._tokens if token.tag in TELLING])
        classes = event_lexicon().classes
        counts = {name: sum([lemmas[lemma] for lemma in classes[name] & lemmas.keys()]) for name in _CONTEXTS}
        told = {name: count >= 1 for name, count in counts.items()}
        told["labour"] = counts["labour"] > counts["arms"]
        told["arms"] = counts["arms"] > 0
        told["courts"] = counts["courts"] > 1
        told["rescues"] = counts["rescues"] > 1
        told["business"] = counts["business"] > counts["arms"]
        told["prizes"] = counts["prizes"] > 1
        counts["sport"] += 2 * self._results()
        told["sport"] = counts["sport"] > 2 and counts["sport"] > counts["arms"]
        return told

    def _results(self) -> int:
        """How many results of games the article has: "2-1"."""
        words = self._analysis.parsed.lowers
        dashes = compress(range(1, len(words) - 1), map("-".__eq__, words[1:]))
        return sum(_is_points(words[at - 1]) and _is_points(words[at + 1]) for at in dashes)


def _is_points(word: str) -> bool:
    return word.isdecimal() and len(word) <= _POINTS


_CONTEXTS = ("labour", "arms", "sport", "courts", "wilds", "business", "prizes", "rescues")
