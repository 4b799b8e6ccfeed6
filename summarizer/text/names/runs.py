"""Runs of proper nouns: where a name may begin, and how far small words such as "of" and "de la" carry it on."""

from __future__ import annotations

from collections.abc import Sequence

from summarizer.text.names.gazetteer import listed_sort, places, titles, words
from summarizer.text.syntax.lexicon import ING, PAST, is_common, lexical_class
from summarizer.text.syntax.tokens import Token

PROPER = frozenset(("NNP", "NNPS"))
_ARTICLES = frozenset(("al", "el", "ar", "as", "at", "az", "ash", "an", "ad"))
LINKERS = frozenset(("of", "for", "on", "to", "and", "&"))
_MODIFIERS = frozenset(("JJ", "RB", PAST, ING))
_PEOPLES = frozenset(("people", "women", "men", "children", "nurses", "pilots", "veterans"))
_MEMBERS = ("ers", "ors", "ists", "ians", "ees", "ants", "ents", "men", "women")
"""Endings of the plurals of those who do something"""
_LONGEST = 24
"""Words: no name is longer"""


def begins_run(token: Token) -> bool:
    """Whether a name may begin here: with a proper noun, or with the article of "al-Assad"."""
    return _goes_on(token) if token.tag in PROPER else _has_article(token.text)


def start_of_run(tokens: Sequence[Token], floor: int, place: int) -> int:
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
    return token.tag in PROPER and not _is_compound(token.text)


def is_money(tokens: Sequence[Token], place: int) -> bool:
    """Whether letters are a currency's: "US$ 30", "CA$ 4"."""
    sign = tokens[place + 1] if place + 1 < len(tokens) else None
    return sign is not None and sign.tag == "$" and sign.start == tokens[place].end


def end_of_run(tokens: Sequence[Token], first: int) -> int:
    """Where a run ends that begins at a place."""
    place, limit = first + 1, min(len(tokens), first + _LONGEST)
    while place < limit:
        if is_money(tokens, place):
            return place
        if _goes_on(tokens[place]) or _has_article(tokens[place].text):
            place += 1
            continue
        is_owned = tokens[place].tag == "POS"
        after = _past_owners(tokens, place) if is_owned else _joined(tokens, first, place)
        if not after:
            return place
        place = after
    return place


def _past_owners(tokens: Sequence[Token], place: int) -> int:
    """The place behind the possessive of "Dockworkers' Union" and "People's Party", or 0: "Borg's Party" is no name."""
    if not _is_membership(tokens[place - 1].lower):
        return 0
    end = place + 1
    while end < len(tokens) and _goes_on(tokens[end]):
        end += 1
    head = tokens[end - 1].lower.rstrip(".")
    return place + 1 if end > place + 1 and head in words("organization_heads") else 0


def _is_membership(word: str) -> bool:
    """Whether a word names people in the plural, as those that a body is of."""
    return word in _PEOPLES or (word.endswith(_MEMBERS) and listed_sort(word) is None)


def _joined(tokens: Sequence[Token], first: int, place: int) -> int:
    """The place of the proper noun that a word such as "of" or "de la" joins to the run before it, or 0."""
    lower = tokens[place].lower
    if lower in words("particles"):
        while place < len(tokens) - 1 and tokens[place].lower in words("particles"):
            place += 1
        return place if _goes_on(tokens[place]) else 0
    if lower not in LINKERS or not _links(tokens, first, place):
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
