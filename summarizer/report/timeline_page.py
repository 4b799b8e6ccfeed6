"""A timeline as a page for the terminal: its threads, each with what happened, its stages and its figures."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence

from rich.console import Console, Group, RenderableType
from rich.padding import Padding
from rich.rule import Rule
from rich.table import Column, Table
from rich.text import Text

from summarizer.records.summary import ArticleInfo
from summarizer.records.timeline import (
    Citation,
    EventRef,
    FigurePoint,
    FigureRef,
    FigureSeries,
    Link,
    Party,
    Stage,
    Thread,
    Timeline,
)
from summarizer.report import wording as word
from summarizer.report.terminal import STATUS_STYLES, Harmless
from summarizer.text.times.wording import short_day

_MARKS = {"occurred": "●", "ongoing": "◐", "planned": "○", "postponed": "◌", "cancelled": "✕", "failed": "✕"}
_KINDS = {
    "same": "same",
    "stage": "next stage",
    "background": "recalled",
    "update": "update",
    "contradiction": "contradiction",
}
_INDENT = (0, 0, 0, 3)
_BELOW = (1, 0, 0, 3)
_MOST_NAMED = 4


def print_timeline(timeline: Timeline, *, links: bool = False) -> None:
    """Print a timeline for a person, as wide as the terminal.

    Args:
        timeline: what to print.
        links: whether to say of each link why it was made.
    """
    Console().print(timeline_page(timeline, links=links))


def timeline_page(timeline: Timeline, *, links: bool = False) -> RenderableType:
    """The page: threads, events that stand alone, and the articles that citations number."""
    pages = _Pages(timeline.articles, links)
    parts: list[RenderableType] = [Text(_head(timeline), style="dim"), Text()]
    for number, thread in enumerate(timeline.threads, 1):
        parts += (*pages.thread(number, thread), Text())
    if timeline.alone:
        parts += (_rule("Told once"), Padding(pages.stages(timeline.alone), _INDENT), Text())
    if timeline.articles:
        parts += (_rule("Articles"), Padding(pages.listed(), _INDENT))
    return Harmless(Group(*parts))


class _Pages:
    """Parts of the page of one timeline."""

    def __init__(self, articles: Sequence[ArticleInfo], links: bool) -> None:
        self._articles = articles
        self._numbers = {article.id: number for number, article in enumerate(articles, 1)}
        self._links = links

    def thread(self, number: int, thread: Thread) -> Iterator[RenderableType]:
        """A thread: title, who and where, what happened, stages, background, figures, links."""
        yield Rule(style="dim")
        yield _title(number, thread.title)
        yield Padding(Text(_about(thread), style="dim"), _INDENT)
        if thread.summary:
            yield Padding(self._summary(thread), _BELOW)
        yield Padding(self.stages(thread.stages), _BELOW)
        if thread.background:
            yield _section("Background", self.stages(thread.background))
        if thread.series:
            yield _section("Figures", self._figures(thread.series))
        if self._links:
            yield _section("Links", self._why(thread))

    def stages(self, stages: Sequence[Stage]) -> Table:
        """Stages, one below the other."""
        table = _grid(2)
        for stage in stages:
            status = Text(f"{_MARKS.get(stage.status, '·')} {stage.status}", style=STATUS_STYLES[stage.status])
            table.add_row(Text(_when(stage)), status, self._what(stage))
        return table

    def listed(self) -> Table:
        """The articles by their numbers."""
        table = _grid(2)
        for number, article in enumerate(self._articles, 1):
            told = " · ".join(filter(None, (article.headline, article.publisher, article.url))) or article.id[:12]
            table.add_row(Text(f"[{number}]", style="dim"), Text(_published(article)), Text(word.plain(told)))
        return table

    def _summary(self, thread: Thread) -> Text:
        text = Text()
        for sentence in thread.summary:
            text.append(word.plain(sentence.text) + " ").append(self._cite(sentence.citations) + " ", style="dim")
        return text

    def _what(self, stage: Stage) -> Text:
        text = Text(word.plain(stage.headline))
        if stage.according_to:
            text.append(f"; according to {', '.join(stage.according_to)}", style="dim")
        articles = dict.fromkeys(mention.article for mention in stage.mentions)
        numbers = ", ".join(str(self._numbers.get(article, "?")) for article in articles)
        return text.append(f" [{numbers}]", style="dim")

    def _figures(self, series: Sequence[FigureSeries]) -> Table:
        table = Table.grid(Column(overflow="fold", ratio=1), Column(overflow="fold", ratio=3), padding=(0, 2, 0, 0))
        for one in series:
            line = Text()
            for before, point in zip((None, *one.points), one.points, strict=False):
                line.append(_between(before, point), style="dim")
                line.append(_value(before, point)).append(self._given(point), style="dim")
            table.add_row(Text(one.title), line)
        return table

    def _given(self, point: FigurePoint) -> str:
        told = ", ".join(filter(None, (*point.according_to[:2], short_day(point.published) if point.published else "")))
        return " ".join(("", *([f"({told})"] if told else []), self._cite(point.citations[:1])))

    def _why(self, thread: Thread) -> Table:
        table = _grid(2)
        for link in thread.links:
            why = Text.assemble(self._ends(link), (f": {'; '.join(link.reasons)}", "dim"))
            table.add_row(Text(_KINDS[link.kind]), Text(f"{link.score:.2f}"), why)
        return table

    def _ends(self, link: Link) -> str:
        return " – ".join(self._end(end) for end in (link.earlier, link.later))

    def _end(self, end: EventRef | FigureRef) -> str:
        return f"{self._numbers.get(end.article, '?')}:{end.event if isinstance(end, EventRef) else end.path}"

    def _cite(self, citations: Sequence[Citation]) -> str:
        """Article and sentence: "[1:2, 3:5]"."""
        return f"[{', '.join(f'{self._numbers.get(c.article, 0)}:{c.sentence}' for c in citations)}]"


def _head(timeline: Timeline) -> str:
    counts = (
        (len(timeline.articles), "article", "articles"),
        (len(timeline.threads), "thread", "threads"),
        (len(timeline.alone), "event told once", "events told once"),
    )
    return " · ".join(f"{count:,} {one if count == 1 else many}" for count, one, many in counts)


def _about(thread: Thread) -> str:
    articles = {mention.article for stage in thread.stages for mention in stage.mentions}
    told = "1 article" if len(articles) == 1 else f"{len(articles)} articles"
    parts = (_days(thread.earliest, thread.latest), _named(thread.actors), _named(thread.places), told)
    return " · ".join(filter(None, parts))


def _title(number: int, title: str) -> Table:
    """A number and a title that may run over several lines."""
    table = Table.grid(Column(no_wrap=True, min_width=2), Column(overflow="fold"), padding=(0, 1, 0, 0))
    table.add_row(Text(str(number), style="bold"), Text(word.plain(title), style="bold"))
    return table


def _rule(title: str) -> Rule:
    return Rule(Text(title, style="bold"), align="left", style="dim")


def _section(title: str, content: RenderableType) -> Padding:
    return Padding(Group(Text(title, style="dim"), content), _BELOW)


def _grid(narrow: int) -> Table:
    """A table without lines: some narrow columns, and one that takes the rest."""
    columns = [Column(no_wrap=True) for _ in range(narrow)]
    return Table.grid(*columns, Column(overflow="fold", ratio=1), padding=(0, 2, 0, 0))


def _named(parties: Sequence[Party]) -> str:
    return ", ".join(word.plain(party.name) for party in parties[:_MOST_NAMED])


def _when(stage: Stage) -> str:
    if stage.earliest is None or stage.latest is None:
        return "undated"
    return f"by {short_day(stage.latest)}" if stage.reported else _days(stage.earliest, stage.latest)


def _days(first: dt.date | None, last: dt.date | None) -> str:
    if first is None or last is None:
        return ""
    if first == last:
        return short_day(first)
    if (first.year, first.month) == (last.year, last.month):
        return f"{first.day}–{short_day(last)}"
    start = short_day(first).rpartition(" ")[0] if first.year == last.year else short_day(first)
    return f"{start} – {short_day(last)}"


def _published(article: ArticleInfo) -> str:
    return short_day(article.published) if article.published else "undated"


def _between(one: FigurePoint | None, other: FigurePoint) -> str:
    """An arrow to a later value, "=" to the same again, a stroke between values of one day."""
    if one is None:
        return ""
    if _words(one) == _words(other):
        return " ="
    if _is_same_value(one, other):
        return " = "
    return " | " if one.published == other.published else " → "


def _is_same_value(one: FigurePoint, other: FigurePoint) -> bool:
    a, b = one.mention.quantity, other.mention.quantity
    return a is not None and b is not None and a.value is not None and a.value == b.value


def _value(one: FigurePoint | None, other: FigurePoint) -> str:
    """The words of a value, where they are not the same again."""
    return "" if one and _words(one) == _words(other) else _words(other)


def _words(point: FigurePoint) -> str:
    return word.plain(point.mention.text).replace("’", "'")
