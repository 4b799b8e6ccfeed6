"""Names: who and what is named in a text, short forms linked to the long one.

Names are runs of words that the tagger took for proper nouns. Titles, nationalities and days at their edges
are cut off. Where all words have capitals, as in headlines, only names known otherwise are found.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from summarizer.text.names.forms import Mention, link
from summarizer.text.names.gazetteer import (
    Gender,
    Sort,
    first_names,
    groups,
    listed_sort,
    places,
    titles,
    words,
)
from summarizer.text.names.sorts import bare, key_of, sort_of
from summarizer.text.syntax.lexicon import (
    ING,
    ING_NOUN,
    PAST,
    PLAIN_EITHER,
    S_EITHER,
    is_common,
    lexical_class,
)
from summarizer.text.syntax.parse import ParsedText
from summarizer.text.syntax.tokens import Token

_PROPER = frozenset(("NNP", "NNPS"))
_ARTICLES = frozenset(("al", "el", "ar", "as", "at", "az", "ash", "an", "ad"))
_LINKERS = frozenset(("of", "for", "on", "to", "and", "&"))
_MODIFIERS = frozenset(("JJ", "RB", PAST, ING))
_NOUNS = frozenset(("NN", "NNS", "JJ", PLAIN_EITHER, S_EITHER, ING_NOUN))
_MONTHS_AND_NAMES = frozenset(("may", "april", "june", "august", "jan", "sun"))
_SUFFIXES = frozenset(("jr", "jr.", "sr", "sr."))
_FUNCTION_WORDS = frozenset(("DT", "IN", "CC", "TO", "PRP", "PRP$", "POS", "RB", "MD", "VBZ", "WRB"))
_SMALL = 0.4
"""The share of words with a small letter up to which a sentence can be a headline"""
_LONGEST = 24
"""Words: no name is longer"""
_LONGEST_KNOWN = 8
"""Words of a name that is looked for in a headline"""


@dataclass(frozen=True, slots=True)
class Name:
    """A name where it stands: code points into the text, half-open."""

    text: str
    start: int
    end: int
    sort: Sort
    canonical: str
    """Its fullest form in this text: "Maria Vella" for "Vella", the long form for an acronym"""
    gender: Gender | None = None
    """Of a person, where a title or the first name tells it"""


def find_names(parsed: ParsedText) -> tuple[Name, ...]:
    """The names of a text, in order."""
    mentions: list[Mention] = []
    shouted: list[Sequence[Token]] = []
    for first, last in parsed.bounds:
        tokens = parsed.tokens[first:last]
        if _is_shouted(tokens):
            shouted.append(tokens)
        else:
            mentions += _in_sentence(tokens)
    if shouted:
        known: dict[tuple[str, ...], Sort] = {
            mention.key[-1:]: mention.sort for mention in mentions if mention.sort == "person"
        }
        known |= {mention.key: mention.sort for mention in mentions}
        mentions += [mention for tokens in shouted for mention in _known_in(tokens, known)]
        mentions.sort(key=lambda mention: mention.start)
    link(mentions, parsed.text)
    return tuple(
        Name(
            parsed.text[found.start : found.end],
            found.start,
            found.end,
            found.sort,
            found.canonical,
            found.gender,
        )
        for found in mentions
    )


def _is_shouted(tokens: Sequence[Token]) -> bool:
    letters = [token for token in tokens if token.text[0].isalpha()]
    small = 0
    for token in letters:
        if token.text[0].islower():
            small += 1
            if token.tag not in _FUNCTION_WORDS:
                return False
    if small > _SMALL * len(letters):
        return False
    return len(letters) > 3 or "".join([token.text for token in letters]).isupper()


def _known_in(tokens: Sequence[Token], known: Mapping[tuple[str, ...], Sort]) -> Iterator[Mention]:
    """In a headline the names that the text or the lexicon knows, the longest first."""
    end = 0
    for place, token in enumerate(tokens):
        if place < end or not token.text[0].isupper():
            continue
        for last in range(min(len(tokens), place + _LONGEST_KNOWN), place, -1):
            key = tuple([word.lower for word in tokens[place:last]])
            sort = known.get(key) or listed_sort(" ".join(key))
            if sort:
                yield Mention(tokens, place, last, sort)
                end = last
                break


def _in_sentence(tokens: Sequence[Token]) -> Iterator[Mention]:
    """The names of a sentence whose capitals can be believed."""
    end = 0
    for place, token in enumerate(tokens):
        if place < end or (place and token.tag not in _PROPER and "-" not in token.text):
            continue
        if _is_money(tokens, place) or (not _begins(token) and (place or not _opens(tokens))):
            continue
        start, end = _with_particles(tokens, end, place), _end_of_run(tokens, place)
        for first, last in _without_days(tokens, start, end):
            yield from _parted(tokens, first, last)


def _opens(tokens: Sequence[Token]) -> bool:
    """Whether a sentence opens with a name that looks like another word: "China", "Bill Borg"."""
    token, following = tokens[0], tokens[1] if len(tokens) > 1 else tokens[0]
    if not token.text[0].isupper():
        return False
    is_listed = token.tag in ("NN", "NNS") and listed_sort(token.lower) is not None
    return is_listed or (token.lower in first_names() and following.tag in _PROPER)


def _begins(token: Token) -> bool:
    return _goes_on(token) if token.tag in _PROPER else _has_article(token.text)


def _with_particles(tokens: Sequence[Token], floor: int, place: int) -> int:
    """Where a name begins that small words stand before: "de Blasio", "al Qaeda"."""
    while place > floor and tokens[place - 1].lower in words("leading_particles") and tokens[place - 1].tag[0] != "V":
        place -= 1
    return place


def _has_article(text: str) -> bool:
    """Whether it is like "al-Assad", which begins with a small letter."""
    article, _, rest = text.partition("-")
    return article in _ARTICLES and rest[:1].isupper()


def _is_compound(text: str) -> bool:
    """Whether it is like "Gozo-based" or "Two-day", or the party and state of "Smith (D-Ohio)"."""
    before, _, after = text.rpartition("-")
    if not before or before in ("D", "R", "I"):
        return before != ""
    return after.islower() and (lexical_class(after) in _MODIFIERS or lexical_class(before.lower()) == "CD")


def _goes_on(token: Token) -> bool:
    return token.tag in _PROPER and not _is_compound(token.text)


def _is_money(tokens: Sequence[Token], place: int) -> bool:
    """Whether letters are a currency's: "US$ 30", "CA$ 4"."""
    sign = tokens[place + 1] if place + 1 < len(tokens) else None
    return sign is not None and sign.tag == "$" and sign.start == tokens[place].end


