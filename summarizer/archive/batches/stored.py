"""Articles of a store whose answers have come: what a job takes up when a batch is collected."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

from summarizer.archive.ledger import Key
from summarizer.archive.schema import connect
from summarizer.archive.sources.rows import STORED, Broken, Row

_COLUMNS = ("headline", "published", "publisher", "url", "language", "text")
_OPEN = """
    FROM articles WHERE id IN (SELECT attempts.article FROM attempts JOIN replies ON replies.attempt = attempts.id
      WHERE model = :model AND prompt_hash = :prompt_hash AND schema_version = :schema_version)
    AND NOT EXISTS (SELECT 1 FROM results WHERE article = articles.id
      AND model = :model AND prompt_hash = :prompt_hash AND schema_version = :schema_version)
    AND NOT EXISTS (SELECT 1 FROM orders WHERE article = articles.id
      AND model = :model AND prompt_hash = :prompt_hash AND schema_version = :schema_version)"""


class StoredArticles:
    """The articles that have answers, and no summary yet."""

    def __init__(self, store: str | Path, key: Key) -> None:
        self.address = str(store)
        self._key = key._asdict()

    def rows(self) -> Iterator[Row | Broken]:
        """They, as they were read."""
        db = connect(self.address)
        try:
            ids = [found for (found,) in db.execute(f"SELECT id {_OPEN} ORDER BY rowid", self._key)]
            for found in ids:
                query = f"SELECT source, {', '.join(_COLUMNS)} FROM articles WHERE id = ?"
                source, *values = db.execute(query, (found,)).fetchone()
                article = dict(zip(_COLUMNS, values, strict=True))
                yield Row(source, json.dumps(article).encode(), STORED)
        finally:
            db.close()

    def count(self) -> int | None:
        """How many they are."""
        db = connect(self.address)
        try:
            return int(db.execute(f"SELECT count(*) {_OPEN}", self._key).fetchone()[0])
        finally:
            db.close()
