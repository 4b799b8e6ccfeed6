"""The words that time expressions are made of: each word of a text as a letter of the grammar's alphabet."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cache, lru_cache
from string import ascii_letters
from typing import Any, NamedTuple

from summarizer.resources import lexicon
from summarizer.text.memo import Memo
from summarizer.text.syntax.tokens import Token, words
from summarizer.text.times.numerals import LONGEST, Class, full_year, numeral

FILLER = "."
"""The letter of a word that no time has"""

UNITS = ("UNIT", "UNITS", "HOUR", "WEEK", "QUARTER", "ANNUM", "CENTURY")
"""The classes of units of time: plurals are UNITS, and in the singular some have a class of their own"""
_OTHERS = """
MONTH WEEKDAY WEEKDAYS YEAR DAY NTH NUMBER ORDINAL DECADE SEASON HOLIDAY DEICTIC DAYPART NOON DATE CLOCK
PARTCODE FREQUENCY REFERENCE SPAN POSITION SHIFT STRETCH THE A OF IN AND OR TO COMMA DASH APOSTROPHE
POSSESSIVE THIS THAT THESE LAST PAST NEXT COMING SAME FOLLOWING PREVIOUS AGO FROM EACH PER OTHER HALF OLD
LONG FEW RECENT FISCAL PERIOD FUTURE BEFORE AFTER AM PM OCLOCK MODIFIER ZONE UNIVERSAL
"""
CLASSES = (*UNITS, *_OTHERS.split())
"""The classes of words, which the rules of the grammar name"""
LETTERS = dict(zip(CLASSES, ascii_letters + "ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖØÙÚÛÜÝÞ", strict=False))
"""Class of word to the letter that stands for it, none with a meaning in a regex"""
_SINGULAR = {
    **dict.fromkeys(("second", "minute", "hour"), "HOUR"),
    "week": "WEEK",
    "quarter": "QUARTER",
    "year": "ANNUM",
    "century": "CENTURY",
}
_TABLES: tuple[tuple[str, str, Callable[[str], Any]], ...] = (
    ("MONTH", "months", int),
    ("WEEKDAY", "weekdays", int),
    ("SEASON", "seasons", str),
    ("DAYPART", "parts_of_day", str),
    ("NOON", "times_of_day", str),
    ("DEICTIC", "days", lambda days: (int(days), "")),
    ("NUMBER", "numbers", float),
    ("ORDINAL", "ordinals", int),
    ("DECADE", "decades", int),
    ("FREQUENCY", "frequencies", str),
    ("REFERENCE", "references", str),
    ("SPAN", "spans", str),
    ("POSITION", "positions", str),
    ("SHIFT", "shifts", str),
    ("STRETCH", "stretches", str),
)
"""For each class its table in the lexicon, value to words, and how the value is read"""


class Reading(NamedTuple):
    """A word out of context: its class, its value, and which code points of the token it takes."""

    kind: str
    """One of `CLASSES`"""
    value: Any
    """The number of a month or a day, the name of a unit, a TIMEX3 code …"""
    start: int
    end: int


@cache
def times() -> dict[str, Any]:
    """The lexicon of times."""
    return lexicon("text/data/times.toml")


@cache
def listed(table: str, name: str) -> frozenset[str]:
    """A list of words of the lexicon."""
    return frozenset(times()[table][name].split())


def _spelling(word: str) -> str:
    return "".join(LETTERS[reading.kind] for reading in read(word)) or FILLER


SPELLINGS = Memo(_spelling)
"""The letters of lower-case tokens: one for each part of a hyphenated word; `FILLER` without any"""


@lru_cache(maxsize=4_096)
def read(word: str) -> tuple[Reading, ...]:
    """What a lower-case token can be in a time: a reading for each part of a hyphenated word, or none."""
    found = _class(word) or _code(word)
    if found:
        return (Reading(*found, 0, len(word)),)
    if "-" not in word or len(word) > LONGEST:
        return ()
    readings: list[Reading] = []
    start = 0
    for part in word.split("-"):
        found = _class(part)
        if not found:
            return ()
        readings.append(Reading(*found, start, start + len(part)))
        start += len(part) + 1
    return tuple(readings)


def _class(word: str) -> Class | None:
    return _words().get(word) or (numeral(word) if word[:1].isdigit() else None)


def _code(word: str) -> Class | None:
    """A code of financial news: "Q3", "H1", "FY2026"."""
    if len(word) == 2 and word[0] in "qh" and word[1] in ("1234" if word[0] == "q" else "12"):
        return "PARTCODE", word.upper()
    if len(word) in (4, 6) and word.startswith("fy") and word[2:].isascii() and word[2:].isdigit():
        return "PARTCODE", f"FY{full_year(word[2:])}"
    return None


@cache
def _words() -> dict[str, Class]:
    """Lower-case word to its class and value."""
    table: dict[str, Class] = {}
    for unit, spelt in times()["units"].items():
        singular, *others = spelt.split()
        table[singular] = (_SINGULAR.get(unit, "UNIT"), unit)
        table.update((word, ("UNITS" if word[-1] in "sa" else table[singular][0], unit)) for word in others)
    for kind, name, number in _TABLES:
        for value, spelt in times()[name].items():
            table.update(dict.fromkeys(spelt.split(), (kind, number(value))))
    for kind, spelt in times()["words"].items():
        table.update(dict.fromkeys(spelt.split(), (kind, None)))
    table.update({f"{spelt.split()[0]}s": ("WEEKDAYS", int(day)) for day, spelt in times()["weekdays"].items()})
    table.update({name[0]: ("HOLIDAY", None) for name in _holidays()})
    return table | {"tonight": ("DEICTIC", (0, "NI"))}


@cache
def _holidays() -> dict[tuple[str, ...], str]:
    """The words of each holiday and its rule, the longer before the shorter."""
    table = {tuple(word.lower for word in words(name)): rule for name, rule in times()["holidays"].items()}
    return dict(sorted(table.items(), key=lambda entry: -len(entry[0])))


def holiday(tokens: Sequence[Token], first: int) -> tuple[str, int]:
    """The rule of the holiday whose name begins at a token, and how many tokens that has; 0 without one."""
    if tokens[first].text[0].islower():
        return "", 0
    for name, rule in _holidays().items():
        found = tokens[first : first + len(name)]
        if tuple(token.lower for token in found) == name and found[0].sentence == found[-1].sentence:
            return rule, len(name)
    return "", 0
