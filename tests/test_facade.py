"""`import summarizer`: the names a user gets, what they cost, and how they are typed."""

import ast
import inspect
import os
import subprocess
import sys
from pathlib import Path

import pytest

import summarizer
from summarizer import errors

DESIGNED = {
    *("summarize", "asummarize", "summarize_many", "asummarize_many", "Summarizer", "check", "read_article"),
    *("analyze_text", "Article", "ArticleSummary", "EventRecord", "EventDetails", "Mention", "Quantity"),
    *("TimeExpression", "TextAnalysis", "Finding", "Failure", "Config", "STANDARD_KINDS", "__version__"),
    *("render_report",),
}
"""The names that are fixed and made; those of the archive, the timeline and the report follow with them"""
HEAVY = {"openai", "instructor", "pydantic", "typer", "rich", "jinja2", "rapidfuzz", "sentencex", "simplemma"}
MEASURE = f"""
import sys, time
started = time.process_time()
import summarizer
seconds = time.process_time() - started
print(seconds, *({{name.partition(".")[0] for name in sys.modules}} & {HEAVY!r}))
"""
SCRIPT = """
from typing import assert_type

from summarizer import ArticleSummary, EventRecord, Failure, Finding, check, summarize, summarize_many

summary = summarize("The port of Tarn was closed on Monday.", model="rules", published="2026-03-03")
assert_type(summary, ArticleSummary)
for event in summary.events:
    assert_type(event, EventRecord)
    print(event.headline, event.status, event.time.timex if event.time else "", [one.text for one in event.places])
for result in summarize_many(["The port of Tarn was closed."], model="rules"):
    print(result.message if isinstance(result, Failure) else result.summary.text)
assert_type(check("The port was closed.", "The port of Tarn was closed."), list[Finding])
"""


def python(*arguments: str) -> subprocess.CompletedProcess[str]:
    """A Python process in the project's folder that has ended."""
    command, folder = [sys.executable, *arguments], Path(__file__).parents[1]
    return subprocess.run(command, capture_output=True, text=True, cwd=folder, timeout=120, check=False)


def imported_for_types() -> dict[str, str]:
    """What a type checker takes each name for: name to module."""
    tree = ast.parse(inspect.getsource(summarizer))
    block = next(node for node in tree.body if isinstance(node, ast.If))
    imports = [node for node in block.body if isinstance(node, ast.ImportFrom)]
    return {name.asname or name.name: node.module or "" for node in imports for name in node.names}


@pytest.mark.parametrize("name", summarizer.__all__)
def test_every_name_resolves_and_is_documented(name: str) -> None:
    """A name that is offered is there, and `help` says what it is for."""
    value = getattr(summarizer, name)
    if inspect.isclass(value) or inspect.isfunction(value):
        inherited = [base.__doc__ for base in value.__mro__[1:]] if inspect.isclass(value) else []
        assert value.__doc__
        assert value.__doc__ not in inherited
    else:
        assert name in ("STANDARD_KINDS", "Phrases", "__version__")


def test_the_names_are_those_of_the_design() -> None:
    """What is fixed in the design stays, and every error that can be raised can be caught by name."""
    raised = {name for name, value in vars(errors).items() if inspect.isclass(value) and issubclass(value, Exception)}
    assert set(summarizer.__all__) >= DESIGNED | raised
    assert len(summarizer.__all__) == len(set(summarizer.__all__))
    assert set(dir(summarizer)) >= set(summarizer.__all__)


def test_a_type_checker_sees_the_same_names() -> None:
    """A name that is fetched when it is used has the home that a type checker finds it in."""
    homes = {name: f"summarizer.{home}" for name, home in summarizer._HOME_OF.items()}
    assert imported_for_types() == homes
    assert {*homes, "__version__"} == set(summarizer.__all__)


def test_a_name_that_is_not_there() -> None:
    """A misspelt name fails as it does in any module."""
    with pytest.raises(AttributeError, match="module 'summarizer' has no attribute 'sumarize'"):
        summarizer.sumarize  # noqa: B018
    assert not hasattr(summarizer, "Movemnt")


def test_the_import_is_quick_and_light() -> None:
    """`import summarizer` costs less than 0.15 s of processor time and loads no library."""
    runs = [python("-c", MEASURE).stdout.split() for _ in range(3)]
    assert min(float(seconds) for seconds, *_ in runs) < 0.15
    assert [loaded for _, *loaded in runs] == [[], [], []]


def test_a_users_script_is_typed(tmp_path: Path) -> None:
    """What users write passes `mypy --strict` with the types it seems to have, and a mistake in it does not."""
    script = tmp_path / "script.py"
    own = ("--config-file", os.devnull, "--cache-dir", str(tmp_path), "--follow-imports", "silent")
    told = []
    for source in (SCRIPT, SCRIPT + "summary.evnts\nsummarize(5)\n"):
        script.write_text(source, encoding="utf-8")
        told.append(python("-m", "mypy", "--strict", *own, str(script)).stdout)
    assert told[0] == "Success: no issues found in 1 source file\n"
    assert "Found 2 errors" in told[1]


def test_a_users_script_runs() -> None:
    """The same script does what it says."""
    ended = python("-c", SCRIPT)
    assert (ended.returncode, ended.stderr) == (0, "")
    assert "2026-03-02" in ended.stdout
