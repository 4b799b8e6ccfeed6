"""Lines that give an article's date, and which of the dates that were found is that of its publication."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Sequence
from typing import Literal, NamedTuple

from summarizer.articles.dates import Moment, WrittenDate, dates_in, table

Role = Literal["metadata", "publication", "dated", "byline", "dateline", "unlabelled", "update"]
"""What says that a date is that of the publication, or of an update"""

_RANK: tuple[Role, ...] = ("metadata", "publication", "dated", "byline", "unlabelled", "dateline", "update")
_WORD = re.compile(r"[^\W_]+")
_CLOCK = re.compile(r"[0-2]?\d[:.h][0-5]\d(?::[0-5]\d)?(?:[ap]m)?|(?:0?\d|1[0-2])?[ap]m")
_LONGEST_LINE = 200
_NEAR = dt.timedelta(days=3)
"""A story is published within so many days of the day in its dateline"""
_RECENT = dt.timedelta(days=31)
"""A dateline without a year is taken for the last such day before an update only within so many days"""


class Stamp(NamedTuple):
    """A date, and what it is the date of."""

    role: Role
    date: WrittenDate


def read_stamps(line: str) -> list[Stamp]:
    """The dates of a line that says nothing else; none where it has other words."""
    if len(line) > _LONGEST_LINE:
        return []
    stamps: list[Stamp] = []
    role: Role = "unlabelled"
    place = 0
    for date in dates_in(line):
        words = _labels(line[place : date.start])
        if words is None:
            return []
        role = _role(words) or ("unlabelled" if words or not stamps else stamps[-1].role)
        stamps.append(Stamp(role, date))
        place = date.end
    return stamps if stamps and _labels(line[place:]) is not None else []


def stamp_run_into(line: str) -> tuple[int, Stamp] | None:
    """A date with a label, or an ISO date, that runs into the sentence behind it; with where that starts.

    As in "date 2026-03-03 A ferry ran aground …": some scrapers flatten a page's header so.
    """
    for date in dates_in(line[:80])[:1]:
        role = _role(_labels(line[: date.start]) or ())
        rest = line[date.end :].lstrip(" \t|·•–—-:")
        iso = date.start == 0 and line[4:5] == "-"
        if (role or iso) and rest.lstrip("\"'“‘(")[:1].isupper():
            return len(line) - len(rest), Stamp(role or "dated", date)
    return None


def publication(stamps: Sequence[Stamp], language: str | None) -> Moment | None:
    """The day or moment of publication; None where the dates do not tell it for sure.

    The stamp of the highest rank decides. Where its day and month may be exchanged or its year is missing,
    the others are asked; where they do not tell either, nothing does.
    """
    for role in _RANK:
        ranked = [stamp.date for stamp in stamps if stamp.role == role]
        if role == "unlabelled" and len({date.calendar_day for date in ranked}) > 1:
            continue
        if ranked and (role != "dateline" or ranked[0].year or len(stamps) > 1):
            return _settled(ranked[0], [stamp for stamp in stamps if stamp.date is not ranked[0]], language).moment
    return None


def is_date_word(word: str) -> bool:
    """Whether a lower-case word can stand around a date in its own line: a label, "at", a small number."""
    known = any(word in table(name) for name in ("labels", "around", "weekdays", "zones"))
    return known or (word.isdecimal() and len(word) < 3) or bool(_CLOCK.fullmatch(word))


def _labels(text: str) -> list[str] | None:
    """The words around a date; None where there is one that does not belong there."""
    words = [word.lower() for word in _WORD.findall(text)]
    return words if all(is_date_word(word) for word in words) else None


def label_role(text: str) -> Role | None:
    """What the last label in a text says of the date behind it."""
    labels = [word for word in _WORD.findall(text.lower()) if word in table("labels")]
    return _role(labels[-1:])


def _role(words: Iterable[str]) -> Role | None:
    roles = [role for word in words if (role := table("labels").get(word))]
    return next((role for role in ("update", "publication", "dated") if role in roles), None)


def _settled(date: WrittenDate, others: Sequence[Stamp], language: str | None) -> WrittenDate:
    """The date with its year and the order of day and month, as far as the others tell them."""
    if date.exchangeable:
        return _ordered(date, others, language)
    if date.year is None:
        return _with_year(date, others)
    return date


def _ordered(date: WrittenDate, others: Sequence[Stamp], language: str | None) -> WrittenDate:
    """Day and month in the order that the language has, or another date of the article."""
    day_first = date._replace(exchangeable=False)
    if language not in (None, "en"):
        return day_first
    orders = [order for order in (day_first, date.exchanged) if all(_agrees(order, other) for other in others)]
    return orders[0] if len(orders) == 1 else date


def _agrees(date: WrittenDate, other: Stamp) -> bool:
    """Whether a publication date can stand beside another date."""
    day = date.calendar_day
    if day is None:
        return True
    if other.date.exchangeable:
        return True
    if other.date.year is None:
        return _distance(day, other.date) <= _NEAR
    its_day = other.date.calendar_day
    return its_day is None or (day <= its_day if other.role == "update" else abs(day - its_day) <= _NEAR)


def _distance(day: dt.date, date: WrittenDate) -> dt.timedelta:
    """From a day to the nearest of a day and month without year."""
    days = (date._replace(year=day.year + change).calendar_day for change in (-1, 0, 1))
    return min((abs(day - near) for near in days if near), default=dt.timedelta.max)


def _with_year(date: WrittenDate, others: Sequence[Stamp]) -> WrittenDate:
    """The last such day before an update of the article, where that is near."""
    for other in others:
        latest = other.date.calendar_day
        if latest is None or other.date.exchangeable:
            continue
        for year in (latest.year, latest.year - 1):
            day = date._replace(year=year).calendar_day
            if day and dt.timedelta(0) <= latest - day <= _RECENT:
                return date._replace(year=year)
    return date
