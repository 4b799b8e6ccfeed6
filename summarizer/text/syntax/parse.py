"""A text taken apart once, for everything that looks for something in it."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from summarizer.text.syntax.chunks import Chunk, chunks
from summarizer.text.syntax.lexicon import LEMMAS
from summarizer.text.syntax.sentences import Sentence, sentences
from summarizer.text.syntax.tagging import tag
from summarizer.text.syntax.tokens import Token, words
from summarizer.text.syntax.word_classes import OPENERS


@dataclass(frozen=True, slots=True)
class ParsedText:
    """Sentences, tokens and chunks of a text."""

    text: str
    sentences: tuple[Sentence, ...]
    tokens: tuple[Token, ...]
    lowers: tuple[str, ...]
    """The tokens in lower case"""
    starts: tuple[int, ...]
    """Where the tokens start: code points into the text"""
    bounds: tuple[tuple[int, int], ...]
    """For each sentence the half-open range of its tokens"""
    chunks: tuple[tuple[Chunk, ...], ...]
    """For each sentence its noun phrases and verb groups; their places count in `tokens`"""

    def words(self, first: int, last: int) -> str:
        """The text from a token to before another, as it stands."""
        return self.text[self.tokens[first].start : self.tokens[last - 1].end]

    def in_sentence(self, index: int) -> Sequence[Token]:
        """The tokens of a sentence."""
        first, last = self.bounds[index]
        return self.tokens[first:last]

    def between(self, start: int, end: int) -> Sequence[Token]:
        """The tokens that start between two places of the text."""
        return self.tokens[bisect_left(self.starts, start) : bisect_left(self.starts, end)]


def parse(text: str, found: tuple[Sentence, ...] | None = None) -> ParsedText:
    """Take a text apart, into sentences that are given or that it has."""
    found = sentences(text) if found is None else found
    tokens = words(text)
    starts = tuple([token.start for token in tokens])
    bounds = tuple(_bounds(starts, found))
    groups = [tokens[first:last] for first, last in bounds]
    names = _names(groups)
    for sentence, group in enumerate(groups):
        for token, part in zip(group, tag(group, names), strict=True):
            token.sentence, token.tag, token.lemma = sentence, part, LEMMAS[part][token.lower]
    every = tuple(tokens)
    lowers = tuple([token.lower for token in tokens])
    pieces = tuple([tuple(chunks(every, *bound)) for bound in bounds])
    return ParsedText(text, found, every, lowers, starts, bounds, pieces)


def _bounds(starts: Sequence[int], found: Sequence[Sentence]) -> Iterator[tuple[int, int]]:
    """For each sentence the half-open range of its tokens."""
    last = 0
    for sentence in found:
        first, last = last, bisect_left(starts, sentence.end, lo=last)
        yield first, last


def _names(groups: Sequence[Sequence[Token]]) -> set[str]:
    """The words, in lower case, that have a capital within a sentence, and not because a mark opens it."""
    return {
        word.lower
        for group in groups
        for place, word in enumerate(group)
        if word.text != word.lower and word.text[0].isupper() and place and group[place - 1].text not in OPENERS
    }
