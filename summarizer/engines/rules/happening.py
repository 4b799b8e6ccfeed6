"""Happening: what a verb tells of an event noun that is its subject, that it takes place and what it strikes."""

from __future__ import annotations

from collections.abc import Iterator

from summarizer.engines.rules.lexicon import event_lexicon
from summarizer.engines.rules.triggers import Trigger
from summarizer.text.analysis import TextAnalysis
from summarizer.text.syntax.chunks import NounPhrase
from summarizer.text.syntax.clauses import Clause

WEATHER = frozenset("rain snow snowfall downpour wind rainfall monsoon".split())
"""What is news by the harm that it does alone"""
_STRIKING = frozenset(
    "hit strike kill injure wound leave destroy damage devastate ravage flatten level rip tear sweep batter lash pound "
    "rock jolt shake rattle rage burn spread begin start erupt break happen occur take make displace trap bury "
    "engulf slam gut raze wreck wipe inundate submerge swamp target topple knock cut paralyse paralyze cripple disrupt "
    "shut close resume open end claim cost plough plow roar barrel blow wash blanket uproot decimate draw".split()
)
"""Verbs whose subject, an event noun, is where they are: "swept through Valencia", "made landfall near Beira" """
_ONSET = frozenset(
    "break erupt flare begin start resume happen occur rage ensue force claim cost prompt spark trigger "
    "disrupt bring turn enter intensify escalate continue".split()
)
"""Verbs that say of an event noun that it happens, or what comes of it"""
_ALONG = frozenset(("through", "into", "across", "over", "onto"))
_OPEN = frozenset("begin start resume open end make take happen occur draw leave claim cost".split())
"""Verbs whose object is not what the event strikes"""


def strikes(analysis: TextAnalysis, trigger: Trigger) -> Clause | None:
    """The clause that tells where the event of a noun is and what it does to whom."""
    clause = _as_subject(trigger)
    lemma = analysis.parsed.tokens[clause.verb.main].lemma if clause else ""
    return clause if lemma in _STRIKING else None


def struck(analysis: TextAnalysis, trigger: Trigger) -> Iterator[NounPhrase]:
    """Whom or what the event of a noun strikes: "a blaze swept through a market"."""
    clause = strikes(analysis, trigger)
    lemma = analysis.parsed.tokens[clause.verb.main].lemma if clause else ""
    if clause is None or clause.verb.passive or lemma in _OPEN or lemma in event_lexicon().harms:
        return
    yield from clause.objects
    yield from (modifier.phrase for modifier in clause.modifiers[:1] if modifier.preposition in _ALONG)


def happens(analysis: TextAnalysis, trigger: Trigger) -> bool:
    """Whether a verb says that the event of a noun took or takes place: "fighting broke out", "a storm hit Beira"."""
    clause = _as_subject(trigger)
    if clause is None or clause.verb.negated or clause.verb.passive or not clause.verb.finite:
        return False
    habit = clause.verb.form in ("VBZ", "VBP") and not (clause.verb.perfect or clause.verb.progressive)
    lemma = analysis.parsed.tokens[clause.verb.main].lemma
    return not habit and not clause.verb.modal and (lemma in _ONSET or (lemma in _STRIKING and lemma != "draw"))


def _as_subject(trigger: Trigger) -> Clause | None:
    clause = trigger.clause
    return clause if clause is not None and trigger.phrase in clause.subjects else None
