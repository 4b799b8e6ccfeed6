"""What lengths of time and recurrent times say: "two years", "the past month", "every other day"."""

from __future__ import annotations

from collections.abc import Sequence

from summarizer.text.times.meanings import Length, Meaning, Origin, Recurrent, Relative, Vague
from summarizer.text.times.neighbours import is_name
from summarizer.text.times.periods import Unit
from summarizer.text.times.phrases import Lexeme, Phrase
from summarizer.text.times.vocabulary import UNITS

_TIMEX: dict[str, tuple[str, int, str]] = {
    "second": ("PT", 1, "S"),
    "minute": ("PT", 1, "M"),
    "hour": ("PT", 1, "H"),
    "night": ("P", 1, "NI"),
    "day": ("P", 1, "D"),
    "weekend": ("P", 1, "WE"),
    "week": ("P", 1, "W"),
    "fortnight": ("P", 2, "W"),
    "month": ("P", 1, "M"),
    "quarter": ("P", 1, "Q"),
    "year": ("P", 1, "Y"),
    "decade": ("P", 10, "Y"),
    "century": ("P", 100, "Y"),
    "millennium": ("P", 1000, "Y"),
}
"""Unit of the lexicon to how TIMEX3 writes it: ISO 8601 has no decades"""
_CALENDAR: dict[str, tuple[Unit, int]] = {
    "night": ("day", 1),
    "day": ("day", 1),
    "weekend": ("weekend", 1),
    "week": ("week", 1),
    "fortnight": ("week", 2),
    "month": ("month", 1),
    "quarter": ("quarter", 1),
    "year": ("year", 1),
    "decade": ("decade", 1),
    "century": ("century", 1),
}
"""Unit of the lexicon to the one of the calendar that it is counted in"""
_HALVES = {"hour": "PT30M", "day": "PT12H", "year": "P6M"}
_REPEATED = {"H": "hour", "D": "day", "W": "week", "M": "month", "Y": "year"}


def amount(words: Sequence[Lexeme]) -> float | None:
    """The number that words make: "two hundred" is 200, "two and a half" 2.5; None for "several" or none."""
    total = current = 0.0
    for place, word in enumerate(words):
        if word.kind == "OR":
            break
        if word.kind == "FEW":
            return None
        if word.kind == "HALF":
            current += 0.5
        elif word.kind == "A" and place + 1 < len(words) and words[place + 1].kind in UNITS and not current:
            current = 1.0
        elif word.kind in ("NUMBER", "DAY", "YEAR"):
            total, current = _joined(total, current, float(word.value))
    return total + current or (1.0 if any(word.kind == "A" for word in words) else None)


def _joined(total: float, current: float, value: float) -> tuple[float, float]:
    """A sum of thousands and the number after them, with one more word: "two", "hundred"."""
    if value == 100 and current:
        return total, current * 100
    if value >= 1000 and current and value % 1000 == 0:
        return total + current * value, 0.0
    return total, current + value


def timex(unit: str, count: float | None) -> str:
    """The TIMEX3 value of a length; X where the words do not say how many."""
    prefix, factor, letter = _TIMEX[unit]
    if count is None:
        return f"{prefix}X{letter}"
    if count == 0.5 and unit in _HALVES:
        return _HALVES[unit]
    if unit == "hour" and count % 1:
        return f"PT{count // 1:g}H{round(count % 1 * 60)}M"
    number = count * factor
    return f"{prefix}{int(number) if number == int(number) else round(number, 2)}{letter}"


def length(phrase: Phrase) -> Meaning | None:
    """Lengths with a number: "two years", "six-month", "half an hour"; not "in as many weeks"."""
    if is_name(phrase) or (phrase.has("QUARTER") and not phrase.has("MODIFIER")) or _is_someday(phrase):
        return None
    if phrase.words[0].kind == "FEW" and phrase.before and phrase.before.lower == "as":
        return None
    unit, count = phrase.unit(), amount(phrase.words)
    return Length(timex(unit, count), unit, count, side=None if _may_lie_ahead(phrase) else 0)


def _may_lie_ahead(phrase: Phrase) -> bool:
    """Whether it can end with what is told: "expires in two days", not "the highest in two years"."""
    if phrase.before is None or phrase.before.lower != "in":
        return phrase.before is not None and phrase.before.lower == "within"
    verb = phrase.source.token(phrase.before.index - 1)
    return verb is None or verb.tag[0] == "V" or verb.tag in ("RB", ".", ",")


def _is_someday(phrase: Phrase) -> bool:
    """Whether "one day" is a day of the future or of a tale, not that in "for one day" or "one day later"."""
    apart = len(phrase.words) == 2 and phrase.words[0].end < phrase.words[1].start
    if not apart or phrase.head.lower != "one" or phrase.unit() != "day":
        return False
    return not (phrase.is_preceded("before_one") or phrase.is_before("counted_from"))


