"""Mentions of one event in one article joined: headline, lead, later paragraph."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from summarizer.engines.rules.drafts import Draft
from summarizer.engines.rules.senses import senses_in
from summarizer.engines.rules.telling import Telling
from summarizer.records.phrases import Mention, Quantity, TimeExpression
from summarizer.text.analysis import TextAnalysis
from summarizer.text.names.forms import same_name
from summarizer.text.quantities.find import agree, same_unit
from summarizer.text.syntax.reality import REAL
from summarizer.text.times.comparison import same_time

_STOPPED = frozenset(("cancelled", "postponed", "failed"))
_HARMS = frozenset(("killed", "injured", "damage", "missing", "displaced"))
_SMALL = frozenset("of and the a an in at on for to from people others some about over more than who had".split())
_WAYS = frozenset(("origin", "destination", "via"))
"""Roles that many events share: that two went to Haiti makes them not one."""
_GENERAL = frozenset(("other", "talks", "travel"))
_BROAD = frozenset(("attack", "accident", "protest", "agreement", "deal"))
"""Kinds whose nouns name what a verb of another sub-type told: "the attack" is a bombing"""


class Joiner:
    """Joins the drafts of one article that tell of the same event."""

    def __init__(self, analysis: TextAnalysis, telling: Telling) -> None:
        self._analysis = analysis
        self._telling = telling
        self._senses = senses_in(analysis)

    def join(self, drafts: Iterable[Draft]) -> list[Draft]:
        """The drafts without repetition, in order; each has the roles and the sentences of all its mentions."""
        told = list(drafts)
        while len(joined := self._joined_once(told)) < len(told):
            told = joined
        return joined

    def _joined_once(self, drafts: Iterable[Draft]) -> list[Draft]:
        joined: dict[str, list[Draft]] = {}
        for draft in drafts:
            known = joined.setdefault(draft.kind, [])
            near = known if len(known) <= _MOST else (*known[: _MOST // 2], *known[-_MOST // 2 :])
            twin = next((other for other in near if self._is_same(other, draft)), None)
            if twin:
                _merge(twin, draft)
            else:
                known.append(draft)
        return sorted((draft for alike in joined.values() for draft in alike), key=lambda draft: draft.trigger.first)

    def _is_same(self, known: Draft, draft: Draft) -> bool:
        if not self._status_fits(known, draft) or not self._sub_types_fit(known, draft):
            return False
        if self._only_names(draft) and not self._is_same_word(known, draft):
            return False
        if _times_conflict(known.time, draft.time) or self._differs_in_place_and_role(known, draft):
            return False
        refers = self._telling.refers_back(draft)
        if draft.background and not known.background and self._is_dated_and_loose(known, draft):
            return False
        names = [name for name in draft.roles if not (refers and name in _HARMS)]
        if any(self._conflict(known.roles.get(name, ()), draft.roles[name]) for name in names):
            return False
        alike = known.sub_type == draft.sub_type or draft.sub_type != "travel"  # "the trip" is no evacuation
        if (refers and alike) or self._is_lead_of(known, draft):
            return True
        return self._names(known, draft) or self._names(draft, known) or self._shares_a_role(known, draft)

    def _is_dated_and_loose(self, known: Draft, draft: Draft) -> bool:
        """Whether an event of long ago has little in common with the news."""
        shared = [name for name in draft.roles if self._alike(known.roles.get(name, ()), draft.roles[name])]
        return len(shared) < _BOTH

    def _is_lead_of(self, known: Draft, draft: Draft) -> bool:
        """Whether the one stands in the headline and the other, of the same sort, opens the story."""
        first, second = known.trigger.sentence, draft.trigger.sentence
        return self._telling.is_headline(first) and first < second <= first + _LEAD and known.sub_type == draft.sub_type

    def _sub_types_fit(self, known: Draft, draft: Draft) -> bool:
        if known.sub_type == draft.sub_type or {known.sub_type, draft.sub_type} & _GENERAL:
            return True
        return known.kind in _BROAD and self._telling.refers_back(draft)

    def _status_fits(self, known: Draft, draft: Draft) -> bool:
        if known.status == draft.status:
            return True
        pair = {known.status, draft.status}
        if pair <= REAL or pair <= _STOPPED:
            return True
        if known.trigger.phrase is not None and self._telling.is_headline(known.trigger.sentence):
            return True
        return self._telling.refers_back(draft) and draft.status in REAL

    def _differs_in_place_and_role(self, known: Draft, draft: Draft) -> bool:
        """ "Arrested 12 students in Tunis", "arrested nine miners in Oran": other places and other people."""
        if not (known.places and draft.places) or self._alike(known.places, draft.places):
            return False
        both = [name for name in draft.roles if draft.roles[name] and known.roles.get(name)]
        return any(not self._alike(known.roles[name], draft.roles[name]) for name in both)

    def _names(self, known: Draft, draft: Draft) -> bool:
        """Whether the one is the noun that the other has as a role: "the truce", "a truce took effect"."""
        noun = known.trigger.phrase is not None and not known.roles
        word = self._analysis.parsed.tokens[known.trigger.token].lower
        return noun and any(
            m.text.lower().split()[-1:] == [word] for mentions in draft.roles.values() for m in mentions
        )

    def _shares_a_role(self, known: Draft, draft: Draft) -> bool:
        names = [name for name in draft.roles if name in known.roles]
        alike = {name for name in names if self._alike(known.roles[name], draft.roles[name])}
        if alike and alike <= _WAYS and not _WAYS.issuperset(names):
            return False  # two leave the same town: others, if who is told of both
        shared = len(alike)
        if known.time and draft.time and same_time(known.time, draft.time):
            shared += 1
        if names and _WAYS.issuperset(names):
            return shared >= _BOTH
        return shared >= (1 if self._is_alike_in_word(known, draft) else max(1, min(_BOTH, len(names))))

    def _only_names(self, draft: Draft) -> bool:
        """The crossing of "interrogated at the crossing", where none is due."""
        return draft.trigger.word.due and not draft.is_told

    def _is_same_word(self, known: Draft, draft: Draft) -> bool:
        tokens = self._analysis.parsed.tokens
        return tokens[known.trigger.token].lemma == tokens[draft.trigger.token].lemma

    def _is_alike_in_word(self, known: Draft, draft: Draft) -> bool:
        """The same word, or one of them in the headline."""
        return self._is_same_word(known, draft) or self._telling.is_headline(known.trigger.sentence)

    def _alike(self, these: Iterable[Mention], those: Iterable[Mention]) -> bool:
        those = tuple(those)
        return any(not _words_of(a).isdisjoint(_words_of(b)) or same_name(a.text, b.text) for a in these for b in those)

    def _conflict(self, these: tuple[Mention, ...], those: tuple[Mention, ...]) -> bool:
        """Whether two fillings of a role cannot be of one event: other names, or other numbers of the same thing."""
        if not these or not those or (self._alike(these, those) and not self._numbers_differ(these, those)):
            return False
        return self._numbers_differ(these, those) or all(self._is_name(m) for m in (*these, *those))

    def _numbers_differ(self, these: Iterable[Mention], those: Iterable[Mention]) -> bool:
        ours = [quantity for mention in these if (quantity := self._quantity(mention))]
        theirs = [quantity for mention in those if (quantity := self._quantity(mention))]
        if _adds_up(ours, theirs) or _adds_up(theirs, ours):
            return False
        pairs = [(a, b) for a in ours for b in theirs]
        return any(same_unit(a, b) is not False and not (agree(a, b) or agree(b, a)) for a, b in pairs)

    def _quantity(self, mention: Mention) -> Quantity | None:
        if mention.start is None or mention.end is None:
            return None
        return self._analysis.quantity_in(mention.start, mention.end)

    def _is_name(self, mention: Mention) -> bool:
        names = self._senses.names_in(mention.start, mention.end)
        return any(name.start == mention.start and name.end >= (mention.end or 0) for name in names)


_BOTH = 2
_MOST = 40
"""Events of a kind with which another is compared: the first and the latest, so that time stays linear"""
_LEAD = 2
"""Sentences behind the headline in which the story opens"""


def _adds_up(whole: list[Quantity], parts: list[Quantity]) -> bool:
    """ "47", of "41 passengers and six crew members"."""
    return len(whole) == 1 and len(parts) > 1 and whole[0].value == sum(part.value or 0 for part in parts)


def _times_conflict(one: TimeExpression | None, other: TimeExpression | None) -> bool:
    """Whether two times cannot be of one event; the day of a report only bounds the event's day."""
    if one is None or other is None or same_time(one, other) is not False:
        return False
    if one.basis == other.basis:
        return one.basis == "event"
    event, report = (one, other) if one.basis == "event" else (other, one)
    return event.earliest is not None and report.latest is not None and event.earliest > report.latest


