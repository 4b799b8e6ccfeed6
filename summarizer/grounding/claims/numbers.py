"""Numbers of a claim: each must be one of the article's, and count the same thing."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from summarizer.grounding.claims.claim import Claim
from summarizer.grounding.claims.figures import Figure, figures
from summarizer.grounding.claims.nearby import stands_near
from summarizer.records.findings import Finding, FindingCode, Severity
from summarizer.records.phrases import Quantity, Span
from summarizer.text.quantities.find import agree, hedged, same_unit
from summarizer.text.quantities.units import word_set

_ESTIMATING = frozenset("estimate believe guess reckon think".split())
_ORDINAL = re.compile(r"an? (?:third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)")
_DISEASE = "covid-19"
_COUNTED = 5
"""The greatest number that readers are taken to count for themselves."""
_LEAST = 2
""" "One" is a pronoun more often than a number."""


def check_numbers(claim: Claim) -> Iterator[Finding]:
    """Numbers that the article does not give, hedges otherwise, gives for something else, or in sentences not cited."""
    for quantity in claim.quantities:
        if not _says_no_number(quantity):
            yield from _check_quantity(claim, quantity)
    for figure in _others(claim):
        yield from _check_figure(claim, figure)


def _check_quantity(claim: Claim, quantity: Quantity) -> Iterator[Finding]:
    given = [other for other in claim.source.analysis.quantities if _agrees(claim, quantity, other)]
    if given:
        yield from _check_scope(claim, quantity, given)
    elif opposed := _opposed(claim, quantity):
        yield _differs(claim, "number-not-in-source", quantity, opposed)
    elif _has_other_number(claim, quantity) or not _stands_literally(claim, quantity):
        yield _unknown(claim, quantity)


def _agrees(claim: Claim, quantity: Quantity, other: Quantity) -> bool:
    """Whether a number is another's; a mere bound must be one of the same thing, told where the claim is from."""
    if not agree(quantity, other):
        return _ends(quantity, other)
    if (quantity.value, quantity.low, quantity.high) == (other.value, other.low, other.high):
        return True
    if quantity.value is not None and quantity.value == other.value:
        return True
    is_range = quantity.low is not None and quantity.high is not None
    if is_range or (other.value is None and not same_unit(quantity, other)):
        return False
    if any(told is not quantity and told.value == other.value for told in claim.quantities):
        return False  # "seven died and over 5 were hurt": the claim gives that number for something else
    return same_unit(quantity, other) is not False and claim.may_rest_on(other)


def _ends(quantity: Quantity, other: Quantity) -> bool:
    """Whether a number is where a range of the article's begins or ends."""
    if other.value is not None or quantity.value is None or same_unit(quantity, other) is False:
        return False
    return None not in (other.low, other.high) and quantity.value in (other.low, other.high)


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
    """Whether the article has the number near the same words, if not as a quantity: an age, a score."""
    tokens = [token for token in claim.tokens if quantity.start <= token.start < quantity.end]
    found = list(figures(tokens))
    if _may_be_counted(quantity):
        return bool(found) and all(figure.value in claim.source.figures for figure in found)
    return bool(found) and all(_has(claim, figure) for figure in found)


def _has(claim: Claim, figure: Figure) -> bool:
    """Whether the article has a number that is none of its quantities, which are compared as such."""
    counted = claim.source.analysis.quantities
    places = [
        (start, end)
        for start, end in claim.source.figures.get(figure.value, ())
        if not any(quantity.start <= start < quantity.end for quantity in counted)
    ]
    return bool(places) and stands_near(claim, figure.start, figure.end, places) is not False


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
        if _is_counted_otherwise(claim, quantity) or _is_far(claim, quantity, given):
            yield _moved(claim, quantity, given[0])
    elif claim.cited and not any(claim.in_evidence(other) for other in fitting):
        number = claim.source.analysis.sentence_at(fitting[0].start) + 1
        message = f"“{quantity.text}” stands in sentence {number} of the article, which is not cited."
        yield claim.fault("sentence-not-cited", message, quantity.start, quantity.end)
    elif _is_far(claim, quantity, fitting):
        yield _moved(claim, quantity, fitting[0])
    else:
        yield from _check_hedge(claim, quantity, [other for other in fitting if other.value == quantity.value])


def _moved(claim: Claim, quantity: Quantity, other: Quantity) -> Finding:
    """A number of the article's that stands with something else there."""
    span = Span(start=other.start, end=other.end)
    if other.unit and quantity.unit and other.unit.lower() != quantity.unit.lower():
        message = f"In the article “{other.text}” counts {other.unit}, not {quantity.unit}."
    else:
        message = f"In the article “{other.text}” stands for something else."
    return claim.fault("number-changed-scope", message, quantity.start, quantity.end, span=span)


def _is_far(claim: Claim, quantity: Quantity, given: Sequence[Quantity]) -> bool:
    if _may_be_counted(quantity):
        return False
    places = [(other.start, other.end) for other in given]
    return stands_near(claim, quantity.start, quantity.end, places) is False


def _check_hedge(claim: Claim, quantity: Quantity, same: list[Quantity]) -> Iterator[Finding]:
    """A number told as exact that the article estimates or bounds, or the other way round."""
    if any(token.lemma in _ESTIMATING for token in claim.tokens):
        return
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


def _has_other_number(claim: Claim, quantity: Quantity) -> bool:
    """The same for a noun that is not merely "people", of whom there may be more than are counted."""
    generic = word_set("counted", "generic")
    return quantity.unit is not None and quantity.unit not in generic and _is_counted_otherwise(claim, quantity)


def _others(claim: Claim) -> Iterator[Figure]:
    """The numbers of a claim that are no quantities, nor dates that are compared as such."""
    known = {time.timex for time in claim.source.analysis.time_expressions}
    apart = [(quantity.start, quantity.end) for quantity in claim.quantities]
    apart += [
        (time.start or 0, time.end or 0)
        for time in claim.times
        if time.type == "DATE" or (time.timex is not None and time.timex in known)
    ]
    apart += _numbering(claim)
    for figure in figures(claim.tokens):
        if figure.value >= _LEAST and not any(start <= figure.start < end for start, end in apart):
            yield figure


def _numbering(claim: Claim) -> Iterator[tuple[int, int]]:
    """Where numbers tell nothing: "COVID-19", which many call "COVID", and the "3)" of a list."""
    yield from ((token.start, token.end) for token in claim.tokens if token.lower == _DISEASE)
    if [token.text for token in claim.tokens[1:2]] == [")"]:
        yield claim.tokens[0].start, claim.tokens[0].end


def _check_figure(claim: Claim, figure: Figure) -> Iterator[Finding]:
    words = claim.summary.article.text[figure.start : figure.end]
    places = claim.source.figures.get(figure.value, ())
    if not places:
        counted = words.isalpha() and figure.value <= Decimal(_COUNTED)
        message = f"The article does not give the number “{words}”."
        severity: Severity | None = "warning" if counted else None
        yield claim.fault("number-not-in-source", message, figure.start, figure.end, severity=severity)
    elif not _is_age(claim, figure) and stands_near(claim, figure.start, figure.end, places) is False:
        message = f"In the article “{words}” stands for something else."
        span = Span(start=places[0][0], end=places[0][1])
        yield claim.fault("number-changed-scope", message, figure.start, figure.end, span=span)


def _is_age(claim: Claim, figure: Figure) -> bool:
    """Whether it is somebody's age, "a 19-year-old", which stands beside a name elsewhere."""
    return claim.summary.article.text[figure.end : figure.end + len("-year")] == "-year"
