"""Conditions: the verbs that a sentence only supposes, those that depend on them, and those still to come in time.

TimeML marks them as SLINKs of type CONDITIONAL; FactBank leaves both sides uncommitted. Found from the order of words.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from summarizer.text.syntax.clauses import Clause
from summarizer.text.syntax.parse import ParsedText
from summarizer.text.syntax.tokens import Token

_REACH = 4
"""Clauses on either side among which the other half of a condition is looked for"""
_IF = frozenset(("if", "unless", "lest"))
_PHRASES = frozenset(
    (
        ("in", "case"),
        ("in", "the", "event"),
        ("provided", "that"),
        ("providing", "that"),
        ("as", "long", "as"),
        ("so", "long", "as"),
        ("on", "condition", "that"),
        ("assuming", "that"),
    )
)
_WHEN = frozenset(("when", "once", "until", "till", "before", "after", "whenever"))
_INVERTED = frozenset(("should", "were", "had"))
_OPENERS = _IF | _WHEN | _INVERTED | {phrase[0] for phrase in _PHRASES}
_TELLING = _IF | _WHEN | _INVERTED | {max(phrase, key=len) for phrase in _PHRASES}
"""Words without any of which nothing is opened"""
_CONDITIONAL = frozenset(("would", "could", "might", "'d"))
_OPENS = frozenset((",", ":", "``", "''", "-LRB-", "CC"))
_NOT_CONDITIONAL = frozenset(("as", "than"))
_STARTS_PHRASE = frozenset(("DT", "PRP", "PRP$", "NNS", "NNP", "NNPS", "CD", "EX"))


class Conditions(NamedTuple):
    """Main verbs by what the sentence makes of them."""

    supposed: frozenset[int]
    """In an "if", "unless", "should" clause"""
    consequent: frozenset[int]
    """What would follow"""
    pending: frozenset[int]
    """In a clause of time that hangs on something to come: "when it arrives" """


_NONE = Conditions(frozenset(), frozenset(), frozenset())


def find_conditions(parsed: ParsedText, sentence: int, clauses: Sequence[Clause]) -> Conditions:
    """The conditions of a sentence, given by its index, and its clauses in order."""
    first, last = parsed.bounds[sentence]
    if _TELLING.isdisjoint(parsed.lowers[first:last]):
        return _NONE
    reader = _Reader(parsed.tokens, first, last, clauses)
    supposed: set[int] = set()
    consequent: set[int] = set()
    pending: set[int] = set()
    for opener in reader.openers():
        condition = reader.condition(opener)
        if condition is None:
            consequent.update(reader.after_bare(opener))
            continue
        if opener.sort == "when":
            pending.update(reader.pending(opener, condition))
        else:
            supposed.add(clauses[condition].verb.main)
            consequent.update(reader.consequences(opener, condition))
    return Conditions(frozenset(supposed), frozenset(consequent - supposed), frozenset(pending))


class _Opener(NamedTuple):
    place: int
    sort: str
    """if, should or when"""
    after: int
    """How many clauses have their verb before it"""


class _Reader:
    def __init__(self, tokens: Sequence[Token], first: int, last: int, clauses: Sequence[Clause]) -> None:
        self._tokens = tokens
        self._first = first
        self._last = last
        self._clauses = clauses
        self._questions = last > first and tokens[last - 1].text == "?"

    def openers(self) -> Iterator[_Opener]:
        """The words that open a condition or a clause of time."""
        passed = 0
        for token in self._tokens[self._first : self._last]:
            if token.lower not in _OPENERS:
                continue
            place = token.index
            while passed < len(self._clauses) and self._clauses[passed].verb.main < place:
                passed += 1
            sort = self._sort(place)
            if sort:
                yield _Opener(place, sort, passed)

    def _sort(self, place: int) -> str:
        word = self._tokens[place].lower
        before = self._tokens[place - 1].lower if place > self._first else ""
        if word in _IF:
            return "" if before in _NOT_CONDITIONAL else "if"
        if word in _WHEN:
            return "when"
        if word in _INVERTED:
            return "should" if self._is_inverted(place, word) else ""
        ahead = tuple(token.lower for token in self._tokens[place : place + 3])
        return "if" if ahead in _PHRASES or (ahead[:2] in _PHRASES and ahead[2:] != ("of",)) else ""

    def _is_inverted(self, place: int, word: str) -> bool:
        """ "Should another depot be hit", "were the deal to collapse": a verb before its subject, in no question."""
        following = self._tokens[min(place + 1, self._last - 1)]
        if self._questions or following.tag not in _STARTS_PHRASE or following.lower in ("all", "both", "each"):
            return False
        opening = place == self._first or self._tokens[place - 1].tag in _OPENS
        if word == "should":
            return opening or self._tokens[place - 1].tag not in ("WP", "WRB", "WDT")
        return opening and any(clause.verb.modal in _CONDITIONAL for clause in self._clauses[-_REACH:])

    def condition(self, opener: _Opener) -> int | None:
        """The clause that a word opens, by its place in the list."""
        for at in range(opener.after, min(opener.after + _REACH, len(self._clauses))):
            verb = self._clauses[at].verb
            if verb.main == opener.place or verb.first <= opener.place:
                continue
            if any(opener.place < comma < verb.first for comma in self._between(opener.place, verb.first)):
                return None
            if opener.sort == "should" or verb.finite:
                return at
        return None

    def _between(self, first: int, last: int) -> list[int]:
        return [place for place in range(first, min(last, first + 12)) if self._tokens[place].tag in (",", ":", "''")]

    def _is_opening(self, opener: _Opener) -> bool:
        """Whether the clause stands before what depends on it."""
        if opener.place == self._first:
            return True
        before = self._tokens[opener.place - 1]
        return before.tag in _OPENS or before.lower in ("that", "even", "only")

    def _main(self, opener: _Opener, condition: int) -> int | None:
        """The clause that depends on the one opened: with a modal, or an infinitive, or else the nearest."""
        if self._is_opening(opener):
            found = self._first_of(range(condition + 1, condition + 1 + _REACH))
            if found is not None:
                return found
        return self._first_of(range(opener.after - 1, max(-1, opener.after - 1 - _REACH), -1))

    def _first_of(self, places: range) -> int | None:
        inside = [place for place in places if place < len(self._clauses)]
        modal = (place for place in inside if self._clauses[place].verb.modal)
        other = (place for place in inside[:1] if self._is_to_come(place))
        return next(modal, None) if any(self._clauses[p].verb.modal for p in inside) else next(other, None)

    def _is_to_come(self, place: int) -> bool:
        verb = self._clauses[place].verb
        return verb.form in ("TO", "VBZ", "VBP") and not verb.perfect

    def consequences(self, opener: _Opener, condition: int) -> Iterator[int]:
        """What follows from a condition, and what is joined to it by "and" with a modal of its own."""
        main = self._main(opener, condition)
        if main is None:
            return
        yield self._clauses[main].verb.main
        for at in range(main + 1, min(main + _REACH, len(self._clauses))):
            if not self._is_joined(at):
                return
            yield self._clauses[at].verb.main

    def after_bare(self, opener: _Opener) -> Iterator[int]:
        """ "If necessary, the army will act": a condition without a verb."""
        if opener.sort == "if" and self._is_opening(opener):
            ahead = range(opener.after, min(opener.after + 1, len(self._clauses)))
            yield from (self._clauses[at].verb.main for at in ahead if self._clauses[at].verb.modal)

    def _is_joined(self, place: int) -> bool:
        verb = self._clauses[place].verb
        return bool(verb.modal) and self._tokens[verb.first - 1].tag == "CC"

    def pending(self, opener: _Opener, condition: int) -> Iterator[int]:
        """A clause of time in the present, or in the past under "would", where what it dates is to come."""
        main = self._main(opener, condition)
        verb = self._clauses[condition].verb
        if main is None or verb.modal:
            return
        above = self._clauses[main].verb
        ahead = verb.form in ("VBZ", "VBP") and above.modal in ("will", "would", "must", "should")
        if ahead or (verb.form == "VBD" and above.modal == "would" and not above.perfect):
            yield verb.main
