"""Numbers as they are written: digits, words, fractions, and words such as "dozens" that name no number."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from functools import cache, lru_cache
from itertools import compress
from typing import NamedTuple

from summarizer.text.memo import Memo
from summarizer.text.quantities.digits import number_of, quotient_of, split_digits
from summarizer.text.quantities.spoken import ARTICLES, numeral_table, scale_of, small_numbers, spoken_number
from summarizer.text.syntax.tokens import Token

_LONGEST = 9
"""Tokens: "nine hundred and ninety-nine thousand nine hundred and ninety-nine" has nine of them."""
_MOST_GROUPS = 8
"""Of three digits each, one space apart."""
_JOINTS = frozenset("and of in out every a an - hundred few couple handful score".split())
_SINGULAR = frozenset("couple hundred thousand million billion trillion dozen crore lakh".split())
_WHOLE_HALVES = frozenset("time year hour day way back brother sister".split())
"""Behind "half", words that make one thing with it."""
_NOMINAL = ("NN", "NNS", "NNP", "NNPS", "JJ", "V/N", "VBG")


class Numeral(NamedTuple):
    """A number where it stands: `first` and `last` are places in the token sequence, half-open."""

    first: int
    last: int
    value: Decimal | None
    """The number, scales multiplied out; None for words that name none ("dozens")"""
    low: Decimal | None = None
    """The least that such a word is taken to mean"""
    scale: int = 1
    """What the number's scale words come to: 1000000 in "5 million", which "3 to 5 million" shares out"""
    stuck: tuple[str, ...] = ()
    """What hangs on the number in its last token: ("km",) in "500km", ("year", "old") in "46-year-old"."""
    digits: bool = False
    fraction: bool = False
    approximate: bool = False
    """True for "a couple", which is two or so"""


class _Part(NamedTuple):
    """A token, or a piece of one between hyphens; `place` is the token's place."""

    text: str
    place: int
    tag: str


class _Read(NamedTuple):
    """A number read from the first `used` parts."""

    used: int
    value: Decimal | None
    low: Decimal | None = None
    scale: int = 1
    fraction: bool = False
    approximate: bool = False


def read_numeral(tokens: Sequence[Token], at: int, end: int) -> Numeral | None:
    """The number that starts at a token, as far as it goes, before `end`; None where none starts."""
    if not _STARTING[tokens[at].lower]:
        return None
    parts = _parts(tokens, at, end)
    read = _read(parts) if parts else None
    if read is None:
        return None
    last = parts[read.used - 1].place
    stuck = tuple(part.text for part in parts[read.used :] if part.place == last)
    digits = parts[0].text[0].isdecimal()
    return Numeral(at, last + 1, *read[1:4], stuck, digits, read.fraction, read.approximate)


def _read(parts: Sequence[_Part]) -> _Read | None:
    read = _ratio(parts)
    if read is None and parts[0].text[0].isdecimal():
        read = _digits(parts)
    elif read is None:
        read = _vague(parts) or _fraction(parts) or _spoken(parts)
    return _scaled(parts, read) if read else None


@cache
def _starts() -> frozenset[str]:
    """Words that a number can begin with."""
    vague = {word.split()[0] for word in numeral_table("vague")}
    return frozenset((*small_numbers(), *vague, *numeral_table("tens_of"), *ARTICLES, "half", "hundred", "dozen"))


@cache
def _inside() -> frozenset[str]:
    """Words that a number can go on with."""
    tables = (numeral_table(name) for name in ("scales", "fractions", "vague"))
    return _JOINTS.union(small_numbers(), *tables)


@cache
def _after_article() -> frozenset[str]:
    """Words that make "a" the beginning of a number."""
    vague = (word.split()[-1] for word in numeral_table("vague") if " " in word)
    return _SINGULAR.union(vague, numeral_table("fractions"))


def may_start(lower: str) -> bool:
    """Whether a number can begin with a word in lower case."""
    return _STARTING[lower]


def places_of_starts(lowers: Sequence[str], start: int, end: int) -> Iterator[int]:
    """The places, of those in a range of lower-case words, where a number can begin."""
    for place in compress(range(start, end), map(_STARTING.__getitem__, lowers[start:end])):
        if lowers[place] not in ARTICLES or (place + 1 < end and _is_behind_article(lowers[place + 1])):
            yield place


