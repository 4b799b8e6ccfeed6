"""Coding: the events of an article, from its triggers to drafts with roles, status, time and sources."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from typing import cast

from summarizer.engines.rules.drafts import Draft
from summarizer.engines.rules.harms import Harms
from summarizer.engines.rules.joining import Joiner
from summarizer.engines.rules.lexicon import event_lexicon
from summarizer.engines.rules.nearby import clauses_near
from summarizer.engines.rules.phrases import Phrases
from summarizer.engines.rules.roles import RoleFiller
from summarizer.engines.rules.scenes import Scenes
from summarizer.engines.rules.sourcing import Sources
from summarizer.engines.rules.subsuming import Subsumer
from summarizer.engines.rules.telling import Telling
from summarizer.engines.rules.timing import Times
from summarizer.engines.rules.triggers import Trigger, Triggers
from summarizer.records.events import Status
from summarizer.records.kinds import EventDetails
from summarizer.records.phrases import Mention, TimeExpression
from summarizer.text.analysis import TextAnalysis
from summarizer.text.syntax.reality import REAL
from summarizer.text.times.comparison import same_time

_STOPPED = frozenset(("cancelled", "postponed", "failed"))
_STATES = frozenset((("access", "closed"), ("access", "restricted"), ("access", "held"), ("custody", "held")))
_OLD = dt.timedelta(days=45)
"""An event that lies further back than this is told as background."""
_LONG = dt.timedelta(days=365)
"""So does one that has gone on for longer than this: a toll since some year."""
_MINOR = frozenset(("statement", "decision", "indicator", "launch", "other"))
"""Kinds whose words are common and say little alone."""


class Coder:
    """Codes the events of one article."""

    def __init__(self, analysis: TextAnalysis, kinds: Mapping[str, type[EventDetails]]) -> None:
        self._analysis = analysis
        self._kinds = kinds
        self._phrases = Phrases(analysis)
        self._roles = RoleFiller(analysis, self._phrases)
        self._times = Times(analysis)
        self.sources = Sources(analysis)
        self._telling = Telling(analysis)
        self._subsumer = Subsumer(analysis, self._telling.is_told)
        self._joiner = Joiner(analysis, self._telling)
        self._scenes = Scenes(analysis)

    def triggers(self, sentences: Iterable[int]) -> Iterator[Trigger]:
        """The words of some sentences that name events."""
        triggers = Triggers(self._analysis, event_lexicon(tuple(self._kinds.values())))
        return (trigger for sentence in sentences for trigger in triggers.of(sentence))

    def drafts(self, most: int, triggers: Iterable[Trigger] | None = None) -> list[Draft]:
        """The events of all triggers, or of some, joined, the weightiest of them in the article's order."""
        if triggers is None:
            triggers = self.triggers(range(len(self._analysis.sentences)))
        found = [self._draft(trigger) for trigger in triggers]
        Harms(self._analysis, self._kinds, self._phrases, self._draft).settle(found)
        found = self._subsumer.kept(found)
        for draft in found:
            self._name_victims(draft)
        for draft in found:
            draft.is_told = self._telling.is_told(draft)
        joined = self._joiner.join(sorted(found, key=lambda draft: draft.trigger.first))
        joined = [draft for draft in joined if draft.is_told and not _is_told_as_a_deed(draft, joined)]
        self._scenes.settle(joined)
        joined += [later for draft in joined if (later := self._moved(draft, joined))]
        weighty = sorted(joined, key=self.weight, reverse=True)[:most]
        return sorted(weighty, key=lambda draft: (draft.trigger.first, draft.status == "planned"))

    def _moved(self, draft: Draft, drafts: list[Draft]) -> Draft | None:
        """What was put off, as the event that is now planned for another day, unless that is told besides."""
        if draft.status != "postponed" or draft.moved_to is None:
            return None
        later = replace(draft, status="planned", time=draft.moved_to, roles=dict(draft.roles), stopped_by=())
        later.sentences = {self._analysis.sentence_at(draft.moved_to.start or 0), draft.trigger.sentence}
        told = (d for d in drafts if d.kind == draft.kind and d.status == "planned" and d.time)
        return None if any(d.time and same_time(d.time, draft.moved_to) for d in told) else later

    def weight(self, draft: Draft) -> float:
        """How much an event matters: told early, often and with its roles."""
        position = 3.0 / (1 + min(draft.sentences))
        roles = min(3, len(draft.roles)) + bool(draft.time) + bool(draft.places)
        minor = 2.0 if draft.kind in _MINOR else 0.0
        return position + roles + len(draft.sentences) - minor - 2.0 * draft.background

    def _draft(self, trigger: Trigger) -> Draft:
        reality = self._analysis.modality[trigger.sentence].of(trigger.token)
        draft = Draft(trigger, reality.status, sentences={trigger.sentence})
        self._roles.fill(draft)
        draft.time = self._times.of(trigger)
        if draft.kind == "indicator" and (draft.time is None or draft.time.basis == "report"):
            draft.time = self._period(draft) or draft.time
        draft.sources = self.sources.at(self._analysis.parsed.tokens[trigger.token].start)
        if reality.status in _STOPPED and reality.cue is not None:
            draft.stopped_by = self._stoppers(trigger, reality.cue)
        if reality.status == "postponed" and reality.cue is not None:
            draft.moved_to = self._times.moved(trigger.sentence, reality.cue)
        if reality.status in _STOPPED and (draft.time is None or draft.time.basis == "report"):
            draft.time = self._times.due(trigger.sentence) or draft.time
        if draft.status == "occurred" and self._lies_ahead(draft):
            draft.status = "planned"
        draft.background = self._is_old(draft)
        if draft.status == "occurred":
            draft.status = cast("Status", "ongoing" if self._is_state(draft) else trigger.word.outcome or "occurred")
        if draft.status == "occurred" and draft.time is not None and self._is_futurate(draft):
            draft.status = "planned"
        if draft.status == "planned" and trigger.word.outcome == "ongoing":
            draft.status = "ongoing"  # "will stay shut"
        if draft.status not in REAL and draft.time is not None and draft.time.basis == "report":
            draft.time = None  # the day of an announcement is not the day of what it announces
        return draft

    def _lies_ahead(self, draft: Draft) -> bool:
        """Whether a present tense has a day after the report's: "voters go to the polls on Sunday"."""
        published, clause = self._analysis.article.published, draft.trigger.clause
        if published is None or clause is None or draft.trigger.phrase is not None or clause.verb.perfect:
            return False
        if clause.verb.form not in ("VBZ", "VBP") or draft.time is None or draft.time.earliest is None:
            return False
        day = published.date() if isinstance(published, dt.datetime) else published
        return draft.time.basis == "event" and draft.time.earliest > day

    def _is_state(self, draft: Draft) -> bool:
        """ "Has been closed since May", "are still held": what was done and lasts."""
        clause = draft.trigger.clause
        if draft.trigger.phrase is not None and draft.sub_type == "investigated":
            return clause is not None and clause.verb.perfect and clause.verb.form in ("VBZ", "VBP")
        if draft.trigger.phrase is not None or clause is None or (draft.kind, draft.sub_type) not in _STATES:
            return False
        present = clause.verb.passive and clause.verb.form in ("VBZ", "VBP")
        lasts = draft.time is None or draft.time.earliest != draft.time.latest
        return present and (lasts if clause.verb.perfect else draft.kind != "access")

    def _period(self, draft: Draft) -> TimeExpression | None:
        """The time that a measure names: "a second-quarter loss"."""
        for measure in draft.roles.get("measure", ()):
            for time in self._analysis.times_in(measure.start or 0, measure.end or 0):
                return time
        return None

    def _is_futurate(self, draft: Draft) -> bool:
        """ "The film comes out next week": a present that tells of a day ahead."""
        clause, published = draft.trigger.clause, self._analysis.article.published
        if clause is None or published is None or draft.time is None or draft.time.earliest is None:
            return False
        plain = clause.verb.form in ("VBZ", "VBP") and not (clause.verb.perfect or clause.verb.progressive)
        day = published.date() if isinstance(published, dt.datetime) else published
        return plain and draft.trigger.phrase is None and draft.time.basis == "event" and draft.time.earliest > day

    def _name_victims(self, draft: Draft) -> None:
        """Somebody who is killed or hurt in an attack, and no mere number, is its target too."""
        if draft.kind == "attack":
            for name in ("killed", "injured"):
                named = (m for m in draft.roles.get(name, ()) if not any(c.isdigit() for c in m.text))
                draft.fill("targets", tuple(m for m in named if m.text[:1].isupper() and " " in m.text))

    def _stoppers(self, trigger: Trigger, cue: int) -> tuple[Mention, ...]:
        """Who does what stops the event: the subject of "cancelled"; nobody in the headline "Crossing cancelled"."""
        for clause in clauses_near(self._analysis, trigger.sentence, cue):
            if clause.verb.main == cue:
                is_subject = any(phrase.first <= trigger.token < phrase.last for phrase in clause.agents)
                return () if is_subject else self._phrases.all(clause.agents, clause)
        return ()

    def _is_old(self, draft: Draft) -> bool:
        published = self._analysis.article.published
        first, latest = (draft.time.earliest, draft.time.latest) if draft.time else (None, None)
        if published is None or latest is None:
            return False
        day = published.date() if isinstance(published, dt.datetime) else published
        return latest < day - _OLD or (first is not None and first < day - _LONG)


def _is_told_as_a_deed(draft: Draft, drafts: list[Draft]) -> bool:
    """A breach of an agreement is the deed where one is told in the same sentence."""
    if draft.kind != "agreement" or draft.sub_type != "violated":
        return False
    return any(other.kind == "attack" and other.sentences & draft.sentences for other in drafts)
