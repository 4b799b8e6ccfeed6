"""What names of days and times of day say: "Aug. 9, 2021", "last Friday", "5 p.m. Monday", "Christmas"."""

from __future__ import annotations

from summarizer.text.times.meanings import Given, Holiday, Meaning, Moment, Named, Part, Relative
from summarizer.text.times.neighbours import is_weekday
from summarizer.text.times.phrases import Phrase
from summarizer.text.times.relations import TEXTUAL, shared_year, side_of, year_of
from summarizer.text.times.vocabulary import LETTERS, listed
from summarizer.text.times.vocabulary import holiday as holiday_at

_NOON = 12
_FIFTH = 5
"""Not every month has so many of each day of the week"""


def digits(phrase: Phrase) -> Meaning | None:
    """Dates in digits, with a time of day or without: "2021-06-09", "09.06.2021"."""
    days, time = phrase.value("DATE")
    if phrase.has("CLOCK"):
        return clock(phrase, Given(days))
    return Moment(f"T{time}", Given(days)) if time else Given(days)


def calendar_day(phrase: Phrase) -> Meaning | None:
    """Days of a month: "Monday, Aug. 9, 2021", "the 9th of August", "last Nov. 23"."""
    within = year_of(phrase)
    return Named(
        "day",
        phrase.value("YEAR") or shared_year(phrase),
        phrase.value("MONTH"),
        phrase.value("DAY", "NTH", "ORDINAL"),
        phrase.value("WEEKDAY"),
        None if within else side_of(phrase),
        within,
    )


def first_day(phrase: Phrase) -> Meaning | None:
    """The first of two days of a month: the "9" of "9 and 10 August"."""
    return Named("day", phrase.ahead("YEAR"), phrase.ahead("MONTH"), phrase.value("DAY", "NTH"))


def further_day(phrase: Phrase) -> Meaning | None:
    """The second of two days of a month: the "10" of "August 9 and 10"."""
    before, after = phrase.before, phrase.after
    range_of_days = before is not None and before.end == phrase.words[0].start and before.text in "-–—"
    if not range_of_days and after and after.tag in ("NN", "NNS", "JJ", "CD"):
        return None
    return Named("day", phrase.value("YEAR"), phrase.behind("MONTH"), phrase.value("DAY", "NTH"))


def weekday(phrase: Phrase) -> Meaning | None:
    """Days of the week: "Thursday", "last Friday", "Tuesday of next week", "Wednesday night"."""
    if not is_weekday(phrase):
        return None
    side, number = side_of(phrase), phrase.value("WEEKDAY")
    if phrase.has("WEEK"):
        return _in_part(phrase, Named("day", weekday=number, within=Relative("week", side or 0)))
    within = Relative("day", 0, "text") if phrase.has(*TEXTUAL) else None
    nearest = 2 if side and phrase.has("COMING", "PAST") else 1
    return _in_part(phrase, Named("day", weekday=number, side=side and side * nearest, within=within))


def nth_weekday(phrase: Phrase) -> Meaning | None:
    """Days of the week by their number in a month: "the first Monday in May", "the last Friday of June 2025"."""
    number = -1 if phrase.has("LAST") else phrase.value("ORDINAL")
    name = next(phrase.token_of(word).lower for word in phrase.words if word.kind == "WEEKDAY")
    known = number < _FIFTH and is_weekday(phrase)
    return Holiday(f"{phrase.value('MONTH')} {name} {number}", phrase.value("YEAR")) if known else None


def _in_part(phrase: Phrase, day: Meaning) -> Meaning:
    """The day, or the part of it that is said: "night"."""
    part = phrase.value("DAYPART")
    return Moment(f"T{part}", day) if part else day


def deictic(phrase: Phrase) -> Meaning | None:
    """Days around the report: "today", "tonight", "yesterday morning", "the day before yesterday"."""
    if phrase.head.tag == "NNP" and phrase.before and phrase.before.tag == "NNP":
        return None
    count, part = phrase.value("DEICTIC")
    day = Relative("day", count + phrase.has("AFTER") - phrase.has("BEFORE"))
    return Moment(f"T{part}", day) if part else _in_part(phrase, day)


