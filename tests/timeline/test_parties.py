"""Who is who across articles."""

import pytest

from summarizer.timeline.build import build_timeline
from summarizer.timeline.parties import same_party, shared
from tests.timeline.conftest import Tell, event


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Palestinian Red Crescent Society", "the Red Crescent", True),
        ("Palestinian Red Crescent Society", "PRCS", True),
        ("World Health Organization", "WHO", True),
        ("Palestinian Red Crescent Society", "Turkish Red Crescent", False),
        ("South Sudan Red Cross", "Uganda Red Cross", False),
        ("Karin Holm", "Petra Holm", False),
        ("Bank of Japan", "Bank of England", False),
    ],
)
def test_variants(one: str, other: str, same: bool) -> None:
    """Names in variants are one party, names that differ by what tells them apart are two, either way round."""
    assert same_party(one, other) is same
    assert same_party(other, one) is same
    assert bool(shared([one], [other])) is same


def test_a_thread_names_each_party_once(tell: Tell) -> None:
    """The fullest name stands, the others beside it; a short form that could be two is neither."""
    made = [
        tell(
            day,
            f"The {name} freed two hostages in Velm on 2 March.",
            event("freed", "custody", time="2 March", change="freed", by=[name], places=["Velm"]),
        )
        for day, name in (
            ("2026-03-03", "Arda Liberation Front"),
            ("2026-03-04", "ALF"),
            ("2026-03-05", "Liberation Front"),
        )
    ]
    (thread,) = build_timeline(made).threads
    assert thread.actors[0].name == "Arda Liberation Front"
    assert set(thread.actors[0].also) == {"ALF", "Liberation Front"}
