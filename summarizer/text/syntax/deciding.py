"""Words that can be several things, "report" or "killed": decided by their neighbours."""

from __future__ import annotations

from collections.abc import Sequence

from summarizer.text.syntax.lexicon import (
    ING,
    ING_NOUN,
    PAST,
    PLAIN_EITHER,
    PLAIN_VERB,
    S_EITHER,
    S_VERB,
    past_form,
)
from summarizer.text.syntax.participles import WEEKDAYS, ends_relative, hangs_on_noun, is_aside
from summarizer.text.syntax.reclassing import opens_clause
from summarizer.text.syntax.tokens import Token
from summarizer.text.syntax.word_classes import NOUNS

_BE = frozenset("be am is are was were been being 're 'm get gets got getting gotten".split())
_HAVE = frozenset(["have", "has", "had", "having", "'ve", "'d"])
_MODAL = frozenset("will would could may might shall should must can did".split())
_DO = frozenset(["do", "does", "did"])
_SAYING = frozenset(
    "said says say reported reports believe believes think thinks thought announced claimed claims added told "
    "hoped showed shows".split()
)
_SAID = frozenset(("said", "told", "replied", "insisted", "argued"))
"""Past forms that are hardly ever participles without an auxiliary, and never adjectives: ", said Jane Borg" """
_ARTICLES = frozenset("the a an my your his her its our their".split())
_INTRANSITIVE = frozenset(
    "apologised apologized arrived collapsed departed died disappeared drifted emerged erupted happened occurred "
    "perished persisted protested remained resigned vanished".split()
)
"""Past forms that have no passive, so that none shortens a relative clause"""
_PARTICLES = frozenset(["out", "up", "down", "off", "away", "back", "over"])
_PAST_SUBJECT = frozenset(["who", "that", "which"])
_LINKING = frozenset(("remains", "stays"))
_LET = frozenset(["let", "help", "make"])

_HEDGES = frozenset("at least most up to more than as many fewer less about around over under nearly almost".split())

_BY_HOW_MUCH = _HEDGES | frozenset("a an half third quarter fifth tenth".split())
_FRACTIONS = frozenset("half third quarter fifth tenth".split())
_UNITS = frozenset("percent % per pct point points basis euros dollars pounds cents votes degrees times".split())
"""What an amount of change is told in"""
_PREMODIFIERS = frozenset(("DT", "PRP$", "JJ", "CD", "POS", "$"))
_STARTS_OBJECT = frozenset(("DT", "PRP$", "CD", "NNP", "NNPS", "PRP", "$", "EX"))
STARTS_PHRASE = _STARTS_OBJECT | {"JJ", "NN", "NNS"}
FINITE = frozenset(("VBD", "VBZ", "VBP", "MD"))
EITHER = frozenset((PLAIN_EITHER, S_EITHER))
_NOUNS_AHEAD = NOUNS | EITHER | {ING_NOUN}
_OBJECTS = frozenset(("him", "them", "us", "me"))
_CLAUSE_END = frozenset((",", ".", ":", "WDT", "WP", "WRB", "CC", "``", "''"))


class Place:
    """An undecided word among decided ones to its left and lexical classes to its right."""

    __slots__ = ("at", "left_tag", "left_word", "next_tag", "next_word", "tags", "words")

    def __init__(self, words: Sequence[Token], tags: Sequence[str], at: int) -> None:
        left, right = at - 1, at + 1
        while left >= 0 and tags[left] == "RB":
            left -= 1
        while right < len(tags) - 1 and tags[right] == "RB":
            right += 1
        self.words, self.tags, self.at = words, tags, at
        self.left_tag = tags[left] if left >= 0 else "START"
        self.left_word = words[left].lower if left >= 0 else ""
        self.next_tag = tags[right] if right < len(tags) else "END"
        self.next_word = words[right].lower if right < len(tags) else ""


