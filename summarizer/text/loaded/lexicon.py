"""The lexicon of loaded wording, indexed by the first word of each entry."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import Any, NamedTuple

from summarizer.resources import lexicon
from summarizer.text.memo import Memo
from summarizer.text.syntax.lexicon import lemma

_FILES = ("labels", "emotive", "stance")
_STRENGTHS = {"strong": 2, "weak": 1}
_ADJECTIVES = ("emotive adjective", "praise")
_ADVERB = "editorializing adverb: tells the reader what to think of what is told"


class Entry(NamedTuple):
    """Words that are loaded; or, with strength 0, that hold a loaded word and are not: "drug regime"."""

    words: tuple[str, ...]
    """In lower case, each as it stands in a text or in its dictionary form"""
    reason: str = ""
    strength: int = 0
    """2: loaded wherever it stands; 1: in company only"""
    neutral: str | None = None
    modifies: str = ""
    """What the phrase takes in behind the words: "noun", "adjective", "next" (any word), or nothing"""
    verb: bool = False
    """Loaded as a verb only"""
    own: bool = False
    """Loaded in the writer's own words only, not in quotation marks"""
    droppable: bool = False
    """An adjective that can simply go before a noun"""
    compounds: bool = False
    """A noun whose neutral wording can stand before another noun as well: "junta forces", "government forces" """
    frame: str = ""
    """The frame that it is loaded in; nothing if in any"""
    neutral_frame: str = ""
    """The frame in which the neutral wording is the same fact"""

    @property
    def is_adjective(self) -> bool:
        """Whether it colours a noun."""
        return self.droppable or self.modifies == "noun" or self.reason.startswith(_ADJECTIVES)


Index = Mapping[str, Mapping[str, tuple[Entry, ...]]]


@cache
def index() -> Index:
    """The entries by their first word and by their second, "" for single words; the best first."""
    found: dict[str, dict[str, list[Entry]]] = {}
    for entry in (*_neutral_entries(), *_loaded_entries()):
        second = entry.words[1] if len(entry.words) > 1 else ""
        found.setdefault(entry.words[0], {}).setdefault(second, []).append(entry)
    return {
        first: {second: tuple(sorted(entries, key=_rank)) for second, entries in seconds.items()}
        for first, seconds in found.items()
    }


def may_go_on(lower: str, following: str) -> bool:
    """Whether an entry that begins with a lower-case word is over with it or can go on with another ("" for none)."""
    seconds = SECONDS[lower]
    return "" in seconds or (following != "" and not seconds.isdisjoint(_FORMS[following]))


def may_open(lowers: Sequence[str]) -> bool:
    """Whether some lower-case words can open with a loaded entry, in whatever part of speech."""
    if not may_go_on(lowers[0], lowers[1] if len(lowers) > 1 else ""):
        return False
    found = (entry for form in _FORMS[lowers[0]] for entries in index().get(form, {}).values() for entry in entries)
    return any(entry.strength > 0 and _may_be(entry.words, lowers) for entry in found)


def _may_be(words: Sequence[str], lowers: Sequence[str]) -> bool:
    return len(words) <= len(lowers) and all(word in _FORMS[lower] for word, lower in zip(words, lowers, strict=False))


def _forms(lower: str) -> frozenset[str]:
    return frozenset((lower, *(lemma(lower, tag) for tag in ("NN", "NNS", "JJ", "VBD", "VBG", "VBZ"))))


_FORMS = Memo(_forms)
"""Lower-case words with the dictionary forms that each has as one or another part of speech"""


def _seconds(lower: str) -> frozenset[str]:
    return frozenset(second for form in _FORMS[lower] for second in index().get(form, ()))


SECONDS = Memo(_seconds)
"""What can be second in an entry that begins with a lower-case word, "" for nothing"""


def _rank(entry: Entry) -> tuple[int, bool, bool, int]:
    return -len(entry.words), entry.strength > 0, not entry.verb, -entry.strength


def _neutral_entries() -> Iterator[Entry]:
    for phrases in lexicon("text/data/loaded_neutral.toml").values():
        yield from (Entry(tuple(phrase.split())) for phrase in phrases)


def _loaded_entries() -> Iterator[Entry]:
    for name in _FILES:
        for group in lexicon(f"text/data/loaded_{name}.toml")["group"]:
            yield from _group_entries(group)


def _group_entries(group: Mapping[str, Any]) -> Iterator[Entry]:
    strength = _STRENGTHS[group["strength"]]
    for phrase in (*group.get("words", "").split(), *group.get("phrases", ())):
        words = tuple(phrase.split())
        yield Entry(
            words=words,
            reason=f"{group['category']}: {group['reason']}",
            strength=strength,
            neutral=group.get("alternatives", {}).get(phrase, group.get("neutral")),
            modifies=group.get("modifies", ""),
            verb=group.get("only") == "verb" and len(words) == 1,
            own=group.get("own", False),
            droppable=group.get("droppable", False),
            compounds=phrase in group.get("compounds", "").split(),
            frame=group.get("frames", {}).get(phrase, ""),
            neutral_frame=group.get("neutral_frames", {}).get(phrase, ""),
        )
        if group.get("adverbs"):
            neutral = "" if group.get("droppable") else None
            yield Entry((adverb(phrase),), _ADVERB, strength, neutral, "next", own=True)


def adverb(adjective: str) -> str:
    """The adverb in -ly of an adjective.

    >>> adverb("noble"), adverb("tragic"), adverb("greedy"), adverb("brutal"), adverb("shrill")
    ('nobly', 'tragically', 'greedily', 'brutally', 'shrilly')
    """
    for ending, stem, suffix in (("ic", 0, "ally"), ("le", 1, "y"), ("ll", 0, "y"), ("y", 1, "ily")):
        if adjective.endswith(ending):
            return adjective[: len(adjective) - stem] + suffix
    return adjective + "ly"
