"""`summarizer export`: files in, a file or standard output out."""

import csv
import io
import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from summarizer.export.reading import read_export

Command = Callable[..., Any]


@pytest.fixture
def results(command: Command, story: Path, tmp_path: Path) -> Path:
    """What `summarize --format json` prints of an article, twice."""
    path = tmp_path / "results.json"
    path.write_text(command("summarize", story, "--model", "rules", "--format", "json").out * 2, encoding="utf-8")
    return path


def test_from_summarize_to_a_table(command: Command, results: Path) -> None:
    """Results piped in come out as rows of events, with nothing else on standard output."""
    ended = command("export", "-", "--format", "csv", given=results.read_bytes())
    assert (ended.code, ended.err) == (0, "")
    rows = list(csv.DictReader(io.StringIO(ended.out.removeprefix("\ufeff"))))
    assert [row["status"] for row in rows].count("occurred") >= 4
    assert any("engineers" in row["recipients"] for row in rows)


def test_a_file_for_each_format(command: Command, results: Path, tmp_path: Path) -> None:
    """Every format can be named; a table of articles can be exported again."""
    for form in ("jsonl", "csv", "parquet"):
        out = tmp_path / f"articles.{form}"
        ended = command("export", results, "--format", form, "--rows", "articles", "-o", out)
        assert (ended.code, ended.out, ended.err) == (0, "", "")
        assert len(list(read_export(out))) == 2
    for form, kind in (("jsonld", "NewsArticle"), ("annotations", "AnnotationCollection")):
        first, second = command("export", tmp_path / "articles.parquet", "--format", form).out.splitlines()
        assert first == second
        assert kind in (json.loads(first).get("@type"), json.loads(first).get("type"))


def test_several_sources(command: Command, results: Path) -> None:
    """Results of several files come out one after another."""
    ended = command("export", results, results, "--format", "jsonl", "--rows", "articles")
    assert len(ended.out.splitlines()) == 4


def test_a_folder_and_failures(command: Command, results: Path) -> None:
    """The files of a folder are exported; what a batch could not do is told, and the exit code is 3."""
    folder = results.parent / "results"
    folder.mkdir()
    results.rename(folder / results.name)
    (folder / "more.jsonl").write_text('{"index": 4, "error": "Refused", "message": "The model declines."}\n')
    ended = command("export", folder, "--format", "jsonl", "--rows", "articles")
    assert (ended.code, len(ended.out.splitlines())) == (3, 2)
    assert ended.err == "summarizer: left out: article 4: The model declines.\n"


@pytest.mark.parametrize(
    ("arguments", "code", "message"),
    [
        (("none.json", "--format", "csv"), 1, "none.json cannot be read: no such file or directory"),
        (("ferry.txt", "--format", "csv"), 1, "ferry.txt is no export"),
        (("results.json", "--format", "csv", "-o", "none/events.csv"), 1, "cannot be written: no such file"),
        (("results.json", "--format", "parquet"), 2, "a Parquet file is no stream: name it with -o"),
        (("results.json",), 2, "Missing option '--format'"),
        (("results.json", "--format", "xlsx"), 2, "'xlsx' is not one of"),
        (("--format", "csv"), 2, "Missing argument 'SOURCE...'"),
    ],
)
def test_what_cannot_be_exported(
    command: Command,
    results: Path,
    monkeypatch: pytest.MonkeyPatch,
    arguments: tuple[str, ...],
    code: int,
    message: str,
) -> None:
    """One line on standard error, nothing on standard output, and the exit code that says whose mistake it was."""
    monkeypatch.chdir(results.parent)
    ended = command("export", *arguments)
    assert (ended.code, ended.out) == (code, "")
    assert message in ended.err
    if code == 1:
        assert len(ended.err.splitlines()) == 1


def test_a_reader_that_goes_away(results: Path) -> None:
    """A pipe into `head` ends the command without a traceback."""
    many = [sys.executable, "-m", "summarizer", "export", *[str(results)] * 30, "--format", "jsonl"]
    with subprocess.Popen(many, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as running:
        assert running.stdout
        assert running.stderr
        assert running.stdout.readline().startswith(b'{"event_id"')
        running.stdout.close()
        assert running.stderr.read() == b""
        assert running.wait(timeout=60) == 1
