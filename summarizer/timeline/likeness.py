"""How alike two events are, times aside: who, where, what, and what else their articles name."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass, field

from summarizer.timeline.mentions import AFFECTED, PLACES, EventMention
from summarizer.timeline.parties import conflict, is_broad, shared


@dataclass
class Evidence:
    """What speaks for a link: points, and in words why."""

    points: float = 0.0
    reasons: list[str] = field(default_factory=list)

    def add(self, points: float, reason: str) -> None:
        """Count a reason."""
        self.points += points
        self.reasons.append(reason)


@dataclass
class Likeness:
    """Two events compared."""

    own: Evidence
    """By their own roles and words"""
    around: Evidence
    """By what else their articles name"""
    subject: bool
    """Whether they name the same person, thing or place that it is about"""
    named: bool
    """Whether they share a name that not very many articles have"""
    numbers: bool
    """Whether they share a number and what it counts"""
    things: bool
    """Whether they share a word for who or what is in it"""

    @property
    def points(self) -> float:
        """All points."""
        return self.own.points + self.around.points

    @property
    def reasons(self) -> list[str]:
        """All reasons."""
        return [*self.own.reasons, *self.around.reasons]


class Comparison:
    """Compares events; a name that very many articles have counts for less."""

    def __init__(self, is_common: Callable[[str], bool], names_of: Callable[[int], frozenset[str]]) -> None:
        self._is_common = is_common
        self._names_of = names_of

    def likeness(self, one: EventMention, other: EventMention) -> Likeness | None:
        """What two events have in common; None where something tells them apart."""
        if one.kind != other.kind or _apart(one, other):
            return None
        own = Evidence()
        who = self._named(own, "name", one.names(*_who(one)), other.names(*_who(other)))
        where = self._named(own, "place", one.names(*PLACES), other.names(*PLACES))
        self._words(own, one, other)
        around = Evidence()
        if one.article == other.article:
            around.add(1.5, "told in one article")
        else:
            self.surroundings(around, one.article, other.article, {*who, *where})
        subject = bool(shared(one.names(*AFFECTED), other.names(*AFFECTED))) or _same_things(one, other)
        pairs = shared(sorted(one.names()), sorted(other.names()))
        return Likeness(
            own,
            around,
            subject,
            named=bool(self.telling(pairs)),
            numbers=bool(_counts(one) & _counts(other)),
            things=bool(_nouns(one) & _nouns(other)),
        )

    def telling(self, pairs: Sequence[tuple[str, str]]) -> list[tuple[str, str]]:
        """The pairs of names that not very many articles have."""
        return [pair for pair in pairs if not (is_broad(pair[0]) or self._is_common(pair[0]))]

    def _named(self, own: Evidence, what: str, some: Collection[str], others: Collection[str]) -> list[str]:
        pairs = shared(sorted(some), sorted(others))
        telling = self.telling(pairs)
        if telling:
            own.add(2.0 + 0.5 * (len(telling) > 1), f"same {what}: {_pair(telling[0])}")
        elif pairs:
            own.add(0.75, f"same {what}: {_pair(pairs[0])}")
        return [name for pair in pairs for name in pair]

    def _words(self, own: Evidence, one: EventMention, other: EventMention) -> None:
        if one.sub_type and one.sub_type == other.sub_type:
            own.add(1.0, f"both {one.kind}: {one.sub_type.replace('_', ' ')}")
        if one.trigger and one.trigger == other.trigger:
            own.add(0.75, "named by the same word")
        nouns = _nouns(one) & _nouns(other)
        if nouns:
            own.add(min(2.0, 0.75 * len(nouns)), f"both of {', '.join(sorted(nouns)[:3])}")
        for role in (role for role in one.roles if role in other.roles and role not in PLACES):
            points = _difference(role, one, other)
            if points:
                own.add(points, f"not the same in “{role}”")
        counts = _counts(one) & _counts(other)
        if counts:
            value, noun = min(counts)
            own.add(1.0, f"both count {value:,.0f} {noun}")

    def surroundings(self, around: Evidence, one: int, other: int, counted: Collection[str] = ()) -> None:
        """What two articles, by their numbers, name besides what is counted already."""
        some, others = self._names_of(one), self._names_of(other)
        pairs = shared(sorted(set(_less_broad(some)) - set(counted)), sorted(_less_broad(others)))
        telling = list({name.casefold(): name for name, _ in pairs if not self._is_common(name)}.values())
        if telling:
            around.add(min(2.0, 1.0 * len(telling)), f"both articles name {', '.join(telling[:2])}")


def _who(event: EventMention) -> list[str]:
    return [role for role in event.roles if role not in PLACES]


def _less_broad(names: Collection[str]) -> list[str]:
    return [name for name in names if not is_broad(name)]


def _nouns(event: EventMention) -> set[str]:
    return {noun for phrase in event.phrases() for noun in phrase.nouns}


def _counts(event: EventMention) -> set[tuple[float, str]]:
    return {
        (phrase.number, phrase.nouns[-1])
        for phrase in event.phrases()
        if phrase.number is not None and phrase.number > 1 and phrase.nouns
    }


def _apart(one: EventMention, other: EventMention) -> bool:
    """Whether the places, or the phrases of a role, name others."""
    if conflict(one.names(*PLACES), other.names(*PLACES)):
        return True
    roles = (role for role in one.roles if role in other.roles and role != "places")
    return any(conflict(one.names(role), other.names(role)) for role in roles)


def _difference(role: str, one: EventMention, other: EventMention) -> float:
    """What speaks against two events that fill a role with others; 0 where nothing does."""
    some, others = one.names(role), other.names(role)
    pairs = shared(sorted(some), sorted(others))
    if pairs:
        rest = some - {a for a, _ in pairs}, others - {b for _, b in pairs}
        return -1.0 if all(map(_less_broad, rest)) else 0.0
    nouns, rest_nouns = ({noun for phrase in event.phrases(role) for noun in phrase.nouns} for event in (one, other))
    if nouns & rest_nouns or not (some or nouns) or not (others or rest_nouns):
        return 0.0
    return -2.0 if role in AFFECTED else -1.0 if nouns and rest_nouns else 0.0


def _same_things(one: EventMention, other: EventMention) -> bool:
    """Whether what it is about is the same by its nouns, where no name is given."""
    some, others = ({n for p in event.phrases(*AFFECTED) for n in p.nouns} for event in (one, other))
    return bool(some & others) and bool(shared(one.names(*PLACES), other.names(*PLACES)))


def _pair(names: tuple[str, str]) -> str:
    return names[0] if names[0] == names[1] else f"{names[0]} = {names[1]}"
