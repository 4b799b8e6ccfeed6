"""The days between which a time lies, its precision and its modifier."""

from __future__ import annotations

import datetime as dt

import pytest

from summarizer.records.phrases import TimeExpression
from summarizer.text.syntax.parse import parse
from summarizer.text.times.find import find_times

PUBLISHED = dt.date(2015, 2, 5)


def only(text: str) -> TimeExpression:
    """The one expression of a text."""
    (found,) = find_times(parse(text), PUBLISHED)
    return found


@pytest.mark.parametrize(
    ("text", "earliest", "latest", "precision"),
    [
        ("It rained on Monday.", "2015-02-02", "2015-02-02", "day"),
        ("It rained on Monday night.", "2015-02-02", "2015-02-02", "part_of_day"),
        ("It rained at 5 p.m. Monday.", "2015-02-02", "2015-02-02", "time"),
        ("It rained last week.", "2015-01-26", "2015-02-01", "week"),
        ("It rained last month.", "2015-01-01", "2015-01-31", "month"),
        ("It rained in February 2012.", "2012-02-01", "2012-02-29", "month"),
        ("It rained in the winter of 2011.", "2011-12-01", "2012-02-29", "season"),
        ("It rained in Q4 2014.", "2014-10-01", "2014-12-31", "quarter"),
        ("It rained in the second half of 2014.", "2014-07-01", "2014-12-31", "half"),
        ("It rained in 2013.", "2013-01-01", "2013-12-31", "year"),
        ("It rained in the 1990s.", "1990-01-01", "1999-12-31", "decade"),
        ("It rained in the 19th century.", "1800-01-01", "1899-12-31", "century"),
        ("It rained earlier this month.", "2015-02-01", "2015-02-05", "month"),
        ("It will rain later this month.", "2015-02-05", "2015-02-28", "month"),
        ("It rained three days ago.", "2015-02-02", "2015-02-02", "day"),
        ("It rained two weeks ago.", "2015-01-19", "2015-01-25", "week"),
        ("It rained two months ago.", "2014-11-20", "2014-12-31", "month"),
        ("It rained two years ago.", "2012-08-09", "2013-12-31", "year"),
        ("It rained last Wednesday.", "2015-01-28", "2015-02-04", "day"),
        ("It will rain next Friday.", "2015-02-06", "2015-02-13", "day"),
        ("It has rained for the past three years.", "2012-02-05", "2015-02-05", "year"),
        ("It will rain for the next six months.", "2015-02-05", "2015-08-05", "month"),
        ("They must leave within 48 hours.", "2015-02-05", "2015-02-07", "time"),
        ("The offer expires in two days.", "2015-02-05", "2015-02-07", "day"),
        ("It rained in the first five months of 2014.", "2014-01-01", "2014-05-31", "month"),
    ],
)
def test_bounds(text: str, earliest: str, latest: str, precision: str) -> None:
    """The first and the last day in which it can lie: the period itself, or all that the words leave open."""
    found = only(text)
    assert (str(found.earliest), str(found.latest), found.precision) == (earliest, latest, precision)


@pytest.mark.parametrize(
    ("text", "precision"),
    [
        ("It lasted two years.", "year"),
        ("It is the highest in two years.", "year"),
        ("It happens daily.", "day"),
        ("It is now over.", "vague"),
    ],
)
def test_what_lies_nowhere(text: str, precision: str) -> None:
    """Lengths by themselves, sets and vague words have no place on the calendar."""
    found = only(text)
    assert (found.earliest, found.latest, found.precision) == (None, None, precision)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It began in early June 2014.", ("early June 2014", "START")),
        ("It began in mid-2014.", ("mid-2014", "MID")),
        ("It began at the end of last year.", ("the end of last year", "END")),
        ("It began at the beginning of 2014.", ("the beginning of 2014", "START")),
        ("It began late Wednesday.", ("late Wednesday", "END")),
        ("It lasted nearly two years.", ("nearly two years", "APPROX")),
        ("It lasted more than two years.", ("more than two years", "MORE_THAN")),
        ("It lasted less than two years.", ("less than two years", "LESS_THAN")),
        ("It lasted at least 36 hours.", ("at least 36 hours", "EQUAL_OR_MORE")),
        ("It lasted up to a week.", ("up to a week", "EQUAL_OR_LESS")),
        ("It rained over the weekend.", ("the weekend", None)),
        ("It rained earlier this week.", ("earlier this week", "BEFORE")),
    ],
)
def test_modifiers_belong_to_the_phrase(text: str, expected: tuple[str, str | None]) -> None:
    """Hedges and positions are inside the phrase and give its modifier; prepositions stay outside."""
    found = only(text)
    assert (found.text, found.mod) == expected


def test_types() -> None:
    """Each expression has the TIMEX3 type of what it denotes."""
    found = find_times(parse("On Monday at noon he rested for two days, as every week."), PUBLISHED)
    assert [one.type for one in found] == ["DATE", "TIME", "DURATION", "SET"]
