"""The command `summarizer`. What a command needs is imported when it runs, so that --help is quick."""

from __future__ import annotations

import json
import sys
from enum import StrEnum
from io import TextIOWrapper
from pathlib import Path
from typing import Annotated

import typer

from summarizer.cli import batch
from summarizer.cli.evaluation import evaluate
from summarizer.cli.export import export
from summarizer.cli.models import models
from summarizer.cli.output import FAILED, PlainFormat, problems_in_one_line, write
from summarizer.cli.report import report
from summarizer.cli.timeline import timeline
from summarizer.errors import ArticleError
from summarizer.version import VERSION

app = typer.Typer(
    help="Turns news articles into typed event records and a neutral summary, each word traced to its source.",
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    add_completion=False,
    rich_markup_mode=None,
)


class Format(StrEnum):
    """How a summary is written."""

    text = "text"
    json = "json"
    html = "html"


class Side(StrEnum):
    """Whose schema is asked for."""

    model = "model"
    user = "user"
    timeline = "timeline"


ArticleArgument = Annotated[
    str,
    typer.Argument(metavar="ARTICLE", help="A file (text, Markdown, HTML or JSON), or - for standard input."),
]
SummaryArgument = Annotated[
    str, typer.Argument(metavar="SUMMARY", help="A text file with the summary, or - for standard input.")
]
SideArgument = Annotated[
    Side,
    typer.Argument(help="model: what a model is held to. user: the records that come out. timeline: what links them."),
]
ModelOption = Annotated[
    str | None, typer.Option(help='"rules" for the embedded engine, or provider/name.', metavar="NAME")
]
PublishedOption = Annotated[
    str | None,
    typer.Option(
        help="When the article was published, such as 2026-03-03. Wins over what it says itself.",
        metavar="DATE",
    ),
]
FormatOption = Annotated[Format, typer.Option("--format", help="How to write the result.")]
CheckFormatOption = Annotated[PlainFormat, typer.Option("--format", help="How to write the findings.")]


@app.command()
def summarize(
    article: ArticleArgument,
    model: ModelOption = None,
    published: PublishedOption = None,
    output: FormatOption = Format.text,
) -> None:
    """Print the events, figures and neutral summary of an article."""
    from summarizer.articles.reading import read_article
    from summarizer.pipeline.api import summarize as summarize_article
    from summarizer.report.html import render_report
    from summarizer.report.terminal import print_page

    with problems_in_one_line():
        read = read_article(_source(article), published=published)
        summary = summarize_article(read, model=model)
        if output is Format.json:
            write(summary.model_dump_json(indent=2))
        elif output is Format.html:
            write(render_report([summary], [read]))
        else:
            print_page(summary)


@app.command()
def check(
    article: ArticleArgument,
    summary: SummaryArgument,
    published: PublishedOption = None,
    output: CheckFormatOption = PlainFormat.text,
) -> None:
    """Say what a summary tells that its article does not; exit with 1 if that is an error."""
    from summarizer.articles.decoding import decode
    from summarizer.articles.reading import read_article
    from summarizer.grounding.check import check as check_summary
    from summarizer.report.terminal import print_findings

    with problems_in_one_line():
        name = "the summary" if summary == "-" else summary
        text = decode(_bytes_of(summary), name)
        if not text.strip():
            raise ArticleError(f"{name} is empty: nothing to check")
        findings = check_summary(text, read_article(_source(article), published=published))
        if output is PlainFormat.json:
            write(json.dumps([finding.model_dump(mode="json") for finding in findings], indent=2))
        else:
            print_findings(findings)
    if any(finding.severity == "error" for finding in findings):
        raise typer.Exit(FAILED)


app.command("eval")(evaluate)
app.command()(export)
app.command()(models)
app.command()(report)
app.command()(timeline)
app.add_typer(batch.app, name="batch")


@app.command()
def schema(side: SideArgument = Side.user) -> None:
    """Print the JSON Schema that a model is held to, or of the records that come out."""
    from summarizer.prompting.schema import model_schema, summary_schema, timeline_schema

    schemas = {Side.model: model_schema, Side.user: summary_schema, Side.timeline: timeline_schema}
    write(json.dumps(schemas[side](), indent=2))


def _print_version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"summarizer {VERSION}")
        raise typer.Exit


@app.callback()
def options(
    version: Annotated[
        bool,
        typer.Option("--version", help="Print the version and exit.", is_eager=True, callback=_print_version),
    ] = False,
) -> None:
    """Options of all commands."""


def main() -> None:
    """Run the command."""
    if isinstance(sys.stdout, TextIOWrapper):
        sys.stdout.reconfigure(errors="replace")  # a page has quotation marks that not every terminal's encoding has
    app(prog_name="summarizer")


def _source(name: str) -> Path | bytes:
    return sys.stdin.buffer.read() if name == "-" else Path(name)


def _bytes_of(name: str) -> bytes:
    source = _source(name)
    try:
        return source if isinstance(source, bytes) else source.read_bytes()
    except OSError as error:
        raise ArticleError(f"{name} cannot be read: {(error.strerror or str(error)).lower()}") from None
