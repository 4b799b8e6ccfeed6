"""The other commands, the options of all, and what only a process of its own shows."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from summarizer.prompting.schema import model_schema, summary_schema
from summarizer.version import VERSION

Command = Callable[..., Any]

TRUE = "The harbour master of Port Tarn said that nearly 40 passengers had been evacuated from the ferry Selkie."
FALSE = "The harbour master of Port Tarn said that nearly 90 passengers had been evacuated from the ferry Selkie."


def test_a_true_summary_passes(command: Command, story: Path, tmp_path: Path) -> None:
    """A summary that says only what the article says is let through, from a file and from a pipe."""
    told = tmp_path / "summary.txt"
    told.write_text(TRUE)
    nothing = (0, "Nothing found that the article does not say.\n", "")
    for ended in (command("check", story, told), command("check", story, "-", given=TRUE.encode())):
        assert (ended.code, ended.out, ended.err) == nothing
    assert command("check", story, told, "--format", "json").out == "[]\n"


def test_a_false_summary_fails(command: Command, story: Path) -> None:
    """A changed number is an error: exit code 1, and the findings are on standard output."""
    ended = command("check", story, "-", given=FALSE.encode())
    assert (ended.code, ended.err) == (1, "")
    assert ended.out.startswith("error: ")
    assert "90" in ended.out


def test_findings_as_json(command: Command, story: Path) -> None:
    """A program reads code, severity and where in the summary the fault stands."""
    ended = command("check", story, "-", "--format", "json", given=FALSE.encode())
    findings = json.loads(ended.out)
    assert ended.code == 1
    assert {finding["severity"] for finding in findings} == {"error"}
    assert all(finding["path"] == "sentences[0]" and finding["message"] for finding in findings)
    assert any(FALSE[one["within"]["start"] : one["within"]["end"]].count("90") for one in findings if one["within"])


def test_a_check_takes_the_date_given(command: Command, story: Path) -> None:
    """A date in a summary is right by --published, as in `summarize`."""
    dated = TRUE.replace("said that", "said on 8 June 2026 that").encode()
    assert command("check", story, "-", given=dated).code == 1
    assert command("check", story, "-", "--published", "2026-06-10", given=dated).code == 0


@pytest.mark.parametrize(
    ("article", "summary", "message"),
    [
        ("ferry.txt", "none.txt", "none.txt cannot be read: no such file or directory"),
        ("none.txt", "summary.txt", "none.txt does not exist"),
        ("ferry.txt", ".", "cannot be read: is a directory"),
        ("ferry.txt", "empty.txt", "empty.txt is empty: nothing to check"),
        ("ferry.txt", "picture.txt", "picture.txt is a GIF image"),
        ("-", "summary.txt", "the input is empty"),
        ("ferry.txt", "-", "the summary is empty: nothing to check"),
    ],
)
def test_what_cannot_be_checked(
    command: Command, story: Path, monkeypatch: pytest.MonkeyPatch, article: str, summary: str, message: str
) -> None:
    """What cannot be read has not passed: one line on standard error, exit code 1."""
    monkeypatch.chdir(story.parent)
    Path("summary.txt").write_text(TRUE)
    Path("empty.txt").write_text(" \n")
    Path("picture.txt").write_bytes(b"GIF89a")
    ended = command("check", article, summary, given=b"")
    assert (ended.code, ended.out) == (1, "")
    assert ended.err.startswith("summarizer: ")
    assert message in ended.err
    assert ended.err.count("\n") == 1


@pytest.mark.parametrize(
    ("sides", "expected"), [((), summary_schema()), (("user",), summary_schema()), (("model",), model_schema())]
)
def test_schema(command: Command, sides: tuple[str, ...], expected: dict[str, Any]) -> None:
    """Both sides' schemas can be had without Python; the user's is the one that is asked for more."""
    ended = command("schema", *sides)
    assert (ended.code, ended.err) == (0, "")
    assert json.loads(ended.out) == expected
    Draft202012Validator.check_schema(expected)


def test_version(command: Command) -> None:
    """The version is told without a command."""
    ended = command("--version")
    assert (ended.code, ended.out, ended.err) == (0, f"summarizer {VERSION}\n", "")


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ((), "Usage: summarizer [OPTIONS] COMMAND"),
        (("summarise",), "No such command 'summarise'"),
        (("summarize",), "Missing argument 'ARTICLE'"),
        (("summarize", "a.txt", "b.txt"), "unexpected extra argument"),
        (("summarize", "a.txt", "--format", "xml"), "'xml' is not one of 'text', 'json', 'html'"),
        (("summarize", "a.txt", "--model"), "Option '--model' requires an argument"),
        (("summarize", "a.txt", "--colour"), "No such option: --colour"),
        (("check", "a.txt"), "Missing argument 'SUMMARY'"),
        (("check", "a.txt", "b.txt", "--format", "html"), "'html' is not one of 'text', 'json'"),
        (("schema", "provider"), "'provider' is not one of 'model', 'user'"),
    ],
)
def test_wrong_usage(command: Command, arguments: tuple[str, ...], message: str) -> None:
    """A command that was typed wrong is told from one that failed: exit code 2, and what is wrong with it."""
    ended = command(*arguments)
    assert (ended.code, ended.out) == (2, "")
    assert message in ended.err


def test_help_names_every_command(command: Command) -> None:
    """What there is can be found out."""
    ended = command("--help")
    assert (ended.code, ended.err) == (0, "")
    assert all(f"\n  {name} " in ended.out for name in ("summarize", "check", "schema"))


def test_a_pipe_in_and_out(process: Command, story: Path) -> None:
    """In a shell: the article through a pipe, JSON alone on standard output, the notice on standard error."""
    ended = process("summarize", "-", "--format", "json", given=story.read_bytes())
    assert ended.code == 0
    assert json.loads(ended.out)["article"]["headline"] == "Ferry service to Orla Island suspended"
    assert ended.err.startswith("summarizer: no model named")
    assert ended.err.count("\n") == 1


def test_a_failing_process(process: Command, story: Path) -> None:
    """No traceback reaches a user."""
    ended = process("check", story, story.parent / "none.txt")
    assert (ended.code, ended.out) == (1, "")
    assert ended.err.startswith("summarizer: ")
    assert ended.err.count("\n") == 1


@pytest.mark.parametrize("output", ["text", "json", "html"])
def test_a_terminal_without_unicode(process: Command, story: Path, output: str) -> None:
    """The page for people gets by with what the terminal can write; JSON and HTML are UTF-8 wherever they go."""
    options = ("--model", "rules", "--format", output)
    ended = process("summarize", story, *options, PYTHONIOENCODING="ascii")
    assert (ended.code, ended.err) == (0, "")
    assert ("“until further notice”" in ended.out) == (output != "text")


def test_help_is_quick_to_load(process: Command) -> None:
    """What a command needs is imported when it runs: help needs neither pydantic nor an engine."""
    ended = process("--help", PYTHONPROFILEIMPORTTIME="1")
    assert ended.code == 0
    loaded = {line.rpartition("|")[2].strip() for line in ended.err.splitlines()}
    assert "summarizer.cli.app" in loaded
    assert not {name for name in loaded if name.partition(".")[0] in ("pydantic", "openai", "instructor", "jinja2")}
