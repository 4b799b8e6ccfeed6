"""The grammar of time expressions: rules over classes of words, and what they match in a text.

A sentence is spelt with one letter for each word, the letter of its class (`vocabulary`), so that a rule is a
regular expression over classes. Rules are tried in order; none repeats without a bound: time is linear.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from functools import cache, lru_cache
from typing import NamedTuple

from summarizer.text.syntax.parse import ParsedText
from summarizer.text.syntax.tokens import Token
from summarizer.text.times import days, lengths, relations, years
from summarizer.text.times.meanings import Length, Meaning
from summarizer.text.times.phrases import Lexeme, Phrase, Source, pattern, spelt
from summarizer.text.times.vocabulary import FILLER, LETTERS, UNITS, times

Builder = Callable[[Phrase], Meaning | None]
"""What a match says, or None where it is no time after all"""

_UNIT = "(?:UNIT|HOUR|WEEK|QUARTER|ANNUM|CENTURY)"
_PERIOD = "(?:UNIT|WEEK|QUARTER|ANNUM|CENTURY)"
_PART = "(?:QUARTER|HALF)"
_NTH = "(?:DAY|NTH)"
_COUNT = "(?:(?:(?:DAY|NUMBER){1,5}|YEAR)(?:AND A? HALF)?|A FEW OF?|FEW|A NUMBER{1,2})"
_LENGTH = f"{_COUNT} DASH? MODIFIER{{0,2}} (?:{_UNIT}|UNITS) (?:AND A HALF)?"
_ONE = f"(?:A MODIFIER? {_UNIT} (?:AND A HALF|OR NUMBER)?|HALF A? {_UNIT}|A HALF DASH? {_UNIT})"
_SIDE = "(?:THIS (?:PAST|COMING)|LAST|THIS|NEXT|COMING|PAST)"
_TEXTUAL = "(?:THAT? SAME|(?<=THE)FOLLOWING|PREVIOUS|THAT)"
_YEAR = f"(?:OF? THE? (?:{_SIDE}|{_TEXTUAL}) ANNUM)"
_ANY_YEAR = f"(?:OF? THE? FISCAL? ANNUM? YEAR|{_YEAR}|OF THE FISCAL? ANNUM)"
_YEAR_BEFORE = "(?:THE? (?:LAST|PREVIOUS|FOLLOWING|NEXT) ANNUM|A ANNUM (?:AGO|SHIFT)|THE ANNUM BEFORE)"
_ZONE = "(?:ZONE{1,2}|UNIVERSAL)"
_CLOCK = f"(?:(?:CLOCK|DAY) (?:AM|PM)|DAY OCLOCK|NOON|CLOCK (?={_ZONE}|WEEKDAY)|(?:YEAR|NUMBER)(?={_ZONE}))"
_DAY = f"(?:(?:WEEKDAY COMMA?)? (?:MONTH {_NTH}|{_NTH} MONTH) (?:COMMA? YEAR)?|WEEKDAY|DEICTIC)"
_JOIN = "(?:AND|TO|OR|DASH)"

_RULES: tuple[tuple[str, Builder], ...] = (
    # Ages are no times of the story: annotators of news leave them alone.
    (f"(?:THE? {_SIDE})? (?:{_LENGTH}|A {_UNIT}|UNITS) DASH? OLD", lambda phrase: None),
    (f"DATE (?:(?:DASH|COMMA)? CLOCK (?:AM|PM)? {_ZONE}?)?", days.digits),
    (f"{_CLOCK} {_ZONE}? {_DAY}?", days.clock),
    (f"(?:DAY|CLOCK) IN THE DAYPART {_DAY}?", days.clock),
    ("(?:WEEKDAY|DEICTIC) NOON", days.clock),
    ("CLOCK", days.bare_clock),
    (
        f"THE? (?:WEEKDAY COMMA?)? {_SIDE}? MONTH THE? {_NTH} (?:COMMA? YEAR|OF? {_SIDE} ANNUM)?",
        days.calendar_day,
    ),
    (f"(?:WEEKDAY COMMA?)? THE? (?:{_NTH} OF?|ORDINAL OF) MONTH (?:COMMA? YEAR|{_YEAR})?", days.calendar_day),
    (f"{_NTH} (?={_JOIN} {_NTH} OF? MONTH)", days.first_day),
    (f"(?<=MONTH {_NTH} {_JOIN}) {_NTH} (?:COMMA? YEAR)?", days.further_day),
    (f"THE? MONTH (?:(?:COMMA|OF)? YEAR|{_YEAR})", years.month),
    (f"THE? {_SIDE}? MONTH", years.month),
    (f"{_SIDE}? HOLIDAY", days.holiday),
    ("THE (?:ORDINAL|LAST) WEEKDAY (?:OF|IN) MONTH (?:COMMA? YEAR)?", days.nth_weekday),
    ("THE (?:ORDINAL|LAST) WEEKDAY OF EACH UNIT", lengths.each),
    ("WEEKDAY COMMA? OF? (?:LAST|THIS|NEXT) WEEK", days.weekday),
    (f"THE? (?:{_SIDE}|{_TEXTUAL})? WEEKDAY DAYPART?", days.weekday),
    ("WEEKDAYS (?!AGO)", lengths.each),
    (f"THE? (?:{_SIDE}|{_TEXTUAL})? SEASON (?:OF? YEAR|{_YEAR})?", years.season),
    ("THE UNIT (?:BEFORE|AFTER) DEICTIC", days.deictic),
    ("DEICTIC DAYPART?", days.deictic),
    (f"THE? (?:LAST|THIS|NEXT|{_TEXTUAL}) DAYPART", days.part_of_day),
    (f"THE DAYPART OF {_DAY}", days.part_of_named),
    ("DAYPART", days.bare_part),
    (f"THE? FISCAL? (?:ORDINAL|LAST) FISCAL? {_PART} {_ANY_YEAR}", years.part_of_year),
    (f"THE? {_SIDE} ANNUM POSSESSIVE (?:ORDINAL|LAST) {_PART}", years.part_of_year),
    (f"THE? (?:YEAR POSSESSIVE?)? FISCAL? ORDINAL FISCAL? {_PART}", years.part_of_year),
    ("PARTCODE (?:OF? YEAR)?", years.part_of_year),
    ("(?:THE|THAT)? ANNUM (?:AGO|SHIFT) (?:PERIOD|QUARTER|UNIT)", relations.same_part),
    (f"THE SAME (?:PERIOD|QUARTER|UNIT|WEEK) (?:OF|IN)? {_YEAR_BEFORE}", relations.same_part),
    (f"THE ORDINAL {_COUNT} UNITS {_ANY_YEAR}?", years.opening),
    ("THE (?:ORDINAL|LAST) WEEK (?:OF|IN) MONTH (?:COMMA? YEAR)?", years.part_of_month),
    ("THE WEEK OF MONTH DAY (?:COMMA? YEAR)?", years.part_of_month),
    (f"THE? {_SIDE}? FISCAL (?:ANNUM? YEAR|ANNUM)", years.fiscal),
    ("(?:THE POSITION?)? APOSTROPHE? DECADE", years.decade),
    ("THE? (?:ORDINAL|NTH) CENTURY", years.century),
    ("A ANNUM AGO", lengths.year_ago),
    (f"(?:{_LENGTH}|{_ONE}|UNITS) AGO", lengths.ago),
    (f"(?:{_LENGTH}|{_ONE}) FROM REFERENCE", lengths.ago),
    (f"(?:{_LENGTH}|{_ONE}) SHIFT", lengths.apart),
    (f"THE? (?:{_SIDE}|PREVIOUS|FOLLOWING) {_LENGTH}", lengths.sided),
    (f"THE? (?:{_SIDE}|RECENT) UNITS", lengths.sided),
    (f"THE? PAST {_UNIT}", lengths.sided),
    ("THE? (?:LAST|NEXT) CENTURY|THE (?:LAST|NEXT) HOUR", lengths.sided),
    (f"THE? (?:{_SIDE}|{_TEXTUAL}) {_PERIOD}", relations.relative),
    (f"THE {_PERIOD} (?:BEFORE|AFTER|PREVIOUS|FOLLOWING)", relations.relative),
    (f"EACH (?:OTHER|ORDINAL|{_COUNT})? (?:{_UNIT}|UNITS|WEEKDAY DAYPART?|MONTH|SEASON|DAYPART)", lengths.each),
    (f"PER {_UNIT}", lengths.each),
    ("FREQUENCY", lengths.often),
    (f"{_COUNT} (?={_JOIN} {_LENGTH})", lengths.first_number),
    (_LENGTH, lengths.length),
    (_ONE, lengths.one),
    (f"(?:{_UNIT}|UNITS) LONG|SPAN", lengths.span),
    ("THESE UNITS", relations.these_days),
    ("THE? UNITS", lengths.bare),
    (f"THE? {_PERIOD} POSSESSIVE? STRETCH", relations.definite),
    (f"THE {_PERIOD}", relations.definite),
    ("(?:THE ANNUM)? YEAR", years.year),
    ("APOSTROPHE NUMBER|(?<=YEAR DASH)(?:DAY|NUMBER)", years.short_year),
    ("THE? (?:POSITION|UNIT)? FUTURE", relations.future),
    ("THE PAST", relations.past),
    (f"THE? REFERENCE {_PERIOD}", relations.current),
    ("RECENT|REFERENCE", relations.reference),
)
_GRAMMAR = re.compile("|".join(f"({pattern(rule)})" for rule, _ in _RULES))
_OPENING = re.compile(pattern("(?:THE? STRETCH OF|THE? POSITION (?:IN(?=THE))?|SHIFT (?:IN(?=THE))?)$"))
"""What can stand before a time as part of it: "the end of", "late", "earlier in" """


def _letters(classes: str) -> frozenset[str]:
    return frozenset(LETTERS[name] for name in classes.split())


_HEAD = re.compile(
    pattern(
        "(?:MONTH|WEEKDAY|WEEKDAYS|YEAR|SEASON|HOLIDAY|DEICTIC|DAYPART|NOON|DATE|CLOCK|PARTCODE|DECADE|FREQUENCY|SPAN"
        "|REFERENCE|RECENT|FUTURE|PAST|APOSTROPHE|OCLOCK|AM|PM|ZONE|UNIVERSAL|" + "|".join(UNITS) + ")"
    )
)
"""Words without one of which there is no time"""
_INNER = _letters(
    "OF IN AND OR TO COMMA DASH POSSESSIVE AGO FROM OTHER OLD LONG PERIOD BEFORE AFTER AM PM OCLOCK"
    " MODIFIER ZONE UNIVERSAL STRETCH SHIFT POSITION"
)
"""Words that no rule begins with"""
_LONG = 16
"""Adjoining words that are too many to be met again"""
_HEDGED = ("DAY", "YEAR", "NUMBER", "A", "FEW", "HALF", "CLOCK", "NOON")
"""What a hedge can belong to: "about two weeks", not "over the weekend" """


class Found(NamedTuple):
    """A time expression in the text: code points and tokens, half-open, and what it says."""

    start: int
    end: int
    first: int
    last: int
    meaning: Meaning
    mod: str | None


def matches(parsed: ParsedText) -> Iterator[Found]:
    """The time expressions of a text, in order."""
    for first, last in parsed.bounds:
        source = spelt(parsed, first, last)
        done = 0
        while head := _HEAD.search(source.letters, done):
            start = max(done, source.letters.rfind(FILLER, done, head.start()) + 1)
            end = source.letters.find(FILLER, head.end())
            end = len(source.letters) if end < 0 else end
            for phrase, meaning in _phrases(source, start, end):
                yield _widened(phrase, meaning, done)
                done = phrase.last
            done = max(done, end)


def _phrases(source: Source, start: int, end: int) -> Iterator[tuple[Phrase, Meaning]]:
    """The times among adjoining words, and what they say."""
    letters, place = source.letters[start:end], start
    find = _matched if len(letters) < _LONG else _matched.__wrapped__
    while place < end:
        match = None if source.letters[place] in _INNER else find(letters, place - start)
        place += 1
        if match:
            rule, last = match
            phrase = Phrase(source, place - 1, start + last)
            meaning = _RULES[rule][1](phrase)
            if meaning:
                yield phrase, meaning
                place = phrase.last


@lru_cache(maxsize=4_096)
def _matched(letters: str, place: int) -> tuple[int, int] | None:
    """Which rule matches adjoining words from a place on, and where its match ends: the same few stand everywhere."""
    match = _GRAMMAR.match(letters, place)
    return (match.lastindex - 1, match.end()) if match and match.lastindex else None


def _widened(phrase: Phrase, meaning: Meaning, limit: int) -> Found:
    """The phrase with what stands before it and belongs to it: "the end of", "late", "more than"."""
    source, first, mod = phrase.source, phrase.first, phrase.value("POSITION", "STRETCH")
    opening = _OPENING.search(source.letters, max(limit, first - 4), first)
    if opening and not isinstance(meaning, Length):
        first = opening.start()
        mod = Phrase(source, first, phrase.first).value("POSITION", "STRETCH", "SHIFT")
    head = phrase.words[0] if first == phrase.first else source.lexeme(first)
    token = head.token
    if first == phrase.first and head.kind in _HEDGED:
        token, mod = _hedge(source.parsed.tokens, head) or (token, mod)
    start = head.start if token == head.token else source.parsed.tokens[token].start
    last, word = source.places[phrase.last - 1], phrase.words[-1]
    end = word.end if word.token == last else source.parsed.tokens[last].end
    return Found(start, end, token, last + 1, meaning, mod)


def _hedge(tokens: Sequence[Token], head: Lexeme) -> tuple[int, str] | None:
    """The first token of the hedge before a word, and its TIMEX3 modifier; not in "40 fewer than a year ago"."""
    one, two = tokens[max(0, head.token - 1) : head.token], tokens[max(0, head.token - 2) : head.token]
    for words in (one, two):
        mod = _hedges().get(" ".join(token.lower for token in words))
        if mod:
            is_compared = len(words) > 1 and words[0].index > 0 and tokens[words[0].index - 1].tag == "CD"
            return None if is_compared else (words[0].index, mod)
    return None


@cache
def _hedges() -> dict[str, str]:
    """Hedges of one and of two words to their TIMEX3 modifiers."""
    single = {word: mod for mod, spelt_out in times()["hedges"].items() for word in spelt_out.split()}
    return {**single, **times()["hedges_of_two_words"]}
