"""From an untrusted extraction to records: located, computed, verified."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from summarizer.config import Config
from summarizer.grounding.events import Grounder
from summarizer.grounding.gate import is_fault, pass_summary
from summarizer.grounding.locating import Source
from summarizer.grounding.own_words import Own, check_own_words
from summarizer.grounding.reporting import finding
from summarizer.prompting.extraction import ExtractedLoaded, Extraction
from summarizer.records.events import EventRecord, Figure
from summarizer.records.findings import Finding
from summarizer.records.phrases import CopiedPhrase, Span, overlap
from summarizer.records.summary import LoadedPhrase, Summary
from summarizer.text.analysis import TextAnalysis

_MOST_WORDS = 14
"""Of a quotation that is a headline"""


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

    What an engine wrote itself is kept only if it holds. A sentence of the summary, a neutral wording and an event's
    headline (a quotation takes its place) are left out otherwise, and a finding quotes them. A copied phrase that does
    not stand in the article stays in its record, without a place, and a finding names it.
    """
    source = Source(analysis)
    own = check_own_words(list(_own_words(extraction)), source)
    findings = [*_spoken_to_programs(analysis), *(fault for faults in own.values() for fault in faults)]
    events: list[EventRecord] = []
    for place, event in enumerate(extraction.events):
        grounder = Grounder(source, f"events[{place}]", event.sentences)
        record = grounder.event(event, place + 1)
        unsafe = any(map(is_fault, own.get(f"events[{place}].headline", ())))
        events.append(record.model_copy(update={"headline": _quoted(record, source)}) if unsafe else record)
        findings += grounder.findings
    figures: list[Figure] = []
    for place, figure in enumerate(extraction.figures):
        grounder = Grounder(source, f"figures[{place}]", figure.sentences)
        figures.append(grounder.figure(figure))
        findings += grounder.findings
    loaded, doubtful = _loaded_language(extraction.loaded_language, source, own)
    summary, left_out = pass_summary(extraction.summary, source, config or Config())
    return Grounded(summary, tuple(events), tuple(figures), loaded, (*findings, *doubtful, *left_out))


def _spoken_to_programs(analysis: TextAnalysis) -> Iterator[Finding]:
    """A warning for each run of sentences that speak to a program, which nothing is reported from."""
    found = sorted(analysis.instructions)
    for _, run in groupby(enumerate(found), key=lambda item: item[1] - item[0]):
        indices = [index for _, index in run]
        first, last = indices[0] + 1, indices[-1] + 1
        which = f"Sentence {first} speaks" if first == last else f"Sentences {first} to {last} speak"
        message = f"{which} to a program that reads the article and not to its readers; nothing is reported from there."
        span = Span(start=analysis.sentences[first - 1].start, end=analysis.sentences[last - 1].end)
        yield finding("addressed-to-machines", "article.text", message, span=span, severity="warning")


def _own_words(extraction: Extraction) -> Iterator[Own]:
    for place, event in enumerate(extraction.events):
        yield Own(f"events[{place}].headline", event.headline, event.sentences, event.status)
    for place, loaded in enumerate(extraction.loaded_language):
        yield Own(f"loaded_language[{place}].neutral", loaded.neutral, loaded.sentences)


def _quoted(record: EventRecord, source: Source) -> str:
    """The article's words from the first to the last that a record has of its trigger's sentence, in quotation marks.

    Of many, or of loaded ones, the trigger alone.
    """
    trigger, analysis = record.trigger, source.analysis
    words = " ".join(trigger.text.split())
    if trigger.start is None or trigger.end is None:
        return words[:1].upper() + words[1:]
    sentence = analysis.sentences[analysis.sentence_at(trigger.start)]
    ends = [trigger, *(phrase for phrase in _copied(record) if overlap(phrase, sentence))]
    start, end = min(phrase.start or 0 for phrase in ends), max(phrase.end or 0 for phrase in ends)
    told = " ".join(analysis.article.text[start:end].split())
    loaded = any(overlap(Span(start=start, end=end), one.phrase) for one in analysis.loaded_phrases)
    if loaded or told == words or len(told.split()) > _MOST_WORDS:
        return words[:1].upper() + words[1:]
    return f"“{told}”"


def _copied(record: EventRecord) -> Iterator[CopiedPhrase]:
    for _, value in record.details:
        yield from (one for one in (value if isinstance(value, tuple) else (value,)) if isinstance(one, CopiedPhrase))


def _loaded_language(
    extracted: Sequence[ExtractedLoaded], source: Source, own: Mapping[str, Sequence[Finding]]
) -> tuple[tuple[LoadedPhrase, ...], list[Finding]]:
    """The loaded phrases that the lexicon finds, and those that the engine adds, in the article's order."""
    known = list(source.analysis.loaded_phrases)
    findings: list[Finding] = []
    for place, item in enumerate(extracted):
        grounder = Grounder(source, f"loaded_language[{place}]", item.sentences)
        faults = own.get(f"loaded_language[{place}].neutral", ())
        phrase = grounder.loaded(item)
        if phrase and any(map(is_fault, faults)):
            phrase = phrase.model_copy(update={"neutral": None})
        findings += grounder.findings
        if phrase and not any(overlap(phrase.phrase, other.phrase) for other in known):
            known.append(phrase)
    return tuple(sorted(known, key=lambda phrase: phrase.phrase.start or 0)), findings
