"""Times of events: each time expression belongs to one verb or event noun, and an event takes its own."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from functools import cached_property

from summarizer.engines.rules.datelines import dateline_end
from summarizer.engines.rules.lexicon import event_lexicon
from summarizer.engines.rules.nearby import chunks_near, clauses_near
from summarizer.engines.rules.noun_complements import complements
from summarizer.engines.rules.triggers import Trigger
from summarizer.records.phrases import TimeExpression
from summarizer.text.analysis import TextAnalysis
from summarizer.text.attributions.find import Attribution
from summarizer.text.syntax.chunks import Chunk, NounPhrase, VerbGroup
from summarizer.text.syntax.clauses import Clause
from summarizer.text.syntax.modality import effects
from summarizer.text.times.lasting import lasting

_PASSED_ON = frozenset(("", "light", "ongoing", "implicative"))
"""What a verb says of an infinitive or gerund under it, where the time that stands with the verb is the event's too."""
_UNREAL = frozenset(("planned", "cancelled", "postponed", "failed", "hypothetical", "denied"))
_TELLING = frozenset(("light", "ongoing"))
_CARRYING = frozenset(
    "be hit strike shake rock rip sweep tear batter lash engulf devastate ravage erupt flare rage break close shut "
    "force leave disrupt halt bury flood burn cut block topple uproot "
    "paralyse paralyze collapse founder interrupt involve destroy claim affect last fail end open "
    "reopen".split()
)
"""Verbs of what an event does as it happens: the day that stands with them is its own"""
_CHARGED = frozenset(("of", "for", "with"))
"""Prepositions of what a verb is about, whose own day the sentence's is not: "cleared of assault on Friday" """
_MEANWHILE = frozenset(("when", "as", "while"))
_DURING = frozenset(("in", "during", "by"))
_ENDING = frozenset(("until", "till", "before"))
"""What bounds an event and does not say when it is"""


