"""One article: a model's summary beside the gold record."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from summarizer.evaluation.counts import Given, counting, same_count
from summarizer.evaluation.gold import GoldArticle, GoldCount, GoldEvent, GoldLoaded
from summarizer.evaluation.matching import dated, match_events, same_date, trigger_spans
from summarizer.evaluation.phrases import content_words, same_phrase, same_place, telling_words
from summarizer.evaluation.sheet import About, Sheet
from summarizer.records.events import EventRecord
from summarizer.records.kinds.base import roles_of, sub_type_of
from summarizer.records.phrases import Mention
from summarizer.records.summary import ArticleSummary
from summarizer.text.analysis import TextAnalysis, analyze_text

Pair = tuple[GoldEvent, EventRecord]


def score(gold: GoldArticle, summary: ArticleSummary) -> Sheet:
    """Score a summary of an article against its gold record."""
    sheet = Sheet()
    pairs = _score_events(sheet, gold, summary)
    for event, record in pairs:
        _score_event(sheet, event, record)
    _score_figures(sheet, gold, summary)
    _score_loaded(sheet, gold, summary)
    _score_summary(sheet, gold, summary)
    return sheet


def _score_events(sheet: Sheet, gold: GoldArticle, summary: ArticleSummary) -> list[Pair]:
    """Events found, missed and made up."""
    events, records = gold.record.events, summary.events
    pairs = match_events(events, records, gold.article)
    found, known = {place for place, _ in pairs}, {place for _, place in pairs}
    sheet.add("events", len(pairs), len(records), len(events))
    main, right = sum(event.main for event in events), sum(events[place].main for place in found)
    sheet.add("main events", right, right + len(records) - len(known), main)
    missed = [event for place, event in enumerate(events) if place not in found]
    analysis = analyze_text(gold.article) if missed else None
    for event in missed:
        sheet.differ("events", _where(event, gold, analysis), _told(event.kind, event.sub_type, event.status), None)
    for record in (record for place, record in enumerate(records) if place not in known):
        sheet.differ(
            "events", _about(record), None, _told(record.details.kind, sub_type_of(record.details), record.status)
        )
    return [(events[place], records[other]) for place, other in pairs]


def _where(event: GoldEvent, gold: GoldArticle, analysis: TextAnalysis | None) -> About:
    first = min((span.start for span in trigger_spans(event, gold.article.text)), default=None)
    sentence = analysis.sentence_at(first) + 1 if analysis and first is not None else None
    return About(trigger=", ".join(event.trigger), sentence=sentence)


def _about(record: EventRecord) -> About:
    sentence = next((s.sentence for s in record.evidence if s.start <= (record.trigger.start or 0) < s.end), None)
    return About(trigger=record.trigger.text, sentence=sentence)


def _told(kind: str, sub_type: str | None, status: str) -> str:
    return f"{kind}/{sub_type or 'other'}, {status}"


def _score_event(sheet: Sheet, event: GoldEvent, record: EventRecord) -> None:
    """The parts of an event that was found."""
    about, kind, form = _about(record), record.details.kind, sub_type_of(record.details)
    sheet.choice("kind", about, event.kind, kind, right=event.kind == kind)
    if event.kind == kind and event.sub_type is not None:
        sheet.choice("sub-type", about, event.sub_type, form, right=event.sub_type == form)
    sheet.choice("status", about, event.status, record.status, right=event.status == record.status)
    _score_date(sheet, about, event, record)
    wanted = [Filler(role, words) for role, phrases in event.roles.items() for words in phrases]
    given = [Filler(role, mention.text) for role, mentions in roles_of(record.details).items() for mention in mentions]
    sheet.lists("roles", about, wanted, given, Filler.is_same)
    sheet.lists("places", about, event.places, _texts(record.places), same_place)
    sheet.lists("attribution", about, event.according_to, _texts(record.according_to), same_phrase)
    numbers = counting(_numbers(record), event.counts)
    sheet.lists("counts", about, event.counts, numbers, lambda count, one: same_count(count, one, event.roles))


def _score_date(sheet: Sheet, about: About, event: GoldEvent, record: EventRecord) -> None:
    wanted = " to ".join(map(str, dict.fromkeys(event.period or ()))) + " (reported)" * event.date_is_report
    given = " to ".join(map(str, dict.fromkeys(dated(record) or ())))
    reported = " (reported)" if given and record.time and record.time.basis == "report" else ""
    sheet.choice("date", about, wanted or None, f"{given}{reported}" or None, right=same_date(event, record))


def _score_figures(sheet: Sheet, gold: GoldArticle, summary: ArticleSummary) -> None:
    """All numbers of the article, in whatever record they stand, and who gives those of no event."""
    every = [count for event in gold.record.events for count in event.counts] + list(gold.record.figures)
    wanted = list({count.words: count for count in every}.values())
    given = [Given(figure.mention) for figure in summary.figures]
    given += [number for record in summary.events for number in _numbers(record)]
    pairs = sheet.lists("figures", About(), wanted, counting(given, wanted), _same_number)
    sources = {figure.mention.start: figure.according_to for figure in summary.figures}
    for count, number in pairs:
        if count in gold.record.figures and number.mention.start in sources:
            about = About(trigger=number.mention.text)
            given_by = _texts(sources[number.mention.start])
            sheet.lists("attribution", about, count.according_to, given_by, same_phrase)


def _score_loaded(sheet: Sheet, gold: GoldArticle, summary: ArticleSummary) -> None:
    voices = {loaded.phrase.text: loaded.voice for loaded in summary.loaded_language}
    for wanted, words in sheet.lists("loaded wording", About(), gold.record.loaded, list(voices), _same_wording):
        sheet.choice("voice", About(trigger=words), wanted.voice, voices[words], right=wanted.voice == voices[words])


def _score_summary(sheet: Sheet, gold: GoldArticle, summary: ArticleSummary) -> None:
    """The words of the facts that a summary must not miss (ROUGE-1), and the sentences that passed verification."""
    wanted = telling_words(" ".join(gold.record.summary_facts))
    given = telling_words(summary.summary.text)
    sheet.add("summary facts", len(wanted & given), len(given), len(wanted))
    left_out = {found.path for found in summary.findings if found.path.startswith("summary.left_out")}
    passed = len(summary.summary.sentences)
    sheet.add("summary sentences", passed, passed + len(left_out), passed + len(left_out))


class Filler(NamedTuple):
    """A phrase in a role."""

    role: str
    words: str

    def __str__(self) -> str:
        return f"{self.role}: {self.words}"

    def is_same(self, other: Filler) -> bool:
        """Whether both fill the same role with the same."""
        return self.role == other.role and same_phrase(self.words, other.words)


def _texts(mentions: Sequence[Mention]) -> list[str]:
    return [mention.text for mention in mentions]


def _numbers(record: EventRecord) -> list[Given]:
    return [Given(mention, role) for role, mentions in roles_of(record.details).items() for mention in mentions]


def _same_number(count: GoldCount, given: Given) -> bool:
    return same_count(count, given)


def _same_wording(gold: GoldLoaded, words: str) -> bool:
    """Whether two loaded phrases share a telling word, or one stands in the other."""
    one, other = (" ".join(phrase.lower().split()) for phrase in (gold.words, words))
    return one in other or other in one or bool(content_words(one) & content_words(other))
