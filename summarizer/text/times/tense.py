"""Whether a time lies ahead of the report or behind it: tense, aspect and modality of the verb that governs it."""

from __future__ import annotations

from typing import NamedTuple

from summarizer.text.syntax.chunks import VerbGroup
from summarizer.text.syntax.lexicon import lemma
from summarizer.text.syntax.parse import ParsedText
from summarizer.text.syntax.tokens import Token
from summarizer.text.times.governors import Governor, Governors
from summarizer.text.times.nouns import head_noun, is_attribute, looks_ahead
from summarizer.text.times.vocabulary import listed


class Tense(NamedTuple):
    """Where the words around put a time."""

    side: int
    """1 ahead of the report, -1 behind it, 0 if nothing tells"""
    firm: bool = True
    """Whether a verb says so; if not, the same day named before in the text counts for more"""
    loose: bool = False
    """Whether a day far off on that side yields to a near one on the other: "was due on 3 May", "the fair on 3 May" """


OPEN = Tense(0, firm=False)
BEHIND = Tense(-1, firm=False)
NEAREST = Tense(0)
"""What was called off can have been due before the report or after it: the nearer day is meant."""
_CLOSE = 20
"""Tokens from one verb to the one that it depends on"""
_SUBJECT = 12
"""Tokens before a verb that can be its subject"""
_STEPS = 4
"""Verbs from one to the one that governs it: "plans to go on trying to sell" """
_PARTING = frozenset(("IN", "TO", ",", "WDT", "VBN", "VBG", ":", "-LRB-"))
_BOUNDED = frozenset(("until", "till", "through"))
_PAST_FUTURES = frozenset(("would", "could", "might", "should", "'d"))