class Times:
    """The time expressions of one article by the words that they belong to."""

    def __init__(self, analysis: TextAnalysis) -> None:
        self._analysis = analysis
        self._tokens = analysis.parsed.tokens

    def of(self, trigger: Trigger) -> TimeExpression | None:
        """The event's own time, or else that of the report of it; None where neither is told."""
        own = self._owned.get(trigger.token)
        if own is None and trigger.phrase is None and trigger.last > trigger.token + 1:  # "went missing on Monday"
            own = self._owned.get(trigger.last - 1)
        own = own or self._inherited(trigger)
        if own:
            return lasting(self._analysis.article, own)
        reported = self._of_report(trigger)
        return reported.model_copy(update={"basis": "report"}) if reported else None

    def due(self, sentence: int) -> TimeExpression | None:
        """The time that a sentence says something was due: "which had been scheduled for Sunday"."""
        for clause in self._analysis.clauses[sentence]:
            planned = effects().get(self._tokens[clause.verb.main].lemma) == "planned"
            if planned and clause.verb.passive and clause.verb.main in self._owned:
                return self._owned[clause.verb.main]
        return None

    def moved(self, sentence: int, cue: int) -> TimeExpression | None:
        """The day to which something is put off: "has been moved to 4 May", "postponed until next week"."""
        for time in self._analysis.time_expressions:
            place = self._place(time.start) if time.start is not None else 0
            if cue < place <= cue + _NEAR and self._tokens[place].sentence == sentence and time.earliest is not None:
                return time if self._tokens[place - 1].lower in ("to", "until", "till") else None
        return None

    @cached_property
    def _reports(self) -> dict[int, list[Attribution]]:
        """The attributions by the sentences that their contents stand in."""
        found: dict[int, list[Attribution]] = {}
        for attribution in sorted(self._analysis.attributions, key=_opening):
            held = {self._analysis.sentence_at(at) for part in attribution.content for at in (part.start, part.end - 1)}
            for sentence in range(min(held, default=0), max(held, default=-1) + 1):
                found.setdefault(sentence, []).append(attribution)
        return found

    # Which word a time belongs to

    @cached_property
    def _owned(self) -> dict[int, TimeExpression]:
        """Time expressions by the verb or noun that they belong to, the first of each."""
        found: dict[int, TimeExpression] = {}
        for time in self._analysis.time_expressions:
            if time.type in ("DATE", "TIME") and time.precision != "vague" and time.start is not None:
                owner = None if self._is_in_dateline(time.start) else self._owner(time.start, time.end or time.start)
                if owner is not None and not self._is_no_day_of(time.start, owner):
                    found.setdefault(owner, time)
        return found

    def _is_in_dateline(self, start: int) -> bool:
        """Whether a time is the day of writing, in front of the first sentence, and no event's."""
        sentence = self._analysis.sentences[self._analysis.sentence_at(start)]
        return start < dateline_end(self._analysis.article.text, sentence.start)

    def _place(self, start: int) -> int:
        return bisect_left(self._analysis.parsed.starts, start)

    def _is_no_day_of(self, start: int, owner: int) -> bool:
        """Whether a time is when something is now to be, not when it was due, or only ends it: "put off until May"."""
        before = self._tokens[self._place(start) - 1].lower
        if before == "since" and self._is_ranked(self._place(start) - 1):
            return True
        put_off = effects().get(self._tokens[owner].lemma) == "postponed"
        return before in _ENDING or (put_off and before == "to")

    def _is_ranked(self, since: int) -> bool:
        """ "Their lowest since January", "the first since 2019": when another was, or was higher."""
        before = self._tokens[max(0, since - _NEAR) : since]
        return any(token.lower in ("first", "last", "worst", "best") or token.lower.endswith("est") for token in before)

    def _owner(self, start: int, end: int) -> int | None:
        """The noun in whose phrase a time stands or that it follows, else the verb before it, else the first verb."""
        place = self._place(start)
        chunks = chunks_near(self._analysis, self._tokens[place].sentence, place)
        holding = next((c for c in chunks if c.first <= place < c.last), None)
        if isinstance(holding, NounPhrase):
            head = self._tokens[holding.head]
            if head.start >= end and head.tag[:2] == "NN":
                return holding.head
        before = [c for c in chunks if c.last <= place]
        if before and self._is_compared(before[-1], place):
            return None
        if before and isinstance(before[-1], NounPhrase) and self._hangs_on(before[-1], place):
            return before[-1].head
        verbs = [c for c in before if isinstance(c, VerbGroup)]
        if not verbs or self._is_parted(verbs[-1].last, place):
            verbs = [c for c in chunks if isinstance(c, VerbGroup) and c.finite and c.first > place][:1] or verbs
        of = len(verbs) > 1 and self._tokens[verbs[-1].first - 1].lower == "of"
        if of and not verbs[-1].perfect:  # "found guilty of taking bribes on Friday"
            return verbs[-2].main
        return verbs[-1].main if verbs else None

    def _is_parted(self, first: int, last: int) -> bool:
        """Whether a colon or semicolon stands between two places: the day opens what follows."""
        return any(token.text in (";", ":") for token in self._tokens[max(first, last - _NEAR) : last])

    def _is_compared(self, chunk: Chunk, place: int) -> bool:
        """ "From 14% a year ago": the day of what the event is compared with."""
        numbered = isinstance(chunk, NounPhrase) and any(t.tag == "CD" for t in self._tokens[chunk.first : chunk.last])
        return numbered and chunk.last + 1 >= place and self._tokens[chunk.first - 1].lower in ("from", "than")

    def _hangs_on(self, phrase: NounPhrase, place: int) -> bool:
        """Whether nothing but a preposition stands between a time and an event noun that its verb does not claim."""
        between = self._tokens[phrase.last : place]
        if len(between) > 1 or any(token.tag != "IN" for token in between):
            return False
        if between and between[0].lower == "of":
            return True
        return self._tokens[phrase.head].lemma in event_lexicon().nouns and not self._is_claimed(phrase)

    def _is_claimed(self, phrase: NounPhrase) -> bool:
        """Whether the time is rather that of the verb: of one whose subject it is, or that names an event or a plan."""
        for clause in clauses_near(self._analysis, self._tokens[phrase.head].sentence, phrase.head):
            verb = self._tokens[clause.verb.main].lemma
            if phrase in clause.subjects and clause.verb.first < phrase.first:
                return True
            charged = any(m.phrase == phrase and m.preposition in _CHARGED for m in clause.modifiers)
            if (charged or self._is_of_object(phrase, clause)) and (verb in event_lexicon().verbs or verb in effects()):
                return True
        return False

    def _is_of_object(self, phrase: NounPhrase, clause: Clause) -> bool:
        """Whether a phrase is an object of a clause or hangs on one: "reopened the side of the crossing"."""
        of = self._tokens[phrase.first - 1].lower == "of"
        return any(phrase == known or (of and known.last == phrase.first - 1) for known in clause.objects)

    # What an event has from another word

    def _inherited(self, trigger: Trigger) -> TimeExpression | None:
        """The time of the verb that an event noun, an infinitive or a gerund hangs on or is joined to."""
        clause = trigger.clause
        if trigger.phrase is not None:
            if found := self._of_noun_s_verbs(trigger, trigger.phrase):
                return found
            if clause is None:
                return None
            if trigger.phrase in clause.subjects and self._tokens[clause.verb.main].lemma in event_lexicon().harms:
                return self._of_simultaneous(clause)  # "closed in 2022 when a fire killed six"
            return self._from_governor(clause) if trigger.phrase in clause.patients else None
        return self._of_verb(clause, _DEPTH) if clause else None

    def _of_verb(self, clause: Clause, depth: int) -> TimeExpression | None:
        if depth == 0:
            return None
        return (
            self._owned.get(clause.verb.main)
            or self._from_governor(clause)
            or self._of_modifiers(clause)
            or self._of_joined(clause, depth)
            or self._of_simultaneous(clause)
        )

    def _of_modifiers(self, clause: Clause) -> TimeExpression | None:
        """ "Won in Tuesday's runoff"."""
        heads = (m.phrase.head for m in clause.modifiers if m.preposition in _DURING)
        return next((self._owned[head] for head in heads if head in self._owned), None)

    def _of_noun_s_verbs(self, trigger: Trigger, phrase: NounPhrase) -> TimeExpression | None:
        """The time of a verb that says that an event takes place, is due or does harm: "their march, set for May"."""
        own = (phrase, *(p for _, p in complements(self._analysis, trigger.sentence, phrase)))
        for clause in clauses_near(self._analysis, trigger.sentence, phrase.head):
            time = self._owned.get(clause.verb.main)
            if time and self._shares_time(clause, phrase, own, time):
                return time
        return None

    def _shares_time(
        self, clause: Clause, phrase: NounPhrase, own: tuple[NounPhrase, ...], time: TimeExpression
    ) -> bool:
        verb = self._tokens[clause.verb.main].lemma
        harms = verb in event_lexicon().harms
        relative = clause.marker in ("that", "which", "participle") and any(p in clause.subjects for p in own)
        if relative or phrase in clause.subjects or phrase in clause.objects:
            due = self._tokens[self._place(time.start or 0) - 1].lower == "for"
            return due or harms or verb in _CARRYING or effects().get(verb) in _TELLING
        return harms and any(m.phrase == phrase and m.preposition in _DURING for m in clause.modifiers)

    def _of_joined(self, clause: Clause, depth: int) -> TimeExpression | None:
        """ "On Monday soldiers took the port and burned the depot": one subject, one time."""
        place = clause.verb.first - 1
        while place >= 0 and self._tokens[place].tag == "RB":
            place -= 1
        if place < 0 or self._tokens[place].tag != "CC" or not clause.subjects:
            return None
        earlier = next(self._before(clause), None)
        if earlier is None or earlier.subjects != clause.subjects:
            return None
        return self._of_verb(earlier, depth - 1)

    def _before(self, clause: Clause) -> Iterator[Clause]:
        """The clauses before one, the nearest first."""
        clauses = clauses_near(self._analysis, clause.sentence, clause.verb.first)
        yield from (other for other in reversed(clauses) if other.verb.first < clause.verb.first)

    def _of_simultaneous(self, clause: Clause) -> TimeExpression | None:
        """ "Were hurt on Sunday when a bus overturned": both on that day."""
        if clause.marker in _MEANWHILE:
            main = next((other for other in self._before(clause) if other.verb.finite), None)
            return self._owned.get(main.verb.main) if main else None
        clauses = clauses_near(self._analysis, clause.sentence, clause.verb.first)
        when = next((c for c in clauses if c.marker in _MEANWHILE and c.governor == clause.verb.main), None)
        return self._owned.get(when.verb.main) if when else None

    def _from_governor(self, clause: Clause) -> TimeExpression | None:
        governor = clause.governor
        if governor is None or clause.verb.finite:
            return None
        if self._tokens[governor].tag[0] != "V":
            return self._of_attempt(clause, governor)
        effect = effects().get(self._tokens[governor].lemma, "")
        result = clause.marker == "participle" and effect not in _UNREAL
        return self._owned.get(governor) if result or effect in _PASSED_ON else None

    def _of_attempt(self, clause: Clause, noun: int) -> TimeExpression | None:
        """ "An attempt to restart it failed on Saturday": the day of the attempt is the event's."""
        for other in clauses_near(self._analysis, clause.sentence, noun):
            failed = self._tokens[other.verb.main].lemma in _CARRYING and other.verb.main in self._owned
            if failed and any(phrase.head == noun for phrase in other.subjects):
                return self._owned[other.verb.main]
        return None

    def _of_report(self, trigger: Trigger) -> TimeExpression | None:
        """The time that stands with the verb of saying."""
        place = self._tokens[trigger.token].start
        reports = self._reports.get(trigger.sentence, [])
        at = bisect_left(reports, place + 1, key=_opening)
        for attribution in reports[max(0, at - _BACK) : at]:
            if attribution.cue and any(part.start <= place < part.end for part in attribution.content):
                cue = self._place(attribution.cue.start)
                for token in self._tokens[cue : cue + 4]:
                    if token.start < attribution.cue.end and token.index in self._owned:
                        return self._owned[token.index]
        return None


def _opening(attribution: Attribution) -> int:
    """Where the content of an attribution begins; 0 without one."""
    return attribution.content[0].start if attribution.content else 0


_BACK = 40
"""Reports before a word that are looked at for one that holds it"""
_NEAR = 6
"""Words between what puts an event off and its new day"""
_DEPTH = 3
"""Joined verbs through which a time is looked for"""
