"""Parts of speech (Penn Treebank tags), by dictionary and by the words around.

A word that can be several things is decided by its neighbours, from left to right: shallow, and enough to find noun
phrases, verb groups and who does what to whom in news prose.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from functools import lru_cache

from summarizer.text.syntax.lexicon import (
    ING,
    ING_NOUN,
    PAST,
    PLAIN_EITHER,
    PLAIN_VERB,
    S_EITHER,
    S_VERB,
    is_common,
    lexical_class,
    past_form,
)
from summarizer.text.syntax.participles import WEEKDAYS, ends_relative, hangs_on_noun, is_aside
from summarizer.text.syntax.reclassing import opens_clause, reclass
from summarizer.text.syntax.tokens import Token, plain

_MARKS = (
    dict.fromkeys("$£€¥", "$") | {"%": "NN", "&": "CC"} | dict.fromkeys("([{", "-LRB-") | dict.fromkeys(")]}", "-RRB-")
)
_BEFORE_FIRST = frozenset(("“", '"', "``", "-", "--", "—", "–", ":"))
_LABELLED = 3
_CLITICS = {"'ll": "MD", "'d": "MD", "'re": "VBP", "'ve": "VBP", "'m": "VBP"}
_BE = frozenset("be am is are was were been being 're 'm get gets got getting gotten".split())
_HAVE = frozenset(["have", "has", "had", "having", "'ve", "'d"])
_MODAL = frozenset("will would could may might shall should must can did".split())
_DO = frozenset(["do", "does", "did"])
_CONTRACTING = frozenset("it he she that there what who here where how let".split())
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
_LET = frozenset(["let", "help", "make"])

_CLOSED = frozenset(("DT", "IN", "CC", "PRP", "PRP$", "MD", "TO", "WDT", "WP", "WRB"))
_NOUNS = frozenset(("NN", "NNS", "NNP", "NNPS"))
_PREMODIFIERS = frozenset(("DT", "PRP$", "JJ", "CD", "POS", "$"))
_STARTS_OBJECT = frozenset(("DT", "PRP$", "CD", "NNP", "NNPS", "PRP", "$", "EX"))
_STARTS_PHRASE = _STARTS_OBJECT | {"JJ", "NN", "NNS"}
_FINITE = frozenset(("VBD", "VBZ", "VBP", "MD"))
_EITHER = frozenset((PLAIN_EITHER, S_EITHER))
_NOUNS_AHEAD = _NOUNS | _EITHER | {ING_NOUN}
_AFTER_VERB = _STARTS_PHRASE | {"IN", "TO"}
_CLAUSE_END = frozenset((",", ".", ":", "WDT", "WP", "WRB", "CC", "``", "''"))


def tag(words: Sequence[Token], names: Collection[str]) -> list[str]:
    """The Penn tags of a sentence's words.

    Args:
        words: the sentence.
        names: words that stand capitalised within sentences of the same text, so that the first word of a sentence
            can be told to be a name.
    """
    shouted = _is_shouted(words)
    tags = [_class_of_plain(word.text) or _class(place, words, names, shouted) for place, word in enumerate(words)]
    if len(tags) > _LABELLED and _is_label(words):
        tags[1] = ":"
    reclass(words, tags)
    classes = list(tags)
    for place, found in enumerate(classes):
        if found in _RULES:
            tags[place] = _RULES[found](_Place(words, tags, place))
    if not _FINITE & set(tags):
        _promote(tags, classes)
    return tags


def is_capital(before: Token, word: Token) -> bool:
    """Whether a word has its capital as a name has, and not because it opens a sentence, a quotation or a story."""
    return word.text[0].isupper() and before.text not in _BEFORE_FIRST


def _is_label(words: Sequence[Token]) -> bool:
    """Whether a pictogram and a word in capitals head an item of news: "🌀 STORM Two people were killed"."""
    picture, word, following = words[:3]
    return picture.text[0] > "\u2600" and word.text.isupper() and len(word.text) > 3 and following.text[0].isupper()


@lru_cache(maxsize=4_096)
def _class_of_plain(word: str) -> str | None:
    """The class of a word that is written with small letters, or with digits, and rests on nothing else."""
    return lexical_class(word) if plain(word) == word and word[0].isalnum() and word != "due" else None


def _promote(tags: list[str], classes: Sequence[str]) -> None:
    """A sentence without a verb, as headlines seem to be, gets one: "Workers plan protests"."""
    for place in range(1, len(tags) - 1):
        if classes[place] in _EITHER and tags[place - 1] in _NOUNS and tags[place + 1] in _AFTER_VERB:
            tags[place] = "VBZ" if classes[place] == S_EITHER else "VBP"
            _promote_row(tags, classes, place)
            return


def _promote_row(tags: list[str], classes: Sequence[str], first: int) -> None:
    """ "Drivers end walkout, drop march": the verbs in a row with a headline's first."""
    for place in range(first + 2, len(tags) - 1):
        if classes[place] == classes[first] and tags[place - 1] == "," and tags[-1] != ".":
            tags[place] = tags[first]


