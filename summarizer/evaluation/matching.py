"""Which record tells which gold event."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Sequence

from summarizer.articles.article import Article
from summarizer.evaluation.assignment import assign
from summarizer.evaluation.gold import GoldEvent
from summarizer.evaluation.phrases import same_phrase
from summarizer.records.events import EventRecord
from summarizer.records.kinds.base import roles_of, sub_type_of
from summarizer.records.phrases import Mention, Span

_BY_TRIGGER = 1.0
_BY_CONTENT = 0.5


def match_events(gold: Sequence[GoldEvent], records: Sequence[EventRecord], article: Article) -> list[tuple[int, int]]:
    """The pairs (gold event, record) that are the same event, each in one pair at most.

    Two can be the same where the record's trigger overlaps, in the article, one of the words that name the gold event,
    and they agree in kind or in somebody or something that takes part; or, for a model that chose another word, where
    kind and sub-type agree, the record cites a sentence in which the gold event is named, and a role has the same
    filler. Of all such pairs those are taken that agree most in all (docs/evaluation.md).
    """
    spans = [list(trigger_spans(event, article.text)) for event in gold]
    values = [[_value(event, record, places) for record in records] for event, places in zip(gold, spans, strict=True)]
    return assign(range(len(gold)), range(len(records)), lambda row, column: values[row][column])


def trigger_spans(event: GoldEvent, text: str) -> Iterator[Span]:
    """Where the words that name a gold event stand, whole and in their case."""
    for words in event.trigger:
        pattern = r"(?<!\w)" + r"\s+".join(map(re.escape, words.split())) + r"(?!\w)"
        yield from (Span(start=found.start(), end=found.end()) for found in re.finditer(pattern, text))


def _value(event: GoldEvent, record: EventRecord, places: Sequence[Span]) -> float:
    """How well a pair fits: 0 where the two are not the same event, else more the more they agree."""
    shared = _shared_roles(event, record)
    same_kind = event.kind == record.details.kind
    if _is_named(record.trigger, places) and (same_kind or _shares_a_filler(event, record)):
        base = _BY_TRIGGER
    elif same_kind and event.sub_type == sub_type_of(record.details) and shared and _cites(record, places):
        base = _BY_CONTENT
    else:
        return 0.0
    agreements = (
        same_kind,
        event.sub_type == sub_type_of(record.details),
        event.status == record.status,
        same_date(event, record),
        shared / max(1, len(event.roles)),
    )
    return base + sum(agreements) / len(agreements)


def _is_named(trigger: Mention, places: Sequence[Span]) -> bool:
    start, end = trigger.start, trigger.end
    return start is not None and end is not None and any(start < p.end and p.start < end for p in places)


def _cites(record: EventRecord, places: Sequence[Span]) -> bool:
    return any(sentence.start <= place.start < sentence.end for sentence in record.evidence for place in places)


def _shared_roles(event: GoldEvent, record: EventRecord) -> int:
    given = roles_of(record.details)
    return sum(
        any(same_phrase(words, mention.text) for words in phrases for mention in given.get(role, ()))
        for role, phrases in event.roles.items()
    )


def _shares_a_filler(event: GoldEvent, record: EventRecord) -> bool:
    """Whether anybody or anything is in both, in whatever role: another kind has other roles."""
    wanted = [words for phrases in event.roles.values() for words in phrases]
    given = [mention.text for mentions in roles_of(record.details).values() for mention in mentions]
    return any(same_phrase(one, other) for one in wanted for other in given)


def same_date(event: GoldEvent, record: EventRecord) -> bool:
    """Whether the record dates the event as the gold does, or leaves it open as the gold does.

    The first day must be the same and the last not beyond: of "closed since May" a record has the words "May". Where
    only the report is dated, the record must say so.
    """
    period, given = event.period, dated(record)
    if period is None or given is None:
        return period is given
    basis = record.time.basis if record.time else "event"
    return given[0] == period[0] and given[1] <= period[1] and (basis == "report" or not event.date_is_report)


def dated(record: EventRecord) -> tuple[dt.date, dt.date] | None:
    """The first and the last day of a record's time, where they are known."""
    time = record.time
    if time is None or time.earliest is None or time.latest is None:
        return None
    return time.earliest, time.latest
