"""How well the embedded engine does on the gold records, on those held out and unseen, and `check()` on planted faults.

python benchmarks/gold.py [--differences]
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

from rich.console import Console
from rich.table import Table

from summarizer.articles.article import Article
from summarizer.evaluation.evaluate import evaluate
from summarizer.grounding.check import check
from summarizer.report.evaluations import print_evaluations

GOLD = Path(__file__).parents[1] / "tests" / "gold"


def traps() -> list[dict[str, Any]]:
    """Short news with a summary that has one fault, or none."""
    return [json.loads(line) for line in (GOLD / "traps.jsonl").read_text(encoding="utf-8").splitlines()]


def verdict(trap: dict[str, Any]) -> str:
    """What `check` says: the codes of its findings but for notes."""
    article = Article(text=trap["text"], published=trap["published"])
    found = [finding for finding in check(trap["summary"], article) if finding.severity != "note"]
    return ", ".join(sorted({finding.code for finding in found}))


def main() -> None:
    """Print the tables."""
    print_evaluations([evaluate(GOLD, "rules")], differences="--differences" in sys.argv)
    for name in ("heldout", "unseen"):
        print(f"\n{name}")
        print_evaluations([evaluate(GOLD / name, "rules")], differences=False)
    table = Table("planted fault", "words", "what check() finds", title="\ntraps", box=None)
    for trap in traps():
        table.add_row(trap["fault"], trap["words"], verdict(trap) or "–")
    Console().print(table)


if __name__ == "__main__":
    main()
