"""Protects the words of a day: English, whatever the locale of the program that uses the library."""

import datetime as dt
import re

import pytest

from summarizer.text.times.wording import day_in_words, day_with_weekday, month_in_words, short_day


class Abroad(dt.date):
    """A day where the names of months and weekdays are others."""

    def __format__(self, pattern: str) -> str:
        return super().__format__(re.sub("%[aAbBcxX]", "Ventôse", pattern))


@pytest.mark.parametrize("month", range(1, 13))
def test_months_are_english(month: int) -> None:
    """As strftime has them in the C locale, in which the tests run."""
    day, abroad = dt.date(2026, month, 9), Abroad(2026, month, 9)
    assert day_in_words(abroad) == f"9 {day:%B} 2026"
    assert short_day(abroad) == f"9 {day:%b} 2026"
    assert month_in_words(abroad) == f"{day:%B} 2026"


@pytest.mark.parametrize("number", range(1, 8))
def test_weekdays_are_english(number: int) -> None:
    """A prompt has the day of publication so; of a moment its day alone."""
    day = dt.date(2026, 3, number)
    assert day_with_weekday(Abroad(2026, 3, number)) == f"{day:%A} 2026-03-0{number}"
    assert day_with_weekday(dt.datetime(2026, 3, number, 18, 40)) == f"{day:%A} 2026-03-0{number}"
