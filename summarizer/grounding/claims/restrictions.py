"""Restrictions of a claim: what it narrows down, "only", "except", the article must narrow down as well."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from summarizer.grounding.claims.claim import Claim
from summarizer.grounding.claims.turned_words import known_scope
from summarizer.records.findings import Finding
from summarizer.resources import lexicon


def check_restrictions(claim: Claim) -> Iterator[Finding]:
    """What the claim alone restricts."""
    for token in claim.tokens:
        sort = _restricting().get(token.lower) or _restricting().get(token.lemma)
        if not sort or any(one.start <= token.start < one.end for one in claim.quotations):
            continue
        known = known_scope(claim, token)
        if known and known.isdisjoint(claim.source.turned.restricted(sort)):
            message = f"The article does not restrict this; the summary does (“{token.text}”)."
            yield claim.fault("negation-differs", message, token.start, token.end)
            return


@cache
def _restricting() -> dict[str, str]:
    rows = lexicon("grounding/data/opposites.toml")["restricting"]
    return {word: sort for sort, row in rows.items() for word in row["claim"].split()}
