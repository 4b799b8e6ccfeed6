"""Who can be a source: a person, a body, a document or a medium, and neither a time nor an amount nor a thing."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from functools import lru_cache

from summarizer.text.attributions.cues import listed
from summarizer.text.attributions.noun_phrases import Range
from summarizer.text.attributions.parts import Found
from summarizer.text.names.find import Name
from summarizer.text.names.gazetteer import groups, titles, words
from summarizer.text.syntax.chunks import NounPhrase
from summarizer.text.syntax.parse import ParsedText
from summarizer.text.syntax.tokens import Token

_AGENTIVE = ("er", "or", "ist", "ian", "yst", "ee", "eer", "crat", "man", "men", "woman", "women", "people", "ant")
"""Endings of nouns for who does something (Quirk et al. 1985, I.33-35), where `mute` does not list them"""
_WORDS = frozenset(("PRP", "PRP$", "WP", "WDT", "DT", "EX"))
_LEADING = frozenset(("of", "as", "by", "at", "and", "but"))
_PROPER = frozenset(("NNP", "NNPS"))
_COUNTS = frozenset(("number", "lot", "series", "range", "variety"))
_YEARS = range(1800, 2100)


class Speaking:
    """Tells the sources of a text that can speak from those that cannot."""

    def __init__(self, parsed: ParsedText, names: Sequence[Name]) -> None:
        self.parsed, self.tokens = parsed, parsed.tokens
        self.starts = [name.start for name in names]
        self.names = names

    def kept(self, found: Sequence[Found]) -> list[Found]:
        """What is found without what lies with a source that cannot speak."""
        for one in found:
            one.source = self._trimmed(one.source) if one.source else None
        return [one for one in found if one.source is None or self._keeps(one, one.source)]

    def _trimmed(self, source: Range) -> Range:
        """A source without a verb or a preposition that got before it: "said | he"."""
        first, last = source
        while first < last - 1 and self._leads(self.tokens[first]):
            first += 1
        return first, last

    def _leads(self, token: Token) -> bool:
        return token.lower in _LEADING or (token.tag in ("VBD", "VBG") and token.lemma in listed("inverting"))

    def _keeps(self, one: Found, source: Range) -> bool:
        token = self.tokens[source[0]]
        if token.tag in _WORDS and (source[1] == source[0] + 1 or token.lower in ("those", "some")):
            return True
        head = self._head(source)
        return self._is_named(head) or can_speak(head) or (_may_speak(head) and self._is_speech(one))

    def _is_speech(self, one: Found) -> bool:
        """Whether the cue is a word of speech, whose subject speaks whatever its noun is."""
        if one.cue is None:
            return True
        cue = self.tokens[slice(*one.cue)]
        return any(token.lemma in listed("inverting") or token.lower in ("according", "told", ":") for token in cue)

    def _is_named(self, token: Token) -> bool:
        at = bisect_right(self.starts, token.start) - 1
        if at >= 0 and self.names[at].end > token.start:
            return token.lower not in listed("times")
        return token.tag in _PROPER and token.lower not in listed("times")

    def _head(self, source: Range) -> Token:
        """The head of a source's first noun phrase; behind "a majority of" that of the second."""
        first, last = source
        chunks = self.parsed.chunks[self.tokens[first].sentence]
        at = bisect_right(chunks, first, key=lambda chunk: chunk.first) - 1
        chunk = chunks[at] if at >= 0 else None
        if not isinstance(chunk, NounPhrase) or chunk.last <= first:
            return self.tokens[last - 1]
        head = self.tokens[min(chunk.head, last - 1)]
        following = chunks[at + 1] if at + 1 < len(chunks) else None
        if head.lower not in _COUNTS or self.tokens[first].lower not in ("a", "an") or following is None:
            return head
        return self.tokens[following.head] if isinstance(following, NounPhrase) else head


def can_speak(head: Token) -> bool:
    """Whether a common noun, or a word that stands for one, names a person, a body, a document or a medium."""
    if head.tag in _WORDS or head.lower in groups() or head.lower in listed("indefinite"):
        return True
    if head.tag == "CD":
        return not (head.text.isdecimal() and int(head.text[:6]) in _YEARS)
    return _speaks(head.lemma) or _speaks(head.lower)


@lru_cache(maxsize=4_096)
def is_person(noun: str) -> bool:
    """Whether a common noun names a person."""
    return noun in titles() or (noun not in words("organization_heads") and _is_agent(noun))


@lru_cache(maxsize=4_096)
def is_known_person(noun: str) -> bool:
    """Whether the lexicon lists a noun for a person, whatever its ending."""
    return noun in titles() or (noun in listed("speakers") and not is_body(noun) and noun not in listed("media"))


def is_surely_person(noun: str) -> bool:
    """Whether a noun names a person and nothing else: a rival can be a firm."""
    return is_known_person(noun) and noun not in listed("either")


@lru_cache(maxsize=4_096)
def is_body(noun: str) -> bool:
    """Whether a common noun names a body of people."""
    return noun in words("organization_heads") and noun not in listed("documents")


@lru_cache(maxsize=4_096)
def _speaks(noun: str) -> bool:
    noun = noun if noun in listed("speakers") else noun.rpartition("-")[2]
    if noun in listed("mute"):
        return False
    bodies = noun in words("organization_heads") or noun in listed("documents") or noun in listed("media")
    return bodies or is_person(noun) or noun in listed("speakers") or noun in listed("speaking_groups")


def _is_agent(noun: str) -> bool:
    last = noun.rpartition("-")[2]
    return len(last) > 3 and last.endswith(_AGENTIVE) and last not in listed("mute") and last not in listed("documents")


def _may_speak(head: Token) -> bool:
    """Whether nothing speaks against it: no time, no amount, no year."""
    silent = head.lower in listed("times") or head.lemma in listed("mute") or head.lower in listed("mute")
    return not silent and head.tag != "CD"
