"""The command `summarizer report`: a page on which each record stands beside its words."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from summarizer.cli.output import FAILED, problems_in_one_line, write
from summarizer.cli.sources import SOURCES, Sources
from summarizer.errors import ArticleError

if TYPE_CHECKING:
    from summarizer.records.summary import ArticleSummary
    from summarizer.records.timeline import Timeline

SourcesArgument = Annotated[list[str], SOURCES]
ModelOption = Annotated[
    str | None, typer.Option(help='Summarizes articles: "rules", or provider/name.', metavar="NAME")
]
OutputOption = Annotated[
    Path | None, typer.Option("--output", "-o", help="Where to write the page.", metavar="FILE", show_default="stdout")
]


def report(sources: SourcesArgument, model: ModelOption = None, output: OutputOption = None) -> None:
    """Write a page of HTML: articles beside their records, and threads over time; exit with 3 if articles failed."""
    from summarizer.report.html import render_report

    with problems_in_one_line(), Sources(sources, model) as given:
        articles = [*given.stored_articles()]
        read = [*given.summaries()]
        if given.failures and not read:
            raise typer.Exit(FAILED)
        summaries = [summary for summary, _ in read]
        articles += [article for _, article in read if article]
        _put(render_report(summaries, articles, _timeline(summaries)), output)
        given.exit_for_failures()


def _timeline(summaries: list[ArticleSummary]) -> Timeline | None:
    """The threads over many articles; one has none."""
    if len(summaries) < 2:
        return None
    from summarizer.timeline.build import build_timeline

    return build_timeline(summaries)


def _put(page: str, output: Path | None) -> None:
    if output is None:
        write(page)
        return
    try:
        output.write_text(page, encoding="utf-8")
    except OSError as error:
        raise ArticleError(f"{output} cannot be written: {(error.strerror or str(error)).lower()}") from None
