"""Courses of events: what was planned, and what became of it."""

import pytest

from summarizer.records.summary import ArticleSummary
from summarizer.records.timeline import EventRef
from summarizer.timeline.build import build_timeline
from tests.timeline.conftest import Tell, event, kinds, links


def concert(status: str, time: str, trigger: str = "concert", **fields: object) -> dict[str, object]:
    return event(trigger, "launch", status, time, what=["concert"], by=["Orla Choir"], places=["Velm"], **fields)


def told(tell: Tell) -> list[ArticleSummary]:
    return [
        tell("2026-03-02", "The Orla Choir plans a concert in Velm on 9 March.", concert("planned", "9 March")),
        tell("2026-03-07", "The Orla Choir put off its concert in Velm on 9 March.", concert("postponed", "9 March")),
        tell("2026-03-08", "The Orla Choir will give its concert in Velm on 12 March.", concert("planned", "12 March")),
        tell("2026-03-13", "The Orla Choir gave its concert in Velm on Thursday.", concert("occurred", "Thursday")),
    ]


def test_from_plan_to_deed(tell: Tell) -> None:
    """Planned, put off, planned anew and carried out are one course, each stage linked with the next."""
    made = told(tell)
    (thread,) = build_timeline(made).threads
    assert [stage.status for stage in thread.stages] == ["planned", "postponed", "planned", "occurred"]
    assert [str(stage.earliest) for stage in thread.stages] == ["2026-03-09", "2026-03-09", "2026-03-12", "2026-03-12"]
    ids = [summary.article.id for summary in made]
    steps = [(ids.index(link.earlier.article), ids.index(link.later.article)) for link in thread.links]
    assert sorted(steps) == [(0, 1), (1, 2), (2, 3)]


@pytest.mark.parametrize("order", [(3, 2, 1, 0), (1, 3, 0, 2), (2, 0, 3, 1)])
def test_in_any_order(tell: Tell, order: tuple[int, ...]) -> None:
    """A stream does not come by date: whatever comes first, the course is one."""
    made = told(tell)
    (thread,) = build_timeline([made[place] for place in order]).threads
    assert [stage.status for stage in thread.stages] == ["planned", "postponed", "planned", "occurred"]
    assert len(thread.links) == 3
    assert all(isinstance(link.earlier, EventRef) for link in thread.links)


def test_not_before_it_was_planned(tell: Tell) -> None:
    """What had happened before a plan was announced is not the plan come true."""
    made = [
        tell("2026-03-02", "The Orla Choir gave a concert in Velm on Sunday.", concert("occurred", "Sunday")),
        tell("2026-03-03", "The Orla Choir plans a concert in Velm on 9 March.", concert("planned", "9 March")),
    ]
    assert not links(build_timeline(made))


def test_a_case(tell: Tell) -> None:
    """Arrested, charged and convicted about one person is one course; another accused is none of it."""

    def step(day: str, word: str, stage: str, name: str) -> ArticleSummary:
        text = f"{name} was {word} over the Orla bank fraud, prosecutors in Velm said."
        return tell(day, text, event(word, "justice", stage=stage, accused=[name], offence="Orla bank fraud"))

    made = [
        step("2026-03-02", "arrested", "arrested", "Karin Holm"),
        step("2026-03-20", "charged", "charged", "Karin Holm"),
        step("2026-03-21", "charged", "charged", "Jonas Brink"),
        step("2026-06-20", "convicted", "convicted", "Karin Holm"),
    ]
    timeline = build_timeline(made)
    assert kinds(timeline) == ["stage", "stage"]
    assert [stage.sub_type for stage in timeline.threads[0].stages] == ["arrested", "charged", "convicted"]


def test_opened_closed_opened(tell: Tell) -> None:
    """A crossing that is shut, opened and shut again is one course, in order."""

    def turn(day: str, word: str, change: str) -> ArticleSummary:
        text = f"The border guard {word} the Tarn crossing on {day}."
        return tell(
            day, text, event(word, "access", time=day, change=change, by=["The border guard"], site="Tarn crossing")
        )

    made = [
        turn("2026-03-02", "closed", "closed"),
        turn("2026-03-06", "reopened", "opened"),
        turn("2026-03-09", "shut", "closed"),
    ]
    (thread,) = build_timeline(made).threads
    assert [stage.sub_type for stage in thread.stages] == ["closed", "opened", "closed"]
    assert [link.kind for link in thread.links] == ["stage", "stage"]
