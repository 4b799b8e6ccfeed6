"""Weekdays, months and days without a year: before or after the report, by the verb that governs them."""

from __future__ import annotations

import datetime as dt

import pytest

from summarizer.text.syntax.parse import parse
from summarizer.text.times.find import find_times

PUBLISHED = dt.date(2015, 2, 5)
"""A Thursday"""


def value(text: str) -> str | None:
    """The value of the last expression of a text."""
    return find_times(parse(text), PUBLISHED)[-1].timex


@pytest.mark.parametrize(
    "text",
    [
        "The mayor resigned on Tuesday.",
        "The mayor was arrested Tuesday.",
        "The mayor has not been seen since Tuesday.",
        "On Tuesday, the mayor resigned.",
        "The mayor, who resigned on Tuesday, will stand again.",
        "A ruling issued Tuesday will be appealed.",
        "The council said it would appeal the ruling, issued Tuesday by a court.",
        "After Tuesday's vote the mayor resigned.",
        "The council will appeal Tuesday's ruling.",
        "The mayor could not be reached Tuesday.",
        "Neither of them could be reached Tuesday.",
        "The mayor may have left on Tuesday.",
        "The mayor had not spoken until Tuesday.",
        "The party wants to win. On Tuesday the mayor resigned.",
        "Tuesday's auction was noisy.",
        "The mayor flew to Rome, meeting bankers on Tuesday.",
        "The vote had been set for Tuesday.",
    ],
)
def test_verbs_of_the_past_look_back(text: str) -> None:
    """A bare weekday is the last one where what happened then is told."""
    assert value(text) == "2015-02-03"


@pytest.mark.parametrize(
    "text",
    [
        "The mayor will resign on Tuesday.",
        "The mayor would resign on Tuesday, he said.",
        "On Tuesday the mayor will resign.",
        "He said that on Tuesday the mayor will resign.",
        "The vote is scheduled for Tuesday.",
        "The vote was scheduled for Tuesday.",
        "A vote planned for Tuesday worries the mayor.",
        "The mayor is due to resign on Tuesday.",
        "The mayor plans to resign on Tuesday.",
        "The mayor planned to resign on Tuesday.",
        "They hope that the ship can be moved on Tuesday.",
        "The court ordered him to appear on Tuesday.",
        "Parliament reconvenes Tuesday.",
        "The trial resumes on Tuesday.",
        "The court adjourned; the trial resumes on Tuesday.",
        "The festival opens in Gozo and ends on Tuesday.",
        "The mayor is meeting bankers on Tuesday.",
        "The border is closed until Tuesday.",
        "The council extended the deadline until Tuesday.",
        "The mayor will speak at Tuesday's hearing.",
        "Shares fell ahead of Tuesday's vote.",
    ],
)
def test_verbs_of_the_future_look_ahead(text: str) -> None:
    """A bare weekday is the next one after modals, plans, orders, deadlines and the planned present."""
    assert value(text) == "2015-02-10"


def test_the_weekday_of_publication() -> None:
    """A verb of the past means the day itself; one of the future leaves it or the day a week on."""
    (past,) = find_times(parse("The mayor resigned on Thursday."), PUBLISHED)
    (future,) = find_times(parse("The mayor will resign on Thursday."), PUBLISHED)
    assert (past.earliest, past.latest) == (PUBLISHED, PUBLISHED)
    assert (future.timex, future.earliest, future.latest) == ("2015-02-05", PUBLISHED, dt.date(2015, 2, 12))


def test_a_weekday_named_before() -> None:
    """Where no verb tells, a weekday is the one that the story has already named."""
    found = find_times(parse("He will stand in an election on Tuesday. Ahead of Tuesday's vote he rested."), PUBLISHED)
    assert [one.timex for one in found] == ["2015-02-10", "2015-02-10"]


def test_a_weekday_without_a_verb() -> None:
    """Both readings are kept where nothing tells."""
    (found,) = find_times(parse("Rally Tuesday"), PUBLISHED)
    assert (found.earliest, found.latest) == (dt.date(2015, 2, 3), dt.date(2015, 2, 10))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The fair took place in September.", "2014-09"),
        ("The fair will take place in September.", "2015-09"),
        ("The fair began on Jan. 20.", "2015-01-20"),
        ("The fair will begin on Jan. 20.", "2016-01-20"),
        ("The fair will begin on March 20.", "2015-03-20"),
        ("The Sept. 4 fires killed two.", "2014-09-04"),
        ("It has a Feb. 20 deadline.", "2015-02-20"),
        ("The December fires are out.", "2014-12"),
        ("Fourth-quarter profit rose.", "2014-Q4"),
        ("It will rise in the fourth quarter.", "2015-Q4"),
        ("He resigned in the spring.", "2014-SP"),
        ("He will resign in the spring.", "2015-SP"),
    ],
)
def test_months_and_days_without_a_year(text: str, expected: str) -> None:
    """Tense decides; a verb of the past has no day to come, and one of the future none that has been."""
    assert value(text) == expected


def test_headlines_tell_of_the_past_in_the_present() -> None:
    """A headline has no full stop."""
    assert value("Mayor resigns Tuesday after scandal") == "2015-02-03"


def test_what_was_called_off_is_the_nearer_day() -> None:
    """A flight that was cancelled can have been due yesterday or tomorrow: the verb of the past says nothing of it."""
    published = dt.date(2015, 3, 3)  # a Tuesday
    for weekday, day in (("Wednesday", "2015-03-04"), ("Monday", "2015-03-02")):
        found = find_times(parse(f"The line cancelled {weekday}'s flight to Pate."), published)
        assert [time.timex for time in found] == [day]
