"""Tables: written, read back, and read by the tools that people use."""

import csv
import datetime as dt
import json
import weakref
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, TypeVar

import duckdb
import pandas as pd
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from summarizer.errors import ArchiveError
from summarizer.export.columns import EventRow, Row, Rows
from summarizer.export.flatten import rows_of
from summarizer.export.reading import read_export, read_summaries
from summarizer.export.writing import Format, write_export
from summarizer.records.summary import ArticleSummary
from tests.export.conftest import Planted, planted_with

TABLES: list[Format] = ["jsonl", "csv", "parquet"]
KINDS: list[Rows] = ["events", "articles"]
Watched = TypeVar("Watched", Row, ArticleSummary)
EVIL = "=cmd|' /C calc'!A0; \"quoted\", \\ 'single'\r\nnext\tline 🛳️ e\u0301\u2028\0<script>"


def asked(query: str) -> list[tuple[Any, ...]]:
    """What DuckDB answers."""
    answer = duckdb.sql(query)
    assert answer is not None
    return answer.fetchall()


@pytest.fixture(params=[(table, rows) for table in TABLES for rows in KINDS], ids="-".join)
def kind(request: pytest.FixtureRequest) -> tuple[Format, Rows]:
    """Each format with each sort of rows."""
    return request.param  # type: ignore[no-any-return]


def test_round_trip(
    kind: tuple[Format, Rows], read: ArticleSummary, planted: Planted, gold: list[ArticleSummary], tmp_path: Path
) -> None:
    """What is exported and read back is the same: every column, and the whole records."""
    summaries = [read, planted(EVIL), *gold]
    write_export(summaries, tmp_path / "table", kind[0], rows=kind[1])
    rows = list(read_export(tmp_path / "table"))
    assert rows == [row for summary in summaries for row in rows_of(summary, kind[1])]
    if kind[1] == "articles":
        assert [row.record for row in rows] == summaries
        assert list(read_summaries(tmp_path / "table")) == summaries
    else:
        assert [row.record for row in rows] == [event for summary in summaries for event in summary.events]


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(words=st.text(min_size=1))
def test_any_words_come_back(words: str, kind: tuple[Format, Rows], tmp_path: Path) -> None:
    """No word that an article can have is changed, lost or moved to another column."""
    write_export([planted_with(words)], tmp_path / "table", kind[0], rows=kind[1])
    assert list(read_export(tmp_path / "table")) == list(rows_of(planted_with(words), kind[1]))


def test_nothing_to_export(kind: tuple[Format, Rows], tmp_path: Path) -> None:
    """An archive without results gives a table with columns and no rows."""
    write_export([], tmp_path / "table", kind[0], rows=kind[1])
    assert list(read_export(tmp_path / "table")) == []


def test_pandas_and_duckdb_read_the_same(read: ArticleSummary, tmp_path: Path) -> None:
    """The two lines of docs/export.md: every format gives both tools the same events."""
    for table in TABLES:
        write_export([read], tmp_path / f"events.{table}", table)
    frames = [
        pd.read_json(tmp_path / "events.jsonl", lines=True),
        pd.read_csv(tmp_path / "events.csv"),
        pd.read_parquet(tmp_path / "events.parquet"),
    ]
    for frame in frames:
        assert list(frame.columns) == list(EventRow.model_fields)
        assert list(frame.headline) == [event.headline for event in read.events]
    for table in TABLES:
        found = asked(f"SELECT headline, event_date, status FROM '{tmp_path}/events.{table}'")
        assert found == [
            (event.headline, event.time.earliest if event.time else None, event.status) for event in read.events
        ]


def test_duckdb_reads_many_kinds_of_event(gold: list[ArticleSummary], tmp_path: Path) -> None:
    """Events of many kinds stand in one file; DuckDB finds a type for them all, and for what is nested."""
    write_export(gold, tmp_path / "events.jsonl", "jsonl")
    write_export(gold, tmp_path / "events.parquet", "parquet")
    events = sum(len(summary.events) for summary in gold)
    assert asked(f"SELECT count(*) FROM '{tmp_path}/events.jsonl'") == [(events,)]
    query = f"SELECT event_id, unnest(quantities).quantity.value FROM '{tmp_path}/events.parquet'"
    counted = [row for summary in gold for row in rows_of(summary, "events") if isinstance(row, EventRow)]
    assert asked(query) == [(row.event_id, one.quantity.value) for row in counted for one in row.quantities]
    roles = asked(f"SELECT event_id, details['by'] FROM '{tmp_path}/events.parquet'")
    assert roles == [(row.event_id, list(by) if (by := row.details.get("by")) else None) for row in counted]


