"""A text taken apart once, for everything that looks for something in it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from summarizer.text.syntax.chunks import Chunk, chunks
from summarizer.text.syntax.lexicon import lemma
from summarizer.text.syntax.sentences import Sentence, sentences
from summarizer.text.syntax.tagging import tag
from summarizer.text.syntax.tokens import Token, words
from summarizer.text.syntax.word_classes import is_capital


@dataclass(frozen=True, slots=True)
class ParsedText:
    """Sentences, tokens and chunks of a text."""

    text: str
    sentences: tuple[Sentence, ...]
    tokens: tuple[Token, ...]
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


def parse(text: str) -> ParsedText:
    """Take a text apart."""
    found = sentences(text)
    groups = list(_by_sentence(text, found))
    names = {word.lower for group in groups for before, word in pairwise(group) if is_capital(before, word)}
    tokens: list[Token] = []
    bounds: list[tuple[int, int]] = []
    for sentence, group in enumerate(groups):
        first = len(tokens)
        for at, (token, part) in enumerate(zip(group, tag(group, names), strict=True), first):
            token.index, token.sentence, token.tag, token.lemma = at, sentence, part, lemma(token.lower, part)
        tokens += group
        bounds.append((first, len(tokens)))
    every = tuple(tokens)
    return ParsedText(
        text, found, every, tuple(bounds), tuple(tuple(chunks(every, first, last)) for first, last in bounds)
    )


def _by_sentence(text: str, found: Sequence[Sentence]) -> Iterator[list[Token]]:
    """The words of each sentence."""
    stream = list(words(text))
    last, count = 0, len(stream)
    for sentence in found:
        first = last
        while last < count and stream[last].start < sentence.end:
            last += 1
        yield stream[first:last]