def _is_behind_article(lower: str) -> bool:
    return lower.partition("-")[0] in _after_article()


def _starts_with(lower: str) -> bool:
    return lower[0].isdecimal() or lower in _starts() or lower.partition("-")[0] in _starts()


_STARTING = Memo(_starts_with)


@lru_cache(maxsize=4_096)
def _may_follow(lower: str) -> bool:
    return lower[0].isdecimal() or lower in _inside() or quotient_of(lower[:1]) is not None


def _parts(tokens: Sequence[Token], at: int, end: int) -> list[_Part]:
    """The pieces of the tokens that a number can consist of, from a place on, and of the one behind them."""
    if tokens[at].lower in ARTICLES and (at + 1 >= end or not _is_behind_article(tokens[at + 1].lower)):
        return []
    parts = []
    for place in range(at, min(end, at + _LONGEST)):
        token = tokens[place]
        pieces = token.lower.split("-") if "-" in token.lower and len(token.lower) > 2 else (token.lower,)
        parts += [_Part(piece, place, token.tag) for piece in pieces if piece]
        if place > at and not _may_follow(token.lower) and not (place == at + 1 and _is_of_ratio(tokens, at, end)):
            break
    return _split(_joined_groups(tokens, at, end, parts)) if parts[0].text[0].isdecimal() else parts


def _is_of_ratio(tokens: Sequence[Token], at: int, end: int) -> bool:
    """Whether a noun stands within a ratio: "one person in five"; not in "one person in five cars"."""
    if at + 3 >= end or tokens[at].lower != "one" or tokens[at + 1].tag != "NN" or tokens[at + 2].lower != "in":
        return False
    behind = tokens[at + 4].tag if at + 4 < end else "."
    return tokens[at + 3].tag == "CD" and behind not in (*_NOMINAL, "CD")


def _joined_groups(tokens: Sequence[Token], at: int, end: int, parts: list[_Part]) -> list[_Part]:
    """As in "1 234 567": groups of three digits, one space apart, are one number."""
    last = at + 1
    while last < min(end, at + _MOST_GROUPS) and _is_group(tokens[last - 1], tokens[last], last - at < 2):
        last += 1
    if last == at + 1 or len(tokens[at].text) > 3 or tokens[at].text[0] == "0":
        return parts
    digits = "".join(token.text for token in tokens[at:last])
    behind = [_Part(token.lower, token.index, token.tag) for token in tokens[last : min(last + 2, end)]]
    return [_Part(digits, last - 1, "CD"), *behind]


def _is_group(before: Token, token: Token, first: bool) -> bool:
    plain = token.text.isdecimal() and before.text.isdecimal()
    return plain and len(token.text) == 3 and token.start - before.end == 1 and (first or len(before.text) == 3)


def _split(parts: list[_Part]) -> list[_Part]:
    """As in "3.5bn": digits and what sticks to them as two parts; no parts where they are no number."""
    pieces = split_digits(parts[0].text)
    if pieces is None:
        return []
    place = parts[0].place
    stuck = [_Part(pieces[1], place, "NN")] if pieces[1] else []
    return [_Part(pieces[0], place, "CD"), *stuck, *parts[1:]]


def _digits(parts: Sequence[_Part]) -> _Read | None:
    """As in "1,234", "1/2", "7-1/8", "2½"."""
    first = parts[0].text
    value = quotient_of(first) if "/" in first else number_of(first)
    if value is None:
        return None
    if "/" in first:
        return _Read(1, value, fraction=True)
    used, extra = 1, None
    if len(parts) > 1 and value == value.to_integral_value():
        used = 3 if parts[1].text == "-" and len(parts) > 2 else 2
        extra = quotient_of(parts[used - 1].text)
    return _Read(used, value + extra) if extra is not None else _Read(1, value)


def _ratio(parts: Sequence[_Part]) -> _Read | None:
    """As in "one in five", "one child in five", "two out of three", "one in every 10": a part of a whole."""
    noun = len(parts) > 3 and parts[1].tag == "NN" and parts[2].text == "in"
    if len(parts) < 2 or not (noun or parts[1].text in ("in", "out")):
        return None
    words = [part.text for part in (*parts[:1], *parts[1 + noun : 5 + noun])]
    every = words[1:3] == ["in", "every"] or words[1:4] == ["out", "of", "every"]
    if not (every or words[1:3] == ["out", "of"] or (words[1:2] == ["in"] and words[0] in ("one", "1"))):
        return None
    place = 1 + ("out" in words[1:2]) + 1 + every
    above, below = (_whole(words[at]) if at < len(words) else 0 for at in (0, place))
    return _Read(place + 1 + noun, Decimal(above) / below, fraction=True) if 0 < above < below else None


