"""Time expressions: found in the text, valued as TIMEX3 has it, and placed on the calendar.

Three steps: `grammar` finds phrases and what their words say (`meanings`), `tense` tells whether they lie
ahead of the report or behind it, `resolution` places them. Values follow TimeML 1.2.1, as news is annotated.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from itertools import pairwise

from summarizer.records.phrases import TimeExpression
from summarizer.text.syntax.parse import ParsedText
from summarizer.text.times.candidates import around, distance, weekdays
from summarizer.text.times.comparison import same_time, written_date
from summarizer.text.times.grammar import Found, matches
from summarizer.text.times.meanings import Given, Holiday, Meaning, Moment, Named, Relative
from summarizer.text.times.periods import shifted
from summarizer.text.times.resolution import Resolver
from summarizer.text.times.resolved import Resolved, dated
from summarizer.text.times.tense import Tenses
from summarizer.text.times.vocabulary import listed

__all__ = ["find_times", "same_time", "written_date"]

_DATELINE = 16
"""Tokens from the start of the text among which a dateline has its date"""
_DATELINE_DAYS = 3
"""Days that a dateline can differ from the day of publication"""
_BACK = 4
"""Times before one among which that which opens its sentence is looked for"""
_PARTING = frozenset(("CC", ":", "WDT", "WP"))
"""Tags of words behind which another year may be meant"""
_BEFORE, _AFTER = 8, 4
"""Tokens before and after a time of day among which its day is looked for"""


def find_times(parsed: ParsedText, published: dt.date | dt.datetime | None) -> tuple[TimeExpression, ...]:
    """The time expressions of a text, in order.

    A line that holds the day of publication and nothing else is no time of the story, and is left out.

    Args:
        parsed: the text.
        published: the day that "Thursday" and "last month" are counted from, unless a dateline names one
            close to it. Without it only what is complete in itself is resolved, such as "June 2019".
    """
    day = published.date() if isinstance(published, dt.datetime) else published
    found = list(matches(parsed))
    tenses = Tenses(parsed)
    dateline = _dateline(parsed, found, day)
    if dateline:
        found[0] = found[0]._replace(meaning=Given(((dateline.year, dateline.month, dateline.day),)))
    resolver = Resolver(dateline or day)
    placed: list[Resolved] = []
    for place, phrase in enumerate(found):
        meaning = _with_year(parsed, found, _with_day(parsed, found, place), place)
        ask = partial(tenses.of, phrase.first, phrase.last, names_day=_names_day(meaning))
        placed.append(resolver.resolve(meaning, parsed.tokens[phrase.first].sentence, ask))
    _put_in_order(parsed, found, placed, resolver.anchor)
    return tuple(
        _expression(parsed.text, phrase, _narrowed(resolved, phrase.mod, resolver.anchor))
        for phrase, resolved in zip(found, placed, strict=True)
        if resolved.timex != str(day) or not _is_line(parsed.text, phrase)
    )


def _put_in_order(parsed: ParsedText, found: Sequence[Found], placed: list[Resolved], anchor: dt.date | None) -> None:
    """Of two weekdays that are joined the second comes after the first: "from Monday to Friday"."""
    for place, (one, other) in enumerate(pairwise(found)):
        first, second = placed[place].period, placed[place + 1].period
        joined = other.first - one.last == 1 and parsed.tokens[one.last].lower in listed("tense", "joining")
        if not joined or not anchor or not first or not second or second.first >= first.first:
            continue
        if _is_weekday(one.meaning) and _is_weekday(other.meaning):
            late = first.first > anchor
            placed[place + late] = dated(shifted(second if late else first, 7 if late else -7))


def _is_weekday(meaning: Meaning) -> bool:
    """Whether it is a day of the week and nothing more."""
    return isinstance(meaning, Named) and meaning.weekday is not None and meaning.day is None and not meaning.side


def _expression(text: str, phrase: Found, resolved: Resolved) -> TimeExpression:
    return TimeExpression(
        text=text[phrase.start : phrase.end],
        start=phrase.start,
        end=phrase.end,
        type=resolved.type,
        timex=resolved.timex,
        mod=phrase.mod,
        earliest=resolved.earliest,
        latest=resolved.latest,
        precision=resolved.precision,
    )


def _dateline(parsed: ParsedText, found: Sequence[Found], published: dt.date | None) -> dt.date | None:
    """The day of a dateline such as "OSLO, June 9 (Agency) -", if it is close to the day of publication."""
    if not published or not found or found[0].last > _DATELINE:
        return None
    name, after = found[0].meaning, parsed.tokens[found[0].last : found[0].last + 1]
    if not isinstance(name, Named) or not after or after[0].text not in ("(", "-", "--", "—", "–", "_"):
        return None
    if name.unit != "day" or name.side is not None or name.within:
        return None
    days = around(name, published) if name.day else weekdays(name.weekday or 1, published)
    nearest = min(days, key=lambda period: distance(period, published), default=None)
    return nearest.first if nearest and distance(nearest, published) <= _DATELINE_DAYS else None


def _with_day(parsed: ParsedText, found: Sequence[Found], place: int) -> Meaning:
    """The meaning; a time of day gets the day that is said close to it, not in a sentence before."""
    meaning = found[place].meaning
    if not isinstance(meaning, Moment) or meaning.of:
        return meaning
    first, last = found[place].first, found[place].last
    begins = parsed.bounds[parsed.tokens[first].sentence][0]
    for other in (*found[place + 1 : place + 3], *reversed(found[max(0, place - 2) : place])):
        day = other.meaning.of if isinstance(other.meaning, Moment) else other.meaning
        is_close = 0 <= other.first - last <= _AFTER or 0 <= first - other.last <= _BEFORE
        if is_close and begins <= other.first and isinstance(day, Named | Relative) and day.unit == "day":
            return replace(meaning, of=day)
    return meaning


def _with_year(parsed: ParsedText, found: Sequence[Found], meaning: Meaning, place: int) -> Meaning:
    """The meaning; a day or month gets the year that opens its clause: "In 1987, floods killed 40 in May"."""
    bare = isinstance(meaning, Named) and meaning.number and not meaning.year and meaning.unit in ("day", "month")
    if not place or not isinstance(meaning, Named) or not bare or meaning.within or meaning.side is not None:
        return meaning
    first = found[place].first
    start = parsed.bounds[parsed.tokens[first].sentence][0]
    opening = next((other for other in found[max(0, place - _BACK) : place] if other.first >= start), None)
    if opening is None or opening.first > start + 1:
        return meaning
    year = opening.meaning.year if isinstance(opening.meaning, Named) and opening.meaning.unit == "year" else None
    parted = any(token.tag in _PARTING for token in parsed.tokens[opening.last : first])
    return meaning if year is None or parted else replace(meaning, year=year)


def _names_day(meaning: Meaning) -> bool:
    """Whether it is a day or a part of one, not a month or a year."""
    day = meaning.of if isinstance(meaning, Moment) else meaning
    return isinstance(day, Named | Given | Holiday) and getattr(day, "unit", "day") == "day"


def _narrowed(resolved: Resolved, mod: str | None, anchor: dt.date | None) -> Resolved:
    """What has begun ends with the report in "earlier this year", and begins with it in "later this week"."""
    if anchor is None or not resolved.period or not resolved.period.first <= anchor <= resolved.period.last:
        return resolved
    if mod == "BEFORE":
        return resolved._replace(latest=anchor)
    return resolved._replace(earliest=anchor) if mod == "AFTER" else resolved


def _is_line(text: str, phrase: Found) -> bool:
    """Whether the phrase is a line by itself."""
    before = text[max(0, phrase.start - 2) : phrase.start].rstrip(" ")
    after = text[phrase.end : phrase.end + 2].lstrip(" ")
    return (not before or before.endswith("\n")) and (not after or after.startswith("\n"))
