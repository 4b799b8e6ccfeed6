"""Summaries of an invented article with chosen words in every field that a page shows."""

import datetime as dt
from collections.abc import Callable
from typing import Any

import pytest

from summarizer.records.events import EventRecord, Evidence, Figure
from summarizer.records.findings import Finding
from summarizer.records.kinds import Disaster, Movement
from summarizer.records.phrases import Mention, TimeExpression
from summarizer.records.summary import (
    ArticleInfo,
    ArticleSummary,
    LoadedPhrase,
    Provenance,
    Summary,
    SummarySentence,
)

LABELS = "αβγδεζηθικλμνξοπρστυφχψ"
"""A letter for each field: a field that is lost or cut misses one of its two letters on the page"""
SECTIONS: dict[str, dict[str, Any]] = {
    "Events": {"events": ()},
    "Figures": {"figures": ()},
    "Loaded wording": {"loaded_language": ()},
    "Findings": {"findings": ()},
    "Sentences cited": {"events": (), "figures": (), "summary": Summary(text="", sentences=())},
}
"""What leaves a section of a page without content"""
MONDAY = dt.date(2026, 3, 2)
STARTED = dt.datetime(2026, 3, 3, 9, 30, tzinfo=dt.UTC)


class _Planter:
    """Gives each field the words between two letters that no other field has."""

    def __init__(self, words: str) -> None:
        self.words = words
        self.labels = iter(LABELS)

    def text(self) -> str:
        label = next(self.labels)
        return f"{label}{self.words}{label}"

    def mention(self) -> Mention:
        return Mention(text=self.text())

    def summary(self) -> ArticleSummary:
        evidence = (Evidence(sentence=1, start=0, end=1, text=self.text()),)
        movement = EventRecord(
            id="e1",
            headline=self.text(),
            trigger=Mention(text="moved"),
            details=Movement(form="evacuation", movers=(self.mention(),), destination=self.mention()),
            status="hypothetical",
            time=TimeExpression(text=self.text()),
            according_to=(self.mention(),),
            stopped_by=(self.mention(),),
            evidence=evidence,
            support="partial",
        )
        flood = EventRecord(
            id="e2",
            headline=self.text(),
            trigger=Mention(text="flood"),
            details=Disaster(hazard="flood", killed=(self.mention(),)),
            status="occurred",
            time=TimeExpression(text="Monday", timex="2026-03-02", earliest=MONDAY, latest=MONDAY, precision="day"),
            places=(self.mention(),),
        )
        loaded = LoadedPhrase(
            phrase=self.mention(),
            voice="quoted",
            source=self.mention(),
            reason=self.text(),
            neutral=self.text(),
        )
        sentence = self.text()
        return ArticleSummary(
            article=ArticleInfo(
                id="0" * 64,
                headline=self.text(),
                published=dt.date(2026, 3, 3),
                publisher=self.text(),
                url=self.text(),
                language=self.text(),
            ),
            summary=Summary(text=sentence, sentences=(SummarySentence(text=sentence, evidence=evidence),)),
            events=(movement, flood),
            figures=(Figure(mention=self.mention(), according_to=(self.mention(),), evidence=evidence),),
            loaded_language=(loaded,),
            findings=(Finding(code="loaded-wording", severity="warning", path="events[0]", message=self.text()),),
            provenance=Provenance(
                engine="rules",
                model=self.text(),
                prompt_hash="0",
                library_version="0.1.0",
                started=STARTED,
                seconds=0.5,
            ),
        )


@pytest.fixture(scope="session")
def planted() -> Callable[[str], ArticleSummary]:
    """A function that makes a full summary with the given words in every field that a page shows."""
    return lambda words: _Planter(words).summary()


@pytest.fixture(scope="session")
def labels() -> str:
    """The letters that stand on both sides of the words in each field."""
    return LABELS


@pytest.fixture(params=SECTIONS)
def section(request: pytest.FixtureRequest) -> tuple[str, ArticleSummary, ArticleSummary]:
    """The title of a section, a summary that has it, and the same summary with nothing to say there."""
    full = _Planter("Selkie").summary()
    return request.param, full, full.model_copy(update=SECTIONS[request.param])
