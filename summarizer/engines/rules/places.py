"""Places of events: what "in", "at" or "near" puts around a trigger and around those it befalls."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import cached_property

from summarizer.engines.rules.datelines import dateline_place
from summarizer.engines.rules.drafts import Draft
from summarizer.engines.rules.happening import strikes
from summarizer.engines.rules.lexicon import event_lexicon
from summarizer.engines.rules.nearby import chunks_near, clauses_near, phrase_at
from summarizer.engines.rules.noun_complements import complements
from summarizer.engines.rules.phrases import Phrases
from summarizer.engines.rules.senses import senses_in
from summarizer.engines.rules.triggers import Trigger, verb_roles
from summarizer.records.phrases import Mention
from summarizer.text.analysis import TextAnalysis
from summarizer.text.names.gazetteer import demonyms_of, listed_sort
from summarizer.text.syntax.chunks import NounPhrase, VerbGroup
from summarizer.text.syntax.clauses import Clause

_LOCAL = frozenset("in at near outside inside around off along across over throughout within".split())
_WEAK = frozenset(("on", "of", "from", "through"))
"""Prepositions that say where only before the name of a place"""
_SURE = frozenset(("in", "near", "off", "around", "outside"))
_DIVISIONS = frozenset(
    "state province region district county prefecture department governorate valley city territory quarter "
    "municipality canton oblast commune neighbourhood neighborhood suburb".split()
)
_HOLDING = frozenset(
    "hold stage take plan schedule be start begin open play resume continue run last go convene organise "
    "organize".split()
)
"""Verbs of what takes place, with where it does: "talks, which are to be held in Xiamen", "a march planned in Lima" """
_SETTLEMENTS = frozenset("town village city hamlet suburb port district province island state region county".split())
_HOLDINGS = frozenset("share stock stake bond interest invest investment confidence trust belief believe".split())
_RELATIVE = frozenset(("that", "which", "participle", "to"))
_PLACE, _ANY = frozenset(("place",)), frozenset(("place", "other"))
_REACH = 12
"""Words between "where" and its verb"""
_ALONG = frozenset(("through", "into"))
_SORTS = ("sites", "places")
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
            for mention in map(_without_owner, self._phrases.all((phrase,), None)):
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
            yield from self._held(trigger.sentence, trigger.phrase)
            if trigger.word.kind in _LOCATED or trigger.word.kind == "contest":
                yield from self._attributes(trigger.phrase)
        elif clause is not None and trigger.word.kind != "statement":  # behind a word of saying stands what is said
            agents, patients = verb_roles(clause, trigger.word)
            for phrase in (*patients, *(agents if trigger.word.kind == "justice" else ())):
                yield from self._around(trigger.sentence, phrase)
            yield from self._behind(trigger.sentence, trigger.last)
            yield from self._where(clause)
            courts = (phrase for phrase in agents if self._tokens[phrase.head].lower == "court")
            yield from (name for phrase in courts for name in self._attributes(phrase))
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

    def _where(self, clause: Clause) -> Iterator[NounPhrase]:
        """The antecedent of "where": "in Cacuaco, where a pumping station broke down"."""
        start = max(0, clause.verb.first - _REACH)
        before = self._analysis.parsed.lowers[start : clause.verb.first]
        if "where" not in before:
            return
        end = start + before.index("where")
        end -= self._tokens[end - 1].text == ","
        chunks = chunks_near(self._analysis, clause.sentence, end)
        yield from (c for c in chunks if isinstance(c, NounPhrase) and c.last == end and self.is_name(c))

    def _attributes(self, phrase: NounPhrase) -> Iterator[NounPhrase]:
        """The town that a noun is called after: "the Savannah runoff", "an Istanbul court"; a country may act."""
        if phrase.head == phrase.first:
            return
        for name in self._senses.names_in(self._tokens[phrase.first].start, self._tokens[phrase.head].start):
            known = name.canonical
            if name.sort == "place" and listed_sort(known.lower()) == "place" and not demonyms_of(known):
                inside = [at for at in range(phrase.first, phrase.head) if self._tokens[at].start < name.end]
                yield replace(phrase, head=inside[-1], last=inside[-1] + 1)

    def _held(self, sentence: int, phrase: NounPhrase) -> Iterator[NounPhrase]:
        """Where an event noun is said to take place: "talks, which were to be held in Xiamen"."""
        for clause in clauses_near(self._analysis, sentence, phrase.head):
            if self._tokens[clause.verb.main].lemma in _HOLDING and self._is_of(clause, phrase):
                yield from self._behind(sentence, clause.verb.last)

    def _is_of(self, clause: Clause, phrase: NounPhrase) -> bool:
        """Whether a clause tells of a noun: "talks between the two, which were to be held"."""
        if phrase in clause.subjects or clause.governor == phrase.head:
            return True
        return clause.marker in _RELATIVE and any(
            other in clause.subjects for _, other in complements(self._analysis, clause.sentence, phrase)
        )

    def _around(self, sentence: int, phrase: NounPhrase) -> Iterator[NounPhrase]:
        """What hangs on a noun: "a depot near Goma"; people of a country need not be there."""
        for preposition, following in complements(self._analysis, sentence, phrase):
            of_people = preposition in ("of", "from") and self._senses.of(phrase, "people")
            if (found := self._place(preposition, following)) and not of_people:
                yield found

    def _behind(self, sentence: int, place: int) -> Iterator[NounPhrase]:
        """The phrases of place between a word and the next clause."""
        found: NounPhrase | None = None
        previous: NounPhrase | None = None
        for chunk in chunks_near(self._analysis, sentence, place):
            if chunk.first < place:
                continue
            before = self._tokens[chunk.first - 1]
            if isinstance(chunk, VerbGroup):
                if chunk.finite or before.tag in ("WDT", "WP", ",", "CC"):
                    return
            elif before.lower in _ENDS:
                return
            else:
                joined = found is not None and previous is not None and chunk.first == previous.last + 1
                said = before.lower if before.tag in ("IN", "TO") else "in" if joined and before.tag == "CC" else ""
                found = self._place(said, chunk)
                if found and said == "of" and previous and self._senses.of(previous, "people"):
                    found = None
                if found:
                    yield found
                previous = chunk

    def _opening(self, trigger: Trigger) -> Iterator[NounPhrase]:
        """ "In Accra, …"."""
        first = self._analysis.parsed.bounds[trigger.sentence][0]
        chunk = phrase_at(self._analysis, first + 1)
        if chunk is None or self._is_told_by_another(trigger, first):
            return
        if found := self._place(self._tokens[first].lower, chunk):
            yield found
        if self._tokens[first].lower in _LOCAL:
            yield from self._around(trigger.sentence, chunk)

    def _is_told_by_another(self, trigger: Trigger, first: int) -> bool:
        """Whether what opens the sentence says where somebody speaks: "In Kabul, a minister said that …"."""
        at, opening = self._tokens[trigger.token].start, self._tokens[first].start
        return any(start <= at < end and opening < start for start, end in self._contents.get(trigger.sentence, ()))

    @cached_property
    def _contents(self) -> dict[int, list[tuple[int, int]]]:
        """Where the contents of attributions begin and end, by the sentences in which they begin."""
        found: dict[int, list[tuple[int, int]]] = {}
        for attribution in self._analysis.attributions:
            for part in attribution.content[:1]:
                known = found.setdefault(self._analysis.sentence_at(part.start), [])
                if len(known) < _MOST:
                    known.append((part.start, part.end))
        return found

    def _place(self, preposition: str, phrase: NounPhrase) -> NounPhrase | None:
        """A phrase behind a preposition, without a time at its end ("in Kampala last week"), if it says where."""
        if preposition not in _LOCAL and preposition not in _WEAK:
            return None
        if phrase.last - phrase.first > 1:
            first = self._senses.time_in(phrase)
            if first is not None and first > phrase.first:
                phrase = replace(phrase, head=first - 1, last=first)
        return phrase if self._is_place(preposition, phrase) else None

    def _is_place(self, preposition: str, phrase: NounPhrase) -> bool:
        return self.is_name(phrase) or (preposition not in ("of", "from") and self._is_named_site(preposition, phrase))

    def _is_named_site(self, preposition: str, phrase: NounPhrase) -> bool:
        """Whether a site has a name of its own: "the Kuyambana forest", "Leeds Crown Court"; not one in a bank."""
        if phrase.first == phrase.head:
            return False
        sites = event_lexicon().classes["sites"]
        words = self._tokens[phrase.first : phrase.head + 1]
        if not any(t.tag == "NNP" and t.lower not in sites for t in words):
            return False
        named = self._senses.name_at(phrase.head)
        if preposition == "in" and named is not None and named.sort == "organization":
            return False
        return self._senses.any_of((phrase,), _SORTS)

    def is_name(self, phrase: NounPhrase) -> bool:
        """Whether a place's name ends the phrase: "southern Chad", "Lagos"."""
        head, sorts = phrase.head, _PLACE
        if self._tokens[head].lower in _DIVISIONS and head > phrase.first:  # "Rio de Janeiro state"
            head, sorts = head - 1, _ANY
        named = self._senses.name_at(head)
        if named is None or self._tokens[head].tag[:3] != "NNP":
            return False
        lies = named.sort == "other" and self._is_sure(phrase.first - 1) and phrase.first == phrase.head
        return named.sort in sorts or lies

    def _is_sure(self, place: int) -> bool:
        """Whether a preposition makes a place of any name: "in X", "the village of X", but not "shares in X"."""
        word = self._tokens[place].lower
        if self._tokens[place - 1].lemma in _HOLDINGS:
            return False
        return word in _SURE or (word == "of" and self._tokens[place - 1].lemma in _SETTLEMENTS)

    def _among_roles(self, draft: Draft) -> Iterator[Mention]:
        """Where it goes to or from, or what place the thing it befalls is called after: "Goma airport"."""
        for name in _WAYS:
            yield from (m for m in draft.roles.get(name, ()) if self._names_place(m))
        for name in _BEFALLEN if draft.kind != "statement" else ():
            for mention in draft.roles.get(name, ()):
                yield from self._inside(mention, named=name == "site")

    def _names_place(self, mention: Mention) -> bool:
        return any(name.sort in ("place", "other") for name in self._senses.names_in(mention.start, mention.end))

    def _inside(self, mention: Mention, *, named: bool) -> Iterator[Mention]:
        """The places in the words of a role; before the noun of a site any name is one: "the Torkham crossing"."""
        for name in self._senses.names_in(mention.start, mention.end):
            site = named and name.sort == "other" and name.end < (mention.end or 0)
            if name.sort == "place" or site:
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


def _without_owner(mention: Mention) -> Mention:
    """ "North Kordofan" for "Sudan's North Kordofan"."""
    head, apostrophe, rest = mention.text.replace("’s ", "'s ").rpartition("'s ")
    if not apostrophe or not rest[:1].isupper() or mention.start is None:
        return mention
    return mention.model_copy(update={"text": mention.text[-len(rest) :], "start": mention.start + len(head) + 3})


def _add(draft: Draft, mention: Mention) -> None:
    if all(mention.text.lower() != place.text.lower() for place in draft.places):
        draft.places = (*draft.places, mention)[:_MOST]
