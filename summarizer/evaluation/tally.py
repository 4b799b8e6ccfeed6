"""Tallies: what was right, of what was given and what was wanted."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Self

from pydantic import computed_field

from summarizer.records.base import Record


class Tally(Record):
    """How many of the things given and of the things wanted are right.

    A choice that is always made, such as an event's status, is given and wanted once for each event.
    """

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