def part_of_day(phrase: Phrase) -> Meaning | None:
    """Parts of a day pointed to: "this morning", "last night", "the next morning", "that evening"."""
    in_text = phrase.has("THE", *TEXTUAL)
    return _in_part(phrase, Relative("day", side_of(phrase) or 0, "text" if in_text else "report"))


def part_of_named(phrase: Phrase) -> Meaning | None:
    """Parts of a day that is named behind them: "the night of 3 October", "the morning of May 3, 1985"."""
    return Moment(f"T{phrase.value('DAYPART')}", _day_of_clock(phrase))


def bare_part(phrase: Phrase) -> Meaning | None:
    """Parts of the day without a word that points to it: "overnight", "at dawn"; "morning" is none by itself."""
    if phrase.head.lower == "overnight":
        return Moment("TNI", Relative("day", -1))
    bounded = phrase.head.lower in listed("neighbours", "turns_of_day") and phrase.is_preceded("before_turn")
    return Moment(f"T{phrase.value('DAYPART')}") if bounded else None


def bare_clock(phrase: Phrase) -> Meaning | None:
    """A time of day without more: "18:40"."""
    return clock(phrase) if phrase.is_preceded("before_clock") else None


def clock(phrase: Phrase, of: Meaning | None = None) -> Meaning | None:
    """Times of day, with a day or without: "5 p.m. Monday", "18:40 GMT", "noon"."""
    time = _noon_or_time(phrase)
    zone = "Z" if phrase.has("UNIVERSAL") else ""
    return Moment(f"T{time}{zone}", of or _day_of_clock(phrase)) if time else None


def _day_of_clock(phrase: Phrase) -> Meaning | None:
    if phrase.has("MONTH"):
        place = next(place for place, word in enumerate(phrase.words) if word.kind == "MONTH")
        behind = [word for word in phrase.words[place + 1 : place + 2] if word.kind in ("DAY", "NTH")]
        day = (behind or phrase.words[place - 1 :])[0].value
        return Named("day", phrase.value("YEAR"), phrase.value("MONTH"), day, phrase.value("WEEKDAY"))
    if phrase.has("WEEKDAY"):
        return Named("day", weekday=phrase.value("WEEKDAY"))
    return Relative("day", phrase.value("DEICTIC")[0]) if phrase.has("DEICTIC") else None


def _noon_or_time(phrase: Phrase) -> str | None:
    """The hour and the minutes: "18:40"."""
    word = phrase.word("CLOCK", "DAY", "YEAR", "NUMBER")
    if phrase.has("NOON") or word is None:
        return phrase.value("NOON") and str(phrase.value("NOON"))
    half = _half(phrase)
    if word.kind == "CLOCK":
        hour, minutes, written = word.value
        return _time(hour, int(minutes), half or written)
    if word.kind == "DAY":
        return _time(int(word.value), 0, half)
    return _time(*divmod(int(word.value), 100), half) if word.end - word.start == len("1706") else None


def _half(phrase: Phrase) -> str:
    """The half of the day: "a" before noon, "p" after it, nothing where it is not said."""
    if phrase.has("DAYPART"):
        return "a" if phrase.value("DAYPART") == "MO" else "p"
    return "p" if phrase.has("PM") else "a" if phrase.has("AM") else ""


def _time(hour: int, minutes: int, half: str) -> str | None:
    if hour > (_NOON if half else 2 * _NOON) or minutes > 59:
        return None
    hour = hour % _NOON + (_NOON if half == "p" else 0) if half else hour
    return f"{hour:02}:{minutes:02}"


def holiday(phrase: Phrase) -> Meaning | None:
    """Holidays and the weeks around them: "last Thanksgiving Day", "Easter week", "Christmas 2025"."""
    rule, tokens = holiday_at(phrase.source.parsed.tokens, phrase.words[-1].token)
    if not rule:
        return None
    phrase.last += tokens - 1
    if phrase.after and phrase.after.tag == "NNP":
        return None
    following = phrase.source.letters[phrase.last : phrase.last + 1]
    year = phrase.ahead("YEAR") if following == LETTERS["YEAR"] else None
    day = Holiday(rule, year, side_of(phrase))
    phrase.last += following in (LETTERS["YEAR"], LETTERS["WEEK"])
    return Part("week", day) if following == LETTERS["WEEK"] else day
