"""What hangs on a noun: the prepositional phrases behind it."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from operator import attrgetter

from summarizer.text.analysis import TextAnalysis
from summarizer.text.syntax.chunks import NounPhrase

_REACH = 40
"""Words behind a noun in which its complements are looked for, so that time stays linear"""
_FIRST = attrgetter("first")
_PREPOSITIONS = ("IN", "TO")


def complements(analysis: TextAnalysis, sentence: int, phrase: NounPhrase) -> Iterator[tuple[str, NounPhrase]]:
    """The prepositional phrases right behind a noun phrase, with the conjuncts of each: "of X and Y from Z".

    "of" behind another preposition belongs to the noun there: in "attacks in breach of the truce" it is no complement.
    """
    tokens = analysis.parsed.tokens
    if phrase.last >= len(tokens) or tokens[phrase.last].tag not in _PREPOSITIONS:
        return
    chunks = analysis.parsed.chunks[sentence]
    at = bisect_left(chunks, phrase.last, key=_FIRST)
    starts = {chunk.first: chunk for chunk in chunks[at : at + _REACH]}
    preposition, place, end = "", phrase.last, analysis.parsed.bounds[sentence][1]
    end = min(end, place + _REACH)
    while place < end:
        token = tokens[place]
        if token.tag in _PREPOSITIONS:
            deeper = token.lower == "of" and preposition not in ("", "of")
            preposition = "" if deeper else token.lower
        elif not (token.lower == "and" and preposition):
            return
        following = starts.get(place + 1)
        if not isinstance(following, NounPhrase):
            return
        if preposition:
            yield preposition, following
        place = following.last
