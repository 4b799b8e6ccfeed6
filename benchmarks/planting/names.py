"""Names changed: for foreign ones, for others of the article, and in a first name."""

from __future__ import annotations

from collections.abc import Iterator
from random import Random

from planting.fault import Told
from summarizer.text.names.find import Name
from summarizer.text.names.forms import same_name

_FOREIGN = {
    "person": ("Ruth Castellane", "Viktor Halloran", "Imani Osei-Baxter", "Teodor Lindqvist"),
    "place": ("Zagora", "Port Elwin", "Kestrelburg", "Taroudant"),
    "organization": ("Nordwind Institute", "Meridian Relief", "Halcyon Group", "Council of Ostrava"),
    "other": ("Larkspur", "Quillmont", "Vardenia"),
}
_FIRST = ("Ruth", "Viktor", "Imani", "Teodor", "Beatriz", "Olaf")
_VARIANTS = 3
_LONGEST_ACRONYM = 7


def name_foreign(told: Told, rng: Random) -> Iterator[str]:
    """Each name for some that the article does not have; of people also the first name alone, and two letters."""
    for name in _names(told):
        for words in rng.sample(_FOREIGN.get(name.sort, _FOREIGN["other"]), _VARIANTS):
            if any(word in told.article for word in words.split()):
                continue
            yield told.swapped(name.start, name.end, words)
        parts = name.text.split()
        if name.sort == "person" and len(parts) > 1:
            first = next(first for first in rng.sample(_FIRST, len(_FIRST)) if first not in told.article)
            yield told.swapped(name.start, name.end, " ".join((first, *parts[1:])))
        if len(parts[-1]) > 5 and (twisted := _twisted(name.text)) not in told.article:
            yield told.swapped(name.start, name.end, twisted)


def name_of_another(told: Told, rng: Random) -> Iterator[str]:
    """People and bodies for others that the article does not name in the same breath."""
    for name in _names(told):
        if name.sort not in ("person", "organization") or _is_no_name(name.text):
            continue
        named = (
            other for other in told.story.analysis.names if other.sort == name.sort and not _is_no_name(other.text)
        )
        others = {other.canonical for other in named if _is_apart(told, name, other)}
        for words in rng.sample(sorted(others), min(_VARIANTS, len(others))):
            yield told.swapped(name.start, name.end, words)


def _names(told: Told) -> Iterator[Name]:
    """The names of a sentence that the article has in these words."""
    for name in told.analysis.names:
        if name.text in told.article and not told.is_quoted(name.start) and name.text.upper() != name.text.lower():
            yield name


def _is_no_name(words: str) -> bool:
    """Whether it is a sum of money, or a word in capitals that opens a report: "RM15", "INFLATION"."""
    return any(map(str.isdigit, words)) or (words.isupper() and len(words) > _LONGEST_ACRONYM)


def _twisted(name: str) -> str:
    """A name with two letters exchanged: "Achiegn"."""
    return name[:-2] + name[-1] + name[-2] if name[-1] != name[-2] else name[:-3] + name[-2] + name[-3] + name[-1]


def _is_apart(told: Told, name: Name, other: Name) -> bool:
    """Whether another name is of somebody else, whom neither this sentence nor those about the first one name."""
    if any(same_name(other.canonical, known.canonical) or other.text in told.text for known in told.analysis.names):
        return False
    if name.text in other.canonical or other.canonical in name.canonical:
        return False
    analysis = told.story.analysis
    places = [
        {analysis.sentence_at(n.start) for n in analysis.names if same_name(n.canonical, wanted)}
        for wanted in (name.text, other.canonical)
    ]
    return bool(places[0]) and not places[0] & places[1]
