"""From a summary to the rows of its events and of its article."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any, Literal

from summarizer.export.columns import ArticleRow, EventRow, RoleQuantity, Row, Rows
from summarizer.export.moments import day, moment, utc
from summarizer.export.roles import actors, choices, recipients
from summarizer.records.events import EventRecord
from summarizer.records.kinds.base import roles_of
from summarizer.records.phrases import Mention, TimeExpression
from summarizer.records.summary import ArticleSummary

_LARGEST = 2**63 - 1
"""What a column of integers holds"""


def rows_of(summary: ArticleSummary, rows: Rows) -> Iterator[Row]:
    """The rows of a summary: one for each of its events, or one for its article."""
    if rows == "articles":
        yield article_row(summary)
    else:
        yield from event_rows(summary)


def event_rows(summary: ArticleSummary) -> Iterator[EventRow]:
    """A row for each event."""
    article, provenance = summary.article, summary.provenance
    for index, event in enumerate(summary.events):
        yield EventRow(
            event_id=f"{article.id}#{event.id}",
            **_time(event.time),
            **_what(event),
            **_toll("fatalities", event, "killed"),
            **_toll("injured", event, "injured"),
            **_codes(event),
            findings=tuple(f.code for f in summary.findings if f.path.startswith(f"events[{index}]")),
            article_id=article.id,
            article_headline=article.headline or None,
            published_date=day(article.published),
            publisher=article.publisher or None,
            url=article.url or None,
            language=article.language or None,
            model=provenance.model,
            prompt_hash=provenance.prompt_hash,
            schema_version=summary.schema_version,
            library_version=provenance.library_version,
            coded_at=utc(provenance.started),
            record=event,
        )


def article_row(summary: ArticleSummary) -> ArticleRow:
    """The row of an article."""
    article, provenance = summary.article, summary.provenance
    published = article.published
    return ArticleRow(
        article_id=article.id,
        headline=article.headline or None,
        published=published.isoformat() if published else None,
        published_date=day(published),
        published_at=moment(published),
        publisher=article.publisher or None,
        url=article.url or None,
        language=article.language or None,
        summary=summary.summary.text,
        events=len(summary.events),
        figures=summary.figures,
        loaded_language=summary.loaded_language,
        findings=summary.findings,
        engine=provenance.engine,
        model=provenance.model,
        prompt_hash=provenance.prompt_hash,
        schema_version=summary.schema_version,
        library_version=provenance.library_version,
        attempts=len(provenance.attempts),
        input_tokens=provenance.usage.input_tokens,
        cached_tokens=provenance.usage.cached_tokens,
        written_tokens=provenance.usage.written_tokens,
        output_tokens=provenance.usage.output_tokens,
        cost=provenance.cost,
        started=utc(provenance.started),
        seconds=provenance.seconds,
        record=summary,
    )


def _time(time: TimeExpression | None) -> dict[str, Any]:
    if time is None:
        return {}
    return {
        "event_date": time.earliest,
        "event_date_end": time.latest,
        "time_precision": _precision(time),
        "time_basis": time.basis,
        "timex": time.timex or None,
        "time_text": time.text or None,
    }


def _precision(time: TimeExpression) -> Literal[1, 2, 3] | None:
    """ACLED's time precision (codebook, "Time precision"): the day, the week or the month is known."""
    if time.basis == "report" or time.earliest is None or time.latest is None:
        return None
    days = (time.latest - time.earliest).days
    return 1 if days == 0 else 2 if days < 7 else 3 if days < 31 else None


def _what(event: EventRecord) -> dict[str, Any]:
    details = event.details
    sub_type, others = choices(details)
    phrases = roles_of(details)
    return {
        "kind": details.kind,
        "sub_type": sub_type,
        "status": event.status,
        "headline": event.headline,
        "actors": _words(actors(details)),
        "recipients": _words(recipients(details)),
        "places": _words(event.places),
        "stopped_by": _words(event.stopped_by),
        "according_to": _words(event.according_to),
        "factuality": event.factuality,
        "trigger": event.trigger.text,
        "trigger_start": event.trigger.start,
        "trigger_end": event.trigger.end,
        "details": others | {role: words for role, mentions in phrases.items() if (words := _words(mentions))},
        "quantities": tuple(
            RoleQuantity(role=role, text=mention.text, quantity=mention.quantity)
            for role, mentions in phrases.items()
            for mention in mentions
            if mention.quantity
        ),
        "evidence": tuple(sentence.text for sentence in event.evidence if sentence.text),
        "sentences": tuple(sentence.sentence for sentence in event.evidence),
        "support": event.support,
    }


def _codes(event: EventRecord) -> dict[str, Any]:
    codes = event.codes
    return {
        "plover_type": codes.plover,
        "plover_mode": codes.plover_mode,
        "plover_context": codes.plover_context,
        "quad_code": codes.quad,
        "acled_event_type": codes.acled,
        "acled_sub_event_type": codes.acled_sub_type,
        "schema_org_status": codes.schema_org,
    }


def _toll(column: str, event: EventRecord, role: str) -> dict[str, Any]:
    """The number of people in a role, and its bounds.

    Several phrases may be parts ("14 people", "three children") or rival claims ("at least 17", "24 soldiers"): it is
    no less than the smallest of them and no more than their sum.
    """
    mentions = roles_of(event.details).get(role, ())
    counted = [mention.quantity for mention in mentions if mention.quantity]
    lows = [quantity.low for quantity in counted if quantity.low is not None]
    highs = [quantity.high for quantity in counted if quantity.high is not None]
    named = counted[0].value if len(mentions) == len(counted) == 1 else None
    return {
        column: _integer(named),
        f"{column}_low": _integer(min(lows)) if lows and len(lows) == len(mentions) else None,
        f"{column}_high": _integer(sum(highs)) if highs and len(highs) == len(mentions) else None,
    }


def _integer(number: float | None) -> int | None:
    """A number of people; None where it is no whole number or too large for a column."""
    if number is None or not abs(number) <= _LARGEST or number != int(number):
        return None
    return int(number)


def _words(mentions: Sequence[Mention]) -> tuple[str, ...]:
    return tuple(mention.text for mention in mentions if mention.text)
