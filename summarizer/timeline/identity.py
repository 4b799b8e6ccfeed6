"""Whether two mentions tell of one event: another report of it, one that recalls it, or one that denies it."""

from __future__ import annotations

import datetime as dt
from typing import Literal

from summarizer.text.times.wording import day_in_words
from summarizer.timeline.likeness import Comparison, Evidence, Likeness
from summarizer.timeline.mentions import EventMention, Phrase
from summarizer.timeline.verdict import Verdict, judged

_REALITY = {"occurred": "real", "ongoing": "real", "failed": "not", "cancelled": "not"}
_CHANGES = frozenset(("access", "agreement", "custody", "justice", "office", "deployment", "indicator", "statement"))
"""Kinds whose sub-types are states that exclude each other"""
_MEASURED = frozenset(("indicator",))
"""Kinds of which many are alike but for their number"""
_RECURRING = frozenset(("meeting",))
"""Kinds that the same people do again and again, so that without a day nobody can tell which time it was"""
_TOLLS = frozenset(("killed", "injured", "missing", "displaced", "damage", "cases"))
"""Roles whose counts change while one event is reported on"""
_LONG = 45
"""Days that a time may span and still tell when something was"""
_WEEK = 7
_LATE = 14
"""Days before publication in which an event without a date can lie; it would be told if it were older"""


def identity(one: EventMention, other: EventMention, comparison: Comparison) -> Verdict | None:
    """What makes two mentions one event; None where nothing does.

    `one` is of the earlier article.
    """
    if one.article == other.article or _is_other_state(one, other) or _counts_differ(one, other):
        return None
    time = _same_time(one, other)
    if time is None:
        return None
    status = _same_status(one, other)
    if status is None:
        return None
    found = comparison.likeness(one, other)
    if found is None or found.own.points < _OWN or not _is_one_subject(one, other, time, found):
        return None
    if status == "contradiction" and not (one.exact and other.exact and found.subject):
        return None
    is_recalled = status == "same" and other.recalled
    return judged("background" if is_recalled else status, [time, found.own, found.around], _LEAST)


_OWN, _AROUND = 1.5, 2.0
_LEAST = 4.75
"""Points from which on two mentions are one event: who or what, where and when, or two of them and the surroundings"""


def _is_one_subject(one: EventMention, other: EventMention, time: Evidence, found: Likeness) -> bool:
    """Whether they share what tells one event of a kind from the others."""
    if one.kind in _MEASURED and not (found.numbers and (found.named or found.around.points >= _AROUND)):
        return False
    if one.kind in _RECURRING and time.points < _OWN:
        return False
    things = found.things or (one.trigger == other.trigger and bool(time.points))
    return found.named or (things and found.around.points >= _AROUND)


def can_be_one(one: EventMention, other: EventMention) -> bool:
    """Whether nothing in their times and states says that they are two events."""
    return _same_time(one, other) is not None and not _is_other_state(one, other)


def _same_status(one: EventMention, other: EventMention) -> Literal["same", "contradiction"] | None:
    if one.status == other.status:
        return "same"
    states = {_REALITY.get(one.status), _REALITY.get(other.status)}
    if None in states:
        return None
    if len(states) == 2:
        return "contradiction"
    return "same" if states == {"real"} else None


def _same_time(one: EventMention, other: EventMention) -> Evidence | None:
    """What their times say; None where they exclude each other."""
    found = Evidence()
    if one.exact and other.exact:
        if one.first != other.first:
            return None
        old = one.recalled and other.recalled
        found.add(3.0 if old else 2.0, f"both on {_day(one.first)}")
        return found
    first, last = _overlap(one, other)
    if first > last:
        return None
    if _is_open(one) or _is_open(other):
        return found if first >= last - _LATE else None
    if max(_span(one), _span(other)) <= _LONG:
        telling = max(_span(one), _span(other)) <= _WEEK or (one.recalled and other.recalled)
        found.add(1.5 if telling else 1.0, f"both can be of {_day(first)}")
    return found


def _overlap(one: EventMention, other: EventMention) -> tuple[int, int]:
    """The days on which both can lie."""
    starts, ends = zip(*(_bounds(event) for event in (one, other)), strict=True)
    return max(starts), min(ends)


def _bounds(event: EventMention) -> tuple[int, int]:
    published = event.published or 0
    if event.first is None and event.last is None:
        return published - _LATE, published + _LATE
    if event.first is None:
        return (event.last or 0) - _LATE, event.last or 0
    return event.first, event.first + _LATE if event.last is None else event.last


def _is_open(event: EventMention) -> bool:
    return event.first is None or event.last is None


def _span(event: EventMention) -> int:
    return (event.last or 0) - (event.first or 0)


def _is_other_state(one: EventMention, other: EventMention) -> bool:
    return one.kind in _CHANGES and bool(one.sub_type and other.sub_type) and one.sub_type != other.sub_type


def _counts_differ(one: EventMention, other: EventMention) -> bool:
    """Whether a role counts one thing and comes to another number, tolls left out."""
    return any(
        a.number != b.number and set(a.nouns[-1:]) == set(b.nouns[-1:])
        for role in one.roles
        if role not in _TOLLS
        for a in _counted(one, role)
        for b in _counted(other, role)
        if not any(c.number == a.number for c in _counted(other, role))
    )


def _counted(event: EventMention, role: str) -> list[Phrase]:
    return [phrase for phrase in event.phrases(role) if phrase.number is not None]


def _day(ordinal: int | None) -> str:
    return day_in_words(dt.date.fromordinal(ordinal or 1))
