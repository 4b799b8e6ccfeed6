"""The class of a word by itself: by the dictionary, or by its capital as a name."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from summarizer.text.memo import Memo
from summarizer.text.syntax.lexicon import ING, PLAIN_EITHER, is_common, lexical_class
from summarizer.text.syntax.tokens import Token, plain

_MARKS = (
    dict.fromkeys("$£€¥", "$") | {"%": "NN", "&": "CC"} | dict.fromkeys("([{", "-LRB-") | dict.fromkeys(")]}", "-RRB-")
)
OPENERS = frozenset(("“", '"', "``", "-", "--", "—", "–", ":"))
"""Marks behind which any word can have a capital"""
_CLITICS = {"'ll": "MD", "'d": "MD", "'re": "VBP", "'ve": "VBP", "'m": "VBP"}
_CONTRACTING = frozenset("it he she that there what who here where how let".split())
_NAMES = frozenset(("may", "will"))
"""Modals that people are called by"""
_CLOSED = frozenset(("DT", "IN", "CC", "PRP", "PRP$", "MD", "TO", "WDT", "WP", "WRB"))
NOUNS = frozenset(("NN", "NNS", "NNP", "NNPS"))
VERBS = frozenset(("VB", "VBD", "VBG", "VBN", "VBP", "VBZ"))
TELLING = NOUNS | VERBS | {"JJ"}
"""The tags of words that tell something by themselves"""


def word_class(place: int, words: Sequence[Token], names: Collection[str], shouted: bool) -> str:
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
        return found if place == 0 or found != "MD" or lower not in _NAMES else "NNP"
    if shouted and (found not in NOUNS or lower not in names):
        return found
    if place == 0 or words[place - 1].text in OPENERS:
        return _first_word(text, lower, found, names, words[place + 1].text if place + 1 < len(words) else "")
    return "NNP"


def _class_alone(word: str) -> str | None:
    lower = plain(word)
    if not word[0].isalnum():
        return None if lower in ("'", "'s") else _mark(word, lower)
    return lexical_class(word) if lower == word and word != "due" else None


CLASSES_ALONE = Memo(_class_alone)
"""The classes of words with small letters, numbers and marks; None for those whose class rests on more"""


def _first_word(text: str, lower: str, found: str, names: Collection[str], following: str) -> str:
    """A capital at the start of a sentence: a name, or any word."""
    if lower in names or (text.isupper() and len(text) > 1):
        return "NNP"
    if found == PLAIN_EITHER and following[:1].isupper():  # "Export Promotion Bureau figures"
        return "NNP"
    if found not in NOUNS and (found != ING or is_common(lower)):
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
