"""Verbs that a dictionary takes for nouns or adjectives, told by the word before: "will axe", "was cut"."""

from __future__ import annotations

from collections.abc import Sequence

from summarizer.text.syntax.lexicon import PAST, PLAIN_EITHER, PLAIN_VERB, S_EITHER, past_form
from summarizer.text.syntax.tokens import Token

_MENDED = frozenset(("NN", "JJ", "RB", PLAIN_EITHER, PLAIN_VERB))
_NEGATED_MODALS = frozenset(("cannot", "wont"))
_MENDED_WORDS = _NEGATED_MODALS | {
    "home",
    "given",
    "&",
    "mine",
    "that",
    "her",
    "far",
    "building",
    "meeting",
    "hearing",
    "funding",
    "housing",
}
_BEFORE_THAT = frozenset(("so", "such", "now", "provided", "given", "except", "that"))
"""Words behind which "that" may open a clause: "in that prices rose" """
_POSSESSED = frozenset("of be am is are was were been".split())
"""Words behind which "mine" is what belongs to me, and not a pit"""
_AUXILIARIES = frozenset("be am is are was were been being have has had having 's 're 've".split())
_BEING = frozenset("is are was were be been am 's 're".split())
_OBJECTS = (["DT"], ["PRP$"], ["CD"], ["NNP"], ["PRP"], ["JJ"])
_NOMINAL = frozenset(("NN", "JJ"))
_PLAIN = frozenset((PLAIN_EITHER, PLAIN_VERB))
_OBJECT = frozenset(("DT", "PRP$", "CD", "NNP", "NNPS", "PRP", "$"))
_SUBJECT = frozenset(("NN", "NNS", "NNP", "PRP", "WP", "WDT", S_EITHER))
_ROW = 8
"""Words back to the modal that verbs in a row share"""
_VERB_ENDINGS = ("ise", "ize", "ify")
_VERB_OR_ADJECTIVE = frozenset(
    "own lower open free clear slow cool warm secure complete empty close welcome narrow present double perfect".split()
)
_BEFORE_NOUN_TO = frozenset("according due thanks prior next close response owing contrary addition compared".split())

_NOUN_OR_ADJECTIVE = frozenset(("final", "fair", "original", "double"))
_GOING = frozenset("go goes going gone went come comes came coming take takes taken took bring brought".split())
_GONE_TO = frozenset("court war trial work market power press school".split())
"""Nouns to which one goes or is taken, spelt as verbs"""
_BEHIND_HER: tuple[list[str], ...] = ([], ["IN"], ["TO"], [","], ["."], ["DT"], ["CC"])
"""What follows "her" where it is somebody and nothing of hers"""
_BEHIND_NOUN = frozenset(("IN", ",", ".", "CC", "TO", "VBD", "VBZ", "V/N"))
_OPENERS = frozenset(("that", "if", "unless", "because", "although", "though"))
_WHEN = frozenset(("before", "after", "until", "since", "as", "while", "once"))


def opens_clause(word: str, *, ends: bool) -> bool:
    """Whether a verb of its own follows a word: "if the law passed", "before the season started"."""
    return word in _OPENERS or (ends and word in _WHEN)


def reclass(words: Sequence[Token], classes: list[str]) -> None:
    """Mend the classes of a sentence's words in place."""
    for place, found in enumerate(classes):
        lower = words[place].lower
        if lower in _MENDED_WORDS and (mended := _of_word(lower, words, classes, place)):
            classes[place] = mended
        elif found in _MENDED:
            _mend(words, classes, place)


def _of_word(lower: str, words: Sequence[Token], classes: Sequence[str], place: int) -> str | None:
    """The class of a word that those around it make another."""
    if lower in _NEGATED_MODALS:
        return "MD"
    if lower == "home":
        return "NN" if place and classes[place - 1] in ("DT", "PRP$", "POS", "JJ") else None
    if lower == "mine":
        return "NN" if place and words[place - 1].lower not in _POSSESSED else None
    if lower == "far":  # "the moon's far side"
        return "JJ" if place and classes[place - 1] in ("DT", "POS") else None
    if lower.endswith("ing"):  # "is building a probe"
        does = place and words[place - 1].lower in _BEING and classes[place + 1 : place + 2] in _OBJECTS
        return "VBG" if does else None
    if lower == "her":  # "released her on bail"
        return "PRP" if classes[place + 1 : place + 2] in _BEHIND_HER else None
    if lower == "that":  # "hearings in that case"
        leads = place and classes[place - 1] == "IN" and words[place - 1].lower not in _BEFORE_THAT
        return "DT" if leads and classes[place + 1 : place + 2] == ["NN"] else None
    if lower == "&":  # "AT&T", "Johnson & Johnson" are one name
        joins = 0 < place < len(classes) - 1 and classes[place - 1] == classes[place + 1] == "NNP"
        return "NNP" if joins else None
    return "VBN" if place and words[place - 1].lower in _AUXILIARIES else None


