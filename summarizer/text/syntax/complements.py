"""What stands behind a verb: its objects and prepositional phrases."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from summarizer.text.syntax.chunks import NounPhrase, VerbGroup
from summarizer.text.syntax.row import REACH, REPORTING, Row

_CLAUSAL = REPORTING | frozenset(
    ("decide", "rule", "hear", "learn", "deny", "insist", "argue", "agree", "confirm", "know")
)
"""Verbs behind which a clause may stand without "that" """
_GOES_ON = frozenset((",", "CC", "NP", "IN"))
_PARTICLES = frozenset(["out", "up", "down", "off", "away", "back", "over"])
_ONLY_WITH = {
    "off": frozenset(
        "auction beat bite block break bring brush bump buy call carry cast close cordon cross cut drive drop "
        "face fence fend fight finish fire fob give head hive hold kick kill knock lay leave let level mark palm "
        "pay pick play polish pull put rattle rip rope round scare seal see sell send set shake show shrug shut "
        "sign slice spark spin split stave strip switch take tear throw tick tip touch trade trigger turn wall "
        "ward wave wipe write".split()
    ),
    "over": frozenset("carry give hand make pass roll sign take think turn win".split()),
}
"""Particles that are prepositions behind all other verbs: "drowned off Zuwara", "crashed over Lviv" """


@dataclass(slots=True, unsafe_hash=True)
class Modifier:
    """A prepositional phrase: the preposition in lower case and its noun phrase."""

    preposition: str
    phrase: NounPhrase


def find_objects(row: Row, at: int) -> tuple[tuple[NounPhrase, ...], int]:
    """The noun phrases right after a verb, and the place behind them."""
    place = at + 1
    if row.sorts[place] == "IN" and _is_particle(row.words[place], row.words[at]):
        place += 1
    only = row.phrases[place]
    relative = row.sorts[at - 1] == "REL" and row.words[at] not in REPORTING
    if only and relative and row.verbs[place + 1]:  # "the man who shot Ruiz fled": Ruiz did not
        return (only,), place + 1
    if only and _is_plan(row, at) and row.is_finite(place + 1):  # "a plan to close the port was dropped"
        return (only,), place + 1
    found: list[NounPhrase] = []
    while _is_object(row, place) and not _opens_clause(row, at, place):
        found.append(row.phrases[place])  # type: ignore[arg-type]
        place += 1
        joint = place
        while row.sorts[joint] in (",", "CC"):
            joint += 1
        if joint > place and not _is_object(row, joint):
            break
        place = joint
    return tuple(found), place


def _is_particle(word: str, verb: str) -> bool:
    return word in _PARTICLES and (word not in _ONLY_WITH or verb in _ONLY_WITH[word])


def _is_plan(row: Row, at: int) -> bool:
    """Whether an infinitive or gerund belongs to the noun that opens the clause, whose verb is still to come."""
    verb = row.verbs[at]
    if verb is None or verb.form not in ("TO", "VBG") or row.verb_before(at, finite=True) is not None:
        return False
    noun = at - 1 if verb.form == "TO" else at - 2
    return row.sorts[noun] == "NP" and (verb.form == "TO" or row.sorts[at - 1] == "IN")


def _is_object(row: Row, place: int) -> bool:
    """A noun phrase that is not the subject of a clause of its own."""
    following = row.verbs[place + 1]
    return row.sorts[place] == "NP" and not (following and following.finite)


def _opens_clause(row: Row, at: int, place: int) -> bool:
    """Whether a noun phrase with what hangs on it is a subject: "decided the size of the fine was fair"."""
    if row.words[at] not in _CLAUSAL:
        return False
    behind = place + 1
    while row.sorts[behind] == "IN" and row.sorts[behind + 1] == "NP":
        behind += 2
    return behind > place + 1 and row.is_finite(behind)


def find_relative_object(row: Row, at: int, verb: VerbGroup) -> NounPhrase | None:
    """What a relative clause with a subject of its own is about: "the budget, which his predecessor slashed"."""
    opens = at - 2
    if not verb.finite or verb.passive or row.sorts[at - 1] != "NP":
        return None
    if row.words[opens] not in ("which", "that", "whom") or row.words[at] in REPORTING:
        return None
    before = opens - 1 - (row.sorts[opens - 1] == ",")
    return row.phrases[before] if before >= 0 else None


def find_modifiers(row: Row, place: int) -> Iterator[Modifier]:
    """The prepositional phrases from a place on, to the next clause."""
    if row.sorts[place] not in _GOES_ON:
        return
    preposition = ""
    for here in range(place, min(place + REACH, row.count)):
        phrase = row.phrases[here]
        if row.sorts[here] == "IN":
            out = row.words[here] == "of" and here > place and row.words[here - 1] == "out"
            preposition = "out_of" if out else row.words[here]
        elif phrase is not None and preposition:
            if row.sorts[here - 1] == "IN" or (_is_object(row, here) and _joined(row, here)):
                yield Modifier(preposition, phrase)
        elif row.sorts[here] not in _GOES_ON:
            return


def _joined(row: Row, place: int) -> bool:
    """Whether "and" or "or" alone joins a noun phrase to the one before."""
    return row.sorts[place - 1] == "CC" and row.words[place - 1] in ("and", "or") and row.sorts[place - 2] == "NP"


def opening_modifiers(row: Row) -> Iterator[Modifier]:
    """The prepositional phrases that open the sentence: "In Accra, …"."""
    for place in range(0, row.count - 1, 2):
        if row.sorts[place] == ",":
            return
        found = row.phrases[place + 1]
        if row.sorts[place] != "IN" or found is None:
            return
        yield Modifier(row.words[place], found)
