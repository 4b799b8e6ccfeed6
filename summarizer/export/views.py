"""SQL views of a store: what its summaries say, as tables for SQLite tools such as Datasette."""

from __future__ import annotations

import sqlite3
from importlib.resources import files


def add_views(connection: sqlite3.Connection) -> None:
    """Make the views `events`, `figures`, `findings` and `cost_by_day` anew, in one transaction.

    They stand on the tables `results` (article, model, prompt_hash, record) and `attempts` (article, model, sent,
    tokens, cost) of a store.
    """
    script = (files("summarizer") / "export/data/views.sql").read_text(encoding="utf-8")
    connection.executescript(f"BEGIN IMMEDIATE;\n{script}\nCOMMIT;")