def _own_first(known: TimeExpression | None, other: TimeExpression | None) -> TimeExpression | None:
    """The event's own time, where one of two is, before the time of a report."""
    if known and other and known.basis == "report" and other.basis == "event":
        return other
    return known or other


def _words_of(mention: Mention) -> frozenset[str]:
    """The words that can tell two mentions alike."""
    return _telling(mention.text.lower())


@lru_cache(maxsize=4_096)
def _telling(text: str) -> frozenset[str]:
    """The words of a text in small letters but the smallest, plurals as singulars, "U.S." as "US"."""
    return frozenset(
        [word.replace(".", "").strip(",").removesuffix("s") for word in text.split() if word not in _SMALL]
    )


def _merge(known: Draft, draft: Draft) -> None:
    """Add to a draft what another mention of the event tells besides, and prefer the fuller words."""
    for name, mentions in draft.roles.items():
        if name in _HARMS and known.roles.get(name):
            known.roles[name] = _side_by_side(known.roles[name], mentions)
        elif _words(mentions) > _words(known.roles.get(name, ())) or name not in known.roles:
            known.roles[name] = mentions
    if known.status in REAL and known.trigger.phrase is not None and draft.status not in REAL:
        known.status = draft.status if known.trigger.sentence == 0 else known.status
    if known.sub_type in _GENERAL and draft.sub_type not in _GENERAL and draft.trigger.phrase is None:
        known.trigger = draft.trigger
    known.time = _own_first(known.time, draft.time)
    known.moved_to = known.moved_to or draft.moved_to
    known.places += tuple(m for m in draft.places if all(m.text.lower() != k.text.lower() for k in known.places))
    known.stopped_by = max(known.stopped_by, draft.stopped_by, key=_words)
    known.sources = known.sources or draft.sources
    known.sentences |= draft.sentences
    known.background = known.background or draft.background
    known.is_told = known.is_told or draft.is_told


def _side_by_side(these: tuple[Mention, ...], those: tuple[Mention, ...]) -> tuple[Mention, ...]:
    """Two versions of a toll; of "17" and "17 people" the fuller."""
    found = list(these)
    for mention in those:
        words = _words_of(mention)
        twin = next((k for k in found if _words_of(k) <= words or words <= _words_of(k)), None)
        if twin is None:
            found.append(mention)
        elif len(twin.text) < len(mention.text):
            found[found.index(twin)] = mention
    return tuple(found)


def _words(mentions: tuple[Mention, ...]) -> int:
    return sum(len(mention.text.split()) for mention in mentions)
