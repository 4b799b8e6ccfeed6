"""When two phrases for a role, a place or a source mean the same: by their heads, as ACE scored arguments."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from summarizer.text.names.forms import same_name
from summarizer.text.names.gazetteer import standard_form
from summarizer.text.quantities.spoken import small_numbers
from summarizer.text.syntax.lexicon import lemma, lexical_class

_WORD = re.compile(r"[^\W_]+(?:[.,’'-][^\W_]+)*")
_EMPTY_CLASSES = ("DT", "PRP", "PRP$", "MD", "TO", "CC", "IN", "WDT", "WP", "RB", "EX")
_HEDGES = frozenset("least most more than nearly some around almost up close many much fewer less just".split())
_BEHIND_HEAD = re.compile(r"[,;:(]| (?:of|in|at|from|who|that|which|for|on|to|with|near|by|and|between|under)\b", re.I)
_LONG = 3
"""Words from which a phrase may be the same by most of its words: a clause has no telling head"""
_MOST = 0.5


def same_phrase(one: str, other: str) -> bool:
    """Whether two phrases of one article mean the same person, thing or number.

    They do where they are forms of one name; or where their heads have one lemma ("a fuel depot", "the depot of the
    refinery"), no number differs and their modifiers, if both have some, share one; or where they are long and share
    half of their words.
    """
    left, right = _plain(one), _plain(other)
    if left == right:
        return True
    named = _same_names(_without_article(one), _without_article(other))
    if named is not None:
        return named
    if numbers_in(left) and numbers_in(right) and not numbers_in(left) & numbers_in(right):
        return False
    words, others = content_words(left), content_words(right)
    if not words or not others:
        return bool(numbers_in(left) & numbers_in(right))
    if _head(left) == _head(right):
        rest, other_rest = words - {_head(left)}, others - {_head(right)}
        return not rest or not other_rest or bool(rest & other_rest)
    shared = 2 * len(words & others) / (len(words) + len(others))
    return min(len(words), len(others)) >= _LONG and shared >= _MOST


def _same_names(one: str, other: str) -> bool | None:
    """Whether two names are of the same, where that can be told: lists have both, or one is a form of the other."""
    if not (any(map(str.isupper, one)) and any(map(str.isupper, other))):
        return None
    listed = standard_form(one.lower()), standard_form(other.lower())
    return same_name(one, other) or (False if all(listed) else None)


def same_place(one: str, other: str) -> bool:
    """Whether two phrases tell one place: "the port of Hodeidah", "Hodeidah"."""
    return any(same_phrase(part, piece) for part in _parts(one) for piece in _parts(other))


@lru_cache(maxsize=10_000)
def content_words(text: str) -> frozenset[str]:
    """The lemmas of the words that carry meaning; numbers apart."""
    words = [_bare(word) for word in _WORD.findall(_plain(text))]
    telling = [word for word in words if word not in _HEDGES and lexical_class(word) not in _EMPTY_CLASSES]
    return frozenset(lemma(word, "NNS") for word in telling if not _is_number(word))


@lru_cache(maxsize=10_000)
def numbers_in(text: str) -> frozenset[str]:
    """The numbers in digits or in a word below a hundred, as digits."""
    found = [_bare(word) for word in _WORD.findall(_plain(text))]
    return frozenset(str(small_numbers().get(word, word.replace(",", ""))) for word in found if _is_number(word))


def telling_words(text: str) -> frozenset[str]:
    """The stems of content words, verbs by their dictionary form, and the numbers."""
    return frozenset(lemma(word, "VB") for word in content_words(text)) | numbers_in(text)


def _head(phrase: str) -> str:
    """The lemma of the last word before what follows a noun: "depot" of "a fuel depot near Goma"."""
    words = _WORD.findall(_BEHIND_HEAD.split(phrase.strip())[0]) or _WORD.findall(phrase)
    return lemma(_bare(words[-1]), "NNS") if words else ""


def _parts(phrase: str) -> Sequence[str]:
    return [part for part in _BEHIND_HEAD.split(phrase) if part.strip()]


def _without_article(phrase: str) -> str:
    return re.sub(r"^(?:the|an?) ", "", " ".join(phrase.split()), flags=re.I)


def _plain(text: str) -> str:
    return " ".join(text.lower().replace("’", "'").split())


def _bare(word: str) -> str:
    return word.removesuffix("'s")


def _is_number(word: str) -> bool:
    return word[0].isdigit() or word in small_numbers()
