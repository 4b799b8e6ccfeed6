"""What verification has to say about a record or a summary."""

from __future__ import annotations

from typing import Literal

from summarizer.records.base import Record
from summarizer.records.phrases import Span

FindingCode = Literal[
    "phrase-not-found",
    "phrase-outside-evidence",
    "sentence-not-cited",
    "number-not-in-source",
    "number-changed-scope",
    "hedge-differs",
    "date-not-in-source",
    "date-disagrees",
    "name-not-in-source",
    "name-differs",
    "negation-differs",
    "quotation-altered",
    "attribution-missing",
    "attribution-differs",
    "status-differs",
    "sentence-not-supported",
    "addressed-to-machines",
    "loaded-wording",
    "figure-not-covered",
    "event-not-covered",
    "summary-too-long",
    "copied-at-length",
]
"""What is wrong. The list may grow; a code never changes its meaning (docs/verification.md explains each)."""

Severity = Literal["error", "warning", "note"]
"""error: the words say what the article does not; warning: to be looked at; note: worth knowing."""


class Finding(Record):
    """One thing that verification found."""

    code: FindingCode
    severity: Severity
    path: str
    """The field, such as `events[0].details.movers[1]` or `summary.sentences[2]`; for `check()`, `sentences[2]`."""
    message: str
    """One sentence for an editor."""
    within: Span | None = None
    """Where in the checked text the fault stands (code points, half-open), where it is a part of it."""
    span: Span | None = None
    """The place in `Article.text` that the fault disagrees with, where there is one."""
    left_out: str | None = None
    """The sentence, headline or wording that was left out for this; it stands nowhere else."""
