"""Senses: what sort of thing a noun phrase means, by the classes of `data/classes.toml` and the sorts of names.

Most event words mean an event with the right nouns alone (selectional preferences, Resnik 1996): one meets a person or
a demand, releases a hostage, a record or a report.
"""

from __future__ import annotations

import sys
from bisect import bisect_right
from collections.abc import Collection, Iterable, Sequence
from functools import cache, cached_property

from summarizer.engines.rules.lexicon import event_lexicon
from summarizer.text.analysis import TextAnalysis
from summarizer.text.names.find import Name
from summarizer.text.syntax.chunks import NounPhrase
from summarizer.text.syntax.lexicon import lemma
from summarizer.text.syntax.tokens import Token

_PERSONAL = frozenset(("he", "she", "they", "him", "her", "them", "who", "we", "i", "us", "me", "others", "someone"))
_SICK = frozenset("wounded injured dead sick elderly disabled missing poor displaced unemployed young".split())
_OF_NAMES = {
    "person": ("people", "captives", "actors", "names", "personal"),
    "organization": ("bodies", "companies", "actors", "armed", "names", "contracts"),
    "place": ("places", "sites", "actors", "armed", "states", "names"),
    "other": ("names", "products", "actors", "contests"),
}
"""The classes that a name belongs to by its sort; a country can act and make war"""
_OF_COUNTS = frozenset(("people", "captives", "actors"))
_PORTIONS = frozenset(
    "state ton tonne bag sack load barrel batch crate lot litre liter kilogram kilo pound stock".split()
)
_OF_PORTIONS = frozenset(("contraband", "emergencies", "fluids", "foods", "goods", "medicines", "weapons"))
_PORTION = 4
"""Words behind a measure among which is what it measures"""
_NATIONAL = ("ans", "inos", "ons", "is", "ots", "ks", "bs")
"""Endings of names of nationals, the first two of hardly anybody else"""
_TRADES = ("ician", "ologist", "inator", "woman", "keeper", "worker")
_ROUND = frozenset(("ten", "dozen", "hundred", "thousand", "million"))
_PAIR = 2
_SPANS = frozenset("day week month year night time row while".split())
_ABSTRACT = ("ness", "ity", "ism", "ance", "ence", "ship", "tion", "sion", "ment", "ing", "ure", "ency", "ancy", "hood")


def senses_in(analysis: TextAnalysis) -> Senses:
    """The senses of an article's noun phrases, found once and kept with its analysis as its other parts are."""
    if _KEPT not in analysis.__dict__:
        analysis.__dict__[_KEPT] = Senses(analysis)
    known: Senses = analysis.__dict__[_KEPT]
    return known


_NAMES = 80
_KEPT = "rules_senses"


