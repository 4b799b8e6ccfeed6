"""Scenes: the place that an event shares with another or has from the office it is about; no dateline beside it."""

from __future__ import annotations

from collections.abc import Iterable

from summarizer.engines.rules.datelines import dateline_end
from summarizer.engines.rules.drafts import Draft
from summarizer.engines.rules.senses import senses_in
from summarizer.records.phrases import Mention
from summarizer.text.analysis import TextAnalysis
from summarizer.text.names.find import Name
from summarizer.text.names.gazetteer import listed_sort
from summarizer.text.syntax.clauses import Clause

_NATIONAL = {"office": ("office", "by"), "indicator": ("of", "measure")}
"""Kinds whose place is the country or town that a role names: "Malawi's finance minister", "Ghana's inflation" """
_ON_THE_SPOT = frozenset(("attack", "accident", "disaster", "aid", "access", "justice", "custody", "protest"))
"""Kinds whose events have one place, which their consequences share"""
_HELD = frozenset(("office", "meeting", "contest"))
_PARAGRAPH = 1_000
"""Code points up to the heading of a paragraph"""
_GOING = frozenset(("destination", "origin", "via"))
_THERE = 6
"""Words behind a trigger among which "there" is its place"""
_BACK = 2
"""Sentences back to the place that "there" means"""


class Scenes:
    """Gives the events of one article the places that other words than their own tell."""

    def __init__(self, analysis: TextAnalysis) -> None:
        self._analysis = analysis
        self._tokens = analysis.parsed.tokens
        self._senses = senses_in(analysis)
        self._stories: dict[int, int] = {}
        """Where the stories of sentences start behind their datelines"""

    def settle(self, drafts: Iterable[Draft]) -> None:
        """Leave out a dateline beside another place, and find the places of those without one."""
        told: dict[int, Draft] = {}
        for draft in drafts:
            draft.places = self._beside_dateline(draft) or self._of_owner(draft) or draft.places
            if not draft.places:
                draft.places = self._there(draft) or self._shared(draft, told) or self._of_heading(draft)
            if draft.places and draft.kind in _ON_THE_SPOT:
                told.update(dict.fromkeys(draft.sentences, draft))

    def _beside_dateline(self, draft: Draft) -> tuple[Mention, ...]:
        return tuple(place for place in draft.places if not self._is_dateline(place))

    def _is_dateline(self, place: Mention) -> bool:
        """Whether a place is where the report was written: no more than a guess at where the event was."""
        start = place.start or 0
        index = self._analysis.sentence_at(start)
        if index not in self._stories:
            self._stories[index] = dateline_end(self._analysis.article.text, self._analysis.sentences[index].start)
        return start < self._stories[index]

    def _of_owner(self, draft: Draft) -> tuple[Mention, ...]:
        """The place whose office or figure it is: "Malawi's finance minister resigned", "the mayor of Lagos"."""
        if draft.kind not in _NATIONAL:
            return ()
        clause = draft.trigger.clause
        phrases = (*clause.subjects, *clause.objects) if clause else ()
        spans = [(self._tokens[p.first].start, self._tokens[p.last - 1].end) for p in phrases]
        roles = (m for role in _NATIONAL[draft.kind] for m in draft.roles.get(role, ()))
        spans += [(mention.start, mention.end) for mention in roles if mention.start is not None and mention.end]
        names = (name for start, end in spans for name in self._senses.names_in(start, end) if name.sort == "place")
        name = next((name for name in names if self._owns(name)), None)
        return (Mention(text=name.text, start=name.start, end=name.end),) if name else ()

    def _owns(self, name: Name) -> bool:
        """Whether a name is a possessor or an attribute: "Ghana's", "of Ghana", "the Lagos mayor"."""
        text = self._analysis.article.text
        behind = text[name.end : name.end + 2]
        listed = listed_sort(name.canonical.lower()) == "place"
        described = listed and behind[:1] == " " and behind[1:].islower()
        return behind in ("'s", "’s") or described or text[max(0, name.start - 3) : name.start] == "of "

    def _of_heading(self, draft: Draft) -> tuple[Mention, ...]:
        """The place that stands in capitals on a line of its own above a paragraph, as in a digest of the news."""
        if draft.kind not in _ON_THE_SPOT | _HELD:
            return ()
        text, trigger = self._analysis.article.text, self._tokens[draft.trigger.token].start
        start = text.rfind("\n\n", max(0, trigger - _PARAGRAPH), trigger) + 2
        line = text[start : max(start, text.find("\n", start, trigger))].strip() if start > 1 else ""
        if not line.isupper() or listed_sort(line.lower()) != "place":
            return ()
        return (Mention(text=line, start=text.index(line, start), end=text.index(line, start) + len(line)),)

    def _there(self, draft: Draft) -> tuple[Mention, ...]:
        """ "Three people were wounded there": the place last named."""
        trigger = draft.trigger
        if "there" not in self._analysis.parsed.lowers[trigger.last : trigger.last + _THERE]:
            return ()
        behind = self._tokens[trigger.last : trigger.last + _THERE]
        there = next((token for token in behind if token.lower == "there" and token.tag != "EX"), None)
        if there is None or there.sentence != trigger.sentence:
            return ()
        first = self._analysis.parsed.bounds[max(0, trigger.sentence - _BACK)][0]
        names = reversed(self._senses.names_before(there.index))
        name = next((name for name in names if name.sort == "place" or self._lies(name)), None)
        if name is None or name.start < self._tokens[first].start:
            return ()
        return (Mention(text=name.text, start=name.start, end=name.end),)

    def _lies(self, name: Name) -> bool:
        """Whether "in" or "near" stands before a name of no known sort."""
        before = self._analysis.article.text[max(0, name.start - 5) : name.start]
        return name.sort == "other" and before.endswith((" in ", "near "))

    def _shared(self, draft: Draft, told: dict[int, Draft]) -> tuple[Mention, ...]:
        """The place of the event that it is a part or a result of."""
        clause, sentence = draft.trigger.clause, draft.trigger.sentence
        if draft.trigger.phrase is not None or clause is None or draft.kind not in _ON_THE_SPOT:
            return ()
        if _GOING & draft.roles.keys():
            return ()
        same = told.get(sentence)
        if same and same.trigger.sentence == sentence and self._is_result(clause, same):
            return same.places
        before = told.get(sentence - 1)
        return before.places if before and self._goes_on(clause) else ()

    def _is_result(self, clause: Clause, other: Draft) -> bool:
        """ "A train left the rails near Kano, blocking the line", "shot two men and seized a third"."""
        if other.trigger.first > clause.verb.first or (clause.verb.finite and not clause.subjects):
            return False
        before = self._tokens[clause.verb.first - 1]
        if clause.marker == "participle":
            return clause.verb.form == "VBG" and before.tag in (",", "CC")
        known = other.trigger.clause
        return before.tag == "CC" and known is not None and known.subjects == clause.subjects

    def _goes_on(self, clause: Clause) -> bool:
        """ "Nine were pulled out alive": some of those whom the sentence before told of."""
        whom = clause.patients[0] if clause.patients else None
        return whom is not None and self._tokens[whom.head].tag == "CD"
