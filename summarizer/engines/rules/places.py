"""Places of events: what "in", "at" or "near" puts around a trigger and around those it befalls."""

from __future__ import annotations

from collections.abc import Iterator

from summarizer.engines.rules.datelines import dateline_place
from summarizer.engines.rules.drafts import Draft
from summarizer.engines.rules.happening import strikes
from summarizer.engines.rules.nearby import chunks_near, phrase_at
from summarizer.engines.rules.noun_complements import complements
from summarizer.engines.rules.phrases import Phrases
from summarizer.engines.rules.senses import senses_in
from summarizer.engines.rules.triggers import Trigger, verb_roles
from summarizer.records.phrases import Mention
from summarizer.text.analysis import TextAnalysis
from summarizer.text.syntax.chunks import NounPhrase, VerbGroup
from summarizer.text.syntax.clauses import Clause

_LOCAL = frozenset("in at near outside inside around off along across over throughout within".split())
_WEAK = frozenset(("on", "of", "from"))
"""Prepositions that say where only before the name of a place"""
_SURE = frozenset(("in", "near", "off", "around", "outside"))
_DIVISIONS = frozenset("state province region district county prefecture department governorate valley city".split())
_SETTLEMENTS = frozenset("city town village port island province district region state suburb capital".split())
_ALONG = frozenset(("through", "into"))
_SORTS = ("sites",)
_MOST = 4
_WAYS = ("destination", "via", "host")
_BEFALLEN = ("targets", "site", "damage", "involved", "competition")
_LOCATED = frozenset("attack accident disaster protest justice custody access deployment office aid meeting".split())
"""Kinds whose events have one place, which a dateline may be"""


