"""Parts of speech (Penn Treebank tags), by dictionary and by the words around.

A word that can be several things is decided by its neighbours, from left to right: shallow, and enough to find noun
phrases, verb groups and who does what to whom in news prose.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence

from summarizer.text.syntax.deciding import EITHER, FINITE, RULES, STARTS_PHRASE, Place, is_told_in_past
from summarizer.text.syntax.lexicon import S_EITHER
from summarizer.text.syntax.reclassing import reclass
from summarizer.text.syntax.tokens import Token
from summarizer.text.syntax.word_classes import CLASSES_ALONE, NOUNS, word_class

_LABELLED = 3
_SHOUTED = 0.8
"""The share of words with a capital above which capitals say nothing"""
_AFTER_VERB = STARTS_PHRASE | {"IN", "TO"}


def tag(words: Sequence[Token], names: Collection[str]) -> list[str]:
    """The Penn tags of a sentence's words.

    Args:
        words: the sentence.
        names: words that stand capitalised within sentences of the same text, so that the first word of a sentence
            can be told to be a name.
    """
    shouted = _is_shouted(words)
    tags = [CLASSES_ALONE[word.text] or word_class(place, words, names, shouted) for place, word in enumerate(words)]
    if len(tags) > _LABELLED and _is_label(words):
        tags[1] = ":"
    reclass(words, tags)
    classes = list(tags)
    for place, found in enumerate(classes):
        if found in RULES:
            tags[place] = RULES[found](Place(words, tags, place))
    if FINITE.isdisjoint(tags):
        _promote(words, tags, classes)
    return tags


def _is_label(words: Sequence[Token]) -> bool:
    """Whether a pictogram and a word in capitals head an item of news: "🌀 STORM Two people were killed"."""
    picture, word, following = words[:3]
    return picture.text[0] > "\u2600" and word.text.isupper() and len(word.text) > 3 and following.text[0].isupper()


def _promote(words: Sequence[Token], tags: list[str], classes: Sequence[str]) -> None:
    """A sentence without a verb, as headlines seem to be, gets one: "Workers plan protests"."""
    for place in range(1, len(tags) - 1):
        if classes[place] in EITHER and tags[place - 1] in NOUNS and tags[place + 1] in _AFTER_VERB:
            plain = "VBD" if is_told_in_past(words[place].lower, words) else "VBP"
            tags[place] = "VBZ" if classes[place] == S_EITHER else plain
            _promote_row(tags, classes, place)
            return


def _promote_row(tags: list[str], classes: Sequence[str], first: int) -> None:
    """ "Drivers end walkout, drop march", "the fair opens on Saturday and ends in May": the verbs in a row."""
    for place in range(first + 2, len(tags) - 1):
        joined = tags[place - 1] == "CC" or (tags[place - 1] == "," and tags[-1] != ".")
        if classes[place] == classes[first] and joined and tags[place + 1] in _AFTER_VERB:
            tags[place] = tags[first]


def _is_shouted(words: Sequence[Token]) -> bool:
    """A headline in capitals, or With A Capital On Each Word: capitals say nothing there."""
    small, most = 0, (1 - _SHOUTED) * len(words)
    for word in words:
        small += word.text[0].islower()
        if small > most:
            return False
    initials = [word.text[0] for word in words if word.text[0].isalpha()]
    return len(initials) > 3 and sum(map(str.isupper, initials)) > _SHOUTED * len(initials)
