"""Evaluations as tables: what a user reads to choose a model, and nothing that a name could command."""

from collections.abc import Callable
from html.parser import HTMLParser
from typing import Any

import pytest

from summarizer.evaluation.evaluate import PARTS, ArticleScore, Evaluation
from summarizer.evaluation.sheet import About, Difference
from summarizer.evaluation.tally import Tally
from summarizer.report.evaluations import print_evaluations, render_evaluations

HOSTILE = "<script>alert(1)</script>\u202e\x1b[2J"


def evaluation(model: str, right: int, **score: Any) -> Evaluation:
    """An evaluation of one article, in which every part has the same tally."""
    tallies = dict.fromkeys(PARTS, Tally(right=right, given=40, wanted=50))
    wrong = Difference(part="date", about=About(trigger="struck", sentence=2), wanted="2026-03-02", given=None)
    article = ArticleScore(article="01-depot", tallies=tallies, differences=(wrong,), **score)
    return Evaluation(model=model, tallies=tallies, margins=dict.fromkeys(PARTS, 0.04), articles=(article,))


@pytest.fixture
def printed(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Callable[..., list[str]]:
    """Prints evaluations on a terminal of 80 columns, and gives the lines."""

    def run(*evaluations: Evaluation, differences: bool = False) -> list[str]:
        monkeypatch.setenv("COLUMNS", "80")
        print_evaluations(evaluations, differences)
        return capsys.readouterr().out.splitlines()

    return run


def test_one_model(printed: Callable[..., list[str]]) -> None:
    """Precision, recall, F1 with its margin, how many things that is of, and what it took."""
    lines = printed(evaluation("rules", 30, seconds=0.5))
    assert lines[2].split() == ["events", "50", "75.0", "60.0", "66.7", "±4"]
    assert lines[-1].split() == ["seconds", "an", "article", "0.50"]
    assert not any("tokens" in line for line in lines)


@pytest.mark.parametrize("models", [2, 3])
def test_models_side_by_side(printed: Callable[..., list[str]], models: int) -> None:
    """Two models fit a terminal with precision and recall, more with F1 alone; tokens and cost are beside them."""
    lines = printed(*(evaluation(f"m{n}", 30 + n, tokens=1500, cost=0.002) for n in range(models)))
    assert all(f"m{n}" in lines[0] for n in range(models))
    assert max(map(len, lines)) <= 80
    assert len(lines[2].split()) == 2 + models * (4 if models == 2 else 2)
    assert any(line.split()[-2:] == ["2.00", "2.00"] for line in lines)


def test_what_differs_is_listed(printed: Callable[..., list[str]]) -> None:
    """A user who asks sees article, sentence, part and both values."""
    lines = printed(evaluation("rules", 30), differences=True)
    assert lines[-1] == "01-depot [2]: date of “struck”: wanted 2026-03-02, given nothing"
    lines = printed(evaluation("rules", 0, failure="the model\ndeclines"), differences=True)
    assert lines[-1] == "01-depot: failed: the model declines"


class Elements(HTMLParser):
    """The elements of a page."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.names: list[str] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: object) -> None:
        """Note an element."""
        self.names.append(tag)


def test_names_are_text_on_the_page() -> None:
    """A model or a failure named like markup stays words, and commands neither browser nor terminal."""
    page = render_evaluations([evaluation(HOSTILE, 30, failure=HOSTILE), evaluation("rules", 20)])
    names = Elements(page).names
    assert "script" not in names
    assert not {"\u202e", "\x1b"} & set(page)
    assert names.count("tr") == 2 + len(PARTS) + 2


def test_the_best_stands_out_on_the_page() -> None:
    """The better of two models is marked, in every part."""
    page = render_evaluations([evaluation("a", 30), evaluation("b", 20)])
    assert page.count('best"') == len(PARTS)
