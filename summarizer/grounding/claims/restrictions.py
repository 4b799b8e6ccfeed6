"""Restrictions of a claim: what it narrows down, "only", "except", the article must narrow down as well."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from summarizer.grounding.claims.claim import Claim
from summarizer.grounding.claims.turned_words import forms
from summarizer.records.findings import Finding
from summarizer.resources import lexicon


def check_restrictions(claim: Claim) -> Iterator[Finding]:
    """What the claim alone restricts."""
    for place, token in enumerate(claim.tokens):
        if token.lemma not in _heads() and token.lower not in _heads():
            continue
        sort = next((_sorts()[form] for form in forms(claim.tokens, place) if form in _sorts()), None)
        if sort and not claim.is_quoted(token) and not claim.may_turn(place, claim.source.turned.restricted(sort)):
            message = f"The article does not restrict this; the summary does (“{token.text}”)."
            yield claim.fault("negation-differs", message, token.start, token.end)
            return


@cache
def _sorts() -> dict[str, str]:
    """Words that restrict, each with the sort of its restriction."""
    rows = lexicon("grounding/data/opposites.toml")["restricting"]
    return {word: sort for sort, row in rows.items() for word in row["claim"].split()}


@cache
def _heads() -> frozenset[str]:
    """The first words of these."""
    return frozenset([word.partition("_")[0] for word in _sorts()])
