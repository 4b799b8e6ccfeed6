"""The store, for reading: what jobs have written into one SQLite file."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from pathlib import Path
from typing import Self

from summarizer.archive.schema import connect
from summarizer.articles.article import Article
from summarizer.errors import ArchiveError
from summarizer.records.summary import ArticleSummary

_ARTICLE = ("headline", "published", "publisher", "url", "language", "text")


class Store:
    """A store that is open for reading; a job may be writing to it meanwhile."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self.connection = connection

    @classmethod
    def open(cls, path: str | Path) -> Self:
        """Open a store.

        Raises:
            ArchiveError: there is none, or it cannot be read.
        """
        try:
            return cls(connect(path))
        except sqlite3.OperationalError as error:
            raise ArchiveError(f"{path} cannot be opened now: {error}") from None

    def summaries(self) -> Iterator[ArticleSummary]:
        """The summary of each article, model, prompt and schema version, in the order in which they were made."""
        for (record,) in self.connection.execute("SELECT record FROM results ORDER BY id"):
            yield ArticleSummary.model_validate_json(record)

    def articles(self) -> Iterator[Article]:
        """The articles that have a summary, as they were read, in the order in which they were first seen."""
        columns = ", ".join(_ARTICLE)
        query = f"SELECT {columns} FROM articles WHERE id IN (SELECT article FROM results) ORDER BY rowid"
        for values in self.connection.execute(query):
            yield Article.model_validate(dict(zip(_ARTICLE, values, strict=True)), strict=False)

    def close(self) -> None:
        """Close the file."""
        self.connection.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()
