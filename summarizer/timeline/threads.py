"""From stories to threads: stages in order, actors and places, links that anybody can read."""

from __future__ import annotations

import datetime as dt
import hashlib
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from summarizer.records.timeline import Citation, EventRef, FigureRef, Link, Party, Stage, Thread
from summarizer.timeline.figures import series_of
from summarizer.timeline.grouping import Story, by_event
from summarizer.timeline.index import Index
from summarizer.timeline.mentions import PLACES, EventMention
from summarizer.timeline.narration import Narrator
from summarizer.timeline.parties import same_party
from summarizer.timeline.schema import LinkRow

_MOST_PARTIES = 8
"""Actors, and places, that a thread names"""
_ACTING = ("by", "parties", "participants", "winners", "person", "accused", "forces", "involved")


class ThreadMaker:
    """Makes threads of the stories of one index."""

    def __init__(self, index: Index, every: Iterable[Story]) -> None:
        self._index = index
        self._narrator = Narrator(index)
        self._told = {index.same_as(number) for story in every for number in story.core}

    def thread(self, story: Story) -> Thread:
        """The thread of a story."""
        core = set(map(self._index.same_as, story.core))
        own = [number for number in story.background if self._index.same_as(number) in core]
        stages = self.stages([*story.core, *own])
        background = self.stages(number for number in story.background if number not in own)
        events = [self._index.event(number) for number in story.core]
        series, figures = series_of(self._index, story, self._told)
        links = tuple(self._links([*story.core, *story.background, *figures]))
        first = min(story.core, key=lambda number: (self._index.event(number).published or 0, number))
        days = [day for stage in stages for day in (stage.earliest, stage.latest) if day]
        return Thread(
            id=_digest("thread", *self._ref(first).model_dump().values()),
            title=self._title(story),
            earliest=min(days, default=None),
            latest=max(days, default=None),
            actors=_parties(_actors(events)),
            places=_parties(name for event in events for name in event.names(*PLACES)),
            stages=stages,
            background=background,
            series=series,
            links=links,
            summary=self._narrator.narrate(stages, series, links),
        )

    def stages(self, numbers: Iterable[int]) -> tuple[Stage, ...]:
        """The events of some mentions, in order."""
        groups = [[self._index.event(number) for number in group] for group in by_event(self._index, numbers)]
        return tuple(self._stage(group) for group in sorted(groups, key=_order))

    def _stage(self, events: Sequence[EventMention]) -> Stage:
        events = sorted(events, key=lambda event: (event.published or 0, event.article))
        first = events[0]
        dated = [event for event in events if event.first is not None and event.last is not None]
        best = min(dated, key=lambda event: (event.reported, (event.last or 0) - (event.first or 0)), default=None)
        return Stage(
            kind=first.kind,
            sub_type=next((event.sub_type for event in events if event.sub_type), None),
            status=first.status,  # type: ignore[arg-type]
            headline=first.headline,
            earliest=_day(best.last if best.reported else best.first) if best else None,
            latest=_day(best.last) if best else None,
            reported=bool(best and best.reported),
            according_to=tuple(dict.fromkeys(source for event in events for source in event.sources)),
            mentions=tuple(EventRef(article=self._id(event.article), event=event.event) for event in events),
            citations=tuple(
                Citation(article=self._id(event.article), sentence=sentence)
                for event in events
                for sentence in event.sentences
            ),
        )

    def _title(self, story: Story) -> str:
        """Where the course that most is told of has come to."""
        main = max(story.chains, key=len)
        groups = [[self._index.event(number) for number in group] for group in by_event(self._index, main)]
        return max(groups, key=_order)[0].headline

    def _links(self, numbers: Iterable[int]) -> Iterator[Link]:
        for number in dict.fromkeys(numbers):
            for row in self._index.links_to(number):
                yield self._link(row)

    def _link(self, row: LinkRow) -> Link:
        earlier, later = self._ref(row.earlier), self._ref(row.later)
        return Link(
            id=_digest(*earlier.model_dump().values(), *later.model_dump().values()),
            kind=row.kind,  # type: ignore[arg-type]
            earlier=earlier,
            later=later,
            score=row.score,
            reasons=row.reasons,
        )

    def _ref(self, number: int) -> EventRef | FigureRef:
        mention = self._index.mention(number)
        if isinstance(mention, EventMention):
            return EventRef(article=self._id(mention.article), event=mention.event)
        return FigureRef(article=self._id(mention.article), path=mention.path)

    def _id(self, article: int) -> str:
        return self._index.article_id(article)


def _order(events: Sequence[EventMention]) -> tuple[int, int]:
    """Events by the day on which they end, or by the day on which they are told."""
    days = [event.last if event.last is not None else event.first for event in events]
    told = min(event.published or 0 for event in events)
    return min((day for day in days if day is not None), default=told), told


def _actors(events: Iterable[EventMention]) -> Iterator[str]:
    for event in events:
        for role in event.roles:
            if role not in PLACES:
                yield from event.names(role)
        for phrase in event.phrases(*_ACTING):
            if not phrase.names and phrase.number is None:
                yield _without_article(phrase.text)


def _without_article(text: str) -> str:
    first, _, rest = text.partition(" ")
    return rest if rest and first.lower() in ("the", "a", "an", "its", "their") else text


def _parties(names: Iterable[str]) -> tuple[Party, ...]:
    """Names in variants as one party each, the most often named first; what could be two stays apart."""
    counts = Counter(names)
    groups: dict[str, list[str]] = {}
    for name in sorted(counts, key=lambda name: (-len(name), name)):
        fitting = [full for full in groups if full.casefold() == name.casefold() or same_party(full, name)]
        if len(fitting) == 1:
            groups[fitting[0]].append(name)
        else:
            groups[name] = []
    ranked = sorted(groups.items(), key=lambda item: -counts[item[0]] - sum(counts[name] for name in item[1]))
    return tuple(Party(name=name, also=tuple(also)) for name, also in ranked[:_MOST_PARTIES])


def _day(ordinal: int | None) -> dt.date | None:
    return dt.date.fromordinal(ordinal) if ordinal else None


def _digest(*parts: str) -> str:
    return hashlib.sha256("\0".join(parts).encode()).hexdigest()[:16]
