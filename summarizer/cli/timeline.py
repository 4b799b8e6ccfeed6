"""The command `summarizer timeline`: threads over many articles."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from summarizer.cli.output import FAILURES, problems_in_one_line, tell, write
from summarizer.cli.sources import Sources


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
    with problems_in_one_line(), TimelineIndex(index) as linked, Sources(sources or (), model) as given:
        for result, _ in given.results():
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
