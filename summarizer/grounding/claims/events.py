"""Events of a claim: what it says happened is of a kind that the article has a word for."""

from __future__ import annotations

from collections.abc import Iterator

from summarizer.engines.rules.lexicon import event_lexicon
from summarizer.grounding.claims.claim import Claim
from summarizer.records.findings import Finding

_DEATH = frozenset(
    "die perish drown dead death fatality fatal deadly lethal casualty toll body corpse victim kill killing killer murder "
    "murderer assassinate assassination suicide execute execution funeral late widow slay slaying massacre bury".split()
)
"""Words of one of which there must be one where somebody dies"""
_GRAVE = frozenset("accident attack custody disaster justice office".split())
"""Kinds whose events are told by words of their own; of others people speak in any words"""


def check_events(claim: Claim) -> Iterator[Finding]:
    """Verbs for an event of a kind that no word of the article may name: "crashed", where nothing has an accident.

    Words for the same event, "arrested" and "detained", are of one kind in the dictionaries of the coder.
    """
    for clause in claim.clauses:
        verb = claim.summary.parsed.tokens[clause.verb.main]
        if not claim.source.words.use(verb.lemma, verb.lower) and _is_strange(claim, verb.lemma):
            message = f"The article tells of nothing of the kind (“{verb.text}”)."
            yield claim.fault("sentence-not-supported", message, verb.start, verb.end)


def _is_strange(claim: Claim, verb: str) -> bool:
    lexicon = event_lexicon()
    if lexicon.harms.get(verb) == "killed":
        return not any(token.lemma in _DEATH for token in claim.source.analysis.parsed.tokens)
    kinds = {word.kind for word in lexicon.verbs.get(verb, ()) if len(word.lemmas) == 1}
    return bool(kinds) and kinds <= _GRAVE and kinds.isdisjoint(claim.source.kinds)
