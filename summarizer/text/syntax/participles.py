"""Participles that hang on a noun before them: "a truce, agreed in May, …", "under a contract signed in June, …"."""

from __future__ import annotations

from collections.abc import Sequence

from summarizer.text.syntax.tokens import Token

WEEKDAYS = frozenset("monday tuesday wednesday thursday friday saturday sunday".split())
_FINITE = frozenset(("VBD", "VBZ", "VBP", "MD", "VZ", "PAST"))
_NOMINAL = frozenset(("DT", "PRP$", "JJ", "CD", "NN", "NNS", "NNP", "NNPS", "POS", "$"))
_PLACING = frozenset(("under", "in", "at", "by", "with", "from", "of", "for", "on", "despite", "amid"))
"""Prepositions that open no clause, as "after" and "since" may"""
_OPENING = frozenset(("WDT", "WP", "WRB"))
_SAYING = frozenset("said says say announced reported claimed".split())
_REACH = 16


def is_aside(words: Sequence[Token], tags: Sequence[str], at: int) -> bool:
    """Whether a past form after a comma opens an aside: "The rally, planned for May, has been called off"."""
    if at < 1 or tags[at - 1] != "," or tags[at + 1 : at + 2] not in (["IN"], ["TO"], ["RB"]):
        return False
    return _closes_before_verb(words, tags, at) and not _has_verb_before(words, tags, at)


def ends_relative(words: Sequence[Token], tags: Sequence[str], at: int) -> bool:
    """Whether a past form stands behind a relative clause in commas: "The plan, which was odd, failed"."""
    if at < 1 or tags[at - 1] != ",":
        return False
    for place in range(at - 2, max(0, at - _REACH), -1):
        if tags[place] == ",":
            return tags[place + 1] in _OPENING and not _has_verb_before(words, tags, place)
    return False


def _closes_before_verb(words: Sequence[Token], tags: Sequence[str], at: int) -> bool:
    """Whether the next comma comes before a finite verb, which follows it."""
    for place in range(at + 1, min(at + _REACH, len(tags) - 1)):
        if tags[place] == ",":
            after = place + 1
            while after < len(tags) - 1 and tags[after] == "RB":
                after += 1
            return tags[after] in _FINITE
        if tags[place] in _FINITE or tags[place] in _OPENING:
            return False
    return False


def _has_verb_before(words: Sequence[Token], tags: Sequence[str], at: int) -> bool:
    """Whether the clause has its verb already."""
    for place in range(at - 1, max(-1, at - _REACH), -1):
        if tags[place] in _OPENING or words[place].lower == "that":
            return False
        if tags[place] in _FINITE:
            return words[place].lower not in _SAYING
    return False


def hangs_on_noun(words: Sequence[Token], tags: Sequence[str], at: int) -> bool:
    """Whether the noun before a past form cannot be its subject: a preposition's, or an apposition's."""
    if tags[at + 1 : at + 2] not in (["IN"], ["TO"]):
        return False
    first = at
    while first > 0 and tags[first - 1] in _NOMINAL:
        first -= 1
    if first in (0, at):
        return False
    before = words[first - 1].lower
    if first == 1 and before in _PLACING and tags[0] == "IN":
        return "," in tags[at : at + _REACH]
    named = before == "," and first > 1 and tags[first - 2] in ("NNP", "NNPS")
    if not named or words[first].lower not in ("a", "an"):
        return False
    return _has_verb_before(words, tags, first - 1) or _closes_before_verb(words, tags, at)
