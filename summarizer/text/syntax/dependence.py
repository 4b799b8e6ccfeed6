"""What a clause depends on: a verb of saying, a noun, an antecedent; and the word that opens it."""

from __future__ import annotations

from summarizer.text.syntax.chunks import VerbGroup
from summarizer.text.syntax.row import OBJECT_CONTROL, Row

_TELLING = frozenset(
    "concern fear hope claim sign warning suggestion belief speculation rumour rumor doubt chance".split()
)
"""Nouns behind which a clause stands without "that" """


def find_governor(row: Row, at: int, subject: int, verb: VerbGroup) -> tuple[str, int | None]:
    """The word that opens a clause and the token that the clause depends on, as in `Clause`."""
    before = row.parsed.tokens[verb.first - 1] if verb.first else None
    if verb.form == "TO":
        if before and before.tag == "JJ" and before.sentence == row.sentence:
            return "to", before.index
        return "to", _head_before(row, at, through_object=True)
    if row.sorts[at - 1] == "REL":
        return row.words[at - 1], _head_before(row, at - 1)
    if verb.finite:
        return _finite_governor(row, subject)
    marker = row.words[at - 1] if row.sorts[at - 1] in ("IN", "SUB") else "participle"
    return marker, _head_before(row, at - 1 if marker != "participle" else at, through_object=marker == "from")


def _finite_governor(row: Row, subject: int) -> tuple[str, int | None]:
    """What a clause depends on, by what stands before its subject: "said that …", "said …", "hopes that …"."""
    place = subject - 1
    if row.sorts[place] == "SUB" and row.sorts[place - 1] == "CC":
        place -= 1
    if row.sorts[place] == "CC" or (row.sorts[place] == "," and row.sorts[place - 1] == "CC"):
        previous = row.verb_before(place, finite=True)
        return row.embedded.get(previous, ("", None)) if previous is not None else ("", None)
    if row.sorts[place] == "SUB":
        return row.words[place], _head_before(row, place)
    verb, noun = row.verbs[place], row.phrases[place]
    if noun and row.words[place] in _TELLING:  # "concerns it would default"
        return "that", noun.head
    return ("that", verb.main) if verb else ("", None)


def _head_before(row: Row, at: int, *, through_object: bool = False) -> int | None:
    """The verb or noun right before a place; past its object for verbs that control one."""
    place = at - 1
    while row.sorts[place] == ",":
        place -= 1
    previous = row.verb_before(at)
    noun = row.phrases[place]
    if noun is None:
        verb = row.verbs[place]
        return verb.main if verb else None
    if row.words[place - 1] == "of" and row.phrases[place - 2]:  # "forced 80 residents of Evros to leave"
        noun = row.phrases[place - 2] if through_object else noun
    assert noun is not None
    if through_object and previous is not None and row.objects_of.get(previous, ())[-1:] == (noun,):
        verb = row.verbs[previous]
        if verb and (row.words[previous] in OBJECT_CONTROL or row.sorts[at] == "IN"):
            return verb.main
    return row.phrases[place].head  # type: ignore[union-attr]
