"""Tables: CSV and Parquet, a row an article."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Mapping
from importlib import import_module
from typing import Any, BinaryIO

from summarizer.archive.sources.rows import Broken, Row, row_of
from summarizer.articles.decoding import decode
from summarizer.errors import ArchiveError, ArticleError

_DELIMITERS = ",;\t|"
_HEAD = 65_536
_BATCH = 64
"""Rows of Parquet that are held at once"""


def read_csv(file: BinaryIO, name: str, fields: Mapping[str, str], limit: int) -> Iterator[Row | Broken]:
    """The rows of a CSV file with a header; its delimiter is the one that the header has most of."""
    buffered = io.BufferedReader(file, _HEAD)  # type: ignore[type-var]
    encoding = _encoding(buffered.peek(2))
    with io.TextIOWrapper(buffered, encoding, errors="surrogateescape", newline="") as text:
        header = text.readline(_HEAD)
        delimiter = max(_DELIMITERS, key=header.count)
        names = next(csv.reader([header], delimiter=delimiter), [])
        csv.field_size_limit(max(csv.field_size_limit(), limit))  # the limit is one for the whole process
        yield from _csv_rows(csv.reader(text, delimiter=delimiter), names, name, fields)


def _csv_rows(reader: Any, names: list[str], name: str, fields: Mapping[str, str]) -> Iterator[Row | Broken]:
    while True:
        source = f"{name}:{reader.line_num + 2}"
        try:
            values = next(reader)
        except StopIteration:
            return
        except csv.Error as error:
            yield Broken(source, f"{source} is no row of CSV: {error}")
            continue
        if any(values):
            yield _csv_row(names, values, source, fields)


def read_parquet(file: BinaryIO, name: str, fields: Mapping[str, str], _: int) -> Iterator[Row | Broken]:
    """The rows of a Parquet file, some at a time."""
    number = 0
    for batch in _parquet(file).iter_batches(batch_size=_BATCH):
        for record in batch.to_pylist():
            number += 1
            yield row_of(record, f"{name}:{number}", fields)


def count_parquet(file: BinaryIO) -> int:
    """How many rows a Parquet file says that it has."""
    return int(_parquet(file).metadata.num_rows)


def _csv_row(names: list[str], values: list[str], source: str, fields: Mapping[str, str]) -> Row | Broken:
    if len(values) > len(names):
        return Broken(source, f"{source} has {len(values)} fields, and the header has {len(names)}")
    try:
        record = {name: _mended(value, source) for name, value in zip(names, values, strict=False)}
    except ArticleError as error:
        return Broken(source, str(error))
    return row_of(record, source, fields)


def _mended(value: str, source: str) -> str:
    """A value whose bytes were not in the encoding of the file, decoded as an article's would be."""
    try:
        value.encode()
    except UnicodeEncodeError:
        return decode(value.encode(errors="surrogateescape"), source)
    return value


def _encoding(head: bytes) -> str:
    return "utf-16" if head[:2] in (b"\xff\xfe", b"\xfe\xff") else "utf-8-sig"


def _parquet(file: BinaryIO) -> Any:
    try:
        return import_module("pyarrow.parquet").ParquetFile(file)
    except ImportError:
        raise ArchiveError('Parquet needs pyarrow: pip install "summarizer[archive]"') from None
