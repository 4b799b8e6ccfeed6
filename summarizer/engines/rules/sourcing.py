"""Sources: to whom the article lays what it tells."""

from __future__ import annotations

from summarizer.records.phrases import Mention, Span
from summarizer.text.analysis import TextAnalysis
from summarizer.text.attributions.find import Attribution


def sources_at(analysis: TextAnalysis, place: int) -> tuple[Mention, ...]:
    """Who says what stands at a place of the text; empty where the article says it itself."""
    holding = [a for a in analysis.attributions if any(part.start <= place < part.end for part in a.content)]
    if not holding:
        return ()
    closest = min(holding, key=_length)
    found = _source(analysis, closest)
    return (found,) if found else ()


def _length(attribution: Attribution) -> int:
    return sum(part.end - part.start for part in attribution.content)


def _source(analysis: TextAnalysis, attribution: Attribution) -> Mention | None:
    """The source's words: its name, where it is known and stands in the article, else as it stands with the cue."""
    text, name, source = analysis.article.text, attribution.source_name, attribution.source
    if name and (source is None or text[source.start : source.end] != name) and name in text:
        start = text.index(name)
        return Mention(text=name, start=start, end=start + len(name))
    if source is None or not _names_somebody(analysis, source):
        return None
    return Mention(text=text[source.start : source.end], start=source.start, end=source.end)


def _names_somebody(analysis: TextAnalysis, source: Span) -> bool:
    """Whether a source ends in a noun or a name: a number or a preposition says nothing."""
    tokens = analysis.parsed.in_sentence(analysis.sentence_at(source.start))
    words = [token for token in tokens if source.start <= token.start < source.end]
    return any(token.tag[:2] == "NN" for token in words) and words[0].tag not in ("IN", "CD")
