"""From the summary of an article to what the linker keeps of it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from typing import NamedTuple

from summarizer.records.events import EventRecord, Figure
from summarizer.records.kinds.base import roles_of, sub_type_of
from summarizer.records.phrases import Mention
from summarizer.records.summary import ArticleSummary
from summarizer.text.names.gazetteer import groups
from summarizer.text.syntax.tokens import Token, lemma, plain
from summarizer.timeline.evidence import CitedText
from summarizer.timeline.mentions import EventMention, FigureMention, Phrase
from summarizer.timeline.quantities import figures_of, with_antecedents
from summarizer.timeline.roots import root

_TELLING = ("NN", "NNS", "JJ", "VBG", "VBN")
_EMPTY = frozenset(
    "people person group official man woman number day side other part one member statement thing way "
    "third first second new more several many own same".split()
)
_SHORTLY = 2
"""Days before a report on which what it reports can lie, where it tells no day; a choice of ours"""


class ArticleNotes(NamedTuple):
    """What is kept of one article."""

    names: frozenset[str]
    """The names in all its records"""
    events: tuple[EventMention, ...]
    figures: tuple[FigureMention, ...]


def read_summary(summary: ArticleSummary, cited: CitedText, number: int) -> ArticleNotes:
    """The mentions of an article's summary. What is not supported by the article is left out."""
    published = day_of(summary.article.published)
    held = [(place, event) for place, event in enumerate(summary.events) if event.support != "unsupported"]
    events = tuple(_event(event, number, published, cited) for _, event in held)
    records: list[tuple[str, EventRecord | Figure]] = [(f"events[{place}]", event) for place, event in held]
    records += [
        (f"figures[{n}]", figure) for n, figure in enumerate(summary.figures) if figure.support != "unsupported"
    ]
    counted = [found for path, record in records for found in figures_of(record, path, number, published, cited)]
    names = frozenset(name.canonical for name in cited.names)
    return ArticleNotes(names, events, tuple(with_antecedents(counted)))


def day_of(moment: dt.date | dt.datetime | None) -> int | None:
    """The ordinal of a day or a moment's day."""
    return moment.toordinal() if moment else None


def _roles(event: EventRecord) -> dict[str, tuple[Mention, ...]]:
    """The roles of an event that are filled, its places among them."""
    return roles_of(event.details) | ({"places": event.places} if event.places else {})


def _event(event: EventRecord, number: int, published: int | None, cited: CitedText) -> EventMention:
    first, last = _days(event, published)
    return EventMention(
        article=number,
        event=event.id,
        kind=event.details.kind,
        sub_type=_sub_type(event),
        status=event.status,
        headline=event.headline or event.trigger.text,
        trigger=_trigger(cited.tokens_in(event.trigger)),
        first=first,
        last=last,
        exact=first is not None and first == last and event.time is not None and event.time.basis == "event",
        reported=event.time is not None and event.time.basis == "report",
        published=published,
        roles={
            role: tuple(_phrase(mention, cited) for mention in mentions) for role, mentions in _roles(event).items()
        },
        sources=tuple(" ".join(source.text.split()) for source in event.according_to),
        sentences=tuple(sentence.sentence for sentence in event.evidence),
    )


def _sub_type(event: EventRecord) -> str | None:
    """The choice that its kind offers; None for "other"."""
    chosen = sub_type_of(event.details)
    return None if chosen == "other" else chosen


def _trigger(tokens: Sequence[Token]) -> str:
    """The root of the last noun or verb: "effect" of "took effect", "walk" of "walked out"."""
    words = [token.lower for token in tokens if token.tag[:2] in ("NN", "VB")] or [token.lower for token in tokens]
    return root(lemma(words[-1])) if words else ""


def _days(event: EventRecord, published: int | None) -> tuple[int | None, int | None]:
    """The first and the last day on which an event can lie."""
    time = event.time
    if time and (time.earliest or time.latest):
        first, last = day_of(time.earliest), day_of(time.latest)
        if time.basis == "report" and first is not None:
            first -= _SHORTLY
        return first, last
    if event.status in ("occurred", "ongoing", "failed"):
        return None, published
    return published, None


def _phrase(mention: Mention, cited: CitedText) -> Phrase:
    names = cited.names_in(mention)
    covered = {word for name in names for word in plain(name.text).split()}
    nouns = [
        token.lemma
        for token in cited.tokens_in(mention)
        if token.tag in _TELLING and token.lower not in covered and token.lower not in groups()
    ]
    quantity = mention.quantity
    return Phrase(
        text=" ".join(mention.text.split()),
        names=tuple(dict.fromkeys(name.canonical for name in names)),
        nouns=tuple(dict.fromkeys(noun for noun in nouns if noun not in _EMPTY)),
        number=quantity.value if quantity and quantity.low == quantity.high else None,
    )
