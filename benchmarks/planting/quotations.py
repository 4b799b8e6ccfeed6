"""Quotations altered by one word, and words put into quotation marks that nobody said."""

from __future__ import annotations

import re
from collections.abc import Iterator
from random import Random

from planting.fault import QUOTED, Told

_OTHERS = "always never again barely soon money trouble winter seven lies our every quickly broken north blame".split()
_VARIANTS = 6
_PUT = 6
"""Words that are put into marks"""


def quotation_altered(told: Told, rng: Random) -> Iterator[str]:
    """One word of each quotation changed, left out or added."""
    said = _plain(told.article)
    for match in QUOTED.finditer(told.text):
        words = list(re.finditer(r"[\w'’-]+", match[1]))
        for word in rng.sample(words, min(_VARIANTS, len(words))):
            start, end = match.start(1) + word.start(), match.start(1) + word.end()
            other = rng.choice(_OTHERS)
            for put in (other, f"{word[0]} {other}", ""):
                sentence = told.text[:start] + put + told.text[end:]
                altered = QUOTED.search(sentence, match.start())
                if altered and altered[1].strip() and _plain(altered[1]) not in said:
                    yield re.sub(r"  +", " ", sentence)


def quotation_made(told: Told, rng: Random) -> Iterator[str]:
    """Words of the sentence that nobody says put into quotation marks."""
    if told.quoted:
        return
    words = list(re.finditer(r"[\w'’-]+", told.text))
    quoted = " ".join(_plain(match[1]) for match in QUOTED.finditer(told.article))
    for first in range(2, len(words) - _PUT, 7):
        start, end = words[first].start(), words[first + _PUT - 1].end()
        if _plain(told.text[start:end]) not in quoted:
            yield f"{told.text[:start]}“{told.text[start:end]}”{told.text[end:]}"


def _plain(text: str) -> str:
    return " ".join(re.findall(r"\w+", text.lower()))
