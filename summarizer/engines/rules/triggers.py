"""Triggers: the words of a sentence that name an event."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from operator import attrgetter

from summarizer.engines.rules.fitting import Fitting
from summarizer.engines.rules.lexicon import EventLexicon, EventWord
from summarizer.engines.rules.nearby import clauses_near, phrase_at
from summarizer.engines.rules.senses import senses_in
from summarizer.engines.rules.shapes import Shapes
from summarizer.engines.rules.subjects import with_subjects
from summarizer.text.analysis import TextAnalysis
from summarizer.text.syntax.chunks import NounPhrase
from summarizer.text.syntax.clauses import Clause
from summarizer.text.syntax.lexicon import lemma
from summarizer.text.syntax.tokens import Token

_PARTICLES = frozenset(("out", "up", "off", "down", "away", "back", "on", "over", "in", "into", "for", "at", "to"))
_FIRST = attrgetter("first")
_FAR = 12
"""Words behind a verb among which the other words of a trigger stand"""
_NEXT = 3
"""The same of "be", which all sorts of words follow"""
_CHANGING = frozenset(("out", "up", "off", "away", "back"))
"""Particles that make another verb of most: one holds a man, and holds out hope"""
_NAMED = frozenset(("other", "contest", "meeting"))
"""Kinds whose events have names of their own: "the Wine Festival" """
_GOING = frozenset(("movement", "deployment", "indicator", "aid"))
"""Kinds whose verbs mean the same with a particle"""


_AGE = [",", "CD", ","]
"""What may stand behind a name: "found Ortiz, 47, guilty" """


@dataclass(frozen=True, slots=True)
class Trigger:
    """Words that name an event. `first` and `last` are tokens, half-open; `token` is the verb or head noun.

    Of a verb `clause` is set, of a noun `phrase`, with the clause that it plays a role in, if any.
    """

    word: EventWord
    sentence: int
    first: int
    last: int
    token: int
    clause: Clause | None
    phrase: NounPhrase | None


class Triggers:
    """Finds the triggers of one article."""

    def __init__(self, analysis: TextAnalysis, lexicon: EventLexicon) -> None:
        self._analysis = analysis
        self._tokens = analysis.parsed.tokens
        self._lexicon = lexicon
        self._fitting = Fitting(analysis)
        self._shapes = Shapes(analysis)

    def of(self, sentence: int) -> Iterator[Trigger]:
        """The triggers of a sentence, verbs first."""
        phrases = [c for c in self._analysis.parsed.chunks[sentence] if isinstance(c, NounPhrase)]
        if any(self._tokens[c.verb.main].lemma in self._lexicon.verbs for c in self._analysis.clauses[sentence]):
            for clause in with_subjects(self._analysis, sentence):
                if found := self._verb_trigger(sentence, clause, phrases):
                    yield found
        for phrase in phrases:
            if found := self._noun_trigger(sentence, phrase):
                yield found

    def _words_at(self, main: int) -> Sequence[EventWord]:
        """The event words that a verb may be, those of several words where the second stands behind it."""
        verb = self._tokens[main].lemma
        words = self._lexicon.verbs.get(verb, ())
        seconds = self._lexicon.seconds.get(verb)
        if seconds is None:
            return words
        behind = self._analysis.parsed.lowers[main + 1 : main + (_NEXT if verb == "be" else _FAR)]
        behind += tuple(token.lemma for token in self._tokens[main + 1 : main + 2])
        found = [word for second in dict.fromkeys(behind) if second in seconds for word in seconds[second]]
        if not found:
            return self._lexicon.single[verb]
        return [*sorted(found, key=_length, reverse=True), *self._lexicon.single[verb]]

    def _verb_trigger(self, sentence: int, clause: Clause, phrases: Sequence[NounPhrase]) -> Trigger | None:
        main = clause.verb.main
        for word in self._words_at(main):
            last = self._last(main, clause, word, phrases)
            if not last:
                continue
            shaped = self._shapes.of(clause, word)
            if self._fitting.verb(shaped, word):
                return Trigger(word, sentence, main, last, main, shaped, None)
        return None

    def _last(self, main: int, clause: Clause, word: EventWord, phrases: Sequence[NounPhrase]) -> int:
        """The place behind the words of a trigger whose verb is at a place; 0 if they are not there."""
        last = main + len(word.lemmas)
        if len(word.lemmas) == 1:  # it was found by this one
            return 0 if self._is_another_verb(last, word, phrases) else last
        if matches(self._tokens, main, word.lemmas):
            particles = [at for at in range(main + 1, last) if self._tokens[at].lower in _PARTICLES]
            hedged = any(_is_inside(at, phrases) for at in particles)
            if hedged and word.kind != "indicator":
                return 0
            return last - 1 if word.roles.get(word.lemmas[-1]) else last
        for phrase in clause.objects:
            if self._goes_on(phrase.last, word):
                return main + 1
        return 0

    def _goes_on(self, place: int, word: EventWord) -> bool:
        """Whether the other words of a trigger stand behind its object: "took the council to court"."""
        tokens = self._tokens
        if place < len(tokens) and tokens[place].text == "," and [t.tag for t in tokens[place : place + 3]] == _AGE:
            place += len(_AGE)
        here = (
            place < len(tokens)
            and tokens[place].lower == word.lemmas[1]
            and (tokens[place].tag[:2] != "NN" or word.kind == "custody")
        )
        return here and matches(tokens, place, word.lemmas[1:]) and not self._opens_time(place + 1)

    def _opens_time(self, place: int) -> bool:
        """ "Fired his minister on Tuesday": no "fired on"."""
        following = phrase_at(self._analysis, place)
        return following is not None and senses_in(self._analysis).is_time(following)

    def _is_another_verb(self, last: int, word: EventWord, phrases: Sequence[NounPhrase]) -> bool:
        """Whether a particle follows that the word does not have: "held out"."""
        if last >= len(self._tokens) or word.kind in _GOING:
            return False
        particle = self._tokens[last]
        if particle.tag == "IN" and self._tokens[last + 1 : last + 2] and self._tokens[last + 1].tag == "NNP":
            return False  # "sank off Zanzibar"
        return particle.lower in _CHANGING and not _is_inside(last, phrases)

    def _noun_trigger(self, sentence: int, phrase: NounPhrase) -> Trigger | None:
        head, tag = phrase.head, self._tokens[phrase.head].tag
        if tag[0] != "N":
            return None
        named = tag[:3] == "NNP"
        key = lemma(self._tokens[head].lower, "NNS") if named else self._tokens[head].lemma
        for word in self._lexicon.nouns.get(key, ()):
            first = head + 1 - len(word.lemmas)
            if first < phrase.first or not matches(self._tokens, first, word.lemmas[:-1] if named else word.lemmas):
                continue
            if named and word.kind not in _NAMED and head != self._analysis.parsed.bounds[sentence][0]:
                continue
            if self._fitting.noun(sentence, phrase, first, word):
                return Trigger(word, sentence, first, head + 1, head, self._clause_of(sentence, phrase), phrase)
        return self._named_storm(sentence, phrase) if named else None

    def _named_storm(self, sentence: int, phrase: NounPhrase) -> Trigger | None:
        """ "Cyclone Dora", "Tropical Storm Ida": the word before a name says what it names."""
        for place in range(phrase.first, phrase.head):
            word = next(iter(self._lexicon.nouns.get(self._tokens[place].lower, ())), None)
            if word and word.sub_type == "storm" and self._tokens[place].tag == "NNP":
                return Trigger(
                    word, sentence, place, phrase.head + 1, phrase.head, self._clause_of(sentence, phrase), phrase
                )
        return None

    def _clause_of(self, sentence: int, phrase: NounPhrase) -> Clause | None:
        clauses = clauses_near(self._analysis, sentence, phrase.head)
        found = [c for c in clauses if phrase in c.subjects or phrase in c.objects]
        return next((c for c in found if c.verb.finite), found[0] if found else None)


def _length(word: EventWord) -> int:
    return len(word.lemmas)


def _is_inside(place: int, phrases: Sequence[NounPhrase]) -> bool:
    """Whether a token belongs to one of some phrases, which stand in order."""
    at = bisect_right(phrases, place, key=_FIRST) - 1
    return at >= 0 and place < phrases[at].last


def matches(tokens: Sequence[Token], first: int, lemmas: tuple[str, ...]) -> bool:
    """Whether the words at a place are those of a trigger, by dictionary form or as they stand."""
    last = first + len(lemmas) - 1
    if last >= len(tokens):
        return False
    for place in range(last, first - 1, -1):  # the last word tells most of them apart
        token, wanted = tokens[place], lemmas[place - first]
        if wanted not in (token.lemma, token.lower):
            return False
    return True


def verb_roles(clause: Clause, word: EventWord) -> tuple[tuple[NounPhrase, ...], tuple[NounPhrase, ...]]:
    """Agents and patients of a verb; the subject of an intransitive one is its patient."""
    if word.subject_is_patient:
        return (), clause.subjects
    return clause.agents, clause.patients
