"""`summarizer summarize`: results on standard output, all else on standard error, one line for each problem."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

Command = Callable[..., Any]

PROBLEMS: dict[str, tuple[bytes | None, tuple[str, ...], str]] = {
    "missing file": (None, (), "ferry.txt does not exist"),
    "empty file": (b"", (), "ferry.txt is empty: nothing to summarize"),
    "white space": (b" \n\n\t", (), "ferry.txt is empty: nothing to summarize"),
    "picture": (b"\x89PNG\r\n\x1a\n\0\0", (), "ferry.txt is a PNG image"),
    "binary file": (b"port\0\0\1\2closed", (), "ferry.txt is binary"),
    "invalid encoding": ("Порт закрыт до понедельника.".encode("koi8-r"), (), "ferry.txt is not UTF-8"),
    "broken UTF-16": (b"\xff\xfeP\0o\0r\0t\0\0\xd8", (), "ferry.txt is broken UTF-16"),
    "no story": (b"Share\nTweet\n", (), "ferry.txt has no story in it"),
    "bad date": (b"The port was closed.", ("--published", "3/3/26"), "published is '3/3/26', not ISO 8601"),
    "no such day": (b"The port was closed.", ("--published", "2026-02-30"), "published is '2026-02-30'"),
    "unknown model": (b"The port was closed.", ("--model", "gpt"), "unknown model 'gpt'"),
    "model without name": (b"The port was closed.", ("--model", "openai/"), "unknown model 'openai/'"),
}


def parsed(ended: Any) -> dict[str, Any]:
    """The summary that a command wrote as JSON; it went well and had nothing else to say."""
    assert (ended.code, ended.err) == (0, "")
    result: dict[str, Any] = json.loads(ended.out)
    return result


@pytest.mark.parametrize(
    ("output", "start", "held"),
    [
        ("text", "Ferry service to Orla Island suspended\n3 March 2026", "nearly 40 passengers"),
        ("json", '{\n  "schema_version"', '"text": "nearly 40 passengers"'),
        ("html", "<!DOCTYPE html>\n", '["nearly 40 passengers",'),
    ],
)
def test_formats(command: Command, story: Path, output: str, start: str, held: str) -> None:
    """Each format is the whole of standard output, from its first character to one line end."""
    ended = command("summarize", story, "--model", "rules", "--format", output)
    assert (ended.code, ended.err) == (0, "")
    assert ended.out.startswith(start)
    assert held in ended.out
    assert ended.out.endswith("\n")
    assert not ended.out.endswith("\n\n")


def test_text_is_the_format_for_people(command: Command, story: Path) -> None:
    """Without an option a person reads it."""
    assert command("summarize", story, "--model", "rules").out.startswith("Ferry service")


def test_standard_input_is_an_article_too(command: Command, story: Path) -> None:
    """What comes through a pipe gives what the file gives."""
    options = ("--model", "rules", "--format", "json")
    of_file = parsed(command("summarize", story, *options))
    piped = parsed(command("summarize", "-", *options, given=story.read_bytes()))
    assert piped | {"provenance": None} == of_file | {"provenance": None}


def test_json_is_what_the_schema_promises(command: Command, story: Path) -> None:
    """People who do not use Python rely on the schema that the command prints."""
    schema = parsed(command("schema", "user"))
    summary = parsed(command("summarize", story, "--model", "rules", "--format", "json"))
    Draft202012Validator.check_schema(schema)
    assert list(Draft202012Validator(schema).iter_errors(summary)) == []
    assert list(Draft202012Validator(schema).iter_errors(summary | {"events": [{}]}))
    assert all(summary[part] for part in ("events", "figures", "loaded_language"))


@pytest.mark.parametrize(
    ("option", "published", "tuesday"),
    [
        ((), "2026-03-03", "2026-03-03"),
        (("--published", "2026-06-10"), "2026-06-10", "2026-06-09"),
        (("--published", "2026-06-10T07:15+02:00"), "2026-06-10T07:15:00+02:00", "2026-06-09"),
    ],
)
def test_the_date_given_wins(
    command: Command, story: Path, option: tuple[str, ...], published: str, tuesday: str
) -> None:
    """Relative days are resolved against --published, whatever the article says of itself."""
    summary = parsed(command("summarize", story, "--model", "rules", "--format", "json", *option))
    assert summary["article"]["published"] == published
    times = {event["time"]["text"]: event["time"]["timex"] for event in summary["events"] if event["time"]}
    assert times["Tuesday"] == tuesday


def test_no_model_is_said_once_on_standard_error(command: Command, story: Path) -> None:
    """A notice never gets among the results."""
    ended = command("summarize", story, "--format", "json")
    assert json.loads(ended.out)["provenance"]["model"] == "rules"
    assert ended.err.startswith("summarizer: no model named")
    assert ended.err.count("\n") == 1


def test_the_model_of_the_environment(command: Command, story: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """SUMMARIZER_MODEL names the model, and --model wins over it."""
    monkeypatch.setenv("SUMMARIZER_MODEL", "rules")
    assert command("summarize", story).err == ""
    monkeypatch.setenv("SUMMARIZER_MODEL", "nonsense")
    assert "unknown model 'nonsense'" in command("summarize", story).err
    assert command("summarize", story, "--model", "rules").err == ""


@pytest.mark.parametrize(("content", "options", "message"), PROBLEMS.values(), ids=PROBLEMS)
def test_a_problem_is_one_line(
    command: Command, tmp_path: Path, content: bytes | None, options: tuple[str, ...], message: str
) -> None:
    """What is wrong stands in one line on standard error, which names the file or the option; the exit code is 1."""
    path = tmp_path / "ferry.txt"
    if content is not None:
        path.write_bytes(content)
    ended = command("summarize", path, *(options if "--model" in options else ("--model", "rules", *options)))
    assert (ended.code, ended.out) == (1, "")
    assert ended.err.startswith("summarizer: ")
    assert message in ended.err
    assert ended.err.count("\n") == 1


def test_a_folder_is_no_article(command: Command, tmp_path: Path) -> None:
    """A folder is named as what it is."""
    ended = command("summarize", tmp_path, "--model", "rules")
    assert (ended.code, ended.out) == (1, "")
    assert ended.err == f"summarizer: {tmp_path} is a folder, not an article: give one of its files\n"


def test_empty_standard_input(command: Command) -> None:
    """A pipe that brings nothing is an error."""
    ended = command("summarize", "-", "--model", "rules", given=b"")
    assert (ended.code, ended.out, ended.err) == (1, "", "summarizer: the input is empty: nothing to summarize\n")


def test_a_line_end_in_a_name_makes_no_second_line(command: Command, tmp_path: Path) -> None:
    """One problem is one line, even where a file's name has two."""
    ended = command("summarize", tmp_path / "a\nb.txt", "--model", "rules")
    assert ended.err.count("\n") == 1
