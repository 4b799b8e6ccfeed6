"""Event nouns as the subject, object or complement of a verb: what the verb says of how far they have come about."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from summarizer.text.syntax.chunks import NounPhrase
from summarizer.text.syntax.clauses import Clause
from summarizer.text.syntax.predicates import frames
from summarizer.text.syntax.reality import REAL, SEPARATE, STOPPED, Calendar, Reality, combined
from summarizer.text.syntax.tokens import Token

MARKED = frozenset(("planned", "hypothetical", "failed", "cancelled", "postponed", "ongoing"))
_DEFINITE = frozenset("the this that these those his her its their our my your 's".split())
_CREATING = frozenset(
    "give receive provide get make take have hold stage sign reach see bring launch begin start".split()
)
_GOVERNED = frozenset(("for", "of", "to", "on", "with", "from", "into", "about", "against"))
"""Prepositions by which a verb has an event as its complement: "called for a strike", not "agreed at a meeting" """
_PURPOSE = frozenset(("for", "to", "into"))
_STATE = frozenset(("in", "on", "under"))
"""Prepositions that "be" has an event behind: "will be on strike" """
_CONDITIONAL = frozenset(("would", "could", "might"))
_FRAMED = frozenset(("at", "during"))
APART = SEPARATE - _FRAMED
"""Prepositions behind which a noun is no role of the verb"""
_STAYING = frozenset(("remain", "stay", "last", "rage"))
_MOVING = frozenset(("move", "shift", "change"))
_TAKING_PLACE = frozenset("begin start resume occur happen proceed come take complete finish go open".split())


class Governors(Protocol):
    """What a noun asks of the words around it."""

    def of(self, token: int, depth: int = 0) -> Reality:
        """The reality of the event that a token names."""

    def effect(self, token: int) -> str:
        """What a word says of the event that it governs."""


class NounRoles:
    """What the verbs of one sentence say of the event nouns that are their roles."""

    def __init__(
        self,
        governors: Governors,
        tokens: Sequence[Token],
        last: int,
        clauses: Sequence[Clause],
        calendar: Calendar,
    ) -> None:
        self._governors = governors
        self._tokens = tokens
        self._last = last
        self._calendar = calendar
        self._infinitives = {clause.verb.first: clause.verb.main for clause in clauses if clause.verb.form == "TO"}

    def reality(self, phrase: NounPhrase, clause: Clause, role: str, depth: int) -> Reality | None:
        """What one verb says of a noun; None where it says nothing."""
        main = clause.verb.main
        effect = "postponed" if self._is_moved(clause) else self._governors.effect(main)
        reality = self._governors.of(main, depth + 1)
        if role == "subject" and not clause.verb.passive:
            return self._as_subject(phrase, clause, reality, effect)
        if effect == "light" and role in ("object", "subject"):
            return reality
        if role not in ("object", "subject") and role not in _GOVERNED:
            return self._at(phrase, clause, role, reality)
        if effect not in ("", "light", "implicative") and not self._is_inclusion(main):
            return combined(effect, reality.status, main)
        return self._introduced(phrase, clause, role, reality)

    def _is_moved(self, clause: Clause) -> bool:
        """ "Was moved to 4 October", that day ahead."""
        place = clause.verb.last
        if not clause.verb.passive or self._tokens[clause.verb.main].lemma not in _MOVING:
            return False
        return self._tokens[place].lower == "to" and self._calendar.is_ahead(self._tokens, place + 1)

    def _is_inclusion(self, main: int) -> bool:
        return self._tokens[main].lemma in frames("include")

    def _at(self, phrase: NounPhrase, clause: Clause, role: str, reality: Reality) -> Reality | None:
        """ "will meet at the summit": the occasion of what is to come is to come; "are on strike"."""
        is_state = role in _STATE and self._tokens[clause.verb.main].lemma == "be"
        if is_state and reality.status in REAL and clause.verb.form in ("VBZ", "VBP"):
            return Reality("ongoing")
        if (
            (role in _PURPOSE or is_state)
            and not self._is_known(phrase)
            and reality.status in ("planned", "hypothetical")
        ):
            return reality
        return Reality("planned") if role in _FRAMED and reality.status == "planned" else None

    def _introduced(self, phrase: NounPhrase, clause: Clause, role: str, reality: Reality) -> Reality | None:
        """ "will provide assistance": an event that a clause brings up is as real as the clause."""
        main = clause.verb.main
        lemma = self._tokens[main].lemma
        if lemma in frames("debated") and self._tokens[phrase.first].lower in ("a", "an"):
            return Reality("hypothetical", main)
        if lemma in frames("factive"):
            return None
        if self._is_inclusion(main) and clause.subjects:
            included = self._included(clause)
            if included is not None:
                return included
        if lemma in frames("announcing") and reality.status in REAL:
            return self._announced(phrase, role)
        if reality.status in REAL:
            return None
        if self._is_known(phrase) and lemma not in _CREATING:
            return None
        if role not in ("object", "subject") and role not in _PURPOSE:
            return None
        return Reality(reality.status)

    def _included(self, clause: Clause) -> Reality | None:
        """ "a plan that includes closures"."""
        subject = clause.subjects[-1].head
        effect = self._governors.effect(subject)
        if self._tokens[subject].lemma in frames("scheme"):
            effect = "planned"
        return combined(effect, "occurred", subject) if effect in MARKED else None

    def _announced(self, phrase: NounPhrase, role: str) -> Reality | None:
        """ "announced cuts": to come, unless known or a result."""
        fresh = role in ("object", "subject") and not self._is_known(phrase)
        return Reality("planned") if fresh and self._tokens[phrase.head].lemma not in frames("result") else None

    def _is_known(self, phrase: NounPhrase) -> bool:
        """Whether a phrase speaks of something as known: "the attack", "Friday's attack", "their attack"."""
        return any(
            token.lower in _DEFINITE or token.tag in ("POS", "PRP", "NNP")
            for token in self._tokens[phrase.first : phrase.last]
        )

    def _as_subject(self, phrase: NounPhrase, clause: Clause, reality: Reality, effect: str) -> Reality | None:
        """ "The talks will begin", "the talks are due": an event as the subject of a verb."""
        verb = clause.verb
        lemma = self._tokens[verb.main].lemma
        stays = lemma in _STAYING and verb.form in ("VBZ", "VBP") and not verb.perfect
        if effect == "ongoing" or (stays and reality.status in REAL):
            return reality if reality.status in STOPPED else Reality("ongoing")
        if effect in ("cancelled", "postponed") and verb.form == "VBD" and not clause.objects:
            return combined(effect, reality.status, verb.main)  # a headline: "flight delayed"
        if reality.status in REAL and self._founders(clause):
            return Reality("failed", verb.main)
        if lemma == "be":
            return self._as_subject_of_be(clause, reality)
        if effect == "light" and lemma in _TAKING_PLACE:
            return reality
        supposed = verb.modal == "" and reality.status == "hypothetical"
        unreal = supposed or (verb.modal in _CONDITIONAL and reality.status in ("planned", "hypothetical"))
        if unreal and not self._is_known(phrase):
            return Reality("hypothetical")
        return None

    def _founders(self, clause: Clause) -> bool:
        """ "The attempt failed", "talks broke down over costs", but not "failed to" or "failed the test"."""
        main = clause.verb.main
        lemma, behind = self._tokens[main].lemma, [token.lower for token in self._tokens[main + 1 : main + 3]]
        if clause.objects and self._tokens[main + 1].tag not in ("IN", "RP"):
            return False
        if lemma in frames("foundering"):
            return behind[:1] != ["to"]
        return not frames("foundering").isdisjoint(("_".join((lemma, *behind[:1])), "_".join((lemma, *behind))))

    def _as_subject_of_be(self, clause: Clause, reality: Reality) -> Reality | None:
        if clause.verb.last < self._last:
            following = self._governors.effect(clause.verb.last)
            if following in ("planned", "hypothetical", "cancelled", "postponed"):
                return combined(following, reality.status, clause.verb.last)
        if reality.status not in REAL:
            return reality
        ahead = self._infinitives.get(clause.verb.last)  # "the vote is to take place"
        tells = ahead is not None and self._governors.effect(ahead) == "light"
        return self._governors.of(ahead) if ahead is not None and tells else None
