"""The command `summarizer timeline`: threads over many articles."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from enum import StrEnum
from importlib import import_module
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Annotated, Self

import typer

from summarizer.cli.output import FAILURES, problems_in_one_line, tell, write

if TYPE_CHECKING:
    from summarizer.pipeline.summarizer import Summarizer
    from summarizer.records.summary import ArticleSummary
    from summarizer.timeline.sources import Result


class TimelineFormat(StrEnum):
    """How a timeline is written."""

    text = "text"
    json = "json"


SourcesArgument = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="STORE|FILES",
        help="Stores, summaries in JSON or JSON lines, articles, folders; - for JSON lines on standard input.",
    ),
]
ModelOption = Annotated[
    str | None,
    typer.Option(help='Summarizes articles that have no summary yet: "rules", or provider/name.', metavar="NAME"),
]
TellOption = Annotated[
    str, typer.Option("--tell-with", help='Tells the threads: "rules", or provider/name.', metavar="NAME")
]
IndexOption = Annotated[
    Path | None,
    typer.Option(help="Keep the links in this file; articles that are in it are not linked again.", metavar="FILE"),
]
LinksOption = Annotated[bool, typer.Option("--links", help="Say of each link why it was made.")]
FormatOption = Annotated[TimelineFormat, typer.Option("--format", help="How to write the timeline.")]


def timeline(
    sources: SourcesArgument = None,
    model: ModelOption = None,
    tell_with: TellOption = "rules",
    index: IndexOption = None,
    links: LinksOption = False,
    output: FormatOption = TimelineFormat.text,
) -> None:
    """Link what many articles tell: plans and what came of them, figures over time, contradictions."""
    from summarizer.records.failure import Failure
    from summarizer.report.timeline_page import print_timeline
    from summarizer.timeline.build import TimelineIndex

    if not sources and index is None:
        raise typer.BadParameter("name a store or files, or an --index", param_hint="STORE|FILES")
    failures = 0
    with problems_in_one_line(), TimelineIndex(index) as linked:
        for result in _results(sources or (), model):
            if isinstance(result, Failure):
                failures += 1
                tell(f"left out: {result.source or f'article {result.index}'}: {result.message}")
            else:
                linked.add(result)
        made = linked.timeline(model=tell_with)
        if output is TimelineFormat.json:
            write(made.model_dump_json(indent=2))
        else:
            print_timeline(made, links=links)
    if failures:
        raise typer.Exit(FAILURES)


def _results(sources: Iterable[str], model: str | None) -> Iterator[Result]:
    from summarizer.timeline.sources import read_lines, read_results

    with _Articles(model) as articles:
        for source in sources:
            if source == "-":
                yield from read_lines(sys.stdin.buffer, "standard input")
            else:
                yield from read_results([Path(source)], articles.summarized, _stored)


def _stored(path: Path) -> Iterator[ArticleSummary]:
    # By name: where the archive is not built in, a plain import would not pass the checks.
    with import_module("summarizer.archive.store").Store.open(path) as store:
        yield from store.summaries()


class _Articles:
    """Summarizes articles; the engine is made for the first, so that stores and summaries need none."""

    def __init__(self, model: str | None) -> None:
        self._model = model
        self._summarizer: Summarizer | None = None

    def summarized(self, path: Path) -> Iterator[Result]:
        from summarizer.pipeline.summarizer import Summarizer

        self._summarizer = self._summarizer or Summarizer(self._model)
        yield from self._summarizer.summarize_many([path])

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._summarizer:
            self._summarizer.close()
