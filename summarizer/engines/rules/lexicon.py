"""The event words: which words name an event of which kind, and which roles their syntax fills."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType
from typing import Any

from summarizer.records.kinds import STANDARD_KINDS, EventDetails
from summarizer.records.kinds.base import defaults_of
from summarizer.resources import lexicon

_FILES = ("conflict", "humanitarian", "politics", "economy")
_GUARDS = ("object", "whom", "agent", "by", "not_by", "never", "not_of", "behind", "context")
_HARMS = ("killed", "injured", "damage", "missing", "displaced")


@dataclass(frozen=True)
class Guards:
    """What the nouns around a word must be for it to name the event: classes of `data/classes.toml`."""

    object: tuple[str, ...] = ()
    """There must be an object, or a patient, of one of these"""
    whom: tuple[str, ...] = ()
    """The object, if there is one, must be of one of these"""
    agent: tuple[str, ...] = ()
    """There must be an agent of one of these"""
    by: tuple[str, ...] = ()
    """The agent, if there is one, must be of one of these"""
    not_by: tuple[str, ...] = ()
    """The agent must not be of one of these"""
    never: tuple[str, ...] = ()
    """Nouns that the object must not be"""
    not_of: tuple[str, ...] = ()
    """What an event noun must not be of: no trial "of the vaccine" is one in court"""
    behind: tuple[str, ...] = ()
    """Classes of words of which one stands behind the verb: "called the ruling a farce" """
    context: tuple[str, ...] = ()
    """Classes of which the article must have nouns, or with "!" must not: one sense a discourse (Gale et al. 1992)"""
    alone: bool = False
    """There must be no object"""
    active: bool = False
    """Not in the passive: "was met with flowers" """
    measured: bool = False
    """A number beside the verb does instead of the class"""

    @classmethod
    def of(cls, group: Mapping[str, Any]) -> Guards:
        """The guards of a group of words."""
        lists: dict[str, Any] = {name: tuple(group.get(name, "").split()) for name in _GUARDS}
        return cls(**lists, **{name: group[name] for name in ("alone", "active", "measured") if name in group})


@dataclass(frozen=True)
class EventWord:
    """A word, or several, that names an event; `data/conflict.toml` tells what the fields mean."""

    lemmas: tuple[str, ...]
    kind: str
    sub_field: str
    sub_type: str
    roles: Mapping[str, str]
    """From agent, patient, object and prepositions to fields of the kind"""
    subject_is_patient: bool = False
    guards: Guards = Guards()
    before: frozenset[str] = frozenset()
    needs: str = ""
    due: bool = False
    """Whether it is news only as something due, put off or called off: an exam, a review"""
    outcome: str = ""
    """The status that the word itself gives: a bill that is voted down has failed"""
    owner: str = "agent"
    """The slot of a possessor before a noun: the victim of "Ruiz's murder", the attacker of "the rebels' attack" """
    derived: tuple[str, Mapping[str, str]] = ("", MappingProxyType({}))
    """A further field of the kind, and which value of it each word makes"""


@dataclass(frozen=True)
class EventLexicon:
    """All event words by their first (verbs) or last (nouns) dictionary form, those of several words first."""

    verbs: Mapping[str, tuple[EventWord, ...]]
    nouns: Mapping[str, tuple[EventWord, ...]]
    single: Mapping[str, tuple[EventWord, ...]]
    """Of the verbs with some words of several those of one"""
    seconds: Mapping[str, Mapping[str, tuple[EventWord, ...]]]
    """The others by their second words"""
    harms: Mapping[str, str]
    """Verbs of harm to the field that their patient fills"""
    classes: Mapping[str, frozenset[str]]


@cache
def event_lexicon(kinds: tuple[type[EventDetails], ...] = STANDARD_KINDS) -> EventLexicon:
    """The words for some kinds. A user's kind is named by its tag: "recall", "product_recall"."""
    known = {kind: table for name in _FILES for kind, table in _file(name).items()}
    harms = known.pop("harm")
    # A user's kinds have the first say.
    ordered = sorted(kinds, key=lambda kind: issubclass(kind, STANDARD_KINDS))
    tables = {
        tag(kind): known.get(tag(kind), {}) if issubclass(kind, STANDARD_KINDS) else _own_table(kind)
        for kind in ordered
    }
    verbs: dict[str, list[EventWord]] = {}
    nouns: dict[str, list[EventWord]] = {}
    for kind, table in tables.items():
        for group in table.get("words", ()):
            for word in _words(kind, table, group, group.get("verbs", "")):
                verbs.setdefault(word.lemmas[0], []).append(word)
            for word in _words(kind, table, group, group.get("nouns", "")):
                nouns.setdefault(word.lemmas[-1], []).append(word)
    phrasal = {verb: words for verb, words in verbs.items() if any(len(word.lemmas) > 1 for word in words)}
    return EventLexicon(
        verbs=_longest_first(verbs),
        single={verb: tuple(w for w in words if len(w.lemmas) == 1) for verb, words in phrasal.items()},
        seconds={verb: _by_second(words) for verb, words in phrasal.items()},
        nouns=_longest_first(nouns),
        harms={word: name for name in _HARMS for word in harms.get(name, "").split()},
        classes=_classes(_file("classes")),
    )


