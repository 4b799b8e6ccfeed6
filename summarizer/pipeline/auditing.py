"""Auditing answers while an engine may still mend them."""

from __future__ import annotations

from summarizer.config import Config
from summarizer.grounding.gate import is_fault
from summarizer.grounding.ground import Grounded, ground
from summarizer.prompting.extraction import Extraction
from summarizer.records.findings import Finding
from summarizer.text.analysis import TextAnalysis


class Audit:
    """Grounds the answers to one article, each once: for the engine that asks what is wrong, then for the result."""

    def __init__(self, analysis: TextAnalysis, config: Config) -> None:
        self._analysis = analysis
        self._config = config
        self._done: list[tuple[Extraction, Grounded]] = []

    def __call__(self, extraction: Extraction) -> list[Finding]:
        """What does not hold, under the paths of the answer."""
        return [_as_answered(found) for found in self.grounded(extraction).findings if is_fault(found)]

    def grounded(self, extraction: Extraction) -> Grounded:
        """An answer brought down to the article."""
        for known, grounded in self._done:
            if _is_same(known, extraction):
                return grounded
        grounded = ground(extraction, self._analysis, self._config)
        self._done.append((extraction, grounded))
        return grounded


def _as_answered(fault: Finding) -> Finding:
    """A finding with the path that its words have in the answer."""
    return fault.model_copy(update={"path": fault.path.replace("summary.left_out", "summary")})


def _is_same(one: Extraction, other: Extraction) -> bool:
    """Whether one is the other, or its copy with the attempts that it took."""
    fields = ("events", "figures", "loaded_language", "summary")
    return all(getattr(one, name) is getattr(other, name) for name in fields)
