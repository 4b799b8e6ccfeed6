"""Clauses: for each verb group who does it, to whom, with which prepositional phrases, and what governs it.

Shallow syntax from the order of chunks alone. A role that the order does not make clear stays empty.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass

from summarizer.text.syntax.chunks import NounPhrase, VerbGroup
from summarizer.text.syntax.complements import (
    Modifier,
    find_modifiers,
    find_objects,
    find_relative_object,
    opening_modifiers,
)
from summarizer.text.syntax.dependence import find_governor
from summarizer.text.syntax.parse import ParsedText
from summarizer.text.syntax.pieces import find_pieces
from summarizer.text.syntax.row import Row
from summarizer.text.syntax.subjects import find_subjects


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
    return tuple(_read(Row(parsed, find_pieces(parsed, sentence, times), sentence)))


def _read(row: Row) -> Iterator[Clause]:
    opening = tuple(opening_modifiers(row))
    for at, verb in row.groups:
        objects, after = find_objects(row, at)
        row.subjects_of[at], before = find_subjects(row, at, verb)
        if not objects and row.sorts[at - 2] == "REL" and (found := find_relative_object(row, at, verb)):
            objects = (found,)
        row.objects_of[at] = objects
        marker, governor = row.embedded[at] = find_governor(row, at, before, verb)
        modifiers = tuple(find_modifiers(row, after))
        if verb.finite and not marker:
            modifiers, opening = (*opening, *modifiers), ()
        yield Clause(row.sentence, verb, row.subjects_of[at], objects, modifiers, marker, governor)
