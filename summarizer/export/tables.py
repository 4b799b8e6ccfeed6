"""Rows as JSON lines and as CSV."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator
from io import TextIOWrapper
from typing import IO, Any

from summarizer.errors import ArchiveError
from summarizer.export.columns import Column, Row, Rows, columns, kind_of
from summarizer.export.spreadsheet import cell, value

_LARGEST_CELL = 2**31 - 1
"""The csv module's own limit is 131,072 characters, which the record of a long article exceeds"""


def write_lines(rows: Iterable[Row], kind: Rows, file: IO[bytes]) -> None:
    """A JSON object a line, in UTF-8."""
    for row in rows:
        file.write(row.model_dump_json().encode() + b"\n")


def write_csv(rows: Iterable[Row], kind: Rows, file: IO[bytes]) -> None:
    """RFC 4180, in UTF-8 with a byte order mark: without it Excel takes the file for one in a local encoding."""
    text = TextIOWrapper(file, encoding="utf-8-sig", newline="", write_through=True)
    try:
        writer = csv.writer(text)
        table = tuple(columns(kind))
        writer.writerow(column.name for column in table)
        for row in rows:
            writer.writerow(cell(getattr(row, column.name), column) for column in table)
    finally:
        text.detach()


def read_csv(text: Iterable[str], name: str) -> Iterator[tuple[str, dict[str, Any]]]:
    """The rows of a CSV file that `write_csv` wrote, each with its place. Columns that are not ours are passed over.

    Raises:
        ArchiveError: it has no such column, or a cell does not hold what its column does.
    """
    csv.field_size_limit(max(csv.field_size_limit(), _LARGEST_CELL))
    reader = csv.reader(text)
    header = next(reader, [])
    table = _table(header, name)
    for cells in filter(None, reader):
        place = f"{name}, line {reader.line_num}"
        yield (
            place,
            {
                column.name: _value(words, column, place)
                for title, words in zip(header, cells, strict=False)
                if (column := table.get(title))
            },
        )


def _table(header: list[str], name: str) -> dict[str, Column]:
    table = {column.name: column for column in columns(kind_of(header))}
    if not table.keys() & set(header):
        raise ArchiveError(f"{name} is no export: its first line has none of the columns of events or of articles")
    return table


def _value(words: str, column: Column, place: str) -> Any:
    try:
        return value(words, column)
    except ValueError:
        raise ArchiveError(f"{place}: column {column.name} does not hold what was exported") from None