class Tenses:
    """Tells of the times of a text whether they lie ahead."""

    def __init__(self, parsed: ParsedText) -> None:
        self._tokens = parsed.tokens
        self._bounds = parsed.bounds
        self._governors = Governors(parsed)

    def of(self, first: int, last: int, *, names_day: bool = False) -> Tense:
        """Where the verb that governs the tokens from `first` to before `last` puts their time.

        Args:
            first: the first token.
            last: the token behind the last.
            names_day: whether the time is a day: what is "ordered for Monday" is to come, "data for May" are not.
        """
        before = self._lower(first - 1)
        if before == "since" or (before == "of" and self._lower(first - 2) == "as"):
            return Tense(-1)
        governor = self._governors.of(first, last)
        tense = self._participle(first) or (self._of_verb(governor, first, last) if governor else OPEN)
        if looks_ahead(self._tokens, first):
            return tense._replace(side=1, firm=tense.side > 0)
        if is_attribute(self._tokens, last):
            return self._of_noun(governor, tense, first, last)
        if governor is None:
            return tense
        found = self._of_preposition(before, governor, first, names_day) or self._called_off(governor, first) or tense
        if found.side < 0 and self._hangs_on_noun(governor.group, first):
            return found._replace(firm=False)
        return found._replace(loose=found.loose or before == "by" or not self._is_tied(governor.group, first))

    def _is_tied(self, group: VerbGroup, first: int) -> bool:
        """Whether nothing but an object stands between a verb and a time, so that it is the time of that verb."""
        end = first - 1 if first and self._tokens[first - 1].tag in ("IN", "TO") else first
        return all(token.tag not in _PARTING for token in self._tokens[group.last : end])

    def _hangs_on_noun(self, group: VerbGroup, first: int) -> bool:
        """Whether an arranged event stands between: "talked about her visit on 3 March"."""
        between = self._tokens[max(group.last, first - _CLOSE) : first]
        nouns = [place for place, token in enumerate(between) if token.lower in listed("tense", "arranged")]
        towards = listed("tense", "towards")
        return bool(nouns) and any(token.lower in towards for token in between[: nouns[-1]])

    def _lower(self, place: int) -> str:
        return self._tokens[place].lower if 0 <= place < len(self._tokens) else ""

    def _is(self, group: VerbGroup | None, name: str) -> bool:
        """Whether a verb is in a list of the lexicon."""
        return group is not None and self._tokens[group.main].lemma in listed("tense", name)

    # What stands around a time

    def _participle(self, first: int) -> Tense | None:
        """A participle taken for an adjective: "a ruling issued Thursday", "a march planned for Monday"."""
        place = first - 2 if first and self._tokens[first - 1].tag in ("IN", "TO") else first - 1
        if place < 0:
            return None
        token = self._tokens[place]
        if token.lower in listed("tense", "dated"):
            return NEAREST
        if token.lower == "due" or (token.lower in listed("tense", "due") and self._lower(place - 1) in (",", "(")):
            return Tense(1)
        verb = lemma(token.lower, "VBN") if token.tag == "JJ" else token.lower
        return None if verb == token.lower else Tense(1 if verb in listed("tense", "ahead") else -1)

    def _of_noun(self, governor: Governor | None, tense: Tense, first: int, last: int) -> Tense:
        """The time of a noun that follows it: "Monday's vote" is told of, "will speak at Monday's vote" is to come."""
        described = self._tokens[first - 1] if first else None
        planned = listed("tense", "planned")
        if (described and described.lower in planned) or self._lower(last + 1) in planned:
            return Tense(1)
        after = self._governors.following(first, last)
        head = head_noun(self._tokens, last)
        if after and after.group.first - head <= 2:
            governor, tense = after, self._finite(after, first, last)
        if governor is None:
            return BEHIND
        if self._is(governor.group, "called_off"):
            return NEAREST
        arranged = self._lower(first - 1) in ("at", "during", "until") or self._lower(head) in listed(
            "tense", "arranged"
        )
        return Tense(1) if arranged and tense.side > 0 and self._is_planned(governor.group) else BEHIND

    def _is_planned(self, group: VerbGroup) -> bool:
        """Whether a verb speaks of the future in more than the present tense."""
        told = group.form == "TO" and self._controls(group.first - 1)
        return bool(group.modal) or told or self._is(group, "ahead")

    def _of_preposition(self, before: str, governor: Governor, first: int, names_day: bool) -> Tense | None:
        """What a preposition says with its verb: "ordered for Monday", "put off to Monday", "closed until Monday"."""
        group = governor.group
        pluperfect = group.perfect and group.form == "VBD"
        if before in _BOUNDED or before == "to":
            moved = self._is(group, "moved") and self._lower(first - 2) != "from"
            lasts = before in _BOUNDED and self._is(group, "lasting")
            return Tense(1) if moved or (lasts and not pluperfect) else None
        if before != "for" or not names_day or group.last > first or pluperfect:
            return None
        told = self._is(group, "reporting") or self._is(governor.nearby(1), "called_off")
        return None if told else Tense(1)

    def _called_off(self, governor: Governor, first: int) -> Tense | None:
        """What was called off was due on the nearer day: "Monday's flight", "a march planned for Monday was banned"."""
        group, after = governor.group, governor.nearby(1)
        off = group if group.first > first else after if self._is(group, "ahead") else None
        if off is None or off.form != "VBD" or not off.passive or not self._is(off, "called_off"):
            return None
        before = self._tokens[first - 2] if first > 1 else None
        hangs = before and before.sentence == self._tokens[first].sentence and before.tag[:2] in ("NN", "VB")
        return NEAREST if group is not off or hangs else None

    # What a verb says

    def _of_verb(self, governor: Governor, first: int, last: int) -> Tense:
        """The tense of a verb, or where it is not finite of the verb that it depends on."""
        groups, place = governor
        for _ in range(_STEPS):
            group, above = groups[place], groups[place - 1] if place else None
            close = above is not None and group.first - above.last <= _CLOSE
            if group.form == "VBN" and close and above and self._is_wanted(group, above):
                return Tense(1)
            asked = close and above and above.main + 1 == above.last and self._tokens[above.main].lemma == "do"
            if group.form not in ("VBG", "VB", "TO", "VBP" if asked else ""):
                return self._finite(Governor(groups, place), first, last)
            if group.form == "VBG" and self._is(group, "bounding"):
                after = self._governors.following(first, last)
                return Tense(1) if after and self._finite(after, first, last).side > 0 else NEAREST
            told = self._dependent(group, above if close else None, first)
            if told:
                return told
            if not close:
                after = self._governors.following(first, last) if group.form == "VBG" else None
                return self._finite(after, first, last) if after else OPEN if group.form == "VBG" else Tense(1)
            place -= 1
        return OPEN

    def _is_wanted(self, group: VerbGroup, above: VerbGroup) -> bool:
        """Whether a participle is the result of a wish: "wants the bill passed by Monday"."""
        between = self._tokens[above.last : group.first]
        return self._is(above, "wanting") and all(token.lower != "," for token in between) and len(between) > 0

    def _dependent(self, group: VerbGroup, above: VerbGroup | None, first: int) -> Tense | None:
        """What an infinitive or gerund says with the word it depends on: "plans to", "was to", "denied doing"."""
        if group.form == "VBG":
            return Tense(-1) if group.perfect or self._is(above, "accusing") else None
        if group.perfect and group.form == "TO" and self._lower(first - 1) != "by":
            return Tense(-1)
        past = above is not None and above.form == "VBD"
        close = above is not None and group.first - above.last <= 2
        if group.form == "TO" and past and close and self._lower(group.first - 1) == "able":
            return Tense(-1)
        if group.form == "TO" and self._controls(group.first - 1):
            return OPEN if past and close and above and above.perfect else Tense(1, loose=past)
        if group.form == "TO" and close and above and self._tokens[above.main].lemma == "be" and above.finite:
            return Tense(1, loose=past)
        relative = group.passive and self._tokens[group.first - 1].tag[:2] in ("NN", "VB")
        return Tense(1, loose=past) if relative or self._is(above, "controlling") else None

    def _controls(self, place: int) -> bool:
        word = self._tokens[place].lemma if place >= 0 else ""
        return word in listed("tense", "controlling") or word in listed("tense", "ahead")

    def _finite(self, governor: Governor, first: int, last: int) -> Tense:
        group = governor.group
        past = group.form in ("VBD", "VBN")
        if past and self._tokens[group.main].lower == "set" and group.last == first - 1 and self._lower(first - 1) == "on":
            return Tense(-1)
        if group.modal == "could" and self._is_negated(group):
            return Tense(-1)
        if group.modal:
            behind = group.perfect and group.modal != "will"
            return Tense(-1) if behind else Tense(1, loose=group.modal in _PAST_FUTURES)
        if self._is_due(group) or (self._is(group, "ahead") and not self._is_act(governor, first, last)):
            return OPEN if past and self._is_perfect(governor) else Tense(1, loose=past)
        if self._prepares(group) or self._has_arranged(group, first):
            return Tense(1, loose=past)
        if past or group.perfect or self._tells(group) or not self._is_prose(group.main):
            return Tense(-1)
        return Tense(1, loose=True)

    def _is_due(self, group: VerbGroup) -> bool:
        """Whether "due" and the like follow: "was due in court"."""
        words = [token.lower for token in self._tokens[group.last : group.last + 2]]
        return self._tokens[group.main].lemma == "be" and not listed("tense", "due").isdisjoint(words)

    def _is_act(self, governor: Governor, first: int, last: int) -> bool:
        """Whether planning itself is told of: "planned Monday to go", not "a march planned Monday will go on"."""
        after = governor.nearby(1)
        reduced = after is not None and after.finite and after.first == last
        return governor.group.form == "VBD" and first == governor.group.last and not reduced

    def _is_perfect(self, governor: Governor) -> bool:
        """Whether a verb is in the perfect, or joined to one that is: "had ruled for him and set a deadline"."""
        group, above = governor.group, governor.nearby(-1)
        if group.perfect or above is None or not above.perfect:
            return group.perfect
        return self._lower(group.first - 1) == "and" and above.form == "VBD"

    def _prepares(self, group: VerbGroup) -> bool:
        """Whether something is got ready for: "were preparing for a summit on Monday"."""
        return self._is(group, "preparing") and self._lower(group.last) == "for"

    def _has_arranged(self, group: VerbGroup, first: int) -> bool:
        """Whether what was arranged lies ahead: no perfect of the present has a day of the past."""
        present = group.perfect and group.form in ("VBZ", "VBP")
        return present and self._is(group, "arranging") and first - group.last > 1

    def _tells(self, group: VerbGroup) -> bool:
        """Whether the present tense tells of the past: "says", but not "announces its decision"."""
        if self._tokens[group.main].lemma == "announce" and group.last < len(self._tokens):
            return self._tokens[group.last].tag not in ("DT", "PRP$", "JJ", "NN", "NNS")
        return self._is(group, "reporting") or self._is(group, "unchanging")

    def _is_negated(self, group: VerbGroup) -> bool:
        """Whether it or its subject is: "neither could be reached"."""
        before = self._tokens[max(0, group.first - _SUBJECT) : group.first]
        return group.negated or any(token.lower in listed("tense", "denying") for token in before)

    def _is_prose(self, place: int) -> bool:
        """Whether its sentence ends with a full stop: in headlines the present tense tells of the past."""
        end = self._bounds[self._tokens[place].sentence][1]
        return any(_is_stop(token) for token in self._tokens[max(0, end - 3) : end])


def _is_stop(token: Token) -> bool:
    return token.lower in (".", "!", "?")
