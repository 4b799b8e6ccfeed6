"""How far an event has come about, by the words that govern it: occurred, planned, cancelled, failed and so on."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from summarizer.records.events import Status
from summarizer.resources import lexicon
from summarizer.text.syntax.chunks import NounPhrase, VerbGroup
from summarizer.text.syntax.clauses import Clause
from summarizer.text.syntax.parse import ParsedText

_DEPTH = 4
"""Governors followed upwards: "hopes of a delay of the plan to strike" is beyond what is written."""
_POSSIBLE = frozenset(("may", "might", "could", "can", "ca"))
_REAL = frozenset(("occurred", "ongoing"))
_STOPPED = frozenset(("failed", "cancelled", "postponed"))
_SEPARATE = frozenset(("after", "despite", "since", "following", "before", "during", "amid"))
"""Prepositions whose phrase the verb says nothing about."""


class Reality(NamedTuple):
    """How far an event has come about, and the token that says so where it is not the event's own word."""

    status: Status
    cue: int | None = None


_OCCURRED = Reality("occurred")


@cache
def effects() -> dict[str, str]:
    """Dictionary form to what it says of the event that it governs: a status, denied, light or implicative."""
    return {word: effect for effect, words in lexicon("text/data/modality.toml").items() for word in words.split()}


class Modality:
    """The reality of the events of one sentence."""

    def __init__(self, parsed: ParsedText, sentence: int, clauses: Sequence[Clause]) -> None:
        self._tokens = parsed.tokens
        self._clauses = {clause.verb.main: clause for clause in clauses}
        phrases = [chunk for chunk in parsed.chunks[sentence] if isinstance(chunk, NounPhrase)]
        self._phrases = {place: phrase for phrase in phrases for place in range(phrase.first, phrase.last)}
        self._uses: dict[int, list[tuple[Clause, str]]] = {}
        for clause in sorted(clauses, key=_is_relative):
            for phrase, role in _roles(clause):
                self._uses.setdefault(phrase.head, []).append((clause, role))

    def of(self, token: int, depth: int = 0) -> Reality:
        """The reality of the event that a token, a verb or a noun, names."""
        if depth > _DEPTH:
            return _OCCURRED
        clause = self._clauses.get(token)
        if clause is not None:
            return self._of_verb(clause, depth)
        phrase = self._phrases.get(token)
        return self._of_noun(token, phrase, depth) if phrase else _OCCURRED

    def _effect(self, token: int) -> str:
        word = self._tokens[token]
        following = self._tokens[token + 1].lower if token + 1 < len(self._tokens) else ""
        return effects().get(f"{word.lemma}_{following}") or effects().get(word.lemma) or effects().get(word.lower, "")

    # Verbs

    def _of_verb(self, clause: Clause, depth: int) -> Reality:
        own = _own_status(clause.verb)
        if clause.marker in ("if", "unless", "whether"):
            return Reality("hypothetical")
        if clause.marker == "without":
            return Reality("failed")
        governor = clause.governor
        if governor is None or (clause.verb.finite and clause.marker != "that"):
            return Reality(own or ("planned" if clause.verb.form == "TO" else "occurred"))
        if clause.verb.finite:
            return self._reported(own or "occurred", governor, depth)
        return self._governed(clause, own, governor, depth)

    def _reported(self, own: Status, governor: int, depth: int) -> Reality:
        """A clause that a verb or noun introduces: "hopes that …" makes it planned, "said that …" leaves it."""
        effect = self._effect(governor)
        if effect == "denied":
            return Reality("hypothetical", governor)
        if effect == "hypothetical" and own != "failed":
            return Reality("hypothetical", governor)
        if effect == "planned" and own in ("hypothetical", "planned", "ongoing"):
            return Reality("planned", governor)
        return Reality(own)

    def _governed(self, clause: Clause, own: Status | None, governor: int, depth: int) -> Reality:
        """An infinitive, participle or gerund: as real as what governs it lets it be."""
        effect = self._effect(governor)
        perfect = clause.verb.perfect
        if self._tokens[governor].lower == "supposed" and self._tokens[governor - 1].lower in ("was", "were"):
            return Reality("failed", governor)
        if own == "failed":
            return Reality("failed")
        if effect in ("planned", "hypothetical", "failed", "cancelled", "postponed", "denied") and not perfect:
            bound = clause.verb.form == "TO" or clause.marker not in ("participle", *_SEPARATE)
            if bound or self._is_adjacent(clause, governor):
                return _combined(effect, self.of(governor, depth + 1).status, governor)
        if effect in ("ongoing", "implicative", "light") or perfect:
            return Reality("ongoing" if effect == "ongoing" else self.of(governor, depth + 1).status)
        if clause.verb.form == "TO":
            return Reality("planned", governor)
        if clause.marker in _SEPARATE:
            return Reality(own or "occurred")
        above = self.of(governor, depth + 1)
        if clause.marker == "participle":
            return above if above.status in _REAL else Reality(own or "occurred")
        return Reality("planned") if clause.marker == "for" and above.status in _REAL else above

    def _is_adjacent(self, clause: Clause, governor: int) -> bool:
        return clause.verb.first == governor + 1

    # Nouns

    def _of_noun(self, token: int, phrase: NounPhrase, depth: int) -> Reality:
        """An event noun: by the words of its phrase, by the noun it hangs on, by the verb it belongs to."""
        if self._tokens[phrase.first].lower in ("no", "neither"):
            return Reality("failed", phrase.first)
        for place in (*range(phrase.first, token), *range(token + 1, phrase.last)):
            effect = self._effect(place)
            if effect in ("planned", "hypothetical", "failed", "cancelled", "postponed", "ongoing"):
                return _combined(effect, "occurred", place)
        above = self._noun_above(phrase)
        if above is not None:
            effect = self._effect(above)
            if effect and effect not in ("light", "implicative"):
                return _combined(effect, self.of(above, depth + 1).status, above)
        return self._by_use(phrase, depth)

    def _noun_above(self, phrase: NounPhrase) -> int | None:
        """The noun that a phrase hangs on by "of", "for" and the like: "cancellation of the visit"."""
        if phrase.first < 2 or self._tokens[phrase.first - 1].tag not in ("IN", "TO"):
            return None
        if self._tokens[phrase.first - 1].lower in _SEPARATE:
            return None
        before = self._phrases.get(phrase.first - 2)
        return before.head if before else None

    def _by_use(self, phrase: NounPhrase, depth: int) -> Reality:
        """What the verbs say that the noun is a role of, the main clause before a relative one."""
        for clause, role in self._uses.get(phrase.head, ()):
            effect = self._effect(clause.verb.main)
            is_subject = role == "subject" and not clause.verb.passive
            if role not in _SEPARATE and (effect or is_subject or clause.verb.negated):
                return self._in_role(clause, role, effect, is_subject, depth)
        return _OCCURRED

    def _in_role(self, clause: Clause, role: str, effect: str, is_subject: bool, depth: int) -> Reality:
        reality = self._of_verb(clause, depth + 1)
        if is_subject:
            return self._as_subject(clause, reality, effect)
        if effect == "light":
            return reality
        if effect in ("", "implicative"):
            return Reality("failed") if role == "object" and clause.verb.negated else _OCCURRED
        return _combined(effect, reality.status, clause.verb.main)

    def _as_subject(self, clause: Clause, reality: Reality, effect: str) -> Reality:
        """ "The talks will begin", "the talks are due": an event as the subject of a verb."""
        if effect in ("light", "ongoing"):
            return reality if effect == "light" else Reality("ongoing")
        if self._tokens[clause.verb.main].lemma != "be" or clause.verb.last >= len(self._tokens):
            return _OCCURRED
        following = self._effect(clause.verb.last)
        if following in ("planned", "hypothetical", "cancelled", "postponed"):
            return _combined(following, reality.status, clause.verb.last)
        return reality if clause.verb.modal or clause.verb.negated else _OCCURRED


