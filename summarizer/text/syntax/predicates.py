"""Event-selecting predicates: what a word says of the event that it governs."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache

from summarizer.resources import lexicon
from summarizer.text.syntax.chunks import NounPhrase
from summarizer.text.syntax.clauses import Clause
from summarizer.text.syntax.tokens import Token

_EFFECTS = ("planned", "failed", "cancelled", "postponed", "hypothetical", "denied", "ongoing", "light", "implicative")
_TRANSITIVE = frozenset(("drop", "decline", "ditch"))
"""Verbs that stop an event where they have one for an object"""


@cache
def effects() -> dict[str, str]:
    """Dictionary form to what it says of the event that it governs: a status, denied, light or implicative."""
    lists = lexicon("text/data/modality.toml")
    return {word: effect for effect in _EFFECTS for word in lists[effect].split()}


@cache
def frames(name: str) -> frozenset[str]:
    """The words of one of the lists that frame events and give them no status."""
    return frozenset(lexicon("text/data/modality.toml")[name].split())


class Predicates:
    """The predicates of one sentence."""

    def __init__(self, tokens: Sequence[Token], clauses: Mapping[int, Clause]) -> None:
        self._tokens = tokens
        self._clauses = clauses
        self._known: dict[int, str] = {}

    def effect(self, token: int) -> str:
        """What a word says of the event that it governs; each word is looked up once."""
        if token not in self._known:
            self._known[token] = self._effect(token)
        return self._known[token]

    def _effect(self, token: int) -> str:
        """What a word says of the event that it governs; a particle behind it or its object counts."""
        word = self._tokens[token]
        following = self._tokens[token + 1].lower if token + 1 < len(self._tokens) else ""
        if word.lemma == "due":
            return "planned" if self._is_time_due(token) else ""
        if word.lemma in _TRANSITIVE and not self._has_event(token):
            return ""
        if word.tag == "JJ" and word.lower in effects():
            return effects()[word.lower]
        own = effects().get(f"{word.lemma}_{following}") or self._with_far_particle(token)
        return own or effects().get(word.lemma) or effects().get(word.lower.rpartition("-")[2], "")

    def _has_event(self, token: int) -> bool:
        """ "dropped the plan", but not "dropped", "dropped 3 %", "amid declining demand"."""
        clause = self._clauses.get(token)
        if clause is None or clause.verb.form == "VBG":
            return self._tokens[token + 1 : token + 2] != () and self._tokens[token + 1].lower == "to"
        if self._tokens[clause.verb.last].lower == "to" or clause.verb.passive:
            return True
        return any(self._tokens[place.head].tag[0] == "N" and not self._is_counted(place) for place in clause.objects)

    def _is_counted(self, phrase: NounPhrase) -> bool:
        return any(token.tag in ("CD", "$") for token in self._tokens[phrase.first : phrase.last])

    def _is_time_due(self, token: int) -> bool:
        """ "due to open", "due on Friday", but not "due to rain"."""
        after = self._tokens[token + 1 : token + 4]
        if not after or after[0].lower != "to":
            return bool(after)
        return any(following.tag[0] == "V" for following in after[1:2]) or (
            len(after) > 2 and after[1].tag == "RB" and after[2].tag[0] == "V"
        )

    def _with_far_particle(self, token: int) -> str:
        """ "called the strike off"."""
        clause = self._clauses.get(token)
        if clause is None or len(clause.objects) != 1:
            return ""
        behind = clause.objects[0].last
        particle = self._tokens[behind].lower if behind < len(self._tokens) else ""
        return (
            effects().get(f"{self._tokens[token].lemma}_{particle}", "") if particle in ("off", "out", "back") else ""
        )
