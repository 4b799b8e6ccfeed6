"""Subsuming: of two words for one event, or of an event and the words that only frame it, one makes the record."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import cached_property

from summarizer.engines.rules.drafts import Draft
from summarizer.engines.rules.happening import WEATHER
from summarizer.engines.rules.verdicts import is_offence
from summarizer.text.analysis import TextAnalysis
from summarizer.text.attributions.find import Attribution

_FRAMING = frozenset(("agreement", "decision", "statement"))
_OPPOSING = frozenset("deny accuse condemn reject criticise apologise".split())
_OWN = _OPPOSING | {"permit", "ban", "repeal", "demand"}
"""Acts that are events beside what they are about"""
_OPENING = frozenset(("announce", "promise"))
"""Acts of speaking that are no news beside what is said"""
_HYPOTHETICAL = frozenset(("if", "unless", "whether"))
_WINDOW = 24
"""Drafts of one sentence that are compared with one another, so that time stays linear"""
_WISHING = frozenset("call pressure want help need like wish enable use serve design allow let ask prefer love".split())
_CHANGES = frozenset(("rose", "fell"))
_IMPOSED = frozenset(("ban", "sanction", "order"))
_OWN_EFFECTS = frozenset(("movement", "indicator"))
_NATURAL = frozenset(("disaster", "accident", "protest", "attack", "health"))


class Subsumer:
    """Drops from the drafts of one article those that only frame another."""

    def __init__(self, analysis: TextAnalysis, is_told: Callable[[Draft], bool]) -> None:
        self._analysis = analysis
        self._is_told = is_told
        self._tokens = analysis.parsed.tokens

    def kept(self, drafts: list[Draft]) -> list[Draft]:
        """The drafts that name an event themselves; what a frame tells of who and when goes to the event in it."""
        by_sentence: dict[int, list[Draft]] = {}
        for draft in drafts:
            by_sentence.setdefault(draft.trigger.sentence, []).append(draft)
        gone: set[int] = set()
        for together in by_sentence.values():
            for at in range(0, len(together), _WINDOW):
                gone |= {id(draft) for draft in self._gone(together[at : at + _WINDOW])}
        return [draft for draft in drafts if id(draft) not in gone]

    def _gone(self, together: list[Draft]) -> Iterable[Draft]:
        verbs = [draft for draft in together if draft.trigger.phrase is None]
        tried = [draft for draft in verbs if draft.trigger.word.kind == "justice"]
        for draft in together:
            unreal = self._is_condition(draft) or self._is_wish(draft)
            said = draft.sub_type in _OPENING and self._says_another(draft, together)
            unreal = unreal or (bool(tried) and self._is_offence(draft, tried))
            if unreal or said or self._is_disputed(draft, together) or self._is_done_to(draft, verbs):
                yield draft
            elif draft.kind in _FRAMING and draft.sub_type not in _OWN and (inner := self._inner(draft, together)):
                yield from self._framed(draft, inner)
            elif draft.trigger.word.sub_type == "level" and (change := self._change(draft, together)):
                change.fill("level", draft.roles.get("level", ()))
                change.time = change.time or draft.time
                yield draft
            elif draft.sub_type == "travel" and (visit := self._purpose(draft, together)):
                visit.time = visit.time or draft.time
                visit.places = visit.places or draft.places
                yield draft
            elif self._is_effect(draft) and (noun := self._doer(draft, together)):
                noun.time = noun.time or draft.time
                noun.places = noun.places or draft.places
                for name in ("damage", "cases") if noun.kind == draft.kind else ():
                    noun.fill(name, draft.roles.get(name, ()))
                yield draft

    def _framed(self, frame: Draft, inner: Draft) -> Iterable[Draft]:
        """Which of the two goes: mostly the frame; of "ended an agreement to sell" nothing is left to come."""
        if frame.sub_type == "ended":
            yield inner
            return
        self._hand_down(frame, inner)
        if self._is_told(inner) or not self._is_told(frame):
            yield frame

    def _is_offence(self, draft: Draft, tried: list[Draft]) -> bool:
        """ "Fined for blocking a road": what a step of the law is for is its offence."""
        clause = draft.trigger.clause
        if clause is None or draft.trigger.phrase is not None:
            return False
        steps = (other.trigger.clause for other in tried)
        return any(step is not None and is_offence(clause, step) for step in steps)

    def _is_done_to(self, draft: Draft, told: list[Draft]) -> bool:
        """The truce of "signed a truce", the sale of "cleared the sale", which the verb tells."""
        if draft.trigger.phrase is None:
            return False
        if any(o.sub_type == "demand" and self._is_object_of(draft, o) for o in told):
            return True  # "demanded an inquiry"
        if draft.kind == "decision":  # "lifted a ban"
            alike = (o for o in told if o.sub_type == "repeal" and draft.sub_type in _IMPOSED)
        elif draft.kind not in ("agreement", "deal"):
            return False
        else:
            ruled = (
                o for o in told if o.sub_type in ("permit", "ban") or o.kind == "agreement" or o.sub_type == "loan"
            )
            alike = (o for o in ruled if o.kind != "agreement" or self._is_pact(draft))
        verbs = (o.trigger.clause for o in alike)
        return any(clause and draft.trigger.phrase in clause.patients for clause in verbs)

    def _is_object_of(self, noun: Draft, verb: Draft) -> bool:
        clause = verb.trigger.clause
        if clause is None or verb.kind != "statement" or noun.kind in ("agreement", "office"):
            return False
        led = [modifier.phrase for modifier in clause.modifiers if modifier.preposition == "for"]
        return noun.trigger.phrase in clause.objects or noun.trigger.phrase in led

    def _is_pact(self, draft: Draft) -> bool:
        """ "Deal", of which nothing says that it is of business."""
        return draft.kind == "agreement" or draft.sub_type == "other"

    def _is_condition(self, draft: Draft) -> bool:
        """ "If a depot is hit": no event, but the condition of one."""
        clause = draft.trigger.clause
        if clause is None or draft.status != "hypothetical" or draft.trigger.phrase is not None:
            return False
        first = self._tokens[clause.verb.first]
        opening = self._tokens[self._analysis.parsed.bounds[draft.trigger.sentence][0]].lower
        return clause.marker in _HYPOTHETICAL or (opening == "should" and first.tag == "VB")

    def _is_wish(self, draft: Draft) -> bool:
        """ "Want Congress to repeal a law": nobody has announced or ordered it."""
        clause = draft.trigger.clause
        if clause is None or clause.governor is None or clause.verb.form != "TO" or draft.status != "planned":
            return False
        return self._tokens[clause.governor].lemma in _WISHING

    def _is_disputed(self, draft: Draft, together: list[Draft]) -> bool:
        """What somebody is accused of is the content of the accusation, and no event of its own."""
        place = self._tokens[draft.trigger.token].start
        for other in together:
            if other is not draft and other.kind == "statement" and other.sub_type == "accuse":
                content = self._content(other)
                if content and any(part.start <= place < part.end for part in content.content):
                    return True
        return False

    def _says_another(self, draft: Draft, together: list[Draft]) -> bool:
        """ "Announced that flights would resume": what is said is told."""
        content = self._content(draft)
        places = [self._tokens[o.trigger.token].start for o in together if o is not draft and self._is_told(o)]
        return content is not None and any(part.start <= at < part.end for part in content.content for at in places)

    def _content(self, draft: Draft) -> Attribution | None:
        start = self._tokens[draft.trigger.token].start
        return self._by_cue.get(start)

    @cached_property
    def _by_cue(self) -> dict[int, Attribution]:
        return {a.cue.start: a for a in self._analysis.attributions if a.cue}

    def _inner(self, draft: Draft, together: list[Draft]) -> Draft | None:
        """The event that a verb of deciding, agreeing or announcing frames: "ordered an inquiry", "agreed to buy"."""
        clause = draft.trigger.clause
        if clause is None or draft.trigger.phrase is not None:
            return None
        for other in together:
            inner = other.trigger
            if other is draft or (draft.kind == "agreement" and inner.phrase is not None and self._is_pact(other)):
                continue
            if other.kind == draft.kind == "agreement":
                if inner.clause is not None and inner.phrase is None and self._hangs_on(inner.clause.governor, draft):
                    return other
                continue
            if inner.phrase is not None and (inner.phrase in clause.objects or inner.phrase in clause.patients):
                return other
            if inner.phrase is None and inner.clause is not None and self._hangs_on(inner.clause.governor, draft):
                return other
        return None

    def _hangs_on(self, governor: int | None, draft: Draft) -> bool:
        clause = draft.trigger.clause
        if governor is None or clause is None:
            return False
        return governor == draft.trigger.token or governor in [phrase.head for phrase in clause.objects]

    def _purpose(self, draft: Draft, together: list[Draft]) -> Draft | None:
        """The visit or talks that somebody travels for: "arrived in Lima for a visit"."""
        clause = draft.trigger.clause
        if clause is None or draft.trigger.phrase is not None:
            return None
        aims = [modifier.phrase for modifier in clause.modifiers if modifier.preposition == "for"]
        met = next((o for o in together if o.kind == "meeting" and o.trigger.phrase in aims), None)
        if met is not None:
            met.fill("participants", draft.roles.get("movers", ()))
        return met

    def _is_effect(self, draft: Draft) -> bool:
        """Whether a verb tells no more than what an event did: "closed the schools", not "cut output by half"."""
        return draft.trigger.phrase is None and draft.trigger.word.kind not in _OWN_EFFECTS

    def _doer(self, draft: Draft, together: list[Draft]) -> Draft | None:
        """The event noun whose verb a draft is: "a strike closed the schools", "a storm cut the line"."""
        clause = draft.trigger.clause
        if clause is None:
            return None
        for other in together:
            if other is not draft and other.trigger.phrase in clause.agents and other.kind in _NATURAL:
                weather = self._tokens[other.trigger.token].lemma in WEATHER  # "heavy rain flooded Beira"
                return None if weather else other
        return None

    def _change(self, draft: Draft, together: list[Draft]) -> Draft | None:
        """The rise or fall that brought a measure where it is: "gained 155 points to end at 9,505"."""
        measures = {mention.text for mention in draft.roles.get("measure", ())}
        changes = (o for o in together if o.kind == draft.kind and o.sub_type in _CHANGES)
        return next((o for o in changes if measures & {m.text for m in o.roles.get("measure", ())}), None)

    def _hand_down(self, frame: Draft, inner: Draft) -> None:
        """Give the event what its frame tells: who does it, the day of what happened, an agreement that it is."""
        role = inner.trigger.word.roles.get("agent", "")
        given = frame.roles.get(frame.trigger.word.roles.get("agent", ""), ())
        if role and given and not inner.roles.get(role) and frame.kind != inner.kind:
            inner.fill(role, given)
        inner.time = inner.time or frame.time
        if frame.kind == "agreement" and inner.kind in ("deal", "agreement") and frame.status == "occurred":
            inner.status = "occurred"
