"""What the linker keeps of an event or a figure of one article: small, plain values that go through JSON.

Days are proleptic Gregorian ordinals (`datetime.date.toordinal`).
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any, NamedTuple

PLACES = ("places", "origin", "destination", "via", "site")
"""Roles that tell where"""
AFFECTED = ("accused", "people", "person", "site", "asset", "product", "office")
"""Roles that tell whom or what a course of events is about"""


class Phrase(NamedTuple):
    """A phrase that fills a role."""

    text: str
    names: tuple[str, ...]
    """The names in it, each in the fullest form that its article uses"""
    nouns: tuple[str, ...]
    """The lemmas of its other words that tell something"""
    number: float | None
    """What it counts, where the article gives one number"""


class EventMention(NamedTuple):
    """An event as one article tells it."""

    article: int
    """The article's number in the index"""
    event: str
    kind: str
    sub_type: str | None
    status: str
    headline: str
    trigger: str
    """The lemma of the word that names it"""
    first: int | None
    """First and last day on which it can lie; None where that is open"""
    last: int | None
    exact: bool
    """Whether its own day is told, not only that of the report"""
    reported: bool
    """Whether only the day of the report is told, which is `last`"""
    published: int | None
    roles: dict[str, tuple[Phrase, ...]]
    sources: tuple[str, ...]
    sentences: tuple[int, ...]

    @property
    def recalled(self) -> bool:
        """Whether the article only recalls it: it lies longer back than news does."""
        return self.last is not None and self.published is not None and self.last < self.published - _NEWS

    def phrases(self, *roles: str) -> Iterator[Phrase]:
        """The phrases of some roles, or of all."""
        for role in roles or self.roles:
            yield from self.roles.get(role, ())

    def names(self, *roles: str) -> set[str]:
        """The names in some roles, or in all."""
        return {name for phrase in self.phrases(*roles) for name in phrase.names}


class FigureMention(NamedTuple):
    """A quantity as one article gives it."""

    article: int
    path: str
    event: str | None
    """The event whose role it fills"""
    mention: str
    """The `Mention` in JSON"""
    value: float | None
    low: float | None
    high: float | None
    sort: str
    unit: str
    """The lemma of what is counted; "" where it is people of any sort, or not told"""
    per: str | None
    relation: str
    """What happens to what is counted: "killed", or the lemma of the verb"""
    verb: str
    """That verb as it stands, "" where there is none"""
    words: tuple[str, ...]
    """Other words of its clause, as lemmas"""
    names: tuple[str, ...]
    day: int | None
    """The day that it is for"""
    published: int | None
    sources: tuple[str, ...]
    sentences: tuple[int, ...]


Mention = EventMention | FigureMention

_NEWS = 14
"""Days for which an event is news; a choice of ours"""


def dump(mention: Mention) -> str:
    """A mention as JSON."""
    return json.dumps(mention, ensure_ascii=False, separators=(",", ":"))


def load_event(text: str) -> EventMention:
    """An event's mention from JSON."""
    values = dict(zip(EventMention._fields, json.loads(text), strict=True))
    values["roles"] = {role: tuple(map(_phrase, found)) for role, found in values["roles"].items()}
    return EventMention(**_with_tuples(values))


def load_figure(text: str) -> FigureMention:
    """A figure's mention from JSON."""
    return FigureMention(**_with_tuples(dict(zip(FigureMention._fields, json.loads(text), strict=True))))


def _with_tuples(values: dict[str, Any]) -> dict[str, Any]:
    return {name: tuple(value) if isinstance(value, list) else value for name, value in values.items()}


def _phrase(values: list[Any]) -> Phrase:
    text, names, nouns, number = values
    return Phrase(text, tuple(names), tuple(nouns), number)
