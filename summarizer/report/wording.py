"""Parts of records in words, for every page that shows them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence

from summarizer.records.events import EventRecord, Evidence, Figure
from summarizer.records.findings import Finding
from summarizer.records.phrases import Mention, Quantity, TimeExpression
from summarizer.records.summary import ArticleSummary, LoadedPhrase
from summarizer.text.times.comparison import written_date

_ACTORS = ("by", "parties", "participants", "winners", "movers", "person", "involved", "accused", "forces")
"""The roles that tell who, the first that is filled."""
_SUB_TYPES = ("form", "change", "method", "stage", "act", "hazard")
_AFFECTED = (
    *("movers", "people", "targets", "recipients", "forces", "site"),
    *("accused", "person", "counterparties", "asset"),
)
"""The roles that tell whom or what, the first that is filled and no actor"""
_FAR = dt.date.max
_CONTROLS = dict.fromkeys((*(set(range(0x20)) - set(b"\t\n")), *range(0x7F, 0xA0)))
_REORDERING = dict.fromkeys((*range(0x202A, 0x202F), *range(0x2066, 0x206A)))
"""Embeddings, overrides and isolates: an unclosed one turns round what follows on its line"""
_HALF_PAIRS = dict.fromkeys(range(0xD800, 0xE000), "\ufffd")
_HARMLESS = _CONTROLS | _REORDERING | _HALF_PAIRS


def in_order(events: Iterable[EventRecord]) -> list[EventRecord]:
    """Events by time; those without one behind, as the article tells them."""
    return sorted(events, key=lambda event: (event.time and event.time.earliest) or _FAR)


def plain(text: str) -> str:
    """Words on one line."""
    return " ".join(text.split())


def harmless(text: str) -> str:
    """A text without what would command a terminal, reorder its line or have no encoding; a page shows nothing else."""
    return text.translate(_HARMLESS)


def listed(mentions: Sequence[Mention]) -> str:
    """Phrases joined by commas."""
    return ", ".join(plain(mention.text) for mention in mentions)


def citations(evidence: Sequence[Evidence]) -> str:
    """The numbers of the sentences cited: "[1, 4]"."""
    return f"[{', '.join(str(sentence.sentence) for sentence in evidence)}]" if evidence else ""


def when(time: TimeExpression | None) -> str:
    """A time's date, or its words where it has none."""
    if time is None:
        return ""
    date = written_date(time) or f"“{plain(time.text)}”"
    return f"{date} (reported)" if time.basis == "report" else date


def who(event: EventRecord) -> str:
    """Who does it; where nobody does, to whom it happens."""
    return next(_filled(event, _ACTORS), ("", ""))[1]


def whom(event: EventRecord) -> str:
    """To whom or what it is done, where that is not who does it."""
    actor, _ = next(_filled(event, _ACTORS), ("", ""))
    return next((words for name, words in _filled(event, _AFFECTED) if name != actor), "")


def _filled(event: EventRecord, names: Sequence[str]) -> Iterator[tuple[str, str]]:
    """The roles of these names that are filled, with their words."""
    for name in names:
        mentions = getattr(event.details, name, None) or ()
        if mentions:
            yield name, listed(mentions if isinstance(mentions, tuple) else (mentions,))


def where(event: EventRecord) -> str:
    """The way from one place to another, or the places."""
    way = [
        (word, getattr(event.details, name, None))
        for word, name in (("from", "origin"), ("to", "destination"), ("via", "via"))
    ]
    told = " ".join(f"{word} {plain(mention.text)}" for word, mention in way if mention)
    return told or listed(event.places)


def toll(event: EventRecord) -> str:
    """The harm done: "; killed: 14 people"."""
    fields = ((name, getattr(event.details, name, ())) for name in ("killed", "injured", "missing", "displaced"))
    return "".join(f"; {name}: {listed(mentions)}" for name, mentions in fields if mentions)


def kind(event: EventRecord) -> str:
    """The kind with its sub-type: "movement: evacuation"."""
    said = (getattr(event.details, name, "other") for name in _SUB_TYPES)
    sub_type = next((word for word in said if word and word != "other"), "")
    return f"{event.details.kind}: {sub_type}".replace("_", " ") if sub_type else event.details.kind


def bounds(quantity: Quantity | None) -> str:
    """What a quantity's hedges say: "at most 50 a day"."""
    if quantity is None:
        return ""
    low, high, value = (_number(n) for n in (quantity.low, quantity.high, quantity.value))
    if quantity.low is not None and quantity.high is not None:
        text = low if quantity.low == quantity.high else f"{low} to {high}"
    elif quantity.high is not None:
        text = f"at most {high}"
    elif quantity.low is not None:
        text = f"at least {low}"
    else:
        text = f"about {value}" if quantity.approximate else value
    text += {"percent": "%", "money": f" {quantity.unit}"}.get(quantity.sort, "")
    return f"{text} a {quantity.per}" if quantity.per else text


def _number(value: float | None) -> str:
    return f"{value:,}" if value is not None else ""


def voice(loaded: LoadedPhrase) -> str:
    """Who uses a loaded phrase."""
    if loaded.voice == "narrator":
        return "the writer"
    return f"{plain(loaded.source.text)} ({loaded.voice})" if loaded.source else f"a source ({loaded.voice})"


def instead(loaded: LoadedPhrase) -> str:
    """What to write in its place."""
    return "(leave out)" if loaded.neutral == "" else loaded.neutral or ""


def told(finding: Finding) -> str:
    """A finding on one line."""
    told = f"{finding.severity}: {plain(finding.message)} ({finding.code}, {finding.path})"
    return f"{told} Left out: “{plain(finding.left_out)}”" if finding.left_out else told


def cited(summary: ArticleSummary) -> list[Evidence]:
    """The sentences that anything cites, in order."""
    groups = [sentence.evidence for sentence in summary.summary.sentences]
    groups += [event.evidence for event in summary.events] + [figure.evidence for figure in summary.figures]
    return [
        found for _, found in sorted({sentence.sentence: sentence for group in groups for sentence in group}.items())
    ]


def given_by(record: EventRecord | Figure) -> str:
    """Who says so; the article itself where nobody is named."""
    return listed(record.according_to)


def origin(summary: ArticleSummary) -> str:
    """Publisher, time of publication and language."""
    article = summary.article
    published = article.published
    stamp = ""
    if published:
        stamp = f"{published.day} {published:%B %Y}" + (
            f", {published:%H:%M}" if isinstance(published, dt.datetime) else ""
        )
    return " · ".join(part for part in (article.publisher, stamp, article.language, article.url) if part)


def made_by(summary: ArticleSummary) -> str:
    """How the summary came about."""
    provenance = summary.provenance
    tokens = provenance.usage.input_tokens + provenance.usage.output_tokens
    cost = f" · ${provenance.cost:.4f}" if provenance.cost is not None else ""
    spent = f" · {tokens:,} tokens{cost}" if tokens else ""
    return f"model {provenance.model}{spent} · {provenance.seconds:.2f} s · summarizer {provenance.library_version}"
