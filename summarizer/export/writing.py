"""Writing an export: summaries in, one file out."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from itertools import chain, islice
from pathlib import Path
from typing import IO, Any, Literal

from pydantic_core import to_json

from summarizer.errors import ArchiveError
from summarizer.export.annotations import Texts, annotate
from summarizer.export.columns import Row, Rows
from summarizer.export.flatten import rows_of
from summarizer.export.jsonld import json_ld
from summarizer.export.parquet import write_parquet
from summarizer.export.tables import write_csv, write_lines
from summarizer.records.summary import ArticleSummary

Format = Literal["jsonl", "csv", "parquet", "jsonld", "annotations"]
"""jsonl, csv, parquet: a table. jsonld: schema.org. annotations: W3C Web Annotations."""

_TABLES: dict[str, Callable[[Iterable[Row], Rows, IO[bytes]], None]] = {
    "jsonl": write_lines,
    "csv": write_csv,
    "parquet": write_parquet,
}


def write_export(
    summaries: Iterable[ArticleSummary],
    target: str | Path | IO[bytes],
    format: Format,
    *,
    rows: Rows = "events",
    texts: Texts | None = None,
) -> None:
    """Write summaries in a format that other tools read. They may be endless: a thousand at most are in memory.

    A file appears whole or not at all: it is written beside its place and moved there at the end.

    Args:
        summaries: what to write, such as `store.summaries()` or `read_summaries(path)`.
        target: a path, or a binary file such as `sys.stdout.buffer`.
        format: a table ("jsonl", "csv", "parquet"; `read_export` reads it back), or one JSON document a line and
            an article: "jsonld" (schema.org) or "annotations" (W3C Web Annotations).
        rows: what a table has a row for: "events" (`EventRow`) or "articles" (`ArticleRow`).
        texts: gives an article's text by its id; annotations quote the words around a phrase from it. Without it they
            quote from the sentences that the record cites.

    Raises:
        ArchiveError: the file cannot be written, or Parquet is asked for without the extra `archive`.
    """
    remaining = iter(summaries)
    summaries = chain(list(islice(remaining, 1)), remaining)  # nothing is written where there is nothing to be read
    with _opened(target) as file:
        if format in _TABLES:
            _TABLES[format]((row for summary in summaries for row in rows_of(summary, rows)), rows, file)
        else:
            for summary in summaries:
                file.write(_line(json_ld(summary) if format == "jsonld" else annotate(summary, texts)))


def _line(document: dict[str, Any]) -> bytes:
    """A document on one line. It may be put into a page's script element: no word of an article can end that."""
    return to_json(document, inf_nan_mode="null").replace(b"<", b"\\u003c") + b"\n"


@contextmanager
def _opened(target: str | Path | IO[bytes]) -> Iterator[IO[bytes]]:
    if not isinstance(target, str | Path):
        yield target
        return
    path = Path(target)
    try:
        if path.exists() and not path.is_file():  # a device, a pipe, or a folder, which the system refuses
            with path.open("wb") as file:
                yield file
        else:
            with _moved_at_the_end(path) as file:
                yield file
    except OSError as error:
        raise ArchiveError(f"{path} cannot be written: {(error.strerror or str(error)).lower()}") from None


@contextmanager
def _moved_at_the_end(path: Path) -> Iterator[IO[bytes]]:
    part = path.with_name(f"{path.name}.part")
    try:
        with part.open("wb") as file:
            yield file
        part.replace(path)
    except BaseException:
        part.unlink(missing_ok=True)
        raise
