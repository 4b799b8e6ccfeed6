"""The rules engine: from the analysis of an article to an extraction."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from summarizer.engines.rules.coding import Coder
from summarizer.engines.rules.drafts import Draft
from summarizer.engines.rules.figures import find_figures
from summarizer.engines.rules.headlines import headline
from summarizer.engines.rules.lexicon import tag
from summarizer.engines.rules.summary import compose
from summarizer.prompting.extraction import ExtractedEvent, Extraction
from summarizer.prompting.request import ExtractionRequest
from summarizer.records.kinds import EventDetails
from summarizer.records.kinds.base import defaults_of
from summarizer.records.phrases import Mention
from summarizer.text.analysis import TextAnalysis

_MOST_EVENTS = 24
_MOST_FIGURES = 16
"""That an extraction holds."""
_MOST_PHRASES = 12
"""Phrases that a field holds."""


class RulesEngine:
    """Codes events by dictionaries and shallow syntax, as TABARI and PETRARCH do; no model, no network."""

    name = "rules"
    model = "rules"

    async def extract(self, request: ExtractionRequest) -> Extraction:
        """The events, figures and summary of an article."""
        analysis = request.analysis.news
        kinds = {tag(kind): kind for kind in request.kinds}
        coder = Coder(analysis, kinds)
        drafts = coder.drafts(_MOST_EVENTS)
        return Extraction(
            events=tuple(_event(analysis, draft, kinds) for draft in drafts),
            figures=tuple(find_figures(analysis, drafts, coder.sources))[:_MOST_FIGURES],
            summary=tuple(compose(analysis, drafts, request.config)),
        )

    async def aclose(self) -> None:
        """Nothing to give back."""


def _event(analysis: TextAnalysis, draft: Draft, kinds: Mapping[str, type[EventDetails]]) -> ExtractedEvent:
    trigger = draft.trigger
    return ExtractedEvent(
        sentences=tuple(sorted(sentence + 1 for sentence in draft.sentences | _told_elsewhere(analysis, draft)))[:8],
        trigger=_words(analysis, trigger.first, trigger.last),
        details=_details(draft, kinds[draft.kind]),
        status=draft.status,
        time=draft.time,
        time_basis=draft.time.basis if draft.time else "event",
        places=draft.places[:_MOST_PHRASES],
        stopped_by=draft.stopped_by[:_MOST_PHRASES],
        according_to=draft.sources,
        headline=headline(analysis, draft),
    )


def _told_elsewhere(analysis: TextAnalysis, draft: Draft) -> set[int]:
    """The sentences of the time and of counts that stand in others, as where "they" is "two groups"."""
    counted = [m for mentions in draft.roles.values() for m in mentions if _counts(analysis, m)]
    places = [phrase.start for phrase in (*counted, draft.time) if phrase and phrase.start is not None]
    return {analysis.sentence_at(place) for place in places}


def _counts(analysis: TextAnalysis, mention: Mention) -> bool:
    return mention.start is not None and analysis.quantity_in(mention.start, mention.end or 0) is not None


def _words(analysis: TextAnalysis, first: int, last: int) -> Mention:
    start, end = analysis.parsed.tokens[first].start, analysis.parsed.tokens[last - 1].end
    return Mention(text=analysis.article.text[start:end], start=start, end=end)


def _details(draft: Draft, kind: type[EventDetails]) -> EventDetails:
    """The roles as the fields of the kind: several phrases, or the first where the field holds one."""
    values: dict[str, Any] = _derived(draft)
    if draft.sub_type:
        values[draft.trigger.word.sub_field] = draft.sub_type
    for name, mentions in draft.roles.items():
        if mentions:
            single = defaults_of(kind)[name] is None
            values[name] = mentions[0] if single else mentions[:_MOST_PHRASES]
    return kind(**values)


def _derived(draft: Draft) -> dict[str, Any]:
    """The further field that a word of the trigger or of its patient decides: "truce" makes a ceasefire."""
    word = draft.trigger.word
    name, values = word.derived
    patients = draft.roles.get(word.roles.get("patient", ""), ())
    words = [*word.lemmas, *(part for mention in patients for part in mention.text.lower().split())]
    found = next((values[part] for part in words if part in values), None)
    return {name: found} if found else {}