def _whole(word: str) -> int:
    """A whole number in digits or in one word, 0 if it is none."""
    return int(word) if word.isdecimal() and len(word) < 4 else small_numbers().get(word, 0)


def _vague(parts: Sequence[_Part]) -> _Read | None:
    """As in "dozens", "tens of thousands", "several", "a few", "a couple"."""
    words = [part.text for part in parts[:3]]
    tens = numeral_table("tens_of").get(words[0], 0)
    scale = numeral_table("scales").get(words[2], 0) if len(words) > 2 and words[1] == "of" else 0
    if tens and scale >= 1000:
        return _Read(3, None, Decimal(tens * scale))
    if words[:2] == ["a", "couple"]:
        return _couple(parts)
    if words[0] == "scores" and words[1:2] != ["of"]:
        return None
    used = 1 if words[0] in numeral_table("vague") else 2
    low = numeral_table("vague").get(" ".join(words[:used]))
    if low is None or (words[:2] == ["a", "score"] and words[2:] != ["of"]):
        return None
    return _Read(used, None, Decimal(low))


def _couple(parts: Sequence[_Part]) -> _Read | None:
    """As in "a couple of", "a couple of hundred"; two people are a couple without "of"."""
    joined = len(parts) > 2 and parts[2].text == "of"
    if not joined and not _is_scale(parts, 2):
        return None
    return _Read(3 if joined and _is_scale(parts, 3) else 2, Decimal(2), approximate=True)


def _is_scale(parts: Sequence[_Part], place: int) -> bool:
    return place < len(parts) and parts[place].text in numeral_table("scales")


def _fraction(parts: Sequence[_Part]) -> _Read | None:
    """As in "half", "a third", "two-thirds", "three quarters", "half a million", "a quarter of a million"."""
    words = [part.text for part in parts]
    above = 1 if words[0] in ARTICLES or words[0] == "half" else small_numbers().get(words[0], 0)
    place = 0 if words[0] == "half" else 1
    if not 0 < above < 10 or place >= len(words) or not _names_fraction(parts, place, above):
        return None
    value = Decimal(above) / numeral_table("fractions")[words[place]]
    for joint in (("of", "a"), ("a",), ()):
        after = place + 1 + len(joint)
        if tuple(words[place + 1 : after]) == joint and _is_scale(parts, after):
            scale = numeral_table("scales")[words[after]]
            return _Read(after + 1, value * scale, scale=scale)
    return _Read(place + 1, value, fraction=True) if value < 1 else None


def _names_fraction(parts: Sequence[_Part], place: int, above: int) -> bool:
    """Whether a word is a denominator, no ordinal or quarter of a year: "a third of", but "a third man"."""
    word = parts[place].text
    if word not in numeral_table("fractions") or word.endswith(("s", "ves")) != (above > 1):
        return False
    after = parts[place + 1] if place + 1 < len(parts) else None
    if word == "half":
        return after is None or place > 0 or after.text not in _WHOLE_HALVES
    if after is not None and after.text == "of":
        return True
    if word == "quarters" and above != 3:
        return False
    return above > 1 or after is None or (after.tag not in _NOMINAL and after.tag[0] != "V")


def _spoken(parts: Sequence[_Part]) -> _Read | None:
    found = spoken_number([part.text for part in parts])
    return _Read(found[2], found[0], scale=found[1]) if found else None


def _scaled(parts: Sequence[_Part], read: _Read) -> _Read:
    """As in "5 million", "2 lakh crore", "several hundred": scale words behind digits and vague words."""
    if read.fraction or read.scale > 1:
        return read
    scale, used = scale_of([part.text for part in parts], read.used)
    if scale == 1:
        return read
    value = None if read.value is None else read.value * scale
    low = None if read.low is None else read.low * scale
    return _Read(used, value, low, scale, approximate=read.approximate)
