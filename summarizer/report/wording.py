"""Parts of records in words, for every page that shows them."""

from __future__ import annotations

import datetime as dt
from calendar import monthrange
from collections.abc import Iterable, Iterator, Sequence

from summarizer.records.events import EventRecord, Evidence, Figure
from summarizer.records.findings import Finding
from summarizer.records.kinds.base import choices_of, roles_of
from summarizer.records.phrases import Mention, Quantity, TimeExpression
from summarizer.records.summary import ArticleSummary, LoadedPhrase
from summarizer.records.timeline import Stage
from summarizer.text.times.comparison import written_date
from summarizer.text.times.wording import day_in_words, month_in_words, short_day

_ACTORS = ("by", "parties", "participants", "winners", "movers", "person", "involved", "accused", "forces")
"""The roles that tell who, the first that is filled."""
_AFFECTED = (
    *("movers", "people", "targets", "recipients", "forces", "site"),
    *("accused", "person", "counterparties", "asset"),
)
"""The roles that tell whom or what, the first that is filled and no actor"""
_THINGS = ("site", "asset")
_HARMS = ("killed", "injured", "missing", "displaced")
_CERTAINTY = {
    "CT+": "certain",
    "PR+": "probable",
    "PS+": "possible",
    "CT-": "certainly not",
    "PR-": "probably not",
    "PS-": "possibly not",
    "CTu": "certain whether, not said which",
    "Uu": "unknown",
}
"""FactBank's values in words"""
_DECIMALS = 3
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
    date = written_date(time) or _since(time) or f"“{plain(time.text)}”"
    return f"{date} (reported)" if time.basis == "report" else date


def _since(time: TimeExpression) -> str:
    """ "since 2 May 2024", where a day is the first of those that an event has lasted."""
    day, last = time.earliest, time.latest
    if time.precision != "day" or time.type != "DATE" or day is None or last is None or time.timex != day.isoformat():
        return ""
    return f"since {day_in_words(day)}" if last > day else ""


def who(event: EventRecord) -> str:
    """Who does it; where nobody does, to whom it happens."""
    return next(_filled(event, _ACTORS), ("", ""))[1]


def whom(event: EventRecord) -> str:
    """To whom or what it is done, where that is not who does it."""
    return _affected(event)[1]


def whom_or_what(event: EventRecord) -> str:
    """ "whom" or "what": whichever `whom` gives."""
    return "what" if _affected(event)[0] in _THINGS else "whom"


def _affected(event: EventRecord) -> tuple[str, str]:
    actor, _ = next(_filled(event, _ACTORS), ("", ""))
    return next(((name, words) for name, words in _filled(event, _AFFECTED) if name != actor), ("", ""))


def _filled(event: EventRecord, names: Sequence[str]) -> Iterator[tuple[str, str]]:
    """The roles of these names that are filled, with their words."""
    roles = roles_of(event.details)
    return ((name, listed(roles[name])) for name in names if name in roles)


def parties(event: EventRecord) -> list[Mention]:
    """Who does it, and to whom or what it is done."""
    roles = roles_of(event.details)
    return [mention for name in dict.fromkeys((*_ACTORS, *_AFFECTED)) for mention in roles.get(name, ())]


def where(event: EventRecord) -> str:
    """The way from one place to another, or the places."""
    told = " ".join(f"{word} {plain(mention.text)}" for word, mention in way(event).items())
    return told or listed(event.places)


def way(event: EventRecord) -> dict[str, Mention]:
    """From where, to where and by what way, as far as it is told."""
    roles = roles_of(event.details)
    names = (("from", "origin"), ("to", "destination"), ("via", "via"))
    return {word: roles[name][0] for word, name in names if name in roles}


def toll(event: EventRecord) -> str:
    """The harm done: "; killed: 14 people"."""
    return "".join(f"; {name}: {words}" for name, words in _filled(event, _HARMS))


def kind(event: EventRecord) -> str:
    """The kind with its narrowest choice: "movement: evacuation", "agreement: ceasefire"."""
    made = [*choices_of(event.details).values()]
    return spaced(f"{event.details.kind}: {made[-1]}" if made else event.details.kind)


