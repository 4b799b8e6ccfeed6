"""An archive: its rows one by one, whatever it consists of."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import BinaryIO

from summarizer.archive.sources.lines import has_lines, read_lines
from summarizer.archive.sources.places import is_remote, opened, short_name, suffix_of, walk
from summarizer.archive.sources.rows import Broken, Row, read_row
from summarizer.archive.sources.tables import count_parquet, read_csv, read_parquet
from summarizer.articles.article import Article
from summarizer.config import Config
from summarizer.errors import ArchiveError, ConfigError, SummarizerError
from summarizer.records.failure import Failure, failure_of

Reader = Callable[[BinaryIO, str, Mapping[str, str], int], Iterator[Row | Broken]]

FIELDS = ("text", "headline", "published", "publisher", "url", "language")
"""What a column may be named as"""
_TABLES: dict[str, Reader] = {
    ".jsonl": read_lines,
    ".ndjson": read_lines,
    ".csv": read_csv,
    ".tsv": read_csv,
    ".parquet": read_parquet,
}
_ARTICLES = (".txt", ".text", ".md", ".markdown", ".html", ".htm", ".xhtml", ".json")
_HEAD = 65_536


class Archive:
    """A folder, a file of JSON lines, CSV or Parquet, or a folder of these; packed with gzip or Zstandard, or not.

    Args:
        address: a path, or any address of fsspec's, such as "s3://bucket/news".
        fields: what columns of records are called, where it is not plain: {"text": "body"}.
        config: `max_article_bytes` is the largest row that is taken.

    Raises:
        ConfigError: `fields` names something that an article does not have.
    """

    def __init__(
        self, address: str | Path, fields: Mapping[str, str] | None = None, config: Config | None = None
    ) -> None:
        self.address = str(address)
        self._fields = fields or {}
        self._limit = (config or Config()).max_article_bytes
        if unknown := sorted(set(self._fields) - set(FIELDS)):
            raise ConfigError(f"an article has no {unknown[0]!r}: map one of {', '.join(FIELDS)}")

    def rows(self) -> Iterator[Row | Broken]:
        """Its rows, streamed; what is broken is told with its place, and the rest goes on.

        Raises:
            ArchiveError: there is no archive, nothing in it that can be an article, or an extra is missing.
        """
        for address in self._files():
            name = short_name(address, self.address)
            try:
                yield from self._rows_of(address, name)
            except SummarizerError:
                raise
            except Exception as error:  # gzip, Zstandard, Arrow and file systems have errors of their own
                yield Broken(name, f"{name} cannot be read: {str(error) or type(error).__name__}")

    def count(self) -> int | None:
        """How many rows it has; None where counting would fetch it all from afar."""
        return None if is_remote(self.address) else sum(map(self._count, self._files()))

    def _files(self) -> Iterator[str]:
        found = 0
        for address in walk(self.address):
            if suffix_of(address) in _TABLES or suffix_of(address) in _ARTICLES:
                found += 1
                yield address
        if not found:
            kinds = " ".join(sorted([*_TABLES, *_ARTICLES]))
            raise ArchiveError(f"{self.address} has no articles: no file that ends in one of {kinds}")

    def _rows_of(self, address: str, name: str) -> Iterator[Row | Broken]:
        suffix = suffix_of(address)
        with opened(address) as file:
            if suffix in _TABLES:
                yield from _TABLES[suffix](file, name, self._fields, self._limit)
                return
            data = file.read(_HEAD)
            if suffix != ".json" or not has_lines(data):
                data += file.read(max(0, self._limit + 1 - len(data)))
                yield Row(name, data, suffix)
                return
        with opened(address) as file:
            yield from read_lines(file, name, self._fields, self._limit)

    def _count(self, address: str) -> int:
        try:
            with opened(address) as file:
                if suffix_of(address) == ".parquet":
                    return count_parquet(file)
                if suffix_of(address) in _TABLES:
                    return sum(1 for _ in _TABLES[suffix_of(address)](file, "", {}, self._limit))
        except Exception:  # what cannot be counted is told of when it is read
            return 1
        return 1


def iter_articles(
    archive: str | Path, *, fields: Mapping[str, str] | None = None, config: Config | None = None
) -> Iterator[Article | Failure]:
    """The articles of an archive, streamed; for what cannot be read, a `Failure` with its place.

    Args:
        archive: a folder, or a file of JSON lines, CSV or Parquet; a path, or any address of fsspec's.
        fields: what columns are called, where it is not plain: {"text": "body", "published": "day"}.
        config: options; `max_article_bytes` is the largest article that is taken.

    Raises:
        ArchiveError: there is no archive, nothing in it that can be an article, or the extra is missing.
        ConfigError: `fields` names something that an article does not have.
    """
    for index, row in enumerate(Archive(archive, fields, config).rows()):
        if isinstance(row, Broken):
            yield Failure(index=index, source=row.source, error="ArticleError", message=row.message)
            continue
        try:
            yield read_row(row, config)
        except SummarizerError as error:
            yield failure_of(error, index, row.source)
