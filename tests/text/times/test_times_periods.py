"""Calendar periods and holidays."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarizer.text.times.comparison import period_of
from summarizer.text.times.holidays import easter, holiday_in
from summarizer.text.times.periods import UNITS, Unit, containing, moved, shifted

DAYS = st.dates(dt.date(1200, 1, 1), dt.date(2900, 1, 1))


@pytest.mark.parametrize(
    ("unit", "day", "first", "last", "timex"),
    [
        ("week", "2021-01-01", "2020-12-28", "2021-01-03", "2020-W53"),
        ("weekend", "2026-03-05", "2026-03-07", "2026-03-08", "2026-W10-WE"),
        ("month", "2024-02-10", "2024-02-01", "2024-02-29", "2024-02"),
        ("quarter", "2026-06-30", "2026-04-01", "2026-06-30", "2026-Q2"),
        ("season", "2026-02-28", "2025-12-01", "2026-02-28", "2025-WI"),
        ("season", "2026-03-01", "2026-03-01", "2026-05-31", "2026-SP"),
        ("half", "2026-07-01", "2026-07-01", "2026-12-31", "2026-H2"),
        ("decade", "1999-12-31", "1990-01-01", "1999-12-31", "199X"),
        ("century", "1999-12-31", "1900-01-01", "1999-12-31", "19XX"),
    ],
)
def test_periods_of_a_day(unit: Unit, day: str, first: str, last: str, timex: str) -> None:
    """The period that a day lies in, where calendars are tricky."""
    period = containing(unit, dt.date.fromisoformat(day))
    assert (str(period.first), str(period.last), period.timex) == (first, last, timex)


@given(st.sampled_from(UNITS), DAYS, st.integers(-3, 3))
def test_periods_follow_each_other(unit: Unit, day: dt.date, count: int) -> None:
    """Shifting forth and back comes home, and next periods do not overlap."""
    period = containing(unit, day)
    assert shifted(shifted(period, count), -count) == period
    assert shifted(period, 1).first > period.last


@given(st.sampled_from(UNITS), DAYS)
def test_values_denote_their_period(unit: Unit, day: dt.date) -> None:
    """A period can be read back from its TIMEX3 value."""
    period = containing(unit, day)
    assert period_of(period.timex) == period


def test_months_of_different_length() -> None:
    """A month after the last of January is the last of February."""
    assert moved(dt.date(2026, 1, 31), "month", 1) == dt.date(2026, 2, 28)
    assert moved(dt.date(2024, 2, 29), "year", -1) == dt.date(2023, 2, 28)


@pytest.mark.parametrize(
    ("year", "day"), [(1818, "1818-03-22"), (1961, "1961-04-02"), (2000, "2000-04-23"), (2038, "2038-04-25")]
)
def test_easter(year: int, day: str) -> None:
    """Easter Sunday from its earliest to its latest day."""
    assert str(easter(year)) == day


@pytest.mark.parametrize(
    ("rule", "day"),
    [
        ("12-25", "2026-12-25"),
        ("11 thursday 4", "2026-11-26"),
        ("5 monday -1", "2026-05-25"),
        ("9 monday 1", "2026-09-07"),
        ("12 monday -1", "2026-12-28"),
        ("easter -2", "2026-04-03"),
        ("2001-9-11", "2001-09-11"),
    ],
)
def test_rules_of_holidays(rule: str, day: str) -> None:
    """Fixed days, weekdays of a month, days around Easter, and days that come once."""
    assert str(holiday_in(rule, 2026)) == day
