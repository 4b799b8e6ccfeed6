"""The subjects of a verb: what stands before it, past asides and relative clauses, or is understood."""

from __future__ import annotations

from summarizer.text.syntax.chunks import NounPhrase, VerbGroup
from summarizer.text.syntax.row import OBJECT_CONTROL, REACH, REPORTING, SAYING, Row

_OF_ONE = frozenset(("was", "is", "has"))
_OF_MANY = frozenset(("were", "are", "have"))
_ASIDE = 8
"""Pieces that an aside is made of"""
_OPENING = {",": ",", ")": "("}
"""What opens an aside by what closes it"""
_VERBLESS = frozenset(("NP", "IN"))
_JOINTS = ("CC", ",")
_NESTED = 2
"""Prepositional phrases between a noun and its relative clause"""


def find_subjects(row: Row, at: int, verb: VerbGroup) -> tuple[tuple[NounPhrase, ...], int]:
    """The subjects of a verb, and the place where they begin."""
    before = row.sorts[at - 1]
    if before == "REL":
        return _antecedent(row, at - 1, verb), at - 1
    if before == "CC" or (before == "," and row.sorts[at - 2] == "CC") or _is_joined(row, at):
        return _shared(row, at), at
    if not verb.finite:
        return _controller(row, at, verb), at
    if before == "," and verb.form in ("VBP", "VBZ") and _is_series(row, at):
        return _shared(row, at), at
    inverted = row.phrases[at + 1] if row.words[at] in SAYING and before in (",", "|") else None
    if inverted and not row.is_finite(at + 2):
        return (inverted,), 0
    place = _subject_to_the_left(row, at)
    if place is None and row.sorts[at - 1] == "NP" and row.sorts[at - 2] == "CC":
        place = at - 1
    if place is None:
        return (), at
    subjects = _with_conjuncts(row, place)
    return subjects, place - 2 * (len(subjects) - 1)  # each of the others has a joint behind it


def _is_joined(row: Row, at: int) -> bool:
    """ "Sold its mine and in the meantime has closed two depots": phrases alone stand between "and" and a verb."""
    place = at - 1
    while row.sorts[place] == "NP" and row.sorts[place - 1] == "IN":
        place -= 2
    return place < at - 1 and row.sorts[place] == "CC"


def _is_series(row: Row, at: int) -> bool:
    """ "Drivers end walkout, drop march": verbs in a row, with no full stop, as in a headline."""
    last = row.parsed.tokens[row.parsed.bounds[row.sentence][1] - 1]
    previous = row.verb_before(at, finite=True)
    return last.tag != "." and previous is not None and row.sorts[previous + 1 : at] == ("NP", ",")


def _antecedent(row: Row, at: int, verb: VerbGroup) -> tuple[NounPhrase, ...]:
    """The noun phrase that a relative pronoun stands for: of "talks in Oslo, which were …" the first."""
    place = at - 1
    while row.sorts[place] == ",":
        place -= 1
    if row.words[at] == "who" and place < at - 1 and _is_full_name(row, place):
        found = row.phrases[place]
        return (found,) if found else ()
    if row.words[at] == "who" or (place < at - 1 and row.words[at] == "which"):
        for _ in range(_NESTED):
            if row.sorts[place - 1] != "IN" or row.sorts[place - 2] != "NP" or not _is_other(row, at, place, verb):
                break
            place -= 2
    found = row.phrases[place]
    return (found,) if found else ()


def _is_full_name(row: Row, place: int) -> bool:
    """ "Support from Sen. James Cole, who …"; but "residents of Goma, who …"."""
    phrase = row.phrases[place]
    if phrase is None or phrase.last - phrase.first == 1:
        return False
    return all(token.tag == "NNP" for token in row.parsed.tokens[phrase.last - 2 : phrase.last])


def _is_other(row: Row, at: int, place: int, verb: VerbGroup) -> bool:
    """Whether a noun phrase behind a preposition cannot be a verb's subject, by number or as a mere place."""
    phrase, form = row.phrases[place], row.parsed.tokens[verb.first].lower
    if phrase is None:
        return False
    tag = row.parsed.tokens[phrase.head].tag
    bare = all(token.tag != "NN" for token in row.parsed.tokens[phrase.first : phrase.last])  # not "the ferry Ida"
    whereabouts = row.words[place - 1] in ("in", "at", "near", "from")
    if bare and tag == "NNP" and (whereabouts or (row.words[at] == "who" and row.words[place - 1] == "of")):
        return True
    return (form in _OF_ONE and tag == "NNS") or (form in _OF_MANY and tag in ("NN", "NNP"))


def _shared(row: Row, at: int) -> tuple[NounPhrase, ...]:
    """The subject of the verb before, which a verb after "and" shares."""
    previous = row.verb_before(at)
    if "," in row.sorts[max(0, at - 2) : at] and previous is not None:
        while previous is not None and row.sorts[previous - 1] == "REL":  # "a boat that had left, and denied"
            previous = row.verb_before(previous)
    return row.subjects_of.get(previous, ()) if previous is not None else ()


def _controller(row: Row, at: int, verb: VerbGroup) -> tuple[NounPhrase, ...]:
    """The understood subject of an infinitive, participle or gerund."""
    noun = row.phrases[at - 1]
    if noun and verb.form != "TO":
        return (noun,)
    if row.sorts[at - 1] == "IN" and verb.form != "TO":
        return _subject_of_gerund(row, at)
    if verb.form == "VBN" and (named := _described(row, at)):
        return (named,)
    previous = row.verb_before(at, finite=verb.form != "TO")
    if previous is None:
        if noun and at == 1 and not any(map(row.is_finite, range(row.count))):
            return (noun,)  # a headline: "Airline to buy jets"
        return _first_subject_to_the_right(row, at) if at == 0 else ()
    if verb.form == "TO" and row.words[previous] in OBJECT_CONTROL and row.objects_of.get(previous):
        return row.objects_of[previous]
    return row.subjects_of.get(previous, ())