def tag(kind: type[EventDetails]) -> str:
    """The `kind` that marks the records of a kind."""
    return str(defaults_of(kind)["kind"])


def _own_table(kind: type[EventDetails]) -> dict[str, Any]:
    """The table of a user's kind: its agent fills `by`, its patient the first other field of copied phrases."""
    phrases = [name for name, default in defaults_of(kind).items() if default in (None, ())]
    roles = {"agent": "by"} if "by" in phrases else {}
    if patient := next((name for name in phrases if name != "by"), None):
        roles["patient"] = patient
    return {"sub_type": "", "roles": roles, "words": [{"is": "", "verbs": tag(kind), "nouns": tag(kind)}]}


def _file(name: str) -> dict[str, Any]:
    return lexicon(f"engines/rules/data/{name}.toml")


def _classes(lists: Mapping[str, str]) -> dict[str, frozenset[str]]:
    """The classes of nouns; "@people" in a list stands for the words of another."""
    found: dict[str, frozenset[str]] = {}
    for name, words in lists.items():
        own = {word for word in words.split() if word[0] != "@"}
        found[name] = frozenset(own.union(*(found[word[1:]] for word in words.split() if word[0] == "@")))
    return found


def _words(kind: str, table: dict[str, Any], group: dict[str, Any], words: str) -> Iterator[EventWord]:
    roles = table["roles"] | group.get("roles", {})
    guards = Guards.of({"by": table.get("by", "")} | group)
    for word in words.split():
        yield EventWord(
            lemmas=tuple(word.split("_")),
            kind=kind,
            sub_field=table["sub_type"],
            sub_type=group["is"],
            roles=roles,
            subject_is_patient=group.get("subject") == "patient",
            guards=guards,
            before=frozenset(group.get("before", "").split()),
            needs=group.get("needs", ""),
            due=group.get("due", False),
            outcome=group.get("outcome", ""),
            owner="patient" if group.get("subject") == "patient" else group.get("owner", table.get("owner", "agent")),
            derived=_derived(table.get("derived", {})),
        )


def _derived(table: dict[str, str]) -> tuple[str, Mapping[str, str]]:
    values = {word: value for value, words in table.items() if value != "field" for word in words.split()}
    return table.get("field", ""), MappingProxyType(values)


def _by_second(words: list[EventWord]) -> dict[str, tuple[EventWord, ...]]:
    found: dict[str, list[EventWord]] = {}
    for word in words:
        if len(word.lemmas) > 1:
            found.setdefault(word.lemmas[1], []).append(word)
    return {second: tuple(alike) for second, alike in found.items()}


def _longest_first(words: dict[str, list[EventWord]]) -> dict[str, tuple[EventWord, ...]]:
    return {lemma: tuple(sorted(found, key=lambda word: -len(word.lemmas))) for lemma, found in words.items()}
