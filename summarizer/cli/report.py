"""The command `summarizer report`: a page on which each record stands beside its words."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from summarizer.cli.output import FAILED, FAILURES, problems_in_one_line, tell, write
from summarizer.cli.sources import Sources
from summarizer.errors import ArticleError

if TYPE_CHECKING:
    from summarizer.articles.article import Article
    from summarizer.records.summary import ArticleSummary
    from summarizer.records.timeline import Timeline

SourcesArgument = Annotated[
    list[str],
    typer.Argument(
        metavar="STORE|FILES",
        help="Stores, summaries in JSON or JSON lines, articles, folders; - for JSON lines on standard input.",
    ),
]
ModelOption = Annotated[
    str | None, typer.Option(help='Summarizes articles: "rules", or provider/name.', metavar="NAME")
]
OutputOption = Annotated[
    Path | None, typer.Option("--output", "-o", help="Where to write the page.", metavar="FILE", show_default="stdout")
]


def report(sources: SourcesArgument, model: ModelOption = None, output: OutputOption = None) -> None:
    """Write a page of HTML: articles beside their records, and threads over time; exit with 3 if articles failed."""
    from summarizer.report.html import render_report

    with problems_in_one_line():
        summaries, articles, failures = _read(sources, model)
        _put(render_report(summaries, articles, _timeline(summaries)), output)
    if failures:
        raise typer.Exit(FAILURES)


def _read(names: list[str], model: str | None) -> tuple[list[ArticleSummary], list[Article], int]:
    """Summaries, what there is of their articles, and how many failed."""
    from summarizer.records.failure import Failure

    summaries: list[ArticleSummary] = []
    failures = 0
    with Sources(names, model) as sources:
        articles = list(sources.stored_articles())
        for result, article in sources.results():
            if isinstance(result, Failure):
                failures += 1
                tell(f"left out: {result.source or f'article {result.index}'}: {result.message}")
            else:
                summaries.append(result)
                articles += [article] if article else []
    if failures and not summaries:
        raise typer.Exit(FAILED)
    return summaries, articles, failures


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
