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
    from summarizer.archive.store import Store
    from summarizer.records.summary import ArticleSummary

_SQLITE = b"SQLite format 3\0"


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
        "or - for JSON on standard input.",
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
        source = _Sources(sources)
        write_export(source, output or sys.stdout.buffer, output_format.value, rows=rows.value, texts=source.text)


class _Sources:
    """The summaries of several files, one after another, and the texts of their articles where a file has those."""

    def __init__(self, names: list[str]) -> None:
        self._names = names
        self._store: Store | None = None

    def __iter__(self) -> Iterator[ArticleSummary]:
        from summarizer.export.reading import parse_summaries, read_summaries

        for name in self._names:
            if name == "-":
                yield from parse_summaries(TextIOWrapper(sys.stdin.buffer, encoding="utf-8"), "standard input")
            elif _is_store(name):
                yield from self._stored(name)
            else:
                yield from read_summaries(name)

    def _stored(self, name: str) -> Iterator[ArticleSummary]:
        from summarizer.archive.store import Store

        with Store.open(name) as self._store:
            yield from self._store.summaries()
        self._store = None

    def text(self, article: str) -> str | None:
        """The text of an article, by its id."""
        if self._store is None:
            return None
        query = "SELECT text FROM articles WHERE id = ?"
        return next((str(text) for (text,) in self._store.connection.execute(query, (article,))), None)


def _is_store(name: str) -> bool:
    try:
        with Path(name).open("rb") as file:
            return file.read(len(_SQLITE)) == _SQLITE
    except OSError:
        return False  # whoever reads it says what is wrong
