"""Joining: one event told in headline, lead and later is one record."""

from collections.abc import Callable

import pytest

from summarizer import ArticleSummary, EventRecord

Summarized = Callable[[str], ArticleSummary]
Roles = Callable[[EventRecord], dict[str, list[str]]]


def test_what_an_old_toll_tells_is_not_the_news(summarized: Summarized) -> None:
    """Attacks since some year stay apart from the attack of this week."""
    text = "Rebels attacked a depot near Goma on Tuesday. Attacks by rebels have killed over 2,000 people since 2015."
    first, *_ = (event for event in summarized(text).events if event.trigger.text == "attacked")
    assert [sentence.sentence for sentence in first.evidence] == [1]


def test_a_noun_that_names_no_journey_is_no_evidence_of_one(summarized: Summarized) -> None:
    """ "At the crossing" is a place."""
    text = "Soldiers evacuated 40 villagers through the Harun crossing on Monday. Many were questioned at the crossing."
    (evacuation,) = summarized(text).events
    assert [sentence.sentence for sentence in evacuation.evidence] == [1]


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        (
            "Rebels seize nine hostages near Kaduna\n\nRebels seized nine hostages near Kaduna on Monday.",
            [1, 2],
        ),
        (
            "Teachers marched in Quito on Tuesday. The weather was mild. The march lasted two hours.",
            [1, 3],
        ),
        (
            "Rebels attacked the port of Aden on Sunday. Two guards were killed in the attack on the port of Aden.",
            [1, 2],
        ),
        ("Rebels attacked a base on Sunday. The attack killed nine guards.", [1, 2]),
        ("The crossing reopened on Monday. The Harun crossing was reopened, the ministry said.", [1, 2]),
        (
            "The ferry Lindora sank near a reef on Monday. The ferry Lindora sank, the coast guard said on Tuesday.",
            [1, 2],
        ),
    ],
)
def test_mentions_of_one_event_are_one_record(summarized: Summarized, text: str, sentences: list[int]) -> None:
    """A reader gets the event once, with every sentence that tells of it."""
    events = summarized(text).events
    assert [[evidence.sentence for evidence in event.evidence] for event in events] == [sentences]


@pytest.mark.parametrize(
    "text",
    [
        "Kenya attacked Uganda on Sunday. Norway attacked Denmark on Sunday.",
        "Police arrested 12 students in Tunis on Monday. Police arrested nine students in Tunis on Monday.",
        "Police arrested 12 students in Tunis on Monday. Police arrested nine miners in Oran on Monday.",
        "Rebels shelled Goma on Sunday. Rebels shelled Goma on Monday.",
        "Rebels attacked a base on Monday. Rebels will attack a base on Friday.",
        "The Harun crossing closed on Sunday. The Harun crossing reopened on Monday.",
        "A barge sank near Tanga on Sunday. A ferry sank near Lagos on Monday.",
    ],
)
def test_two_events_stay_two(summarized: Summarized, text: str) -> None:
    """Other names, numbers, days, places or another status make another event."""
    assert len(summarized(text).events) == 2


def test_the_fuller_words_win(summarized: Summarized, roles: Roles) -> None:
    """The record of a headline grows by what the lead tells, and keeps the event's own day."""
    text = (
        "The crossing was reopened, the ministry said on Tuesday. "
        "Grace Obi, the governor, was there. The ministry reopened the Harun crossing on Monday."
    )
    (event,) = summarized(text).events
    assert roles(event) == {"by": ["ministry"], "site": ["Harun crossing"]}
    assert event.time is not None
    assert (event.time.text, event.time.basis) == ("Monday", "event")


def test_the_report_of_an_event_before_the_event_is_another(summarized: Summarized) -> None:
    """What was reported on Monday cannot have happened on Tuesday."""
    text = "Rebels shelled Goma, the army said on Monday. Rebels shelled Goma on Tuesday."
    assert len(summarized(text).events) == 2


def test_ids_are_unique_and_the_same_each_time(summarized: Summarized) -> None:
    """A record can be referred to."""
    text = "Rebels shelled Goma on Sunday. Rebels shelled Goma on Monday."
    ids = [event.id for event in summarized(text).events]
    assert len(set(ids)) == 2
    assert ids == [event.id for event in summarized(text).events]
