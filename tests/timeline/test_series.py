"""Figures: values of one quantity over time, rival values, and numbers that are only alike."""

from summarizer.records.summary import ArticleSummary
from summarizer.timeline.build import build_timeline
from tests.timeline.conftest import Tell, kinds

STANDING = "Fighting in the Arda valley has displaced {} people since October, according to {}."


def standing(tell: Tell, day: str, number: str, source: str = "the United Nations") -> ArticleSummary:
    figure = {"sentences": [1], "mention": f"{number} people", "according_to": [source]}
    return tell(day, STANDING.format(number, source), figures=[figure])


def test_update(tell: Tell) -> None:
    """A total that grows is an update, by whom and when."""
    timeline = build_timeline([standing(tell, "2026-03-02", "nearly 31,000"), standing(tell, "2026-03-09", "33,400")])
    assert not timeline.threads  # figures alone make no story
    shared = {"sentences": [1], "trigger": "Fighting", "status": "ongoing", "headline": "Fighting in the Arda valley"}
    fight = {**shared, "details": {"kind": "attack", "by": ["Arda Front"]}, "places": ["Arda"]}
    made = [
        tell(
            day, f"{STANDING.format(number, 'the United Nations')} The Arda Front was accused.", fight, figures=[figure]
        )
        for day, number in (("2026-03-02", "nearly 31,000"), ("2026-03-09", "33,400"))
        for figure in [{"sentences": [1], "mention": f"{number} people", "according_to": ["the United Nations"]}]
    ]
    timeline = build_timeline(made)
    assert "update" in kinds(timeline)
    (series,) = timeline.threads[0].series
    assert series.title == "people displaced"
    assert [(str(point.published), point.mention.text) for point in series.points] == [
        ("2026-03-02", "nearly 31,000 people"),
        ("2026-03-09", "33,400 people"),
    ]


def test_rival_counts(tell: Tell) -> None:
    """Two values for the same day by two sources contradict each other, and the reasons say who gives which."""
    strike = {
        "sentences": [1],
        "trigger": "strike",
        "status": "occurred",
        "time": "Monday",
        "headline": "Strike in Velm",
        "details": {"kind": "protest", "form": "strike", "by": ["nurses"]},
        "places": ["Velm"],
    }
    text = "Nurses in Velm went on strike on Monday. Some {} nurses joined the strike in Velm, the {} said."
    made = [
        tell("2026-03-03", text.format(number, source), strike, figures=[figure])
        for number, source in (("2,400", "Care Union"), ("900", "health board"))
        for figure in [{"sentences": [2], "mention": f"{number} nurses", "according_to": [f"the {source}"]}]
    ]
    assert kinds(build_timeline(made)) == ["same"]  # more than twice as many: perhaps not the same thing
    made[1] = tell(
        "2026-03-03",
        text.format("1,900", "health board"),
        strike,
        figures=[{"sentences": [2], "mention": "1,900 nurses", "according_to": ["the health board"]}],
    )
    timeline = build_timeline(made)
    assert kinds(timeline) == ["contradiction", "same"]
    reasons = next(link.reasons for link in timeline.threads[0].links if link.kind == "contradiction")
    assert any("Care Union: 2,400" in reason and "health board: 1,900" in reason for reason in reasons)


def test_the_same_number_of_other_things(tell: Tell) -> None:
    """A number that two articles give of other things is no series."""
    strike = "Nurses in Velm went on strike on Monday. The strike put off 140 operations in Velm."
    other = "Nurses in Velm went on strike on Monday. Police counted 140 marchers in Velm."
    event = {
        "sentences": [1],
        "trigger": "strike",
        "status": "occurred",
        "time": "Monday",
        "headline": "Strike in Velm",
        "details": {"kind": "protest", "form": "strike", "by": ["Nurses"]},
        "places": ["Velm"],
    }
    made = [
        tell("2026-03-03", strike, event, figures=[{"sentences": [2], "mention": "140 operations"}]),
        tell("2026-03-03", other, event, figures=[{"sentences": [2], "mention": "140 marchers"}]),
    ]
    assert kinds(build_timeline(made)) == ["same"]


def test_killed_are_not_wounded(tell: Tell) -> None:
    """A count of dead and a count of wounded in one sentence are two series."""
    text = "The war in Arda has killed {} people and wounded {} others since May."
    war = {
        "sentences": [1],
        "trigger": "war",
        "status": "ongoing",
        "headline": "War in Arda",
        "details": {"kind": "attack", "by": ["Arda Front"]},
        "places": ["Arda"],
    }

    def made(day: str, killed: str, wounded: str) -> ArticleSummary:
        figures = [
            {"sentences": [1], "mention": f"{killed} people"},
            {"sentences": [1], "mention": f"{wounded} others"},
        ]
        return tell(day, text.format(killed, wounded) + " The Arda Front denied it.", war, figures=figures)

    (thread,) = build_timeline([made("2026-03-02", "700", "900"), made("2026-03-05", "740", "930")]).threads
    assert [[point.mention.text for point in series.points] for series in thread.series] == [
        ["700 people", "740 people"],
        ["900 others", "930 others"],
    ]
