"""The second reader: what the embedded engine sees at the top of an article and a model's records do not have.

Its findings are warnings for an editor and are never asked for again: a model may leave out what it was told to be
brief about. It reads where news tells what matters, headline and lead, and for figures also the words of a source: so
it is seldom wrong and costs little.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from summarizer.engines.rules.coding import Coder
from summarizer.engines.rules.drafts import Draft
from summarizer.engines.rules.lexicon import tag
from summarizer.engines.rules.sourcing import Sources
from summarizer.engines.rules.triggers import Trigger
from summarizer.grounding.ground import Grounded
from summarizer.grounding.reporting import finding
from summarizer.records.events import EventRecord
from summarizer.records.findings import Finding
from summarizer.records.kinds import EventDetails
from summarizer.records.kinds.base import roles_of, sub_type_of
from summarizer.records.phrases import Mention, Quantity, Span, overlap
from summarizer.text.analysis import TextAnalysis
from summarizer.text.names.forms import same_name
from summarizer.text.quantities.find import agree, same_unit

_LEAD = 2
"""Sentences that tell what happened: the headline and the first, or the first two"""
_OPENING = 3
"""Sentences whose figures are the story's"""
_MOST = 16
_LOOSE_KINDS = frozenset(("statement", "indicator", "other"))
_LOOSE_FORMS = frozenset(("talks", "travel"))
"""Kinds and sub-types whose words often only frame what another word names"""
_FEW = 12
"""Up to here a number in a word counts in passing: "two residents" """
_HARM = frozenset(("kill", "die", "injure", "wound", "dead", "death", "missing"))
"""Words beside which few matter as well"""
_NEAR = 3
_PART = re.compile(r"\s*(?:of|in|out of|for every)(?:\s+(?:the|its|his|her|their|all|those|these))?\s*|\s*\(")
"""What joins a number to one that it belongs to: "four of its 11 shelters", "2.6 billion euros ($3 billion)" """
_SEVERAL = 2


def read_again(analysis: TextAnalysis, grounded: Grounded, kinds: Sequence[type[EventDetails]]) -> Iterator[Finding]:
    """Warnings for figures and lead events that no record of a model has; none where the article is not English."""
    if analysis.article.language in (None, "en"):
        yield from _events(analysis, grounded.events, kinds)
        yield from _figures(analysis, grounded)


def _events(
    analysis: TextAnalysis, records: Sequence[EventRecord], kinds: Sequence[type[EventDetails]]
) -> Iterator[Finding]:
    coder = Coder(analysis, {tag(kind): kind for kind in kinds})
    lead = list(coder.triggers(range(min(_LEAD, len(analysis.sentences)))))
    if all(any(_names(record, trigger, analysis) for record in records) for trigger in lead):
        return
    for draft in coder.drafts(_MOST, lead):  # and killings of anywhere, which the coder looks for itself
        loose = draft.kind in _LOOSE_KINDS or draft.sub_type in _LOOSE_FORMS or draft.trigger.sentence >= _LEAD
        if not loose and not any(_is_told(draft, record, analysis) for record in records):
            word = analysis.parsed.tokens[draft.trigger.token]
            message = f"“{word.text}” in the lead seems to tell of an event ({draft.kind}) that no record has."
            yield finding("event-not-covered", "events", message, span=Span(start=word.start, end=word.end))


def _names(record: EventRecord, trigger: Trigger, analysis: TextAnalysis) -> bool:
    """Whether a record has the word of a trigger, in any form, or its kind in its sentence."""
    if record.details.kind == trigger.word.kind and _cites(record, trigger.sentence):
        return True
    word, start, end = analysis.parsed.tokens[trigger.token], record.trigger.start, record.trigger.end
    if start is None or end is None:
        return False
    return any(token.lemma == word.lemma for token in analysis.words_from(start, end))


def _cites(record: EventRecord, sentence: int) -> bool:
    return any(cited.sentence == sentence + 1 for cited in record.evidence)


def _is_told(draft: Draft, record: EventRecord, analysis: TextAnalysis) -> bool:
    """Whether a record may be of an event: by its word, or by its kind or sentence with somebody who takes part."""
    if _names(record, draft.trigger, analysis):
        return True
    cites = any(_cites(record, sentence) for sentence in draft.sentences)
    if draft.kind == record.details.kind and (cites or draft.sub_type == sub_type_of(record.details)):
        return True
    if draft.kind != record.details.kind and not cites:
        return False
    ours = [mention for mentions in draft.roles.values() for mention in mentions]
    theirs = _phrases(record)
    return any(overlap(one, other) or same_name(one.text, other.text) for one in ours for other in theirs)


def _figures(analysis: TextAnalysis, grounded: Grounded) -> Iterator[Finding]:
    held = [mention for record in grounded.events for mention in _phrases(record)]
    held += [figure.mention for figure in grounded.figures]
    told = [mention.quantity for mention in held if mention.quantity]
    sources = Sources(analysis)
    for place, quantity in enumerate(analysis.quantities):
        if not _matters(analysis, place, sources) or any(overlap(mention, quantity) for mention in held):
            continue
        if not any(_agree(quantity, other) for other in (*told, *_in_summary(analysis, grounded))):
            counted = f" {quantity.unit}" if quantity.sort == "count" else ""
            message = f"“{quantity.text}{counted}” is in no record and not in the summary."
            yield finding("figure-not-covered", "figures", message, span=Span(start=quantity.start, end=quantity.end))


def _in_summary(analysis: TextAnalysis, grounded: Grounded) -> Iterator[Quantity]:
    """The quantities that the summary tells, and what the counts of an event come to: 41 passengers and six sailors."""
    for sentence in grounded.summary.sentences:
        yield from analysis.of_sentence(sentence.text).quantities
    for record in grounded.events:
        counts = [m.quantity for m in _phrases(record) if m.quantity and m.quantity.sort == "count"]
        if len(counts) >= _SEVERAL:
            total = sum(count.value or 0 for count in counts)
            yield counts[0].model_copy(update={"value": total, "low": total, "high": total, "unit": None})


def _matters(analysis: TextAnalysis, place: int, sources: Sources) -> bool:
    """Whether a count, a sum or a share opens the story or is somebody's, and is no part of another."""
    quantity = analysis.quantities[place]
    sentence = analysis.sentence_at(quantity.start)
    if quantity.sort not in ("count", "money", "percent") or not quantity.unit:
        return False
    before = analysis.quantities[place - 1].end if place else 0
    if _PART.fullmatch(analysis.article.text, before, quantity.start) or _is_in_passing(analysis, quantity, sentence):
        return False
    return sentence < _OPENING or bool(sources.at(quantity.start))


def _is_in_passing(analysis: TextAnalysis, quantity: Quantity, sentence: int) -> bool:
    """Whether it is a few in a word, and not of killed or hurt."""
    number = quantity.value or quantity.low or quantity.high or 0
    if quantity.sort != "count" or number > _FEW or any(map(str.isdigit, quantity.text)):
        return False
    words = analysis.parsed.in_sentence(sentence)
    first = sum(word.start < quantity.start for word in words)
    last = sum(word.start < quantity.end for word in words)
    return not any(word.lemma in _HARM for word in words[max(0, first - _NEAR) : last + 1 + _NEAR])


def _agree(quantity: Quantity, other: Quantity) -> bool:
    return same_unit(quantity, other) is not False and (agree(quantity, other) or agree(other, quantity))


def _phrases(record: EventRecord) -> list[Mention]:
    """The phrases of a record's roles."""
    return [mention for mentions in roles_of(record.details).values() for mention in mentions]
