"""Findings: their severities, and suggestions of what may have been meant."""

from __future__ import annotations

from rapidfuzz import fuzz, process

from summarizer.records.findings import Finding, FindingCode, Severity
from summarizer.records.phrases import Extent, Span

_SEVERITIES: dict[FindingCode, Severity] = {
    "phrase-outside-evidence": "warning",
    "hedge-differs": "warning",
    "attribution-missing": "warning",
    "loaded-wording": "warning",
    "figure-not-covered": "warning",
    "event-not-covered": "warning",
    "summary-too-long": "warning",
    "copied-at-length": "note",
}
"""All others are errors: they say what the article does not."""

RESTS_ON_AN_ORDER = "What this rests on speaks to a program that reads the article, and reports nothing."
"""Said with `addressed-to-machines` of whatever cites such sentences alone."""

_LIKELY = 60
"""Least similarity, in per cent, of a sentence that is offered as what may have been meant."""


def finding(
    code: FindingCode,
    path: str,
    message: str,
    *,
    within: Span | None = None,
    span: Span | Extent | None = None,
    severity: Severity | None = None,
) -> Finding:
    """A finding with the severity of its code, unless another is given."""
    severity = severity or _SEVERITIES.get(code, "error")
    place = Span(start=span.start, end=span.end) if span else None
    return Finding(code=code, severity=severity, path=path, message=message, within=within, span=place)


def did_you_mean(phrase: str, sentences: list[str]) -> str:
    """A hint at the words nearest to a phrase that was not found; empty where nothing is near.

    It words a message and decides nothing.
    """
    best = process.extractOne(phrase, sentences, scorer=fuzz.partial_ratio, score_cutoff=_LIKELY)
    if best is None:
        return ""
    place = fuzz.partial_ratio_alignment(phrase, best[0])
    if place is None:
        return ""
    start = best[0].rfind(" ", 0, place.dest_start + 1) + 1
    end = best[0].find(" ", place.dest_end - 1)
    return f" Did you mean “{best[0][start : end if end >= 0 else None].strip(' ,.;')}”?"
