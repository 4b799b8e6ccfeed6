"""Dates as news pages write them, and what can be made of them without guessing."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from summarizer.resources import lexicon

Moment = dt.date | dt.datetime
"""A day, or a day and the time of day, with its zone where that was given"""


class WrittenDate(NamedTuple):
    """A date as written: its year may be missing, and it may be open which number is the day."""

    start: int
    end: int
    """Code points in the text it was read from, half-open; weekday and time of day are included"""
    year: int | None
    month: int
    day: int
    exchangeable: bool = False
    """Whether day and month may be the other way round, as in 09/06/2021"""
    clock: dt.time | None = None

    @property
    def exchanged(self) -> WrittenDate:
        """The same with day and month the other way round."""
        return self._replace(month=self.day, day=self.month, exchangeable=False)

    @property
    def calendar_day(self) -> dt.date | None:
        """The day as it is written; None where the year is missing, or has no such day."""
        if not self.year or self.day > _days(self.year, self.month):
            return None
        return dt.date(self.year, self.month, self.day)

    @property
    def moment(self) -> Moment | None:
        """The day or moment; None where the year is missing or the order of day and month open."""
        day = None if self.exchangeable else self.calendar_day
        return dt.datetime.combine(day, self.clock) if day and self.clock else day


_MONTH_DAY = r"(?P<name>[^\W\d_]{3,10})\.?[ \t]{1,2}(?P<day>\d\d?)(?:st|nd|rd|th)?(?!\d)"
_DAY_MONTH = r"(?P<day>\d\d?)(?:st|nd|rd|th|º|\.)?(?: (?:of|de)\b)?[ -]{0,2}(?P<name>[^\W\d_]{3,10})\b\.?"
_YEAR = r"(?P<year>\d{4}|['’]?\d\d(?![ ]?[:.h][ ]?\d))(?!\d)"
_FORMS = [
    re.compile(rf"(?<![\w/.:-]){form}", re.IGNORECASE)
    for form in (
        r"(?P<year>\d{4})(?P<mark>[-/.])(?P<month>\d\d?)(?P=mark)(?P<day>\d\d?)(?!\d|[./-]\d)",
        r"(?P<year>\d{4}) ?[年년] ?(?P<month>\d\d?) ?[月월] ?(?P<day>\d\d?) ?[日일]",
        r"(?P<day>\d\d?)(?P<mark>[-/.])(?P<month>\d\d?)(?P=mark)(?P<year>\d{4}|\d\d)(?!\d|[./-]\d)",
        rf"{_DAY_MONTH},?[ -]{{0,2}}(?:de |del )?{_YEAR}",
        rf"{_MONTH_DAY} ?,? ?(?P<year>\d{{4}})(?!\d)",
    )
]
_WITHOUT_YEAR = [re.compile(rf"(?<![\w/.:-]){form}\s*$", re.IGNORECASE) for form in (_DAY_MONTH, _MONTH_DAY)]
_WEEKDAY_BEFORE = re.compile(r"(?P<name>[^\W\d_]{2,12})\.?,? (?:the )?$")
_EARLIEST, _LATEST = 1700, 2199


@cache
def _clocks() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """The time of day behind a date, and before one."""
    names = "|".join(map(re.escape, sorted(table("zones"), key=len, reverse=True)))
    clock = (
        r"(?:(?P<hour>\d\d?)(?:[:.h](?P<minute>[0-5]\d)(?!\d)(?::(?P<second>[0-5]\d))?(?:\.\d+)?)?"
        r"(?: ?(?P<half>[ap])\.?m\b\.?)?"
        r"|(?P<military>[0-2]\d[0-5]\d)(?= ?(?:h|hrs|hours|gmt|utc|z)\b))(?: ?(?:h|hrs|hours|uhr)\b)?"
        rf"(?: ?\(?(?P<zone>(?:GMT|UTC)? ?[+-]\d\d?(?::?\d\d)?(?!\d)|(?:{names})\b)\)?)?"
    )
    behind = rf"(?:T|[ ,|·•@/–—-]{{0,4}}(?:(?:at|um|à|saat|kl|om)\.? )?){clock}(?!\w)"
    before = rf"(?<![\w:.]){clock}[ ,|·•@–—-]{{0,3}}(?:on )?$"
    return re.compile(behind, re.IGNORECASE), re.compile(before, re.IGNORECASE)


@cache
def table(name: str) -> dict[str, str]:
    """Each word of a table of the lexicon of dates, with the name of the list that it is in."""
    return {word: key for key, listed in lexicon("articles/data/dates.toml")[name].items() for word in listed.split()}


def dates_in(line: str) -> list[WrittenDate]:
    """The dates with a year in a line, in order."""
    found = (_read(line, match) for form in _FORMS for match in form.finditer(line))
    return list(_apart(sorted(filter(None, found), key=lambda date: date.start)))


def date_without_year(line: str) -> WrittenDate | None:
    """The day and month that a line ends with, where it does."""
    for form in _WITHOUT_YEAR:
        if (match := form.search(line)) and (found := _read(line, match)):
            return found
    return None


def read_date(field: str) -> WrittenDate | None:
    """The date that a field of metadata gives."""
    field = field.strip()[:80]
    if compact := re.fullmatch(r"(\d{4})(\d\d)(\d\d)(?:T(\d\d)(\d\d)(\d\d)(Z?))?", field):
        day, clock = "-".join(compact.groups()[:3]), compact.groups()[3:]
        field = f"{day}T{':'.join(clock[:3])}{clock[3]}" if clock[0] else day
    for found in dates_in(field)[:1]:
        rest = field[found.end :]
        return found if found.start == 0 and not re.search(r"\d", rest) else None
    return None


def _apart(found: list[WrittenDate]) -> Iterator[WrittenDate]:
    """Of dates that overlap, the first."""
    end = 0
    for date in found:
        if date.start >= end:
            yield date
            end = date.end


def _read(line: str, match: re.Match[str]) -> WrittenDate | None:
    """The date of a match, with the weekday and the time of day around it; None for what is no date."""
    part = match.groupdict()
    month = int(part.get("month") or table("months").get(part.get("name", "").lower(), "0"))
    day, mark = int(part["day"]), part.get("mark")
    year = _full_year(part.get("year"), mark)
    if month > 12 >= day and mark in ("/", "-") and match.start("year") > match.start("day"):
        day, month = month, day
    if year == 0 or not 1 <= month <= 12 or not 1 <= day <= _days(year, month):
        return None
    exchangeable = mark in ("/", "-") and match.start("year") > match.start("day") and day <= 12 and day != month
    return _with_surroundings(line, WrittenDate(match.start(), match.end(), year, month, day, exchangeable))


def _full_year(written: str | None, mark: str | None) -> int | None:
    """The year; 0 for what can be none: two figures are one in 9 Jun 21 and 09.06.21, not in 09/06/21."""
    if written is None:
        return None
    year = int(written.lstrip("'’"))
    if len(written) < 4:
        return 0 if mark in ("/", "-") else year + (1900 if year > 68 else 2000)
    return year if _EARLIEST <= year <= _LATEST else 0


def _days(year: int | None, month: int) -> int:
    """How many days a month has; February 29 where the year is not known."""
    first = dt.date(year or 2000, month, 1)
    return ((first + dt.timedelta(days=31)).replace(day=1) - first).days


def _with_surroundings(line: str, date: WrittenDate) -> WrittenDate:
    weekday = _WEEKDAY_BEFORE.search(line, max(0, date.start - 20), date.start)
    if weekday and (number := table("weekdays").get(weekday["name"].lower())):
        date = _by_weekday(date._replace(start=weekday.start()), int(number))
    clock_behind, clock_before = _clocks()
    behind = clock_behind.match(line, date.end)
    if behind and (clock := _clock(behind)):
        return date._replace(end=behind.end(), clock=clock)
    before = clock_before.search(line, max(0, date.start - 24), date.start)
    if before and (clock := _clock(before)):
        return date._replace(start=before.start(), clock=clock)
    return date


def _by_weekday(date: WrittenDate, weekday: int) -> WrittenDate:
    """The weekday tells which number is the day, where only one order falls on it."""
    if not date.exchangeable:
        return date
    fits = [order for order in (date, date.exchanged) if (day := order.calendar_day) and day.weekday() == weekday]
    return fits[0]._replace(exchangeable=False) if len(fits) == 1 else date


def _clock(match: re.Match[str]) -> dt.time | None:
    """The time of day of a match; None where a number stands there that is none."""
    part = match.groupdict()
    hour, minute = (
        int(part["hour"] or part["military"][:2]),
        int(part["minute"] or (part["military"] or "")[2:] or 0),
    )
    if not (part["minute"] or part["half"] or part["military"]):
        return None
    if part["half"]:
        if not 1 <= hour <= 12:
            return None
        hour = hour % 12 + (12 if part["half"].lower() == "p" else 0)
    return dt.time(hour, minute, int(part["second"] or 0), tzinfo=_zone(part["zone"])) if hour < 24 else None


def _zone(written: str | None) -> dt.timezone | None:
    """The zone; None where it is not given or the abbreviation names more than one."""
    if not written:
        return None
    if offset := re.search(r"([+-])(\d\d?):?(\d\d)?$", written):
        minutes = int(offset[2]) * 60 + int(offset[3] or 0)
        return dt.timezone(dt.timedelta(minutes=minutes if offset[1] == "+" else -minutes)) if minutes < 1440 else None
    ahead = table("zones").get(written.lower(), "unknown")
    return None if ahead == "unknown" else dt.timezone(dt.timedelta(hours=int(ahead)))