def _is_shouted(words: Sequence[Token]) -> bool:
    """A headline in capitals, or With A Capital On Each Word: capitals say nothing there."""
    initials = [word.text[0] for word in words if word.text[0].isalpha()]
    return len(initials) > 3 and sum(map(str.isupper, initials)) > 0.8 * len(initials)


def _class(place: int, words: Sequence[Token], names: Collection[str], shouted: bool) -> str:
    """The class of a word by itself, capitals considered."""
    text, lower = words[place].text, words[place].lower
    if not text[0].isalnum():
        if lower == "'s" and place and words[place - 1].lower in _CONTRACTING:
            return "VBZ"
        return "POS" if _is_plural_possessive(place, words) else _mark(text, lower)
    found = lexical_class(lower)
    if not text[0].isupper():
        return "IN" if lower == "due" and words[place + 1 : place + 2] and words[place + 1].lower == "to" else found
    if not shouted and text.isupper() and len(text) > 1:
        return "NNP"
    if found in _CLOSED:
        return found if place == 0 or found != "MD" else "NNP"
    if shouted and (found not in _NOUNS or lower not in names):
        return found
    if place == 0 or words[place - 1].text in _BEFORE_FIRST:
        return _first_word(text, lower, found, names, words[place + 1].text if place + 1 < len(words) else "")
    return "NNP"


def _first_word(text: str, lower: str, found: str, names: Collection[str], following: str) -> str:
    """A capital at the start of a sentence: a name, or any word."""
    if lower in names or (text.isupper() and len(text) > 1):
        return "NNP"
    if found not in _NOUNS and (found != ING or is_common(lower)):
        return found
    is_name = following[:1].isupper() or not is_common(lower)
    return "NNP" if is_name else found


def _is_plural_possessive(place: int, words: Sequence[Token]) -> bool:
    """The apostrophe of "the nurses' travel": close to an s on its left and to nothing on its right."""
    if words[place].lower != "'" or not 0 < place < len(words) - 1:
        return False
    before, mark, after = words[place - 1 : place + 2]
    return before.end == mark.start and before.lower.endswith("s") and mark.end < after.start


def _mark(text: str, lower: str) -> str:
    if text[0] in "'’" and len(text) > 1:
        return "POS" if lower == "'s" else _CLITICS.get(lower, "''")
    if text in ("``", "“", "‘"):
        return "``"
    if text in (".", "!", "?", "..."):
        return "."
    if text in ('"', "”", "’", "'"):
        return "''"
    if text[0] == "<":
        return "SYM"
    return _MARKS.get(text, "," if text == "," else ":")


class _Place:
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


def _plain(place: _Place) -> str:
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
        return "VBP"
    if _is_past_of_itself(place):
        return "VBD"
    if place.left_tag == "NNS" and place.at > 1 and place.words[place.at - 2].lower in ("if", "unless", "when"):
        return "VBP"
    plural = place.left_tag == "NNS" or (place.left_tag == "NN" and place.left_word in ("people", "police"))
    return "VBP" if plural and place.next_tag in _STARTS_OBJECT | {"TO"} else "NN"


def _is_past_of_itself(place: _Place) -> bool:
    """ "A crowd beat two nurses", "the fair shut down": a past form spelt as the plain verb, with its subject."""
    word = place.words[place.at].lower
    if place.left_tag not in ("NN", "NNP") or past_form(word, "VBD") != word or _is_inside_clause(place):
        return False
    return place.next_tag in _STARTS_OBJECT or place.next_word in _PARTICLES


def _s_form(place: _Place) -> str:
    """ "reports": after a subject and before an object a verb, else a noun."""
    either = place.tags[place.at] == S_EITHER
    if either and place.next_word in _HAVE | _BE | _MODAL:
        return "NNS"
    if place.left_tag in ("PRP", "WP", "WDT", "EX") or place.left_word in _PAST_SUBJECT:
        return "VBZ"
    if place.left_tag in _PREMODIFIERS or place.left_tag == "IN":
        return "NNS"
    if not either:
        return "VBZ"
    if place.left_tag == "CC":
        return _as_before(place, "VBZ") or "NNS"
    if place.left_tag in ("NN", "NNP"):
        return "VBZ" if place.next_tag in _STARTS_OBJECT or place.next_word == "to" else "NNS"
    return "NNS"


