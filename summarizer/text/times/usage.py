"""How a time stands in its sentence, and what may stand there instead: a date for "Friday", where grammar allows it."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from typing import Literal, NamedTuple

from summarizer.records.phrases import TimeExpression
from summarizer.text.syntax.parse import ParsedText
from summarizer.text.syntax.tokens import Token
from summarizer.text.times.comparison import written_date
from summarizer.text.times.nouns import NOUNS, is_attribute
from summarizer.text.times.vocabulary import listed, read

Usage = Literal["adverbial", "genitive", "modifier", "noun"]
"""How a time stands: "resigned (on) Friday", "Friday's vote", "the Friday vote", "the losses that Friday saw"."""

_FINITE = frozenset(("VBD", "VBZ", "VBP", "MD"))
_INSIDE = frozenset(("DT", "PRP$", "POS", "CD", "$"))
"""Tags of words before a time that open the noun phrase it stands in"""
_POSITIONS = ("early", "late", "earlier", "later", "mid")


class Replacement(NamedTuple):
    """A stretch of the text, code points, half-open, and what can stand there instead."""

    start: int
    end: int
    text: str


def usage(parsed: ParsedText, time: TimeExpression) -> Usage:
    """How a time expression of a text stands in its sentence; what is not clearly an adverbial is none."""
    first, last = _places(parsed, time)
    before, after = _token(parsed, first - 1, first), _token(parsed, last, first)
    if after and after.tag == "POS":
        return "genitive"
    if before and (before.tag in _INSIDE or before.text in ("-", "–", "—", "/")):
        return "modifier" if is_attribute(parsed.tokens, last) else "noun"
    if after and after.text in ("-", "–", "/") and after.start == time.end:
        return "modifier"
    if before and before.tag in ("IN", "TO") and before.lower not in ("that", "as", "than", "because", "while"):
        attribute = before.lower != "on" or _is_described(parsed, first)
        return "modifier" if attribute and is_attribute(parsed.tokens, last) else "adverbial"
    return _bare(parsed, first, last, before, after)


def replacement(parsed: ParsedText, time: TimeExpression) -> Replacement | None:
    """The date of a resolved day or time of day in place of its words: "resigned Friday" to "resigned on 6 May 2022".

    None where the words cannot be exchanged: they are part of a noun phrase, or no date is known.
    """
    written = written_date(time) if time.precision in ("day", "part_of_day", "time") else None
    if written is None or time.start is None or time.end is None or usage(parsed, time) != "adverbial":
        return None
    first, _ = _places(parsed, time)
    before = _token(parsed, first - 1, first)
    opening = parsed.tokens[first].lower
    if opening in _POSITIONS:
        loose = before is None or before.tag not in ("IN", "TO")
        return Replacement(time.start, time.end, f"{opening} on {written}") if loose else None
    if before and (before.tag in ("IN", "TO") or _is_joined(parsed.tokens, first)):
        return Replacement(time.start, time.end, written)
    preposition = "at" if written[0].isdigit() and ":" in written else "on"
    opens = before is None
    return Replacement(time.start, time.end, f"{preposition.capitalize() if opens else preposition} {written}")


def _places(parsed: ParsedText, time: TimeExpression) -> tuple[int, int]:
    """The tokens of a time, half-open."""
    start, end = time.start or 0, time.end or 0
    first = bisect_left(parsed.tokens, start + 1, key=lambda token: token.end)
    return first, bisect_left(parsed.tokens, end, lo=first, key=lambda token: token.start)


def _token(parsed: ParsedText, place: int, first: int) -> Token | None:
    """The token at a place, if it is of the sentence of the token `first`."""
    inside = 0 <= place < len(parsed.tokens) and parsed.tokens[place].sentence == parsed.tokens[first].sentence
    return parsed.tokens[place] if inside else None


def _is_described(parsed: ParsedText, first: int) -> bool:
    """Whether an article is part of the time: "on the Friday vote"."""
    return parsed.tokens[first].tag == "DT"


def _bare(parsed: ParsedText, first: int, last: int, before: Token | None, after: Token | None) -> Usage:
    """A time without a preposition: "resigned Friday", "Friday was calm", "Friday trading"."""
    told = before is not None and before.lemma in listed("tense", "reporting")
    if is_attribute(parsed.tokens, last) and not told:
        return "modifier"
    superlative = before is not None and before.tag[:2] == "JJ" and parsed.tokens[first - 2].tag in _INSIDE
    if (before and before.lemma == "be") or superlative:
        return "noun"
    relative = before is not None and before.tag in NOUNS and parsed.tokens[first].lower == "that"
    if relative and after and (after.tag in _FINITE or after.tag == "VBN"):
        return "noun"
    hangs = before is not None and (
        before.tag in NOUNS or before.tag in ("PRP", "RB", "RP", "JJ") or before.tag[0] == "V"
    )
    if after and after.tag in _FINITE and not hangs:
        return "noun"
    return "adverbial"


def _is_joined(tokens: Sequence[Token], first: int) -> bool:
    """Whether a time is the second of two: "on Thursday and Friday"."""
    joined = first > 1 and tokens[first - 1].tag in ("CC", ",") and tokens[first - 1].sentence == tokens[first].sentence
    return joined and any(
        reading.kind in ("WEEKDAY", "DAY", "MONTH", "YEAR") for reading in read(tokens[first - 2].lower)
    )
