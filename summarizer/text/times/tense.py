"""Whether a time lies ahead of the report or behind it: tense, aspect and modality of the verb that governs it."""

from __future__ import annotations

from summarizer.text.syntax.chunks import VerbGroup
from summarizer.text.syntax.lexicon import lemma
from summarizer.text.syntax.parse import ParsedText
from summarizer.text.times.finite import PAST_FUTURES, FiniteVerbs
from summarizer.text.times.governors import Governor, Governors
from summarizer.text.times.nouns import head_noun, is_attribute, looks_ahead
from summarizer.text.times.sides import BEHIND, NEAREST, OPEN, Tense
from summarizer.text.times.vocabulary import listed

_CLOSE = 20
"""Tokens from one verb to the one that it depends on"""
_STEPS = 4
"""Verbs from one to the one that governs it: "plans to go on trying to sell" """
_PARTING = frozenset(("IN", "TO", ",", "WDT", "VBN", "VBG", ":", "-LRB-"))
_LOOSENING = frozenset(("by", "after", "before", "from", "between"))
_BOUNDED = frozenset(("until", "till", "through"))


class Tenses:
    """Tells of the times of a text whether they lie ahead."""

    def __init__(self, parsed: ParsedText) -> None:
        self._tokens = parsed.tokens
        self._verbs = FiniteVerbs(parsed)
        self._governors = Governors(parsed)

    def of(self, first: int, last: int, *, names_day: bool = False) -> Tense:
        """Where the verb that governs the tokens from `first` to before `last` puts their time.

        Args:
            first: the first token.
            last: the token behind the last.
            names_day: whether the time is a day: what is "ordered for Monday" is to come, "data for May" are not.
        """
        before = self._verbs.lower(first - 1)
        if before == "since":
            return Tense(-1)
        governor = self._governors.of(first, last)
        tense = self._of_words(governor, first, last)
        if looks_ahead(self._tokens, first):
            return tense._replace(side=1, firm=tense.side > 0)
        if is_attribute(self._tokens, last):
            return self._of_noun(governor, tense, first, last)
        if governor is None:
            return tense
        found = self._called_off(governor, first) or self._of_preposition(before, governor, first, names_day) or tense
        if found.side < 0 and self._hangs_on_noun(governor.group, first):
            return NEAREST if self._asks_for(governor.group) else found._replace(firm=False)
        return found._replace(loose=found.loose or before in _LOOSENING or not self._is_tied(governor.group, first))

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

    def _asks_for(self, group: VerbGroup) -> bool:
        """ "Called for a rally on Friday": on either day."""
        return self._verbs.is_in(group, "asking") and self._verbs.lower(group.last) == "for"

    def _of_words(self, governor: Governor | None, first: int, last: int) -> Tense:
        """What the participle says that the time follows, or else its verb."""
        found = self._participle(first)
        if found and found.side:
            return found
        verb = self._of_verb(governor, first, last) if governor else OPEN
        if self._verbs.lower(first - 1) == "of" and self._verbs.lower(first - 2) == "as":
            return verb if verb.side > 0 else Tense(-1)
        return verb if not found or verb.side > 0 else found

    # What stands around a time

    def _participle(self, first: int) -> Tense | None:
        """A participle taken for an adjective: "a ruling issued Thursday", "a march planned for Monday"."""
        place = first - 2 if first and self._tokens[first - 1].tag in ("IN", "TO") else first - 1
        if place < 0:
            return None
        token = self._tokens[place]
        if token.lower in listed("tense", "dated") and token.tag != "VBG":
            return NEAREST
        inserted = self._verbs.lower(place - 1) in (",", "(")
        if token.lower == "due" or (inserted and token.lower in listed("tense", "due")):
            return Tense(1)
        verb = lemma(token.lower, "VBN") if token.tag == "JJ" else token.lower
        return None if verb == token.lower else Tense(1, loose=True) if verb in listed("tense", "ahead") else Tense(-1)

    def _of_noun(self, governor: Governor | None, tense: Tense, first: int, last: int) -> Tense:
        """The time of a noun that follows it: "Monday's vote" is told of, "will speak at Monday's vote" is to come."""
        described = self._tokens[first - 1] if first else None
        planned = listed("tense", "planned")
        if (described and described.lower in planned) or self._verbs.lower(last + 1) in planned:
            return Tense(1)
        after = self._governors.following(first, last)
        head = head_noun(self._tokens, last)
        if after and after.group.first - head <= 2:
            governor, tense = after, self._verbs.tense(after, first, last)
        if governor is None:
            return BEHIND
        new = {token.lower for token in self._tokens[governor.group.last : governor.group.last + 2]}
        if self._verbs.is_in(governor.group, "moved") and new & {"to", "until", "till"}:
            return Tense(1)
        if self._verbs.is_in(governor.group, "called_off"):
            return NEAREST
        arranged = self._verbs.lower(first - 1) in ("at", "during", "until") or self._verbs.lower(head) in listed(
            "tense", "arranged"
        )
        return Tense(1) if arranged and tense.side > 0 and self._is_planned(governor.group) else BEHIND

    def _is_planned(self, group: VerbGroup) -> bool:
        """Whether a verb speaks of the future in more than the present tense."""
        told = group.form == "TO" and self._controls(group.first - 1)
        return bool(group.modal) or told or self._verbs.is_in(group, "ahead")

    def _of_preposition(self, before: str, governor: Governor, first: int, names_day: bool) -> Tense | None:
        """What a preposition says with its verb: "ordered for Monday", "put off to Monday", "closed until Monday"."""
        group = governor.group
        pluperfect = group.perfect and group.form == "VBD"
        if before in _BOUNDED or before == "to":
            moved = self._verbs.is_in(group, "moved") and self._verbs.lower(first - 2) != "from"
            lasts = before in _BOUNDED and self._verbs.is_in(group, "lasting")
            return Tense(1) if moved or (lasts and not pluperfect) else None
        if before != "for" or not names_day or group.last > first or pluperfect:
            return None
        told = self._verbs.is_in(group, "reporting") and group.last < first - 1
        return None if told else Tense(1, loose=True)

    def _called_off(self, governor: Governor, first: int) -> Tense | None:
        """What was called off was due on the nearer day: "Monday's flight", "a march planned for Monday was banned"."""
        group, after = governor.group, governor.nearby(1)
        due = (
            group.form == "VBN"
            or self._verbs.is_in(group, "ahead")
            or (group.perfect and group.modal in PAST_FUTURES)
            or (group.form == "TO" and self._controls(group.first - 1))
            or (group.last == first - 1 and self._verbs.lower(group.last) == "for")
        )
        off = group if group.first > first else after if due else None
        if off is None or off.modal or not off.finite:
            return None
        denied = off.form == "VBD" and (off.negated or self._verbs.lower(off.first - 1) == "never")
        if not denied and not (off.passive and self._verbs.is_in(off, "called_off")):
            return None
        before = self._tokens[first - 2] if first > 1 else None
        hangs = before and before.sentence == self._tokens[first].sentence and before.tag[:2] in ("NN", "VB")
        if group is off and not hangs:
            return None
        return Tense(1, loose=True) if off.perfect and off.form != "VBD" else NEAREST

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
                return self._verbs.tense(Governor(groups, place), first, last)
            if group.form == "VBG" and self._verbs.is_in(group, "bounding"):
                after = self._governors.following(first, last)
                return Tense(1) if after and self._verbs.tense(after, first, last).side > 0 else NEAREST
            told = self._dependent(group, above if close else None, first)
            if told:
                return told
            if not close:
                after = self._governors.following(first, last) if group.form == "VBG" else None
                return self._verbs.tense(after, first, last) if after else OPEN if group.form == "VBG" else Tense(1)
            place -= 1
        return OPEN

    def _is_wanted(self, group: VerbGroup, above: VerbGroup) -> bool:
        """Whether a participle is the result of a wish: "wants the bill passed by Monday"."""
        between = self._tokens[above.last : group.first]
        return self._verbs.is_in(above, "wanting") and all(token.lower != "," for token in between) and len(between) > 0

    def _dependent(self, group: VerbGroup, above: VerbGroup | None, first: int) -> Tense | None:
        """What an infinitive or gerund says with the word it depends on: "plans to", "was to", "denied doing"."""
        if group.form == "VBG":
            return Tense(-1) if group.perfect or self._verbs.is_in(above, "accusing") else None
        if group.perfect and group.form == "TO" and self._verbs.lower(first - 1) != "by":
            return Tense(-1)
        past = above is not None and above.form == "VBD"
        close = above is not None and group.first - above.last <= 2
        if group.form == "TO" and past and close and self._verbs.lower(group.first - 1) == "able":
            return Tense(-1)
        if group.form == "TO" and self._controls(group.first - 1):
            return OPEN if past and close and above and above.perfect else Tense(1, loose=past)
        if group.form == "TO" and close and above and self._tokens[above.main].lemma == "be" and above.finite:
            return Tense(1, loose=past)
        relative = group.passive and self._tokens[group.first - 1].tag[:2] in ("NN", "VB", ",")
        return Tense(1, loose=past) if relative or self._verbs.is_in(above, "controlling") else None

    def _controls(self, place: int) -> bool:
        word = self._tokens[place].lemma if place >= 0 else ""
        return word in listed("tense", "controlling") or word in listed("tense", "ahead")
