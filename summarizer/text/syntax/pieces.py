"""Pieces: the chunks of a sentence and the words and marks between them that tell its clauses apart."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

from summarizer.text.syntax.chunks import Chunk, NounPhrase, VerbGroup
from summarizer.text.syntax.parse import ParsedText
from summarizer.text.syntax.tokens import Token

BEYOND = 5
"""Empty places behind the last piece, which stand before the first too: a list is counted from both its ends"""
_SUBORDINATORS = frozenset(
    "that because although though if unless while whereas whether when where why how as since until".split()
)
_RELATIVE = frozenset(("WDT", "WP"))
_OF_TIME = frozenset(("after", "before", "since", "until", "as"))
_SUBJECTS = 3
"""Noun phrases that a subject is made of: "the roof of a hall in Riga" """


class Pieces:
    """The pieces of a sentence, as lists of the same length."""

    def __init__(self) -> None:
        self.sorts: list[str] = []
        """NP, VG, IN, REL, SUB, CC, a comma, or "|" for what ends a clause"""
        self.words: list[str] = []
        """Their words in lower case; of a chunk the dictionary form of its head"""
        self.phrases: list[NounPhrase | None] = []
        self.verbs: list[VerbGroup | None] = []

    def add(self, sort: str, word: str, phrase: NounPhrase | None = None, verb: VerbGroup | None = None) -> None:
        """Add a piece behind the last."""
        self.sorts.append(sort)
        self.words.append(word)
        self.phrases.append(phrase)
        self.verbs.append(verb)

    def drop(self) -> None:
        """Take the last piece away."""
        for column in (self.sorts, self.words, self.phrases, self.verbs):
            column.pop()


def find_pieces(parsed: ParsedText, sentence: int, times: Collection[int]) -> Pieces:
    """The pieces of a sentence in order; a time goes, with the preposition before it."""
    first, last = parsed.bounds[sentence]
    starts = {chunk.first: chunk for chunk in parsed.chunks[sentence]}
    tokens, found, place = parsed.tokens, Pieces(), first
    while place < last:
        chunk = starts.get(place)
        if chunk is None:
            token = tokens[place]
            sort = _sort(token.tag, token.lower, starts.get(place + 1) if token.lower == "that" else None)
            if sort == "IN" and token.lower in _OF_TIME and _opens_clause(starts, place + 1, tokens):
                sort = "SUB"
            if sort:
                found.add(sort, token.lower)
        elif isinstance(chunk, VerbGroup):
            found.add("VG", tokens[chunk.main].lemma, verb=chunk)
        elif chunk.head not in times:
            found.add("NP", tokens[chunk.head].lemma, phrase=chunk)
        elif found.sorts and found.sorts[-1] == "IN":
            found.drop()
        place = chunk.last if chunk else place + 1
    return found


def _opens_clause(starts: Mapping[int, Chunk], place: int, tokens: Sequence[Token]) -> bool:
    """Whether a verb with its subject follows: "after the wall of the yard gave way", but not "after the vote"."""
    for _ in range(_SUBJECTS):
        chunk = starts.get(place)
        if not isinstance(chunk, NounPhrase):
            return False
        following = starts.get(chunk.last)
        if isinstance(following, VerbGroup):
            return following.finite
        if chunk.last >= len(tokens) or tokens[chunk.last].tag != "IN":
            return False
        place = chunk.last + 1
    return False


def _sort(tag: str, word: str, following: NounPhrase | VerbGroup | None) -> str | None:
    """The sort of a word between chunks; None for one that tells nothing."""
    if tag in _RELATIVE or (word == "that" and isinstance(following, VerbGroup)):
        return "REL"
    if word in _SUBORDINATORS and (word not in ("as", "since", "until") or tag != "IN"):
        return "SUB"
    if tag in ("IN", "TO"):
        return "IN"
    if tag in ("CC", ","):
        return tag
    return "|" if tag in (":", "-LRB-", "-RRB-", ".") else None
