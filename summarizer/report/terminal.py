"""A summary as a page for the terminal."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from rich.console import Console, ConsoleOptions, Group, RenderableType
from rich.rule import Rule
from rich.segment import Segment
from rich.table import Column, Table
from rich.text import Text

from summarizer.records.events import EventRecord
from summarizer.records.findings import Finding
from summarizer.records.summary import ArticleSummary
from summarizer.report import wording as word

_WIDE = 110
"""Columns from which events are a table; below they are a list."""
STATUS_STYLES = {
    "occurred": "green",
    "ongoing": "green",
    "planned": "cyan",
    "postponed": "yellow",
    "cancelled": "red",
    "failed": "red",
    "hypothetical": "magenta",
}
_SEVERITY = {"error": "red", "warning": "yellow", "note": "dim"}


def print_page(summary: ArticleSummary) -> None:
    """Print a summary for a person, as wide as the terminal; without colour where there is no terminal."""
    console = Console()
    console.print(page(summary, console.width))


def print_findings(findings: Sequence[Finding]) -> None:
    """Print what a check of a summary found."""
    lines = [Text(word.told(finding), style=_SEVERITY[finding.severity]) for finding in findings]
    nothing = Text("Nothing found that the article does not say.")
    Console().print(Harmless(Group(*lines or [nothing])))


def page(summary: ArticleSummary, width: int) -> RenderableType:
    """The page: what happened, who says so, how loaded the article is, what verification says, what is cited."""
    sections = (
        ("Summary", _summary(summary)),
        ("Events", _events(summary, width)),
        ("Figures", _figures(summary)),
        ("Loaded wording", _loaded(summary)),
        ("Findings", _findings(summary)),
        ("Sentences cited", _evidence(summary)),
    )
    parts: list[RenderableType] = [*_head(summary)]
    for title, content in sections:
        if content is not None:
            parts += (Rule(Text(title, style="bold"), align="left", style="dim"), content, Text())
    return Harmless(Group(*parts, Text(word.made_by(summary), style="dim")))


class Harmless:
    """Content as it is laid out, without characters that a terminal would obey."""

    def __init__(self, content: RenderableType) -> None:
        self.content = content

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> Iterator[Segment]:
        for segment in console.render(self.content, options):
            yield Segment(word.harmless(segment.text), segment.style)


def _head(summary: ArticleSummary) -> Iterator[Text]:
    headline, origin = summary.article.headline, word.origin(summary)
    if headline:
        yield Text(word.plain(headline), style="bold")
    if origin:
        yield Text(origin, style="dim")
    if headline or origin:
        yield Text()


def _summary(summary: ArticleSummary) -> RenderableType:
    text = Text()
    for sentence in summary.summary.sentences:
        text.append(word.plain(sentence.text) + " ").append(word.citations(sentence.evidence) + " ", style="dim")
    return text if summary.summary.sentences else Text("No sentence passed verification.", style="yellow")


def _events(summary: ArticleSummary, width: int) -> RenderableType | None:
    events = word.in_order(summary.events)
    if not events:
        return None
    return _table_of_events(events) if width >= _WIDE else _list_of_events(events)


def _table_of_events(events: Iterable[EventRecord]) -> Table:
    table = Table(box=None, padding=(0, 2, 0, 0), header_style="dim", expand=True)
    table.add_column("When", overflow="fold", ratio=3)
    table.add_column("Status", no_wrap=True)
    for column, ratio in (("What", 8), ("Kind", 3), ("Who", 5), ("Where", 4), ("According to", 4), ("", 2)):
        table.add_column(column, overflow="fold", ratio=ratio)
    for event in events:
        _add_row(
            table,
            word.when(event.time),
            _status(event),
            _with_stopper(event),
            word.kind(event),
            " → ".join(filter(None, (word.who(event), word.whom(event)))),
            word.where(event),
            word.given_by(event),
            Text(word.citations(event.evidence), style="dim"),
        )
    return table


def _list_of_events(events: Iterable[EventRecord]) -> Table:
    table = Table.grid(Column(no_wrap=True), Column(overflow="fold"), padding=(0, 2, 0, 0))
    for event in events:
        heading = Text.assemble(_what(event), " ", (word.citations(event.evidence), "dim"))
        told = (
            ("when", word.when(event.time)),
            ("who", word.who(event)),
            (word.whom_or_what(event), word.whom(event)),
            ("where", word.where(event)),
            ("stopped by", word.listed(event.stopped_by)),
            ("according to", word.given_by(event)),
        )
        facts = [Text.assemble((f"{name} ", "dim"), value) for name, value in told if value]
        lines = Text("; ").join([Text(word.kind(event), style="dim"), *facts])
        _add_row(table, _status(event), Text("\n").join([heading, lines]))
    return table


def _with_stopper(event: EventRecord) -> Text:
    stopper = f"; stopped by {word.listed(event.stopped_by)}" if event.stopped_by else ""
    return Text.assemble(_what(event), (stopper, "dim"))


def _status(event: EventRecord) -> Text:
    return Text(event.status, style=STATUS_STYLES[event.status])


def _what(event: EventRecord) -> Text:
    text = Text.assemble(word.plain(event.headline), word.toll(event))
    if event.support != "supported":
        text.append(f"  {event.support}", style="yellow" if event.support == "partial" else "red")
    return text


def _figures(summary: ArticleSummary) -> Table | None:
    if not summary.figures:
        return None
    table = _table("Figure", "Reads as", "According to", "")
    for figure in summary.figures:
        _add_row(
            table,
            word.plain(figure.mention.text),
            word.bounds(figure.mention.quantity),
            word.given_by(figure),
            Text(word.citations(figure.evidence), style="dim"),
        )
    return table


def _loaded(summary: ArticleSummary) -> Table | None:
    if not summary.loaded_language:
        return None
    table = _table("Words", "Voice", "Neutral", "Why")
    for loaded in summary.loaded_language:
        _add_row(
            table,
            word.plain(loaded.phrase.text),
            word.voice(loaded),
            word.instead(loaded),
            Text(loaded.reason, style="dim"),
        )
    return table


def _findings(summary: ArticleSummary) -> Group | None:
    lines = [Text(word.told(finding), style=_SEVERITY[finding.severity]) for finding in summary.findings]
    return Group(*lines) if lines else None


def _evidence(summary: ArticleSummary) -> Table | None:
    table = Table.grid("", Column(overflow="fold"), padding=(0, 1))
    for sentence in word.cited(summary):
        _add_row(table, Text(f"[{sentence.sentence}]", style="dim"), word.plain(sentence.text))
    return table if table.row_count else None


def _table(*columns: str) -> Table:
    table = Table(box=None, padding=(0, 2, 0, 0), header_style="dim")
    for column in columns:
        table.add_column(column, overflow="fold")
    return table


def _add_row(table: Table, *cells: str | Text) -> None:
    """Add cells as they are: rich would read "[b]" and ":smile:" in a plain string as commands."""
    table.add_row(*(Text(cell) if isinstance(cell, str) else cell for cell in cells))
