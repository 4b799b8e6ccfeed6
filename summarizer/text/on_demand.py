"""A row of things, each made when it is first asked for."""

from __future__ import annotations

from collections.abc import Callable
from typing import Generic, TypeVar

_Made = TypeVar("_Made")


class OnDemand(Generic[_Made]):
    """What is made by place, from 0 to before `count`."""

    def __init__(self, make: Callable[[int], _Made], count: int) -> None:
        self._make = make
        self._made: list[_Made | None] = [None] * count

    def __getitem__(self, place: int) -> _Made:
        found = self._made[place]
        if found is None:
            found = self._made[place] = self._make(place)
        return found