def _end_of_run(tokens: Sequence[Token], first: int) -> int:
    place = first + 1
    while place < min(len(tokens), first + _LONGEST):
        if _is_money(tokens, place):
            return place
        if _goes_on(tokens[place]) or _has_article(tokens[place].text):
            place += 1
            continue
        after = _joined(tokens, first, place)
        if not after:
            return place
        place = after
    return place


def _joined(tokens: Sequence[Token], first: int, place: int) -> int:
    """The place of the proper noun that a word such as "of" or "de la" joins to the run before it, or 0."""
    lower = tokens[place].lower
    if lower in words("particles"):
        while place < len(tokens) - 1 and tokens[place].lower in words("particles"):
            place += 1
        return place if _goes_on(tokens[place]) else 0
    if lower not in _LINKERS or not _links(tokens, first, place):
        return 0
    place += 1
    if place < len(tokens) - 1 and tokens[place].lower in ("the", "a"):
        place += 1
    names_on = place < len(tokens) and _goes_on(tokens[place]) and tokens[place].lower not in words("calendar")
    return place if names_on else 0


def _links(tokens: Sequence[Token], first: int, place: int) -> bool:
    """Whether "of", "for" or "and" stands within a name."""
    lower, head = tokens[place].lower, tokens[place - 1].lower
    if lower == "of":
        return head in words("before_of")
    if lower in ("for", "on", "to"):
        return head in words("before_for")
    return lower == "&" or _is_one_name(tokens, first, place)


def _is_one_name(tokens: Sequence[Token], first: int, place: int) -> bool:
    """Whether "and" is as in "Food and Drug Administration", and not as in "Vella and Borg"."""
    head, *after = (token.lower for token in tokens[place - 1 : place + 3] if token.index != tokens[place].index)
    if not after or f"{head} and {after[0]}" in places():
        return bool(after)
    if not is_common(after[0]) or after[0] in titles() or not is_common(head):
        return False
    if any(token.lower in ("of", "for", "on") for token in tokens[first:place]):
        return True
    return len(after) > 1 and after[1] in words("organization_heads") and _goes_on(tokens[place + 2])


def _without_days(tokens: Sequence[Token], first: int, last: int) -> Iterator[tuple[int, int]]:
    """The parts of a run between days and months, which are no names: "Tuesday", "May", but "Theresa May"."""
    start = first
    for place in range(first, last):
        if bare(tokens[place]) in words("calendar") and not _is_namesake(tokens, first, place, last):
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


def _parted(tokens: Sequence[Token], first: int, last: int) -> Iterator[Mention]:
    """The names in a run: "Danish Prime Minister Ida Holm" holds one, "Ohio Gov. Jane Doe" two."""
    if listed_sort(key_of(tokens, first, last)):
        yield _named(tokens, first, last)
        return
    end = last
    while end > first and bare(tokens[end - 1]) in titles() and tokens[max(end - 2, first)].lower not in _LINKERS:
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
    if any(not _is_attribute(token) for token in tokens[first:last]) and not _is_stray(tokens, first, last):
        yield _named(tokens, first, last)


def _owner(tokens: Sequence[Token], first: int, last: int) -> Iterator[Mention]:
    """What stands before a title and is a name itself: "Microsoft" before "CEO Satya Nadella"."""
    while last > first and not listed_sort(key_of(tokens, first, last)) and _is_attribute(tokens[last - 1]):
        last -= 1
    is_word = last == first + 1 and is_common(tokens[first].lower)
    if last > first and (not is_word or listed_sort(tokens[first].lower)):
        yield _named(tokens, first, last)


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
