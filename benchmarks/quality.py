"""All quality figures in one table.

    make bench-quality [DATA=/path/to/dev]

The project's own scripts run always; the scorers of annotated news only where their folder is given: it holds a
`score.py` that prints one figure a line, "name  value  …", for the names of the exams.
"""

from __future__ import annotations

import argparse
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from rich.console import Console
from rich.table import Table

HERE = Path(__file__).parent
OWN = {
    "planted faults": ("planted_faults.py",),
    "the gate": ("gate.py",),
    "gold records": ("gold.py",),
    "links across articles": ("links.py",),
}
"""A script that is not there is left out."""
EXAMS = ("times", "quantities", "check", "loaded", "attributions", "status", "events")
AIMS = {
    "aquaint_timex.value_f1": (72, 84),
    "meantime.value_f1": (60, 75),
    "meantime.quantities_value_f1": (85, 93),
    "summedits_other.balanced_accuracy": (60, 70),
    "summedits_other.flag_precision": (85, 93),
    "frank_valid.balanced_accuracy": (59, 66),
    "babe_sg1.macro_f1": (62, 74),
    "polnear_dev.content_f1": (70, 82),
    "polnear_dev.source_accuracy": (72, 86),
    "polnear_dev.quoted_with_right_source": (65, 82),
}
"""What each figure must reach, and what it should"""
_FIGURE = re.compile(r"^(?P<name>[a-z]\w+\.\w+(?: \([^)]*\))?)\s+(?P<value>\d+(?:\.\d+)?|-)\s", re.MULTILINE)


class Figure(NamedTuple):
    """A figure of the exams."""

    name: str
    value: float | None


def main() -> None:
    """Run what there is and print it."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", nargs="?", type=Path, help="folder of annotated news with a score.py")
    data = parser.parse_args().data
    console = Console(width=120)
    for name, (script, *arguments) in OWN.items():
        if (HERE / script).exists():
            console.rule(name)
            console.print(run(HERE / script, *arguments), markup=False, highlight=False)
    console.rule("annotated news")
    if data is None:
        console.print("Not measured: give the folder, make bench-quality DATA=/path/to/dev")
    else:
        console.print(table(exams(data)))


def run(script: Path, *arguments: str) -> str:
    """What a script prints; its errors go to the terminal."""
    done = subprocess.run([sys.executable, str(script), *arguments], stdout=subprocess.PIPE, text=True, check=True)
    return done.stdout


def exams(data: Path) -> Iterator[Figure]:
    """The figures that the scorers of a folder print."""
    for match in _FIGURE.finditer(run(data / "score.py", *EXAMS)):
        yield Figure(match["name"], None if match["value"] == "-" else float(match["value"]))


def table(figures: Iterator[Figure]) -> Table:
    """A line a figure, those below what they must reach in bold."""
    drawn = Table("figure", "value", "must", "aim")
    for figure in figures:
        must, aim = AIMS.get(figure.name, (None, None))
        value = "-" if figure.value is None else f"{figure.value:.1f}"
        low = must is not None and (figure.value is None or figure.value < must)
        drawn.add_row(figure.name, value, f"{must or ''}", f"{aim or ''}", style="bold" if low else "")
    return drawn


if __name__ == "__main__":
    main()
