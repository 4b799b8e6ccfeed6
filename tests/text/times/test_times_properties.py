"""What holds of time expressions in any text: places, order, no error, time in step with the length."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from functools import partial

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from summarizer.text.syntax.parse import parse
from summarizer.text.times.comparison import same_time, written_date
from summarizer.text.times.find import find_times

WORDS = """
the a last next this that same past coming early late end of in on from to and or 1 2 31 1998 2015 60 two
half first second third hundred few couple May March Feb. Jan monday Monday Thursday Sundays day days
week weeks month year years decade century quarter hour minutes night morning noon today yesterday
tonight ago earlier later before after spring fall weekend Christmas Easter New Year Eve 5pm 10:20 p.m.
GMT EST Q3 fiscal 1990s '80s two-day 46-year-old mid-March 2015-02-30 99/99/9999 04.02.2015 daily every
each per now recently future , . - -- ' ’s will said was is to meet scheduled until since by about more
than at least nearly over 9999999999999999999999 ½ ٣ İ 𝟗
"""
DAYS = st.none() | st.dates() | st.datetimes()
SPACES = st.sampled_from((" ", " ", " ", "", "\n", "\n\n"))
PIECES = st.tuples(st.sampled_from(WORDS.split()), SPACES).map("".join)
TEXTS = st.lists(PIECES, max_size=40).map("".join) | st.text(max_size=200)


@settings(max_examples=300)
@given(TEXTS, DAYS)
def test_places_and_order(text: str, published: dt.date | None) -> None:
    """Each phrase stands where its offsets say, in order and without overlap, whatever the text."""
    found = find_times(parse(text), published)
    last = 0
    for one in found:
        assert one.start is not None
        assert one.end is not None
        assert last <= one.start < one.end <= len(text)
        assert text[one.start : one.end] == one.text
        last = one.end


@settings(max_examples=200)
@given(TEXTS, DAYS)
def test_bounds_and_wordings(text: str, published: dt.date | None) -> None:
    """Bounds come in pairs and in order; a resolved time is the same as itself, and only it is written."""
    for one in find_times(parse(text), published):
        assert one.timex
        assert one.precision
        assert (one.earliest is None) == (one.latest is None)
        if one.earliest and one.latest:
            assert one.earliest <= one.latest
            assert same_time(one, one) is True
        else:
            assert written_date(one) is None


@pytest.mark.parametrize(
    "piece",
    [
        "1234567890",
        "Monday ",
        "last last ",
        "a year earlier ",
        "1998-",
        "two-",
        "Monday said ",
        "May 5 and 6 ",
        "New ",
    ],
)
def test_time_is_linear(piece: str, is_linear: Callable[..., bool]) -> None:
    """An article of nothing but dates is read in time that grows with its length."""
    day = dt.date(2015, 2, 5)
    assert is_linear(lambda size: partial(find_times, parse(piece * (size // len(piece))), day), 5_000)
