"""How far an attribution behind its content reaches: "Despite a truce, shells fell, killing six, according to X".

It reaches over the clauses that it closes: the main clause and what hangs on it to the right. A clause or phrase of
time, concession or circumstance that opens the sentence is the writer's own background (Rhetorical Structure Theory
calls it a satellite: Mann and Thompson 1988), and so is a clause before a semicolon or before "while" and "but".
"""

from __future__ import annotations

from collections.abc import Sequence

from summarizer.text.attributions.cues import listed
from summarizer.text.syntax.tokens import Token

_FINITE = frozenset(("VBD", "VBZ", "VBP", "MD"))
_CONTRASTS = frozenset(("but", "while", "whereas"))
_LONGEST = 60
"""Tokens of a background that are looked at"""


def reached_from(content: Sequence[Token]) -> int:
    """Where what an attribution at the end of a sentence covers begins, in tokens from the start of its content."""
    return max(_after_background(content), _after_contrast(content))


def _after_background(content: Sequence[Token]) -> int:
    """The place behind "Despite a truce that began in May," at the start, or 0."""
    if not content or content[0].lower not in listed("backgrounds"):
        return 0
    commas = [at for at, token in enumerate(content[:_LONGEST]) if token.tag == "," and not _is_in_number(content, at)]
    return next((at + 1 for at in commas if _opens_clause(content[at + 1 : at + _LONGEST])), 0)


def _opens_clause(rest: Sequence[Token]) -> bool:
    """Whether a subject comes first and a finite verb follows before the next comma or not far behind one."""
    if not rest or rest[0].tag not in ("DT", "NN", "NNS", "NNP", "NNPS", "PRP", "PRP$", "JJ", "CD", "EX", "$"):
        return False
    return any(token.tag in _FINITE for token in rest)


def _is_in_number(content: Sequence[Token], at: int) -> bool:
    """Whether a comma parts a date: "May 3, 2024,"."""
    return at + 1 < len(content) and content[at + 1].tag == "CD" and content[at - 1].tag == "CD"


def _after_contrast(content: Sequence[Token]) -> int:
    """The place behind the last "; " or ", but" and ", while" that a clause of its own follows, or 0."""
    for at in range(len(content) - 2, 0, -1):
        opens = content[at].text == ";" or (
            content[at - 1].tag == "," and content[at].lower in ("but", "while", "whereas")
        )
        if opens and _opens_clause(content[at + 1 :]) and any(token.tag in _FINITE for token in content[:at]):
            return at + 1
    return 0