def spaced(name: str) -> str:
    """A field's or choice's name as words: "in return"."""
    return name.replace("_", " ")


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
    """ "1,200", "2.65"; of a third no more digits than tell it."""
    if value is None:
        return ""
    return f"{value:,}" if value == round(value, _DECIMALS) else f"{value:,.{_DECIMALS}g}"


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


def title(summary: ArticleSummary) -> str:
    """The headline; its first words, as far as they are cited, for an article without one."""
    first = next(iter(cited(summary)), None)
    lead = f"“{shortened(plain(first.text), 70)}”" if first else "An article without a headline"
    return plain(summary.article.headline or "") or lead


def label(summary: ArticleSummary) -> str:
    """An article in few words: "Tarn Post, 3 Mar 2026"."""
    article = summary.article
    name = plain(article.publisher or "") or shortened(plain(article.headline or "") or "no headline", 28)
    return f"{name}, {short_day(article.published)}" if article.published else name


def shortened(text: str, most: int) -> str:
    """A text cut between words to at most so many characters."""
    return text if len(text) <= most else f"{text[:most].rpartition(' ')[0] or text[:most]} …"


def origin(summary: ArticleSummary) -> str:
    """Publisher, time of publication, language and address."""
    return " · ".join(part for part in (published(summary), summary.article.url) if part)


def published(summary: ArticleSummary) -> str:
    """Publisher, time of publication and language."""
    article = summary.article
    moment = article.published
    clock = f", {moment:%H:%M}" if isinstance(moment, dt.datetime) else ""
    stamp = f"{day_in_words(moment)}{clock}" if moment else ""
    return " · ".join(part for part in (article.publisher, stamp, article.language) if part)


def days(first: dt.date | None, last: dt.date | None) -> str:
    """A span of days, with what both have in common said once: "4–5 February 2026", "May 2024"."""
    if first is None or last is None or first == last:
        return day_in_words(first or last) if first or last else ""  # type: ignore[arg-type]
    if first.year != last.year:
        return f"{day_in_words(first)} – {day_in_words(last)}"
    is_whole = first.day == 1 and last.day == monthrange(last.year, last.month)[1]
    if is_whole and first.month in (last.month, last.month - 11):
        return str(first.year) if first.month != last.month else month_in_words(first)
    if first.month != last.month:
        return f"{day_in_words(first).rpartition(' ')[0]} – {day_in_words(last)}"
    return f"{first.day}–{day_in_words(last)}"


def stage_day(stage: Stage) -> str:
    """When a stage came about, or was reported."""
    told = days(stage.earliest, stage.latest)
    return f"{told} (reported)" if told and stage.reported else told


def codes(event: EventRecord) -> str:
    """The event in the codes of other schemes: "PLOVER AID · quad 2"."""
    codes = event.codes
    plover = " ".join(filter(None, (codes.plover, codes.plover_mode, codes.plover_context)))
    acled = ": ".join(filter(None, (codes.acled, codes.acled_sub_type)))
    named = (("PLOVER", plover), ("quad", codes.quad), ("ACLED", acled), ("schema.org", codes.schema_org))
    return " · ".join(f"{name} {value}" for name, value in named if value)


def certainty(event: EventRecord) -> str:
    """How sure each source is that the event is so: "the writer: certain; Ali Bwana: certainly not"."""
    return "; ".join(f"{plain(fact.source or 'the writer')}: {_CERTAINTY[fact.value]}" for fact in event.factuality)


def made_by(summary: ArticleSummary) -> str:
    """How the summary came about."""
    provenance = summary.provenance
    tokens = provenance.usage.input_tokens + provenance.usage.output_tokens
    cost = f" · ${provenance.cost:.4f}" if provenance.cost is not None else ""
    spent = f" · {tokens:,} tokens{cost}" if tokens else ""
    return f"model {provenance.model}{spent} · {provenance.seconds:.2f} s · summarizer {provenance.library_version}"