def first_number(phrase: Phrase) -> Meaning | None:
    """The first of two lengths: the "40" of "40 to 70 days"."""
    unit, count = phrase.ahead(*UNITS), amount(phrase.words)
    return Length(timex(unit, count), unit, count) if unit and count else None


def one(phrase: Phrase) -> Meaning | None:
    """A single unit: a length in "for a year", a rate in "15 a year"."""
    if phrase.words[0].kind == "A" and len(phrase.words) == 2 and _is_rate(phrase):
        return None if is_name(phrase) or phrase.has("QUARTER") else Recurrent(timex(phrase.unit(), 1), phrase.unit())
    return length(phrase)


def _is_rate(phrase: Phrase) -> bool:
    """Whether "a year" follows what is counted: "interviews a day", "twice a week", not "a day after"."""
    before = phrase.before
    if before is None or phrase.head.lower == "another" or phrase.is_before("counted_from"):
        return False
    return before.tag in ("CD", "NNS", "NN") or phrase.is_preceded("rated")


def bare(phrase: Phrase) -> Meaning | None:
    """Plurals without a number where they are lengths: "for weeks", "years of war", "over the years"."""
    if phrase.has("THE"):
        known = phrase.is_preceded("before_years") and not (phrase.after and phrase.after.tag in ("IN", "WDT", "WRB"))
        return Length(timex(phrase.unit(), None), phrase.unit()) if known and not is_name(phrase) else None
    of = phrase.after is not None and phrase.after.lower == "of" and phrase.unit() not in ("second", "minute")
    free = phrase.before is None or phrase.before.tag in tuple("IN TO CC , . `` VB VBD VBZ VBP VBN".split())
    if is_name(phrase) or not (phrase.is_preceded("before_bare") or (of and free)):
        return None
    return Length(timex(phrase.unit(), None), phrase.unit())


def span(phrase: Phrase) -> Meaning | None:
    """As long as their unit: "yearlong", "day-long", "decades-long"."""
    unit = str(phrase.value("SPAN") or phrase.unit())
    count = None if phrase.has("UNITS") else 1
    return Length(timex(unit, count), unit, count)


def sided(phrase: Phrase) -> Meaning | None:
    """Lengths that begin or end with the report: "the past three years", "the next days", "recent weeks"."""
    unit, count = phrase.unit(), amount(phrase.words)
    if is_name(phrase) or (phrase.has("HOUR") and unit != "hour"):
        return None
    if count is None and not phrase.has("UNITS", "FEW"):
        count = 1
    return Length(timex(unit, count), unit, count, 1 if phrase.has("NEXT", "COMING", "FOLLOWING") else -1)


def ago(phrase: Phrase) -> Meaning | None:
    """Counted from the report: "two weeks ago", "three years from now"."""
    return _counted(phrase, -1 if phrase.has("AGO") else 1, "report")


def year_ago(phrase: Phrase) -> Meaning | None:
    """The time a year before: "a year ago", after "in the third quarter" that quarter of last year."""
    return Relative("year", -1, "either", rough=True)


def apart(phrase: Phrase) -> Meaning | None:
    """Counted from the time last named: "three days later", "a year earlier"."""
    return _counted(phrase, 1 if phrase.value("SHIFT") == "AFTER" else -1, "text")


def _counted(phrase: Phrase, side: int, origin: Origin) -> Meaning | None:
    count, unit = amount(phrase.words), phrase.unit()
    if count is None:
        return Vague("FUTURE_REF" if side > 0 else "PAST_REF")
    if unit not in _CALENDAR:
        return Length(timex(unit, count), unit, count)
    calendar, factor = _CALENDAR[unit]
    return Relative(calendar, side * count * factor, origin, rough=calendar != "day")


def each(phrase: Phrase) -> Meaning | None:
    """Times that recur: "every two years", "each Monday", "Sundays", "per day"."""
    weekday, part = phrase.value("WEEKDAY", "WEEKDAYS"), phrase.value("DAYPART")
    if weekday and not phrase.has("UNIT"):
        return Recurrent(f"XXXX-WXX-{weekday}" + (f"T{part}" if part else ""), "part_of_day" if part else "day")
    if month := phrase.value("MONTH"):
        return Recurrent(f"XXXX-{month:02}", "month")
    if season := phrase.value("SEASON"):
        return Recurrent(f"XXXX-{season}", "season")
    if part:
        return Recurrent(f"XXXX-XX-XXT{part}", "part_of_day")
    if is_name(phrase):
        return None
    ordinal = phrase.value("ORDINAL") or 0
    count = 2 if phrase.has("OTHER") else ordinal if ordinal > 1 else amount(phrase.words)
    return Recurrent(timex(phrase.unit(), count if count or phrase.has("FEW") else 1), phrase.unit())


def often(phrase: Phrase) -> Meaning | None:
    """Times that recur, in one word: "daily", "annually", but not the "Daily" of a newspaper."""
    value = str(phrase.value("FREQUENCY"))
    return None if phrase.head.tag == "NNP" and phrase.before else Recurrent(value, _REPEATED[value[-1]])
