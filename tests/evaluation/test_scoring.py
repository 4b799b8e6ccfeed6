"""Scoring: a perfect answer gets all, and each fault costs the part that it is in and no other."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from summarizer.errors import Refused
from summarizer.evaluation.evaluate import PARTS, Evaluation, evaluate
from summarizer.evaluation.tally import Tally, margin
from summarizer.prompting.extraction import Extraction
from summarizer.prompting.request import ExtractionRequest
from summarizer.testing import FakeEngine

Json = dict[str, Any]
Written = Callable[[Json], Path]
Change = Callable[[Json], object]


@pytest.fixture
def measured(record: Json, written: Written) -> Callable[[Json], Evaluation]:
    """Scores an answer against the gold record."""
    return lambda answer: evaluate(written(record), FakeEngine(answer))


def faulty(evaluation: Evaluation) -> dict[str, tuple[int, int, int]]:
    """The parts that are not perfect: right, given, wanted."""
    tallies = evaluation.tallies.items()
    return {
        part: (one.right, one.given, one.wanted) for part, one in tallies if not one.right == one.given == one.wanted
    }


def test_a_perfect_answer_gets_all(measured: Callable[[Json], Evaluation], answer: Json) -> None:
    """What a careful editor finds scores a hundred per cent in every part, and nothing differs."""
    evaluation = measured(answer)
    assert faulty(evaluation) == {}
    assert evaluation.articles[0].differences == ()
    assert all(evaluation.tallies[part].f1 == 1.0 for part in PARTS)


FAULTS: dict[str, tuple[Change, dict[str, tuple[int, int, int]]]] = {
    "missed": (
        lambda answer: answer["events"].pop(2),
        {"events": (2, 2, 3)},
    ),
    "told twice": (
        lambda answer: answer["events"].append(dict(answer["events"][1])),
        {"events": (3, 4, 3), "main events": (2, 3, 2)},
    ),
    "another kind": (
        lambda answer: answer["events"][1].update(details={"kind": "custody", "change": "taken", "by": ["Police"]}),
        {"kind": (2, 3, 3), "sub-type": (1, 1, 1), "roles": (4, 4, 5), "counts": (1, 1, 2), "figures": (2, 2, 3)},
    ),
    "another sub-type": (
        lambda answer: answer["events"][0]["details"].update(method="shelling"),
        {"sub-type": (1, 2, 2)},
    ),
    "another status": (
        lambda answer: answer["events"][2].update(status="occurred"),
        {"status": (2, 3, 3)},
    ),
    "another date": (
        lambda answer: answer["events"][0].update(time="Tuesday", sentences=[1, 2]),
        {"date": (2, 3, 3)},
    ),
    "no date": (
        lambda answer: answer["events"][0].update(time=None),
        {"date": (2, 2, 3)},
    ),
    "another place": (
        lambda answer: answer["events"][1].update(places=["Tarnby"]),
        {"places": (2, 3, 3)},
    ),
    "no source": (
        lambda answer: answer["events"][0].update(according_to=[]),
        {"attribution": (1, 1, 2)},
    ),
    "a count of another event": (
        lambda answer: answer["events"][0]["details"].update(injured=["three men"]),
        {"roles": (5, 6, 5), "counts": (2, 3, 2)},
    ),
    "a count of something else": (
        lambda answer: answer["events"][0]["details"].update(killed=["40 brutal routes"]),
        {"roles": (4, 5, 5), "counts": (1, 2, 2), "figures": (2, 2, 3)},
    ),
    "no figure": (
        lambda answer: answer.update(figures=[]),
        {"figures": (2, 2, 3), "attribution": (1, 1, 1)},
    ),
    "a false sentence in the summary": (
        lambda answer: answer["summary"].append({"sentences": [2], "text": "Police arrested 90 men."}),
        {"summary sentences": (1, 2, 2)},
    ),
}


@pytest.mark.parametrize("fault", FAULTS)
def test_a_fault_costs_its_part(measured: Callable[[Json], Evaluation], answer: Json, fault: str) -> None:
    """A user who compares two models sees in which part one is better."""
    change, cost = FAULTS[fault]
    change(answer)
    evaluation = measured(answer)
    assert faulty(evaluation) == {part: tally for part, tally in cost.items() if len(set(tally)) > 1}
    assert {one.part for one in evaluation.articles[0].differences} <= cost.keys()


def test_another_word_for_the_same_event(measured: Callable[[Json], Evaluation], answer: Json) -> None:
    """A model that takes another trigger is not wrong where sentence, kind and somebody who takes part agree."""
    answer["events"][0]["trigger"] = "killing"
    assert faulty(measured(answer)) == {}
    answer["events"][0]["details"] = {"kind": "attack", "method": "shooting", "targets": ["bus depot"]}
    assert measured(answer).tallies["events"].right == 2


def test_the_same_word_for_another_event(measured: Callable[[Json], Evaluation], answer: Json) -> None:
    """The word alone makes no event the same: nothing else of it agrees."""
    answer["events"][1]["details"] = {"kind": "deal", "by": ["the operator"]}
    assert measured(answer).tallies["events"].right == 2


class Refusing(FakeEngine):
    """An engine that declines."""

    async def extract(self, request: ExtractionRequest) -> Extraction:
        """Decline."""
        raise Refused("the model declines")


def test_an_article_that_fails_misses_everything(record: Json, written: Written) -> None:
    """A model is not better for refusing the difficult articles."""
    evaluation = evaluate(written(record), Refusing())
    assert (evaluation.failures, evaluation.articles[0].failure) == (1, "the model declines")
    assert evaluation.tallies["events"] == Tally(right=0, given=0, wanted=3)
    assert evaluation.tallies["figures"] == Tally(right=0, given=0, wanted=3)


def test_an_evaluation_survives_json(measured: Callable[[Json], Evaluation], answer: Json) -> None:
    """What was measured once is compared later without paying again."""
    evaluation = measured(answer)
    assert Evaluation.model_validate_json(evaluation.model_dump_json()) == evaluation


def test_a_margin_shrinks_with_the_articles() -> None:
    """Few articles tell two models apart only where they are far apart; equal ones have no margin."""
    mixed = [Tally(right=9, given=10, wanted=10), Tally(right=2, given=10, wanted=10)]
    assert margin(mixed * 32) < margin(mixed * 4)
    assert margin([Tally(right=1, given=2, wanted=2)] * 8) == 0
    assert margin([Tally()] * 8) == 0
