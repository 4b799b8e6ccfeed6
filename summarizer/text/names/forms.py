"""Forms of one name: full and short, with and without a title, long form and acronym."""

from __future__ import annotations

import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import pairwise

from summarizer.text.names.gazetteer import (
    Gender,
    Sort,
    demonyms,
    first_names,
    groups,
    organizations,
    places,
    standard_form,
    titles,
    words,
)
from summarizer.text.syntax.lexicon import is_common
from summarizer.text.syntax.tokens import Token, plain

_SMALL = frozenset(("of", "the", "for", "and", "on", "to", "in", "&"))
_CORPORATE = frozenset(("inc", "co", "corp", "ltd", "plc", "llc", "llp", "group", "ag", "gmbh", "sa", "spa"))
_ARTICLES = frozenset(("al", "el", "the"))
_ENOUGH = 8
"""Long names that share a word, of which no more are looked at"""

Key = tuple[str, ...]


class Mention:
    """A name where it stands, while its fullest form is looked for."""

    __slots__ = ("before", "canonical", "end", "gender", "key", "second", "sort", "start")

    def __init__(
        self, tokens: Sequence[Token], first: int, last: int, sort: Sort, gender: Gender | None = None
    ) -> None:
        self.key: Key = tuple([token.lower for token in tokens[first:last]])
        self.start, self.end = tokens[first].start, tokens[last - 1].end
        self.second = tokens[first + 1].start if last > first + 1 else self.end
        """Where its second word starts"""
        self.before = tokens[first - 1].lower if first else ""
        self.sort: Sort = sort
        self.gender = gender
        self.canonical = ""


def link(mentions: Sequence[Mention], text: str) -> None:
    """Give every mention the fullest form of its name in the text, and with it the sort and the gender."""
    _drop_capitals_of_sentences(mentions)
    long_names = _LongNames(mentions, text)
    for mention in mentions:
        full = mention
        for _ in range(3):
            longer = long_names.full_form(full, mention)
            if longer is full:
                break
            full = longer
        mention.canonical = " ".join(text[full.start : full.end].split())
        mention.sort = full.sort
        mention.gender = mention.gender or full.gender


def _drop_capitals_of_sentences(mentions: Sequence[Mention]) -> None:
    """Take the first word of a sentence off a name that also stands without: "Embattled Borg resigned"."""
    keys = {mention.key for mention in mentions if mention.before}
    for mention in mentions:
        if mention.before or mention.key in keys or mention.key[1:] not in keys:
            continue
        if is_common(mention.key[0]) and mention.key[0] not in first_names():
            mention.key, mention.start = mention.key[1:], mention.second


class _LongNames:
    """The long names of a text, by the words and the acronyms that can stand for them."""

    def __init__(self, mentions: Sequence[Mention], text: str) -> None:
        self.text = text
        self.counts = Counter(mention.key for mention in mentions)
        self.by_word: defaultdict[str, list[Mention]] = defaultdict(list)
        self.by_acronym: dict[str, Mention] = {}
        self.by_standard: dict[str, Mention] = {}
        self._read_brackets(mentions)
        seen: set[Key] = set()
        for mention in mentions:
            if mention.key not in seen:
                seen.add(mention.key)
                self._register(mention)

    def _read_brackets(self, mentions: Sequence[Mention]) -> None:
        """Learn acronyms explained in brackets: "Malta Harbour Authority (MHA)", and the reverse."""
        for left, right in pairwise(mentions):
            if right.before == "(" and right.start - left.end < 4 and (len(left.key) == 1) != (len(right.key) == 1):
                short, long = (left, right) if len(left.key) == 1 else (right, left)
                self.by_acronym.setdefault(short.key[0].replace(".", ""), long)

    def _register(self, mention: Mention) -> None:
        standard = standard_form(" ".join(mention.key))
        if standard:
            known = self.by_standard.get(standard)
            if known is None or len(known.key) < len(mention.key):
                self.by_standard[standard] = mention
        if len(mention.key) == 1:
            return
        person = mention.sort == "person"
        for word in {mention.key[0], mention.key[-1]} if person else set(mention.key) - _SMALL:
            if len(self.by_word[word]) < _ENOUGH:
                self.by_word[word].append(mention)
        if not person:
            for acronym in _acronyms(mention.key):
                self.by_acronym.setdefault(acronym, mention)

    def full_form(self, short: Mention, here: Mention) -> Mention:
        """The next longer form of a name, or the name itself; `here` is where it is mentioned."""
        if len(short.key) == 1 and self.text[short.start : short.end].replace(".", "").isupper():
            long = self.by_acronym.get(short.key[0].replace(".", ""))
            if long:
                return long
        standard = standard_form(" ".join(short.key))
        if standard and short.sort != "person":
            known = self.by_standard.get(standard)
            if known and len(known.key) > len(short.key):
                return known
            if short.sort == "place" or len(short.key) == 1:
                return short
        fitting = [long for long in self.by_word.get(short.key[-1], ()) if _shortens(short, long)]
        return self._chosen(fitting, here) or short

    def _chosen(self, fitting: list[Mention], here: Mention) -> Mention | None:
        """The one that is meant: of the same gender, and the first unless another is named far more often."""
        if here.gender:
            fitting = [long for long in fitting if long.gender in (None, here.gender)]
        fitting = [long for long in fitting if long.start < here.start] or fitting
        if len(fitting) < 2:
            return fitting[0] if fitting else None
        first = fitting[0]
        most = max(self.counts[long.key] for long in fitting)
        return first if 2 * self.counts[first.key] >= most else None


