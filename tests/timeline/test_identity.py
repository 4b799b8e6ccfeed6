"""When two mentions are one event, and when they only look like it."""

from typing import Any

import pytest

from summarizer.timeline.build import build_timeline
from tests.timeline.conftest import Tell, event, kinds, links

CRASH = "A coach overturned near Sendai on Monday, killing four people, police said."


def crash(time: str = "Monday", place: str = "Sendai") -> dict[str, object]:
    return event("overturned", "accident", time=time, form="road", involved=["coach"], places=[place])


def test_another_report(tell: Tell) -> None:
    """Two articles that date one event by other words tell the same, with the reasons said."""
    one = tell("2026-03-03", CRASH, crash())
    other = tell("2026-03-04", "The coach that overturned near Sendai on 2 March was old.", crash("2 March"))
    (link,) = links(build_timeline([one, other]))
    assert link.kind == "same"
    assert link.score >= 0.5
    assert {"both on 2 March 2026", "same place: Sendai"} <= set(link.reasons)


@pytest.mark.parametrize(("time", "place"), [("Tuesday", "Sendai"), ("Monday", "Osaka")])
def test_near_misses(tell: Tell, time: str, place: str) -> None:
    """The same deed with the same toll on another day or elsewhere is another event."""
    one = tell("2026-03-04", CRASH, crash())
    text = CRASH.replace("Monday", time).replace("Sendai", place) + " It was raining."
    assert not build_timeline([one, tell("2026-03-04", text, crash(time, place))]).threads


def test_another_person(tell: Tell) -> None:
    """Two people of one surname are two, and so are their cases."""
    text = "Police in Lund arrested {} on Monday over a burglary."
    made = [
        tell(
            "2026-03-03",
            text.format(name),
            event("arrested", "justice", time="Monday", stage="arrested", accused=[name]),
        )
        for name in ("Karin Holm", "Petra Holm")
    ]
    assert not build_timeline(made).threads


def test_denied_and_reported(tell: Tell) -> None:
    """That an event took place and that it did not is a contradiction, not one event and no next stage."""
    fields: dict[str, Any] = {
        "by": ["Tarvo Energy"],
        "site": "the Ostra pipeline",
        "places": ["Ostra"],
        "change": "closed",
    }
    one = tell(
        "2026-03-04",
        "Tarvo Energy closed the Ostra pipeline on Monday.",
        event("closed", "access", "occurred", "Monday", **fields),
    )
    other = tell(
        "2026-03-04",
        "Tarvo Energy said it had not closed the Ostra pipeline on Monday.",
        event("closed", "access", "failed", "Monday", **fields),
    )
    assert kinds(build_timeline([one, other])) == ["contradiction"]


def test_recalled(tell: Tell) -> None:
    """What articles only recall is linked as background and makes no story of theirs one."""
    truce = event(
        "truce",
        "agreement",
        time="3 November 2025",
        stage="in_force",
        form="ceasefire",
        parties=["Arda Front"],
        sentences=[2],
    )
    text = "{} on Monday. A truce with the Arda Front began on 3 November 2025."
    fire = event("burned", "accident", time="Monday", form="fire", places=["Velm"])
    vote = event("elected", "office", time="Monday", change="elected", person=["Ada Brink"])
    made = [
        tell("2026-03-03", text.format("A mill burned in Velm"), fire, truce),
        tell("2026-03-03", text.format("Ada Brink was elected mayor"), vote, truce),
    ]
    timeline = build_timeline(made)
    assert kinds(timeline) == ["background"]
    assert [stage.kind for thread in timeline.threads for stage in thread.stages] == ["agreement"]
    assert {stage.kind for stage in timeline.alone} == {"accident", "office"}


def test_reports_that_exclude_each_other_stay_apart(tell: Tell) -> None:
    """An event dated by its month alone joins one of two that are dated by day, and does not make them one."""
    parties: dict[str, Any] = {"stage": "agreed", "form": "peace", "parties": ["Arda Front", "Velm Council"]}
    made = [
        tell(
            "2026-02-27",
            "The Arda Front and the Velm Council signed an accord on 3 February.",
            event("accord", "agreement", time="3 February", **parties),
        ),
        tell(
            "2026-02-28",
            "The Arda Front and the Velm Council signed an accord in February 2026.",
            event("accord", "agreement", time="February 2026", **parties),
        ),
        tell(
            "2026-03-01",
            "The Arda Front and the Velm Council signed an accord on 24 February.",
            event("accord", "agreement", time="24 February", **parties),
        ),
    ]
    timeline = build_timeline(made)
    days = [sorted(str(stage.earliest) for stage in thread.stages) for thread in timeline.threads]
    assert days == [["2026-02-03"]]
    assert [str(stage.earliest) for stage in timeline.alone] == ["2026-02-24"]
