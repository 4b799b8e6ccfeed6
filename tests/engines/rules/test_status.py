"""Status: how far an event has come about, and who stopped it."""

from collections.abc import Callable

import pytest

from summarizer import ArticleSummary, EventRecord

Summarized = Callable[[str], ArticleSummary]
EventOf = Callable[[str, str], EventRecord]


@pytest.mark.parametrize(
    ("text", "trigger", "status"),
    [
        ("The Harun crossing reopened on Monday.", "reopened", "occurred"),
        ("The Harun crossing will reopen on Friday.", "reopen", "planned"),
        ("Voters in Chad go to the polls on Friday.", "go to the polls", "planned"),
        ("The truce is due to take effect on Sunday.", "take effect", "planned"),
        ("Officials hope that the airport will reopen on Friday.", "reopen", "planned"),
        ("Pilots threatened to strike on Friday.", "strike", "planned"),
        ("The company plans to buy Belltower for $3 million.", "buy", "planned"),
        ("Protesters have been marching in Tunis since Monday.", "marching", "ongoing"),
        ("Troops continued to shell Goma on Tuesday.", "shell", "ongoing"),
        ("The president postponed a visit to Kampala.", "visit", "postponed"),
        ("The governor cancelled a visit to Lamu on Monday.", "visit", "cancelled"),
        ("The visit of the governor to Lamu was called off.", "visit", "cancelled"),
        ("The navy failed to evacuate the sailors on Monday.", "evacuate", "failed"),
        ("The crossing did not reopen on Monday as planned.", "reopen", "failed"),
        ("The senator said he cannot allow Ola Borg to win the presidency.", "win", "hypothetical"),
        ("Talks go on with firms that have expressed interest in acquiring the mine.", "acquiring", "hypothetical"),
        ("There were concerns the rebels would attack Kimbo on Thursday.", "attack", "hypothetical"),
        ("He restricted comments about breaking up big banks to a question.", "breaking up", "hypothetical"),
        ("The senator said he would present a bill in the next session of Congress.", "session", "planned"),
        ("The army prevented an attack on the airport.", "attack", "failed"),
        ("The army denied that its soldiers had attacked the village.", "attacked", "hypothetical"),
        ("The army denied attacking the village.", "attacking", "hypothetical"),
        ("The minister may resign.", "resign", "hypothetical"),
        ("A debate scheduled for 9 March was cancelled after a row.", "debate", "cancelled"),
        ("Talks offered by the port for Monday did not take place.", "Talks", "failed"),
        ("The patients were to have been moved to Tema on Monday.", "moved", "failed"),
        ("Thursday's match was moved to 9 April.", "match", "postponed"),
        ("Senators rejected the bill by 40 votes on Monday.", "rejected", "failed"),
        ("Dock workers entered the third day of a strike over pay.", "strike", "ongoing"),
        ("Togo's ban on lorries stays in place.", "ban", "ongoing"),
        ("Nine people are being treated for cholera.", "treated", "ongoing"),
        ("The agency has opened an investigation.", "investigation", "ongoing"),
        ("Drivers would strike if the talks failed.", "strike", "hypothetical"),
    ],
)
def test_what_happened_is_told_from_what_did_not(event: EventOf, text: str, trigger: str, status: str) -> None:
    """Planned, put off, called off, failed and denied events are not told as facts."""
    assert event(text, trigger).status == status


@pytest.mark.parametrize(
    ("text", "trigger", "stoppers"),
    [
        ("The president postponed a visit to Kampala.", "visit", ["president"]),
        ("The army prevented an attack on the airport.", "attack", ["army"]),
        ("The two companies called off their merger on Monday.", "merger", ["two companies"]),
        ("The visit of the governor to Lamu was called off.", "visit", []),
    ],
)
def test_who_stopped_it(event: EventOf, text: str, trigger: str, stoppers: list[str]) -> None:
    """Who called it off is not who was to do it."""
    assert [mention.text for mention in event(text, trigger).stopped_by] == stoppers


def test_a_denied_deed_is_not_certain_to_anybody(event: EventOf) -> None:
    """Neither the writer nor the one who denies it vouches."""
    values = {f.source: f.value for f in event("The army denied attacking the village.", "attacking").factuality}
    assert values == {None: "Uu", "The army": "CT-"}


def test_an_event_and_what_undoes_it_are_one_record(summarized: Summarized) -> None:
    """ "Cancelled" is the status of the visit and no event besides."""
    events = summarized("The governor cancelled a visit to Lamu on Monday.").events
    assert [event.trigger.text for event in events] == ["visit"]


def test_nobody_stops_what_a_headline_says_is_cancelled(summarized: Summarized) -> None:
    """ "Crossing cancelled" is short for "was cancelled": the crossing cancels nothing."""
    (crossing,) = summarized("Ferry crossing to Lamu cancelled\n\nThe harbour was quiet.").events
    assert (crossing.status, crossing.stopped_by) == ("cancelled", ())