def _is_relative(clause: Clause) -> bool:
    return clause.marker in ("who", "which", "that")


def _roles(clause: Clause) -> Iterator[tuple[NounPhrase, str]]:
    yield from ((phrase, "subject") for phrase in clause.subjects)
    yield from ((phrase, "object") for phrase in clause.objects)
    yield from ((modifier.phrase, modifier.preposition) for modifier in clause.modifiers)


def _own_status(verb: VerbGroup) -> Status | None:
    """What a verb group says by its own form; None for infinitives and participles, which depend on others."""
    if verb.negated:
        return "failed"
    if verb.modal in _POSSIBLE or (verb.modal and verb.modal != "will" and verb.perfect):
        return "hypothetical"
    if verb.modal:
        return "planned"
    if verb.progressive and verb.form in ("VBZ", "VBP"):
        return "ongoing"
    return "occurred" if verb.finite else None


def _combined(effect: str, governing: Status, cue: int) -> Reality:
    """What a governing word makes of an event when the governing word is itself real, planned or did not come about."""
    if effect == "ongoing":
        return Reality("ongoing" if governing in _REAL else governing, cue)
    if effect in ("planned", "hypothetical", "denied"):
        status: Status = "planned" if effect == "planned" else "hypothetical"
        return Reality("failed" if governing == "failed" and effect == "planned" else status, cue)
    if governing in _REAL:
        return Reality("failed" if effect == "failed" else "cancelled" if effect == "cancelled" else "postponed", cue)
    return Reality("occurred" if governing in _STOPPED and effect == "failed" else "planned", cue)
