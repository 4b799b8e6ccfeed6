"""Event nouns: how far "attack" or "talks" has come about, by the words of its phrase, what it hangs on and its verb.

A nominal event has no tense. An irrealis clause passes its status to the events that it introduces ("will provide
assistance"), not to those that it takes for known ("will condemn the attack"): definiteness and factive predicates
tell them apart (Karttunen 1971; Saurí 2008, on event-selecting predicates).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from summarizer.text.syntax.chunks import NounPhrase
from summarizer.text.syntax.clauses import Clause
from summarizer.text.syntax.noun_roles import APART, MARKED, Governors, NounRoles
from summarizer.text.syntax.predicates import frames
from summarizer.text.syntax.reality import OCCURRED, REAL, SEPARATE, STOPPED, Calendar, Reality, combined
from summarizer.text.syntax.tokens import Token

_MOST_ROLES = 12
"""Nouns in one role of a verb that are looked at"""
_MOST_USES = 4
"""Verbs that a noun is a role of, that are asked"""
_WEAK_PREMODIFIERS = frozenset(
    "require need approve authorise authorize permit allow consider ask order invite agree warn pledge say decline "
    "appeal decide determine enable want call demand request try bar ban continue offer recommend".split()
)
"""Verbs whose participle before a noun says how it stands, not whether it came about: "the required meeting" """
_ONGOING = frozenset("ongoing continuing pending impending upcoming forthcoming".split())
_SPANS = frozenset(("day", "week", "month", "hour"))


class Nouns:
    """The reality of the event nouns of one sentence."""

    def __init__(
        self,
        governors: Governors,
        tokens: Sequence[Token],
        bounds: tuple[int, int],
        phrases: Mapping[int, NounPhrase],
        clauses: Sequence[Clause],
        calendar: Calendar,
    ) -> None:
        self._governors = governors
        self._tokens = tokens
        self._first = bounds[0]
        self._phrases = phrases
        self._calendar = calendar
        self._verbs = NounRoles(governors, tokens, bounds[1], clauses, calendar)
        self._uses: dict[int, list[tuple[Clause, str]]] = {}
        for clause in sorted(clauses, key=self._is_behind):
            for phrase, role in self._roles(clause):
                uses = self._uses.setdefault(phrase.head, [])
                if len(uses) < _MOST_USES:
                    uses.append((clause, role))

    def _is_behind(self, clause: Clause) -> bool:
        """Whether another verb than the main one: "a debate planned for May was called off"."""
        if clause.marker == "that":
            return self._tokens[clause.verb.first - 1].lower == "that"
        return clause.marker in ("who", "which", "participle", "to")

    def _roles(self, clause: Clause) -> Iterator[tuple[NounPhrase, str]]:
        yield from ((phrase, "subject") for phrase in clause.subjects[:_MOST_ROLES])
        yield from ((phrase, "object") for phrase in clause.objects)
        yield from ((modifier.phrase, modifier.preposition) for modifier in clause.modifiers)
        if _is_relative(clause) and clause.subjects:
            above = self._above(clause.subjects[-1])
            if above is not None and self._tells(clause):
                yield self._phrases[above], "subject"

    def _tells(self, clause: Clause) -> bool:
        """Whether a relative clause can only be said of an event: "talks with the king, which take place today"."""
        return self._tokens[clause.verb.main].lower in ("is", "are", "was", "were") or bool(
            self._governors.effect(clause.verb.main)
        )

    def of(self, token: int, phrase: NounPhrase, depth: int) -> Reality:
        """An event noun: by the words of its phrase, by what it hangs on, by its verb, by its day."""
        marked = self._in_phrase(token, phrase)
        if marked is not None and marked.status != "planned":
            return marked
        reality = self._above_or_used(token, phrase, depth)
        if marked is not None:
            return reality if reality.status in STOPPED else marked  # "the planned march was called off"
        if reality.status in REAL and (self._is_dated(phrase, ahead=True) or self._is_next(phrase, depth)):
            return Reality("planned")
        if reality.cue is None and reality.status == "planned" and self._is_dated(phrase, ahead=False):
            return OCCURRED
        return reality

    def _is_next(self, phrase: NounPhrase, depth: int) -> bool:
        """ "Will present a bill in the next session": ahead, where what is done in it is."""
        if not any(token.lower == "next" for token in self._tokens[phrase.first : phrase.head]):
            return False
        verbs = [clause.verb.main for clause, _ in self._uses.get(phrase.head, ())]
        return any(self._governors.of(verb, depth + 1).status == "planned" for verb in verbs)

    def holder(self, token: int) -> int:
        """The noun of telling that a that-clause belongs to: "a report in the daily that …"."""
        phrase = self._phrases.get(token)
        above = self._above(phrase) if phrase else None
        named = above is not None and self._tokens[token].tag[:3] == "NNP"
        return above if above is not None and named else token

    def _is_dated(self, phrase: NounPhrase, *, ahead: bool) -> bool:
        """A day within the phrase, "Friday's vote", or behind it, "a hearing in September"."""
        days = self._calendar.ahead if ahead else self._calendar.behind
        if any(place in days for place in range(phrase.first, phrase.last)):
            return True
        told = self._calendar.is_ahead if ahead else self._calendar.is_behind
        return told(self._tokens, phrase.last)

    # The words of the phrase

    def _in_phrase(self, token: int, phrase: NounPhrase) -> Reality | None:
        if self._tokens[phrase.first].lower in ("no", "neither") or self._is_not(phrase.first - 1):
            return Reality("failed", phrase.first)
        for place in (*range(phrase.first, token), *range(token + 1, phrase.last)):
            if self._tokens[place].lower in frames("existing"):
                return OCCURRED
            effect = self._modifying(place, phrase)
            if effect in MARKED:
                return combined(effect, "occurred", place)
        return self._by_preposition(phrase)

    def _is_not(self, place: int) -> bool:
        return place >= self._first and self._tokens[place].lower == "not"

    def _modifying(self, place: int, phrase: NounPhrase) -> str:
        """What a word within a phrase says of its noun: adjectives, participles, and the head of a compound."""
        word = self._tokens[place]
        if word.tag[0] == "N":
            return self._governors.effect(place) if place == phrase.head else ""
        if word.lower.endswith("ing") or word.lemma in _WEAK_PREMODIFIERS:
            return self._exact(word)
        return self._governors.effect(place)

    def _exact(self, word: Token) -> str:
        return self._governors.effect(word.index) if word.lemma == word.lower or word.lower in _ONGOING else ""

    def _by_preposition(self, phrase: NounPhrase) -> Reality | None:
        """ "ahead of the vote", "instead of talks", "without a deal", "Off: the merger"."""
        before = [token.lower for token in self._tokens[max(self._first, phrase.first - 3) : phrase.first]]
        cue = phrase.first - 1
        if before[-2:] == ["ahead", "of"] and "in" not in before[:1]:
            return Reality("planned", cue)
        if before[-2:] in (["instead", "of"], ["off", ":"]) or before[-1:] == ["without"]:
            return Reality("cancelled" if before[-1] == ":" else "failed", cue)
        return Reality("hypothetical", cue) if before[-3:] in (["in", "case", "of"], ["the", "event", "of"]) else None

    # What it hangs on

    def _above(self, phrase: NounPhrase) -> int | None:
        """The noun that a phrase hangs on by "of", "for" and the like: "cancellation of the visit"."""
        if phrase.first - 2 < self._first or self._tokens[phrase.first - 1].tag not in ("IN", "TO"):
            return None
        if self._tokens[phrase.first - 1].lower in SEPARATE - {"over"}:
            return None
        before = self._phrases.get(phrase.first - 2)
        return before.head if before else None

    def _above_or_used(self, token: int, phrase: NounPhrase, depth: int) -> Reality:
        if token != phrase.head and self._tokens[phrase.head].tag[0] == "N":
            return self._governors.of(phrase.head, depth + 1)
        above = self._above(phrase)
        if above is None:
            return self._by_use(phrase, depth)
        if self._tokens[above].lemma in frames("factive"):
            return OCCURRED
        effect = self._governors.effect(above)
        if effect and effect not in ("light", "implicative"):
            return combined(effect, self._governors.of(above, depth + 1).status, above)
        if self._tokens[above].lemma in _SPANS and self._tokens[phrase.first - 1].lower == "of":
            reality = self._governors.of(above, depth + 1)  # "entered the third day of a strike"
            return Reality("ongoing") if reality.status in REAL else reality
        if self._tokens[above].lemma in frames("partitive") and self._tokens[phrase.first - 1].lower in ("of", "in"):
            return self._governors.of(above, depth + 1)
        return self._by_use(phrase, depth)

    def _by_use(self, phrase: NounPhrase, depth: int) -> Reality:
        """What the verbs say that the noun is a role of, the main clause before a relative one."""
        for clause, role in self._uses.get(phrase.head, ()):
            said = None if role in APART else self._verbs.reality(phrase, clause, role, depth)
            if said is not None:
                return said
        return OCCURRED


def _is_relative(clause: Clause) -> bool:
    return clause.marker in ("who", "which", "that")
