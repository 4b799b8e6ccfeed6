"""Times compared, and written out for a summary."""

from __future__ import annotations

import datetime as dt

import pytest

from summarizer.records.phrases import TimeExpression
from summarizer.text.syntax.parse import parse
from summarizer.text.times.comparison import same_time, written_date
from summarizer.text.times.find import find_times

PUBLISHED = dt.date(2015, 2, 5)


def only(text: str, published: dt.date | None = PUBLISHED) -> TimeExpression:
    """The one expression of a text."""
    (found,) = find_times(parse(text), published)
    return found


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("It rained on Monday.", "It rained on Feb. 2, 2015.", True),
        ("It rained on Monday.", "It rained this month.", True),
        ("It rained this month.", "It rained on Monday.", True),
        ("It rained on Monday.", "It rained on Tuesday.", False),
        ("It rained in 2013.", "It rained in May 2014.", False),
        ("It rained two months ago.", "It rained in December.", True),
        ("It rained in recent weeks.", "It rained on Monday.", None),
        ("It is now raining.", "It rained on Monday.", None),
        ("It rained in the winter of 2014.", "It rained in 2015.", None),
    ],
)
def test_same_time(one: str, other: str, expected: bool | None) -> None:
    """Equal and nested times agree, disjoint ones do not, and the rest is undecided."""
    assert same_time(only(one), only(other)) is expected


def test_unresolved_times_are_undecided() -> None:
    """A weekday without a day of publication agrees with nothing and contradicts nothing."""
    assert same_time(only("It rained on Monday.", None), only("It rained on Feb. 2, 2015.")) is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It rained on Monday.", "2 February 2015"),
        ("It rained on Monday night.", "the night of 2 February 2015"),
        ("It rained at 5 p.m. Monday.", "17:00 on 2 February 2015"),
        ("It rained at 16:48 GMT.", "16:48 UTC on 5 February 2015"),
        ("It rained last week.", "the week of 26 January 2015"),
        ("It rained over the weekend.", "the weekend of 31 January 2015"),
        ("It rained last month.", "January 2015"),
        ("It rained in early June 2014.", "early June 2014"),
        ("It rained in mid-2014.", "mid-2014"),
        ("It rained in Q3 2014.", "the third quarter of 2014"),
        ("It rained in the first half of 2014.", "the first half of 2014"),
        ("It rained last fall.", "the autumn of 2014"),
        ("It rained in fiscal 2014.", "fiscal 2014"),
        ("It rained in 2013.", "2013"),
        ("It rained in the 1990s.", "the 1990s"),
        ("It rained in the 11th century.", "the 11th century"),
        ("It rained in the 21st century.", "the 21st century"),
        ("It rained two years ago.", None),
        ("It will rain next Friday.", None),
        ("It is now raining.", None),
        ("It rained for two years.", None),
        ("It rains daily.", None),
    ],
)
def test_written_dates(text: str, expected: str | None) -> None:
    """A plain wording, and none where it would say more than the article does."""
    assert written_date(only(text)) == expected


def test_unresolved_times_are_not_written() -> None:
    """Without a day of publication a weekday has no date."""
    assert written_date(only("It rained on Monday.", None)) is None
