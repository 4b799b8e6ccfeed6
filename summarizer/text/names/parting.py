"""The names in a run of proper nouns, without the titles, nationalities and days at their edges."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from summarizer.text.names.forms import Mention
from summarizer.text.names.gazetteer import first_names, groups, listed_sort, titles, words
from summarizer.text.names.runs import LINKERS
from summarizer.text.names.sorts import bare, key_of, sort_of
from summarizer.text.syntax.lexicon import ING_NOUN, PLAIN_EITHER, S_EITHER, is_common, lexical_class
from summarizer.text.syntax.tokens import Token

_NOUNS = frozenset(("NN", "NNS", "JJ", PLAIN_EITHER, S_EITHER, ING_NOUN))
_MONTHS_AND_NAMES = frozenset(("may", "april", "june", "august", "jan", "sun"))
_SUFFIXES = frozenset(("jr", "jr.", "sr", "sr."))


def without_days(tokens: Sequence[Token], first: int, last: int) -> Iterator[tuple[int, int]]:
    """The parts of a run between days and months, which are no names: "Tuesday", "May", but "Theresa May"."""
    start, calendar = first, words("calendar")
    for place in range(first, last):
        if bare(tokens[place]) in calendar and not _is_namesake(tokens, first, place, last):
            if start < place:
                yield start, place
            start = place + 1
    if start < last:
        yield start, last


def _is_namesake(tokens: Sequence[Token], first: int, place: int, last: int) -> bool:
    """Whether "May" is a person's: after a first name or a title, or before another name."""
    if tokens[place].lower not in _MONTHS_AND_NAMES:
        return False
    before = bare(tokens[place - 1]) if place > first else ""
    return before in first_names() or before in titles() or (place == first and place + 1 < last)


def names_in_run(tokens: Sequence[Token], first: int, last: int) -> Iterator[Mention]:
    """The names in a run: "Danish Prime Minister Ida Holm" holds one, "Ohio Gov. Jane Doe" two."""
    if listed_sort(key_of(tokens, first, last)):
        yield _named(tokens, first, last)
        return
    end = last
    while end > first and bare(tokens[end - 1]) in titles() and tokens[max(end - 2, first)].lower not in LINKERS:
        end -= 1
    if end < last:
        yield from _owner(tokens, first, end)
        return
    if bare(tokens[last - 1]) not in words("organization_heads"):
        for place in range(last - 2, first - 1, -1):
            if bare(tokens[place]) in titles() and bare(tokens[place + 1]) not in words("organization_heads"):
                yield from _owner(tokens, first, place)
                yield _named(tokens, place + 1, last, titled=True)
                return
        first = _after_common_words(tokens, first, last)
    if _is_body(tokens, first, last) or (
        any(not _is_attribute(token) for token in tokens[first:last]) and not _is_stray(tokens, first, last)
    ):
        yield _named(tokens, first, last)


def _owner(tokens: Sequence[Token], first: int, last: int) -> Iterator[Mention]:
    """What stands before a title and is a name itself: "Microsoft" before "CEO Satya Nadella"."""
    while last > first and not listed_sort(key_of(tokens, first, last)) and _is_attribute(tokens[last - 1]):
        if _is_body(tokens, first, last):
            break
        last -= 1
    is_word = last == first + 1 and is_common(tokens[first].lower)
    if last > first and (not is_word or listed_sort(tokens[first].lower)):
        yield _named(tokens, first, last)


def _is_body(tokens: Sequence[Token], first: int, last: int) -> bool:
    """Whether words end as an organization's name does, common as they may be: "Labour Party"."""
    return last > first + 1 and bare(tokens[last - 1]) in words("organization_heads")


def _after_common_words(tokens: Sequence[Token], first: int, last: int) -> int:
    """Where a person's name begins after words that are no part of it: "Foreign Affairs | James Borg"."""
    for place in range(first, last - 1):
        if tokens[place].lower in first_names():
            return place
        if not _is_attribute(tokens[place]) and not is_common(tokens[place].lower):
            break
    return first


def _is_attribute(token: Token) -> bool:
    """Whether a word with a capital is a title, a nationality or another word that is no name by itself."""
    word = bare(token)
    return word in titles() or word in words("title_words") or word in groups()


def _is_stray(tokens: Sequence[Token], first: int, last: int) -> bool:
    """Whether it is a single letter, or a word with a capital that is no name: "There", "Seventy-four"."""
    if last > first + 1 or tokens[first].text.isupper():
        return last == first + 1 and len(tokens[first].text) == 1
    lower = tokens[first].lower
    if lower in _SUFFIXES:
        return True
    if lexical_class(lower) not in _NOUNS:
        return is_common(lower) or lexical_class(lower) == "CD"
    return first > 0 and tokens[first - 1].text[0] in "'\"“:.…—–-" and is_common(lower)


def _named(tokens: Sequence[Token], first: int, last: int, titled: bool = False) -> Mention:
    sort = sort_of(tokens, first, last, titled)
    if sort != "person":
        return Mention(tokens, first, last, sort)
    title = titles().get(bare(tokens[first - 1])) if first else None
    return Mention(tokens, first, last, sort, title or first_names().get(tokens[first].lower))
