"""Across articles: threads of events, the links that hold them together, and series of figures.

Event records stay what one article tells. Identity is a `Link` between two mentions, with its reasons and a score; to
take it back is to drop the link, and no record changes.
"""

from __future__ import annotations

import datetime as dt
from typing import Literal

from summarizer.records.base import Record
from summarizer.records.events import Status
from summarizer.records.findings import Finding
from summarizer.records.phrases import Mention
from summarizer.records.summary import ArticleInfo, Provenance

TIMELINE_VERSION = "1"
"""Raised when a field of `Timeline` changes its meaning, goes away or becomes required."""

LinkKind = Literal["same", "stage", "background", "update", "contradiction"]
"""What two mentions have to do with each other.

same: two reports of one event, or one figure given twice. stage: the later one is the next stage of the earlier
(planned, postponed, cancelled, ongoing, occurred, ended). background: one event, which the later article only recalls.
update: the same quantity, given anew at a later time. contradiction: two values of one quantity for the same time, or
an event that one says came about and the other not.
"""


class EventRef(Record):
    """An event record of an article."""

    article: str
    """`ArticleInfo.id`"""
    event: str
    """`EventRecord.id`, unique within the article"""


class FigureRef(Record):
    """A quantity of an article's summary."""

    article: str
    """`ArticleInfo.id`"""
    path: str
    """The field, as findings name it: `figures[2].mention` or `events[0].details.killed[1]`"""


class Citation(Record):
    """A sentence of an article."""

    article: str
    """`ArticleInfo.id`"""
    sentence: int
    """Its number in the article, from 1"""


class Link(Record):
    """That two mentions belong together. The earlier stage stands first; of two reports, the earlier article's."""

    id: str
    """Depends on the two mentions alone"""
    kind: LinkKind
    earlier: EventRef | FigureRef
    later: EventRef | FigureRef
    score: float
    """How sure, from 0 to 1; links below 0.5 are not made"""
    reasons: tuple[str, ...]
    """What speaks for it, each in a few words: "both on 2 February 2026" """


class Party(Record):
    """A person, body or place of a thread under all its names."""

    name: str
    """The fullest"""
    also: tuple[str, ...] = ()
    """The other names that articles use"""


class Stage(Record):
    """One state of one event, as one or more articles report it."""

    kind: str
    """The tag of the event's kind: "movement" """
    sub_type: str | None = None
    """The choice that the kind offers: "evacuation" """
    status: Status
    headline: str
    """That of its first report"""
    earliest: dt.date | None = None
    """First and last day on which it can lie, by all reports of it; None where no report dates it"""
    latest: dt.date | None = None
    reported: bool = False
    """Whether only the day of the report is known: the event lies on or shortly before it"""
    according_to: tuple[str, ...] = ()
    """Who says so; empty where an article says it in its own voice"""
    mentions: tuple[EventRef, ...]
    """Its reports, the earliest article first"""
    citations: tuple[Citation, ...]
    """The sentences that it rests on, in all its reports"""


class FigurePoint(Record):
    """A value of a series: who gives it, when and where."""

    figure: FigureRef
    mention: Mention
    published: dt.date | None = None
    """The day of the article that gives it"""
    according_to: tuple[str, ...] = ()
    citations: tuple[Citation, ...]


class FigureSeries(Record):
    """One quantity over time: "killed: 71,800, nearly 72,000"."""

    title: str
    """What is counted, in the words of the articles: "Palestinians (killing)" """
    points: tuple[FigurePoint, ...]
    """In the order of publication"""


class ThreadSentence(Record):
    """A sentence of a thread's summary with the sentences of the articles that it rests on."""

    text: str
    citations: tuple[Citation, ...]


class Thread(Record):
    """A story: events that links hold together, over one article or many."""

    id: str
    """Of its first event: it stays the same while later articles join"""
    title: str
    earliest: dt.date | None = None
    """First and last day of its stages, background left out"""
    latest: dt.date | None = None
    actors: tuple[Party, ...] = ()
    """Who acts and to whom it happens, the most often named first"""
    places: tuple[Party, ...] = ()
    stages: tuple[Stage, ...]
    """What happens, in order"""
    background: tuple[Stage, ...] = ()
    """What its articles recall, in order"""
    series: tuple[FigureSeries, ...] = ()
    """Quantities that are given more than once"""
    links: tuple[Link, ...]
    """All links between its stages, background and figures"""
    summary: tuple[ThreadSentence, ...] = ()
    """The neutral summary, in order; only sentences that passed verification"""
    findings: tuple[Finding, ...] = ()
    """What was left out of a model's summary, and why"""
    provenance: Provenance | None = None
    """How the summary came about, where a model wrote it"""


class Timeline(Record):
    """Threads over many articles."""

    schema_version: str = TIMELINE_VERSION
    articles: tuple[ArticleInfo, ...] = ()
    """The articles that went in, by day of publication"""
    threads: tuple[Thread, ...] = ()
    """The ones that most articles tell first"""
    alone: tuple[Stage, ...] = ()
    """Events that nothing is linked with, in order"""

    def _repr_html_(self) -> str:
        """How a notebook shows it."""
        from summarizer.report.notebook import timeline_fragment

        return timeline_fragment(self)
