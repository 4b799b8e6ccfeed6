"""Whom and what a text has spoken of so far, and which of them a pronoun or "the agency" takes up.

A pronoun takes up the subject of its own sentence or of the one before (the centre of attention: Grosz, Joshi and
Weinstein 1995, "Centering"); a description what has its head noun (Vieira and Poesio 2000). Where two compete it takes
up neither: a wrong name is worse than none.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict, deque
from collections.abc import Callable, Iterable, Sequence
from functools import cache
from typing import NamedTuple

from summarizer.resources import lexicon
from summarizer.text.attributions.cues import listed
from summarizer.text.names.gazetteer import Gender, Sort

_HE = frozenset(("he", "him", "his", "himself"))
_SHE = frozenset(("she", "her", "hers", "herself"))
_IT = frozenset(("it", "its", "itself"))
_THEY = frozenset(("they", "them", "their", "themselves"))
_FAR = 4
"""Sentences back to which a pronoun can reach"""
_MEMORY = 24
"""Mentions that are looked at, the latest first"""
_ALIKE = 6
"""Mentions by one noun that are kept"""


class Mention(NamedTuple):
    """What a later pronoun or description can take up, where it was mentioned."""

    name: str | None
    """Its name, or its words; None for what is not known"""
    sort: Sort
    place: int
    sentence: int
    subject: bool = False
    """Whether it stands where a subject or a source does"""
    gender: Gender | None = None
    plural: bool = False
    named: bool = False
    nouns: frozenset[str] = frozenset()
    """What it has been called: "mayor", "agency" """
    words: frozenset[str] = frozenset()
    """The words of its name and description"""
    owned: bool = False
    """Whether somebody else's name or pronoun goes before its noun"""

    source: bool = False
    """Whether something is laid to it there"""

    def again(self, place: int, sentence: int, subject: bool, source: bool) -> Mention:
        """The same at a later place."""
        return self._replace(place=place, sentence=sentence, subject=subject, source=source)

    def joined(self, described: Mention) -> Mention:
        """A name with what a description before it says: "a surveyor, Karl Vella"."""
        return self._replace(
            sort=described.sort,
            gender=self.gender or described.gender,
            subject=self.subject or described.subject,
            nouns=self.nouns | described.nouns,
            words=self.words | described.words,
        )


Fits = Callable[[Mention], bool]


class Memory:
    """The mentions of a text in their order, as far as it has been read."""

    def __init__(self) -> None:
        self.mentions: list[Mention] = []
        self.places: list[int] = []
        self.called: defaultdict[str, deque[Mention]] = defaultdict(lambda: deque(maxlen=_ALIKE))

    def add(self, mention: Mention) -> None:
        """Add a mention behind those before it."""
        at = bisect_left(self.places, mention.place, lo=max(0, len(self.places) - _MEMORY))
        self.mentions.insert(at, mention)
        self.places.insert(at, mention.place)
        for noun in mention.nouns:
            self.called[noun].append(mention)

    def drop(self, mention: Mention) -> None:
        """Take back a mention that turns out to be part of another."""
        for at in range(len(self.mentions) - 1, max(-1, len(self.mentions) - 1 - _MEMORY), -1):
            if self.mentions[at] is mention:
                del self.mentions[at], self.places[at]
                return

    def unnamed(self, sentence: int) -> Mention | None:
        """The last description in a sentence."""
        last = [one for one in self.mentions[-_ALIKE:] if one.sentence == sentence and not one.named]
        return last[-1] if last else None

    def _near(self, sentence: int, limit: int) -> Sequence[Mention]:
        at = bisect_left(self.places, limit)
        return [one for one in self.mentions[max(0, at - _MEMORY) : at] if sentence - one.sentence <= _FAR]

    # Pronouns

    def pronoun(self, word: str, sentence: int, limit: int, is_source: bool) -> Mention | None:
        """What a pronoun takes up; None where nothing fits or two compete.

        Args:
            word: the pronoun, in lower case.
            sentence: its sentence.
            limit: the token before which it was mentioned.
            is_source: whether it is a source, who goes on speaking.
        """
        fits = fitting(word)
        if fits is None:
            return None
        near = [one for one in self._near(sentence, limit) if fits(one)]
        own = [one for one in near if one.sentence == sentence]
        if any(one.subject for one in own):
            return _only(own)
        before = [one for one in near if one.sentence < sentence]
        chosen = _subject_of_last(before, sentence, is_source)
        return _only([*own, chosen]) if chosen else None

    # Descriptions

    def described(self, noun: str, words: frozenset[str], plural: bool, place: tuple[int, int]) -> Mention | None:
        """What "the noun" takes up, by that noun, or else by one of the same kind.

        Args:
            noun: the lemma of its head.
            words: its other words, which must not say anything new.
            plural: whether it is a plural.
            place: its sentence, and the token before which it was mentioned.
        """
        sentence, limit = place
        exact = [one for one in self.called.get(noun, ()) if one.plural == plural and words <= one.words]
        exact = [one for one in exact if one.place < limit]
        kin = kinds().get(noun, frozenset())
        if plural or not kin:
            return _nearest(exact, sentence)
        near = [one for one in self._near(sentence, limit) if one.named and not one.plural and words <= one.words]
        unknown = [one for one in near if _tells_nothing(one)] if noun in listed("open_kinds") else []
        known = exact or [one for one in near if one.nouns & kin]
        if not known:
            return _nearest(unknown, sentence)
        speakers = [one for one in unknown if one.source and one.sentence == sentence - 1 and one not in known]
        return _nearest(sorted([*known, *speakers], key=_place), sentence) or _only(speakers)


