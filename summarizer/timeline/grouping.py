"""From links to stories: which mentions make a stage, which stages a chain, which chains a thread."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from itertools import combinations
from typing import NamedTuple

from summarizer.timeline.disjoint import Disjoint
from summarizer.timeline.index import Index
from summarizer.timeline.mentions import EventMention
from summarizer.timeline.parties import shared

_CORE = ("same", "stage", "contradiction")
_ENOUGH = 2
"""Articles that tell two chains both, so that they are one story"""


class Story(NamedTuple):
    """The mentions of one thread, by their numbers."""

    chains: list[list[int]]
    """Courses of events, each with its mentions"""
    background: list[int]
    """Mentions that its articles recall"""

    @property
    def core(self) -> list[int]:
        """The mentions of its chains."""
        return [number for chain in self.chains for number in chain]


def stories(index: Index) -> tuple[list[Story], list[int]]:
    """The stories of an index, and the mentions of events that belong to none."""
    chained, recalled = Disjoint[int](), Disjoint[int]()
    linked, remembered = set[int](), set[int]()
    for link in index.event_links():
        sets, members = (chained, linked) if link.kind in _CORE else (recalled, remembered)
        sets.join(link.earlier, link.later)
        members.update((link.earlier, link.later))
    chains = chained.sets(sorted(linked))
    found = [Story(group, []) for group in _merged(index, chains)]
    _add_background(index, found, remembered - linked)
    held = {number for story in found for number in (*story.core, *story.background)}
    left = recalled.sets(sorted(remembered - held))
    found += [Story([group], []) for group in left if len(group) > 1]
    held.update(number for group in left if len(group) > 1 for number in group)
    return found, [number for number in index.event_numbers() if number not in held]


def _merged(index: Index, chains: list[list[int]]) -> list[list[list[int]]]:
    """Chains by stories: those that the same articles tell.

    All articles of one of them, or two that share a name or a sentence.
    """
    of_article: defaultdict[int, set[int]] = defaultdict(set)
    for place, chain in enumerate(chains):
        for number in chain:
            if not index.event(number).recalled:
                of_article[index.event(number).article].add(place)
    pairs = Counter(pair for places in of_article.values() for pair in combinations(sorted(places), 2))
    sets = Disjoint[int]()
    told_by = Counter(place for places in of_article.values() for place in places)
    for (one, other), articles in pairs.items():
        whole = articles == min(told_by[one], told_by[other])
        if articles >= _ENOUGH and (whole or _belong_together(index, chains[one], chains[other])):
            sets.join(one, other)
    return [[chains[place] for place in places] for places in sets.sets(range(len(chains)))]


def _belong_together(index: Index, one: list[int], other: list[int]) -> bool:
    some, others = ([index.event(number) for number in chain[:_LOOKED_AT]] for chain in (one, other))
    if any(_share_sentence(a, b) for a in some for b in others):
        return True
    names, rest = (sorted({name for event in events for name in event.names()}) for events in (some, others))
    return bool(shared(names, rest))


_LOOKED_AT = 12
"""Mentions of a chain that are compared with those of another"""


def _share_sentence(one: EventMention, other: EventMention) -> bool:
    return one.article == other.article and bool(set(one.sentences) & set(other.sentences))


def _add_background(index: Index, found: list[Story], recalled: Iterable[int]) -> None:
    """Give each story what two of its articles recall, or what one recalls of the story itself."""
    of_article: defaultdict[int, list[int]] = defaultdict(list)
    for number in sorted(recalled):
        of_article[index.event(number).article].append(number)
    for story in found:
        core = {index.same_as(number) for number in story.core}
        articles = sorted({index.event(number).article for number in story.core})
        groups: defaultdict[int, list[int]] = defaultdict(list)
        for number in (number for article in articles for number in of_article[article]):
            groups[index.same_as(number)].append(number)
        for first, numbers in groups.items():
            if first in core or len(numbers) >= _ENOUGH:
                story.background.extend(numbers)


def by_event(index: Index, numbers: Iterable[int]) -> Iterator[list[int]]:
    """Mentions in groups of one event each."""
    groups: defaultdict[int, list[int]] = defaultdict(list)
    for number in numbers:
        groups[index.same_as(number)].append(number)
    yield from groups.values()
