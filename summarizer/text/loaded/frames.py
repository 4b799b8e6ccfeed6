"""Frames: what has to stand beside a word for it to be loaded, or for its neutral wording to be the same fact.

After frame semantics (Fillmore): "claim that …" doubts a source and is "say that …"; "claim benefits" does neither.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import cache

from summarizer.resources import lexicon
from summarizer.text.syntax.tokens import Token

_NOUNS = ("NN", "NNS", "NNP", "NNPS")
_FINITE = frozenset(("VBD", "VBZ", "VBP", "MD"))
_BEFORE_NOUN = frozenset(("DT", "PDT", "JJ", "JJR", "JJS", "CD", "PRP$", "VBN", "RB", "POS"))
_NO_CLAUSE = frozenset((",", ".", ":", "WDT", "WP", "WRB", "CC", "``", "''", "-LRB-"))
_QUOTES = frozenset(('"', "”", "''", ","))
_OF_REBUKE = frozenset(("as", "for", "by", "over", "yesterday", "today"))
_OF_QUESTIONS = frozenset(("by", "for", "about", "on", "over"))
_PRONOUNS = frozenset("he she they we i you there".split())
_UNCERTAIN_PRONOUNS = frozenset("it this these those".split())
_WITHIN = 8
"""Tokens among which the verb of a clause, or the noun of a phrase, is looked for"""


def fits(frame: str, tokens: Sequence[Token], first: int, last: int, end: int) -> bool:
    """Whether words stand in a frame.

    Args:
        frame: its name, as the lexicon has it.
        tokens: those of the text.
        first: the place of the first of the words.
        last: the place behind the last.
        end: the place behind the sentence.
    """
    return FRAMES[frame](tokens, first, last, end)


def _says(tokens: Sequence[Token], first: int, last: int, end: int) -> bool:
    """A clause follows, or the verb stands behind the words that it reports: ", officials claimed."."""
    following = tokens[last].lower if last < end else "."
    if following == "that" or following in _PRONOUNS:
        return True
    if following in _UNCERTAIN_PRONOUNS:
        return last + 1 < end and tokens[last + 1].tag in _FINITE
    if tokens[first - 1].text in _QUOTES and first:
        return tokens[first].tag in ("VBD", "VBZ", "VBP") and tokens[last - 1].index + 1 < end
    if following in (".", ",", ";"):
        return any(token.text in _QUOTES for token in tokens[max(0, first - 5) : first - 1])
    return tokens[first].tag != "VBG" and _is_clause(tokens, last, end)


def _is_clause(tokens: Sequence[Token], start: int, end: int) -> bool:
    """Whether a noun phrase and its finite verb stand at a place: "the army had fired"."""
    if tokens[start].tag not in _BEFORE_NOUN and tokens[start].tag not in _NOUNS:
        return False
    for token in tokens[start : min(end, start + _WITHIN)]:
        if token.tag in _FINITE:
            return True
        if token.tag in _NO_CLAUSE:
            return False
    return False


def _head(tokens: Sequence[Token], start: int, end: int) -> Token | None:
    """The head of the noun phrase that stands at a place."""
    head: Token | None = None
    for token in tokens[start : min(end, start + _WITHIN)]:
        if token.tag in _NOUNS:
            head = token
        elif head or token.tag not in _BEFORE_NOUN:
            break
    return head


def _rebuke(tokens: Sequence[Token], first: int, last: int, end: int) -> bool:
    """People, or what they do, are criticized; doors are slammed, and cars slam into walls."""
    if last >= end or tokens[last].tag in (",", "."):
        return tokens[first].tag == "VBN"
    if tokens[last].lower in _OF_REBUKE or tokens[last].tag in ("PRP", "``"):
        return True
    head = _head(tokens, last, end)
    return head is not None and head.lemma not in _list("things") and head.lower not in ("shut", "open")


def _questioned(tokens: Sequence[Token], first: int, last: int, end: int) -> bool:
    """Somebody is grilled by or about; fish is not."""
    if last >= end:
        return False
    following = tokens[last]
    return following.lower in _OF_QUESTIONS or following.tag in ("NNP", "PRP")


def _figurative(tokens: Sequence[Token], first: int, last: int, end: int) -> bool:
    """No matter, arms or name follows: a flood of complaints, the war on waste; not of mud, nor on Ukraine."""
    head = _head(tokens, last, end)
    return head is None or not (head.lemma in _list("matter") or head.tag in ("NNP", "NNPS"))


def _counted(tokens: Sequence[Token], first: int, last: int, end: int) -> bool:
    """Things that are counted follow."""
    head = _head(tokens, last, end)
    return head is not None and head.tag in ("NNS", "NNPS")


def _infinitive(tokens: Sequence[Token], first: int, last: int, end: int) -> bool:
    """A verb follows: "claims to have seen it"; not a thing: "a claim to the throne"."""
    return last < end and tokens[last].tag in ("VB", "VBP", "RB")


def _uncounted(tokens: Sequence[Token], first: int, last: int, end: int) -> bool:
    """No number follows: "lie about the past"; not "lie about 5 km north"."""
    return last < end and tokens[last].tag != "CD"


def _alone(tokens: Sequence[Token], first: int, last: int, end: int) -> bool:
    """No noun follows: "the left met"; not "the left wheel"."""
    return last >= end or tokens[last].tag not in _NOUNS


def _of(name: str) -> Callable[[Sequence[Token], int, int, int], bool]:
    """The frame in which a noun of a list follows."""

    def follows(tokens: Sequence[Token], first: int, last: int, end: int) -> bool:
        head = _head(tokens, last, end) or (tokens[last] if last < end else None)
        return head is not None and head.lemma in _list(name)

    return follows


def _felt(tokens: Sequence[Token], first: int, last: int, end: int) -> bool:
    """Somebody is angry; a furious pace is not."""
    return not _of("unfelt")(tokens, first, last, end)


@cache
def _list(name: str) -> frozenset[str]:
    return frozenset(lexicon("text/data/loaded_frames.toml")[name].split())


FRAMES: Mapping[str, Callable[[Sequence[Token], int, int, int], bool]] = {
    "says": _says,
    "rebuke": _rebuke,
    "questioned": _questioned,
    "figurative": _figurative,
    "counted": _counted,
    "felt": _felt,
    "alone": _alone,
    "infinitive": _infinitive,
    "uncounted": _uncounted,
    "sized": _of("sizes"),
    "bill": _of("laws"),
    "uttered": _of("utterances"),
}
"""Name to frame"""
