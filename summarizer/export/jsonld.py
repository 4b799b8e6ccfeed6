"""schema.org: the article as a `NewsArticle` that mentions actions, events and claims."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from summarizer.export.identity import address, text_name
from summarizer.export.roles import actors, choices, recipients
from summarizer.records.events import EventRecord, Evidence, Figure
from summarizer.records.phrases import Mention, Quantity
from summarizer.records.summary import ArticleSummary

CONTEXT = {
    "@vocab": "https://schema.org/",
    "url": {"@type": "@id"},
    "actionStatus": {"@type": "@id"},
    "eventStatus": {"@type": "@id"},
}
"""Inline, so that a document can be read without asking schema.org, now and later."""

Node = dict[str, Any]


def json_ld(summary: ArticleSummary) -> Node:
    """The JSON-LD document of an article.

    What the scheme has no property for (offsets, codes, factuality) is in the tables and the annotations. An event or
    a figure that does not stand in the article (`support` "unsupported") is left out, as it is of the summary.
    """
    article = summary.article
    name = text_name(article.id)
    return {"@context": CONTEXT} | _filled(
        {
            "@type": "NewsArticle",
            "@id": name,
            "headline": article.headline,
            "datePublished": article.published.isoformat() if article.published else None,
            "publisher": {"@type": "Organization", "name": article.publisher} if article.publisher else None,
            "url": address(article.url),
            "inLanguage": article.language,
            "encoding": {"@type": "MediaObject", "encodingFormat": "text/plain", "sha256": article.id},
            "abstract": summary.summary.text,
            "sdDatePublished": summary.provenance.started.date().isoformat(),
            "mentions": [
                *(_event(event, name) for event in summary.events if event.support != "unsupported"),
                *(_figure(figure, name) for figure in summary.figures if figure.support != "unsupported"),
            ],
        }
    )


def _event(event: EventRecord, article: str) -> Node:
    """An `Action`, or an `Event` where what was scheduled was cancelled or postponed."""
    is_event = (event.codes.schema_org or "").startswith("Event")
    status = f"https://schema.org/{event.codes.schema_org}" if event.codes.schema_org else None
    sub_type, _ = choices(event.details)
    by, to = [_named(one) for one in actors(event.details)], [_thing(one) for one in recipients(event.details)]
    start, end = _days(event)
    own = (
        {"eventStatus": status, "contributor": by, "about": to, "startDate": start, "endDate": end}
        if is_event
        else {"actionStatus": status, "agent": by, "object": to, "startTime": start, "endTime": end}
    )
    return _filled(
        {
            "@type": "Event" if is_event else "Action",
            "@id": f"{article}#{event.id}",
            "name": event.headline,
            "description": "; ".join(
                (event.status, f"{event.details.kind}: {sub_type}" if sub_type else event.details.kind)
            ),
            **own,
            "location": [{"@type": "Place", "name": place.text} for place in event.places],
            "subjectOf": _claim(event.evidence, event.according_to, article) if event.according_to else None,
        }
    )


def _days(event: EventRecord) -> tuple[str | None, str | None]:
    """The first and the last day, of an event whose own time is known: the day of a report is none."""
    time = event.time
    if time is None or time.basis == "report" or time.earliest is None or time.latest is None:
        return None, None
    return time.earliest.isoformat(), time.latest.isoformat()


def _figure(figure: Figure, article: str) -> Node:
    return _claim(figure.evidence, figure.according_to, article) | {
        "about": _filled(_thing(figure.mention) | {"description": figure.about})
    }


def _claim(evidence: Iterable[Evidence], sources: Iterable[Mention], article: str) -> Node:
    """What somebody says, in the article's sentences."""
    return _filled(
        {
            "@type": "Claim",
            "text": " ".join(sentence.text for sentence in evidence),
            "author": [_named(source) for source in sources],
            "appearance": {"@id": article},
        }
    )


def _named(mention: Mention) -> Node:
    """Somebody; the article's words do not always tell whether a person or an organization."""
    return {"name": mention.text}


def _thing(mention: Mention) -> Node:
    return {"name": mention.text} | (_quantity(mention.quantity) if mention.quantity else {})


def _quantity(quantity: Quantity) -> Node:
    is_money = quantity.sort == "money"
    exact = quantity.value is not None and not quantity.approximate and quantity.low == quantity.high
    return _filled(
        {
            "@type": "MonetaryAmount" if is_money else "QuantitativeValue",
            "value": quantity.value,
            "minValue": None if exact else quantity.low,
            "maxValue": None if exact else quantity.high,
            "currency" if is_money else "unitText": quantity.unit,
        }
    )


def _filled(node: Node) -> Node:
    """A node without what is not known; a single value stands for itself."""
    return {name: value for name, value in node.items() if value not in (None, "", [])}
