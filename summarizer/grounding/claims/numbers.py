"""Numbers of a claim: each must be one of the article's, and count the same thing."""

from __future__ import annotations

import re
from collections.abc import Iterator

from summarizer.grounding.claims.claim import Claim
from summarizer.records.findings import Finding, FindingCode, Severity
from summarizer.records.phrases import Quantity, Span
from summarizer.text.quantities.find import agree, hedged, same_unit

_ORDINAL = re.compile(r"an? (?:third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)")
_COUNTED = 5
"""The greatest number that readers are taken to count for themselves."""


def check_numbers(claim: Claim) -> Iterator[Finding]:
    """Numbers that the article does not give, hedges otherwise, gives for something else, or in sentences not cited."""
    for quantity in claim.quantities:
        if _says_no_number(quantity):
            continue
        given = [other for other in claim.source.analysis.quantities if agree(quantity, other)]
        if given:
            yield from _check_scope(claim, quantity, given)
        elif opposed := _opposed(claim, quantity):
            yield _differs(claim, "number-not-in-source", quantity, opposed)
        elif not _stands_literally(claim, quantity):
            yield _unknown(claim, quantity)


def _says_no_number(quantity: Quantity) -> bool:
    """A vague word, or one more of a row: "and injure a third", where a part would be a third of something."""
    if quantity.value is None and quantity.low is None and quantity.high is None:
        return True
    return quantity.unit is None and _ORDINAL.fullmatch(quantity.text.lower()) is not None


def _opposed(claim: Claim, quantity: Quantity) -> Quantity | None:
    """The same number where the article bounds it from the other side: "at least 40" for "up to 40"."""
    others = claim.source.analysis.quantities
    return next((q for q in others if q.value == quantity.value is not None and same_unit(quantity, q)), None)


def _differs(claim: Claim, code: FindingCode, quantity: Quantity, other: Quantity) -> Finding:
    """A number that the article gives otherwise."""
    span = Span(start=other.start, end=other.end)
    message = f"The article says “{other.text}”, not “{quantity.text}”."
    return claim.fault(code, message, quantity.start, quantity.end, span=span)


def _stands_literally(claim: Claim, quantity: Quantity) -> bool:
    """Whether the article has the digits, if not as a quantity: an age, a score, part of a name."""
    digits = [
        token.text for token in claim.tokens if quantity.start <= token.start < quantity.end and token.tag == "CD"
    ]
    return bool(digits) and all(any(claim.source.normalized.find(number)) for number in digits)


def _unknown(claim: Claim, quantity: Quantity) -> Finding:
    """A number that the article does not have, beside one of the same noun that it has."""
    others = [q for q in claim.source.analysis.quantities if q.unit and quantity.unit and same_unit(quantity, q)]
    message = f"The article does not give the number “{quantity.text}”"
    if not others:
        severity: Severity | None = "warning" if _may_be_counted(quantity) else None
        return claim.fault("number-not-in-source", f"{message}.", quantity.start, quantity.end, severity=severity)
    other = next((q for q in others if claim.in_evidence(q)), others[0])
    words = f"{other.text} {other.unit}" if other.sort == "count" else other.text
    span = Span(start=other.start, end=other.end)
    return claim.fault(
        "number-not-in-source", f"{message}; it says “{words}”.", quantity.start, quantity.end, span=span
    )


def _may_be_counted(quantity: Quantity) -> bool:
    """A small number in words, which a reader gets by counting what the article names: "the two friends"."""
    value = quantity.value
    return quantity.sort == "count" and value is not None and value <= _COUNTED and quantity.text.isalpha()


def _check_scope(claim: Claim, quantity: Quantity, given: list[Quantity]) -> Iterator[Finding]:
    fitting = [other for other in given if same_unit(quantity, other) is not False]
    if not fitting or _counts_another(claim, quantity, fitting):
        if _is_counted_otherwise(claim, quantity):
            span = Span(start=given[0].start, end=given[0].end)
            counted = f"counts {given[0].unit}" if given[0].unit else "stands for something else"
            message = f"In the article “{given[0].text}” {counted}, not {quantity.unit}."
            yield claim.fault("number-changed-scope", message, quantity.start, quantity.end, span=span)
    elif claim.cited and not any(claim.in_evidence(other) for other in fitting):
        number = claim.source.analysis.sentence_at(fitting[0].start) + 1
        message = f"“{quantity.text}” stands in sentence {number} of the article, which is not cited."
        yield claim.fault("sentence-not-cited", message, quantity.start, quantity.end)
    else:
        yield from _check_hedge(claim, quantity, [other for other in fitting if other.value == quantity.value])


def _check_hedge(claim: Claim, quantity: Quantity, same: list[Quantity]) -> Iterator[Finding]:
    """A number told as exact that the article estimates or bounds, or the other way round."""
    if quantity.value is not None and same and all(hedged(other) != hedged(quantity) for other in same):
        yield _differs(claim, "hedge-differs", quantity, same[0])


def _counts_another(claim: Claim, quantity: Quantity, fitting: list[Quantity]) -> bool:
    """Whether the evidence counts the claim's noun, and the number stands elsewhere with a noun that could be any."""
    if any(same_unit(quantity, other) or claim.in_evidence(other) for other in fitting):
        return False
    return any(same_unit(quantity, other) for other in claim.source.analysis.quantities if claim.in_evidence(other))


def _is_counted_otherwise(claim: Claim, quantity: Quantity) -> bool:
    """Whether the article gives another number for the claim's noun, so that the noun is no mere paraphrase."""
    return any(same_unit(quantity, other) and not agree(quantity, other) for other in claim.source.analysis.quantities)
