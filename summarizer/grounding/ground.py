"""From an untrusted extraction to records: located, computed, verified."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from summarizer.config import Config
from summarizer.grounding.events import Grounder
from summarizer.grounding.gate import pass_summary
from summarizer.grounding.locating import Source
from summarizer.prompting.extraction import ExtractedLoaded, Extraction
from summarizer.records.events import EventRecord, Figure
from summarizer.records.findings import Finding
from summarizer.records.summary import LoadedPhrase, Summary
from summarizer.text.analysis import TextAnalysis


@dataclass(frozen=True)
class Grounded:
    """An extraction brought down to the article: the content of an `ArticleSummary`."""

    summary: Summary
    events: tuple[EventRecord, ...]
    figures: tuple[Figure, ...]
    loaded_language: tuple[LoadedPhrase, ...]
    findings: tuple[Finding, ...]


def ground(extraction: Extraction, analysis: TextAnalysis, config: Config | None = None) -> Grounded:
    """Locate each phrase of an extraction in its article, compute values, and say what does not hold.

    Nothing is dropped but sentences of the summary: a phrase that does not stand in the article stays in its record,
    without a place, and a finding names it.
    """
    config = config or Config()
    source = Source(analysis)
    findings: list[Finding] = []
    events: list[EventRecord] = []
    for place, event in enumerate(extraction.events):
        grounder = Grounder(source, f"events[{place}]", event.sentences)
        events.append(grounder.event(event, place + 1))
        findings += grounder.findings
    figures: list[Figure] = []
    for place, figure in enumerate(extraction.figures):
        grounder = Grounder(source, f"figures[{place}]", figure.sentences)
        figures.append(grounder.figure(figure))
        findings += grounder.findings
    loaded, doubtful = _loaded_language(extraction.loaded_language, source)
    summary, left_out = pass_summary(extraction.summary, source, config)
    return Grounded(summary, tuple(events), tuple(figures), loaded, (*findings, *doubtful, *left_out))


def _loaded_language(
    extracted: Sequence[ExtractedLoaded], source: Source
) -> tuple[tuple[LoadedPhrase, ...], list[Finding]]:
    """The loaded phrases that the lexicon finds, and those that the engine adds, in the article's order."""
    known = list(source.analysis.loaded_phrases)
    findings: list[Finding] = []
    for place, item in enumerate(extracted):
        grounder = Grounder(source, f"loaded_language[{place}]", item.sentences)
        phrase = grounder.loaded(item)
        findings += grounder.findings
        if phrase and not any(_overlap(phrase, other) for other in known):
            known.append(phrase)
    return tuple(sorted(known, key=lambda phrase: phrase.phrase.start or 0)), findings


def _overlap(one: LoadedPhrase, other: LoadedPhrase) -> bool:
    a, b = one.phrase, other.phrase
    return None not in (a.start, a.end, b.start, b.end) and a.start < b.end and b.start < a.end  # type: ignore[operator]
