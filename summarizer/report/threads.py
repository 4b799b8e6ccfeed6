"""A timeline as the page shows it: threads with stages on an axis of days, figure series, and links with reasons."""

from __future__ import annotations

import datetime as dt
import math
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from summarizer.records.summary import ArticleSummary
from summarizer.records.timeline import (
    Citation,
    EventRef,
    FigurePoint,
    FigureRef,
    FigureSeries,
    Link,
    Stage,
    Thread,
    Timeline,
)
from summarizer.report import wording as word
from summarizer.report.views import Data, key_of

_LONG_GAP = 31
"""Days from which a gap is shown as a break"""
_LINKS = {
    "same": "same event",
    "stage": "next stage",
    "background": "recalled",
    "update": "newer figure",
    "contradiction": "contradiction",
}


def timeline_view(timeline: Timeline, summaries: Sequence[ArticleSummary]) -> Data:
    """All that the page shows of a timeline; what points to articles that are not in the report is left out.

    Args:
        timeline: threads over the articles of the report.
        summaries: the report's articles, in its order.
    """
    axis = _Axis(day for thread in timeline.threads for stage in _all_stages(thread) for day in _ends(stage))
    page = _Page(summaries)
    return {
        "threads": [_thread(thread, axis, page) for thread in timeline.threads],
        "breaks": axis.breaks,
        "alone": len(timeline.alone),
    }


class _Axis:
    """Days from 0 to 1. A longer gap takes more room, but only as its logarithm: news is dense and background far."""

    def __init__(self, days: Iterable[dt.date]) -> None:
        ordered = sorted(set(days))
        places = [0.0]
        for earlier, later in pairwise(ordered):
            places.append(places[-1] + 1 + math.log2((later - earlier).days))
        self._places = {day: place / (places[-1] or 1) for day, place in zip(ordered, places, strict=False)}
        self.breaks = [
            round((self._places[earlier] + self._places[later]) / 2, 4)
            for earlier, later in pairwise(ordered)
            if (later - earlier).days > _LONG_GAP
        ]
        """The middles of gaps of more than a month"""

    def of(self, stage: Stage) -> list[float]:
        """Where a stage starts and ends; empty where nothing dates it."""
        return [round(self._places[day], 4) for day in _ends(stage)]


class _Page:
    """Where the mentions of a timeline stand in the report: "3/e1" is event 1 of article 3."""

    def __init__(self, summaries: Sequence[ArticleSummary]) -> None:
        self._articles: dict[str, int] = {}
        self._events: dict[tuple[str, str], str] = {}
        for place, summary in enumerate(summaries):
            if self._articles.setdefault(summary.article.id, place) == place:
                for number, event in enumerate(summary.events):
                    self._events[summary.article.id, event.id] = f"{place}/e{number}"

    def target(self, mention: EventRef | FigureRef) -> str | None:
        """The place of an event or a figure."""
        if isinstance(mention, EventRef):
            return self._events.get((mention.article, mention.event))
        article, key = self._articles.get(mention.article), key_of(mention.path)
        return f"{article}/{key}" if article is not None and key else None

    def targets(self, mentions: Iterable[EventRef]) -> list[str]:
        """The places of events."""
        return [target for target in map(self.target, mentions) if target]

    def cites(self, citations: Iterable[Citation]) -> list[tuple[int, int]]:
        """Articles with the numbers of their sentences."""
        return [(self._articles[one.article], one.sentence) for one in citations if one.article in self._articles]


def _thread(thread: Thread, axis: _Axis, page: _Page) -> Data:
    return {
        "title": word.plain(thread.title),
        "when": word.days(thread.earliest, thread.latest),
        "actors": [word.plain(party.name) for party in thread.actors],
        "places": [word.plain(party.name) for party in thread.places],
        "summary": [
            {"text": word.plain(sentence.text), "cites": page.cites(sentence.citations)} for sentence in thread.summary
        ],
        "stages": [_stage(stage, axis, page) for stage in thread.stages],
        "background": [_stage(stage, axis, page) for stage in thread.background],
        "series": [_series(series, page) for series in thread.series],
        "links": [_link(link, page) for link in thread.links],
        "findings": [
            (finding.severity, word.plain(finding.message), word.plain(finding.left_out or ""))
            for finding in thread.findings
        ],
    }


def _stage(stage: Stage, axis: _Axis, page: _Page) -> Data:
    return {
        "status": stage.status,
        "kind": word.spaced(f"{stage.kind}: {stage.sub_type}" if stage.sub_type else stage.kind),
        "headline": word.plain(stage.headline),
        "when": word.stage_day(stage),
        "days": axis.of(stage),
        "by": [word.plain(source) for source in stage.according_to],
        "mentions": page.targets(stage.mentions),
        "cites": page.cites(stage.citations),
    }


def _series(series: FigureSeries, page: _Page) -> Data:
    return {"title": word.plain(series.title), "points": [_point(point, page) for point in series.points]}


def _point(point: FigurePoint, page: _Page) -> Data:
    return {
        "text": word.plain(point.mention.text),
        "reads": word.bounds(point.mention.quantity),
        "when": word.days(point.published, point.published),
        "by": [word.plain(source) for source in point.according_to],
        "target": page.target(point.figure),
        "cites": page.cites(point.citations),
    }


def _link(link: Link, page: _Page) -> Data:
    return {
        "kind": _LINKS[link.kind],
        "score": link.score,
        "reasons": [word.plain(reason) for reason in link.reasons],
        "ends": [page.target(link.earlier), page.target(link.later)],
    }


def _all_stages(thread: Thread) -> Iterator[Stage]:
    yield from thread.stages
    yield from thread.background


def _ends(stage: Stage) -> list[dt.date]:
    return sorted({day for day in (stage.earliest, stage.latest) if day})