class Senses:
    """The senses of the noun phrases of one article."""

    def __init__(self, analysis: TextAnalysis) -> None:
        # Its parts and not the analysis, which keeps these senses: a cycle would stay in memory until it is collected.
        self._parsed, self._tokens = analysis.parsed, analysis.parsed.tokens
        self._names = analysis.names
        self._time_expressions = analysis.time_expressions
        self._known: dict[tuple[int, int, int, str], bool] = {}

    def any_of(self, phrases: Iterable[NounPhrase], classes: Collection[str]) -> bool:
        """Whether one of the phrases belongs to one of the classes."""
        for phrase in phrases:
            for name in classes:
                if self.of(phrase, name):
                    return True
        return False

    def of(self, phrase: NounPhrase, name: str) -> bool:
        """Whether a phrase belongs to a class."""
        key = (phrase.first, phrase.head, phrase.last, name)
        known = self._known.get(key)
        if known is None:
            known = self._known[key] = self._belongs(phrase, name)
        return known

    def _belongs(self, phrase: NounPhrase, name: str) -> bool:
        head = self._tokens[phrase.head]
        if head.tag in ("PRP", "WP", "EX"):
            return head.lower in _PERSONAL and (name in _OF_COUNTS or name in ("personal", "armed", "bodies"))
        if head.tag in ("CD", "JJ") or head.lower == "more":
            counts = head.tag == "CD" and "$" not in [t.text for t in self._tokens[phrase.first : phrase.last]]
            return (counts or head.lower in _SICK) and name in _OF_COUNTS
        if _any_listed(self._naming(phrase), name):
            return True
        if head.tag == "NNS" and head.lemma in _ROUND:
            return name in _OF_COUNTS and not self._counts_other(phrase.last)
        if head.lemma in _PORTIONS and name in _OF_PORTIONS:
            return self._holds(phrase.last, name)
        if name in _OF_COUNTS and (head.lemma.endswith(_TRADES) or self._is_nationals(phrase, head)):
            return True
        named = self.name_at(phrase.head)
        return named is not None and name in _OF_NAMES[named.sort]

    def _holds(self, place: int, name: str) -> bool:
        """ "500 tonnes of rice" is rice."""
        if place >= len(self._tokens) or self._tokens[place].lower != "of":
            return False
        nouns = [token for token in self._tokens[place + 1 : place + _PORTION] if token.tag in ("NN", "NNS")]
        return _any_listed(nouns[:1], name)

    def _is_nationals(self, phrase: NounPhrase, head: Token) -> bool:
        """ "1,900 Kenyans", "the Iraqis"."""
        if head.tag not in ("NNP", "NNPS") or phrase.last - phrase.first < _PAIR:
            return False
        counted = any(token.tag == "CD" for token in self._tokens[phrase.first : phrase.head])
        return head.text.endswith(_NATIONAL if counted else _NATIONAL[:2])

    def _counts_other(self, place: int) -> bool:
        """Whether what a round number counts is said behind it: not of "tens of thousands marched"."""
        behind = [token.lower for token in self._tokens[place : place + 3]]
        if behind[:1] == ["of"] and behind[1:2] and lemma(behind[1], "NNS") in _ROUND:
            return behind[2:] == ["of"]
        return behind[:1] == ["of"]

    def may_act(self, phrase: NounPhrase) -> bool:
        """Whether a phrase may mean somebody who does something: no per cent, no hope and no weather."""
        head = self._tokens[phrase.head]
        if self.of(phrase, "actors") or self.of(phrase, "people") or self.of(phrase, "bodies"):
            return not self._is_measure(phrase)
        if head.tag == "PRP":
            return True
        if head.tag in ("CD", "JJ", "DT"):
            return not self._is_measure(phrase)
        return not self.is_abstract(phrase)

    def may_plan(self, phrase: NounPhrase) -> bool:
        """Whether a phrase may mean somebody who does something on purpose: no decree and no attack either."""
        head = self._tokens[phrase.head]
        is_event = head.tag in ("NN", "NNS") and head.lemma in event_lexicon().nouns and not self.of(phrase, "bodies")
        return self.may_act(phrase) and not is_event

    def is_abstract(self, phrase: NounPhrase) -> bool:
        """Whether a phrase means nothing that can be touched: "confidence", "hope"."""
        head = self._tokens[phrase.head]
        if head.tag not in ("NN", "NNS") or self.of(phrase, "people") or self.of(phrase, "bodies"):
            return False
        return _any_listed((head,), "abstract") or (head.lemma.endswith(_ABSTRACT) and not _is_thing(head.lemma))

    def _is_measure(self, phrase: NounPhrase) -> bool:
        tokens = self._tokens[phrase.first : phrase.last]
        return any(token.text in ("%", "$", "€", "£") or token.lower in ("percent", "pct", "per") for token in tokens)

    def name_at(self, place: int) -> Name | None:
        """The name that a token is part of."""
        return self._named.get(place)

    def names_before(self, place: int) -> Sequence[Name]:
        """The names that stand before a token, the last of them at the end; not all of a long text."""
        at = bisect_right(self._starts, self._tokens[place].start - 1)
        return self._names[max(0, at - _NAMES) : at]

    def names_in(self, start: int | None, end: int | None) -> Sequence[Name]:
        """The names in a stretch of the text."""
        if start is None or end is None:
            return ()
        first = max(0, bisect_right(self._starts, start) - 1)
        return [n for n in self._names[first : bisect_right(self._starts, end - 1)] if start < n.end]

    def is_time(self, phrase: NounPhrase) -> bool:
        """Whether the head of a phrase is part of a time: "Monday" of "an attack on Goma on Monday"."""
        return self._is_span(phrase) or self._time_at(phrase.head) is not None

    def _is_span(self, phrase: NounPhrase) -> bool:
        """ "For a second day"."""
        return self._tokens[phrase.head].lower in _SPANS and self._tokens[phrase.first].lower in ("a", "the")

    def _time_at(self, place: int) -> int | None:
        """Where the time begins that a token is part of."""
        start = self._tokens[place].start
        at = bisect_right(self._times, (start, sys.maxsize)) - 1
        return self._times[at][0] if at >= 0 and start < self._times[at][1] else None

    def time_in(self, phrase: NounPhrase) -> int | None:
        """The first token of the time that ends a phrase: "last" of "Goma last week"; None without one."""
        start = self._time_at(phrase.head)
        if start is None:
            return phrase.first if self._is_span(phrase) else None
        return next(place for place in range(phrase.first, phrase.last) if self._tokens[place].end > start)

    @cached_property
    def _times(self) -> list[tuple[int, int]]:
        return sorted((time.start or 0, time.end or 0) for time in self._time_expressions)

    @cached_property
    def _named(self) -> dict[int, Name]:
        """The names by the places of their tokens."""
        return {token.index: name for name in self._names for token in self._parsed.between(name.start, name.end)}

    @cached_property
    def _starts(self) -> list[int]:
        return [name.start for name in self._names]

    def _naming(self, phrase: NounPhrase) -> Sequence[Token]:
        """The head of a noun phrase; before a name also what it is called: "the ferry Amina"."""
        head = self._tokens[phrase.head]
        return self._tokens[phrase.first : phrase.last] if head.tag[:3] == "NNP" else (head,)


def is_reflexive(token: Token) -> bool:
    """ "himself", "themselves"."""
    return token.lower.endswith(("self", "selves"))


def _any_listed(tokens: Sequence[Token], name: str) -> bool:
    """Whether one of some words, or the last part of one, is in a class."""
    members = event_lexicon().classes[name]
    for token in tokens:
        if token.lemma in members or token.lower in members:
            return True
        if "-" in token.lower and token.lower.rpartition("-")[2] in members:
            return True
    return False


@cache
def _is_thing(lemma: str) -> bool:
    """Whether another class of nouns than the abstract ones has a word."""
    return any(lemma in members for name, members in event_lexicon().classes.items() if name != "abstract")
