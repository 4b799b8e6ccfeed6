"""Clauses: for each verb group who does it, to whom, with which prepositional phrases, and what governs it.

Shallow syntax from the order of chunks alone. A role that the order does not make clear stays empty.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass

from summarizer.text.syntax.chunks import NounPhrase, VerbGroup
from summarizer.text.syntax.parse import ParsedText
from summarizer.text.syntax.pieces import BEYOND, Pieces, find_pieces

_REACH = 30
"""Pieces on either side of a verb in which its roles are looked for, so that time stays linear."""
_OBJECT_CONTROL = frozenset(
    "allow permit order urge ask force compel enable tell instruct persuade invite expect want help warn".split()
)
_SAYING = frozenset("say add note warn write ask reply explain report announce claim".split())
_REPORTING = _SAYING | frozenset("find show suggest reveal estimate believe think hope fear conclude".split())
_OF_ONE = frozenset(("was", "is", "has"))
_OF_MANY = frozenset(("were", "are", "have"))
_ASIDE = 8
"""Pieces that an aside is made of"""
_VERBLESS = frozenset(("NP", "IN"))
_NESTED = 2
"""Prepositional phrases between a noun and its relative clause"""
_PARTICLES = frozenset(["out", "up", "down", "off", "away", "back", "over"])


@dataclass(slots=True, unsafe_hash=True)
class Modifier:
    """A prepositional phrase: the preposition in lower case and its noun phrase."""

    preposition: str
    phrase: NounPhrase


@dataclass(slots=True, unsafe_hash=True)
class Clause:
    """A verb group with its roles as they stand; `agent` and `patients` turn passives round."""

    sentence: int
    verb: VerbGroup
    subjects: tuple[NounPhrase, ...] = ()
    objects: tuple[NounPhrase, ...] = ()
    modifiers: tuple[Modifier, ...] = ()
    marker: str = ""
    """What opens it: "that", "if", "who", "to", "from"; "" for a main clause"""
    governor: int | None = None
    """The token that it depends on: "plan" in "a plan to leave", "said" in "said that they left", an antecedent"""

    @property
    def agents(self) -> tuple[NounPhrase, ...]:
        """Who does it: the subjects, or the "by" phrases of a passive."""
        return self._by if self.verb.passive else self.subjects

    @property
    def patients(self) -> tuple[NounPhrase, ...]:
        """Whom it is done to: the objects, or the subjects of a passive."""
        return self.subjects if self.verb.passive else self.objects

    @property
    def _by(self) -> tuple[NounPhrase, ...]:
        return tuple(modifier.phrase for modifier in self.modifiers if modifier.preposition == "by")


def find_clauses(parsed: ParsedText, sentence: int, times: Collection[int]) -> tuple[Clause, ...]:
    """The clauses of a sentence, in the order of their verbs.

    Args:
        parsed: the text.
        sentence: the sentence's index.
        times: tokens that belong to time expressions, which fill no role.
    """
    return tuple(_Reader(parsed, find_pieces(parsed, sentence, times), sentence).clauses())


class _Reader:
    """Reads the clauses of one sentence off its pieces."""

    def __init__(self, parsed: ParsedText, pieces: Pieces, sentence: int) -> None:
        self.parsed = parsed
        self.count = len(pieces.words)
        self.words = pieces.words
        self.sorts = [*pieces.sorts, *("|",) * BEYOND]
        self.phrases = [*pieces.phrases, *(None,) * BEYOND]
        self.verbs = [*pieces.verbs, *(None,) * BEYOND]
        self.sentence = sentence
        self.subjects_of: dict[int, tuple[NounPhrase, ...]] = {}
        self.objects_of: dict[int, tuple[NounPhrase, ...]] = {}
        self.embedded: dict[int, tuple[str, int | None]] = {}

    def clauses(self) -> Iterator[Clause]:
        opening = tuple(self._opening_modifiers())
        for at, verb in enumerate(self.verbs):
            if verb is None:
                continue
            objects, after = self._objects(at)
            self.objects_of[at] = objects
            self.subjects_of[at], before = self._subjects(at, verb)
            marker, governor = self.embedded[at] = self._governor(at, before, verb)
            modifiers = tuple(self._modifiers(after))
            if verb.finite and not marker:
                modifiers, opening = (*opening, *modifiers), ()
            yield Clause(self.sentence, verb, self.subjects_of[at], objects, modifiers, marker, governor)

    # What stands before the verb

    def _subjects(self, at: int, verb: VerbGroup) -> tuple[tuple[NounPhrase, ...], int]:
        """The subjects of a verb, and the place where they begin."""
        before = self.sorts[at - 1]
        if before == "REL":
            return self._antecedent(at - 1, verb), at - 1
        if before == "CC" or (before == "," and self.sorts[at - 2] == "CC"):
            return self._shared(at), at
        if not verb.finite:
            return self._controller(at, verb), at
        if before == "," and verb.form in ("VBP", "VBZ") and self._is_series(at):
            return self._shared(at), at
        inverted = self.phrases[at + 1] if self.words[at] in _SAYING and before in (",", "|") else None
        if inverted and not self._is_finite(at + 2):
            return (inverted,), 0
        place = self._subject_to_the_left(at)
        if place is None and self.sorts[at - 1] == "NP" and self.sorts[at - 2] == "CC":
            place = at - 1
        return (() if place is None else self._with_conjuncts(place)), at if place is None else place

    def _is_series(self, at: int) -> bool:
        """ "Drivers end walkout, drop march": verbs in a row, with no full stop, as in a headline."""
        last = self.parsed.tokens[self.parsed.bounds[self.sentence][1] - 1]
        previous = self._verb_before(at, finite=True)
        return last.tag != "." and previous is not None and self.sorts[previous + 1 : at] == ["NP", ","]

    def _antecedent(self, at: int, verb: VerbGroup) -> tuple[NounPhrase, ...]:
        """The noun phrase that a relative pronoun stands for: of "talks in Oslo, which were …" the first."""
        place = at - 1
        while self.sorts[place] == ",":
            place -= 1
        if self.words[at] == "who" or (place < at - 1 and self.words[at] == "which"):
            for _ in range(_NESTED):
                if self.sorts[place - 1] != "IN" or self.sorts[place - 2] != "NP" or not self._is_other(place, verb):
                    break
                place -= 2
        found = self.phrases[place]
        return (found,) if found else ()

    def _is_other(self, place: int, verb: VerbGroup) -> bool:
        """Whether a noun phrase behind a preposition cannot be a verb's subject, by number or as a mere place."""
        phrase, form = self.phrases[place], self.parsed.tokens[verb.first].lower
        if phrase is None:
            return False
        tag = self.parsed.tokens[phrase.head].tag
        bare = all(token.tag != "NN" for token in self.parsed.tokens[phrase.first : phrase.last])  # not "the ferry Ida"
        if bare and self.words[place - 1] in ("in", "at", "near", "from") and tag == "NNP":
            return True
        return (form in _OF_ONE and tag == "NNS") or (form in _OF_MANY and tag in ("NN", "NNP"))

    def _shared(self, at: int) -> tuple[NounPhrase, ...]:
        """The subject of the verb before, which a verb after "and" shares."""
        previous = self._verb_before(at)
        if "," in self.sorts[max(0, at - 2) : at] and previous is not None:
            while previous is not None and self.sorts[previous - 1] == "REL":  # "a boat that had left, and denied"
                previous = self._verb_before(previous)
        return self.subjects_of.get(previous, ()) if previous is not None else ()

    def _verb_before(self, at: int, *, finite: bool = False) -> int | None:
        for place in range(at - 1, max(-1, at - _REACH), -1):
            verb = self.verbs[place]
            if verb and (verb.finite or not finite):
                return place
        return None

    def _controller(self, at: int, verb: VerbGroup) -> tuple[NounPhrase, ...]:
        """The understood subject of an infinitive, participle or gerund."""
        noun = self.phrases[at - 1]
        if noun and verb.form != "TO":
            return (noun,)
        if self.sorts[at - 1] == "IN" and verb.form != "TO":
            return self._subject_of_gerund(at)
        previous = self._verb_before(at, finite=verb.form != "TO")
        if previous is None:
            if noun and at == 1 and not any(map(self._is_finite, range(self.count))):
                return (noun,)  # a headline: "Airline to buy jets"
            return self._first_subject_to_the_right(at) if at == 0 else ()
        if verb.form == "TO" and self.words[previous] in _OBJECT_CONTROL and self.objects_of.get(previous):
            return self.objects_of[previous]
        return self.subjects_of.get(previous, ())

    def _subject_of_gerund(self, at: int) -> tuple[NounPhrase, ...]:
        """ "accused them of stealing", "after leaving": object or subject of the verb; with a noun unknown."""
        previous = self._verb_before(at)
        if previous is None:
            return ()
        objects = self.objects_of.get(previous, ())
        noun = self.phrases[at - 2]
        if noun is None or self.words[at - 1] not in ("of", "for", "from"):
            return self.subjects_of.get(previous, ())
        return objects if noun in objects and self.words[at - 1] in ("of", "from") else ()

    def _first_subject_to_the_right(self, at: int) -> tuple[NounPhrase, ...]:
        """ "Fleeing the fighting, families crossed …": the subject of the clause after the comma."""
        for place in range(at + 1, min(at + _REACH, self.count)):
            if self.sorts[place - 1] == "," and (found := self.phrases[place]):
                return (found,)
        return ()

    def _subject_to_the_left(self, at: int) -> int | None:
        """The place of the noun phrase that is the subject of a finite verb."""
        place: int | None = self._before_aside(at - 1)
        while place is not None and place >= max(0, at - _REACH):
            sort = self.sorts[place]
            if sort == "NP":
                skipped = self._skip_phrase(place, at)
                if skipped == place:
                    return place
                place = skipped
            elif sort == "VG":
                place = self._skip_verb(place)
            elif sort in ("SUB", "|"):
                return None
            else:
                place -= 1
        return None

    def _before_aside(self, place: int) -> int:
        """The place before an aside without a verb: "Shares, most of all in banks, rose", "The council (WHC) said"."""
        opening = {",": ",", ")": "("}.get(self.words[place]) if place >= 0 else None
        if opening is None:
            return place
        for here in range(place - 1, max(0, place - _ASIDE), -1):
            if self.words[here] == opening and self.sorts[here - 1] == "NP":
                return here - 1
            if self.sorts[here] not in _VERBLESS:
                return place
        return place

    def _skip_phrase(self, place: int, at: int) -> int:
        """The place before a noun phrase that cannot be the subject, or its own place if it can."""
        if self.sorts[place - 1] == "IN":
            return place - 2
        if self.sorts[place - 1] == "CC" and self.sorts[place - 2] == "NP" and self.sorts[place - 3] == "IN":
            return place - 4
        if self._is_aside(place, at) or self._is_object_of_nonfinite(place):
            return place - 2
        if self.sorts[place - 1] == "NP" and self._is_object_of_nonfinite(place - 1):
            return place - 3  # "a ban on insuring tankers more than 20 years old"
        if self.sorts[place - 1] == "VG" and self.sorts[place - 2] == "REL" and self.words[place - 1] not in _REPORTING:
            return place - 3
        return place

    def _is_aside(self, place: int, at: int) -> bool:
        """An apposition: a noun phrase between commas after another."""
        return (
            place + 1 < at
            and self.sorts[place + 1] == ","
            and self.sorts[place - 1] == ","
            and self.sorts[place - 2] == "NP"
        )

    def _is_object_of_nonfinite(self, place: int) -> bool:
        """ "The attempt to kidnap the judge was foiled"."""
        verb = self.verbs[place - 1]
        return verb is not None and verb.form in ("TO", "VBG")

    def _skip_verb(self, place: int) -> int | None:
        """The place before a verb that does not end the search: a relative clause, a participle, an aside."""
        verb = self.verbs[place]
        if self.sorts[place - 1] == "REL":
            return place - 2
        if verb and not verb.finite:
            return place - 1
        if self.sorts[place - 1] == "NP" and self.sorts[place - 2] == "REL" and self.sorts[place - 3] == ",":
            return place - 4  # ", which the commission proposed,"
        if self.words[place - 2] == "that" and self.sorts[place - 1] == self.sorts[place - 3] == "NP":
            return place - 3  # "the review that she was to present"
        if self.sorts[place + 1] == "," and self.sorts[place - 1] == "NP" and self.sorts[place - 2] == ",":
            return place - 3
        return None

    def _with_conjuncts(self, place: int) -> tuple[NounPhrase, ...]:
        """A noun phrase and those joined to it on its left: "Ghana, Togo and Benin"."""
        found = [self.phrases[place]]
        while self.sorts[place - 1] in ("CC", ",") and self.sorts[place - 2] == "NP" and self.sorts[place - 3] != "IN":
            if self.sorts[place - 1] == "," and len(found) == 1:
                break
            place -= 2
            found.insert(0, self.phrases[place])
        return tuple(phrase for phrase in found if phrase)

    # What stands after the verb

    def _objects(self, at: int) -> tuple[tuple[NounPhrase, ...], int]:
        """The noun phrases right after a verb, and the place behind them."""
        place = at + 1
        if self.sorts[place] == "IN" and self.words[place] in _PARTICLES:
            place += 1
        only = self.phrases[place]
        relative = self.sorts[at - 1] == "REL" and self.words[at] not in _REPORTING
        if only and relative and self.verbs[place + 1]:  # "the man who shot Ruiz fled": Ruiz did not
            return (only,), place + 1
        if only and self._is_plan(at) and self._is_finite(place + 1):  # "a plan to close the port was dropped"
            return (only,), place + 1
        found: list[NounPhrase] = []
        while self._is_object(place):
            found.append(self.phrases[place])  # type: ignore[arg-type]
            place += 1
            joint = place
            while self.sorts[joint] in (",", "CC"):
                joint += 1
            if joint > place and not self._is_object(joint):
                break
            place = joint
        return tuple(found), place

    def _is_plan(self, at: int) -> bool:
        """Whether an infinitive or gerund belongs to the noun that opens the clause, whose verb is still to come."""
        verb = self.verbs[at]
        if verb is None or verb.form not in ("TO", "VBG") or self._verb_before(at, finite=True) is not None:
            return False
        noun = at - 1 if verb.form == "TO" else at - 2
        return self.sorts[noun] == "NP" and (verb.form == "TO" or self.sorts[at - 1] == "IN")

    def _is_finite(self, place: int) -> bool:
        verb = self.verbs[place]
        return verb is not None and verb.finite

    def _is_object(self, place: int) -> bool:
        """A noun phrase that is not the subject of a clause of its own."""
        following = self.verbs[place + 1]
        return self.sorts[place] == "NP" and not (following and following.finite)

    def _modifiers(self, place: int) -> Iterator[Modifier]:
        """The prepositional phrases from a place on, to the next clause."""
        preposition = ""
        for here in range(place, min(place + _REACH, self.count)):
            phrase = self.phrases[here]
            if self.sorts[here] == "IN":
                preposition = self.words[here]
            elif phrase is not None and preposition:
                if self.sorts[here - 1] == "IN" or (self._is_object(here) and self._joined(here)):
                    yield Modifier(preposition, phrase)
            elif self.sorts[here] not in (",", "CC", "NP"):
                return

    def _joined(self, place: int) -> bool:
        """Whether "and" or "or" alone joins a noun phrase to the one before."""
        return (
            self.sorts[place - 1] == "CC" and self.words[place - 1] in ("and", "or") and self.sorts[place - 2] == "NP"
        )

    def _opening_modifiers(self) -> Iterator[Modifier]:
        """The prepositional phrases that open the sentence: "In Accra, …"."""
        for place in range(0, self.count - 1, 2):
            if self.sorts[place] == ",":
                return
            found = self.phrases[place + 1]
            if self.sorts[place] != "IN" or found is None:
                return
            yield Modifier(self.words[place], found)

    # What the clause depends on

    def _governor(self, at: int, subject: int, verb: VerbGroup) -> tuple[str, int | None]:
        before = self.parsed.tokens[verb.first - 1] if verb.first else None
        if verb.form == "TO":
            if before and before.tag == "JJ" and before.sentence == self.sentence:
                return "to", before.index
            return "to", self._head_before(at, through_object=True)
        if self.sorts[at - 1] == "REL":
            return self.words[at - 1], self._head_before(at - 1)
        if verb.finite:
            return self._finite_governor(subject)
        marker = self.words[at - 1] if self.sorts[at - 1] in ("IN", "SUB") else "participle"
        return marker, self._head_before(at - 1 if marker != "participle" else at, through_object=marker == "from")

    def _finite_governor(self, subject: int) -> tuple[str, int | None]:
        """What a clause depends on, by what stands before its subject: "said that …", "said …", "hopes that …"."""
        place = subject - 1
        if self.sorts[place] == "SUB" and self.sorts[place - 1] == "CC":
            place -= 1
        if self.sorts[place] == "CC" or (self.sorts[place] == "," and self.sorts[place - 1] == "CC"):
            previous = self._verb_before(place, finite=True)
            return self.embedded.get(previous, ("", None)) if previous is not None else ("", None)
        if self.sorts[place] == "SUB":
            return self.words[place], self._head_before(place)
        verb = self.verbs[place]
        return ("that", verb.main) if verb else ("", None)

    def _head_before(self, at: int, *, through_object: bool = False) -> int | None:
        """The verb or noun right before a place; past its object for verbs that control one."""
        place = at - 1
        while self.sorts[place] == ",":
            place -= 1
        previous = self._verb_before(at)
        noun = self.phrases[place]
        if noun is None:
            verb = self.verbs[place]
            return verb.main if verb else None
        if through_object and previous is not None and self.objects_of.get(previous, ())[-1:] == (noun,):
            verb = self.verbs[previous]
            if verb and (self.words[previous] in _OBJECT_CONTROL or self.sorts[at] == "IN"):
                return verb.main
        return noun.head
