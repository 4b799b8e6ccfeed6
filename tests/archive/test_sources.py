"""Archives: every form is read as a stream, and what is broken in one is told with its place."""

from __future__ import annotations

import csv
import gzip
import io
import json
import os
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
import zstandard
from hypothesis import given
from hypothesis import strategies as st

from summarizer import ArchiveError, Article, Config, ConfigError, Failure, iter_articles
from summarizer.archive.sources.archive import Archive
from summarizer.archive.sources.lines import read_lines
from summarizer.archive.sources.rows import Broken, Row
from summarizer.archive.sources.tables import read_csv
from tests.archive.articles import record, text, write_lines

PLAIN = st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=40)


def read(archive: Path | str, **given: Any) -> tuple[list[Article], list[Failure]]:
    """The articles and the failures of an archive."""
    found = list(iter_articles(archive, **given))
    return [one for one in found if isinstance(one, Article)], [one for one in found if isinstance(one, Failure)]


def test_a_folder(tmp_path: Path) -> None:
    """All that can be an article, at any depth, in the order of its names; nothing hidden, nothing else."""
    (tmp_path / "world" / ".git").mkdir(parents=True)
    (tmp_path / "b.md").write_text(f"# Head\n\n{text(1)}")
    (tmp_path / "a.txt").write_text(text(0))
    (tmp_path / "world" / "c.html").write_text(f"<html><body><article><p>{text(2)}</p></article></body></html>")
    (tmp_path / "world" / "d.json").write_text(json.dumps(record(3)))
    (tmp_path / "world" / "e.txt.gz").write_bytes(gzip.compress(text(4).encode()))
    (tmp_path / "photo.jpg").write_bytes(b"\xff\xd8")
    (tmp_path / ".DS_Store").write_text("x")
    (tmp_path / "world" / ".git" / "x.txt").write_text(text(9))
    (tmp_path / "world" / "empty.txt").write_text(" ")
    articles, failures = read(tmp_path)
    assert [next(n for n in range(9) if text(n)[:40] in one.text) for one in articles] == [0, 1, 2, 3, 4]
    assert [(one.index, one.source, one.error) for one in failures] == [(5, "world/empty.txt", "ArticleError")]
    assert Archive(tmp_path).count() == 6


@pytest.mark.parametrize("packed", ["", ".gz", ".zst"])
def test_json_lines(tmp_path: Path, packed: str) -> None:
    """Plain and packed; a broken line is told and the others are read."""
    lines = [json.dumps(record(0)), "{no json", "", '["a list"]', json.dumps(record(1)), '{"text": 7}']
    data = "\n".join(lines).encode()
    packs: dict[str, Callable[[bytes], bytes]]
    packs = {"": bytes, ".gz": gzip.compress, ".zst": zstandard.ZstdCompressor().compress}
    path = tmp_path / f"news.jsonl{packed}"
    path.write_bytes(packs[packed](data))
    articles, failures = read(path)
    assert [one.text for one in articles] == [text(0), text(1)]
    assert [one.source for one in failures] == [f"news.jsonl{packed}:{line}" for line in (2, 4, 6)]
    assert articles[0].published is not None
    assert Archive(path).count() == 5


def test_fields_are_mapped(tmp_path: Path) -> None:
    """A column of any name can be the text; one that is called so already gives way."""
    path = tmp_path / "news.jsonl"
    path.write_text(json.dumps({"koerper": text(1), "text": "An abstract of it.", "tag": "2026-03-03"}))
    articles, _ = read(path, fields={"text": "koerper", "published": "tag"})
    assert articles[0].text == text(1)
    assert str(articles[0].published).startswith("2026-03-03")
    with pytest.raises(ConfigError, match="colour"):
        list(iter_articles(path, fields={"colour": "x"}))


def test_a_csv_file(tmp_path: Path) -> None:
    """Quoted lines, semicolons, a row with too many fields, other encodings."""
    path = tmp_path / "news.csv"
    rows = f'headline;text;published\nA;"{text(0)}\n\nMore ; of it.";2026-03-03\nB;b;2026-03-03;what;is\nC;{text(1)};\n'
    path.write_text(rows, encoding="utf-8-sig")
    articles, failures = read(path)
    assert [one.headline for one in articles] == ["A", "C"]
    assert "More ; of it." in articles[0].text
    assert [(one.source, one.message) for one in failures] == [
        ("news.csv:5", "news.csv:5 has 5 fields, and the header has 3")
    ]
    path.write_bytes(f'headline,text\nGröße,"{text(0)}"\n'.encode("latin-1"))
    assert read(path)[0][0].headline == "Größe"
    path.write_bytes(f'headline,text\nGröße,"{text(0)}"\n'.encode("utf-16"))
    assert read(path)[0][0].headline == "Größe"


def test_a_parquet_file(tmp_path: Path) -> None:
    """Rows in batches, dates as dates, a row without a text told."""
    import datetime as dt

    rows = [{"body": text(n), "published": dt.date(2026, 3, n + 1), "n": n} for n in range(5)] + [{"body": None}]
    path = tmp_path / "news.parquet"
    pq.write_table(pa.Table.from_pylist(rows), path)
    articles, failures = read(path)
    assert [one.text for one in articles] == [text(n) for n in range(5)]
    assert articles[2].published == dt.date(2026, 3, 3)
    assert [one.source for one in failures] == ["news.parquet:6"]
    assert Archive(path).count() == 6