def _place(one: Mention) -> int:
    return one.place


def _tells_nothing(one: Mention) -> bool:
    """A name that can be a firm's or a group's for all that is known: "Norrvik"."""
    single = one.subject and one.gender is None and one.name is not None and " " not in one.name
    return not one.nouns and (one.sort == "organization" or (one.sort in ("other", "person") and single))


def _only(mentions: Iterable[Mention]) -> Mention | None:
    """The one thing that all of some mentions are of, None where they are of several."""
    last = {one.name: one for one in mentions}
    return next(iter(last.values())) if len(last) == 1 else None


def _subject_of_last(before: Sequence[Mention], sentence: int, is_source: bool) -> Mention | None:
    """Who spoke in the last sentence with any that fit, or is its one subject, or fits alone."""
    if not before:
        return None
    last = [one for one in before if one.sentence == before[-1].sentence]
    sources = [one for one in last if one.source]
    if sources and is_source:
        return _only(sources)
    subjects = [one for one in last if one.subject]
    return _only(subjects if subjects and last[0].sentence == sentence - 1 else before)


def _nearest(mentions: Sequence[Mention], sentence: int) -> Mention | None:
    """The nearest of what a description fits, None where another is as likely meant."""
    if not mentions:
        return None
    nearest = mentions[-1]
    rivals = [one for one in mentions if one.name != nearest.name]
    if not rivals or (nearest.named and not any(one.named for one in rivals)):
        return nearest
    is_next = (
        nearest.sentence >= sentence - 1 and nearest.subject and all(one.sentence < nearest.sentence for one in rivals)
    )
    return nearest if is_next else None


def fitting(pronoun: str) -> Fits | None:
    """What a pronoun can take up, by sort, number and gender."""
    if pronoun in _IT:
        return lambda one: not one.plural and one.sort != "person" and (one.sort != "place" or one.subject)
    if pronoun in _THEY:
        return lambda one: one.plural
    if pronoun not in _HE and pronoun not in _SHE:
        return None
    other: Gender = "female" if pronoun in _HE else "male"
    return lambda one: one.sort == "person" and not one.plural and one.gender != other


def nobody(pronoun: str, place: int, sentence: int) -> Mention:
    """The mention of somebody unknown by a pronoun, so that the next pronoun stays open too."""
    gender: Gender | None = "male" if pronoun in _HE else "female" if pronoun in _SHE else None
    sort: Sort = "person" if gender else "other"
    return Mention(None, sort, place, sentence, subject=True, gender=gender, plural=pronoun in _THEY)


@cache
def kinds() -> dict[str, frozenset[str]]:
    """For each noun of the lexicon the nouns whose bearers it can take up."""
    found: defaultdict[str, set[str]] = defaultdict(set)
    for line in lexicon("text/data/attributions.toml")["kinds"].strip().splitlines():
        noun, _, others = line.partition(":")
        found[noun].update((noun, *others.split()))
    return {noun: frozenset(others) for noun, others in found.items()}
