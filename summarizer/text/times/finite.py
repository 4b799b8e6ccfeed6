"""Whether a finite verb speaks of what has been or of what is to come: its tense, aspect, modality and meaning."""

from __future__ import annotations

from summarizer.text.syntax.chunks import VerbGroup
from summarizer.text.syntax.parse import ParsedText
from summarizer.text.syntax.tokens import Token
from summarizer.text.times.governors import Governor
from summarizer.text.times.sides import OPEN, Tense
from summarizer.text.times.vocabulary import listed

_SUBJECT = 12
"""Tokens before a verb that can be its subject"""
PAST_FUTURES = frozenset(("would", "could", "might", "should", "'d"))
"""Modals of what lay ahead of a moment of the past"""


class FiniteVerbs:
    """The finite verbs of a text."""

    def __init__(self, parsed: ParsedText) -> None:
        self._tokens = parsed.tokens
        self._bounds = parsed.bounds

    def lower(self, place: int) -> str:
        """A token in lower case, "" beyond the text."""
        return self._tokens[place].lower if 0 <= place < len(self._tokens) else ""

    def is_in(self, group: VerbGroup | None, name: str) -> bool:
        """Whether a verb is in a list of the lexicon."""
        return group is not None and self._tokens[group.main].lemma in listed("tense", name)

    def tense(self, governor: Governor, first: int, last: int) -> Tense:
        """Where it puts the time of the tokens from `first` to before `last`."""
        group = governor.group
        past = group.form in ("VBD", "VBN")
        if (
            past
            and self._tokens[group.main].lower == "set"
            and (group.last, self.lower(first - 1)) == (first - 1, "on")
        ):
            return Tense(-1)
        if group.modal == "could" and self._is_negated(group):
            return Tense(-1)
        if group.modal:
            behind = group.perfect and group.modal != "will"
            return Tense(-1) if behind else Tense(1, loose=group.modal in PAST_FUTURES)
        if self._is_due(group) or (self.is_in(group, "ahead") and not self._is_act(governor, first, last)):
            return OPEN if past and self._is_perfect(governor) else Tense(1, loose=past)
        if self._prepares(group) or self._has_arranged(group, first):
            return Tense(1, loose=past)
        if past and not group.perfect and self._is_condition(governor):
            return Tense(1, loose=True)
        if past or group.perfect or self._tells(group) or not self._is_prose(group.main):
            return Tense(-1)
        return Tense(1, loose=True)

    def _is_condition(self, governor: Governor) -> bool:
        """Whether the past tense is that of a condition: "would fly if the council agreed on Monday"."""
        above, after = governor.nearby(-1), governor.nearby(1)
        start = max(governor.group.first - _SUBJECT, above.last if above else 0)
        between = {token.lower for token in self._tokens[start : governor.group.first]}
        main = any(group and group.modal in PAST_FUTURES for group in (above, governor.nearby(-2), after))
        return main and not between.isdisjoint(("if", "unless"))

    def _is_due(self, group: VerbGroup) -> bool:
        """Whether "due" and the like follow: "was due in court"."""
        words = [token.lower for token in self._tokens[group.last : group.last + 2]]
        return self._tokens[group.main].lemma == "be" and not listed("tense", "due").isdisjoint(words)

    def _is_act(self, governor: Governor, first: int, last: int) -> bool:
        """Whether planning itself is told of: "planned Monday to go", not "a march planned Monday will go on"."""
        after = governor.nearby(1)
        reduced = (after is not None and after.finite and after.first == last) or self.lower(last) == "for"
        return governor.group.form == "VBD" and first == governor.group.last and not reduced

    def _is_perfect(self, governor: Governor) -> bool:
        """Whether a verb is in the perfect, or joined to one that is: "had ruled for him and set a deadline"."""
        group, above = governor.group, governor.nearby(-1)
        if group.perfect or above is None or not above.perfect:
            return group.perfect
        return self.lower(group.first - 1) == "and" and above.form == "VBD"

    def _prepares(self, group: VerbGroup) -> bool:
        """Whether something is got ready for: "were preparing for a summit on Monday"."""
        return self.is_in(group, "preparing") and self.lower(group.last) == "for"

    def _has_arranged(self, group: VerbGroup, first: int) -> bool:
        """Whether what was arranged lies ahead: no perfect of the present has a day of the past."""
        present = group.perfect and group.form in ("VBZ", "VBP")
        return present and self.is_in(group, "arranging") and first - group.last > 1

    def _tells(self, group: VerbGroup) -> bool:
        """Whether the present tense tells of the past: "says", but not "announces its decision"."""
        if self._tokens[group.main].lemma == "announce" and group.last < len(self._tokens):
            return self._tokens[group.last].tag not in ("DT", "PRP$", "JJ", "NN", "NNS")
        return self.is_in(group, "reporting") or self.is_in(group, "unchanging")

    def _is_negated(self, group: VerbGroup) -> bool:
        """Whether it or its subject is: "neither could be reached"."""
        before = self._tokens[max(0, group.first - _SUBJECT) : group.first]
        return group.negated or any(token.lower in listed("tense", "denying") for token in before)

    def _is_prose(self, place: int) -> bool:
        """Whether its sentence ends with a full stop: in headlines the present tense tells of the past."""
        end = self._bounds[self._tokens[place].sentence][1]
        return any(_is_stop(token) for token in self._tokens[max(0, end - 3) : end])


def _is_stop(token: Token) -> bool:
    return token.lower in (".", "!", "?", "a.m.", "p.m.")
