"""The status that an engine gives an event, beside what the words around its trigger say."""

from __future__ import annotations

from collections.abc import Sequence

from summarizer.grounding.locating import Source
from summarizer.grounding.reporting import finding
from summarizer.records.events import Status
from summarizer.records.findings import Finding
from summarizer.records.phrases import Mention
from summarizer.text.syntax.chunks import NEGATORS
from summarizer.text.syntax.tokens import Token

_TOLD: dict[Status, str] = {"occurred": "occurred", "ongoing": "goes on"}
_SAYS = {
    "planned": "still to come",
    "hypothetical": "only possible",
    "postponed": "put off",
    "cancelled": "called off",
    "failed": "not come about",
}


def check_standing(trigger: Mention, status: Status, path: str, source: Source) -> Finding | None:
    """A warning where an event is told as done that the words of its trigger's sentence do not tell so.

    No more than a warning: of ten verdicts on a single word one is wrong.
    """
    if status not in _TOLD or trigger.start is None or trigger.end is None:
        return None
    said = _status_at(trigger.start, trigger.end, source)
    if said not in _SAYS:
        return None
    message = f"By the words around “{trigger.text}” this is {_SAYS[said]}; the record says that it {_TOLD[status]}."
    return finding("status-differs", path, message, severity="warning")


def _status_at(start: int, end: int, source: Source) -> Status | None:
    analysis = source.analysis
    sentence = analysis.sentence_at(start)
    words = analysis.words_from(start, end)
    head = _head(words)
    return analysis.modality[sentence].of(head.index).status if head else None


def _head(words: Sequence[Token]) -> Token | None:
    """The word that names the event: the first verb, "failed | to declare"; else the noun before any preposition.

    None where a denial is part of the name, as in "did not return": how things stand is said by it.
    """
    if any(token.lower in NEGATORS for token in words):
        return None
    verbs = [token for token in words if token.tag.startswith("VB")]
    end = next((place for place, token in enumerate(words) if token.tag in ("IN", "TO") and place), len(words))
    nouns = [token for token in words[:end] if token.tag.startswith("NN")]
    return verbs[0] if verbs else nouns[-1] if nouns else None