def test_a_broken_file_among_good_ones(tmp_path: Path) -> None:
    """What is read before it breaks is kept, and the others are read."""
    write_lines(tmp_path / "a.jsonl", 2)
    whole = gzip.compress(os.urandom(4000).hex().encode() + b"\n" + b"x" * 100)
    (tmp_path / "b.jsonl.gz").write_bytes(whole[: len(whole) // 2])
    (tmp_path / "c.parquet").write_bytes(b"PAR1 nonsense")
    (tmp_path / "d.jsonl.zst").write_bytes(b"nonsense")
    write_lines(tmp_path / "e.jsonl", 1, start=7)
    articles, failures = read(tmp_path)
    assert [one.text for one in articles] == [text(0), text(1), text(7)]
    assert [one.source for one in failures] == ["b.jsonl.gz", "c.parquet", "d.jsonl.zst"]


def test_an_absurd_line_is_not_held(tmp_path: Path) -> None:
    """A line of any length costs no memory, and the next is read."""
    asked: list[int] = []

    class Watched(io.BytesIO):
        def readline(self, size: int | None = -1, /) -> bytes:
            asked.append(size or -1)
            return super().readline(size)

    file = Watched(b"x" * 5000 + b"\n" + json.dumps(record(1)).encode() + b"\n")
    broken, row = read_lines(file, "news.jsonl", {}, 400)
    assert isinstance(broken, Broken)
    assert "news.jsonl:1 is too large" in broken.message
    assert isinstance(row, Row)
    assert row.source == "news.jsonl:2"
    assert max(asked) <= 401


def test_a_json_file_with_lines(tmp_path: Path) -> None:
    """Many call JSON lines .json; an object on many lines is one article."""
    (tmp_path / "lines.json").write_text(f"{json.dumps(record(0))}\n{json.dumps(record(1))}\n")
    (tmp_path / "one.json").write_text(json.dumps(record(2), indent=2))
    articles, _ = read(tmp_path)
    assert [one.text for one in articles] == [text(0), text(1), text(2)]


def test_an_address_of_fsspec() -> None:
    """Any file system of fsspec's, a file or a folder."""
    import fsspec

    files = fsspec.filesystem("memory")
    files.pipe("/news/a.jsonl", json.dumps(record(0)).encode())
    files.pipe("/news/deep/b.txt", text(1).encode())
    assert [one.text for one in read("memory://news")[0]] == [text(0), text(1)]
    assert [one.text for one in read("memory://news/a.jsonl")[0]] == [text(0)]
    with pytest.raises(ArchiveError, match="does not exist"):
        list(iter_articles("memory://nothing"))
    with pytest.raises(ArchiveError, match="cannot be reached"):
        list(iter_articles("no-such-protocol://x"))


def test_a_name_that_is_no_unicode(tmp_path: Path) -> None:
    """Old archives have them, and the store takes text alone."""
    with open(os.fsencode(tmp_path) + b"/caf\xe9.txt", "w") as file:
        file.write(" ")
    _, (failure,) = read(tmp_path)
    assert failure.source == "caf\ufffd.txt"
    assert failure.message.encode()


def test_no_archive(tmp_path: Path) -> None:
    """The reason is told at once."""
    with pytest.raises(ArchiveError, match="does not exist"):
        list(iter_articles(tmp_path / "nothing"))
    with pytest.raises(ArchiveError, match="has no articles"):
        list(iter_articles(tmp_path))


def test_it_is_a_stream(tmp_path: Path) -> None:
    """Nothing behind what was asked for is read."""
    path = write_lines(tmp_path / "a.jsonl", 3)
    (tmp_path / "b.jsonl.gz").write_bytes(b"broken")
    stream: Iterator[Article | Failure] = iter_articles(tmp_path)
    assert isinstance(next(stream), Article)
    path.unlink()
    assert len(list(stream)) == 3


def test_size_is_limited(tmp_path: Path) -> None:
    """A file that is too large for an article is a failure and is not read to its end."""
    (tmp_path / "a.txt").write_text(text(0) * 100)
    _, failures = read(tmp_path, config=Config(max_article_bytes=500))
    assert "too large" in failures[0].message


@given(st.lists(st.fixed_dictionaries({"headline": PLAIN, "text": PLAIN}), max_size=5))
def test_what_is_written_as_csv_is_read(records: list[dict[str, str]]) -> None:
    """Whatever characters it has."""
    written = io.StringIO(newline="")
    writer = csv.DictWriter(written, ["headline", "text"])
    writer.writeheader()
    writer.writerows(records)
    found = list(read_csv(io.BytesIO(written.getvalue().encode()), "x.csv", {}, 10**6))
    kept = [one for one in records if one["headline"] or one["text"]]
    assert [json.loads(one.data) for one in found if isinstance(one, Row)] == kept


@given(st.binary(max_size=300), st.sampled_from([read_lines, read_csv]))
def test_no_bytes_break_a_reader(data: bytes, reader: Any) -> None:
    """Archives come from anywhere; every row has its place, and fingerprints are told for all."""
    for row in reader(io.BytesIO(data), "x", {"text": "a"}, 100):
        assert row.source.startswith("x:")
        assert len(row.fingerprint) == 64