def _acronyms(key: Key) -> Iterator[str]:
    yield "".join([_initial(word) for word in key if word not in _SMALL])
    yield "".join([word[0] for word in key])


def _initial(word: str) -> str:
    return word.replace(".", "") if "." in word else word[0]


def _shortens(short: Mention, long: Mention) -> bool:
    """Whether one mention can be a short form of another."""
    if len(short.key) >= len(long.key) or short.sort not in (long.sort, "other"):
        return False
    if long.sort == "person":
        return _is_short_person(short.key, long.key)
    return _stands_in(short.key, long.key) and (len(short.key) > 1 or short.before == "the")


def _is_short_person(short: Key, long: Key) -> bool:
    """Whether it is "Vella", "Maria" or "Maria Vella" for "Maria Rosa Vella", or as "de la Vega"."""
    if len(short) == 1:
        return short[0] in (long[-1], long[0])
    if long[-len(short) :] == short:
        return True
    return short[-1] == long[-1] and _same_first(short[0], long[0]) and set(short[1:]) <= set(long[1:])


def _same_first(one: str, other: str) -> bool:
    return one == other or (one[0] == other[0] and min(len(one.rstrip(".")), len(other.rstrip("."))) == 1)


def _stands_in(short: Key, long: Key) -> bool:
    return any(long[at : at + len(short)] == short for at in range(len(long) - len(short) + 1))


def same_name(one: str, other: str) -> bool:
    """Whether two names can be of the same person, organization or place.

    Titles, possessives, marks on letters and an article in front do not count. A surname or a first name can
    stand for the full name, initials for first names, an acronym for what it abbreviates, some words of an
    organization's name ("Harbour Authority") for all of it. A different first name before the same surname is a
    different person, and names that the lexicon lists ("Sudan", "South Sudan") are the same only if it says
    so ("Burma", "Myanmar").
    """
    return _is_form_of(one, other) and not _of_other_nations(one, other)


def _is_form_of(one: str, other: str) -> bool:
    """Whether the words of two names allow it, peoples left out."""
    left, right = _normal(one), _normal(other)
    if left == right:
        return bool(left)
    if not left or not right:
        return False
    listed = standard_form(" ".join(left)), standard_form(" ".join(right))
    if all(listed):
        return listed[0] == listed[1]
    if _is_acronym(one, right) or _is_acronym(other, left):
        return True
    short, long = sorted((left, right), key=len)
    is_place = any(" ".join(name) in places() for name in (left, right))
    return not is_place and _can_be_short(short, long)


def _of_other_nations(one: str, other: str) -> bool:
    """Whether two names have words for peoples in them, and not the same: "Turkish Red Crescent", "Iraqi …"."""
    first, second = _nations(one), _nations(other)
    return bool(first and second) and first.isdisjoint(second)


@lru_cache(maxsize=4_096)
def _nations(name: str) -> frozenset[str]:
    """The countries of the words for peoples in a name."""
    words_of = plain(name).replace("-", " ").split()
    return frozenset(demonyms()[word] for word in words_of if word in demonyms())


@lru_cache(maxsize=4_096)
def _normal(name: str) -> Key:
    """The words that count, in lower case."""
    bare = "".join(mark for mark in unicodedata.normalize("NFKD", name) if not unicodedata.combining(mark))
    found = [(part.removesuffix("'s") or part).strip("'\".,()“”«»") for part in plain(bare).replace("-", " ").split()]
    parts = [part.replace(".", "") for part in found if part.strip(".")]
    parts = [part for part in parts if part not in _ARTICLES] or parts
    if standard_form(" ".join(parts)):
        return tuple(parts)
    while len(parts) > 1 and parts[-1] in _CORPORATE:
        parts.pop()
    if parts and parts[-1] not in words("organization_heads"):
        parts = parts[_titles_before(parts) :]
    return tuple(parts)


def _titles_before(parts: Sequence[str]) -> int:
    """How many words before a name are titles and nationalities: "South Korean President Kim" has three."""
    place = 0
    while place < len(parts) - 1:
        if " ".join(parts[place : place + 2]) in groups() and place < len(parts) - 2:
            place += 2
        elif parts[place] in titles() or parts[place] in words("title_words") or parts[place] in groups():
            place += 1
        else:
            break
    return place


def _is_acronym(name: str, long: Key) -> bool:
    letters = name.replace(".", "")
    return len(long) > 1 and letters.isupper() and letters.lower() in _acronyms(long)


def _can_be_short(short: Key, long: Key) -> bool:
    heads = words("organization_heads")
    if not heads & {long[0], long[-1], short[0]} and " ".join(long) not in organizations():
        return _is_short_person(short, long)
    if len(short) == 1:
        return short[0] == long[-1]
    return _stands_in(short, long) or set(short) - _SMALL == set(long) - _SMALL
