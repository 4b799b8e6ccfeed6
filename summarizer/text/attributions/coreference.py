"""Who a source is in full: what a pronoun, a surname or "the organization" stands for.

A pronoun stands for the nearest source or subject before it that fits in sort, number and gender; a short
description for the name that is described so. Where two fit equally well, it stands for neither.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from summarizer.text.attributions import cues
from summarizer.text.attributions.noun_phrases import Range
from summarizer.text.attributions.quotations import Quotation
from summarizer.text.attributions.statements import Found
from summarizer.text.names.find import Name
from summarizer.text.names.gazetteer import Gender, Sort, titles, words
from summarizer.text.syntax.chunks import NounPhrase
from summarizer.text.syntax.parse import ParsedText
from summarizer.text.syntax.tokens import Token

_HE = frozenset(("he", "him", "his", "himself"))
_SHE = frozenset(("she", "her", "hers", "herself"))
_IT = frozenset(("it", "its", "itself"))
_THEY = frozenset(("they", "them", "their", "themselves"))
_SPEAKING = frozenset(("i", "we", "my", "our", "me", "us"))
_RELATIVES = frozenset(("who", "which", "that", "whom", "whose"))
_DEFINITE = frozenset(("the", "this", "that"))
_BEFORE_OBJECTS = frozenset(("IN", "TO", "VB", "VBD", "VBZ", "VBP", "VBG", "VBN", "POS"))
_IN_PHRASES = frozenset(("NN", "NNS", "NNP", "NNPS", "JJ", "DT", "CD", "PRP$"))
_PLURALS = frozenset(("NNS", "NNPS"))
_FAR = 4.0
"""Sentences back to which a pronoun can reach"""
_ASIDE = 1.5
"""Sentences by which a name that is no subject counts as further away"""
_SOURCE = -0.6
"""Sentences by which a source counts as nearer"""
_SHORT = 4
"""Words of a description that stands for a name: "the former prime minister" """
_PLAIN = 2
"""Words of a description that says no more than the sort: "the company" """
_MEMORY = 16
"""Candidates that are looked at, the latest first"""
_APPOSITION = 8
"""Tokens after a name in which it is described: ", the mayor of Valletta," """


@dataclass(slots=True)
class _Candidate:
    """What a later pronoun or description can stand for."""

    name: str
    sort: Sort
    gender: Gender | None = None
    plural: bool = False
    sentence: int = 0
    weight: float = 0
    """How much further away than it stands it counts as: 0 for subjects, less for sources, more for others"""


class Coreference:
    """Resolves the sources of a text, from its beginning to its end."""

    def __init__(self, parsed: ParsedText, names: Sequence[Name], quotations: Sequence[Quotation]) -> None:
        self.parsed = parsed
        self.tokens = parsed.tokens
        self.names = names
        self.starts = [name.start for name in names]
        self.quotations = quotations
        self.opened = [quotation.start for quotation in quotations]
        starts = set(self.starts)
        self.places = {token.start: token.index for token in parsed.tokens if token.start in starts}
        self.candidates: list[_Candidate] = []
        self.described: dict[str, str] = {}
        """For each noun whom it described last"""
        self.read = 0

    def resolve(self, found: Sequence[Found]) -> list[str | None]:
        """The full source of each attribution, in order."""
        resolved: list[str | None] = [None] * len(found)
        order = sorted((one.source, place) for place, one in enumerate(found) if one.source)
        for source, place in order:
            known = [source[0]] + [first for first, _ in found[place].content if found[place].spoken]
            self._read_names(self.tokens[min(known)].start)
            resolved[place] = self._name(source)
        speeches = _Speeches(found)
        for source, place in order:
            if self.tokens[source[0]].lower in _SPEAKING and source[1] - source[0] == 1:
                speech = speeches.around(source[0])
                resolved[place] = None if speech is None else resolved[speech]
        return resolved

    # Candidates

    def _read_names(self, until: int) -> None:
        """Make candidates of the names that stand before a place in the text, but for those in quotations."""
        while self.read < len(self.names) and self.names[self.read].start < until:
            name = self.names[self.read]
            self.read += 1
            place = self.places.get(name.start)
            if place is None or self._is_quoted(name.start):
                continue
            start = self._start_of_phrase(place)
            described = {token.lemma for token in self.tokens[start:place]} | self._apposed(name)
            weight = _ASIDE if start and self._is_aside(self.tokens[start - 1]) else 0
            self._add(_Candidate(name.canonical, name.sort, name.gender), place, weight, described)

    def _is_aside(self, before: Token) -> bool:
        return before.tag in _BEFORE_OBJECTS and before.lower not in cues.listed("subordinators")

    def _add(self, one: _Candidate, place: int, weight: float, described: set[str]) -> None:
        one.sentence, one.weight = self.tokens[place].sentence, weight
        self.candidates.append(one)
        if one.plural:
            return
        own = one.name.lower().split() if one.sort != "person" else []
        self.described.update(dict.fromkeys([*described, *own], one.name))

    def _is_quoted(self, start: int) -> bool:
        at = bisect_right(self.opened, start) - 1
        return at >= 0 and self.quotations[at].end > start and self.quotations[at].speech

    def _start_of_phrase(self, place: int) -> int:
        sentence = self.tokens[place].sentence
        while place and self.tokens[place - 1].tag in _IN_PHRASES:
            if self.tokens[place - 1].sentence != sentence:
                break
            place -= 1
        return place

    def _apposed(self, name: Name) -> set[str]:
        """The nouns that describe a name after it: "Vella, the mayor of Valletta"."""
        place = self.places[name.start]
        while place < len(self.tokens) and self.tokens[place].start < name.end:
            place += 1
        after = self.tokens[place : place + _APPOSITION]
        if len(after) < 2 or after[0].text != "," or after[1].tag not in ("DT", "NN", "JJ", "PRP$"):
            return set()
        nouns: set[str] = set()
        for token in after[1:]:
            if token.tag in (",", "."):
                return nouns
            if token.tag == "NN":
                nouns.add(token.lemma)
            elif token.tag[0] == "V" or token.tag == "MD":
                break
        return set()

    # Sources

    def _name(self, source: Range) -> str | None:
        first, last = source
        token = self.tokens[first]
        if last - first == 1:
            if token.lower in _RELATIVES:
                return self._antecedent(first)
            if token.tag in ("PRP", "PRP$") or token.lower in cues.listed("indefinite"):
                return self._pronoun(token.lower, first)
        return self._phrase(first, last)

    def _pronoun(self, word: str, place: int) -> str | None:
        fits = _fitting(word)
        if fits is None:
            return None
        own = self.tokens[place].tag == "PRP$"
        return (self._latest(place, fits) if own else None) or self._best(place, fits)

    def _latest(self, place: int, fits: Callable[[_Candidate], bool]) -> str | None:
        """The last subject before a possessive pronoun in its sentence."""
        for one in reversed(self.candidates[-_MEMORY:]):
            if one.sentence == self.tokens[place].sentence and one.weight <= 0 and fits(one):
                return one.name
        return None

    def _best(self, place: int, fits: Callable[[_Candidate], bool]) -> str | None:
        """The nearest candidate that fits, None where two are equally near."""
        sentence = self.tokens[place].sentence
        found: list[tuple[float, str]] = []
        for one in self.candidates[-_MEMORY:]:
            distance = sentence - one.sentence + one.weight
            if distance <= _FAR and fits(one):
                found.append((distance, one.name))
        if not found:
            return None
        nearest = min(found)[0]
        names = {name for distance, name in found if distance == nearest}
        return names.pop() if len(names) == 1 else None

    def _antecedent(self, place: int) -> str | None:
        """What "who" and "which" stand for: the noun phrase before them."""
        end = place - (self.tokens[place - 1].tag == "," if place else 0)
        chunk = self._chunk(end - 1) if end else None
        return self._phrase(chunk.first, chunk.last) if chunk and chunk.last == end else None

    def _chunk(self, place: int) -> NounPhrase | None:
        chunks = self.parsed.chunks[self.tokens[place].sentence]
        at = bisect_right(chunks, place, key=lambda chunk: chunk.first) - 1
        chunk = chunks[at] if at >= 0 else None
        return chunk if isinstance(chunk, NounPhrase) and chunk.last > place else None

    def _phrase(self, first: int, last: int) -> str | None:
        """What a noun phrase names, or stands for."""
        chunk = self._chunk(first)
        head = min(chunk.head, last - 1) if chunk else last - 1
        name = self._name_at(self.tokens[head].start)
        if chunk and chunk.last < last and (name is None or self.tokens[chunk.last].tag == "CC"):
            name = None if name else self._person_named_later(first, last)
        if name is None:
            return self._description(first, last, head)
        owned = any(token.tag == "POS" and token.start < name.start for token in self.tokens[first:head])
        full = self._words(first, head + 1) if owned else name.canonical
        described = {token.lemma for token in self.tokens[first:last] if token.tag == "NN"}
        self._add(_Candidate(full, name.sort, name.gender), first, _SOURCE, described)
        return full

    def _person_named_later(self, first: int, last: int) -> Name | None:
        """Whom a description names at its end: "a spokesman for the ministry, Joe Borg"."""
        comma = next((at for at in range(first, last - 1) if self.tokens[at].tag == ","), None)
        name = self._name_at(self.tokens[last - 1 if comma is None else comma + 1].start)
        if name is None or name.sort != "person":
            return None
        place = self.places.get(name.start, 0)
        return name if comma is not None or (place and self.tokens[place - 1].lower in titles()) else None

    def _name_at(self, start: int) -> Name | None:
        at = bisect_right(self.starts, start) - 1
        return self.names[at] if at >= 0 and self.names[at].end > start else None

    def _words(self, first: int, last: int) -> str:
        return " ".join(self.parsed.words(first, last).split())

    def _description(self, first: int, last: int, head: int) -> str | None:
        """What "the organization" stands for; other descriptions say themselves who they are."""
        token, noun = self.tokens[first], self.tokens[head].lemma
        if token.tag == "PRP$":
            return None
        plural = self.tokens[head].tag in _PLURALS
        if token.lower in _DEFINITE and not plural and last - first <= _SHORT:
            stands_for = last - first == _PLAIN and (_sort_of(noun) == "person" or noun in cues.listed("standing_for"))
            full = self.described.get(noun) or (self._nearest_of_sort(noun, first) if stands_for else None)
            if full or stands_for:
                return full
        end = next((at for at in range(first, last) if self.tokens[at].tag in (",", "WP", "WDT", ":")), last)
        text = self._words(first, max(end, first + 1))
        plural = plural or any(token.lower == "and" for token in self.tokens[first:end])
        self._add(_Candidate(text, _sort_of(noun), plural=plural), first, _SOURCE, {noun})
        return text

    def _nearest_of_sort(self, noun: str, place: int) -> str | None:
        """The nearest source of the sort that a noun names."""
        sort = _sort_of(noun)
        if sort == "other":
            return None
        return self._best(place, lambda one: one.sort == sort and not one.plural and one.weight <= 0)


class _Speeches:
    """The contents that somebody speaks, to be asked for the one around a word."""

    def __init__(self, found: Sequence[Found]) -> None:
        self.parts = sorted(
            (first, last, at)
            for at, one in enumerate(found)
            for first, last in one.content
            if one.spoken and one.source and not first <= one.source[0] < last
        )

    def around(self, place: int) -> int | None:
        """The place in what is found of the narrowest content around a token."""
        at = bisect_left(self.parts, (place,))
        near = [(last - first, one) for first, last, one in self.parts[max(0, at - _MEMORY) : at] if place < last]
        return min(near)[1] if near else None


def _fitting(pronoun: str) -> Callable[[_Candidate], bool] | None:
    """What a pronoun can stand for."""
    if pronoun in _IT:
        return lambda one: one.sort != "person" and not one.plural
    if pronoun in _THEY:
        return lambda one: one.plural
    if pronoun not in _HE and pronoun not in _SHE:
        return None
    other: Gender = "female" if pronoun in _HE else "male"
    return lambda one: one.sort == "person" and not one.plural and one.gender != other


def _sort_of(noun: str) -> Sort:
    """The sort of what a common noun describes."""
    if noun in titles() or noun in ("man", "woman", "boy", "girl", "mother", "father"):
        return "person"
    is_organization = noun in words("organization_heads") and noun not in cues.listed("documents")
    return "organization" if is_organization else "other"
