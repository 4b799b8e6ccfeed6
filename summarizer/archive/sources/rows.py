"""What an archive consists of: rows, each one article as it stands there."""

from __future__ import annotations

import datetime as dt
import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any, NamedTuple

from summarizer.articles.article import Article
from summarizer.articles.reading import read_content
from summarizer.config import Config
from summarizer.version import VERSION

STORED = ".stored"
"""The suffix of an article that was read before, and is taken as it is"""


@dataclass(frozen=True)
class Row:
    """One article that has not been read yet."""

    source: str
    """Where it stands: "world/ferry.txt", or "news.jsonl:17" for a line or a table's row"""
    data: bytes
    """A file's content, or a JSON object"""
    suffix: str = ".json"

    @cached_property
    def fingerprint(self) -> str:
        """SHA-256 over all that the article is read from, and over the version that reads it; "" of a stored one."""
        if self.suffix == STORED:
            return ""
        head = f"{VERSION}\0{self.suffix}\0".encode()
        return hashlib.sha256(head + self.data).hexdigest()


class Broken(NamedTuple):
    """What stands in an archive and is no row."""

    source: str
    message: str

    @property
    def fingerprint(self) -> str:
        """SHA-256 over its place and what is wrong with it."""
        return hashlib.sha256(f"{VERSION}\0{self.source}\0{self.message}".encode()).hexdigest()


def read_row(row: Row, config: Config | None = None) -> Article:
    """The article of a row.

    Raises:
        ArticleError: there is none in it.
    """
    if row.suffix == STORED:
        return Article.model_validate_json(row.data)
    return read_content(row.data, row.source, row.suffix, config=config)


def row_of(record: Mapping[str, Any], source: str, fields: Mapping[str, str]) -> Row:
    """The row of a record, its columns called as `fields` says: {"text": "body"} takes the text from "body"."""
    named = {name: record[column] for name, column in fields.items() if column in record}
    data = json.dumps({**record, **named}, ensure_ascii=False, default=_plain)
    return Row(source, data.encode(errors="surrogatepass"))


def _plain(value: object) -> str:
    """What JSON has no type for, in words."""
    if isinstance(value, dt.date | dt.time):
        return value.isoformat()
    return value.decode(errors="replace") if isinstance(value, bytes) else str(value)
