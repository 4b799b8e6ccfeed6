"""What an engine is."""

from __future__ import annotations

from typing import Protocol

from summarizer.prompting.extraction import Extraction
from summarizer.prompting.request import ExtractionRequest


class Engine(Protocol):
    """Reads one article and returns an extraction. Its answer is untrusted and is verified by grounding."""

    @property
    def name(self) -> str:
        """The engine, for provenance: "rules"."""

    @property
    def model(self) -> str:
        """The model, for provenance."""

    async def extract(self, request: ExtractionRequest) -> Extraction:
        """Answer a request.

        Raises:
            EngineError: there is no usable answer. No foreign exception leaves an engine.
        """

    async def aclose(self) -> None:
        """Give connections back."""
