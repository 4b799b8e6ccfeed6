"""What is known of words, asked for once."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

_Key = TypeVar("_Key", bound=str)
_Value = TypeVar("_Value")

_LONG = 64
"""Characters"""


class Memo(dict[_Key, _Value]):
    """The answers of a function by what was asked; quicker than `lru_cache` where every word of a text asks.

    It begins anew when it is full, and does not keep what is too long to be met again: articles are many, and no text
    may fill the memory.
    """

    def __init__(self, answer: Callable[[_Key], _Value], most: int = 4_096) -> None:
        super().__init__()
        self._answer, self._most = answer, most

    def __missing__(self, key: _Key) -> _Value:
        if len(self) >= self._most:
            self.clear()
        found = self._answer(key)
        if len(key) < _LONG:
            self[key] = found
        return found
