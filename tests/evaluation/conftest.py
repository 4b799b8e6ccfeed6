"""An invented article with its gold record, as files, and that record as the answer of a perfect model."""

import copy
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Json = dict[str, Any]

STORY = (
    "A bomb struck a bus depot in Tarnby on Monday evening, killing at least 12 people, the governor's office said. "
    "Police arrested three men in Lund Bay on Tuesday. "
    "A concert due on Wednesday in the town hall was called off. "
    "The depot serves 40 brutal routes, the operator says."
)
GOLD: Json = {
    "published": "2026-03-03",
    "headline": None,
    "events": [
        {
            "kind": "attack",
            "sub_type": "bombing",
            "trigger": ["struck"],
            "status": "occurred",
            "date": "2026-03-02",
            "roles": {"targets": ["a bus depot"], "weapons": ["A bomb"], "killed": ["at least 12 people"]},
            "counts": [{"words": "at least 12 people", "value": 12, "noun": "people", "low": 12}],
            "places": ["Tarnby"],
            "according_to": ["the governor's office"],
            "main": True,
        },
        {
            "kind": "justice",
            "sub_type": "arrested",
            "trigger": ["arrested"],
            "status": "occurred",
            "date": "2026-03-03",
            "roles": {"by": ["Police"], "accused": ["three men"]},
            "counts": [{"words": "three men", "value": 3, "noun": "men"}],
            "places": ["Lund Bay"],
            "according_to": [],
            "main": True,
        },
        {
            "kind": "other",
            "sub_type": None,
            "trigger": ["concert"],
            "status": "cancelled",
            "date": "2026-03-04",
            "roles": {},
            "counts": [],
            "places": ["the town hall"],
            "according_to": [],
            "main": False,
        },
    ],
    "figures": [{"words": "40 brutal routes", "value": 40, "noun": "routes", "according_to": ["the operator"]}],
    "loaded": [{"words": "brutal", "voice": "narrator"}],
    "summary_facts": [
        "A bomb struck a bus depot in Tarnby on Monday evening, killing at least 12 people, the governor's office said."
    ],
}
ANSWER: Json = {
    "events": [
        {
            "sentences": [1],
            "trigger": "struck",
            "details": {
                "kind": "attack",
                "method": "bombing",
                "targets": ["bus depot"],
                "weapons": ["bomb"],
                "killed": ["at least 12 people"],
            },
            "status": "occurred",
            "time": "Monday evening",
            "places": ["Tarnby"],
            "according_to": ["governor's office"],
            "headline": "Bomb strikes bus depot in Tarnby",
        },
        {
            "sentences": [2],
            "trigger": "arrested",
            "details": {"kind": "justice", "stage": "arrested", "by": ["Police"], "accused": ["three men"]},
            "status": "occurred",
            "time": "Tuesday",
            "places": ["Lund Bay"],
            "headline": "Police arrest three men",
        },
        {
            "sentences": [3],
            "trigger": "concert",
            "details": {"kind": "other"},
            "status": "cancelled",
            "time": "Wednesday",
            "places": ["town hall"],
            "headline": "Concert called off",
        },
    ],
    "figures": [{"sentences": [4], "mention": "40 brutal routes", "according_to": ["the operator"]}],
    "summary": [
        {
            "sentences": [1],
            "text": "A bomb struck a bus depot in Tarnby on Monday evening, killing at least 12 people, "
            "the governor's office said.",
        }
    ],
}


@pytest.fixture
def record() -> Json:
    """The gold record, to be changed at will."""
    return copy.deepcopy(GOLD)


@pytest.fixture
def answer() -> Json:
    """What a model answers that finds all of it, to be changed at will."""
    return copy.deepcopy(ANSWER)


@pytest.fixture
def written(tmp_path: Path) -> Callable[[Json], Path]:
    """Writes a gold set of the one article, and gives its folder."""

    def write(record: Json) -> Path:
        (tmp_path / "articles").mkdir(exist_ok=True)
        (tmp_path / "records").mkdir(exist_ok=True)
        (tmp_path / "articles" / "01-depot.txt").write_text(STORY, encoding="utf-8")
        (tmp_path / "records" / "01-depot.json").write_text(json.dumps(record), encoding="utf-8")
        return tmp_path

    return write
