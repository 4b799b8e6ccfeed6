"""SQL views: in a real SQLite file with a store's tables, they tell what the exported rows tell."""

import datetime as dt
import sqlite3
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from summarizer.export.flatten import event_rows
from summarizer.export.views import add_views
from summarizer.records.summary import ArticleSummary
from tests.export.conftest import planted_with

TABLES = """
CREATE TABLE results (
  id INTEGER PRIMARY KEY, article TEXT NOT NULL, model TEXT NOT NULL, prompt_hash TEXT NOT NULL, record TEXT NOT NULL
);
CREATE TABLE attempts (
  id INTEGER PRIMARY KEY, article TEXT NOT NULL, model TEXT NOT NULL, sent TEXT NOT NULL,
  input_tokens INTEGER NOT NULL, cached_tokens INTEGER NOT NULL, output_tokens INTEGER NOT NULL, cost REAL
);
"""
"""What the views stand on, of a store's tables"""
ATTEMPTS = [
    ("a", "small", "2026-03-02T23:59:59+00:00", 900, 512, 100, 0.25),
    ("a", "small", "2026-03-03T00:00:01+00:00", 900, 0, 100, 0.5),
    ("b", "small", "2026-03-03T09:00:00+00:00", 100, 0, 10, 0.125),
    ("b", "large", "2026-03-03T09:00:00+00:00", 1, 0, 1, None),
]
NAMED_OTHERWISE = {"killed", "injured", "published"}
"""Columns of the view that are words where the exported ones are numbers or dates"""


@pytest.fixture
def summaries(read: ArticleSummary, gold: list[ArticleSummary]) -> list[ArticleSummary]:
    return [read, *gold, planted_with("a; \"b\" 'c' 🛳️")]


@pytest.fixture
def store(summaries: list[ArticleSummary], tmp_path: Path) -> Iterator[sqlite3.Connection]:
    """A file with these summaries and attempts, opened as any SQLite tool opens it."""
    with sqlite3.connect(tmp_path / "news.db") as connection:
        connection.executescript(TABLES)
        connection.executemany(
            "INSERT INTO results (article, model, prompt_hash, record) VALUES (?, ?, ?, ?)",
            [(s.article.id, s.provenance.model, s.provenance.prompt_hash, s.model_dump_json()) for s in summaries],
        )
        connection.executemany(
            "INSERT INTO attempts (article, model, sent, input_tokens, cached_tokens, output_tokens, cost)"
            " VALUES (?, ?, ?, ?, ?, ?, ?)",
            ATTEMPTS,
        )
    add_views(connection)
    connection.close()
    reading = sqlite3.connect(tmp_path / "news.db")
    reading.row_factory = sqlite3.Row
    yield reading
    reading.close()


def as_text(value: Any) -> Any:
    """A column of a row as SQLite has it."""
    if isinstance(value, tuple):
        return "; ".join(value) or None
    return value.isoformat() if isinstance(value, dt.date) else value


def test_events_are_those_of_the_export(store: sqlite3.Connection, summaries: list[ArticleSummary]) -> None:
    """A column of the same name has the same value: actors, sub-types, codes, dates."""
    rows = [row for summary in summaries for row in event_rows(summary)]
    found = store.execute("SELECT * FROM events").fetchall()
    assert len(found) == len(rows) > 30
    shared = set(found[0].keys()) - NAMED_OTHERWISE
    for got, row in zip(found, rows, strict=True):
        assert {name: got[name] for name in shared} == {name: as_text(getattr(row, name)) for name in shared}
        assert got["killed"] == as_text(row.details.get("killed", ()))


def test_figures_and_findings(store: sqlite3.Connection, summaries: list[ArticleSummary]) -> None:
    """Every figure with its source and bounds, every finding with what was left out."""
    figures = store.execute("SELECT figure, value, according_to FROM figures").fetchall()
    assert [tuple(row) for row in figures] == [
        (
            figure.mention.text,
            figure.mention.quantity.value if figure.mention.quantity else None,
            as_text(tuple(source.text for source in figure.according_to)),
        )
        for summary in summaries
        for figure in summary.figures
    ]
    findings = store.execute("SELECT severity, code, left_out, article_id FROM findings").fetchall()
    assert [tuple(row) for row in findings] == [
        (finding.severity, finding.code, finding.left_out, summary.article.id)
        for summary in summaries
        for finding in summary.findings
    ]


def test_cost_by_day(store: sqlite3.Connection) -> None:
    """Who pays sees calls, tokens and cost of each day and model; an unknown price is not taken for nothing."""
    assert [tuple(row) for row in store.execute("SELECT * FROM cost_by_day ORDER BY day, model DESC")] == [
        ("2026-03-02", "small", 1, 1, 900, 512, 100, 0.25),
        ("2026-03-03", "small", 2, 2, 1000, 0, 110, 0.625),
        ("2026-03-03", "large", 1, 1, 1, 0, 1, None),
    ]


def test_views_are_made_anew(store: sqlite3.Connection, tmp_path: Path) -> None:
    """A newer library replaces the views of an older one, and touches nothing else."""
    before = store.execute("SELECT count(*) FROM results").fetchone()[0]
    writing = sqlite3.connect(tmp_path / "news.db", isolation_level=None)
    writing.executescript("DROP VIEW events; CREATE VIEW events AS SELECT 1 AS old")
    add_views(writing)
    writing.close()
    assert "headline" in store.execute("SELECT * FROM events").fetchone().keys()  # noqa: SIM118
    assert store.execute("SELECT count(*) FROM results").fetchone()[0] == before
