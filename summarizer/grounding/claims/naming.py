"""Names of a claim: each must be one of the article's."""

from __future__ import annotations

import re
from collections.abc import Iterator

from summarizer.grounding.claims.claim import Claim
from summarizer.records.findings import Finding
from summarizer.text.names.find import Name
from summarizer.text.names.forms import same_name

_PERIOD = re.compile(r"[QH][1-4]|FY ?\d*")
"""Quarters, halves and fiscal years, which are times and may be spelt out in the article."""
_ACRONYM = re.compile(r"[A-Z][A-Za-z&.]*[A-Z]s?\.?")


def check_names(claim: Claim) -> Iterator[Finding]:
    """Names that the article does not have."""
    known = {name.text for name in claim.source.analysis.names} | {
        name.canonical for name in claim.source.analysis.names
    }
    for name in claim.names:
        if not (_PERIOD.fullmatch(name.text) or _is_known(claim, name, known)):
            message = f"The name “{name.text}” does not stand in the article."
            yield claim.fault("name-not-in-source", message, name.start, name.end)


def _is_known(claim: Claim, name: Name, known: set[str]) -> bool:
    if claim.source.words.have(name.text) or any(claim.source.normalized.find(name.text)):
        return True
    article = claim.source.analysis.article
    given = [text for text in (article.headline, article.publisher) if text and name.text in text]
    if given or any(same_name(name.text, other) for other in known):
        return True
    return bool(_ACRONYM.fullmatch(name.text)) and claim.source.words.spell_out(name.text)
