"""What readers filter by: kind, status, actors, places and sources of each event."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from summarizer.records.events import EventRecord
from summarizer.records.phrases import Mention
from summarizer.report import wording as word

_ARTICLE = re.compile(r"^(?:the|an?) ", re.IGNORECASE)
_ENTRY = tuple[int, int, list[int], list[int], list[int]]


class Facets:
    """The names to filter by, each once, and for an event the numbers of its names."""

    def __init__(self) -> None:
        self.kinds, self.statuses, self.actors, self.places, self.sources = (_Names() for _ in range(5))

    def of(self, event: EventRecord) -> _ENTRY:
        """The numbers of an event's kind and status, and of its actors, places and sources."""
        return (
            self.kinds.number(word.spaced(event.details.kind)),
            self.statuses.number(event.status),
            self.actors.numbers(_named(word.parties(event))),
            self.places.numbers(_named([*event.places, *word.way(event).values()])),
            self.sources.numbers(_named(event.according_to)),
        )

    def names(self) -> dict[str, list[str]]:
        """All names by what they are, in the order of their numbers."""
        return {name: names.shown for name, names in vars(self).items()}


class _Names:
    """Names in the order in which they first appear; a capital or a leading article makes no other name."""

    def __init__(self) -> None:
        self.shown: list[str] = []
        self._numbers: dict[str, int] = {}

    def number(self, name: str) -> int:
        """A name's number."""
        key = name.casefold()
        if key not in self._numbers:
            self._numbers[key] = len(self.shown)
            self.shown.append(name)
        return self._numbers[key]

    def numbers(self, names: Iterable[str]) -> list[int]:
        """Each name's number, once."""
        return list(dict.fromkeys(map(self.number, names)))


def _named(mentions: Iterable[Mention]) -> Iterator[str]:
    """Names of somebody or something: not "seven patients", who are others in each article."""
    for mention in mentions:
        name = _ARTICLE.sub("", word.plain(mention.text))
        if name and mention.quantity is None:
            yield name
