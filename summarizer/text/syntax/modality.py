"""How far an event has come about, by the words that govern it: occurred, planned, cancelled, failed and so on.

After the event-selecting predicates of FactBank (Saurí & Pustejovsky 2009) and the SLINKs of TimeML: a verb by its own
form, its negation, its condition and the predicate that governs it, a noun as `nominal` says.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

from summarizer.records.events import Status
from summarizer.resources import lexicon
from summarizer.text.syntax.chunks import NEGATORS, NounPhrase, VerbGroup
from summarizer.text.syntax.clauses import Clause
from summarizer.text.syntax.conditions import find_conditions
from summarizer.text.syntax.nominal import Nouns
from summarizer.text.syntax.parse import ParsedText
from summarizer.text.syntax.reality import DEPTH, OCCURRED, REAL, SEPARATE, Calendar, Reality, combined
from summarizer.text.syntax.tokens import Token

__all__ = ["Calendar", "Modality", "Reality", "effects"]

_EFFECTS = ("planned", "failed", "cancelled", "postponed", "hypothetical", "denied", "ongoing", "light", "implicative")
_POSSIBLE = frozenset(("may", "might", "could", "can", "ca", "cannot"))
_DOUBTFUL = frozenset(("may", "might"))
_NOBODY = frozenset(("neither", "no", "nobody", "none", "nothing"))
_UNREAL = frozenset(("planned", "hypothetical", "failed", "cancelled", "postponed", "denied"))
_DOUBLES = frozenset(("double", "triple", "treble", "halve", "quadruple"))
_NOT_QUITE = frozenset(("nearly", "almost"))
_RANKS = frozenset("first second third fourth fifth last only latest sole few".split())


@cache
def effects() -> dict[str, str]:
    """Dictionary form to what it says of the event that it governs: a status, denied, light or implicative."""
    lists = lexicon("text/data/modality.toml")
    return {word: effect for effect in _EFFECTS for word in lists[effect].split()}


@cache
def frames(name: str) -> frozenset[str]:
    """The words of one of the lists that frame events and give them no status."""
    return frozenset(lexicon("text/data/modality.toml")[name].split())


class Modality:
    """The reality of the events of one sentence."""

    def __init__(
        self, parsed: ParsedText, sentence: int, clauses: Sequence[Clause], calendar: Calendar | None = None
    ) -> None:
        first, last = parsed.bounds[sentence]
        self._tokens = parsed.tokens
        self._first = first
        self._clauses = {clause.verb.main: clause for clause in clauses}
        self._conditions = find_conditions(parsed.tokens, first, last, clauses)
        self._joined = dict(_joined(parsed.tokens, clauses))
        self._calendar = calendar or Calendar()
        phrases = [chunk for chunk in parsed.chunks[sentence] if isinstance(chunk, NounPhrase)]
        self._phrases = {place: phrase for phrase in phrases for place in range(phrase.first, phrase.last)}
        self._nouns = Nouns(self, parsed.tokens, (first, last), self._phrases, clauses, self._calendar)
        self._known: dict[tuple[int, int], Reality] = {}

    def of(self, token: int, depth: int = 0) -> Reality:
        """The reality of the event that a token, a verb or a noun, names."""
        if depth > DEPTH:
            return OCCURRED
        if (token, depth) not in self._known:
            self._known[token, depth] = OCCURRED
            self._known[token, depth] = self._of(token, depth)
        return self._known[token, depth]

    def _of(self, token: int, depth: int) -> Reality:
        clause = self._clauses.get(token)
        if clause is not None:
            return self._of_verb(clause, depth)
        phrase = self._phrases.get(token)
        return self._nouns.of(token, phrase, depth) if phrase else OCCURRED

    def effect(self, token: int) -> str:
        """What a word says of the event that it governs; a particle behind it or its object counts."""
        word = self._tokens[token]
        following = self._tokens[token + 1].lower if token + 1 < len(self._tokens) else ""
        if word.lemma == "due":
            return "planned" if self._is_time_due(token) else ""
        own = effects().get(f"{word.lemma}_{following}") or self._with_far_particle(token)
        return own or effects().get(word.lemma) or effects().get(word.lower, "")

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
        return effects().get(f"{self._tokens[token].lemma}_{particle}", "") if particle in ("off", "out", "back") else ""

    # Verbs

    def _of_verb(self, clause: Clause, depth: int) -> Reality:
        """A verb: by the condition that it stands in, else by its form and what governs it."""
        main = clause.verb.main
        if main in self._joined:
            above = self.of(self._joined[main], depth + 1)
            return Reality("failed") if self._is_negated(clause) and above.status in REAL else above
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
        own = self._own_status(clause)
        if clause.marker == "without" or self._is_replaced(clause.verb.first):
            return Reality("failed")
        governor = clause.governor
        if clause.marker in ("who", "which", "that") and self._is_relative(clause):
            return self._in_relative(own, clause, depth)
        if governor is None or (clause.verb.finite and clause.marker != "that"):
            return Reality(own or ("planned" if clause.verb.form == "TO" else "occurred"))
        if clause.verb.finite:
            return self._reported(own or "occurred", governor, depth)
        return self._governed(clause, own, governor, depth)

    def _is_replaced(self, first: int) -> bool:
        """ "instead of selling", "rather than sell"."""
        before = tuple(token.lower for token in self._tokens[max(self._first, first - 2) : first])
        return before in (("instead", "of"), ("rather", "than"))

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
        if own == "failed" or self._is_yet(clause):
            return Reality("failed")
        effect = "" if clause.verb.perfect else self.effect(governor)
        above = self.of(governor, depth + 1)
        if self._is_ended(clause, governor):
            return Reality("occurred") if above.status in REAL else above
        if effect in _UNREAL and self._is_bound(clause, governor):
            return combined(effect, above.status, governor)
        if effect in ("ongoing", "implicative", "light") or clause.verb.perfect:
            return Reality("ongoing") if effect == "ongoing" and above.status in REAL else Reality(above.status)
        if clause.verb.form == "TO":
            return self._infinitive(clause, governor, above)
        return self._participle(clause, own, above)

    def _is_yet(self, clause: Clause) -> bool:
        return clause.verb.form == "TO" and self._tokens[clause.verb.first - 1].lower == "yet"

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

    def _infinitive(self, clause: Clause, governor: int, above: Reality) -> Reality:
        """An infinitive that nothing governs that speaks of its reality: to come, but for outcomes and ranks."""
        if above.status in ("failed", "cancelled", "postponed", "hypothetical"):
            return Reality(above.status, above.cue or governor)
        if self._is_outcome(clause, governor) or self._is_ranked(governor):
            return Reality(above.status)
        return Reality("planned", governor)

    def _is_outcome(self, clause: Clause, governor: int) -> bool:
        """ "fell to close at 4,000": the result, not the purpose, of a change."""
        if self._tokens[clause.verb.main].lemma not in frames("outcome"):
            return False
        word = self._tokens[governor]
        return word.tag in ("CD", "NNP", "VBD", "VBN") or word.lower in ("%", "points", "percent", "pct", "somewhat")

    def _is_ranked(self, governor: int) -> bool:
        """ "the first woman to lead"."""
        phrase = self._phrases.get(governor)
        if phrase is None or self.effect(governor):
            return False
        before = self._tokens[max(self._first, phrase.first - 3) : phrase.last]
        return any(token.lower in _RANKS for token in before)

    def _participle(self, clause: Clause, own: Status | None, above: Reality) -> Reality:
        if clause.marker in SEPARATE:
            return Reality(own or "occurred")
        if clause.marker == "participle":
            reduced = clause.verb.form == "VBN"
            return above if above.status in REAL or (above.status == "hypothetical" and reduced) else OCCURRED
        return Reality("planned") if clause.marker == "for" and above.status in REAL else above

    # What a verb group says by itself

    def _own_status(self, clause: Clause) -> Status | None:
        """What a verb group says by its own form; None for infinitives and participles, which depend on others."""
        verb = clause.verb
        if self._is_negated(clause):
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

    def _is_negated(self, clause: Clause) -> bool:
        verb = clause.verb
        if verb.negated or verb.modal == "cannot" or self._tokens[verb.first].lower == "wont":
            return True
        place = verb.first - 1
        while place >= self._first and self._tokens[place].tag == "RB" and verb.first - place < _NEAR:
            if self._tokens[place].lower in NEGATORS:
                return True
            place -= 1
        return any(self._is_nobody(phrase) for phrase in clause.subjects)

    def _is_nobody(self, phrase: NounPhrase) -> bool:
        word = self._tokens[phrase.first].lower
        following = self._tokens[phrase.first + 1].lower if phrase.first + 1 < len(self._tokens) else ""
        return word in _NOBODY and following not in ("fewer", "less", "more", "doubt")

    def _is_not_quite(self, verb: VerbGroup) -> bool:
        """ "nearly collapsed", but "nearly doubled"."""
        before = self._tokens[verb.main - 1] if verb.main else None
        return bool(before and before.lower in _NOT_QUITE) and self._tokens[verb.main].lemma not in _DOUBLES


_NEAR = 4
"""Adverbs before a verb among which its negation is looked for"""


def _denied(verb: VerbGroup) -> Status:
    """A verb with "not": it did not happen, is not to, or perhaps will not."""
    if verb.modal in _DOUBTFUL and not verb.perfect:
        return "hypothetical"
    return "cancelled" if verb.modal in ("will", "wo", "would", "wont") and not verb.perfect else "failed"


def _joined(tokens: Sequence[Token], clauses: Sequence[Clause]) -> Iterator[tuple[int, int]]:
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


