"""Numbers changed: to one that the article does not have, and to one that it has of something else."""

from __future__ import annotations

import re
from collections.abc import Iterator
from random import Random

from planting.dates import date_spans
from planting.fault import Told

ONES = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen"
).split()
TENS = "_ _ twenty thirty forty fifty sixty seventy eighty ninety".split()
_WORD = rf"(?:{'|'.join(TENS[2:])})-(?:{'|'.join(ONES[1:10])})|{'|'.join(TENS[2:])}|{'|'.join(ONES[2:])}"
_NUMBER = re.compile(rf"(?<![\w.,])(?:\d+(?:,\d{{3}})*(?:\.\d+)?(?![\w]|[.,]\d)|(?:{_WORD})\b)", re.IGNORECASE)
_HEDGE = re.compile(
    r"\b(about|around|some|nearly|almost|least|than|to|most|over|under|roughly|close)\W+$", re.IGNORECASE
)
_YEAR = re.compile(r"(?:19|20)\d\d")
_VARIANTS = 5


def number_changed(told: Told, rng: Random) -> Iterator[str]:
    """Each number one to ten off, doubled, ten times as much, or with two digits exchanged."""
    known = {value_of(match[0]) for match in _NUMBER.finditer(told.article)}
    for match in numbers_in(told):
        values = [v for v in _wrong(match[0], _HEDGE.search(told.text[: match.start()]) is not None) if v not in known]
        for value in rng.sample(values, min(_VARIANTS, len(values))):
            yield told.swapped(*match.span(), written(value, match[0]))


def number_moved(told: Told, rng: Random) -> Iterator[str]:
    """In each number's place others of the article, which does not say them of these words anywhere."""
    others = {value_of(m[0]): m[0] for m in _NUMBER.finditer(told.article) if not _is_dated(told.article, m)}
    for match in numbers_in(told):
        noun = _words_behind(told.text, match.end())
        wrong = [
            words
            for value, words in others.items()
            if value != value_of(match[0]) and not _is_said(told, value, noun) and words not in told.text
        ]
        for words in rng.sample(wrong, min(_VARIANTS, len(wrong))):
            yield told.swapped(*match.span(), words.lower() if match.start() else words)


def numbers_in(told: Told) -> Iterator[re.Match[str]]:
    """The numbers of a sentence outside dates and quotation marks."""
    for match in _NUMBER.finditer(told.text):
        if not (told.is_quoted(match.start()) or _is_dated(told.text, match) or _YEAR.fullmatch(match[0])):
            yield match


def value_of(words: str) -> float:
    """The value of a number in digits or words."""
    lower = words.lower()
    if lower[0].isdigit():
        return float(lower.replace(",", ""))
    ten, _, one = lower.partition("-")
    return ONES.index(lower) if lower in ONES else 10 * TENS.index(ten) + (ONES.index(one) if one else 0)


def written(value: float, like: str) -> str:
    """A number written as another one is."""
    if like[0].isdigit():
        decimals = len(like.partition(".")[2])
        return f"{value:,.{decimals}f}" if "," in like or value >= 10_000 else f"{value:.{decimals}f}"
    words = _in_words(int(value))
    return words.capitalize() if like[0].isupper() else words


def _in_words(value: int) -> str:
    if value >= 100:
        return f"{value:,}"
    ten, one = divmod(value, 10)
    return ONES[value] if value < 20 else TENS[ten] + (f"-{ONES[one]}" if one else "")


def _wrong(words: str, hedged: bool) -> list[float]:
    """Values that an adversary would put; for a hedged number none that the hedge might cover."""
    value = value_of(words)
    step = 10 ** -len(words.partition(".")[2]) if "." in words else 1
    exact = [] if hedged else [value + step, value - step, value + 10 * step, value - 3 * step]
    found = [*exact, 2 * value, 3 * value, 10 * value, value // 3 if step == 1 else value / 3, _exchanged(value)]
    return sorted({round(v, 6) for v in found if v > 1 and v != value and not _is_near(v, value, hedged)})


def _is_near(one: float, other: float, hedged: bool) -> bool:
    return hedged and 0.7 < one / other < 1.4


def _exchanged(value: float) -> float:
    """With the first two digits in the other order: 72 for 27."""
    digits = f"{value:.10g}"
    return float(digits[1] + digits[0] + digits[2:]) if len(digits) > 1 and digits[:2].isdigit() else value


def _is_dated(text: str, match: re.Match[str]) -> bool:
    return any(start <= match.start() < end for start, end in date_spans(text))


def _words_behind(text: str, end: int) -> list[str]:
    return re.findall(r"[A-Za-z]{3,}|[%$€£]", text[end : end + 60])[:3]


def _is_said(told: Told, value: float, nouns: list[str]) -> bool:
    """Whether the article has the number near one of the words that it would stand before."""
    for match in _NUMBER.finditer(told.article):
        around = told.article[max(0, match.start() - 40) : match.end() + 60].lower()
        if value_of(match[0]) == value and any(noun.lower()[:5] in around for noun in nouns):
            return True
    return False
