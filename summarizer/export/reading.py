"""Reading back: the rows of an export, and the summaries and failures in whatever file holds them whole."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any, TypeVar

from pydantic import ValidationError

from summarizer.errors import ArchiveError
from summarizer.export.columns import ArticleRow, EventRow, Row, kind_of
from summarizer.export.documents import json_objects
from summarizer.export.parquet import read_parquet
from summarizer.export.tables import read_csv
from summarizer.records.base import Record
from summarizer.records.failure import Failure
from summarizer.records.summary import ArticleSummary

_PARQUET = b"PAR1"
_TABLES = (".jsonl", ".ndjson", ".csv", ".parquet")
_SUMMARY = frozenset(("article", "summary", "provenance"))
_FAILURE = frozenset(("index", "error", "message"))

T = TypeVar("T", bound=Record)


def read_export(path: str | Path) -> Iterator[Row]:
    """The rows of a table that was exported, as they were: CSV, JSON lines or Parquet, told apart by their content.

    Each row's `record` is the whole `EventRecord` or `ArticleSummary`. Read as they are asked for. Rows of articles
    that failed, which `summarizer.ray` writes among the others, are passed over.

    Raises:
        ArchiveError: the file cannot be read, or is no such table; the message says which line.
    """
    for place, row in _rows_in(Path(path)):
        yield _checked(EventRow, row, place) if kind_of(row) == "events" else _checked(ArticleRow, row, place)


def read_summaries(path: str | Path) -> Iterator[ArticleSummary]:
    """The summaries in a file: those that `summarize --format json` wrote, one or many, or exported article rows.

    Raises:
        ArchiveError: the file cannot be read, or something in it is no summary; the message says which line.
    """
    return (_summary(place, row) for place, row in _rows_in(Path(path)))


def read_results(path: str | Path) -> Iterator[ArticleSummary | Failure]:
    """The summaries in a file as `read_summaries` reads them, and the failures of a batch that stand among them.

    Raises:
        ArchiveError: the file cannot be read, or something in it is neither; the message says which line.
    """
    return (_result(place, row) for place, row in _rows_in(Path(path)))


def parse_results(lines: Iterable[str], name: str) -> Iterator[ArticleSummary | Failure]:
    """The same in lines of JSON, such as standard input; `name` is what an error calls them."""
    try:
        yield from (_result(place, row) for place, row in json_objects(lines, name))
    except UnicodeDecodeError:
        raise ArchiveError(f"{name} is not UTF-8 text") from None


def holds_results(path: Path) -> bool:
    """Whether a file is one for `read_results`, by the end of its name; of a JSON file, by its first object."""
    if path.suffix != ".json":
        return path.suffix in _TABLES
    with suppress(ArchiveError):
        _, first = next(_rows_in(path), ("", {}))
        return any(first.keys() >= fields for fields in (_SUMMARY, _FAILURE, {"record"}))
    return False


def _result(place: str, row: dict[str, Any]) -> ArticleSummary | Failure:
    return _checked(Failure, row, place) if row.keys() >= _FAILURE else _summary(place, row)


def _summary(place: str, row: dict[str, Any]) -> ArticleSummary:
    if "event_id" in row:
        raise ArchiveError(f"{place}: the row of an event does not hold its article's summary: export article rows")
    return _checked(ArticleRow, row, place).record if "record" in row else _checked(ArticleSummary, row, place)


def _rows_in(path: Path) -> Iterator[tuple[str, dict[str, Any]]]:
    """The rows or objects of a file, each with its place."""
    try:
        with path.open("rb") as file:
            start = file.read(64)
        if start.startswith(_PARQUET):
            yield from ((place, row) for place, row in read_parquet(path) if row.get("error") is None)
            return
        read = (
            json_objects if start.decode(errors="replace").lstrip("\ufeff \t\r\n")[:1] in ("", "{", "[") else read_csv
        )
        with path.open(encoding="utf-8-sig", newline="") as text:
            yield from read(text, str(path))
    except OSError as error:
        raise ArchiveError(f"{path} cannot be read: {(error.strerror or str(error)).lower()}") from None
    except UnicodeDecodeError:
        raise ArchiveError(f"{path} is not UTF-8 text") from None


def _checked(kind: type[T], row: dict[str, Any], place: str) -> T:
    """The record that a row holds."""
    if issubclass(kind, EventRow | ArticleRow):
        row = {name: row[name] for name in kind.model_fields if name in row}
    try:
        return kind.model_validate(row)
    except ValidationError as error:
        raise ArchiveError(f"{place}: {_wrong(error, kind)}") from None


def _wrong(error: ValidationError, kind: type[Record]) -> str:
    """What is wrong, without the words of the article that pydantic would quote."""
    first = error.errors(include_input=False, include_url=False)[0]
    field = ".".join(map(str, first["loc"]))
    return f"no {kind.__name__}: {field}: {first['msg']}" if field else f"no {kind.__name__}: {first['msg']}"
