"""What stands near a word: a sentence may be as long as a hostile text makes it, and time has to stay linear."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from operator import attrgetter

from summarizer.text.analysis import TextAnalysis
from summarizer.text.syntax.chunks import Chunk, NounPhrase
from summarizer.text.syntax.clauses import Clause

_CLAUSES = 12
_CHUNKS = 40
_FIRST = attrgetter("first")
_VERB = attrgetter("verb.first")


def clauses_near(analysis: TextAnalysis, sentence: int, token: int) -> Sequence[Clause]:
    """The clauses whose verbs stand nearest to a token, in order."""
    clauses = analysis.clauses[sentence]
    if len(clauses) <= _CLAUSES:
        return clauses
    at = bisect_left(clauses, token, key=_VERB)
    return clauses[max(0, at - _CLAUSES) : at + _CLAUSES]


def chunks_near(analysis: TextAnalysis, sentence: int, token: int) -> Sequence[Chunk]:
    """The chunks of a sentence nearest to a token, in order."""
    chunks = analysis.parsed.chunks[sentence]
    if len(chunks) <= _CHUNKS:
        return chunks
    at = bisect_left(chunks, token, key=_FIRST)
    return chunks[max(0, at - _CHUNKS) : at + _CHUNKS]


def phrase_at(analysis: TextAnalysis, token: int) -> NounPhrase | None:
    """The noun phrase that begins at a token."""
    if token >= len(analysis.parsed.tokens):
        return None
    chunks = analysis.parsed.chunks[analysis.parsed.tokens[token].sentence]
    at = bisect_left(chunks, token, key=_FIRST)
    found = chunks[at] if at < len(chunks) and chunks[at].first == token else None
    return found if isinstance(found, NounPhrase) else None