def _plain(place: Place) -> str:
    """ "report": after "to", a modal or a subject a verb, else a noun."""
    either = place.tags[place.at] == PLAIN_EITHER
    if place.left_word == "to" and place.words[place.at].lower == "date":
        return "NN"
    if place.left_tag in ("TO", "MD") or place.left_word in _DO or place.left_word in _LET:
        return "VB"
    if place.left_tag in ("PRP", "WP", "WDT", "EX") or place.left_word in _PAST_SUBJECT:
        return "VBP"
    if place.left_tag in _PREMODIFIERS:
        return "NN"
    if place.left_tag == "CC":
        return _as_before(place, "VB", "VBP") or ("NN" if either else "VB")
    if not either or (place.next_word == "that" and place.left_tag != "NN"):
        return "VBD" if is_told_in_past(place.words[place.at].lower, place.words) else "VBP"
    if _is_past_of_itself(place) or _is_only_past(place):
        return "VBD"
    if place.left_tag == "NNS" and place.at > 1 and place.words[place.at - 2].lower in ("if", "unless", "when"):
        return "VBP"
    plural = place.left_tag == "NNS" or (place.left_tag == "NN" and place.left_word in ("people", "police"))
    if not plural or place.next_tag not in _STARTS_OBJECT | {"TO"}:
        return "NN"
    return "VBD" if is_told_in_past(place.words[place.at].lower, place.words) else "VBP"


def is_told_in_past(verb: str, words: Sequence[Token]) -> bool:
    """ "Drones hit a depot.": no headline, since it has a full stop, so that the form is of the past."""
    return words[-1].text == "." and past_form(verb, "VBD") == verb


def _is_only_past(place: Place) -> bool:
    """ "Shops in Osh shut for a day.": with no other verb in the clause."""
    if place.left_tag not in ("NNS", "NNP", "NNPS") or place.next_tag not in ("IN", ".", "RB"):
        return False
    told = is_told_in_past(place.words[place.at].lower, place.words)
    return told and not _is_inside_clause(place) and _is_verbless(place)


def _is_past_of_itself(place: Place) -> bool:
    """ "A crowd beat two nurses", "the fair shut down": a past form spelt as the plain verb, with its subject."""
    word = place.words[place.at].lower
    if place.left_tag not in ("NN", "NNP") or past_form(word, "VBD") != word or _is_inside_clause(place):
        return False
    return place.next_tag in _STARTS_OBJECT or place.next_word in _PARTICLES


def _s_form(place: Place) -> str:
    """ "reports": after a subject and before an object a verb, else a noun."""
    either = place.tags[place.at] == S_EITHER
    if place.left_tag in NOUNS and place.words[place.at].lower in _LINKING:
        return "VBZ"
    if either and place.next_word in _HAVE | _BE | _MODAL:
        return "NNS"
    if place.left_tag in ("PRP", "WP", "WDT", "EX") or place.left_word in _PAST_SUBJECT:
        return "VBZ"
    if place.left_tag in _PREMODIFIERS or place.left_tag == "IN":
        return "NNS"
    if not either or (place.left_tag == "''" and place.next_tag in ("DT", "PRP$")):  # '…," reads the letter'
        return "VBZ"
    if place.left_tag == "CC":
        return _as_before(place, "VBZ") or "NNS"
    if place.left_tag == "," and place.next_word == "that":  # ", published in May, shows that"
        return "VBZ"
    if place.left_tag in ("NN", "NNP"):
        is_verb = place.next_tag in _STARTS_OBJECT or place.next_word == "that"
        is_verb = (
            is_verb or (place.next_word == "to" and not _is_measured(place)) or _is_dated(place) or _is_only(place)
        )
        return "VBZ" if is_verb else "NNS"
    return "NNS"


def _is_measured(place: Place) -> bool:
    """ "By 25 basis points to 6 percent", "the sale of energy drinks to children": a noun before "to"."""
    before = place.tags[place.at - 2] if place.at > 1 else ""
    return before == "CD" or (before == "IN" and _is_inside_clause(place))


def _is_dated(place: Place) -> bool:
    """ "The trial resumes on Monday", but "attacks on Monday killed two": a weekday follows, and no verb."""
    after = [word.lower for word in place.words[place.at + 1 : place.at + 3]]
    if WEEKDAYS.isdisjoint(after[1:] if after[:1] == ["on"] else after[:1]) or _is_inside_clause(place):
        return False
    return _is_verbless(place)


def _is_only(place: Place) -> bool:
    """ "If the report shows negligence": before a noun that no verb follows, where the clause has none yet."""
    if place.next_tag not in ("NN", "NNS", "JJ") or _is_inside_clause(place):
        return False
    begins = place.at > 1 and place.tags[place.at - 2] in ("DT", "PRP$", "POS")
    return begins and _is_verbless(place)


