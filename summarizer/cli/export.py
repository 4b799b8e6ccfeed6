"""The command `summarizer export`."""

from __future__ import annotations

import sys
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from summarizer.cli.output import problems_in_one_line
from summarizer.cli.sources import Sources


class ExportFormat(StrEnum):
    """What is written."""

    jsonl = "jsonl"
    csv = "csv"
    parquet = "parquet"
    jsonld = "jsonld"
    annotations = "annotations"


class ExportRows(StrEnum):
    """What a table has a row for."""

    events = "events"
    articles = "articles"


SourcesArgument = Annotated[
    list[str],
    typer.Argument(
        metavar="SOURCE...",
        help="Stores, files with summaries (JSON as `summarize --format json` writes it, or exported article rows), "
        "folders of them, or - for JSON on standard input.",
    ),
]
FormatOption = Annotated[
    ExportFormat,
    typer.Option(
        "--format", help="A table (jsonl, csv, parquet), schema.org (jsonld) or W3C Web Annotations (annotations)."
    ),
]
RowsOption = Annotated[ExportRows, typer.Option("--rows", help="What a table has a row for.")]
OutputOption = Annotated[
    Path | None,
    typer.Option("--output", "-o", metavar="FILE", help="Where to write; standard output where none is named."),
]


def export(
    sources: SourcesArgument,
    output_format: FormatOption,
    rows: RowsOption = ExportRows.events,
    output: OutputOption = None,
) -> None:
    """Write summaries for other tools: tables, schema.org, W3C annotations."""
    from summarizer.export.writing import write_export

    if output is None and output_format is ExportFormat.parquet:
        raise typer.BadParameter("a Parquet file is no stream: name it with -o", param_hint="--format")
    with problems_in_one_line():
        with Sources(sources, summarize=False) as given:
            summaries = (summary for summary, _ in given.summaries())
            target = output or sys.stdout.buffer
            write_export(summaries, target, output_format.value, rows=rows.value, texts=given.text)
        given.exit_for_failures()
