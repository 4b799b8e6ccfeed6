"""What a verb group says by its own form: negated, possible, to come, and the verbs that share a form in a row."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from summarizer.records.events import Status
from summarizer.text.syntax.chunks import NEGATORS, NounPhrase, VerbGroup
from summarizer.text.syntax.clauses import Clause
from summarizer.text.syntax.tokens import Token

_POSSIBLE = frozenset(("may", "might", "could", "can", "ca", "cannot"))
_DOUBTFUL = frozenset(("may", "might"))
_NOBODY = frozenset(("neither", "no", "nobody", "none", "nothing"))
_DOUBLES = frozenset(("double", "triple", "treble", "halve", "quadruple"))
_NOT_QUITE = frozenset(("nearly", "almost"))
_NEAR = 4
"""Adverbs before a verb among which its negation is looked for"""


class Forms:
    """The verb groups of the sentence that begins at a token."""

    def __init__(self, tokens: Sequence[Token], first: int) -> None:
        self._tokens = tokens
        self._first = first

    def status(self, clause: Clause) -> Status | None:
        """What a verb group says by its own form; None for infinitives and participles, which depend on others."""
        verb = clause.verb
        if self.is_negated(clause):
            return _denied(verb)
        if verb.modal in _POSSIBLE or (verb.modal and verb.modal != "will" and verb.perfect):
            return "hypothetical"
        if verb.modal:
            return "planned"
        if verb.finite and self._is_not_quite(verb):
            return "failed"
        if verb.progressive and verb.form in ("VBZ", "VBP"):
            return "ongoing"
        return "occurred" if verb.finite else None

    def is_negated(self, clause: Clause) -> bool:
        """Whether a verb is denied by "not", "never", "no longer", or by a subject such as "nobody"."""
        verb = clause.verb
        if verb.negated or verb.modal == "cannot" or self._tokens[verb.first].lower == "wont":
            return True
        place = verb.first - 1
        while place >= self._first and self._tokens[place].tag == "RB" and verb.first - place < _NEAR:
            if self._tokens[place].lower in NEGATORS:
                return True
            place -= 1
        return any(self._is_nobody(phrase) for phrase in clause.subjects[:_NEAR])

    def _is_nobody(self, phrase: NounPhrase) -> bool:
        if self._tokens[phrase.first].lower not in _NOBODY:
            return False
        following = self._tokens[phrase.first + 1].lower if phrase.first + 1 < len(self._tokens) else ""
        return following not in ("fewer", "less", "more", "doubt")

    def _is_not_quite(self, verb: VerbGroup) -> bool:
        """ "nearly collapsed", but "nearly doubled"."""
        before = self._tokens[verb.main - 1] if verb.main else None
        return bool(before and before.lower in _NOT_QUITE) and self._tokens[verb.main].lemma not in _DOUBLES


def _denied(verb: VerbGroup) -> Status:
    """A verb with "not": it did not happen, is not to, or perhaps will not."""
    if verb.modal in _DOUBTFUL and not verb.perfect:
        return "hypothetical"
    return "cancelled" if verb.modal in ("will", "wo", "would", "wont") and not verb.perfect else "failed"


def joined(tokens: Sequence[Token], clauses: Sequence[Clause]) -> Iterator[tuple[int, int]]:
    """Verbs without a form of their own, "indicted or convicted", to the first of their row."""
    first: dict[int, int] = {}
    for at, clause in enumerate(clauses):
        partner = _partner(tokens, clauses, at) if clause.verb.form in ("VB", "VBN", "VBG") else None
        if partner is not None:
            first[clause.verb.main] = first.get(partner, partner)
            yield clause.verb.main, first[clause.verb.main]


def _partner(tokens: Sequence[Token], clauses: Sequence[Clause], at: int) -> int | None:
    verb = clauses[at].verb
    place = verb.first - 1
    while place > 0 and tokens[place].tag == "RB" and verb.first - place < _NEAR:
        place -= 1
    if place < 0 or tokens[place].tag not in ("CC", ","):
        return None
    near = clauses[max(0, at - 4) : at] if tokens[place].tag == "CC" else clauses[max(0, at - 1) : at]
    for other in reversed(near):
        alike = other.verb.form in ("MD", "TO", "VB") if verb.form == "VB" else _is_alike(tokens, other.verb, verb)
        if alike and (tokens[place].tag == "CC" or other.verb.last == place):
            return other.verb.main
    return None


def _is_alike(tokens: Sequence[Token], other: VerbGroup, verb: VerbGroup) -> bool:
    return tokens[other.main].tag == tokens[verb.main].tag