def _mend(words: Sequence[Token], classes: list[str], place: int) -> None:
    """Mend a word that may be taken for a noun, an adjective or an adverb."""
    found = classes[place]
    if place and words[place].lower == "longer" and words[place - 1].lower == "no":
        classes[place - 1] = classes[place] = "RB"
    elif found in _NOMINAL and _is_verb(words, classes, place):
        classes[place] = "VB"
    elif found == "JJ":
        classes[place] = _adjective(words, classes, place)
    elif words[place].lower in _GONE_TO and _is_gone_to(words, place):
        classes[place] = "NN"
    elif found in _PLAIN and _is_participle(words, classes, place):
        classes[place] = "VBN"


def _before(classes: Sequence[str], place: int) -> int:
    """The place of the word before, adverbs passed over."""
    place -= 1
    while place >= 0 and classes[place] == "RB":
        place -= 1
    return place


def _is_gone_to(words: Sequence[Token], place: int) -> bool:
    """ "Went to court", "took the council to court"."""
    before = [word.lower for word in words[max(0, place - _ROW) : place]]
    return before[-1:] == ["to"] and not _GOING.isdisjoint(before)


def _is_verb(words: Sequence[Token], classes: Sequence[str], place: int) -> bool:
    word = words[place].lower
    if classes[place] == "JJ" and word not in _VERB_OR_ADJECTIVE:
        return False
    before = _before(classes, place)
    if before < 1:
        return False
    following = classes[place + 1] if place + 1 < len(classes) else "."
    if classes[before] == "MD":
        return classes[before - 1] not in ("DT", "PRP$", "POS", ",", ":", "WRB") and words[before - 1].lower != "nor"
    if words[before].lower in ("did", "do", "does"):
        return before < place - 1
    if classes[before] == "CC" and classes[place] == "JJ":
        return following in _OBJECT and bool({"MD", "TO"} & set(classes[max(0, place - _ROW) : place]))
    if words[before].lower != "to":
        return False
    if classes[place] == "JJ":
        return following not in ("NN", "NNS", "JJ")
    if words[before - 1].lower in _BEFORE_NOUN_TO:
        return False
    return following in _OBJECT or word.endswith(_VERB_ENDINGS)


def _is_noun(words: Sequence[Token], classes: Sequence[str], place: int) -> bool:
    """ "The firm will": an adjective that stands between an article and a modal is a noun; so is "final" more often."""
    if not 0 < place < len(classes) - 1 or classes[place - 1] != "DT":
        return False
    either = words[place].lower in _NOUN_OR_ADJECTIVE
    return classes[place + 1] == "MD" or (either and classes[place + 1] in _BEHIND_NOUN)


def _adjective(words: Sequence[Token], classes: Sequence[str], place: int) -> str:
    """What a word that is listed as an adjective is where it stands."""
    if words[place].lower in ("last", "first") and _is_adverb(classes, place):
        return "RB"
    return "NN" if _is_noun(words, classes, place) else "JJ"


def _is_adverb(classes: Sequence[str], place: int) -> bool:
    """ "The sides last met in May": between a subject and its verb."""
    return 0 < place < len(classes) - 1 and classes[place - 1] in _SUBJECT and classes[place + 1] in (PAST, "VBD")


def _is_participle(words: Sequence[Token], classes: Sequence[str], place: int) -> bool:
    """ "was cut", "has hit": a participle that is spelt as the plain verb."""
    before = _before(classes, place)
    if before < 0 or words[before].lower not in _AUXILIARIES or classes[before] == "POS":
        return False
    return past_form(words[place].lower, "VBN") == words[place].lower
