"""Quotations of a claim: each must stand in the article word for word, and be the words of the same source."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from itertools import islice
from operator import attrgetter

from summarizer.grounding.claims.claim import Claim
from summarizer.grounding.reporting import did_you_mean
from summarizer.records.findings import Finding, Severity
from summarizer.records.phrases import Extent

_MARKS = "\"'“”„‟‘’‚‛«»‹›「」` "
_TERM = 3
"""Words up to which marks may single out a term instead of quoting somebody."""
_NESTED = 8
"""Quotations before a place that may hold it: they stand in order, and may stand in one another"""
_MOST = 100
"""Places of the same words that are looked at"""
_START = attrgetter("start")
_STOPS = ".,;:!?…-–— "


def check_quotations(claim: Claim) -> Iterator[Finding]:
    """Words in quotation marks that the article does not have, or has in nobody's mouth."""
    for quotation in claim.quotations:
        words = claim.summary.article.text[quotation.start : quotation.end].strip(_MARKS).rstrip(_STOPS)
        if not words:
            continue
        places = list(islice(claim.source.normalized.find(words), _MOST))
        if not places and len(words.split()) <= _TERM and claim.source.words.have(words):
            continue  # a term or a title, with other capitals
        if not places:
            hint = did_you_mean(words, [sentence.text for sentence in claim.sentences])
            message = f"The article does not have the words “{words}”.{hint}"
            yield claim.fault("quotation-altered", message, quotation.start, quotation.end)
        elif not any(_is_quoted(claim, place) for place in places):
            message = f"“{words}” stands in the article, but not as a quotation."
            severity: Severity = "error" if len(words.split()) > _TERM else "warning"
            yield claim.fault(
                "quotation-altered", message, quotation.start, quotation.end, span=places[0], severity=severity
            )


def _is_quoted(claim: Claim, place: Extent) -> bool:
    quotations = claim.source.analysis.quotations
    at = bisect_right(quotations, place.start, key=_START)
    return any(place.end <= quotation.end for quotation in quotations[max(0, at - _NESTED) : at])
