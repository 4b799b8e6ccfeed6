"""Dates as pages write them."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarizer.articles.dates import date_without_year, dates_in, read_date


def zone(hours: float) -> dt.timezone:
    """A zone so many hours ahead of UTC."""
    return dt.timezone(dt.timedelta(hours=hours))


@pytest.mark.parametrize(
    ("written", "moment"),
    [
        ("2015-02-04", dt.date(2015, 2, 4)),
        ("2015/02/04", dt.date(2015, 2, 4)),
        ("4 February 2015", dt.date(2015, 2, 4)),
        ("4th of February, 2015", dt.date(2015, 2, 4)),
        ("Feb. 4, 2015", dt.date(2015, 2, 4)),
        ("Sept. 30, 2014", dt.date(2014, 9, 30)),
        ("February 04 , 2015", dt.date(2015, 2, 4)),
        ("FEBRUARY 4, 2015", dt.date(2015, 2, 4)),
        ("4-Feb-2015", dt.date(2015, 2, 4)),
        ("7 MAY 91", dt.date(1991, 5, 7)),
        ("14 Dec 15", dt.date(2015, 12, 14)),
        ("04.02.2015", dt.date(2015, 2, 4)),
        ("04.02.15", dt.date(2015, 2, 4)),
        ("13/02/2015", dt.date(2015, 2, 13)),
        ("02/13/2015", dt.date(2015, 2, 13)),
        ("10/10/2015", dt.date(2015, 10, 10)),
        ("Wednesday 04/02/2015", dt.date(2015, 2, 4)),
        ("Wednesday, 02/04/2015", dt.date(2015, 2, 4)),
        ("4. Februar 2015", dt.date(2015, 2, 4)),
        ("4 février 2015", dt.date(2015, 2, 4)),
        ("4 de febrero de 2015", dt.date(2015, 2, 4)),
        ("4 Şubat 2015", dt.date(2015, 2, 4)),
        ("4 февраля 2015", dt.date(2015, 2, 4)),
        ("2015年2月4日", dt.date(2015, 2, 4)),
        ("04.02.2015 - 16:48", dt.datetime(2015, 2, 4, 16, 48)),
        ("4 February 2015 at 16:48 GMT", dt.datetime(2015, 2, 4, 16, 48, tzinfo=zone(0))),
        ("Wed 4 Feb 2015 16.48 GMT", dt.datetime(2015, 2, 4, 16, 48, tzinfo=zone(0))),
        ("1648 GMT, 4 February 2015", dt.datetime(2015, 2, 4, 16, 48, tzinfo=zone(0))),
        ("4:48 PM EST, Wed February 4, 2015", dt.datetime(2015, 2, 4, 16, 48, tzinfo=zone(-5))),
        ("February 4, 2015 at 12:00 a.m. ET", dt.datetime(2015, 2, 4, 0, 0)),
        ("Feb. 4, 2015, 12:30 p.m.", dt.datetime(2015, 2, 4, 12, 30)),
        ("Feb. 4, 2015 5 p.m.", dt.datetime(2015, 2, 4, 17, 0)),
        ("4 Şubat 2015 16:48 (UTC+3)", dt.datetime(2015, 2, 4, 16, 48, tzinfo=zone(3))),
        ("4. Februar 2015, 16:48 Uhr", dt.datetime(2015, 2, 4, 16, 48)),
        ("4 février 2015 à 16h48", dt.datetime(2015, 2, 4, 16, 48)),
        ("2015-02-04T16:48:00.000+05:30", dt.datetime(2015, 2, 4, 16, 48, tzinfo=zone(5.5))),
        ("2015-02-04T16:48Z", dt.datetime(2015, 2, 4, 16, 48, tzinfo=zone(0))),
        ("Wed, 04 Feb 2015 16:48:09 -0500", dt.datetime(2015, 2, 4, 16, 48, 9, tzinfo=zone(-5))),
        ("20150204", dt.date(2015, 2, 4)),
        ("20150204T164800Z", dt.datetime(2015, 2, 4, 16, 48, tzinfo=zone(0))),
        ("29 February 2024", dt.date(2024, 2, 29)),
    ],
)
def test_a_field_of_metadata(written: str, moment: dt.date) -> None:
    """The forms that news pages use are read whole, with their time of day and its zone."""
    found = read_date(written)
    assert found is not None
    assert found.moment == moment
    assert type(found.moment) is type(moment)
    if isinstance(moment, dt.datetime) and isinstance(found.moment, dt.datetime):
        assert found.moment.utcoffset() == moment.utcoffset()


@pytest.mark.parametrize("written", ["04/02/2015", "4-2-2015", "12/11/2014 10:15", "01/02/2015, 4:48 PM"])
def test_the_order_of_day_and_month_is_not_guessed(written: str) -> None:
    """A date that can be read in two ways has no moment by itself."""
    found = read_date(written)
    assert found is not None
    assert found.exchangeable
    assert found.moment is None


@pytest.mark.parametrize(
    "text",
    [
        *(
            "04/02/15",
            "31 April 2015",
            "29 February 2014",
            "31/31/2015",
            "2015-13-01",
            "2015-02-30",
            "0 May 2015",
        ),
        *("v1.2.2015", "version 3.4.5", "1600-01-01", "4 February", "February 2015", "2015", "10.10.10.10"),
        *("4 Smith 2015", "tel. 030-12-12", "04/02-2015", "Feb 4 16:48"),
    ],
)
def test_no_date(text: str) -> None:
    """Impossible days, versions, addresses and dates without a year are no dates."""
    assert dates_in(text) == []


def test_an_abbreviation_of_two_zones_gives_none() -> None:
    """IST is India's, Israel's and Ireland's: the time stays without a zone."""
    found = read_date("4 February 2015 16:48 IST")
    assert found is not None
    assert found.moment == dt.datetime(2015, 2, 4, 16, 48)


def test_a_reading_time_is_no_time_of_day() -> None:
    """The 3 of "3 min read" is not three o'clock."""
    assert [date.moment for date in dates_in("Feb 4, 2015 3 min read")] == [dt.date(2015, 2, 4)]


@pytest.mark.parametrize(("text", "day"), [("GENEVA, 4 Feb", 4), ("OSLO, Feb 27", 27), ("Feb. 29", 29)])
def test_dates_without_year(text: str, day: int) -> None:
    """A dateline's day and month are read where the line ends with them, and have no moment."""
    found = date_without_year(text)
    assert found is not None
    assert (found.year, found.month, found.day, found.moment) == (None, 2, day, None)


@given(st.text(alphabet=st.sampled_from("0123456789/-.:, TZ+apmFeb4Wd月日年é"), max_size=60) | st.text(max_size=60))
def test_dates_stand_where_they_say(text: str) -> None:
    """Any text: no crash, in order, apart, inside the text."""
    end = 0
    for date in dates_in(text):
        assert end <= date.start < date.end <= len(text)
        assert date.moment is None or date.calendar_day is not None
        end = date.end
    read_date(text)
    date_without_year(text)


@given(st.dates(dt.date(1700, 1, 1), dt.date(2199, 12, 31)))
def test_every_day_is_read_back(day: dt.date) -> None:
    """ISO, American and British forms of every day give that day."""
    for written in (
        day.isoformat(),
        day.strftime("%B %d, %Y"),
        day.strftime("%d %b %Y"),
        day.strftime("%d.%m.%Y"),
    ):
        found = read_date(written if day.year > 999 else "")
        assert found is not None
        assert found.moment == day
