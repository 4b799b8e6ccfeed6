"""The score sheet of one article: tallies by part, and each thing that differs."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Literal, TypeVar

from summarizer.evaluation.assignment import assign
from summarizer.evaluation.tally import Tally
from summarizer.records.base import Record

A = TypeVar("A")
B = TypeVar("B")
Part = Literal[
    "events",
    "main events",
    "kind",
    "sub-type",
    "status",
    "date",
    "roles",
    "places",
    "attribution",
    "counts",
    "figures",
    "loaded wording",
    "voice",
    "summary facts",
    "summary sentences",
]
"""What is scored, in the order of a table (docs/evaluation.md explains each)."""


class About(Record):
    """What a difference is about: an event by its trigger, or the article."""

    trigger: str = ""
    sentence: int | None = None
    """The number of the sentence that it stands in, from 1"""


class Difference(Record):
    """One thing that a model gives otherwise than the gold record."""

    part: Part
    about: About = About()
    wanted: str | None
    """What the gold record has; None where it has nothing of the kind"""
    given: str | None
    """What the model gives; None where it gives nothing"""


class Sheet:
    """Collects tallies and differences."""

    def __init__(self) -> None:
        self.tallies: dict[Part, Tally] = {}
        self.differences: list[Difference] = []

    def add(self, part: Part, right: int, given: int, wanted: int) -> None:
        """Add to the tally of a part."""
        one = Tally(right=right, given=given, wanted=wanted)
        self.tallies[part] = Tally.sum((self.tallies.get(part, Tally()), one))

    def differ(self, part: Part, about: About, wanted: str | None, given: str | None) -> None:
        """Note a difference."""
        self.differences.append(Difference(part=part, about=about, wanted=wanted, given=given))

    def choice(self, part: Part, about: About, wanted: str | None, given: str | None, right: bool) -> None:
        """Score one value that is wanted, or not, and given, or not."""
        self.add(part, right and given is not None, given is not None, wanted is not None)
        if not right:
            self.differ(part, about, wanted, given)

    def lists(
        self, part: Part, about: About, wanted: Sequence[A], given: Sequence[B], same: Callable[[A, B], bool]
    ) -> list[tuple[A, B]]:
        """Score things against things, each paired with one other at most; returns the pairs."""
        pairs = assign(wanted, given, lambda one, other: float(same(one, other)))
        self.add(part, len(pairs), len(given), len(wanted))
        found, known = {place for place, _ in pairs}, {place for _, place in pairs}
        for place in (place for place in range(len(wanted)) if place not in found):
            self.differ(part, about, str(wanted[place]), None)
        for place in (place for place in range(len(given)) if place not in known):
            self.differ(part, about, None, str(given[place]))
        return [(wanted[place], given[other]) for place, other in pairs]
