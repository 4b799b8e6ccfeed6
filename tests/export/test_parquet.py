"""Parquet: types that other tools understand."""

import sys
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from summarizer.errors import ArchiveError
from summarizer.export.columns import columns
from summarizer.export.parquet import arrow_schema
from summarizer.export.reading import read_export, read_summaries
from summarizer.export.writing import write_export
from summarizer.records.summary import ArticleSummary
from tests.export.conftest import Planted


def test_types() -> None:
    """Dates are dates, moments have a zone, lists are lists and what is nested has named fields."""
    schema = arrow_schema("events")
    assert {
        name: schema.field(name).type for name in ("event_date", "coded_at", "actors", "sentences", "quad_code")
    } == {
        "event_date": pa.date32(),
        "coded_at": pa.timestamp("us", tz="UTC"),
        "actors": pa.list_(pa.string()),
        "sentences": pa.list_(pa.int64()),
        "quad_code": pa.int64(),
    }
    assert schema.field("details").type == pa.map_(pa.string(), pa.list_(pa.string()))
    assert schema.field("quantities").type.value_type.field("quantity").type.field("value").type == pa.float64()
    figures = arrow_schema("articles").field("figures").type.value_type
    assert figures.field("time").type.field("earliest").type == pa.date32()
    assert figures.field("according_to").type.value_type.field("start").type == pa.int64()


def test_the_schema_explains_itself(planted: Planted, tmp_path: Path) -> None:
    """A file has every column with its description, and says which may be empty."""
    write_export([planted("a")], tmp_path / "events.parquet", "parquet")
    schema = pq.read_schema(tmp_path / "events.parquet")
    assert [(field.name, field.nullable) for field in schema] == [(c.name, c.optional) for c in columns("events")]
    assert {field.name: field.metadata[b"description"].decode() for field in schema} == {
        column.name: column.description for column in columns("events")
    }
    assert all(column.description for rows in ("events", "articles") for column in columns(rows))


def test_numbers_too_large_for_a_column(planted: Planted, tmp_path: Path) -> None:
    """A number that 64 bits cannot hold is left to the record, and the export goes on."""
    summary = planted("a")
    figure = summary.figures[0]
    quantity = figure.mention.quantity
    assert quantity
    vast = figure.mention.model_copy(update={"quantity": quantity.model_copy(update={"value": int("9" * 400)})})
    absurd = summary.model_copy(update={"figures": (figure.model_copy(update={"mention": vast}),)})
    write_export([absurd], tmp_path / "articles.parquet", "parquet", rows="articles")
    table = pq.read_table(tmp_path / "articles.parquet")
    assert table["figures"].to_pylist()[0][0]["mention"]["quantity"]["value"] is None
    assert list(read_summaries(tmp_path / "articles.parquet")) == [absurd]


def test_groups_of_rows(planted: Planted, tmp_path: Path) -> None:
    """More rows than a group has are written and read in order."""
    summary = planted("a")
    many = [summary.model_copy(update={"schema_version": str(number)}) for number in range(1001)]
    write_export(many, tmp_path / "articles.parquet", "parquet", rows="articles")
    assert pq.ParquetFile(tmp_path / "articles.parquet").num_row_groups == 2
    assert [row.schema_version for row in read_export(tmp_path / "articles.parquet")] == [str(n) for n in range(1001)]


def test_without_the_extra(planted: Planted, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Who has not installed pyarrow is told how, and no empty file is left."""
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    with pytest.raises(ArchiveError, match=r"pip install 'summarizer\[archive\]'"):
        write_export([planted("a")], tmp_path / "events.parquet", "parquet")
    assert list(tmp_path.iterdir()) == []


def test_a_broken_file(tmp_path: Path, read: ArticleSummary) -> None:
    """A file that was cut off is an error for people."""
    write_export([read], tmp_path / "events.parquet", "parquet")
    data = (tmp_path / "events.parquet").read_bytes()
    (tmp_path / "events.parquet").write_bytes(data[: len(data) // 2])
    with pytest.raises(ArchiveError, match=r"events\.parquet cannot be read as Parquet"):
        list(read_export(tmp_path / "events.parquet"))
