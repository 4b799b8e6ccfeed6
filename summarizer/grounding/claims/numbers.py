"""Numbers of a claim: each must be one of the article's, and count the same thing."""

from __future__ import annotations

from collections.abc import Iterator

from summarizer.grounding.claims.claim import Claim
from summarizer.records.findings import Finding
from summarizer.records.phrases import Quantity, Span
from summarizer.text.quantities.find import agree, same_unit


def check_numbers(claim: Claim) -> Iterator[Finding]:
    """Numbers that the article does not give, gives for something else, or gives in sentences that are not cited."""
    for quantity in claim.quantities:
        if quantity.value is None and quantity.low is None and quantity.high is None:
            continue
        given = [other for other in claim.source.analysis.quantities if agree(quantity, other)]
        if not given and not _stands_literally(claim, quantity):
            yield _unknown(claim, quantity)
        elif given:
            yield from _check_scope(claim, quantity, given)


def _stands_literally(claim: Claim, quantity: Quantity) -> bool:
    """Whether the article has the digits, if not as a quantity: an age, a score, part of a name."""
    digits = [
        token.text for token in claim.tokens if quantity.start <= token.start < quantity.end and token.tag == "CD"
    ]
    return bool(digits) and all(any(claim.source.normalized.find(number)) for number in digits)


def _unknown(claim: Claim, quantity: Quantity) -> Finding:
    """A number that the article does not have, beside one of the same noun that it has."""
    others = [q for q in claim.source.analysis.quantities if q.unit and quantity.unit and same_unit(quantity, q)]
    other = next((q for q in others if claim.in_evidence(q)), None)
    message = f"The article does not give the number “{quantity.text}”."
    if other is None:
        return claim.fault("number-not-in-source", message, quantity.start, quantity.end)
    message = f"The article does not give the number “{quantity.text}”; it says “{other.text} {other.unit}”."
    span = Span(start=other.start, end=other.end)
    return claim.fault("number-not-in-source", message, quantity.start, quantity.end, span=span)


def _check_scope(claim: Claim, quantity: Quantity, given: list[Quantity]) -> Iterator[Finding]:
    fitting = [other for other in given if same_unit(quantity, other) is not False]
    if not fitting:
        if _is_counted_otherwise(claim, quantity):
            span = Span(start=given[0].start, end=given[0].end)
            message = f"In the article “{given[0].text}” counts {given[0].unit}, not {quantity.unit}."
            yield claim.fault("number-changed-scope", message, quantity.start, quantity.end, span=span)
    elif claim.cited and not any(claim.in_evidence(other) for other in fitting):
        number = claim.source.analysis.sentence_at(fitting[0].start) + 1
        message = f"“{quantity.text}” stands in sentence {number} of the article, which is not cited."
        yield claim.fault("sentence-not-cited", message, quantity.start, quantity.end)


def _is_counted_otherwise(claim: Claim, quantity: Quantity) -> bool:
    """Whether the article gives another number for the claim's noun, so that the noun is no mere paraphrase."""
    return any(same_unit(quantity, other) and not agree(quantity, other) for other in claim.source.analysis.quantities)
