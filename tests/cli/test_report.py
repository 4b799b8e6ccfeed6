"""`summarizer report`: from whatever holds summaries or articles to one page."""

import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Command = Callable[..., Any]

LATER = """Engineers of the ferry Selkie charged

Published 6 March 2026

A court charged two engineers on Friday. Police arrested the two engineers in Lund Bay on Tuesday.
"""


@pytest.fixture
def later(story: Path) -> Path:
    """A second article of the same story, beside the first."""
    path = story.with_name("later.txt")
    path.write_text(LATER, encoding="utf-8")
    return path


@pytest.fixture
def summary(command: Command, story: Path) -> str:
    """The first article's summary in JSON."""
    return str(command("summarize", story, "--model", "rules", "--format", "json").out)


def data(page: str) -> list[Any]:
    """The data of a report: its index, then its articles."""
    return [json.loads(found) for found in re.findall(r'<script type="application/json"[^>]*>(.*?)</script>', page)]


def headlines(page: str) -> list[str]:
    """The headlines of a report's articles."""
    return [view["headline"] for view in data(page)[1:]]


def test_articles_are_summarized_on_the_spot(command: Command, story: Path, later: Path) -> None:
    """Article files make a report with their texts and the threads that they share."""
    ended = command("report", later, story, "--model", "rules")
    assert (ended.code, ended.err) == (0, "")
    assert ended.out.startswith("<!DOCTYPE html>\n")
    index, *views = data(ended.out)
    assert [view["whole"] for view in views] == [True, True]
    assert headlines(ended.out) == ["Engineers of the ferry Selkie charged", "Ferry service to Orla Island suspended"]
    assert index["timeline"]["threads"]


def test_a_report_goes_into_a_file(command: Command, story: Path, tmp_path: Path) -> None:
    """With -o the page is in the file, and standard output is quiet."""
    to_file = command("report", story, "--model", "rules", "-o", tmp_path / "report.html")
    assert (to_file.code, to_file.out, to_file.err) == (0, "", "")
    page = (tmp_path / "report.html").read_text(encoding="utf-8")
    assert headlines(page) == ["Ferry service to Orla Island suspended"]
    assert data(page)[0]["timeline"] is None


def test_a_folder_stands_for_its_files(command: Command, story: Path, later: Path) -> None:
    """A folder of articles is one argument."""
    assert len(headlines(command("report", story.parent, "--model", "rules").out)) == 2


@pytest.mark.parametrize("name", ["summary.json", "summaries.jsonl", "-"])
def test_summaries_need_no_engine(command: Command, tmp_path: Path, summary: str, name: str) -> None:
    """Summaries in JSON and JSON lines, from a file or a pipe, are shown with the sentences that they cite."""
    text = summary if name.endswith(".json") else json.dumps(json.loads(summary)) + "\n"
    path = tmp_path / name
    if name != "-":
        path.write_text(text, encoding="utf-8")
    ended = command("report", "-" if name == "-" else path, "--model", "nonsense", given=text.encode())
    assert (ended.code, ended.err) == (0, "")
    assert [view["whole"] for view in data(ended.out)[1:]] == [False]


@pytest.mark.parametrize("form", ["jsonl", "csv", "parquet"])
def test_a_table_of_articles_holds_summaries(command: Command, tmp_path: Path, summary: str, form: str) -> None:
    """What was exported can be shown; from a table of events the summary cannot be had, which is said."""
    for rows in ("articles", "events"):
        out = tmp_path / f"{rows}.{form}"
        assert command("export", "-", "--format", form, "--rows", rows, "-o", out, given=summary.encode()).code == 0
    ended = command("report", tmp_path / f"articles.{form}", "--model", "nonsense")
    assert (ended.code, ended.err) == (0, "")
    assert headlines(ended.out) == ["Ferry service to Orla Island suspended"]
    ended = command("report", tmp_path / f"events.{form}", "--model", "nonsense")
    assert (ended.code, ended.out) == (1, "")
    assert "the row of an event does not hold its article's summary: export article rows" in ended.err


def test_a_store_has_the_articles_too(command: Command, story: Path, tmp_path: Path) -> None:
    """What a batch has stored is shown with its texts, and no article is summarized again."""
    archive = tmp_path / "archive"
    archive.mkdir()
    story.rename(archive / story.name)
    assert command("batch", archive, "--store", tmp_path / "news.db", "--model", "rules").code == 0
    ended = command("report", tmp_path / "news.db", "--model", "nonsense")
    assert (ended.code, ended.err) == (0, "")
    assert [view["whole"] for view in data(ended.out)[1:]] == [True]


def test_failures_are_told_and_the_rest_is_shown(command: Command, story: Path, tmp_path: Path, summary: str) -> None:
    """An article that cannot be read, or a batch could not do, costs one line; the exit code is 3."""
    (tmp_path / "empty.txt").write_text("")
    failed = {"index": 4, "error": "Refused", "message": "The model declines."}
    lines = [json.dumps(failed), json.dumps(json.loads(summary))]
    (tmp_path / "batch.jsonl").write_text("\n".join(lines))
    ended = command("report", tmp_path / "empty.txt", story, tmp_path / "batch.jsonl", "--model", "rules")
    assert ended.code == 3
    assert len(headlines(ended.out)) == 2
    assert "empty.txt is empty" in ended.err
    assert "summarizer: left out: article 4: The model declines.\n" in ended.err
    assert ended.err.count("\n") == 2


@pytest.mark.parametrize(
    ("name", "content", "message"),
    [
        ("none.txt", None, "none.txt cannot be read: no such file or directory"),
        ("empty.txt", "", "empty.txt is empty"),
        ("lines.jsonl", '{"a": 1}\n', "lines.jsonl, line 1: no ArticleSummary: article: Field required"),
        ("lines.jsonl", "{", "lines.jsonl, line 1: not JSON"),
        ("old.json", '{"article": {}, "summary": {}, "provenance": {}}', "old.json, line 1: no ArticleSummary: "),
        ("mail.csv", "name,address\n", "mail.csv is no export"),
    ],
)
def test_a_problem_is_one_line(command: Command, tmp_path: Path, name: str, content: str | None, message: str) -> None:
    """What cannot be shown is said in one line, and the exit code is 1."""
    if content is not None:
        (tmp_path / name).write_text(content)
    ended = command("report", tmp_path / name, "--model", "rules")
    assert (ended.code, ended.out) == (1, "")
    assert message in ended.err
    assert ended.err.count("\n") == 1


def test_where_nothing_can_be_written(command: Command, story: Path, tmp_path: Path) -> None:
    """A folder that is missing is named."""
    ended = command("report", story, "--model", "rules", "-o", tmp_path / "none" / "report.html")
    assert (ended.code, ended.out) == (1, "")
    assert ended.err.endswith("none/report.html cannot be written: no such file or directory\n")


def test_something_must_be_named(command: Command) -> None:
    """A report of nothing is a slip of the keyboard."""
    assert command("report").code == 2
