"""Long articles: windows of whole sentences, asked side by side and merged."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from typing import TypeVar

from summarizer.prompting.extraction import (
    Cited,
    ExtractedEvent,
    ExtractedFigure,
    ExtractedLoaded,
    ExtractedSentence,
    Extraction,
)
from summarizer.prompting.request import ExtractionRequest

_LEAD = 3
"""Sentences that every window begins with, so that names and the day are known."""
_LEAD_SHARE = 4
"""A lead longer than this part of a window is not repeated: what an article costs must not grow with its lead."""
_CHARACTERS = 4
"""A token's characters, as providers estimate them for English."""
_MOST_CITED = 8

Item = TypeVar("Item", bound=Cited)


def windows(request: ExtractionRequest) -> list[ExtractionRequest]:
    """A request for each window of the article; the request itself where the article is one window."""
    sizes = [sentence.end - sentence.start for sentence in request.analysis.sentences]
    limit = request.config.window_tokens * _CHARACTERS
    parts = list(_cut(sizes, limit))
    if len(parts) == 1:
        return [request]
    lead = range(min(_LEAD, len(sizes)) if sum(sizes[:_LEAD]) <= limit // _LEAD_SHARE else 0)
    return [replace(request, shown=tuple(sorted({*lead, *part}))) for part in parts]


def _cut(sizes: Sequence[int], limit: int) -> Iterator[range]:
    """Ranges of sentences, none longer than the limit unless a single sentence is."""
    start = length = 0
    for place, size in enumerate(sizes):
        if length + size > limit and place > start:
            yield range(start, place)
            start, length = place, 0
        length += size
    yield range(start, len(sizes))


def merged(answers: Sequence[Extraction]) -> Extraction:
    """The answers to the windows as one. The summary is the first window's, and of each other what it adds first."""
    first, *others = answers
    later = (sentence for answer in others for sentence in _news(answer)[:1])
    return Extraction(
        events=tuple(_joined((event for answer in answers for event in answer.events), _event)),
        figures=tuple(_joined((figure for answer in answers for figure in answer.figures), _figure)),
        loaded_language=tuple(_joined((loaded for answer in answers for loaded in answer.loaded_language), _loaded)),
        summary=tuple(_joined((*first.summary, *later), _sentence)),
        attempts=tuple(attempt for answer in answers for attempt in answer.attempts),
    )


def _news(answer: Extraction) -> list[ExtractedSentence]:
    """The sentences of a window's summary that tell more than the lead, which the first window has told."""
    return [sentence for sentence in answer.summary if any(number > _LEAD for number in sentence.sentences)]


def _joined(items: Iterable[Item], identity: Callable[[Item], object]) -> Iterator[Item]:
    """Items without those that another window gave already; the first keeps the sentences of all."""
    groups: dict[object, list[Item]] = {}
    for item in items:
        groups.setdefault(identity(item), []).append(item)
    for same in groups.values():
        cited = sorted({number for item in same for number in item.sentences})[:_MOST_CITED]
        yield same[0].model_copy(update={"sentences": tuple(cited)})


def _event(event: ExtractedEvent) -> object:
    """Two windows tell the same event where kind, status, trigger, time and roles are the same words."""
    when = event.time.text.casefold() if event.time else None
    return event.details.model_dump_json(), event.status, event.trigger.text.casefold(), when


def _figure(figure: ExtractedFigure) -> object:
    return figure.mention.text.casefold(), tuple(source.text for source in figure.according_to)


def _loaded(loaded: ExtractedLoaded) -> object:
    return loaded.phrase.text, loaded.sentences


def _sentence(sentence: ExtractedSentence) -> object:
    return sentence.text.casefold()
