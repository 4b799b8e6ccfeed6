"""Figures: numbers that belong to no event, with who gives them."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence

from summarizer.engines.rules.drafts import Draft
from summarizer.engines.rules.sourcing import Sources
from summarizer.prompting.extraction import ExtractedFigure
from summarizer.records.phrases import Mention, Quantity
from summarizer.text.analysis import TextAnalysis
from summarizer.text.syntax.chunks import NounPhrase

_FEW = 10


def find_figures(analysis: TextAnalysis, drafts: Sequence[Draft], sources: Sources) -> Iterator[ExtractedFigure]:
    """The quantities with a unit or noun that no role of a draft holds, in the article's order."""
    phrases = (mention for draft in drafts for mentions in draft.roles.values() for mention in mentions)
    taken = _taken(analysis.quantities, phrases)
    told: set[str] = set()
    for place, quantity in enumerate(analysis.quantities):
        if not quantity.unit or place in taken or _is_small(quantity, sources):
            continue
        mention = _phrase(analysis, quantity)
        if mention.text not in told:
            told.add(mention.text)
            sentence = analysis.sentence_at(quantity.start)
            yield ExtractedFigure(sentences=(sentence + 1,), mention=mention, according_to=sources.at(quantity.start))


def _taken(quantities: Sequence[Quantity], phrases: Iterable[Mention]) -> set[int]:
    """The places of the quantities that begin in some phrases."""
    starts = [quantity.start for quantity in quantities]
    return {
        place
        for phrase in phrases
        if phrase.start is not None and phrase.end is not None
        for place in range(bisect_left(starts, phrase.start), bisect_left(starts, phrase.end))
    }


def _is_small(quantity: Quantity, sources: Sources) -> bool:
    """ "Two residents": a few, told in a word, that nobody has counted or estimated."""
    spelled = not any(c.isdigit() for c in quantity.text)
    few = quantity.value is not None and quantity.value < _FEW and quantity.low == quantity.high
    return quantity.sort == "count" and spelled and few and not sources.at(quantity.start)


def _phrase(analysis: TextAnalysis, quantity: Quantity) -> Mention:
    """The quantity with the noun phrase that it stands in, and "of …" behind it."""
    start, end = quantity.start, quantity.end
    for phrase in _noun_phrases(analysis, quantity):
        tokens = analysis.parsed.tokens
        first, last = tokens[phrase.first].start, tokens[phrase.last - 1].end
        if first < quantity.end and quantity.start < last:
            end = max(end, last)
        elif first == end + len(" of ") and analysis.article.text[end:first] == " of ":
            end = last
    return Mention(text=analysis.article.text[start:end], start=start, end=end)


def _noun_phrases(analysis: TextAnalysis, quantity: Quantity) -> Iterable[NounPhrase]:
    chunks = analysis.parsed.chunks[analysis.sentence_at(quantity.start)]
    return (chunk for chunk in chunks if isinstance(chunk, NounPhrase))
