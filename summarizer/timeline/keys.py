"""Keys: what a mention has in common with those that it could belong to. Only mentions that share one are compared."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from summarizer.timeline.mentions import EventMention, FigureMention
from summarizer.timeline.parties import words_of
from summarizer.timeline.roots import root

_MOST, _MOST_OF_FIGURE = 14, 12
"""Keys of one mention: whoever writes a list of names must not cost more than others"""


class Key(NamedTuple):
    """A word under which a mention is found, and the day by which it is sorted there."""

    key: str
    day: int


def event_keys(event: EventMention) -> list[Key]:
    """Kind with each place, actor and thing, at the day of the event."""
    day = event.last or event.first or event.published or 0
    found = dict.fromkeys(_event_words(event))
    return [Key(f"{event.kind}:{word}", day) for word in list(found)[:_MOST]]


def figure_keys(figure: FigureMention) -> list[Key]:
    """What is done to what is counted with the words around it, at the day of the report."""
    day = figure.day or 0
    words = [word for name in figure.names for word in words_of(name)]
    found = dict.fromkeys((*words, *map(root, figure.words)))
    exact = Key(f"{figure.sort}:{figure.unit}:{figure.relation}", day)
    return [exact, *(Key(f"{figure.sort}:{word}", day) for word in list(found)[:_MOST_OF_FIGURE])]


def _event_words(event: EventMention) -> Iterator[str]:
    for name in sorted(event.names()):
        yield from words_of(name)
    if event.trigger:
        yield event.trigger
    for phrase in event.phrases():
        yield from phrase.nouns