def _is_verbless(place: Place) -> bool:
    """Whether no other verb can follow before the clause ends."""
    for found in place.tags[place.at + 1 :]:
        if found in _CLAUSE_END:
            break
        if found in FINITE or found in (PAST, S_VERB, PLAIN_VERB, *EITHER):
            return False
    return True


def _as_before(place: Place, *wanted: str) -> str | None:
    """The tag of the nearest verb to the left where it is one of those wanted: conjuncts are alike."""
    for found in reversed(place.tags[: place.at]):
        if found[0] == "V" and len(found) > 1:
            return found if found in wanted else None
    return None


def _past(place: Place) -> str:
    """ "killed": past tense, or participle of a passive, a perfect or a shortened relative clause."""
    if (place.left_word in _HAVE and place.left_tag != "POS") or place.left_word in _BE:
        return "VBN"
    if place.left_word in _OBJECTS:  # "would see him sacked"
        return "VBN"
    is_subject = place.left_tag in ("PRP", "WP", "WDT", "EX") or place.left_word in _PAST_SUBJECT
    if is_subject or place.words[place.at].lower in _SAID:
        return "VBD"
    if place.left_tag == "CD" and place.at > 1 and place.tags[place.at - 2] in NOUNS:  # "magnitude 6.7 struck"
        return _past_after_noun(place)
    if place.left_tag in _PREMODIFIERS:
        return "VBD" if place.next_tag in _STARTS_OBJECT and place.left_word not in _ARTICLES else "JJ"
    if place.words[place.at].lower in _INTRANSITIVE and place.left_tag in NOUNS:
        return "VBD"
    if place.left_word == "than" and place.at > 1 and place.words[place.at - 2].lower == "more":
        return "VBD"  # "profit more than doubled"
    if place.left_tag in ("IN", "START", "TO", "CC", ",", "``") or place.left_tag[0] == "V":
        return _past_after_mark(place)
    return "VBN" if place.next_word == "by" and _has_agent(place) else _past_after_noun(place)


def _has_agent(place: Place) -> bool:
    """Whether "by" follows with somebody who does it, and no amount: not "exports dropped by 38 percent"."""
    behind = place.at + 2
    while behind < len(place.words) and place.words[behind].lower in _BY_HOW_MUCH:
        behind += 1
    measured = place.tags[behind : behind + 1] in (["CD"], ["$"]) and not _counts_people(place, behind)
    return not measured and place.words[behind - 1].lower not in _FRACTIONS


def _counts_people(place: Place, at: int) -> bool:
    """ "Shot by two gunmen": a number of those who do it."""
    while at < len(place.words) and place.tags[at] in ("CD", "$", "JJ"):
        at += 1
    return at < len(place.words) and place.words[at].lower not in _UNITS and place.tags[at - 1] != "$"


def _past_after_mark(place: Place) -> str:
    """After a comma, "and", a preposition, a verb or at the start: an adjective before a noun, else as its conjunct."""
    before_noun = place.next_tag in _NOUNS_AHEAD and place.next_tag not in ("NNP", "NNPS")
    if place.left_tag not in ("START", "TO") and (before_noun or (place.left_tag == "CC" and place.next_tag in FINITE)):
        return "JJ"
    if (place.next_word == "by" and _has_agent(place)) or place.left_tag not in ("CC", ",", "``"):
        return "VBN"
    if is_aside(place.words, place.tags, place.at):
        return "VBN"
    if ends_relative(place.words, place.tags, place.at):
        return "VBD"
    if place.left_tag == "CC":
        return _as_before(place, "VBD", "VBN") or "VBD"
    if place.next_tag in ("CC", ",") and _as_before(place, "VBN"):  # "arrested, charged and tried"
        return "VBN"
    return "VBD" if place.next_tag in _STARTS_OBJECT or _as_before(place, "VBD") is None else "VBN"


