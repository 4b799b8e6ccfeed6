"""What README and docs show is what the library does."""

import doctest
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from summarizer.records.findings import FindingCode
from summarizer.records.kinds import STANDARD_KINDS

ROOT = Path(__file__).parents[1]
PAGES = [ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))]
FLAGS = doctest.ELLIPSIS | doctest.NORMALIZE_WHITESPACE


def blocks(page: Path, language: str) -> list[str]:
    return re.findall(rf"^```{language}\n(.*?)^```$", page.read_text(encoding="utf-8"), re.DOTALL | re.MULTILINE)


def commands(page: Path) -> list[tuple[str, str]]:
    """The commands of a page's console blocks, each with what it is shown to print."""
    parts = [part for block in blocks(page, "console") for part in re.split(r"^\$ ", block, flags=re.MULTILINE)[1:]]
    return [(command, shown) for command, _, shown in (part.partition("\n") for part in parts)]


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_python_examples_give_what_they_show(page: Path) -> None:
    """A reader who types an example gets the output that stands below it."""
    session = "\n".join(blocks(page, "pycon"))
    test = doctest.DocTestParser().get_doctest(session, {}, page.name, str(page), 0)
    said: list[str] = []
    doctest.DocTestRunner(optionflags=FLAGS).run(test, out=said.append)
    assert not said, "".join(said)


@pytest.mark.parametrize(("command", "shown"), [pair for page in PAGES for pair in commands(page)])
def test_commands_print_what_is_shown(command: str, shown: str) -> None:
    """A reader who runs a command from the project's folder sees the page that the document shows."""
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    environment = {**os.environ, "PATH": path, "COLUMNS": "80", "PYTHONUTF8": "1"}
    command = command.replace("summarizer ", f"{sys.executable} -m summarizer ", 1)
    done = subprocess.run(command, shell=True, cwd=ROOT, env=environment, capture_output=True, text=True, check=False)
    printed = "\n".join(line.rstrip() for line in (done.stdout + done.stderr).splitlines())
    assert printed.strip() == shown.strip()


def test_no_example_escapes_the_check() -> None:
    """An example in a block of another kind would be shown without being run."""
    for page in PAGES:
        assert not blocks(page, "python"), page.name
    assert commands(PAGES[0])
    assert blocks(PAGES[0], "pycon")


def test_readme_is_short() -> None:
    """A newcomer reads the README to its end."""
    assert len(PAGES[0].read_text(encoding="utf-8").splitlines()) < 150


def test_every_finding_is_explained() -> None:
    """An editor who meets a code finds it in docs/verification.md."""
    page = (ROOT / "docs" / "verification.md").read_text(encoding="utf-8")
    assert [code for code in FindingCode.__args__ if f"`{code}`" not in page] == []  # type: ignore[attr-defined]


def test_every_kind_is_listed() -> None:
    """A user who looks for a kind finds it and its fields in docs/kinds.md."""
    page = (ROOT / "docs" / "kinds.md").read_text(encoding="utf-8")
    missing = [
        f"{kind.__name__}.{field}"
        for kind in STANDARD_KINDS
        for field in kind.model_fields
        if not re.search(rf"^\| {kind.__name__} \|.*`{field}`", page, re.MULTILINE) and field != "kind"
    ]
    assert missing == []
