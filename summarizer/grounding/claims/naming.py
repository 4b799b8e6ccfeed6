"""Names of a claim: each must be one of the article's."""

from __future__ import annotations

from collections.abc import Iterator

from summarizer.grounding.claims.claim import Claim
from summarizer.records.findings import Finding
from summarizer.text.names.find import Name
from summarizer.text.names.forms import same_name


def check_names(claim: Claim) -> Iterator[Finding]:
    """Names that the article does not have."""
    known = {name.text for name in claim.source.analysis.names} | {
        name.canonical for name in claim.source.analysis.names
    }
    for name in claim.names:
        if not _is_known(claim, name, known):
            message = f"The name “{name.text}” does not stand in the article."
            yield claim.fault("name-not-in-source", message, name.start, name.end)


def _is_known(claim: Claim, name: Name, known: set[str]) -> bool:
    if any(claim.source.normalized.find(name.text)):
        return True
    article = claim.source.analysis.article
    given = [text for text in (article.headline, article.publisher) if text and name.text in text]
    return bool(given) or any(same_name(name.text, other) for other in known)
