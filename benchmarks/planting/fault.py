"""What a planted fault is, and the words around it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from random import Random

from planting.material import Story
from summarizer.text.analysis import TextAnalysis
from summarizer.text.syntax.tokens import Token

QUOTED = re.compile('[“"]([^“”"]+)[”"]')


@dataclass(frozen=True)
class Told:
    """A sentence of a summary in which a fault is to be planted."""

    story: Story
    place: int

    @property
    def text(self) -> str:
        """The true sentence."""
        return self.story.sentences[self.place]

    @property
    def article(self) -> str:
        """The article's text."""
        return self.story.article.text

    @property
    def analysis(self) -> TextAnalysis:
        """The sentence, read."""
        return self.story.told[self.place]

    @property
    def tokens(self) -> Sequence[Token]:
        """Its words."""
        return self.analysis.parsed.tokens

    @cached_property
    def quoted(self) -> tuple[tuple[int, int], ...]:
        """The places between its quotation marks."""
        return tuple(match.span(1) for match in QUOTED.finditer(self.text))

    def is_quoted(self, place: int) -> bool:
        """Whether a place lies between quotation marks."""
        return any(start <= place < end for start, end in self.quoted)

    def swapped(self, start: int, end: int, words: str) -> str:
        """The sentence with other words in place of some."""
        changed = self.text[:start] + words + self.text[end:]
        return changed[:1].upper() + changed[1:]


@dataclass(frozen=True)
class Fault:
    """A true summary with one false sentence."""

    group: str
    """The kind of fault, a line of the table"""
    told: Told
    sentence: str
    """The false sentence"""


Planter = Callable[[Told, Random], Iterator[str]]
"""Yields false versions of a sentence; none that by chance is true."""
