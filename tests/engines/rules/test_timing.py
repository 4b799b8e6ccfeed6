"""Times: each event has its own day, or the day of the report as its bound."""

import datetime as dt
from collections.abc import Callable

import pytest

from summarizer import Article, ArticleSummary, EventRecord, summarize

Summarized = Callable[[str], ArticleSummary]
EventOf = Callable[[str, str], EventRecord]


@pytest.mark.parametrize(
    ("text", "trigger", "day", "basis"),
    [
        ("Rebels attacked a depot on Tuesday.", "attacked", dt.date(2026, 3, 3), "event"),
        ("Ghana reopened one side of the Paga crossing on Monday.", "reopened", dt.date(2026, 3, 2), "event"),
        ("The Harun crossing will reopen on Friday.", "reopen", dt.date(2026, 3, 6), "event"),
        ("The navy failed to evacuate the sailors on Monday.", "evacuate", dt.date(2026, 3, 2), "event"),
        ("Belltower's takeover of Norvia Foods was completed on Monday.", "takeover", dt.date(2026, 3, 2), "event"),
        ("The army carried out an attack on the port on Monday.", "attack", dt.date(2026, 3, 2), "event"),
        ("Nine hostages were freed, the army said on Thursday.", "freed", dt.date(2026, 2, 26), "report"),
        ("The army said on Thursday that it had freed nine hostages.", "freed", dt.date(2026, 2, 26), "report"),
        (
            "The army said on Tuesday that it had freed nine hostages on Sunday.",
            "freed",
            dt.date(2026, 3, 1),
            "event",
        ),
        ("Militants killed seven farmers in Jos on Sunday.", "killed", dt.date(2026, 3, 1), "event"),
        ("The minister resigned on Tuesday evening, two hours late.", "resigned", dt.date(2026, 3, 3), "event"),
        ("KADUNA, March 4 (Alfa News) - Rebels freed nine hostages on Monday.", "freed", dt.date(2026, 3, 2), "event"),
    ],
)
def test_the_day_of_an_event(event: EventOf, text: str, trigger: str, day: dt.date, basis: str) -> None:
    """Its own day comes first; the day on which it was said bounds it and is marked so."""
    time = event(text, trigger).time
    assert time is not None
    assert (time.earliest, time.latest, time.basis) == (day, day, basis)


@pytest.mark.parametrize(
    ("text", "days"),
    [
        (
            "Grace Obi was arrested on Monday and charged with fraud on Tuesday.",
            {"arrested": dt.date(2026, 3, 2), "charged": dt.date(2026, 3, 3)},
        ),
        (
            "The nurses, who were kidnapped on Friday, were evacuated on Sunday.",
            {"kidnapped": dt.date(2026, 2, 27), "evacuated": dt.date(2026, 3, 1)},
        ),
        (
            "Guards closed the port on Sunday. It will reopen on Friday.",
            {"closed": dt.date(2026, 3, 1)},
        ),
    ],
)
def test_two_events_of_a_sentence_keep_their_days(event: EventOf, text: str, days: dict[str, dt.date]) -> None:
    """A time belongs to the verb that it stands with."""
    times = {trigger: event(text, trigger).time for trigger in days}
    assert {trigger: time.earliest for trigger, time in times.items() if time} == days


def test_the_new_day_is_not_the_day_that_was_put_off(event: EventOf) -> None:
    """ "Until May" says when it is to be instead."""
    assert event("The president postponed a visit to Kampala until May.", "visit").time is None


def test_what_is_put_off_is_planned_for_its_new_day(summarized: Summarized) -> None:
    """Two records: what was to be, and what is to be now, with the day of each."""
    found = summarized("Talks with Togo, scheduled for Friday, were put off to 20 March.").events
    told = [(event.status, event.time.earliest.day if event.time and event.time.earliest else 0) for event in found]
    assert told == [("postponed", 6), ("planned", 20)]


def test_the_day_of_an_announcement_is_not_that_of_what_is_planned(event: EventOf) -> None:
    """ "Said on Tuesday that it would" tells nothing of when."""
    assert event("The bank said on Tuesday that it would buy Norvia Foods for $3 million.", "buy").time is None


def test_a_day_of_comparison_is_not_the_event_s(event: EventOf) -> None:
    """ "From 14% a year ago"."""
    assert event("Inflation rose to 17%, up from 14% a year ago.", "rose").time is None


def test_a_day_behind_a_colon_opens_what_follows(event: EventOf) -> None:
    """Not the verb before it."""
    text = "The sides have swapped prisoners before: in January, 18 soldiers were exchanged for 24 rebels."
    assert event(text, "swapped").time is None
    assert event(text, "exchanged").time is not None


def test_no_day_is_guessed() -> None:
    """Without a day of publication a weekday stays a word; without a time there is none."""
    articles = [
        Article(text="Rebels attacked a depot on Tuesday."),
        Article(text="Rebels attacked a depot.", published=dt.date(2026, 3, 4)),
    ]
    undated, timeless = (summarize(article, model="rules").events[0].time for article in articles)
    assert undated is not None
    assert (undated.text, undated.earliest, undated.latest) == ("Tuesday", None, None)
    assert timeless is None
