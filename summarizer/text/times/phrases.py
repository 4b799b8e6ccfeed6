"""A sentence as the grammar reads it, and the stretch of it that a rule has matched."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

from summarizer.text.syntax.parse import ParsedText
from summarizer.text.syntax.tokens import Token
from summarizer.text.times.vocabulary import FILLER, LETTERS, SPELLINGS, UNITS, listed, read

_REACH = 6
"""Words before and after a phrase that can say something of it"""


class Lexeme(NamedTuple):
    """A word of the text, or a part of a hyphenated one."""

    kind: str
    """Its class in the vocabulary"""
    value: Any
    token: int
    """The place of its token"""
    start: int
    end: int
    """Code points into the text, half-open"""


@dataclass(slots=True, unsafe_hash=True)
class Source:
    """A sentence in the letters of the grammar, and the place of the token that each letter is of."""

    parsed: ParsedText
    letters: str
    places: Sequence[int]

    def lexeme(self, letter: int) -> Lexeme:
        """The word that a letter stands for."""
        place = self.places[letter]
        part = 0
        while part < letter and self.places[letter - part - 1] == place:
            part += 1
        token = self.parsed.tokens[place]
        reading = read(token.lower)[part]
        return Lexeme(reading.kind, reading.value, place, token.start + reading.start, token.start + reading.end)

    def token(self, place: int) -> Token | None:
        """The token at a place of the text, if there is one."""
        return self.parsed.tokens[place] if 0 <= place < len(self.parsed.tokens) else None


def spelt(parsed: ParsedText, first: int, last: int) -> Source:
    """The sentence from one token to before another in the letters of the grammar."""
    words = list(map(SPELLINGS.__getitem__, parsed.lowers[first:last]))
    letters = "".join(words)
    if len(letters) == len(words):
        return Source(parsed, letters, range(first, last))
    return Source(parsed, letters, [place for place, word in enumerate(words, first) for _ in word])


class Phrase:
    """The words of a sentence from the letter `first` to before `last`."""

    __slots__ = ("first", "last", "source", "words")

    def __init__(self, source: Source, first: int, last: int) -> None:
        self.source, self.first, self.last = source, first, last
        self.words = [source.lexeme(letter) for letter in range(first, last)]

    def has(self, *kinds: str) -> bool:
        """Whether a word of one of the classes is in it."""
        return any(word.kind in kinds for word in self.words)

    def word(self, *kinds: str) -> Lexeme | None:
        """Its first word of some classes."""
        return next((word for word in self.words if word.kind in kinds), None)

    def value(self, *kinds: str) -> Any:
        """The value of its first word of some classes; None without one."""
        for word in self.words:
            if word.kind in kinds:
                return word.value
        return None

    def unit(self) -> str:
        """Its first unit of time, as in the lexicon."""
        return str(self.value(*UNITS))

    def ahead(self, *kinds: str) -> Any:
        """The value of the first word of some classes shortly after it."""
        return self._near(range(self.last, min(self.last + _REACH, len(self.source.letters))), kinds)

    def behind(self, *kinds: str) -> Any:
        """The value of the first word of some classes shortly before it."""
        return self._near(range(self.first - 1, max(-1, self.first - _REACH), -1), kinds)

    def _near(self, letters: Iterable[int], kinds: Sequence[str]) -> Any:
        for letter in letters:
            if self.source.letters[letter] == FILLER:
                return None
            word = self.source.lexeme(letter)
            if word.kind in kinds:
                return word.value
        return None

    def is_followed(self, rule: re.Pattern[str]) -> bool:
        """Whether the letters after it match a rule."""
        return rule.match(self.source.letters, self.last) is not None

    def is_preceded(self, name: str) -> bool:
        """Whether the token before it is in a list of the lexicon."""
        return self.before is not None and self.before.lower in listed("neighbours", name)

    def is_before(self, name: str) -> bool:
        """Whether the token after it is in a list of the lexicon."""
        return self.after is not None and self.after.lower in listed("neighbours", name)

    def token_of(self, word: Lexeme) -> Token:
        """The token of one of its words."""
        return self.source.parsed.tokens[word.token]

    @property
    def head(self) -> Token:
        """Its first token."""
        return self.token_of(self.words[0])

    @property
    def before(self) -> Token | None:
        """The token before it."""
        return self.source.token(self.words[0].token - 1)

    @property
    def after(self) -> Token | None:
        """The token after it."""
        return self.source.token(self.source.places[self.last - 1] + 1)


def pattern(rule: str) -> str:
    """A rule in the names of word classes as a regular expression over their letters."""
    return re.sub(r"\s+", "", re.sub(r"[A-Z]+", lambda name: LETTERS[name[0]], rule))
