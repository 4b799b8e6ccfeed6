"""Builds the wheel, installs it into a clean environment and uses it from another folder.

Run by `make test`. It protects users who install a release: a subpackage or a data file that `pyproject.toml` forgets
is silent in a checkout, and shows here alone.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
import venv
import zipfile
from pathlib import Path

ROOT = Path(__file__).parents[2]

USE = """
from importlib.resources import files
import summarizer
from summarizer.prompting.templates import template_source
from summarizer.resources import folder

assert "site-packages" in summarizer.__file__, summarizer.__file__
names = {names!r}
for name in names:
    assert files("summarizer").joinpath(name).is_file(), f"the wheel lacks {{name}}"
for name in names:
    if name.startswith("prompts/"):
        assert template_source(name.removeprefix("prompts/")).strip(), name
assert {{file.name for file in folder("schemas").iterdir()}} >= {{"article_summary.json", "extraction.json"}}
summary = summarizer.summarize("LISBON, 3 March - Dockers in Porto went on strike.", model="rules")
assert summary.summary.text, summary
"""


def expected_files() -> list[str]:
    """Every file that the installed package needs, as its path inside the package."""
    package = [path.relative_to(ROOT / "summarizer") for path in (ROOT / "summarizer").rglob("*") if path.is_file()]
    top = [path.relative_to(ROOT) for name in ("schemas", "prompts") for path in (ROOT / name).rglob("*.j*")]
    return sorted(path.as_posix() for path in [*package, *top] if "__pycache__" not in path.parts)


def build(folder: Path) -> Path:
    """The wheel, built as a release would be: through the source distribution."""
    run(sys.executable, "-m", "build", "--outdir", folder, ROOT)
    return next(folder.glob("*.whl"))


def top_levels(wheel: Path) -> set[str]:
    """What the wheel puts on everybody's import path."""
    with zipfile.ZipFile(wheel) as archive:
        return {name.split("/")[0] for name in archive.namelist() if ".dist-info/" not in name}


def run(*command: str | Path, cwd: Path | None = None) -> str:
    """The output of a command, which is shown if it fails."""
    done = subprocess.run(list(map(str, command)), cwd=cwd, text=True, capture_output=True, check=False)
    if done.returncode:
        sys.exit(f"{' '.join(map(str, command))}\n{done.stdout}{done.stderr}")
    return done.stdout


def main() -> None:
    """Build, install, use."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        wheel = build(folder)
        assert top_levels(wheel) == {"summarizer"}, top_levels(wheel)
        venv.create(folder / "env", with_pip=True)
        python = folder / "env" / "bin" / "python"
        run(python, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", wheel)
        run(python, "-c", USE.format(names=expected_files()), cwd=folder)
        page = run(folder / "env" / "bin" / "summarizer", "summarize", ROOT / "examples" / "ferry.txt", cwd=folder)
        assert "EVENTS" in page.upper(), page
    print(f"{wheel.name}: installed, complete, runs")


if __name__ == "__main__":
    main()