class Places:
    """Finds where the events of one article happen."""

    def __init__(self, analysis: TextAnalysis, phrases: Phrases) -> None:
        self._analysis = analysis
        self._tokens = analysis.parsed.tokens
        self._phrases = phrases
        self._senses = senses_in(analysis)

    def fill(self, draft: Draft) -> None:
        """Add to a draft the places that its words name, the nearest first; else a place among its roles."""
        taken = {mention.start for mentions in draft.roles.values() for mention in mentions}
        persons = {mention.start for name in _PERSONS for mention in draft.roles.get(name, ())}
        for phrase in self._candidates(draft.trigger):
            for mention in self._phrases.all((phrase,), None):
                if mention.start in persons:
                    continue
                if self.is_name(phrase) or mention.start not in taken:
                    _add(draft, mention)
        if not draft.places:
            for mention in (*self._among_roles(draft), *self._of_dateline(draft)):
                _add(draft, mention)

    def _candidates(self, trigger: Trigger) -> Iterator[NounPhrase]:
        clause = trigger.clause
        if trigger.phrase is not None:
            yield from self._around(trigger.sentence, trigger.phrase)
            yield from self._behind(trigger.sentence, trigger.phrase.last)
            if striking := strikes(self._analysis, trigger):
                yield from self._struck(trigger, striking)
        elif clause is not None and trigger.word.kind != "statement":  # behind a word of saying stands what is said
            for phrase in verb_roles(clause, trigger.word)[1]:
                yield from self._around(trigger.sentence, phrase)
            yield from self._behind(trigger.sentence, trigger.last)
        yield from self._opening(trigger)

    def _struck(self, trigger: Trigger, clause: Clause) -> Iterator[NounPhrase]:
        """Where what an event noun does is done: "a cyclone made landfall near Beira", "a bomb blast hit Kano"."""
        for phrase in clause.objects:
            named = self._senses.name_at(phrase.head)
            if self.is_name(phrase) or (trigger.word.kind == "disaster" and named and named.sort == "other"):
                yield phrase
            yield from self._around(trigger.sentence, phrase)
        yield from self._behind(trigger.sentence, clause.verb.last)
        for modifier in clause.modifiers:
            if modifier.preposition in _ALONG:
                if self.is_name(modifier.phrase):
                    yield modifier.phrase
                yield from self._around(trigger.sentence, modifier.phrase)

    def _around(self, sentence: int, phrase: NounPhrase) -> Iterator[NounPhrase]:
        """What hangs on a noun: "a depot near Goma"."""
        for preposition, following in complements(self._analysis, sentence, phrase):
            if self._is_place(preposition, following):
                yield following

    def _behind(self, sentence: int, place: int) -> Iterator[NounPhrase]:
        """The phrases of place between a word and the next clause."""
        for chunk in chunks_near(self._analysis, sentence, place):
            if chunk.first < place:
                continue
            before = self._tokens[chunk.first - 1]
            if isinstance(chunk, VerbGroup):
                if chunk.finite or before.tag in ("WDT", "WP", ","):
                    return
            elif before.tag in ("IN", "TO") and self._is_place(before.lower, chunk):
                yield chunk
            elif before.lower in _ENDS:
                return

    def _opening(self, trigger: Trigger) -> Iterator[NounPhrase]:
        """ "In Accra, …"."""
        first = self._analysis.parsed.bounds[trigger.sentence][0]
        chunk = phrase_at(self._analysis, first + 1)
        if chunk is not None and self._is_place(self._tokens[first].lower, chunk):
            yield chunk

    def _is_place(self, preposition: str, phrase: NounPhrase) -> bool:
        if preposition in _WEAK or (preposition in _LOCAL and self._senses.of(phrase, "places")):
            return self.is_name(phrase)
        if preposition not in _LOCAL or self._tokens[phrase.first].lower in ("every", "each", "all"):
            return False
        return self.is_name(phrase) or self._senses.any_of((phrase,), _SORTS)

    def is_name(self, phrase: NounPhrase) -> bool:
        """Whether a place's name ends the phrase: "southern Chad", "Lagos"."""
        head = phrase.head
        if self._tokens[head].lower in _DIVISIONS and head > phrase.first:  # "Rio de Janeiro state"
            head -= 1
        named = self._senses.name_at(head)
        if named is None or self._tokens[head].tag[:3] != "NNP":
            return False
        before = [token.lower for token in self._tokens[max(0, phrase.first - 2) : phrase.first]]
        if before[1:] == ["of"] and before[0] in _SETTLEMENTS:  # "the town of Moore"
            return True
        lies = named.sort == "other" and self._tokens[phrase.first - 1].lower in _SURE and phrase.first == phrase.head
        return named.sort == "place" or lies

    def _among_roles(self, draft: Draft) -> Iterator[Mention]:
        """Where it goes to or from, or what place the thing it befalls is called after: "Goma airport"."""
        for name in _WAYS:
            yield from (m for m in draft.roles.get(name, ()) if self._names_place(m))
        for name in _BEFALLEN:
            for mention in draft.roles.get(name, ()):
                yield from self._inside(mention)

    def _names_place(self, mention: Mention) -> bool:
        return any(name.sort in ("place", "other") for name in self._senses.names_in(mention.start, mention.end))

    def _inside(self, mention: Mention) -> Iterator[Mention]:
        for name in self._senses.names_in(mention.start, mention.end):
            if name.sort == "place":
                yield Mention(text=name.text, start=name.start, end=name.end)

    def _of_dateline(self, draft: Draft) -> Iterator[Mention]:
        """Where the lead was written, for want of another place: news agencies write from where it happened."""
        sentence = self._analysis.sentences[draft.trigger.sentence]
        found = dateline_place(self._analysis.article.text, sentence.start)
        if found and draft.kind in _LOCATED:
            start, end = found
            yield Mention(text=self._analysis.article.text[start:end], start=start, end=end)


_PERSONS = ("person", "accused", "people")
_ENDS = frozenset((";", "that", "because", "while", "when", "after", "before", "although"))


def _add(draft: Draft, mention: Mention) -> None:
    if all(mention.text != place.text for place in draft.places):
        draft.places = (*draft.places, mention)[:_MOST]
