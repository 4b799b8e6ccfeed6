"""Dates moved: to days that the article does not give, and to other dates of its own."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from functools import lru_cache
from random import Random

from planting.fault import Told
from summarizer.records.phrases import TimeExpression

MONTHS = "January February March April May June July August September October November December".split()
DAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
_MONTH = "|".join(MONTHS)
_DATE = re.compile(
    rf"\b(?:(?P<day>\d{{1,2}}) (?P<month>{_MONTH})(?: (?P<year>\d{{4}}))?|(?P<us_month>{_MONTH}) (?P<us_day>\d{{1,2}})"
    rf"(?:, (?P<us_year>\d{{4}}))?|(?P<alone_month>{_MONTH}) (?P<alone_year>\d{{4}})|(?P<weekday>{'|'.join(DAYS)})"
    r"|(?<=\bin )(?P<only_year>(?:19|20)\d\d)|(?<=\bsince )(?P<since_year>(?:19|20)\d\d))\b"
)
_ABBREVIATED = r"\b(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\. \d{1,2}(?:, \d{4})?"
_SHORT = re.compile(rf"\b\d{{1,2}}(?= (?:to|and|or) \d{{1,2}} (?:{_MONTH}))|{_ABBREVIATED}")
_AROUND = re.compile(r"\b(last|next|this|early|late|every|each|to|until|between)\s+$")
_OFFSETS = (-9, -7, -5, -3, -2, -1, 1, 2, 3, 4, 6, 8, 14)
_VARIANTS = 6


@lru_cache(maxsize=1000)
def date_spans(text: str) -> tuple[tuple[int, int], ...]:
    """Where dates stand in a text."""
    return tuple(match.span() for form in (_DATE, _SHORT) for match in form.finditer(text))


def date_changed(told: Told, rng: Random) -> Iterator[str]:
    """Each day moved by days or weeks, each month and year by one to three, to what the article does not give."""
    for match in _DATE.finditer(told.text):
        if told.is_quoted(match.start()) or _AROUND.search(told.text[: match.start()]):
            continue
        wrong = [words for words in _moved(match, told) if not _is_given(told, words)]
        for words in rng.sample(wrong, min(_VARIANTS, len(wrong))):
            yield told.swapped(*match.span(), words)


def date_of_another(told: Told, rng: Random) -> Iterator[str]:
    """In the place of each full date another that the article gives, in no sentence about the same."""
    given = [t for t in told.story.analysis.time_expressions if t.precision == "day" and t.timex and len(t.timex) == 10]
    for match in _DATE.finditer(told.text):
        if match["day"] is None or match["year"] is None:
            continue
        day = dt.date(int(match["year"]), MONTHS.index(match["month"]) + 1, int(match["day"]))
        here = _sentences_of(told, day.isoformat())
        wrong = {t.timex for t in given if t.timex != day.isoformat() and _far(told, t, here)}
        for timex in sorted(filter(None, wrong))[:_VARIANTS]:
            if _written(dt.date.fromisoformat(timex)) not in told.text:
                yield told.swapped(*match.span(), _written(dt.date.fromisoformat(timex)))


def _sentences_of(told: Told, timex: str) -> set[int]:
    analysis = told.story.analysis
    times = (t for t in analysis.time_expressions if t.timex == timex and t.start is not None)
    return {analysis.sentence_at(time.start or 0) for time in times}


def _far(told: Told, time: TimeExpression, here: set[int]) -> bool:
    """Whether the article tells a time neither in the sentences that tell another nor next to them."""
    places = _sentences_of(told, time.timex or "")
    return bool(here) and all(abs(one - other) > 1 for one in places for other in here)


def _moved(match: re.Match[str], told: Told) -> Iterator[str]:
    if match["weekday"]:
        yield from (day for day in DAYS if day != match["weekday"])
    elif year := match["only_year"] or match["since_year"]:
        yield from (str(int(year) + step) for step in (-3, -1, 2))
    elif match["alone_month"]:
        at = MONTHS.index(match["alone_month"])
        yield from (f"{MONTHS[(at + step) % 12]} {match['alone_year']}" for step in (1, 2, 5))
        yield from (f"{match['alone_month']} {int(match['alone_year']) + step}" for step in (-1, 2))
    else:
        yield from _days(match, told)


def _days(match: re.Match[str], told: Told) -> Iterator[str]:
    """A day moved, in the style in which it was written."""
    published = told.story.article.published
    year = match["year"] or match["us_year"]
    of = int(year) if year else published.year if published else 2025
    month, day = (match["month"], match["day"]) if match["month"] else (match["us_month"], match["us_day"])
    known = dt.date(of, MONTHS.index(month) + 1, int(day))
    for moved in [known + dt.timedelta(days=days) for days in _OFFSETS] + [_other_year(known)]:
        if year or moved.year == of:
            yield _written(moved, us=match["us_month"] is not None, year=year is not None)


def _other_year(day: dt.date) -> dt.date:
    return day - dt.timedelta(days=364 if day.year % 2 else 366)


def _written(day: dt.date, *, us: bool = False, year: bool = True) -> str:
    month = MONTHS[day.month - 1]
    if us:
        return f"{month} {day.day}" + (f", {day.year}" if year else "")
    return f"{day.day} {month}" + (f" {day.year}" if year else "")


def _is_given(told: Told, words: str) -> bool:
    """Whether the article has the date, as it would be read beside the day of publication."""
    if words in told.article or words in told.text:
        return True
    published = told.story.article.published
    days = _days_of(words, published)
    if published is not None and published.isoformat()[:10] in days:
        return True
    given = {time.timex[:10] for time in told.story.analysis.time_expressions if time.timex}
    ends = {str(e) for t in told.story.analysis.time_expressions for e in (t.earliest, t.latest)}
    return bool(days & (given | ends))


def _days_of(words: str, published: dt.date | None) -> set[str]:
    """The days, months or years in ISO form that words can mean."""
    match = _DATE.fullmatch(words)
    if match is None:
        return {words}
    if match["weekday"]:
        around = [(published or dt.date(2025, 1, 1)) + dt.timedelta(days=days) for days in range(-7, 8)]
        return {day.isoformat()[:10] for day in around if DAYS[day.weekday()] == match["weekday"]}
    if match["alone_month"]:
        return {f"{match['alone_year']}-{MONTHS.index(match['alone_month']) + 1:02d}"}
    month, day = (match["month"], match["day"]) if match["month"] else (match["us_month"], match["us_day"])
    year = match["year"] or match["us_year"] or str(published.year if published else 2025)
    return {f"{year}-{MONTHS.index(month) + 1:02d}-{int(day):02d}"}
