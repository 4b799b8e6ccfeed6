"""Events of a claim: what it says happened is of a kind that some word of the article may tell of."""

from __future__ import annotations

from collections.abc import Iterator

from summarizer.engines.rules.lexicon import event_lexicon
from summarizer.engines.rules.triggers import Triggers
from summarizer.grounding.claims.claim import Claim
from summarizer.records.findings import Finding
from summarizer.text.syntax.clauses import Clause

_GRAVE = frozenset("accident attack custody disaster justice office".split())
"""Kinds whose events are told by words of their own; of others people speak in any words"""
_DEATH = frozenset(
    "die perish drown dead death fatality fatal deadly lethal casualty toll body corpse victim kill killing killer "
    "murder murderer assassinate assassination suicide execute execution funeral late widow slay slaying massacre "
    "bury life".split()
)
"""Words of one of which there must be one where somebody dies"""


def check_events(claim: Claim) -> Iterator[Finding]:
    """Verbs for an event of a kind that the article does not tell of: "crashed", where nothing has an accident.

    Words for the same event, "arrested" and "detained", are of one kind in the dictionaries of the coder.
    """
    for clause in claim.clauses:
        verb = claim.summary.parsed.tokens[clause.verb.main]
        if clause.verb.finite and not claim.source.words.use(verb.lemma, verb.lower) and _is_strange(claim, clause):
            message = f"The article tells of nothing of the kind (“{verb.text}”)."
            yield claim.fault("sentence-not-supported", message, verb.start, verb.end)


def _is_strange(claim: Claim, clause: Clause) -> bool:
    verb = claim.summary.parsed.tokens[clause.verb.main].lemma
    if event_lexicon().harms.get(verb) == "killed":
        return not any(token.lemma in _DEATH for token in claim.source.analysis.parsed.tokens)
    kind = _kind(claim, clause, verb)
    return kind in _GRAVE and kind not in claim.source.kinds


def _kind(claim: Claim, clause: Clause, verb: str) -> str:
    """The kind of event that a verb tells of with the nouns around it, or alone if it befalls its subject: "crash"."""
    words = [word for word in event_lexicon().verbs.get(verb, ()) if len(word.lemmas) == 1]
    kinds = {word.kind for word in words}
    if kinds.isdisjoint(_GRAVE):
        return ""
    if len(kinds) == 1 and words[0].subject_is_patient and not clause.objects:
        return kinds.pop()
    triggers = Triggers(claim.summary, event_lexicon()).of(claim.index)
    return next((trigger.word.kind for trigger in triggers if trigger.token == clause.verb.main), "")
