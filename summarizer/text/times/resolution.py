"""Where on the calendar a time lies: meanings resolved against the report and the text before them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence

from summarizer.text.times.candidates import around, distance, in_year, likely, said, weekdays
from summarizer.text.times.meanings import (
    Day,
    Given,
    Holiday,
    Length,
    Meaning,
    Moment,
    Named,
    Part,
    Recurrent,
    Relative,
    Vague,
)
from summarizer.text.times.periods import DAYS, MONTHS, UNITS, Period, Unit, containing, moved, shifted
from summarizer.text.times.resolved import PRECISION, Resolved, dated, nameless, unplaced
from summarizer.text.times.sides import Tense

Ask = Callable[[], Tense]
"""Looks for the verb that governs a time, when that matters"""
_COMPARED = ("month", "quarter", "half")
"""Periods that are compared with those of other years"""
_MEMORY = 3
"""Sentences, and periods named, that an expression can refer back over"""
_CLOSE = 7
"""Days from the report within which one reading of a date in digits is taken for certain"""


class Resolver:
    """Resolves the times of one text, in their order."""

    def __init__(self, anchor: dt.date | None) -> None:
        self.anchor = anchor
        self._mentioned: list[tuple[int, Period]] = []
        self._weekdays: dict[int, Resolved] = {}
        self._sentence = 0

    def resolve(self, meaning: Meaning, sentence: int, ask: Ask) -> Resolved:
        """What a meaning denotes that stands in a sentence, given by its index."""
        self._sentence = sentence
        self._mentioned = [entry for entry in self._mentioned[-_MEMORY:] if entry[0] >= sentence - _MEMORY]
        try:
            found = self._resolved(meaning, ask)
        except (ValueError, OverflowError):
            return Resolved("DATE", "XXXX", "vague")
        looks_back = isinstance(meaning, Relative) and meaning.origin != "report" and meaning.count < 0
        if found.period and not looks_back:
            self._mentioned.append((sentence, found.period))
        return found

    def _last(self, unit: Unit) -> Period | None:
        """The period last named that is of a unit or a smaller one.

        What a comparison looks back to ("a year earlier") is not remembered: the story stays where it was.
        """
        limit = UNITS.index(unit)
        periods = (period for _, period in reversed(self._mentioned))
        return next((period for period in periods if UNITS.index(period.unit) <= limit), None)

    def _resolved(self, meaning: Meaning, ask: Ask) -> Resolved:
        match meaning:
            case Given():
                return self._given(meaning.days)
            case Named():
                return self._named(meaning, ask)
            case Holiday():
                return self._holiday(meaning, ask)
            case Relative():
                return self._relative(meaning, ask)
            case Part():
                return self._part(meaning, ask)
            case Moment():
                return self._moment(meaning, ask)
            case Length():
                return self._length(meaning, ask)
            case Recurrent():
                return Resolved("SET", meaning.timex, PRECISION[meaning.unit])
            case Vague():
                return Resolved("DATE", meaning.timex, "vague")

    def _given(self, days: Sequence[Day]) -> Resolved:
        """Of two readings the one close to the report; else both are kept."""
        found = sorted({date for date in map(_date, days) if date})
        if len(found) == 2 and self.anchor:
            close = [day for day in found if abs((day - self.anchor).days) <= _CLOSE]
            found = close if len(close) == 1 else found
        if len(found) == 2:
            return Resolved("DATE", f"{found[0].year:04}-XX-XX", "day", found[0], found[1])
        return dated(containing("day", found[0])) if found else unplaced("day")

    def _named(self, name: Named, ask: Ask) -> Resolved:
        if name.unit == "day" and name.number is None:
            return self._weekday(name, ask)
        year = self._year(name.within, ask) if name.within else name.year
        if year is not None:
            period = in_year(name, year)
            return dated(period) if period else Resolved("DATE", nameless(name), PRECISION[name.unit])
        if self.anchor is None or name.within:
            return Resolved("DATE", nameless(name), PRECISION[name.unit])
        return self._chosen(around(name, self.anchor), self.anchor, name.side, ask)

    def _year(self, within: Meaning, ask: Ask) -> int | None:
        period = self._resolved(within, ask).period
        return period.first.year if period else None

    def _chosen(self, periods: Sequence[Period], anchor: dt.date, picked: int | None, ask: Ask) -> Resolved:
        period = said(periods, anchor, picked) if picked is not None else likely(periods, anchor, ask())
        return dated(period) if period else unplaced("day")

    def _weekday(self, name: Named, ask: Ask) -> Resolved:
        number = name.weekday or 1
        base = self._resolved(name.within, ask).period if name.within else None
        if self.anchor is None or (name.within and not base):
            return Resolved("DATE", f"XXXX-WXX-{number}", "day")
        if base and base.unit == "week":
            return dated(containing("day", base.first + dt.timedelta(days=number - 1)))
        if base:
            return dated(said(weekdays(number, base.first), base.first, name.side or 0) or base)
        days = weekdays(number, self.anchor)
        if name.side in (-2, 2):
            return dated(said(days, self.anchor, name.side) or days[0])
        if name.side:
            return self._picked(days, self.anchor, name.side)
        place = self._by_tense if name.side is None else self._this_weekday
        self._weekdays[number] = place(days, self.anchor, ask)
        return self._weekdays[number]

    def _picked(self, days: Sequence[Period], anchor: dt.date, side: int) -> Resolved:
        """Both readings of "last Friday", the one before today and that of last week; "next" likewise."""
        week = containing("week", anchor + dt.timedelta(days=7 * side))
        in_week = next(day for day in days if week.first <= day.first <= week.last)
        readings = sorted((said(days, anchor, side) or in_week, in_week))
        return dated(in_week if side > 0 else readings[-1], readings[0].first, readings[-1].last)

    def _this_weekday(self, days: Sequence[Period], anchor: dt.date, ask: Ask) -> Resolved:
        """The day of this week, or else the coming one; with a verb of the past the one before."""
        week = containing("week", anchor)
        same = next(day for day in days if week.first <= day.first <= week.last)
        if ask().side < 0:
            return dated(same if same.first <= anchor else shifted(same, -7))
        return dated(same if same.first >= anchor else shifted(same, 7))

    def _by_tense(self, days: Sequence[Period], anchor: dt.date, ask: Ask) -> Resolved:
        """The last such day, today included, or with a verb of the future the next; both if nothing tells."""
        side, firm, _loose = ask()
        known = self._weekdays.get(days[0].first.isoweekday())
        if known and not firm:
            return known
        ahead = next(day for day in days if day.first >= anchor)
        behind = next(day for day in reversed(days) if day.first <= anchor)
        if firm and not side:
            return dated(min(ahead, behind, key=lambda day: distance(day, anchor)))
        if side > 0:
            return dated(ahead, latest=shifted(ahead, 7 if ahead == behind else 0).last)
        return dated(behind, latest=behind.last if side else ahead.last)

    def _holiday(self, name: Holiday, ask: Ask) -> Resolved:
        once = name.rule.count("-") == 2
        if name.year is not None or once:
            period = in_year(name, name.year or 1)
            return dated(period) if period else unplaced("day")
        if self.anchor is None:
            return unplaced("day")
        return self._chosen(around(name, self.anchor), self.anchor, name.side, ask)

    def _relative(self, meaning: Relative, ask: Ask) -> Resolved:
        compared = bool(self._mentioned) and self._mentioned[-1][1].unit in _COMPARED
        if meaning.origin == "text" or (meaning.origin == "either" and compared):
            return self._from_text(meaning)
        if self.anchor is None:
            return unplaced(meaning.unit)
        if meaning.rough:
            return _rough(meaning, self.anchor)
        period = containing(meaning.unit, self.anchor)
        coming = meaning.unit == "weekend" and meaning.count == 0 and self.anchor < period.first
        return dated(shifted(period, -1 if coming and ask().side <= 0 else int(meaning.count)))

    def _from_text(self, meaning: Relative) -> Resolved:
        """Counted from the time last named, which for "a year earlier" may be a month or a quarter."""
        unit = self._unit(meaning)
        base = self._last(unit) or (containing("day", self.anchor) if self.anchor else None)
        if base is None:
            return unplaced(unit)
        if meaning.keeps:
            first = containing(unit, base.first).first
            return dated(containing(unit, moved(first, meaning.unit, meaning.count)))
        if meaning.rough and meaning.unit == "year" and base.unit in _COMPARED:
            return dated(containing(base.unit, moved(base.first, "year", meaning.count)))
        if meaning.rough:
            return _rough(meaning, base.first)
        return dated(shifted(containing(meaning.unit, base.first), int(meaning.count)))

    def _unit(self, meaning: Relative) -> Unit:
        """The unit of the period meant: of the one last named in "the year-ago period"."""
        if meaning.keeps == "period":
            named = self._mentioned[-1][1].unit if self._mentioned else "year"
            return named if named in _COMPARED else "year"
        return meaning.keeps or meaning.unit

    def _part(self, meaning: Part, ask: Ask) -> Resolved:
        whole = self._resolved(meaning.of, lambda: ask()._replace(firm=False)).period
        if whole is None:
            return unplaced(meaning.unit)
        if meaning.number is None:
            return dated(containing(meaning.unit, whole.first))
        last = whole.last if meaning.number < 0 else whole.first + dt.timedelta(days=7 * meaning.number - 1)
        return dated(containing(meaning.unit, last - dt.timedelta(days=3)))

    def _moment(self, meaning: Moment, ask: Ask) -> Resolved:
        day = self._resolved(meaning.of, ask) if meaning.of else self._day_of_moment(ask)
        precision = PRECISION["hour" if ":" in meaning.time else "part_of_day"]
        return day._replace(type="TIME", timex=day.timex + meaning.time, precision=precision)

    def _day_of_moment(self, ask: Ask) -> Resolved:
        """The day of a time of day without one: the last day that was told of, or else that of the report.

        Within a year or a month that does not hold the report, it is some day of that.
        """
        sentence, last = self._mentioned[-1] if self._mentioned else (0, None)
        if last and self.anchor and last.last < self.anchor and self._sentence - sentence <= 1 and ask().side < 0:
            if last.unit == "day":
                return dated(last)
            if self._sentence == sentence:
                return Resolved("DATE", f"{last.first.year:04}-XX-XX", "day", last.first, last.last)
        return self._resolved(Relative("day", 0), ask)

    def _length(self, meaning: Length, ask: Ask) -> Resolved:
        found = Resolved("DURATION", meaning.timex, PRECISION[meaning.unit])
        first = self._resolved(meaning.of, ask).earliest if meaning.of else self.anchor
        if not first or not meaning.count:
            return found
        side = 1 if meaning.of else meaning.side if meaning.side is not None else max(ask().side, 0)
        if not side:
            return found
        other = _moved(first, meaning.unit, side * meaning.count) - dt.timedelta(days=1 if meaning.of else 0)
        return found._replace(earliest=min(first, other), latest=max(first, other))


def _rough(meaning: Relative, base: dt.date) -> Resolved:
    """The month of "two months ago", widened to half a month on either side of the day two months ago."""
    unit, count = meaning.unit, meaning.count
    if unit in ("decade", "century"):
        unit, count = "year", count * MONTHS[unit] / MONTHS["year"]
    day = moved(base, unit, count)
    half = dt.timedelta(days=DAYS.get(unit, 30 * MONTHS.get(unit, 0)) // 2)
    period = containing(unit, day)
    earliest, latest = min(period.first, day - half), max(period.last, day + half)
    return dated(period, earliest, min(latest, base)) if count < 0 else dated(period, max(earliest, base), latest)


def _moved(day: dt.date, unit: str, count: float) -> dt.date:
    """The day so many units of the lexicon later."""
    match unit:
        case "second" | "minute" | "hour":
            return day + dt.timedelta(hours=count / {"second": 3600, "minute": 60, "hour": 1}[unit])
        case "night" | "fortnight":
            return moved(day, "day", count * (14 if unit == "fortnight" else 1))
        case "millennium":
            return moved(day, "century", count * 10)
    return next(moved(day, known, count) for known in UNITS if known == unit)


def _date(day: Day) -> dt.date | None:
    try:
        return dt.date(*day)
    except ValueError:
        return None
