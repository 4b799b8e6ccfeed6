"""The command `summarizer export`."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from enum import StrEnum
from io import TextIOWrapper
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from summarizer.cli.output import problems_in_one_line

if TYPE_CHECKING:
    from summarizer.records.summary import ArticleSummary


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
        help="Files with summaries: JSON as `summarize --format json` writes it, exported article rows; "
        "or - for standard input.",
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
        write_export(_summaries(sources), output or sys.stdout.buffer, output_format.value, rows=rows.value)


def _summaries(sources: list[str]) -> Iterator[ArticleSummary]:
    """The summaries in each source, one after another."""
    from summarizer.export.reading import parse_summaries, read_summaries

    for source in sources:
        if source == "-":
            yield from parse_summaries(TextIOWrapper(sys.stdin.buffer, encoding="utf-8"), "standard input")
        else:
            yield from read_summaries(source)
