"""Factuality: how certain an event is to each source, in FactBank's terms.

After Saurí and Pustejovsky 2009: a value holds for a source. What somebody is cited for is certain to that source as
far as its status says, and to the writer it is unknown.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from summarizer.records.events import Evidence, Factuality, FactValue, Status
from summarizer.records.phrases import Mention, overlap
from summarizer.text.attributions.find import Attribution

_VALUES: dict[Status, FactValue] = {
    "occurred": "CT+",
    "ongoing": "CT+",
    "planned": "PR+",
    "postponed": "PS+",
    "cancelled": "CT-",
    "failed": "CT-",
    "hypothetical": "PS+",
}
_BY_STANCE: dict[str, FactValue] = {"denies": "CT-", "doubts": "PS-", "asks": "Uu", "expects": "PR+"}


def factuality(
    status: Status,
    sources: Sequence[Mention],
    evidence: Sequence[Evidence],
    attributions: Sequence[Attribution],
) -> tuple[Factuality, ...]:
    """The event's value for the writer, and for each source that it is laid to."""
    if not sources:
        return (_of_writer(_VALUES[status]),)
    names = {source.text for source in sources}
    named = [attribution for attribution in attributions if attribution.source_name in names]
    stances = {a.source_name: a.stance for a in named if any(_overlaps(a, sentence) for sentence in evidence)}
    of_sources = (Factuality(source=s.text, value=_value(status, stances.get(s.text, "asserts"))) for s in sources)
    return _of_writer("Uu"), *of_sources


@cache
def _of_writer(value: FactValue) -> Factuality:
    return Factuality(value=value)


def _value(status: Status, stance: str) -> FactValue:
    if stance == "expects" and status != "occurred":
        return _VALUES[status]
    return _BY_STANCE.get(stance, _VALUES[status])


def _overlaps(attribution: Attribution, sentence: Evidence) -> bool:
    return any(overlap(part, sentence) for part in attribution.content)
