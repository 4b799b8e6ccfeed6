"""The command, run in this process or in one of its own, and an invented article for it."""

import os
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest
from typer.testing import CliRunner

from summarizer.cli.app import app

STORY = """Ferry service to Orla Island suspended

Published 3 March 2026

The harbour master of Port Tarn said on Monday that nearly 40 passengers had been evacuated from the ferry Selkie.

Police arrested two engineers in Lund Bay on Tuesday. The brutal storm closed the port “until further notice”.

About 2,300 islanders wait for supplies, the county estimates.
"""
UNSET = ("SUMMARIZER_MODEL", "OPENAI_API_KEY", "OPENAI_BASE_URL", "FORCE_COLOR", "COLUMNS", "PYTHONIOENCODING")


@dataclass(frozen=True)
class Ended:
    """How a command ended."""

    code: int
    out: str
    err: str


Command = Callable[..., Ended]


@pytest.fixture(autouse=True)
def _own_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in UNSET:
        monkeypatch.delenv(name, raising=False)


@pytest.fixture
def command() -> Command:
    """Runs the command in this process: `command("check", path, "-", given=b"…")`."""

    def run(*arguments: object, given: bytes | None = None) -> Ended:
        result = CliRunner().invoke(app, [*map(str, arguments)], input=given, prog_name="summarizer")
        return Ended(result.exit_code, result.stdout, result.stderr)

    return run


@pytest.fixture
def process() -> Command:
    """Runs `python -m summarizer` as a process of its own, with environment variables as keywords."""

    def run(*arguments: object, given: bytes = b"", **environment: str) -> Ended:
        ended = subprocess.run(
            [sys.executable, "-m", "summarizer", *map(str, arguments)],
            input=given,
            capture_output=True,
            env=os.environ | environment,
            timeout=60,
            check=False,
        )
        return Ended(ended.returncode, ended.stdout.decode(), ended.stderr.decode())

    return run


@pytest.fixture
def story(tmp_path: Path) -> Path:
    """The file of an article."""
    path = tmp_path / "ferry.txt"
    path.write_text(STORY, encoding="utf-8")
    return path
