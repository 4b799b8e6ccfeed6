"""Words, numbers and marks, with their places."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate, count

from simplemma import Lemmatizer

from summarizer.text.memo import Memo

_ABBREVIATION = (
    r"(?:[^\W\d_]\.){2,}"
    r"|(?:Mr|Mrs|Ms|Mx|Dr|Prof|Gen|Gov|Sen|Rep|Col|Lt|Capt|Cmdr|Maj|Sgt|Cpl|Adm|Brig|Rev|Hon|Msgr|St|Jr|Sr"
    r"|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec|Mon|Tue|Tues|Wed|Thu|Thur|Thurs|Fri|Sat|Sun"
    r"|Inc|Corp|Co|Ltd|Bros|Cie|Plc|Mt|Ft|vs|approx|etc)\."
    r"|[A-Z]\.(?=\s+[A-Z])|No\.(?=\s*\d)"
)
_LETTERS = r"[^\W\d_][\w\u0300-\u036f]*"
_CLITIC = r"['’](?:s|S|ll|re|ve|d|m)(?!\w)"
# Angle brackets are what is left of markup, or set off names in old wire copy: no part of the language. A ticker in
# them is one mark, which no name runs over.
_TOKEN = re.compile(
    # Most words and marks: nothing that the other rules look for can begin with them.
    r"([A-Za-z]++(?=[\s,;:)\"])|[,;:()\"]|\.(?=\s|$)"
    rf"|\b(?:{_ABBREVIATION})"
    r"|<[A-Z][A-Z.]*>"
    r"|\d{4}-\d\d-\d\d(?:T[\d:]+Z?)?"
    r"|\d+(?:[.,:/]\d+)*[^\W_]*(?:[-‐‑][^\W\d_]+)*"
    r"|[A-Za-z]+(?=n['’][tT](?!\w))|n['’][tT](?!\w)"
    rf"|{_CLITIC}"
    rf"|{_LETTERS}(?:[-‐‑][\w\u0300-\u036f]+|(?!{_CLITIC}|n['’]t)['’]{_LETTERS})*"
    r"|\.{2,}|-{2,}|``|''|[^\s<>])"
    # The space behind is taken too, so that no rule is tried on it.
    r"(\s*+)"
)


@dataclass(slots=True, unsafe_hash=True)
class Token:
    """A word, number or mark as it stands in the text, and what parsing finds out about it."""

    text: str
    lower: str
    """Lower case, with plain apostrophes and hyphens"""
    start: int
    """Code points into the text, half-open"""
    end: int
    index: int = -1
    """Its place in `ParsedText.tokens`"""
    lemma: str = ""
    tag: str = ""
    """Penn Treebank part of speech; NOT for negators, BE, HAVE and DO for the auxiliaries in all forms"""
    sentence: int = -1
    """Its sentence's place in `ParsedText.sentences`"""


def words(text: str) -> list[Token]:
    """The words, numbers and marks of a text, in order, not parsed yet."""
    pieces = _TOKEN.split(text)  # what no rule takes, a token, the space behind it, and so on
    ends = list(accumulate(map(len, pieces)))
    texts = pieces[1::3]
    return list(map(Token, texts, map(_LOWER.__getitem__, texts), ends[::3], ends[1::3], count()))


def plain(token: str) -> str:
    """A word in lower case, with plain apostrophes and hyphens."""
    lower = token.lower()
    return lower if lower.isascii() else lower.translate(_PLAIN)


_LOWER = Memo(plain)
_PLAIN = str.maketrans("’‘‐‑–", "''---")


_LEMMATIZER = Lemmatizer(cache_max_size=4_096)


def base_form(word: str) -> str:
    """What a dictionary has a word under: "crises" under "crisis", "monday" under "Monday"."""
    return _LEMMATIZER.lemmatize(word, "en")


@lru_cache(maxsize=4_096)
def lemma(word: str) -> str:
    """The dictionary form of a lower-case word: "killed" and "killing" give "kill", "crises" gives "crisis"."""
    return _IRREGULAR.get(word) or base_form(word).lower()


_IRREGULAR = {
    "left": "leave",
    "'s": "'s",
    "shot": "shoot",
    "fell": "fall",
    "wounded": "wound",
    "data": "data",
    "media": "media",
}
