"""Records from an extraction: phrases located, values computed, support decided."""

from __future__ import annotations

from collections.abc import Sequence

from summarizer.grounding.codes import codes
from summarizer.grounding.factuality import factuality
from summarizer.grounding.locating import Source
from summarizer.grounding.reporting import RESTS_ON_AN_ORDER, did_you_mean, finding
from summarizer.grounding.standing import check_standing
from summarizer.prompting.extraction import ExtractedEvent, ExtractedFigure, ExtractedLoaded
from summarizer.records.events import EventRecord, Figure, Support
from summarizer.records.findings import Finding, FindingCode
from summarizer.records.kinds import EventDetails
from summarizer.records.phrases import Basis, Extent, Mention, Span, TimeExpression
from summarizer.records.summary import LoadedPhrase
from summarizer.text.times.lasting import due

_LONGEST_REASON = 12
"""Words"""


class Grounder:
    """Grounds one item of an extraction in its cited sentences, and collects what does not hold."""

    def __init__(self, source: Source, path: str, cited: Sequence[int]) -> None:
        self.source = source
        self.path = path
        self.evidence = source.evidence(cited)
        self.findings: list[Finding] = []
        self._doubts: list[Finding] = []
        """Findings that take nothing from the support: all the phrases stand in the article"""
        self._near: int | None = None
        self._check_citations(cited)
        self._check_readers(cited)

    def event(self, extracted: ExtractedEvent, number: int) -> EventRecord:
        """The record of an extracted event."""
        trigger = self.mention(extracted.trigger, "trigger", must_be_cited=True)
        self._near = trigger.start
        if doubt := check_standing(trigger, extracted.status, f"{self.path}.status", self.source):
            self._doubts.append(doubt)
        details = self.details(extracted.details)
        sources = self.mentions(extracted.according_to, "according_to")
        record = EventRecord(
            id=f"e{number}",
            headline=" ".join(extracted.headline.split()),
            trigger=trigger,
            details=details,
            status=extracted.status,
            factuality=factuality(extracted.status, sources, self.evidence, self.source.analysis.attributions),
            time=self._time_of(extracted),
            places=self.mentions(extracted.places, "places"),
            stopped_by=self.mentions(extracted.stopped_by, "stopped_by"),
            according_to=sources,
            evidence=self.evidence,
            codes=codes(details, extracted.status),
            support=self._support(trigger),  # last: by now all is located, and what is not has been found
        )
        self.findings += self._doubts
        return record

    def figure(self, extracted: ExtractedFigure) -> Figure:
        """The record of an extracted figure."""
        mention = self.mention(extracted.mention, "mention", must_be_cited=True)
        self._near = mention.start
        return Figure(
            mention=mention,
            according_to=self.mentions(extracted.according_to, "according_to"),
            time=self.time(extracted.time, "event"),
            evidence=self.evidence,
            support=self._support(mention),
        )

    def loaded(self, extracted: ExtractedLoaded) -> LoadedPhrase | None:
        """The record of a phrase that an engine calls loaded; None where the article does not have it."""
        phrase = self.mention(extracted.phrase, "phrase", must_be_cited=True)
        if phrase.start is None:
            return None
        reason = " ".join(extracted.reason.split()[:_LONGEST_REASON])
        return LoadedPhrase(phrase=phrase, voice=extracted.voice, reason=reason, neutral=extracted.neutral)

    def details(self, details: EventDetails) -> EventDetails:
        """An event's details with each phrase located."""
        located: dict[str, object] = {}
        for name, value in vars(details).items():
            if isinstance(value, Mention):
                located[name] = self.mention(value, f"details.{name}")
            elif isinstance(value, tuple):
                located[name] = self.mentions(value, f"details.{name}")
        moved = {name: phrases for name, phrases in located.items() if phrases != getattr(details, name)}
        return details.model_copy(update=moved) if moved else details

    def mentions(self, phrases: Sequence[Mention], field: str) -> tuple[Mention, ...]:
        """The phrases of a role, located."""
        return tuple(self.mention(phrase, f"{field}[{place}]") for place, phrase in enumerate(phrases))

    def mention(self, phrase: Mention, field: str, *, must_be_cited: bool = False) -> Mention:
        """A phrase located in the cited sentences, or elsewhere in the article where it counts nothing."""
        place = self.source.place(phrase, self.evidence, self._near)
        if place:
            return self.source.mention(phrase, place)
        elsewhere = self.source.mention(phrase, self.source.anywhere(phrase))
        if elsewhere.start is None:
            self._report("phrase-not-found", field, phrase.text)
        elif must_be_cited or elsewhere.quantity:
            self._report("phrase-outside-evidence", field, phrase.text, elsewhere)
        return elsewhere

    def time(self, phrase: TimeExpression | None, basis: Basis) -> TimeExpression | None:
        """A time expression located in the cited sentences and resolved."""
        if phrase is None:
            return None
        place = self.source.place(phrase, self.evidence, self._near)
        if place is None:
            mention = self.mention(Mention(text=phrase.text), "time", must_be_cited=True)
            place = None if mention.start is None or mention.end is None else Extent(mention.start, mention.end)
        return self.source.time(phrase, place, basis)

    def _time_of(self, extracted: ExtractedEvent) -> TimeExpression | None:
        """The time of an event; of one to come "by Friday" reaches from publication to then."""
        time = self.time(extracted.time, extracted.time_basis)
        return due(self.source.analysis.article, time) if time and extracted.status == "planned" else time

    def _check_citations(self, cited: Sequence[int]) -> None:
        unknown = [number for number in cited if not self.source.has_sentence(number)]
        if unknown or not cited:
            what = f"Sentence {unknown[0]} does not exist" if unknown else "No sentence is cited"
            last = len(self.source.analysis.sentences)
            self.findings.append(
                finding("sentence-not-cited", f"{self.path}.sentences", f"{what}: the article has 1 to {last}.")
            )

    def _check_readers(self, cited: Sequence[int]) -> None:
        self.is_news = not self.source.is_instruction(cited)
        if not self.is_news:
            self.findings.append(finding("addressed-to-machines", f"{self.path}.sentences", RESTS_ON_AN_ORDER))

    def _report(self, code: FindingCode, field: str, words: str, found: Mention | None = None) -> None:
        if found and found.start is not None and found.end is not None:
            number = self.source.analysis.sentence_at(found.start) + 1
            message = f"“{words}” stands in sentence {number}, which is not cited."
            self.findings.append(
                finding(code, f"{self.path}.{field}", message, span=Span(start=found.start, end=found.end))
            )
            return
        if order := self.source.instruction_with(words):
            message = f"“{words}” stands only in sentence {order}, which speaks to a program that reads the article."
            self.findings.append(finding("addressed-to-machines", f"{self.path}.{field}", message))
            return
        hint = did_you_mean(words, [sentence.text for sentence in self.evidence])
        self.findings.append(finding(code, f"{self.path}.{field}", f"“{words}” does not stand in the article.{hint}"))

    def _support(self, core: Mention) -> Support:
        if core.start is None or not self.evidence or not self.is_news:
            return "unsupported"
        return "partial" if self.findings else "supported"
