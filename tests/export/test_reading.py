"""Reading summaries from whatever holds them."""

import json
from collections.abc import Callable
from io import BytesIO, TextIOWrapper
from pathlib import Path

import pytest

from summarizer.errors import ArchiveError
from summarizer.export.reading import holds_results, parse_results, read_export, read_results, read_summaries
from summarizer.export.writing import write_export
from summarizer.records.failure import Failure
from summarizer.records.summary import ArticleSummary
from tests.export.conftest import Planted

SHAPES: dict[str, Callable[[list[ArticleSummary]], str]] = {
    "a line each": lambda all: "".join(f"{one.model_dump_json()}\n" for one in all),
    "indented": lambda all: "".join(f"{one.model_dump_json(indent=2)}\n" for one in all),
    "an array": lambda all: json.dumps([one.model_dump(mode="json") for one in all]),
    "an indented array": lambda all: json.dumps([one.model_dump(mode="json") for one in all], indent=2),
    "mixed, with empty lines and CRLF": lambda all: "\r\n\r\n".join(
        [all[0].model_dump_json(indent=4).replace("\n", "\r\n"), *(one.model_dump_json() for one in all[1:])]
    ),
    "with a byte order mark": lambda all: "\ufeff" + "\n".join(one.model_dump_json() for one in all),
}


@pytest.mark.parametrize("shape", SHAPES)
def test_json_as_people_have_it(shape: str, planted: Planted, tmp_path: Path) -> None:
    """What `summarize --format json` printed, joined in whatever way, is read."""
    summaries = [planted("a"), planted("}\n{"), planted("b")]
    (tmp_path / "results.json").write_text(SHAPES[shape](summaries), encoding="utf-8", newline="")
    assert list(read_summaries(tmp_path / "results.json")) == summaries
    text = SHAPES[shape](summaries).removeprefix("\ufeff")
    assert list(parse_results(text.splitlines(keepends=True), "standard input")) == summaries


def test_failures_among_the_summaries(planted: Planted, tmp_path: Path) -> None:
    """What a batch could not do comes as it stands; who asks for summaries alone is told of it."""
    failed = Failure(index=4, error="Refused", message="The model declines.")
    path = tmp_path / "batch.jsonl"
    path.write_text(f"{failed.model_dump_json()}\n{planted('a').model_dump_json()}\n", encoding="utf-8")
    assert list(read_results(path)) == [failed, planted("a")]
    with pytest.raises(ArchiveError, match="line 1: no ArticleSummary"):
        list(read_summaries(path))


@pytest.mark.parametrize("name", ["table.csv", "table.parquet", "table.jsonl"])
def test_which_files_hold_results(name: str, planted: Planted, tmp_path: Path) -> None:
    """Tables and results are told from articles by the end of their names."""
    write_export([planted("a")], tmp_path / name, name.partition(".")[2], rows="articles")  # type: ignore[arg-type]
    assert holds_results(tmp_path / name)
    assert list(read_results(tmp_path / name)) == [planted("a")]


@pytest.mark.parametrize(
    ("text", "holds"),
    [
        ('{"article": {}, "summary": {}, "provenance": {}}', True),
        ('[{"index": 1, "error": "Refused", "message": "No."}]', True),
        ('{"article_id": "", "record": ""}', True),
        ('{"text": "A ferry sank.", "headline": "Ferry sinks"}', False),
        ("", False),
        ("{", False),
    ],
)
def test_which_json_holds_results(text: str, holds: bool, tmp_path: Path) -> None:
    """An article in JSON is none; its first object tells."""
    (tmp_path / "file.json").write_text(text)
    assert holds_results(tmp_path / "file.json") is holds


def test_a_stream_that_is_not_utf_8() -> None:
    """Standard input in another encoding is said so."""
    lines = TextIOWrapper(BytesIO(b'{"text": "caf\xe9"}'), encoding="utf-8")
    with pytest.raises(ArchiveError, match="standard input is not UTF-8 text"):
        list(parse_results(lines, "standard input"))


def test_nothing_in_a_file(tmp_path: Path) -> None:
    """An empty file has no summaries."""
    (tmp_path / "results.jsonl").write_text("\n\n")
    assert list(read_summaries(tmp_path / "results.jsonl")) == []


@pytest.mark.parametrize(
    ("broken", "message"),
    [
        ('{"half": ', ", line 2: not JSON (EOF while parsing"),
        ('{"half": "secret', ", line 2: not JSON (control character"),
        ("secret", ", line 2: not JSON (expected value"),
        ('{"a": 1} {"b": 2}', ", line 2: not JSON (trailing characters"),
        ('["secret"]', ", line 2: not a JSON object"),
        ('{"text": "secret"}', ", line 2: no ArticleSummary: article: Field required"),
        ('{"a": "\\ud800"}', ", line 2: not JSON"),
        ('{"a": ' + "[" * 5000 + "]" * 5000 + "}", ", line 2: not JSON (recursion limit"),
    ],
)
def test_what_is_no_summary(broken: str, message: str, planted: Planted, tmp_path: Path) -> None:
    """An error says where it is and what is wrong, and does not repeat what may be an article's words."""
    path = tmp_path / "results.jsonl"
    good = planted("a").model_dump_json()
    path.write_text(f"{good}\n{broken}\n{good}\n", encoding="utf-8")
    with pytest.raises(ArchiveError) as caught:
        list(read_summaries(path))
    assert str(caught.value).startswith(f"{path}{message}")
    assert "secret" not in str(caught.value).removeprefix(str(path))


def test_the_good_before_the_broken_is_read(planted: Planted, tmp_path: Path) -> None:
    """A line that was cut off does not swallow the lines around it."""
    good = planted("a").model_dump_json()
    lines = parse_results([f"{good}\n", f"{good[:100]}\n", f"{good}\n"], "results")
    assert next(lines) == planted("a")
    with pytest.raises(ArchiveError, match="results, line 2: not JSON"):
        next(lines)


def test_a_kind_that_is_not_imported(planted: Planted, tmp_path: Path) -> None:
    """Who has records with a kind of their own is told to import it."""
    line = planted("a").model_dump_json().replace('"kind":"attack"', '"kind":"regicide"')
    with pytest.raises(ArchiveError, match="unknown kind 'regicide': import the module that defines it"):
        list(parse_results([line], "results"))


def test_rows_of_events_are_no_summaries(planted: Planted, tmp_path: Path) -> None:
    """A table of events lacks what the article had besides: that is said."""
    write_export([planted("a")], tmp_path / "events.csv", "csv")
    with pytest.raises(ArchiveError, match=r"line 2: the row of an event does not hold its article's summary"):
        list(read_summaries(tmp_path / "events.csv"))


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (None, "cannot be read: no such file or directory"),
        (b"\xff\xfe{\x00}\x00", "is not UTF-8 text"),
        (b"Ferry sinks\n\nLAMU - A ferry sank.\n", "is no export"),
        (b"PAR1 and nothing more", "cannot be read as Parquet"),
    ],
)
def test_other_files(data: bytes | None, message: str, tmp_path: Path) -> None:
    """A file that is something else is an error for people."""
    path = tmp_path / "file"
    if data is not None:
        path.write_bytes(data)
    for read in (read_export, read_summaries):
        with pytest.raises(ArchiveError, match=message):
            list(read(path))