def _as_before(place: _Place, *wanted: str) -> str | None:
    """The tag of the nearest verb to the left where it is one of those wanted: conjuncts are alike."""
    for found in reversed(place.tags[: place.at]):
        if found[0] == "V" and len(found) > 1:
            return found if found in wanted else None
    return None


def _past(place: _Place) -> str:
    """ "killed": past tense, or participle of a passive, a perfect or a shortened relative clause."""
    if (place.left_word in _HAVE and place.left_tag != "POS") or place.left_word in _BE:
        return "VBN"
    is_subject = place.left_tag in ("PRP", "WP", "WDT", "EX") or place.left_word in _PAST_SUBJECT
    if is_subject or place.words[place.at].lower in _SAID:
        return "VBD"
    if place.left_tag in _PREMODIFIERS:
        return "VBD" if place.next_tag in _STARTS_OBJECT and place.left_word not in _ARTICLES else "JJ"
    if place.words[place.at].lower in _INTRANSITIVE and place.left_tag in _NOUNS:
        return "VBD"
    if place.left_tag in ("IN", "START", "TO", "CC", ",", "``") or place.left_tag[0] == "V":
        return _past_after_mark(place)
    return "VBN" if place.next_word == "by" else _past_after_noun(place)


def _past_after_mark(place: _Place) -> str:
    """After a comma, "and", a preposition, a verb or at the start: an adjective before a noun, else as its conjunct."""
    before_noun = place.next_tag in _NOUNS_AHEAD and place.next_tag not in ("NNP", "NNPS")
    if place.left_tag not in ("START", "TO") and (
        before_noun or (place.left_tag == "CC" and place.next_tag in _FINITE)
    ):
        return "JJ"
    if place.next_word == "by" or place.left_tag not in ("CC", ",", "``"):
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


def _past_after_noun(place: _Place) -> str:
    """ "troops deployed …": the verb of the clause, unless the clause has another one further on."""
    if hangs_on_noun(place.words, place.tags, place.at):
        return "VBN"
    dated = place.next_word in WEEKDAYS
    if (place.next_tag in _STARTS_PHRASE and not dated) or place.next_word in ("that", "to") or _has_particle(place):
        return "VBD"
    for found in place.tags[place.at + 1 :]:
        if found in _CLAUSE_END:
            break
        if found in _FINITE or found in (PAST, S_VERB, PLAIN_VERB):
            return "VBN"
    return "VBN" if _is_inside_clause(place) else "VBD"


def _is_inside_clause(place: _Place) -> bool:
    """Whether the clause has its verb already: "called off a strike planned for May", but "said prices dropped"."""
    for at in range(place.at - 1, -1, -1):
        if place.tags[at] in _CLAUSE_END or opens_clause(place.words[at].lower, ends=place.next_tag in _CLAUSE_END):
            return False
        if place.tags[at] in _FINITE and (at == 0 or place.tags[at - 1] not in ("WP", "WDT")):
            return place.words[at].lower not in _SAYING
    return False


def _has_particle(place: _Place) -> bool:
    """ "called off a strike": a particle and then the object."""
    after = place.tags[place.at + 2 : place.at + 3]
    return place.next_word in _PARTICLES and bool(after) and after[0] in _STARTS_PHRASE


def _ing_noun(place: _Place) -> str:
    """ "landing": a noun, but after a form of be or before an object."""
    if place.left_word in _BE:
        return "VBG"
    if place.left_tag in _PREMODIFIERS:
        return "NN"
    return "VBG" if place.next_tag in _STARTS_OBJECT and place.left_tag not in ("NN", "NNP") else "NN"


def _ing(place: _Place) -> str:
    """ "shelling": a noun where a noun can stand, else a participle or gerund."""
    if place.left_word in _BE:
        return "VBG"
    if place.left_tag in _PREMODIFIERS:
        return "JJ" if place.next_tag in ("NN", "NNS") else "NN"
    if place.next_tag in _STARTS_OBJECT:
        return "VBG"
    if place.left_tag in _NOUNS and place.left_tag != "NNS":
        return "NN" if place.next_tag not in ("JJ", "IN", "TO") else "VBG"
    if place.left_tag == "CC":
        return _as_before(place, "VBG") or "NN"
    return "NN" if place.next_word == "of" or (place.left_tag == "NNS" and place.next_tag in _FINITE) else "VBG"


_RULES = {
    PLAIN_VERB: _plain,
    PLAIN_EITHER: _plain,
    S_VERB: _s_form,
    S_EITHER: _s_form,
    PAST: _past,
    ING: _ing,
    ING_NOUN: _ing_noun,
}
