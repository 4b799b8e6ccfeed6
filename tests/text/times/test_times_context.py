"""Times that need the text around them, the dateline or the day of publication, and what stays open."""

from __future__ import annotations

import datetime as dt

import pytest

from summarizer.records.phrases import TimeExpression
from summarizer.text.syntax.parse import parse
from summarizer.text.times.find import find_times

PUBLISHED = dt.date(2015, 2, 5)


def found(text: str, published: dt.date | dt.datetime | None = PUBLISHED) -> tuple[TimeExpression, ...]:
    """The expressions of a text."""
    return find_times(parse(text), published)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He was held on Jan. 12. The following day he fled.", ["2015-01-12", "2015-01-13"]),
        ("He was held on May 6, 2014, and freed three days later.", ["2014-05-06", "2014-05-09"]),
        ("He was held on Jan. 12. That same day she fled.", ["2015-01-12", "2015-01-12"]),
        ("He was held on Jan. 12 and freed the next morning.", ["2015-01-12", "2015-01-13TMO"]),
        ("He came in 2008 and left two years later.", ["2008", "2010"]),
        ("He came in June 2008 and left that year.", ["2008-06", "2008"]),
        ("He came in 2008. The year before, he had married.", ["2008", "2007"]),
        ("Sales rose in the third quarter from a year earlier.", ["2014-Q3", "2013-Q3"]),
        ("Sales rose in January from a year ago.", ["2015-01", "2014-01"]),
        ("Sales rose in Q3 2014 from the year-ago quarter.", ["2014-Q3", "2013-Q3"]),
        ("Sales rose in January from the same month last year.", ["2015-01", "2014-01"]),
        (
            "Profit was 12 in 2013, from 48 a year earlier. It paid 3, not 4 a year earlier.",
            ["2013", "2012", "2012"],
        ),
        ("It opened on Monday and rose later in the day.", ["2015-02-02", "2015-02-02"]),
        ("It opened on Monday. At 6 a.m. the doors broke.", ["2015-02-02", "2015-02-02T06:00"]),
        ("It opened on Jan. 12, 2012, and at 6 a.m. the doors broke.", ["2012-01-12", "2012-01-12T06:00"]),
        ("In 2011 it was robbed at 6 a.m. by two men.", ["2011", "2011-XX-XXT06:00"]),
        ("It opened on Monday. The fair resumes at 6 p.m.", ["2015-02-02", "2015-02-05T18:00"]),
        ("It was founded in 2011. At 6 a.m. the doors broke.", ["2011", "2015-02-05T06:00"]),
        ("Cholera broke out in the camps in July.", ["2014-07"]),
        ("Cholera broke out at sea near the camps in April.", ["2014-04"]),
        ("In 1987 a flood killed nine there in May.", ["1987", "1987-05"]),
        ("In 1987, on 3 May, a flood killed nine.", ["1987", "1987-05-03"]),
        ("In 1987 he opened a mill and in May he sold it.", ["1987", "2014-05"]),
        ("In 1987 he met the man who sold the mill in May.", ["1987", "2014-05"]),
        ("It opened on Jan. 12. On the following Monday it closed.", ["2015-01-12", "2015-01-19"]),
    ],
)
def test_times_counted_from_the_text(text: str, expected: list[str]) -> None:
    """What points back is counted from the last time named; a comparison does not move the story."""
    assert [one.timex for one in found(text)] == expected


def test_only_the_last_sentences_are_pointed_to() -> None:
    """A date of long ago in the text is not what "the following day" follows."""
    text = "It sank on May 6, 1915. " + "It was a fine ship. " * 6 + "The following day it rained."
    assert found(text)[-1].timex == "2015-02-06"


def test_a_dateline_close_to_publication_is_the_anchor() -> None:
    """Wire copy is dated where it was written, a day or two before it is published."""
    text = "OSLO, Feb 3 (Agency) - Shares fell on Tuesday. Yesterday they rose."
    assert [one.timex for one in found(text)] == ["2015-02-03", "2015-02-03", "2015-02-02"]


def test_a_dateline_far_from_publication_is_none() -> None:
    """A story republished later is counted from its publication."""
    assert found("OSLO, Jan 3 (Agency) - Shares fell yesterday.")[-1].timex == "2015-02-04"


def test_a_moment_of_publication_counts_as_its_day() -> None:
    """A date with a time and a zone is as good as a date."""
    moment = dt.datetime(2015, 2, 5, 23, 30, tzinfo=dt.UTC)
    assert found("It rained yesterday.", moment) == found("It rained yesterday.")


def test_the_line_of_the_date_is_left_out() -> None:
    """A line with the day of publication alone is the article's date, not a time of its story."""
    text = "Storm hits coast\nFebruary 5 , 2015\nA storm hit the coast today .\nFebruary 4, 2015\n"
    assert [one.text for one in found(text)] == ["today", "February 4, 2015"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It rained on Thursday.", "XXXX-WXX-4"),
        ("It rained on May 15.", "XXXX-05-15"),
        ("It rained in May.", "XXXX-05"),
        ("It rained in the third quarter.", "XXXX-Q3"),
        ("It rained last summer.", "XXXX-SU"),
        ("It rained yesterday.", "XXXX-XX-XX"),
        ("It rained last week.", "XXXX-WXX"),
        ("It rained two years ago.", "XXXX"),
        ("It rained on Thursday night.", "XXXX-WXX-4TNI"),
        ("It rained the following day.", "XXXX-XX-XX"),
        ("It rained at Christmas.", "XXXX-XX-XX"),
    ],
)
def test_nothing_is_guessed_without_a_day_of_publication(text: str, expected: str) -> None:
    """The value is left open, and no day is named."""
    (one,) = found(text, None)
    assert (one.timex, one.earliest, one.latest) == (expected, None, None)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It rained on May 15, 2013.", "2013-05-15"),
        ("It rained in May 2013.", "2013-05"),
        ("It rained in 2013.", "2013"),
        ("It rained at Christmas 2013.", "2013-12-25"),
        ("It rained in the 1990s.", "199X"),
        ("It rained on May 15, 2013. The following day it snowed.", "2013-05-16"),
    ],
)
def test_what_is_complete_needs_no_day_of_publication(text: str, expected: str) -> None:
    """A full date, a month with a year and a year stand alone, and others can be counted from them."""
    last = found(text, None)[-1]
    assert last.timex == expected
    assert last.earliest is not None


def test_a_date_in_digits_that_can_be_two_days() -> None:
    """The reading close to publication is taken; without one both are kept."""
    (close,) = found("The letter is dated 02/04/2015.")
    (open_,) = found("The letter is dated 03/04/2010.")
    assert close.timex == "2015-02-04"
    assert (open_.timex, open_.earliest, open_.latest) == (
        "2010-XX-XX",
        dt.date(2010, 3, 4),
        dt.date(2010, 4, 3),
    )


@pytest.mark.parametrize(
    "text",
    [
        "It is 31 February 2014.",
        "It began 900000 years ago.",
        "It ends in 99999999 centuries.",
        "On 99.99.2014.",
    ],
)
def test_days_that_the_calendar_lacks(text: str) -> None:
    """No error and no day."""
    assert all(one.earliest is None for one in found(text))