def _past_after_noun(place: Place) -> str:
    """ "troops deployed …": the verb of the clause, unless the clause has another one further on."""
    if hangs_on_noun(place.words, place.tags, place.at):
        return "VBN"
    dated = place.next_word in WEEKDAYS
    if (place.next_tag in STARTS_PHRASE and not dated) or place.next_word in ("that", "to") or _has_particle(place):
        return "VBD"
    for at in range(place.at + 1, len(place.tags)):
        found = place.tags[at]
        if found in _CLAUSE_END or (place.words[at].lower == "that" and _is_first_verb(place)):
            break
        if found == PLAIN_VERB and place.tags[at - 1] == "TO":  # "called on him to resign"
            continue
        if found in FINITE or found in (PAST, S_VERB, PLAIN_VERB) or (found == PLAIN_EITHER and _is_past_at(place, at)):
            return "VBN"
    return "VBN" if _is_inside_clause(place) else "VBD"


def _is_first_verb(place: Place) -> bool:
    """ "The bank tried on Monday to make the case that it was sound"."""
    return FINITE.isdisjoint(place.tags[: place.at])


def _is_past_at(place: Place, at: int) -> bool:
    """ "Rockets fired from the valley hit a school": a past form ahead that is spelt as the plain verb."""
    if place.tags[at - 1] not in ("NN", "NNS", "NNP"):
        return False
    word = place.words[at].lower
    return place.tags[at + 1 : at + 2] in (["DT"], ["PRP$"], ["CD"]) and past_form(word, "VBD") == word


def _is_inside_clause(place: Place) -> bool:
    """Whether the clause has its verb already: "called off a strike planned for May", but "said prices dropped"."""
    for at in range(place.at - 1, -1, -1):
        if place.tags[at] in _CLAUSE_END or opens_clause(place.words[at].lower, ends=place.next_tag in _CLAUSE_END):
            return False
        if place.tags[at] in FINITE and (at == 0 or place.tags[at - 1] not in ("WP", "WDT")):
            return place.words[at].lower not in _SAYING
    return False


def _has_particle(place: Place) -> bool:
    """ "called off a strike": a particle and then the object."""
    after = place.tags[place.at + 2 : place.at + 3]
    return place.next_word in _PARTICLES and bool(after) and (after[0] in STARTS_PHRASE or after[0] == PLAIN_EITHER)


def _ing_noun(place: Place) -> str:
    """ "landing": a noun, but after a form of be or before an object."""
    if place.left_word in _BE:
        return "VBG"
    if place.left_tag in _PREMODIFIERS:
        return "NN"
    has_object = place.next_tag in _STARTS_OBJECT or _is_hedged_number(place)
    has_object = has_object or (place.left_tag == "," and place.next_tag in STARTS_PHRASE)  # ", killing civilians"
    return "VBG" if has_object and place.left_tag not in ("NN", "NNP") else "NN"


def _is_hedged_number(place: Place) -> bool:
    """ "killing at least 12 people", "killing as many as 12"."""
    for word, found in zip(place.words[place.at + 1 :], place.tags[place.at + 1 :], strict=True):
        if word.lower not in _HEDGES:
            return found == "CD" and word is not place.words[place.at + 1]
    return False


def _ing(place: Place) -> str:
    """ "shelling": a noun where a noun can stand, else a participle or gerund."""
    if place.left_word in _BE:
        return "VBG"
    if place.left_tag in _PREMODIFIERS:
        return "JJ" if place.next_tag in ("NN", "NNS") else "NN"
    if place.next_tag in _STARTS_OBJECT:
        return "VBG"
    if place.left_tag in NOUNS and place.left_tag != "NNS":
        return "NN" if place.next_tag not in ("JJ", "IN", "TO") and not _has_plural(place) else "VBG"
    if place.left_tag == "CC":
        return _as_before(place, "VBG") or "NN"
    return "NN" if place.next_word == "of" or (place.left_tag == "NNS" and place.next_tag in FINITE) else "VBG"


def _has_plural(place: Place) -> bool:
    """ "A bus carrying pilgrims": behind "a" and a noun the plural can only be an object."""
    return place.next_tag == "NNS" and place.at > 1 and place.words[place.at - 2].lower in ("a", "an")


RULES = {
    PLAIN_VERB: _plain,
    PLAIN_EITHER: _plain,
    S_VERB: _s_form,
    S_EITHER: _s_form,
    PAST: _past,
    ING: _ing,
    ING_NOUN: _ing_noun,
}
"""What decides a word of each undecided class"""
