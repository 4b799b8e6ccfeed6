"""How far an event has come about, by the words that govern it: occurred, planned, cancelled, failed and so on.

After the event-selecting predicates of FactBank (Saurí & Pustejovsky 2009) and the SLINKs of TimeML: a verb by its own
form, its negation, its condition and the predicate that governs it, a noun as `nominal` says.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property
from weakref import proxy

from summarizer.records.events import Status
from summarizer.text.syntax.chunks import NounPhrase, VerbGroup
from summarizer.text.syntax.clauses import Clause
from summarizer.text.syntax.conditions import find_conditions
from summarizer.text.syntax.forms import Forms, joined
from summarizer.text.syntax.nominal import Nouns
from summarizer.text.syntax.parse import ParsedText
from summarizer.text.syntax.predicates import Predicates, effects, frames
from summarizer.text.syntax.reality import DEPTH, OCCURRED, REAL, SEPARATE, Calendar, Reality, combined

__all__ = ["Calendar", "Modality", "Reality", "effects"]

_UNREAL = frozenset(("planned", "hypothetical", "failed", "cancelled", "postponed", "denied"))
_REPLACED = frozenset((("instead", "of"), ("rather", "than")))
_REPLACING = frozenset(("of", "than", "close"))
_RANKS = frozenset("first second third fourth fifth last only latest sole few".split())


class Modality:
    """The reality of the events of one sentence."""

    def __init__(
        self, parsed: ParsedText, sentence: int, clauses: Sequence[Clause], calendar: Calendar | None = None
    ) -> None:
        first, last = parsed.bounds[sentence]
        self._tokens = parsed.tokens
        self._first, self._last = first, last
        self._chunks = parsed.chunks[sentence]
        self._in_order = clauses
        self._clauses = {clause.verb.main: clause for clause in clauses}
        self._predicates = Predicates(parsed.tokens, self._clauses)
        self._conditions = find_conditions(parsed, sentence, clauses)
        self._joined = dict(joined(parsed.tokens, clauses))
        self._forms = Forms(parsed.tokens, first)
        self._calendar = calendar or Calendar()
        self._known: dict[tuple[int, int], Reality] = {}

    # What few sentences are asked for

    @cached_property
    def _phrases(self) -> dict[int, NounPhrase]:
        phrases = [chunk for chunk in self._chunks if isinstance(chunk, NounPhrase)]
        return {place: phrase for phrase in phrases for place in range(phrase.first, phrase.last)}

    @cached_property
    def _nouns(self) -> Nouns:
        # A cycle of references would keep the whole text in memory until it is collected.
        bounds = (self._first, self._last)
        return Nouns(proxy(self), self._tokens, bounds, self._phrases, self._in_order, self._calendar)

    def of(self, token: int, depth: int = 0) -> Reality:
        """The reality of the event that a token, a verb or a noun, names."""
        if depth > DEPTH:
            return OCCURRED
        known = self._known.get((token, depth))
        if known is None:
            self._known[token, depth] = OCCURRED
            known = self._known[token, depth] = self._of(token, depth)
        return known

    def _of(self, token: int, depth: int) -> Reality:
        clause = self._clauses.get(token)
        if clause is not None:
            return self._of_verb(clause, depth)
        phrase = self._phrases.get(token)
        return self._nouns.of(token, phrase, depth) if phrase else OCCURRED

    def effect(self, token: int) -> str:
        """What a word says of the event that it governs."""
        return self._predicates.effect(token)

    # Verbs

    def _of_verb(self, clause: Clause, depth: int) -> Reality:
        """A verb: by the condition that it stands in, else by its form and what governs it."""
        main = clause.verb.main
        if main in self._joined:
            above = self.of(self._joined[main], depth + 1)
            return Reality("failed") if self._forms.is_negated(clause) and above.status in REAL else above
        if main in self._conditions.supposed or clause.marker in ("if", "unless", "whether"):
            return Reality("hypothetical")
        reality = self._unconditioned(clause, depth)
        if main in self._conditions.consequent and (reality.status not in REAL or clause.verb.form in ("VBZ", "VBP")):
            return Reality("hypothetical")
        if main in self._conditions.pending and reality.status in REAL:
            return Reality("planned")
        return self._dated(clause, reality)

    def _dated(self, clause: Clause, reality: Reality) -> Reality:
        """ "Parliament votes on Friday", the day ahead of the report: to come."""
        futurate = clause.verb.form in ("VBZ", "VBP") or not clause.verb.finite
        if reality.status not in REAL or not futurate or clause.verb.perfect or self.effect(clause.verb.main):
            return reality
        ends = clause.objects[-1].last if clause.objects else clause.verb.last
        return Reality("planned") if self._calendar.is_ahead(self._tokens, ends) else reality

    def _unconditioned(self, clause: Clause, depth: int) -> Reality:
        own = self._forms.status(clause)
        if clause.marker == "without" or self._is_replaced(clause.verb.first):
            return Reality("failed")
        governor = clause.governor if clause.governor is not None else self._phrasal(clause.verb)
        if clause.marker in ("who", "which", "that") and self._is_relative(clause):
            return self._in_relative(own, clause, depth)
        if governor is None or (clause.verb.finite and clause.marker != "that"):
            return Reality(own or ("planned" if clause.verb.form == "TO" else "occurred"))
        if clause.verb.finite:
            return self._reported(own or "occurred", governor, depth)
        return self._governed(clause, own, governor, depth)

    def _phrasal(self, verb: VerbGroup) -> int | None:
        """ "went on to win": the verb before a particle."""
        place = verb.first - 2
        return place if verb.form == "TO" and place in self._clauses and self.effect(place) else None

    def _is_replaced(self, first: int) -> bool:
        """ "instead of selling", "rather than sell", "close to selling"."""
        word = self._tokens[first - 1].lower if first > self._first else ""
        if word not in _REPLACING:
            return False
        before = self._tokens[first - 2].lower if first - 2 >= self._first else ""
        return word == "close" or (before, word) in _REPLACED

    def _is_relative(self, clause: Clause) -> bool:
        before = self._tokens[clause.verb.first - 1].lower
        return clause.governor is not None and before == clause.marker and self._tokens[clause.governor].tag[0] == "N"

    def _in_relative(self, own: Status | None, clause: Clause, depth: int) -> Reality:
        """ "An attack that killed a citizen would bring war": as unreal as a noun that is only supposed."""
        governor = clause.governor
        assert governor is not None
        if self._tokens[clause.verb.first - 2].tag != "," and self.of(governor, depth + 1).status == "hypothetical":
            return Reality("hypothetical", governor)
        return Reality(own or "occurred")

    def _reported(self, own: Status, governor: int, depth: int) -> Reality:
        """A clause that a verb or noun introduces: "hopes that …" makes it planned, "said that …" leaves it."""
        governor = self._nouns.holder(governor)
        effect = self.effect(governor)
        above = self.of(governor, depth + 1).status
        if effect == "denied" or (above == "hypothetical" and self._clauses.get(governor) is None):
            return Reality("hypothetical", governor)
        if effect == "cancelled" and own in ("planned", "hypothetical"):
            return Reality("cancelled", governor)
        if (effect == "hypothetical" or governor in self._conditions.supposed) and own != "failed":
            return Reality("hypothetical", governor)
        if effect == "planned" and own in ("hypothetical", "planned", "ongoing"):
            return Reality("planned", governor)
        return Reality(own)

    def _governed(self, clause: Clause, own: Status | None, governor: int, depth: int) -> Reality:
        """An infinitive, participle or gerund: as real as what governs it lets it be."""
        if self._tokens[governor].lower == "supposed" and self._tokens[governor - 1].lower in ("was", "were"):
            return Reality("failed", governor)
        if own == "failed" or self._is_yet(clause) or self._is_unfulfilled(clause, governor):
            return Reality("failed")
        effect = "" if clause.verb.perfect or self._is_used(governor) else self.effect(governor)
        above = self.of(self._host(governor), depth + 1)
        if above.status == "failed" and self._is_ruled_out(governor):
            return Reality("hypothetical", governor)
        if self._is_ended(clause, governor):
            return Reality("occurred") if above.status in REAL else above
        if effect in _UNREAL and self._is_bound(clause, governor):
            return combined(effect, above.status, governor)
        if effect in ("ongoing", "implicative", "light") or clause.verb.perfect:
            return Reality("ongoing") if effect == "ongoing" and above.status in REAL else Reality(above.status)
        if clause.verb.form == "TO" and not self._is_gerund(clause.verb):
            return self._infinitive(clause, governor, above)
        return self._participle(clause, own, above)

    def _host(self, governor: int) -> int:
        """The copula of an adjective: "will be able to"."""
        place = governor
        while self._tokens[place].tag in ("JJ", "RB") and place > max(self._first, governor - _NEAR):
            place -= 1
        return place if place in self._clauses else governor

    def _is_yet(self, clause: Clause) -> bool:
        return clause.verb.form == "TO" and self._tokens[clause.verb.first - 1].lower == "yet"

    def _is_unfulfilled(self, clause: Clause, governor: int) -> bool:
        """ "was to have been moved on Monday": it was not."""
        return clause.verb.form == "TO" and clause.verb.perfect and self._tokens[governor].lower in ("was", "were")

    def _is_ended(self, clause: Clause, governor: int) -> bool:
        """ "stopped selling": what was stopped had been going on."""
        before = clause.verb.first - 1
        word = self._tokens[governor]
        phrase = f"{word.lemma}_{self._tokens[governor + 1].lower}"
        listed = (word.lemma in frames("ending") and before == governor) or phrase in frames("ending")
        return listed and clause.verb.form == "VBG" and word.tag[0] == "V"

    def _is_bound(self, clause: Clause, governor: int) -> bool:
        """Whether a predicate's effect reaches a clause: an infinitive, a gerund behind it or its preposition."""
        if clause.verb.form == "TO":
            return True
        if clause.marker != "participle":
            return clause.marker not in SEPARATE
        is_gerund = clause.verb.form == "VBG" and self._tokens[governor].tag[0] == "V"
        particle = clause.verb.first == governor + 2 and self._tokens[governor + 1].tag in ("IN", "RB", "RP")
        return is_gerund and (clause.verb.first == governor + 1 or particle)

    def _is_used(self, governor: int) -> bool:
        """ "is used to reach", a purpose, and not "used to reach"."""
        clause = self._clauses.get(governor)
        return self._tokens[governor].lemma == "use" and bool(
            clause and (clause.verb.passive or not clause.verb.finite)
        )

    def _is_gerund(self, verb: VerbGroup) -> bool:
        """ "in response to growing losses"."""
        return verb.main == verb.first + 1 and self._tokens[verb.main].tag == "VBG"

    def _infinitive(self, clause: Clause, governor: int, above: Reality) -> Reality:
        """An infinitive that nothing governs that speaks of its reality: to come, but for outcomes and ranks."""
        if above.status in ("failed", "cancelled", "postponed", "hypothetical"):
            return Reality(above.status, above.cue or governor)
        if self._tokens[governor - 1].lower == "too" or self._tokens[governor].lower == "close":
            return Reality("failed", governor)
        if self._is_outcome(clause, governor) or self._is_ranked(governor):
            return Reality(above.status)
        return Reality("planned", governor)

    def _is_ruled_out(self, governor: int) -> bool:
        """ "cannot allow him to win": it has not come to that."""
        clause = self._clauses.get(governor)
        return clause is not None and clause.verb.modal in _AHEAD

    def _is_outcome(self, clause: Clause, governor: int) -> bool:
        """ "fell to close at 4,000": the result, not the purpose, of a change."""
        if self._tokens[clause.verb.main].lemma not in frames("outcome"):
            return False
        word, clause_above = self._tokens[governor], self._clauses.get(governor)
        if clause_above is not None and clause_above.verb.passive:
            return False
        return word.tag in ("CD", "NNP", "VBD", "VBN") or word.lower in ("%", "points", "percent", "pct", "somewhat")

    def _is_ranked(self, governor: int) -> bool:
        """ "the first woman to lead"."""
        phrase = self._phrases.get(governor)
        if phrase is None or self.effect(governor):
            return False
        before = self._tokens[max(self._first, phrase.first - 3) : phrase.last]
        return any(token.lower in _RANKS for token in before)

    def _participle(self, clause: Clause, own: Status | None, above: Reality) -> Reality:
        if clause.marker == "about" and clause.governor is not None and self._tokens[clause.governor].tag[0] == "N":
            return Reality("hypothetical", clause.governor)  # "comments about breaking up banks"
        if clause.marker in SEPARATE:
            return Reality(own or "occurred")
        if clause.marker == "participle":
            reduced = clause.verb.form == "VBN"
            return above if above.status in REAL or (above.status == "hypothetical" and reduced) else OCCURRED
        return Reality("planned") if clause.marker == "for" and above.status in REAL else above


_NEAR = 4
"""Words between an adjective and its copula"""
_AHEAD = frozenset(("can", "ca", "cannot", "must", "should"))
"""Modals of what has not been tried yet"""
