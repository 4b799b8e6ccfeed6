"""The command `summarizer timeline`: threads over many articles."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from summarizer.cli.output import PlainFormat, problems_in_one_line, write
from summarizer.cli.sources import SOURCES, Sources

SourcesArgument = Annotated[list[str] | None, SOURCES]
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
FormatOption = Annotated[PlainFormat, typer.Option("--format", help="How to write the timeline.")]


def timeline(
    sources: SourcesArgument = None,
    model: ModelOption = None,
    tell_with: TellOption = "rules",
    index: IndexOption = None,
    links: LinksOption = False,
    output: FormatOption = PlainFormat.text,
) -> None:
    """Link what many articles tell: plans and what came of them, figures over time, contradictions."""
    from summarizer.report.timeline_page import print_timeline
    from summarizer.timeline.build import TimelineIndex

    if not sources and index is None:
        raise typer.BadParameter("name a store or files, or an --index", param_hint="STORE|FILES")
    with problems_in_one_line(), TimelineIndex(index) as linked, Sources(sources or (), model) as given:
        for summary, _ in given.summaries():
            linked.add(summary)
        made = linked.timeline(model=tell_with)
        if output is PlainFormat.json:
            write(made.model_dump_json(indent=2))
        else:
            print_timeline(made, links=links)
        given.exit_for_failures()
