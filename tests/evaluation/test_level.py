"""The level of the embedded engine on the gold set, and of `check()` on its traps: neither may fall unseen.

The figures are those reached, rounded down to whole per cents. Who betters the engine raises them; lowering one is a
decision, with its reason in the commit.
"""

import json
from pathlib import Path
from typing import Any

import pytest

from summarizer.articles.article import Article
from summarizer.evaluation.evaluate import Evaluation, evaluate
from summarizer.evaluation.sheet import Part
from summarizer.grounding.check import check

GOLD = Path(__file__).parents[1] / "gold"
FLOORS: dict[Part, tuple[int, int]] = {
    "events": (85, 72),
    "main events": (82, 74),
    "kind": (96, 96),
    "sub-type": (88, 88),
    "status": (93, 93),
    "date": (92, 70),
    "roles": (76, 52),
    "places": (67, 29),
    "attribution": (84, 54),
    "counts": (95, 32),
    "figures": (89, 67),
    "loaded wording": (91, 57),
    "voice": (96, 96),
    "summary facts": (49, 57),
    "summary sentences": (100, 100),
}
"""Precision and recall, in per cent, that must be reached"""
TRAPS_FOUND = 10


@pytest.fixture(scope="module")
def rules() -> Evaluation:
    """The embedded engine on the gold set."""
    return evaluate(GOLD, "rules")


@pytest.mark.parametrize("part", FLOORS)
def test_the_engine_holds_its_level(rules: Evaluation, part: Part) -> None:
    """A change of the rules that makes them worse on a part is seen before it is merged."""
    tally, floor = rules.tallies[part], FLOORS[part]
    assert 100 * (tally.precision or 0) >= floor[0]
    assert 100 * (tally.recall or 0) >= floor[1]


def test_no_article_fails(rules: Evaluation) -> None:
    """All thirty articles are summarized."""
    assert (rules.failures, len(rules.articles)) == (0, 30)


def faults(trap: dict[str, Any]) -> bool:
    """Whether `check` finds anything wrong with a trap's summary."""
    article = Article(text=trap["text"], published=trap["published"])
    return any(finding.severity != "note" for finding in check(trap["summary"], article))


def test_the_check_holds_its_level() -> None:
    """Planted faults are found as often as before, and a true summary is not called false."""
    traps = [json.loads(line) for line in (GOLD / "traps.jsonl").read_text(encoding="utf-8").splitlines()]
    assert sum(faults(trap) for trap in traps if trap["fault"] != "none") >= TRAPS_FOUND
    assert not any(faults(trap) for trap in traps if trap["fault"] == "none")
