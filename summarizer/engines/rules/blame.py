"""Blame: who, an article says, claims an event or has it laid to them: "claimed responsibility for the attack"."""

from __future__ import annotations

from collections.abc import Sequence

from summarizer.engines.rules.nearby import clauses_near
from summarizer.text.analysis import TextAnalysis
from summarizer.text.syntax.chunks import NounPhrase
from summarizer.text.syntax.clauses import Clause
from summarizer.text.syntax.tokens import Token

_ON_WHOM = {"blame": ("for",), "accuse": ("of",), "suspect": ("of",)}
"""Verbs whose object did what stands behind the preposition: "blamed the rebels for the raid" """
_TO_WHOM = {"attribute": "to", "ascribe": "to", "blame": "on", "pin": "on"}
"""Verbs whose object was done by whoever stands behind the preposition: "blamed the raid on the rebels" """
_CLAIMING = frozenset(("claim", "take", "accept", "admit", "acknowledge"))


def culprits(analysis: TextAnalysis, sentence: int, event: NounPhrase) -> tuple[NounPhrase, ...]:
    """Those to whom the verbs around an event noun lay the event."""
    for clause in clauses_near(analysis, sentence, event.first):
        if not clause.verb.negated and (found := _of(analysis, clause, event)):
            return found
    return ()


def _of(analysis: TextAnalysis, clause: Clause, event: NounPhrase) -> tuple[NounPhrase, ...]:
    tokens = analysis.parsed.tokens
    verb = tokens[clause.verb.main].lemma
    leads_in = tokens[event.first - 1].lower if event.first > clause.verb.main else ""
    if leads_in in _ON_WHOM.get(verb, ()) and not _verb_between(tokens[clause.verb.last : event.first]):
        return clause.patients
    if verb in _TO_WHOM and event in clause.patients:
        return tuple(m.phrase for m in clause.modifiers if m.preposition == _TO_WHOM[verb])
    responsible = any(tokens[phrase.head].lemma == "responsibility" for phrase in clause.patients)
    return clause.agents if verb in _CLAIMING and responsible and leads_in == "for" else ()


def _verb_between(tokens: Sequence[Token]) -> bool:
    """Whether what is laid to somebody is another deed: "accused him of lying at the time of the murder"."""
    return any(token.tag[0] == "V" for token in tokens)
