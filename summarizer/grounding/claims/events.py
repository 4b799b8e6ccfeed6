"""Events of a claim: what it says happened is of a kind that the article has a word for."""

from __future__ import annotations

from collections.abc import Iterator

from summarizer.engines.rules.lexicon import event_lexicon
from summarizer.grounding.claims.claim import Claim
from summarizer.records.findings import Finding
from summarizer.text.syntax.tokens import Token

_GRAVE = frozenset("accident attack custody disaster justice office".split())
"""Kinds whose events are told by words of their own; of others people speak in any words"""


def check_events(claim: Claim) -> Iterator[Finding]:
    """Verbs for an event of a kind that no word of the article may name: "crashed", where nothing has an accident.

    Words for the same event, "arrested" and "detained", are of one kind in the dictionaries of the coder.
    """
    for clause in claim.clauses:
        verb = claim.summary.parsed.tokens[clause.verb.main]
        kinds = _kinds(verb.lemma)
        if kinds and kinds <= _GRAVE and not _is_told(claim, verb, kinds):
            message = f"The article tells of nothing of the kind (“{verb.text}”)."
            yield claim.fault("sentence-not-supported", message, verb.start, verb.end)


def _kinds(verb: str) -> set[str]:
    return {word.kind for word in event_lexicon().verbs.get(verb, ()) if len(word.lemmas) == 1}


def _is_told(claim: Claim, verb: Token, kinds: set[str]) -> bool:
    return claim.source.words.use(verb.lemma, verb.lower) or not kinds.isdisjoint(claim.source.kinds)
