"""Who is who across articles: names in variants are one party, different ones stay apart."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from functools import lru_cache
from itertools import islice

from summarizer.text.names.forms import same_name
from summarizer.text.names.gazetteer import countries_and_regions, demonyms, groups, standard_form
from summarizer.text.syntax.tokens import plain

_SMALL = frozenset("the of for and in on to de la al el a an".split())
_GENERIC = frozenset(
    "ministry department authority agency bank court police army company corp inc co ltd group union association "
    "committee council party university hospital national international general central state united".split()
)
"""Words of so many names that they tell nothing alone"""


@lru_cache(maxsize=200_000)
def same_party(one: str, other: str) -> bool:
    """Whether two names, each as full as its article has it, are of one party.

    As `same_name` has it; but two that are told apart by a nationality alone are two: the Turkish Red Crescent and the
    Palestinian Red Crescent Society.
    """
    if one == other:
        return True
    nations = _nations(one), _nations(other)
    if all(nations) and nations[0].isdisjoint(nations[1]):
        return False
    return same_name(one, other)


@lru_cache(maxsize=200_000)
def is_broad(name: str) -> bool:
    """Whether a name is of a country or a part of the world, which many articles name."""
    return standard_form(plain(name).removeprefix("the ")) in countries_and_regions()


@lru_cache(maxsize=200_000)
def words_of(name: str) -> tuple[str, ...]:
    """The words under which a name in any variant is found: its own, its acronym, and its standard form if listed."""
    whole = plain(name).removeprefix("the ")
    parts = [word.strip(".'") for word in whole.replace("-", " ").split()]
    telling = [word for word in parts if len(word) > 1 and word not in _SMALL | _GENERIC and word not in groups()]
    initials = "".join(word[0] for word in parts if word and word not in _SMALL)
    standard = standard_form(whole)
    more = [*([plain(standard)] if standard else []), *([initials] if len(initials) > 2 else [])]
    return tuple(dict.fromkeys((*more, *(telling or [whole]))))


def shared(some: Iterable[str], others: Iterable[str]) -> list[tuple[str, str]]:
    """Pairs of names of one party. Only names that have a word in common are compared."""
    by_word: dict[str, list[str]] = {}
    for other in others:
        for word in words_of(other):
            by_word.setdefault(word, []).append(other)
    found = ((one, other) for one in some for other in _beside(one, by_word) if same_party(one, other))
    return list(islice(found, _ENOUGH))


def _beside(name: str, by_word: Mapping[str, list[str]]) -> Iterable[str]:
    return dict.fromkeys(other for word in words_of(name) for other in by_word.get(word, ()))


_ENOUGH = 4
"""Pairs of names of one party, more than which tell nothing more"""


def conflict(some: Collection[str], others: Collection[str]) -> bool:
    """Whether both name somebody and nobody is the same, countries and regions left out."""
    one, other = ({name for name in names if not is_broad(name)} for names in (some, others))
    return bool(one and other) and not shared(one, other)


def _nations(name: str) -> frozenset[str]:
    return frozenset(demonyms()[word] for word in plain(name).split() if word in demonyms())