def _described(row: Row, at: int) -> NounPhrase | None:
    """What a participle behind a comma describes: "The club, bought by a clerk, …", "retook the hill, lost in May"."""
    describes = row.sorts[at - 1] == "," and (at == 2 or row.sorts[at - 3] in ("SUB", "|", "VG"))
    return row.phrases[at - 2] if describes else None


def _subject_of_gerund(row: Row, at: int) -> tuple[NounPhrase, ...]:
    """ "accused them of stealing", "after leaving": object or subject of the verb; with a noun unknown."""
    previous = row.verb_before(at)
    if previous is None:
        return ()
    objects = row.objects_of.get(previous, ())
    noun = row.phrases[at - 2]
    if noun is None or row.words[at - 1] not in ("of", "for", "from"):
        return row.subjects_of.get(previous, ())
    return objects if noun in objects and row.words[at - 1] in ("of", "from") else ()


def _first_subject_to_the_right(row: Row, at: int) -> tuple[NounPhrase, ...]:
    """ "Fleeing the fighting, families crossed …": the subject of the clause after the comma."""
    for place in range(at + 1, min(at + REACH, row.count)):
        if row.sorts[place - 1] == "," and (found := row.phrases[place]):
            return (found,)
    return ()


def _subject_to_the_left(row: Row, at: int) -> int | None:
    """The place of the noun phrase that is the subject of a finite verb."""
    place: int | None = _before_aside(row, at - 1)
    limit = max(0, at - REACH)
    while place is not None and place >= limit:
        sort = row.sorts[place]
        if sort == "NP":
            skipped = _skip_phrase(row, place, at)
            if skipped == place:
                return place
            place = skipped
        elif sort == "VG":
            place = _skip_verb(row, place)
        elif sort in ("SUB", "|"):
            return None
        else:
            place -= 1
    return None


def _before_aside(row: Row, place: int) -> int:
    """The place before an aside without a verb: "Shares, most of all in banks, rose", "The council (WHC) said"."""
    opening = _OPENING.get(row.words[place]) if place >= 0 else None
    if opening is None:
        return place
    for here in range(place - 1, max(0, place - _ASIDE), -1):
        if row.words[here] == opening and row.sorts[here - 1] == "NP":
            return here - 1
        if row.sorts[here] not in _VERBLESS:
            return place
    return place


def _skip_phrase(row: Row, place: int, at: int) -> int:
    """The place before a noun phrase that cannot be the subject, or its own place if it can."""
    if row.sorts[place - 1] == "IN":
        return place - 2
    if row.sorts[place - 1] == "CC" and row.sorts[place - 2] == "NP" and row.sorts[place - 3] == "IN":
        return place - 4
    if _is_aside(row, place, at) or _is_object_of_nonfinite(row, place):
        return place - 2
    if row.sorts[place - 1] == "NP" and _is_object_of_nonfinite(row, place - 1):
        return place - 3  # "a ban on insuring tankers more than 20 years old"
    if row.sorts[place - 1] == "VG" and row.words[place - 1] not in REPORTING:
        opens = _relative_of(row, place - 1)
        return opens - 1 if opens else place
    return place


def _relative_of(row: Row, verb: int) -> int:
    """The place of the word that opens the relative clause of a verb, past an adverbial: "who at first praised"."""
    place = verb - 1
    if row.sorts[place] == "NP" and row.sorts[place - 1] == "IN":
        place -= 2
    elif row.sorts[place] == "IN":
        place -= 1
    return place if row.sorts[place] == "REL" else 0


def _is_aside(row: Row, place: int, at: int) -> bool:
    """An apposition: a noun phrase between commas after another."""
    return (
        place + 1 < at and row.sorts[place + 1] == "," and row.sorts[place - 1] == "," and row.sorts[place - 2] == "NP"
    )


def _is_object_of_nonfinite(row: Row, place: int) -> bool:
    """ "The attempt to kidnap the judge was foiled"."""
    verb = row.verbs[place - 1]
    return verb is not None and verb.form in ("TO", "VBG")


def _skip_verb(row: Row, place: int) -> int | None:
    """The place before a verb that does not end the search: a relative clause, a participle, an aside."""
    verb = row.verbs[place]
    if row.sorts[place - 1] == "REL":
        return place - 2
    if verb and not verb.finite:
        return place - 1
    if row.sorts[place - 1] == "NP" and row.sorts[place - 2] == "REL" and row.sorts[place - 3] == ",":
        return place - 4  # ", which the commission proposed,"
    if row.words[place - 2] == "that" and row.sorts[place - 1] == row.sorts[place - 3] == "NP":
        return place - 3  # "the review that she was to present"
    if row.sorts[place + 1] == "," and row.sorts[place - 1] == "NP" and row.sorts[place - 2] == ",":
        return place - 3
    return None


def _with_conjuncts(row: Row, place: int) -> tuple[NounPhrase, ...]:
    """A noun phrase and those joined to it on its left: "Ghana, Togo and Benin"."""
    found = [row.phrases[place]]
    if row.sorts[place - 1] not in _JOINTS:
        return tuple(filter(None, found))
    while row.sorts[place - 1] in _JOINTS and row.sorts[place - 2] == "NP" and row.sorts[place - 3] != "IN":
        if row.sorts[place - 1] == "," and len(found) == 1:
            break
        place -= 2
        found.insert(0, row.phrases[place])
    return tuple(phrase for phrase in found if phrase)
