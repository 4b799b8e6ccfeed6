"""What times say that point to the report or to a time before: "last week", "the following day", "now"."""

from __future__ import annotations

import re

from summarizer.text.times.lengths import timex
from summarizer.text.times.meanings import Length, Meaning, Relative, Vague
from summarizer.text.times.neighbours import is_name
from summarizer.text.times.periods import Unit
from summarizer.text.times.phrases import Phrase, pattern
from summarizer.text.times.vocabulary import listed

_SIDES = {
    **dict.fromkeys(("LAST", "PAST", "PREVIOUS"), -1),
    **dict.fromkeys(("THIS", "SAME", "THAT"), 0),
    **dict.fromkeys(("NEXT", "COMING", "FOLLOWING"), 1),
}
TEXTUAL = ("PREVIOUS", "FOLLOWING", "SAME", "THAT")
"""Classes of words that point to a time in the text"""
_CLOSING = frozenset((",", ".", ":", "''", "CC", "IN", "VBD", "VBZ", "VBP", "MD", "-RRB-"))
"""What can follow "the year before", but not "the year before the war"."""
_SHARES_YEAR = re.compile(pattern("(?:AND|TO|OR|DASH|COMMA) MONTH? (?:DAY|NTH)? COMMA? YEAR"))
_UNITS: dict[str, Unit] = {
    "day": "day",
    "weekend": "weekend",
    "week": "week",
    "month": "month",
    "quarter": "quarter",
    "year": "year",
    "decade": "decade",
    "century": "century",
}


def side_of(phrase: Phrase) -> int | None:
    """-1 for "last", 0 for "this", 1 for "next" and their like; the last word decides: "this past week"."""
    kinds = [word.kind for word in phrase.words if word.kind in _SIDES]
    return _SIDES[kinds[-1]] if kinds else None


def year_of(phrase: Phrase) -> Meaning | None:
    """The year that is said with a part of it, but not by its number: "of last year", "of the year"."""
    if phrase.has("YEAR") or not phrase.has("ANNUM"):
        return None
    return Relative("year", side_of(phrase) or 0, "text" if phrase.has(*TEXTUAL) else "report")


def shared_year(phrase: Phrase) -> int | None:
    """The year of the time after it, where one year is said for both: "between May and July 2025"."""
    return phrase.ahead("YEAR") if phrase.is_followed(_SHARES_YEAR) else None


def relative(phrase: Phrase) -> Meaning | None:
    """Periods before or after another: "last week", "the following day", "that year", "the day before"."""
    unit, side = _UNITS.get(phrase.unit()), side_of(phrase)
    if unit is None or is_name(phrase) or (phrase.has("BEFORE", "AFTER") and not _is_closed(phrase)):
        return None
    lasts = phrase.has("THE") and phrase.has("NEXT", "LAST") and phrase.is_preceded("before_length")
    if lasts and unit != "quarter" and not phrase.is_before("not_after_definite"):
        return Length(timex(unit, 1), unit, 1, side=side)
    in_text = phrase.has(*TEXTUAL) or (phrase.has("THE") and (phrase.has("NEXT") or side is None))
    count = phrase.has("AFTER") - phrase.has("BEFORE") if side is None else side
    return Relative(unit, count, "text" if in_text else "report")


def _is_closed(phrase: Phrase) -> bool:
    return phrase.after is None or phrase.after.tag in _CLOSING


def same_part(phrase: Phrase) -> Meaning | None:
    """Periods of another year: "the year-ago quarter", "the same month a year ago"."""
    part = phrase.value("QUARTER", "UNIT", "WEEK")
    return Relative("year", side_of(phrase) or -1, "text", keeps=_UNITS.get(part, "period"))


def definite(phrase: Phrase) -> Meaning | None:
    """Periods known from the context: "the weekend", "year-end", "for the year", "the end of the month"."""
    unit = _UNITS.get(phrase.unit())
    if unit is None or unit == "century" or is_name(phrase):
        return None
    if unit == "weekend" or phrase.has("STRETCH"):
        return Relative(unit, 0)
    return Relative(unit, 0, "text" if unit in ("day", "month", "quarter") else "report") if _is_known(phrase) else None


def _is_known(phrase: Phrase) -> bool:
    """Whether "the day" is the one spoken of, not one that the words after it describe."""
    after = phrase.after
    if after and (after.tag in ("NN", "NNS", "NNP", "JJ", "CD") or phrase.is_before("not_after_definite")):
        return False
    of = phrase.before is not None and phrase.before.lower == "of" and phrase.source.token(phrase.before.index - 1)
    if of and of.lower in listed("neighbours", "shares"):
        return True
    return phrase.is_preceded("before_definite") or phrase.behind("STRETCH", "POSITION", "SHIFT") is not None


def current(phrase: Phrase) -> Meaning | None:
    """Periods that the report lies in: "the current quarter"."""
    unit = _UNITS.get(phrase.unit())
    return Relative(unit, 0) if unit and phrase.value("REFERENCE") == "PRESENT_REF" else None


def these_days(phrase: Phrase) -> Meaning | None:
    """The present: "these days"."""
    return Vague("PRESENT_REF") if phrase.unit() == "day" else None


def future(phrase: Phrase) -> Meaning | None:
    """What is to come: "the future"."""
    return Vague("FUTURE_REF")


def past(phrase: Phrase) -> Meaning | None:
    """What has been: "in the past", not "the past mistakes"."""
    described = phrase.after is not None and phrase.after.tag[0] in "NJC"
    return Vague("PAST_REF") if phrase.before and phrase.before.tag == "IN" and not described else None


def reference(phrase: Phrase) -> Meaning | None:
    """The writer's own time: "now", "recently", "current"."""
    named = phrase.head.tag == "NNP" and phrase.before is not None
    return None if named else Vague(phrase.value("REFERENCE") or "PAST_REF")
