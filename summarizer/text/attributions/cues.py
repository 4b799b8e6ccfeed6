"""The words that attribute, and what each can take: a dictionary over `data/attributions.toml`."""

from __future__ import annotations

from collections import defaultdict
from functools import cache
from typing import Literal, NamedTuple

from summarizer.resources import lexicon
from summarizer.text.syntax.tokens import lemma

Stance = Literal["asserts", "denies", "doubts", "asks", "expects"]

_FILE = "text/data/attributions.toml"

# What a cue can be followed by.
THAT, BARE, QUESTION, QUOTED, INFINITIVE, OBJECT, OBJECT_INFINITIVE, GERUND, NOTHING = (1 << bit for bit in range(9))
_CLAUSES = THAT | BARE | QUESTION | QUOTED | NOTHING
_PATTERNS = {
    "say": _CLAUSES,
    "quoting": QUOTED | NOTHING,
    "tell": _CLAUSES,
    "think": _CLAUSES,
    "show": _CLAUSES | OBJECT,
    "infinitive": INFINITIVE,
    "object_infinitive": OBJECT_INFINITIVE,
    "object": OBJECT | GERUND | QUOTED,
}

_MORE = ("according", "accord")


class Cue(NamedTuple):
    """A verb that attributes."""

    takes: int
    """Which of the complements above"""
    stance: Stance
    addressed: bool = False
    """Whether it names the hearer: "told the court that …" """
    inverts: bool = False
    """Whether it can stand before its subject: "…," said Borg """


def _words(table: str) -> list[str]:
    found: str = lexicon(_FILE)[table]
    return found.split()


@cache
def listed(table: str) -> frozenset[str]:
    """The words of a list of the lexicon."""
    return frozenset(_words(table))


@cache
def verbs() -> dict[str, Cue]:
    """The verbs that attribute, by their lemma."""
    takes: dict[str, int] = {}
    for table, pattern in _PATTERNS.items():
        for word in _words(table):
            takes[word] = takes.get(word, 0) | pattern
    return {
        word: Cue(mask, stance_of(word), word in listed("tell"), word in listed("inverting"))
        for word, mask in takes.items()
    }


@cache
def _stances() -> dict[str, Stance]:
    table: dict[str, Stance] = {}
    for stance in ("expects", "asks", "doubts", "denies"):
        table |= dict.fromkeys(_words(stance), stance)
    return table


def stance_of(lemma: str) -> Stance:
    """What the source does with the content of a cue."""
    return _stances().get(lemma, "asserts")


@cache
def phrasal() -> dict[str, frozenset[str]]:
    """Verbs, by lemma, with the prepositions and particles that make them attribute: "call" with "for"."""
    found: defaultdict[str, set[str]] = defaultdict(set)
    for entry in lexicon(_FILE)["phrasal"].replace("\n", " ").split("|"):
        verb, particle = entry.split()
        found[verb].add(particle)
    return {verb: frozenset(particles) for verb, particles in found.items()}


@cache
def attributing() -> frozenset[str]:
    """The lemmas of the verbs that attribute, by themselves or with another word."""
    return frozenset((*verbs(), *phrasal(), "put"))


@cache
def lemmas_of_cues() -> frozenset[str]:
    """The lemmas without any of which a sentence attributes nothing."""
    others = [lemma(word) for word in listed("adjectives") | listed("adverbs")]
    return frozenset((*attributing(), *listed("nouns"), *listed("adjectives"), *listed("adverbs"), *others, *_MORE))
