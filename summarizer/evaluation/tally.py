"""Tallies: what was right, of what was given and what was wanted."""

from __future__ import annotations

import random
from collections.abc import Iterable, Sequence
from typing import Self

from pydantic import ConfigDict, computed_field

from summarizer.records.base import Record

_SAMPLES = 1000


class Tally(Record):
    """How many of the things given and of the things wanted are right.

    A choice that is always made, such as an event's status, is given and wanted once for each event.
    """

    model_config = ConfigDict(extra="ignore")  # so that the computed shares, which JSON has, can be read again

    right: int = 0
    given: int = 0
    wanted: int = 0

    @computed_field  # type: ignore[prop-decorator]
    @property
    def precision(self) -> float | None:
        """The share of what is given that is right; None where nothing is given."""
        return self.right / self.given if self.given else None

    @computed_field  # type: ignore[prop-decorator]
    @property
    def recall(self) -> float | None:
        """The share of what is wanted that is given rightly; None where nothing is wanted."""
        return self.right / self.wanted if self.wanted else None

    @computed_field  # type: ignore[prop-decorator]
    @property
    def f1(self) -> float | None:
        """The harmonic mean of precision and recall; None where nothing is given and nothing wanted."""
        both = self.given + self.wanted
        return 2 * self.right / both if both else None

    @classmethod
    def sum(cls, tallies: Iterable[Self]) -> Self:
        """One tally of several: every thing weighs the same, whatever article it is of."""
        every = list(tallies)
        return cls(
            right=sum(tally.right for tally in every),
            given=sum(tally.given for tally in every),
            wanted=sum(tally.wanted for tally in every),
        )


def margin(tallies: Sequence[Tally]) -> float:
    """Half the width of the 95 per cent interval of the F1 of all, by 1,000 bootstrap samples of the articles (Efron).

    Two models whose intervals overlap widely are not told apart by a gold set of this size.
    """
    draw = random.Random(0)
    sums = (Tally.sum(draw.choices(tallies, k=len(tallies))).f1 for _ in range(_SAMPLES))
    found = sorted(f1 for f1 in sums if f1 is not None)
    tail = len(found) // 40
    return (found[-1 - tail] - found[tail]) / 2 if found else 0.0
