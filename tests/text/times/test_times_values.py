"""Time expressions: what is found, and its TIMEX3 value, in a story of Thursday, 5 February 2015."""

from __future__ import annotations

import datetime as dt

import pytest

from summarizer.text.syntax.parse import parse
from summarizer.text.times.find import find_times

PUBLISHED = dt.date(2015, 2, 5)


def values(text: str) -> list[tuple[str, str | None]]:
    """The expressions of a text with their values."""
    return [(found.text, found.timex) for found in find_times(parse(text), PUBLISHED)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The bridge opened on Feb. 3.", [("Feb. 3", "2015-02-03")]),
        ("The bridge opened on 3 February.", [("3 February", "2015-02-03")]),
        ("The bridge opened on the 3rd of February.", [("the 3rd of February", "2015-02-03")]),
        ("The bridge opened on Jan 30, 2014.", [("Jan 30, 2014", "2014-01-30")]),
        ("The bridge opened on 30 January 2014.", [("30 January 2014", "2014-01-30")]),
        ("It opened on Monday, Feb. 2, 2015, at last.", [("Monday, Feb. 2, 2015", "2015-02-02")]),
        ("The bridge opened on Friday, Jan. 30.", [("Friday, Jan. 30", "2015-01-30")]),
        ("The log begins on 2015-02-02.", [("2015-02-02", "2015-02-02")]),
        ("The permit is dated 04.02.2015.", [("04.02.2015", "2015-02-04")]),
        ("The permit is dated 13/04/2014.", [("13/04/2014", "2014-04-13")]),
        ("The permit is dated 04/13/2014.", [("04/13/2014", "2014-04-13")]),
        ("June 02 , 2009 was dull .", [("June 02 , 2009", "2009-06-02")]),
        ("They met on May 3 and 4, 2014.", [("May 3", "2014-05-03"), ("4, 2014", "2014-05-04")]),
        ("They met from June 7-9, 2014.", [("June 7", "2014-06-07"), ("9, 2014", "2014-06-09")]),
        ("They met on 7 and 9 June 2014.", [("7", "2014-06-07"), ("9 June 2014", "2014-06-09")]),
        ("The port has been shut since August 2012.", [("August 2012", "2012-08")]),
        ("Between May and July 2014 it rained.", [("May", "2014-05"), ("July 2014", "2014-07")]),
        ("It has been dry since January.", [("January", "2015-01")]),
        ("He was freed in August of last year.", [("August of last year", "2014-08")]),
        ("She was born on 29 February.", [("29 February", "2012-02-29")]),
        ("He died on the Fourth of July, 1826.", [("the Fourth of July, 1826", "1826-07-04")]),
    ],
)
def test_dates(text: str, expected: list[tuple[str, str]]) -> None:
    """Full and partial dates in the orders and marks that newspapers use; two can share a year."""
    assert values(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He served from 2008 to 2010.", [("2008", "2008"), ("2010", "2010")]),
        ("He ruled from 1991-97.", [("1991", "1991"), ("97", "1997")]),
        ("It was the lowest since '82.", [("'82", "1982")]),
        ("It was common in the 1990s.", [("the 1990s", "199X")]),
        ("It was common in the late '80s.", [("the late '80s", "198X")]),
        ("It was common in the early nineties.", [("the early nineties", "199X")]),
        ("It was built in the 19th century.", [("the 19th century", "18XX")]),
        ("It fell in the third quarter.", [("the third quarter", "2014-Q3")]),
        ("It fell in the third quarter of last year.", [("the third quarter of last year", "2014-Q3")]),
        ("It fell in last year's third quarter.", [("last year's third quarter", "2014-Q3")]),
        ("Third-quarter sales fell.", [("Third-quarter", "2014-Q3")]),
        ("It fell in Q3 2013.", [("Q3 2013", "2013-Q3")]),
        ("It fell in the final quarter of 2013.", [("the final quarter of 2013", "2013-Q4")]),
        ("It fell in the first half of the year.", [("the first half of the year", "2015-H1")]),
        ("The plan is for fiscal 2016.", [("fiscal 2016", "FY2016")]),
        ("He left last fall.", [("last fall", "2014-FA")]),
        ("He left in the summer of 2008.", [("the summer of 2008", "2008-SU")]),
        ("He left in the last week of August 2014.", [("the last week of August 2014", "2014-W35")]),
        ("It will begin in the week of March 9.", [("the week of March 9", "2015-W11")]),
        ("He left in mid-March 2013.", [("mid-March 2013", "2013-03")]),
        ("He left at the end of 2013.", [("the end of 2013", "2013")]),
        ("It is due by year-end.", [("year-end", "2015")]),
    ],
)
def test_parts_of_years_and_more(text: str, expected: list[tuple[str, str]]) -> None:
    """Years, decades, centuries, seasons, quarters, halves, fiscal years and weeks of a month."""
    assert values(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It rained yesterday.", [("yesterday", "2015-02-04")]),
        ("It will rain tomorrow night.", [("tomorrow night", "2015-02-06TNI")]),
        ("It rained the day before yesterday.", [("the day before yesterday", "2015-02-03")]),
        ("It rained last week.", [("last week", "2015-W05")]),
        ("It will rain next month.", [("next month", "2015-03")]),
        ("It rained this past Monday.", [("this past Monday", "2015-02-02")]),
        ("It rained this week.", [("this week", "2015-W06")]),
        ("It rained earlier this year.", [("earlier this year", "2015")]),
        ("It rained late last year.", [("late last year", "2014")]),
        ("It rained over the weekend.", [("the weekend", "2015-W05-WE")]),
        ("It will be dry at the weekend.", [("the weekend", "2015-W06-WE")]),
        ("It rained three days ago.", [("three days ago", "2015-02-02")]),
        ("It rained about two weeks ago.", [("about two weeks ago", "2015-W04")]),
        ("It rained two months ago.", [("two months ago", "2014-12")]),
        ("It rained three decades ago.", [("three decades ago", "1985")]),
        ("Hats of the 70s and 80s sell well.", [("the 70s", "197X"), ("80s", "198X")]),
        ("It rained several years ago.", [("several years ago", "PAST_REF")]),
        ("It will rain three years from now.", [("three years from now", "2018")]),
        ("It rained on Tuesday of last week.", [("Tuesday of last week", "2015-01-27")]),
        ("It rained last Friday.", [("last Friday", "2015-01-30")]),
        ("It rained last August.", [("last August", "2014-08")]),
    ],
)
def test_times_counted_from_the_report(text: str, expected: list[tuple[str, str]]) -> None:
    """Days, weeks, months and years before and after the day of publication, by the calendar."""
    assert values(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The polls closed at 5 p.m. Monday.", [("5 p.m. Monday", "2015-02-02T17:00")]),
        ("The polls closed at 8 a.m. EST Tuesday.", [("8 a.m. EST Tuesday", "2015-02-03T08:00")]),
        ("It struck at 16:48 GMT.", [("16:48 GMT", "2015-02-05T16:48Z")]),
        ("It struck at 0415 UTC.", [("0415 UTC", "2015-02-05T04:15Z")]),
        ("It struck at 5:30pm.", [("5:30pm", "2015-02-05T17:30")]),
        ("It struck at 12 a.m. Monday.", [("12 a.m. Monday", "2015-02-02T00:00")]),
        ("It struck at noon on Monday.", [("noon", "2015-02-02T12:00"), ("Monday", "2015-02-02")]),
        ("On Feb. 3 at 8:30 it struck.", [("Feb. 3", "2015-02-03"), ("8:30", "2015-02-03T08:30")]),
        ("It struck at 3 in the morning.", [("3 in the morning", "2015-02-05T03:00")]),
        ("It struck on Wednesday night.", [("Wednesday night", "2015-02-04TNI")]),
        ("It struck early Monday morning.", [("early Monday morning", "2015-02-02TMO")]),
        ("It struck this morning.", [("this morning", "2015-02-05TMO")]),
        ("It struck last night.", [("last night", "2015-02-04TNI")]),
        ("It struck overnight.", [("overnight", "2015-02-04TNI")]),
        ("It struck on the night of 3 February.", [("the night of 3 February", "2015-02-03TNI")]),
        ("It struck on the morning of May 6, 2012.", [("the morning of May 6, 2012", "2012-05-06TMO")]),
        ("It struck on the evening of Tuesday.", [("the evening of Tuesday", "2015-02-03TEV")]),
        ("It struck at dawn on Tuesday.", [("dawn", "2015-02-03TMO"), ("Tuesday", "2015-02-03")]),
        ("It calmed after sunset on Tuesday.", [("sunset", "2015-02-03TEV"), ("Tuesday", "2015-02-03")]),
        ("The dawn of the steel age was near.", []),
        ("They work in the morning mist.", []),
        ("It struck late Wednesday.", [("late Wednesday", "2015-02-04")]),
        ("It was sent 2015-02-04T09:15Z.", [("2015-02-04T09:15Z", "2015-02-04T09:15")]),
    ],
)
def test_times_of_day(text: str, expected: list[tuple[str, str]]) -> None:
    """Clock times with their day, before or after it, and parts of the day."""
    assert values(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The strike lasted two years.", [("two years", "P2Y")]),
        ("The six-month truce ended.", [("six-month", "P6M")]),
        ("The truce lasted more than two and a half years.", [("more than two and a half years", "P2.5Y")]),
        ("The talks took half an hour.", [("half an hour", "PT30M")]),
        ("The talks took an hour and a half.", [("an hour and a half", "PT1H30M")]),
        ("The talks took five and a half hours.", [("five and a half hours", "PT5H30M")]),
        ("The talks took five hours.", [("five hours", "PT5H")]),
        ("The talks took 36 hours.", [("36 hours", "PT36H")]),
        ("The talks took four straight days.", [("four straight days", "P4D")]),
        ("The talks took between 40 and 70 days.", [("40", "P40D"), ("70 days", "P70D")]),
        ("The talks took a month or two.", [("a month or two", "P1M")]),
        ("They have fought for decades.", [("decades", "PXY")]),
        ("They have fought for several weeks.", [("several weeks", "PXW")]),
        ("It is the worst in a century.", [("a century", "P100Y")]),
        ("It has doubled over the past three years.", [("the past three years", "P3Y")]),
        ("It has doubled in recent months.", [("recent months", "PXM")]),
        ("It has doubled in the past year.", [("the past year", "P1Y")]),
        ("It has doubled in the last year.", [("the last year", "P1Y")]),
        ("It has rained for the last week.", [("the last week", "P1W")]),
        ("It has rained for most of the week.", [("the week", "2015-W06")]),
        ("It will rain by year's end.", [("year's end", "2015")]),
        ("It has doubled in the current quarter.", [("the current quarter", "2015-Q1")]),
        ("The barn dates from the 1700s.", [("the 1700s", "17XX")]),
        ("It will double in the next decade.", [("the next decade", "P10Y")]),
        ("It rose in the first five months of 2014.", [("the first five months of 2014", "P5M")]),
        ("The day-long strike ended.", [("day-long", "P1D")]),
        ("A yearlong strike ended.", [("yearlong", "P1Y")]),
        ("It took two hundred years.", [("two hundred years", "P200Y")]),
        ("The strike has cost them twenty-five days.", [("twenty-five days", "P25D")]),
    ],
)
def test_lengths(text: str, expected: list[tuple[str, str]]) -> None:
    """Lengths of time, with number words, halves, hedges and without a number."""
    assert values(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The ferry sails daily.", [("daily", "P1D")]),
        ("The ferry sails every Monday.", [("every Monday", "XXXX-WXX-1")]),
        ("The ferry sails every Monday night.", [("every Monday night", "XXXX-WXX-1TNI")]),
        ("The ferry sails the first Monday of each month.", [("the first Monday of each month", "P1M")]),
        ("The ferry sails on Sundays.", [("Sundays", "XXXX-WXX-7")]),
        ("The ferry sails twice a week.", [("a week", "P1W")]),
        ("The ferry sails every other day.", [("every other day", "P2D")]),
        ("The ferry sails every two weeks.", [("every two weeks", "P2W")]),
        ("The ferry sails each year.", [("each year", "P1Y")]),
        ("The yard builds 15 a year.", [("a year", "P1Y")]),
        ("The yard pays $20 an hour.", [("an hour", "PT1H")]),
        ("The annual report is out.", [("annual", "P1Y")]),
        ("The ferry sails every summer.", [("every summer", "XXXX-SU")]),
    ],
)
def test_recurrent_times(text: str, expected: list[tuple[str, str]]) -> None:
    """What recurs is a set, and "a year" after a count is one too."""
    assert values(text) == expected
    assert [found.type for found in find_times(parse(text), PUBLISHED)] == ["SET"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They are now free.", [("now", "PRESENT_REF")]),
        ("The current chief left.", [("current", "PRESENT_REF")]),
        ("These days nobody sings.", [("These days", "PRESENT_REF")]),
        ("They recently moved.", [("recently", "PAST_REF")]),
        ("In the past they sang.", [("the past", "PAST_REF")]),
        ("In the near future they will sing.", [("future", "FUTURE_REF")]),
        ("They will soon move, as previously planned by the former chief.", []),
    ],
)
def test_vague_references(text: str, expected: list[tuple[str, str]]) -> None:
    """Only the vague words that annotators of news mark, each with its reference."""
    assert values(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He sang at Christmas.", [("Christmas", "2014-12-25")]),
        ("He sang on New Year's Eve.", [("New Year's Eve", "2014-12-31")]),
        ("He sang last Thanksgiving.", [("last Thanksgiving", "2014-11-27")]),
        ("He sang on Good Friday 2014.", [("Good Friday 2014", "2014-04-18")]),
        ("He will sing on Easter Sunday.", [("Easter Sunday", "2015-04-05")]),
        ("He will sing in Easter week.", [("Easter week", "2015-W14")]),
        ("He sang on Labor Day.", [("Labor Day", "2014-09-01")]),
        ("He sang on Memorial Day.", [("Memorial Day", "2014-05-26")]),
        ("The 9/11 attacks changed much.", [("9/11", "2001-09-11")]),
        ("He sailed to Easter Island.", []),
    ],
)
def test_holidays(text: str, expected: list[tuple[str, str]]) -> None:
    """Holidays fall on their day, also those that move, and are told from places called after them."""
    assert values(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "May I go?",
        "They may march on.",
        "Theresa May resigned.",
        "Mrs May resigned.",
        "Then March for Life began.",
        "They met Jan Peters and April Jones; March Smith came.",
        "The Sun sat low.",
        "He came second and won the second set.",
        "Prices fall, and the fall of the dictator was near.",
        "The Arab Spring failed.",
        "The water of the spring was cold.",
        "He reads the Sunday Times.",
        "Black Friday sales were poor.",
        "About 2,000 people and 2000 troops came.",
        "It weighs 1998 tonnes.",
        "Flight 1549 and Route 1950 and Resolution 1701 are numbers.",
        "Call 555-1998, or 1998-5555.",
        "The score was 3-2 after 21-19.",
        "The 46-year-old is a 6-month-old baby's father, and she is 30 years old.",
        "He is in his 40s.",
        "She cancelled it at the last minute; it was a last-minute call.",
        "The Hundred Years' War and the Six-Day War are history.",
        "They bought a quarter of it for a quarter point.",
        "He writes for USA Today and the Daily Mail.",
        "The second half of the match was dull.",
    ],
)
def test_what_is_no_time(text: str) -> None:
    """Names, modals, verbs, counts, scores, ages, telephone and flight numbers are left alone."""
    assert values(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The island has 5,000 fewer than a decade ago.", [("a decade ago", "2005")]),
        ("It sold 40 more than two years ago.", [("two years ago", "2013")]),
        ("It closed more than two years ago.", [("more than two years ago", "2013")]),
        ("It was the fourth fire in as many weeks.", []),
    ],
)
def test_comparisons_are_no_hedges(text: str, expected: list[tuple[str, str]]) -> None:
    """Where "more than" compares two numbers it says nothing of the time, and "as many" counts no weeks by itself."""
    assert values(text) == expected
