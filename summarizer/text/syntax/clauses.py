"""Clauses: for each verb group who does it, to whom, with which prepositional phrases, and what governs it.

Shallow syntax from the order of chunks alone. A role that the order does not make clear stays empty.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from summarizer.text.syntax.chunks import NounPhrase, VerbGroup
from summarizer.text.syntax.parse import ParsedText

_REACH = 30
"""Pieces on either side of a verb in which its roles are looked for, so that time stays linear."""
_OBJECT_CONTROL = frozenset(
    "allow permit order urge ask force compel enable tell instruct persuade invite expect want help warn".split()
)
_SUBORDINATORS = frozenset(
    "that because although though if unless while whereas whether when where why how as since until".split()
)
_SAYING = frozenset("say add note warn write ask reply explain report announce claim".split())
_PARTICLES = frozenset(["out", "up", "down", "off", "away", "back", "over"])
_RELATIVE = frozenset(("WDT", "WP"))


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
    pieces = _pieces(parsed, sentence, times)
    return tuple(_Reader(parsed, pieces, sentence).clauses())


@dataclass(slots=True, unsafe_hash=True)
class _Piece:
    """A chunk, or a word or mark between chunks."""

    sort: str
    """NP, VG, IN, REL, SUB, CC, a comma, or "|" for what ends a clause"""
    chunk: NounPhrase | VerbGroup | None
    word: str
    at: int


def _pieces(parsed: ParsedText, sentence: int, times: Collection[int]) -> list[_Piece]:
    """The pieces of a sentence in order; a time goes, with the preposition before it."""
    first, last = parsed.bounds[sentence]
    starts = {chunk.first: chunk for chunk in parsed.chunks[sentence]}
    found: list[_Piece] = []
    place = first
    while place < last:
        chunk = starts.get(place)
        if chunk is None:
            token = parsed.tokens[place]
            sort = _sort_of_word(token.tag, token.lower, starts.get(place + 1) if token.lower == "that" else None)
            if sort:
                found.append(_Piece(sort, None, token.lower, place))
        elif isinstance(chunk, VerbGroup):
            found.append(_Piece("VG", chunk, parsed.tokens[chunk.main].lemma, place))
        elif chunk.head not in times:
            found.append(_Piece("NP", chunk, parsed.tokens[chunk.head].lemma, place))
        elif found and found[-1].sort == "IN":
            found.pop()
        place = chunk.last if chunk else place + 1
    return found


def _sort_of_word(tag: str, word: str, following: NounPhrase | VerbGroup | None) -> str | None:
    if tag in _RELATIVE or (word == "that" and isinstance(following, VerbGroup)):
        return "REL"
    if word in _SUBORDINATORS and (word not in ("as", "since", "until") or tag != "IN"):
        return "SUB"
    if tag in ("IN", "TO"):
        return "IN"
    if tag in ("CC", ","):
        return tag
    return "|" if tag in (":", "-LRB-", "-RRB-", ".") else None


class _Reader:
    """Reads the clauses of one sentence off its pieces."""

    def __init__(self, parsed: ParsedText, pieces: Sequence[_Piece], sentence: int) -> None:
        self.parsed = parsed
        self.pieces = pieces
        self.sorts = [piece.sort for piece in pieces]
        self.sentence = sentence
        self.subjects_of: dict[int, tuple[NounPhrase, ...]] = {}
        self.objects_of: dict[int, tuple[NounPhrase, ...]] = {}
        self.embedded: dict[int, tuple[str, int | None]] = {}

    def clauses(self) -> Iterator[Clause]:
        opening = tuple(self._opening_modifiers())
        for at, piece in enumerate(self.pieces):
            if not isinstance(piece.chunk, VerbGroup):
                continue
            objects, after = self._objects(at)
            self.objects_of[at] = objects
            self.subjects_of[at], before = self._subjects(at, piece.chunk)
            marker, governor = self.embedded[at] = self._governor(at, before, piece.chunk)
            modifiers = tuple(self._modifiers(after))
            if piece.chunk.finite and not marker:
                modifiers, opening = (*opening, *modifiers), ()
            yield Clause(self.sentence, piece.chunk, self.subjects_of[at], objects, modifiers, marker, governor)

    def _sort(self, at: int) -> str:
        return self.sorts[at] if 0 <= at < len(self.sorts) else "|"

    def _phrase(self, at: int) -> NounPhrase | None:
        chunk = self.pieces[at].chunk if 0 <= at < len(self.pieces) else None
        return chunk if isinstance(chunk, NounPhrase) else None

    def _verb(self, at: int) -> VerbGroup | None:
        chunk = self.pieces[at].chunk if 0 <= at < len(self.pieces) else None
        return chunk if isinstance(chunk, VerbGroup) else None

    # What stands before the verb

    def _subjects(self, at: int, verb: VerbGroup) -> tuple[tuple[NounPhrase, ...], int]:
        """The subjects of a verb, and the place where they begin."""
        before = self._sort(at - 1)
        if before == "REL":
            return self._antecedent(at - 1), at - 1
        if before == "CC" or (before == "," and self._sort(at - 2) == "CC"):
            return self._shared(at), at
        if not verb.finite:
            return self._controller(at, verb), at
        if self.pieces[at].word in _SAYING and before in (",", "|") and (inverted := self._phrase(at + 1)):
            return (inverted,), 0
        place = self._subject_to_the_left(at)
        if place is None and self._sort(at - 1) == "NP" and self._sort(at - 2) == "CC":
            place = at - 1
        return (() if place is None else self._with_conjuncts(place)), at if place is None else place

    def _antecedent(self, at: int) -> tuple[NounPhrase, ...]:
        """The noun phrase that a relative pronoun stands for."""
        place = at - 1
        while self._sort(place) == ",":
            place -= 1
        found = self._phrase(place)
        return (found,) if found else ()

    def _shared(self, at: int) -> tuple[NounPhrase, ...]:
        """The subject of the verb before, which a verb after "and" shares."""
        previous = self._verb_before(at)
        return self.subjects_of.get(previous, ()) if previous is not None else ()

    def _verb_before(self, at: int, *, finite: bool = False) -> int | None:
        for place in range(at - 1, max(-1, at - _REACH), -1):
            verb = self._verb(place)
            if verb and (verb.finite or not finite):
                return place
        return None

    def _controller(self, at: int, verb: VerbGroup) -> tuple[NounPhrase, ...]:
        """The understood subject of an infinitive, participle or gerund."""
        noun = self._phrase(at - 1)
        if noun and verb.form != "TO":
            return (noun,)
        if self._sort(at - 1) == "IN" and verb.form != "TO":
            return self._subject_of_gerund(at)
        previous = self._verb_before(at, finite=verb.form != "TO")
        if previous is None:
            return self._first_subject_to_the_right(at) if at == 0 else ()
        if verb.form == "TO" and self.pieces[previous].word in _OBJECT_CONTROL and self.objects_of.get(previous):
            return self.objects_of[previous]
        return self.subjects_of.get(previous, ())

    def _subject_of_gerund(self, at: int) -> tuple[NounPhrase, ...]:
        """ "accused them of stealing", "after leaving": object or subject of the verb; with a noun unknown."""
        previous = self._verb_before(at)
        if previous is None:
            return ()
        objects = self.objects_of.get(previous, ())
        noun = self._phrase(at - 2)
        if noun is None or self.pieces[at - 1].word not in ("of", "for", "from"):
            return self.subjects_of.get(previous, ())
        return objects if noun in objects and self.pieces[at - 1].word in ("of", "from") else ()

    def _first_subject_to_the_right(self, at: int) -> tuple[NounPhrase, ...]:
        """ "Fleeing the fighting, families crossed …": the subject of the clause after the comma."""
        for place in range(at + 1, min(at + _REACH, len(self.pieces))):
            if self._sort(place - 1) == "," and (found := self._phrase(place)):
                return (found,)
        return ()

    def _subject_to_the_left(self, at: int) -> int | None:
        """The place of the noun phrase that is the subject of a finite verb."""
        place: int | None = at - 1
        while place is not None and place >= max(0, at - _REACH):
            sort = self._sort(place)
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

    def _skip_phrase(self, place: int, at: int) -> int:
        """The place before a noun phrase that cannot be the subject, or its own place if it can."""
        if self._sort(place - 1) == "IN":
            return place - 2
        if self._sort(place - 1) == "CC" and self._sort(place - 2) == "NP" and self._sort(place - 3) == "IN":
            return place - 4
        if self._is_aside(place, at) or self._is_object_of_nonfinite(place):
            return place - 2
        if self._sort(place - 1) == "VG" and self._sort(place - 2) == "REL":
            return place - 3
        return place

    def _is_aside(self, place: int, at: int) -> bool:
        """An apposition: a noun phrase between commas after another."""
        return (
            place + 1 < at
            and self._sort(place + 1) == ","
            and self._sort(place - 1) == ","
            and self._sort(place - 2) == "NP"
        )

    def _is_object_of_nonfinite(self, place: int) -> bool:
        """ "The attempt to kidnap the judge was foiled"."""
        verb = self._verb(place - 1)
        return verb is not None and verb.form in ("TO", "VBG")

    def _skip_verb(self, place: int) -> int | None:
        """The place before a verb that does not end the search: a relative clause, a participle, an aside."""
        verb = self._verb(place)
        if self._sort(place - 1) == "REL":
            return place - 2
        if verb and not verb.finite:
            return place - 1
        if self._sort(place + 1) == "," and self._sort(place - 1) == "NP" and self._sort(place - 2) == ",":
            return place - 3
        return None

    def _with_conjuncts(self, place: int) -> tuple[NounPhrase, ...]:
        """A noun phrase and those joined to it on its left: "Ghana, Togo and Benin"."""
        found = [self._phrase(place)]
        while self._sort(place - 1) in ("CC", ",") and self._sort(place - 2) == "NP" and self._sort(place - 3) != "IN":
            if self._sort(place - 1) == "," and len(found) == 1:
                break
            place -= 2
            found.insert(0, self._phrase(place))
        return tuple(phrase for phrase in found if phrase)

    # What stands after the verb

    def _objects(self, at: int) -> tuple[tuple[NounPhrase, ...], int]:
        """The noun phrases right after a verb, and the place behind them."""
        place = at + 1
        if self._sort(place) == "IN" and self.pieces[place].word in _PARTICLES:
            place += 1
        only = self._phrase(place)
        relative = self._sort(at - 1) == "REL" and self.pieces[at].word not in _SAYING
        if only and relative and self._verb(place + 1):  # "the man who shot Ruiz fled": Ruiz did not
            return (only,), place + 1
        found: list[NounPhrase] = []
        while self._is_object(place):
            found.append(self._phrase(place))  # type: ignore[arg-type]
            place += 1
            joint = place
            while self._sort(joint) in (",", "CC"):
                joint += 1
            if joint > place and not self._is_object(joint):
                break
            place = joint
        return tuple(found), place

    def _is_object(self, place: int) -> bool:
        """A noun phrase that is not the subject of a clause of its own."""
        following = self._verb(place + 1)
        return self._sort(place) == "NP" and not (following and following.finite)

    def _modifiers(self, place: int) -> Iterator[Modifier]:
        """The prepositional phrases from a place on, to the next clause."""
        preposition = ""
        for here in range(place, min(place + _REACH, len(self.pieces))):
            piece = self.pieces[here]
            if piece.sort == "IN":
                preposition = piece.word
            elif piece.sort == "NP" and preposition:
                if self._sort(here - 1) == "IN" or (self._is_object(here) and self._joined(here)):
                    yield Modifier(preposition, piece.chunk)  # type: ignore[arg-type]
            elif piece.sort not in (",", "CC", "NP"):
                return

    def _joined(self, place: int) -> bool:
        """Whether "and" or "or" alone joins a noun phrase to the one before."""
        return (
            self._sort(place - 1) == "CC"
            and self.pieces[place - 1].word in ("and", "or")
            and self._sort(place - 2) == "NP"
        )

    def _opening_modifiers(self) -> Iterator[Modifier]:
        """The prepositional phrases that open the sentence: "In Accra, …"."""
        for place in range(0, len(self.pieces) - 1, 2):
            if self._sort(place) == ",":
                return
            found = self._phrase(place + 1)
            if self._sort(place) != "IN" or found is None:
                return
            yield Modifier(self.pieces[place].word, found)

    # What the clause depends on

    def _governor(self, at: int, subject: int, verb: VerbGroup) -> tuple[str, int | None]:
        before = self.parsed.tokens[verb.first - 1] if verb.first else None
        if verb.form == "TO":
            if before and before.tag == "JJ" and before.sentence == self.sentence:
                return "to", before.index
            return "to", self._head_before(at, through_object=True)
        if self._sort(at - 1) == "REL":
            return self.pieces[at - 1].word, self._head_before(at - 1)
        if verb.finite:
            return self._finite_governor(subject)
        marker = self.pieces[at - 1].word if self._sort(at - 1) in ("IN", "SUB") else "participle"
        return marker, self._head_before(at - 1 if marker != "participle" else at, through_object=marker == "from")

    def _finite_governor(self, subject: int) -> tuple[str, int | None]:
        """What a clause depends on, by what stands before its subject: "said that …", "said …", "hopes that …"."""
        place = subject - 1
        if self._sort(place) == "SUB" and self._sort(place - 1) == "CC":
            place -= 1
        if self._sort(place) == "CC" or (self._sort(place) == "," and self._sort(place - 1) == "CC"):
            previous = self._verb_before(place, finite=True)
            return self.embedded.get(previous, ("", None)) if previous is not None else ("", None)
        if self._sort(place) == "SUB":
            return self.pieces[place].word, self._head_before(place)
        verb = self._verb(place)
        return ("that", verb.main) if verb else ("", None)

    def _head_before(self, at: int, *, through_object: bool = False) -> int | None:
        """The verb or noun right before a place; past its object for verbs that control one."""
        place = at - 1
        while self._sort(place) == ",":
            place -= 1
        previous = self._verb_before(at)
        noun = self._phrase(place)
        if noun is None:
            verb = self._verb(place)
            return verb.main if verb else None
        if through_object and previous is not None and self.objects_of.get(previous, ())[-1:] == (noun,):
            verb = self._verb(previous)
            if verb and (self.pieces[previous].word in _OBJECT_CONTROL or self._sort(at) == "IN"):
                return verb.main
        return noun.head
