"""Whose verb it is: the subjects of verb groups, found among the chunks of a sentence."""

from __future__ import annotations

from collections.abc import Iterator

from summarizer.text.attributions.cues import listed
from summarizer.text.attributions.noun_phrases import (
    DASHES,
    NOT_BEFORE_SUBJECTS,
    RELATIVES,
    NounPhrases,
    Range,
)
from summarizer.text.syntax.chunks import NounPhrase, VerbGroup
from summarizer.text.syntax.row import OBJECT_CONTROL

_NONFINITE = frozenset(("VBG", "VBN", "TO", "VB"))
_NOT_BEFORE = NOT_BEFORE_SUBJECTS | {"WRB", "NN", "NNS"}
_RELATIVE_WORDS = RELATIVES | {"IN"}
_HOPS = 6
"""Commas that are crossed at most on the way to a subject"""
_REACH = 16
"""Chunks among which the verb is looked for that another one depends on"""
_SEGMENT = 60
"""Tokens between two commas, of which no more are looked at"""
_DEPTH = 50
"""Verbs that share a subject, one after the other, of which no more are followed"""


class Subjects:
    """The subjects of the verbs of one sentence."""

    def __init__(self, phrases: NounPhrases) -> None:
        self.phrases = phrases
        self.tokens = phrases.tokens
        self.first, self.last = phrases.first, phrases.last
        self.chunks = phrases.chunks
        self._known: dict[int, Range | None] = {}
        self._depth = 0

    def of(self, verb: int) -> Range | None:
        """The subject of the verb group at a place among the chunks, None where the sentence has none.

        It is a noun phrase with what hangs on it, or a relative pronoun.
        """
        if verb not in self._known:
            self._known[verb] = None
            self._depth += 1
            found = self._find(verb) if self._depth < _DEPTH else None
            self._depth -= 1
            self._known[verb] = self._trimmed(found) if found else None
        return self._known[verb]

    def is_main(self, verb: int) -> bool:
        """Whether a verb is that of a main clause."""
        found = self.of(verb)
        if found is None or self._is_relative(verb):
            return False
        before = self.tokens[found[0] - 1] if found[0] > self.first else None
        return before is None or before.tag not in _NOT_BEFORE

    def _trimmed(self, phrase: Range) -> Range:
        """A subject without a time before it and an adverb after it: "Tuesday | officials | , however"."""
        first, last = phrase
        while first < last - 1 and self.tokens[first].lower in listed("times"):
            first += 1
        while last > first + 1 and self.tokens[last - 1].tag in ("RB", ",") and self.tokens[last - 1].lower != "ago":
            last -= 1
        return first, last

    def _group(self, place: int) -> VerbGroup:
        group = self.chunks[place]
        assert isinstance(group, VerbGroup)
        return group

    def _groups_before(self, verb: int) -> Iterator[int]:
        for place in range(verb - 1, max(-1, verb - 1 - _REACH), -1):
            if isinstance(self.chunks[place], VerbGroup):
                yield place

    def _find(self, verb: int) -> Range | None:
        group = self._group(verb)
        left = self.phrases.before_insertions(group.first)
        if left == self.first:
            return self._of_next_clause(verb) if group.form in _NONFINITE else None
        parted = self.phrases.ends.get(left) if left < group.first else None
        if parted is not None and isinstance(self.chunks[parted], VerbGroup):
            return self.of(parted)
        token = self.tokens[left - 1]
        if group.form in _NONFINITE and not (group.form == "VBN" and token.tag == "CC"):
            return self._of_nonfinite(verb, left)
        if token.tag in RELATIVES or (token.lower == "that" and self.phrases.ending(left - 1)):
            return left - 1, left
        if token.tag == "CC":
            return self._of_conjunct(verb)
        if token.tag == "," or token.text in DASHES:
            return self._across_comma(left - 1) or self._governing(verb)
        return self.phrases.before(left) or self._of_contact_clause(left)

    def _of_contact_clause(self, end: int) -> Range | None:
        """The subject before a clause without a pronoun: "all experts | I asked | said"."""
        place = self.phrases.ends.get(end)
        if place is None or not isinstance(self.chunks[place], VerbGroup):
            return None
        inner = self.of(place)
        return self.phrases.before(inner[0]) if inner else None

    # Finite verbs

    def _across_comma(self, comma: int) -> Range | None:
        """The subject before an insertion: "Borg, who leads the party, said", "Vella, the mayor, said"."""
        found: Range | None = None
        end = comma
        for _ in range(_HOPS):
            phrase = self.phrases.before(end)
            if phrase and self._can_be_subject(phrase, bool(found)) and not self._ends_list(phrase):
                found = phrase[0], comma if self.tokens[phrase[1]].tag == "," else phrase[1]
                if phrase[0] == self.first or self.tokens[phrase[0] - 1].tag not in (",", "CC"):
                    return found
                end = phrase[0] - 1
            elif found:
                return found
            else:
                end = self._comma_before(end)
                if end < 0:
                    return None
        return found

    def _ends_list(self, phrase: Range) -> bool:
        """Whether a noun phrase is joined to one that is no subject: "including women and children"."""
        first = phrase[0]
        if first == self.first or self.tokens[first - 1].tag != "CC":
            return False
        before = self.phrases.before(first - 1)
        return before is not None and not self._can_be_subject(before)

    def _can_be_subject(self, phrase: Range, apposed: bool = False) -> bool:
        """Whether a noun phrase stands where a subject can.

        One that another one follows in apposition is no subject after "as": "As mayor, Borg, a lawyer, said".
        """
        first, last = phrase
        if self.tokens[last - 1].lower in listed("times"):
            return False
        while first > self.first and self.tokens[first - 1].tag == "RB":
            first -= 1
        if first == self.first:
            return True
        before = self.tokens[first - 1]
        if before.tag not in NOT_BEFORE_SUBJECTS:
            return True
        return before.lower in listed("subordinators") and not apposed

    def _comma_before(self, end: int) -> int:
        for place in range(end - 1, max(self.first, end - _SEGMENT), -1):
            if self.tokens[place].tag == "," or self.tokens[place].text in DASHES:
                return place
        return -1

    def _of_conjunct(self, verb: int) -> Range | None:
        """The subject that a verb after "and" shares with the verb before it."""
        form = self._group(verb).form
        nearest = main = None
        for place in self._groups_before(verb):
            group = self._group(place)
            if not group.finite:
                continue
            if nearest is None:
                nearest = place
                if self._is_relative(place, "who") and not self._has_comma(group.last, self._group(verb).first):
                    return self.of(place)
            if self.is_main(place):
                if group.form == form:
                    return self.of(place)
                main = main or place
        chosen = nearest if main is None else main
        return None if chosen is None else self.of(chosen)

    def _is_relative(self, verb: int, pronoun: str = "") -> bool:
        """Whether a verb's subject is a relative pronoun, or the one given."""
        found = self.of(verb)
        if found is None or found[1] - found[0] != 1 or self.tokens[found[0]].tag not in _RELATIVE_WORDS:
            return False
        return not pronoun or self.tokens[found[0]].lower == pronoun

    def _has_comma(self, first: int, last: int) -> bool:
        return any(token.tag == "," for token in self.tokens[first : min(last, first + _SEGMENT)])

    # Participles and infinitives

    def _governing(self, verb: int) -> Range | None:
        """The subject of the main clause that a participle or a second verb belongs to."""
        nearest: Range | None = None
        for place in self._groups_before(verb):
            if self._group(place).finite:
                if self.is_main(place):
                    return self.of(place)
                nearest = nearest or self.of(place)
        return nearest or self._of_next_clause(verb)

    def _of_next_clause(self, verb: int) -> Range | None:
        """The subject of the clause after "Citing the weather, …"."""
        start = self._group(verb).last
        end = min(self.last, start + _SEGMENT)
        comma = next((place for place in range(start, end) if self.tokens[place].tag == ","), None)
        if comma is None:
            return None
        for place in range(verb + 1, min(len(self.chunks), verb + _REACH)):
            chunk = self.chunks[place]
            if isinstance(chunk, VerbGroup) and chunk.finite and chunk.first > comma:
                return self.of(place)
        return None

    def _of_nonfinite(self, verb: int, left: int) -> Range | None:
        """The subject of "to accuse", "accusing", "accused"."""
        form, token = self._group(verb).form, self.tokens[left - 1]
        if form == "VB" and token.tag == "CC":
            return self._of_like(verb)
        if form in ("TO", "VB"):
            return self._of_infinitive(verb)
        if token.tag == "IN":
            return self._owner(left - 1) or self._governing(verb)
        place = self.phrases.ends.get(left)
        if place is None or token.tag in (",", "CC", "WRB") or token.text in DASHES:
            return self._governing(verb)
        if isinstance(self.chunks[place], VerbGroup):
            return self.of(place)
        return self._of_participle(verb, left)

    def _of_participle(self, verb: int, left: int) -> Range | None:
        """The subject of a participle after a noun: the noun, or what the clause is about.

        In "a video showing smoke" it is the video; in "left the room saying no" it is who left.
        """
        group = self._group(verb)
        phrase = self.phrases.before(left)
        if phrase is None or group.form == "VBN":
            return phrase
        is_shown = self.tokens[group.main].lemma in listed("showing")
        if is_shown or self._can_be_subject(phrase) or self.tokens[phrase[0] - 1].lower == "with":
            return phrase
        return self._governing(verb)

    def _owner(self, end: int) -> Range | None:
        """The possessor in a noun phrase: "the mayor" of "the mayor's insistence" before "on paying"."""
        phrase = self.phrases.ending(end)
        if phrase is None:
            return None
        if self.tokens[phrase.first].tag == "PRP$":
            return phrase.first, phrase.first + 1
        mark = next((at for at in range(phrase.first, end) if self.tokens[at].tag == "POS"), phrase.first)
        return (phrase.first, mark) if mark > phrase.first else None

    def _of_like(self, verb: int) -> Range | None:
        """The subject of the infinitive before: "to accuse … and encourage"."""
        for place in self._groups_before(verb):
            if self._group(place).form in ("TO", "VB", "MD"):
                return self.of(place)
        return self._governing(verb)

    def _of_infinitive(self, verb: int) -> Range | None:
        between = self.chunks[verb - 1] if verb else None
        for place in self._groups_before(verb):
            if isinstance(between, NounPhrase) and place < verb - 1 and self._controls(self._group(place), between):
                return between.first, between.last
            return self.of(place)
        return None

    def _controls(self, group: VerbGroup, phrase: NounPhrase) -> bool:
        """Whether the object of a verb is to do what follows: "urged the mayor to", "called on him to"."""
        lemma = self.tokens[group.main].lemma
        called = lemma == "call" and self.tokens[phrase.first - 1].lower == "on"
        return called or lemma in OBJECT_CONTROL
