"""Pieces: the chunks of a sentence and the words and marks between them that tell its clauses apart."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from itertools import pairwise

from summarizer.text.syntax.chunks import Chunk, NounPhrase, VerbGroup
from summarizer.text.syntax.parse import ParsedText
from summarizer.text.syntax.tokens import Token

Piece = tuple[str, str, NounPhrase | None, VerbGroup | None]
"""Its sort (NP, VG, IN, REL, SUB, CC, a comma, or "|" for what ends a clause), its word in lower case, or of a chunk
the dictionary form of its head, and the chunk if it is one"""
BEYOND: tuple[Piece, ...] = (("|", "", None, None),) * 5
"""Empty places behind the last piece, which stand before the first too: a list is counted from both its ends"""
_SUBORDINATORS = frozenset(
    "that because although though if unless while whereas whether when where why how as since until".split()
)
_OF_TIME = frozenset(("after", "before", "since", "until", "as"))
_OPENERS = _SUBORDINATORS | _OF_TIME
_EITHER = frozenset(("as", "since", "until"))
"""Subordinators that are prepositions too"""
_SORTS = (
    dict.fromkeys(("WDT", "WP"), "REL")
    | dict.fromkeys(("IN", "TO"), "IN")
    | {"CC": "CC", ",": ","}
    | dict.fromkeys((":", "-LRB-", "-RRB-", "."), "|")
)
"""The sorts of words between chunks by their tags; the others tell nothing"""
_SUBJECTS = 3
"""Noun phrases that a subject is made of: "the roof of a hall in Riga" """


def find_pieces(parsed: ParsedText, sentence: int, times: Collection[int]) -> list[Piece]:
    """The pieces of a sentence in order; a time goes, with the preposition before it."""
    place, last = parsed.bounds[sentence]
    tokens, chunks = parsed.tokens, parsed.chunks[sentence]
    found: list[Piece] = []
    for at, chunk in enumerate(chunks):
        if place < chunk.first:
            found += _between(tokens, place, chunk.first, chunks[at : at + _SUBJECTS + 1])
        if isinstance(chunk, VerbGroup):
            found.append(("VG", tokens[chunk.main].lemma, None, chunk))
        elif chunk.head not in times:
            found.append(("NP", tokens[chunk.head].lemma, chunk, None))
        elif found and found[-1][0] == "IN":
            found.pop()
        place = chunk.last
    found += _between(tokens, place, last, ())
    return found


def _between(tokens: Sequence[Token], place: int, last: int, following: Sequence[Chunk]) -> list[Piece]:
    """The words between chunks that tell something, given the chunks behind them."""
    return [
        (sort, token.lower, None, None)
        for token in tokens[place:last]
        if (
            sort := _SORTS.get(token.tag)
            if token.lower not in _OPENERS
            else _sort_of_opener(token, tokens, following if token.index == last - 1 else ())
        )
    ]


def _sort_of_opener(token: Token, tokens: Sequence[Token], following: Sequence[Chunk]) -> str | None:
    """The sort of a word that may open a clause, by the chunks right behind it."""
    sort = _SORTS.get(token.tag)
    if sort == "REL":
        return sort
    if token.lower == "that" and following and isinstance(following[0], VerbGroup):
        return "REL"
    if token.lower in _SUBORDINATORS and (token.lower not in _EITHER or token.tag != "IN"):
        return "SUB"
    opens = sort == "IN" and token.lower in _OF_TIME and _opens_clause(following, tokens)
    return "SUB" if opens else sort


def _opens_clause(following: Sequence[Chunk], tokens: Sequence[Token]) -> bool:
    """Whether a verb with its subject follows: "after the wall of the yard gave way", but not "after the vote"."""
    for chunk, behind in pairwise(following):
        if not isinstance(chunk, NounPhrase):
            return False
        if behind.first == chunk.last and isinstance(behind, VerbGroup):
            return behind.finite
        if tokens[chunk.last].tag != "IN" or behind.first != chunk.last + 1:
            return False
    return False