def test_csv_is_for_spreadsheets(planted: Planted, tmp_path: Path) -> None:
    """Excel takes a file for UTF-8 by its byte order mark, and pandas reads it without one more option."""
    write_export([planted("Orlá")], tmp_path / "events.csv", "csv")
    data = (tmp_path / "events.csv").read_bytes()
    assert data.startswith(b"\xef\xbb\xbfevent_id,")
    assert pd.read_csv(tmp_path / "events.csv").event_id[0] == f"{'ab' * 32}#e1"
    cells = next(csv.DictReader(data.decode("utf-8-sig").splitlines()))
    assert (cells["actors"], cells["event_date"], cells["quad_code"]) == ("Orlá; Orlá", "2026-03-02", "4")


def test_a_long_record_is_read_back(planted: Planted, tmp_path: Path) -> None:
    """The csv module refuses cells of more than 131,072 characters unless it is told otherwise."""
    long = planted("word " * 40_000)
    write_export([long], tmp_path / "articles.csv", "csv", rows="articles")
    assert list(read_summaries(tmp_path / "articles.csv")) == [long]


def test_columns_of_ones_own_are_passed_over(planted: Planted, tmp_path: Path) -> None:
    """A coder who adds a column, or moves one, can have the table read back."""
    path = tmp_path / "events.csv"
    write_export([planted("a")], path, "csv")
    frame = pd.read_csv(path, dtype=str)
    frame.insert(0, "coder", "MM")
    frame[frame.columns[::-1]].to_csv(path, index=False)
    assert list(read_export(path)) == list(rows_of(planted("a"), "events"))


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        (",2026-03-02,", ",2 March,", ", line 2: column event_date does not hold what was exported"),
        (",occurred,", ",happened,", ", line 2: no EventRow: status: Input should be 'occurred', 'ongoing'"),
        ("event_id,", "id,", ", line 2: no EventRow: event_id: Field required"),
        ("event_id,", "Some table\nevent_id,", " is no export: its first line has none of the columns"),
    ],
)
def test_a_broken_cell_is_named(old: str, new: str, message: str, planted: Planted, tmp_path: Path) -> None:
    """Whoever edited a cell learns which one does not hold what it held; nothing of the article is told."""
    path = tmp_path / "events.csv"
    write_export([planted("secret")], path, "csv")
    path.write_text(path.read_text(encoding="utf-8-sig").replace(old, new, 1), encoding="utf-8")
    with pytest.raises(ArchiveError) as caught:
        list(read_export(path))
    assert str(caught.value).startswith(f"{path}{message}")
    assert "secret" not in str(caught.value)


def test_an_archive_is_not_held_in_memory(kind: tuple[Format, Rows], tmp_path: Path) -> None:
    """However many articles are written and read, no more than a group of rows of them is there at once."""
    alive: set[int] = set()
    most = 0

    def watched(things: Iterable[Watched]) -> Iterator[Watched]:
        nonlocal most
        for number, thing in enumerate(things):
            alive.add(number)
            weakref.finalize(thing, alive.discard, number)
            most = max(most, len(alive))
            yield thing
            del thing

    write_export(watched(planted_with(str(i)) for i in range(1100)), tmp_path / "table", kind[0], rows=kind[1])
    assert sum(1 for _ in watched(read_export(tmp_path / "table"))) >= 1100
    assert most <= 3


def test_a_file_appears_whole_or_not_at_all(planted: Planted, tmp_path: Path) -> None:
    """An export that breaks off leaves what was there before, and nothing else."""
    path = tmp_path / "events.csv"
    write_export([planted("a")], path, "csv")
    before = path.read_bytes()

    def broken() -> Iterator[ArticleSummary]:
        yield planted("b")
        raise ArchiveError("the store went away")

    with pytest.raises(ArchiveError, match="went away"):
        write_export(broken(), path, "csv")
    assert path.read_bytes() == before
    assert list(tmp_path.iterdir()) == [path]


def test_an_export_over_its_own_source(planted: Planted, tmp_path: Path) -> None:
    """A file may be written over while it is read."""
    path = tmp_path / "articles"
    write_export([planted("a"), planted("b")], path, "jsonl", rows="articles")
    write_export(read_summaries(path), path, "csv", rows="articles")
    assert list(read_summaries(path)) == [planted("a"), planted("b")]


def test_where_nothing_can_be_written(planted: Planted, tmp_path: Path) -> None:
    """A folder that is not there is an error for people."""
    with pytest.raises(ArchiveError, match="cannot be written: no such file or directory"):
        write_export([planted("a")], tmp_path / "none" / "events.csv", "csv")
    with pytest.raises(ArchiveError, match="cannot be written: is a directory"):
        write_export([planted("a")], tmp_path, "csv")


def test_json_lines_are_flat_and_whole(planted: Planted, tmp_path: Path) -> None:
    """A line has the columns as JSON values and the record as an object."""
    write_export([planted("a")], tmp_path / "events.jsonl", "jsonl")
    first = json.loads((tmp_path / "events.jsonl").read_text().splitlines()[0])
    assert list(first) == list(EventRow.model_fields)
    assert (first["event_date"], first["actors"], first["record"]["id"]) == ("2026-03-02", ["a", "a"], "e1")
    assert dt.datetime.fromisoformat(first["coded_at"]) == planted("a").provenance.started
