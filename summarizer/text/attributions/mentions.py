"""The mentions of a text: its names and descriptions, with what they are called and where they stand."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from functools import lru_cache

from summarizer.text.attributions.cues import listed
from summarizer.text.attributions.noun_phrases import DASHES, Range
from summarizer.text.attributions.referents import Mention, kinds
from summarizer.text.attributions.speaking import can_speak, is_body, is_person, is_surely_person
from summarizer.text.names.find import Name
from summarizer.text.names.gazetteer import Gender, Sort, titles, words
from summarizer.text.syntax.chunks import NounPhrase
from summarizer.text.syntax.parse import ParsedText
from summarizer.text.syntax.tokens import Token

_BEFORE_OBJECTS = frozenset(("IN", "TO", "VB", "VBD", "VBZ", "VBP", "VBG", "VBN", "POS"))
_PLURALS = frozenset(("NNS", "NNPS"))
_NOUNS = frozenset(("NN", "NNP"))
_CONTENT = frozenset(("NN", "NNS", "NNP", "NNPS", "JJ", "VBG", "VBN"))
_LINKS = frozenset(("of", "for", "in", "on", "at", "and"))
_APPOSITION = 8
"""Tokens after a name in which it is described: ", the mayor of Valletta," """
_DATELINE = 12
"""Tokens of a dateline and its dash"""


class Mentions:
    """Makes mentions of the names and the noun phrases of a text."""

    def __init__(self, parsed: ParsedText, names: Sequence[Name]) -> None:
        self.parsed, self.tokens = parsed, parsed.tokens
        self.named: dict[int, Name] = {}
        """The names by the tokens that they have"""
        self.begins: dict[int, int] = {}
        """The first tokens of the names, by where they start"""
        self.firms: set[str] = set()
        self.plain: dict[tuple[str, str, Gender | None], Mention] = {}
        starts = parsed.starts
        for name in names:
            self.begins[name.start] = at = bisect_left(starts, name.start)
            while at < len(starts) and starts[at] < name.end:
                self.named[at] = name
                at += 1

    def name_at(self, place: int) -> Name | None:
        """The name that a token belongs to."""
        return self.named.get(place)

    def holds_name(self, chunk: NounPhrase) -> bool:
        """Whether a name stands in a noun phrase."""
        return not self.named.keys().isdisjoint(range(chunk.first, chunk.last))

    def chunk(self, place: int) -> NounPhrase | None:
        """The noun phrase that a token belongs to."""
        chunks = self.parsed.chunks[self.tokens[place].sentence]
        at = bisect_right(chunks, place, key=lambda chunk: chunk.first) - 1
        chunk = chunks[at] if at >= 0 else None
        return chunk if isinstance(chunk, NounPhrase) and chunk.last > place else None

    def words(self, first: int, last: int) -> str:
        """The words of a stretch, without line breaks."""
        return " ".join(self.parsed.words(first, last).split())

    def is_subject(self, first: int) -> bool:
        """Whether a phrase stands where a subject can: after no verb and no preposition."""
        before = self.tokens[first - 1] if first else None
        if before is None or before.sentence != self.tokens[first].sentence:
            return True
        return before.tag not in _BEFORE_OBJECTS or before.lower in listed("subordinators")

    def of_name(self, name: Name, first: int, subject: bool, source: bool = False) -> Mention:
        """The mention of a name in a noun phrase that begins at a token."""
        start = end = self.begins[name.start]
        while self.named.get(end) is name:
            end += 1
        plain = self._plain(name, self.tokens[start:end])
        before = self.tokens[first:start]
        said = {*self._called(before), *self._apposed(end)} if before or self._has_comma(end) else set()
        told = bool(said or before)
        return Mention(
            plain.name,
            self._sort(name, said) if told else "organization" if name.canonical in self.firms else plain.sort,
            first,
            self.tokens[first].sentence,
            subject,
            name.gender or _gender(said),
            named=True,
            nouns=plain.nouns | said,
            words=plain.words | said | _content(before),
            source=source,
        )

    def _sort(self, name: Name, said: set[str]) -> Sort:
        """What sort of name it is by what it is called, "the grocer Norrvik" being a firm wherever it is named."""
        if name.gender is None and said & kinds()["company"]:
            self.firms.add(name.canonical)
        if name.canonical in self.firms:
            return "organization"
        return "person" if name.sort == "other" and any(map(is_surely_person, said)) else name.sort

    def _has_comma(self, place: int) -> bool:
        return place < len(self.tokens) and self.tokens[place].tag == ","

    def _plain(self, name: Name, tokens: Sequence[Token]) -> Mention:
        """The mention of a name by itself, made once for each of its forms."""
        key = name.text, name.canonical, name.gender
        known = self.plain.get(key)
        if known is None:
            nouns = frozenset(_own_nouns(name.canonical, name.sort))
            telling = _content(tokens) | nouns | frozenset(name.canonical.lower().split())
            known = Mention(name.canonical, name.sort, 0, 0, gender=name.gender, named=True, nouns=nouns, words=telling)
            self.plain[key] = known
        return known

    def _called(self, before: Sequence[Token]) -> set[str]:
        """The noun or title right before a name: "the charity Safe Desks", "Prime Minister Rose Zerafa"."""
        if not before or before[-1].tag not in _NOUNS:
            return set()
        token = before[-1]
        return {token.lemma} if token.tag == "NN" or token.lemma in titles() else set()

    def _apposed(self, place: int) -> set[str]:
        """The noun that describes a name after it: "Vella, the mayor of Valletta"."""
        after = self.tokens[place : place + _APPOSITION]
        if len(after) < 2 or after[0].text != "," or after[1].tag not in ("DT", "NN", "JJ", "PRP$"):
            return set()
        noun: set[str] = set()
        for token in after[1:]:
            if token.sentence != after[0].sentence:
                return noun
            if token.tag == "NN":
                noun = {token.lemma} if can_speak(token) else set()
            elif token.tag not in ("DT", "JJ", "PRP$", "NNP", "POS"):
                return set() if token.tag[0] == "V" or token.tag == "CC" else noun
        return noun

    def of_description(self, text: str | None, chunk: Range, head: int, subject: bool, source: bool = False) -> Mention:
        """The mention of what a common noun describes, under the words that describe it."""
        first, last = chunk
        token = self.tokens[head]
        noun = token.lemma
        sort: Sort = "person" if is_person(noun) else "organization" if is_body(noun) else "other"
        return Mention(
            text,
            sort,
            first,
            token.sentence,
            subject=subject,
            gender=titles().get(noun),
            plural=token.tag in _PLURALS or token.lower == "people",
            nouns=frozenset((noun,)),
            words=_content(self.tokens[first:last]),
            owned=self.tokens[first].tag == "PRP$",
            source=source,
        )

    def modifiers(self, first: int, head: int) -> frozenset[str]:
        """The words before the head of a description that tell it from others."""
        return _content(self.tokens[first:head]) - {"same"}

    def after_dateline(self, sentence: int) -> int:
        """The token behind "VALLETTA, May 3 (Reuters) - ", or the first of the sentence."""
        first, last = self.parsed.bounds[sentence]
        if last - first < 3 or not self.tokens[first].text.isupper():
            return first
        for place in range(first + 1, min(last, first + _DATELINE)):
            if self.tokens[place].text in DASHES:
                return place + 1
            if self.tokens[place].tag[0] == "V":
                break
        return first

    def person_later(self, first: int, last: int) -> Name | None:
        """Whom a description names behind it: "a spokesman for the ministry, Joe Borg", "its head, Dr Borg"."""
        comma = next((at for at in range(first, last - 1) if self.tokens[at].tag == ","), None)
        if comma is None:
            name = self.name_at(last - 1)
            place = self.begins[name.start] if name else 0
            titled = place > first and self.tokens[place - 1].lower in titles()
            return name if name and name.sort == "person" and titled else None
        chunk = self.chunk(comma + 1)
        name = self.name_at(chunk.head) if chunk and chunk.first == comma + 1 else None
        return name if name and name.sort in ("person", "other") else None


def _gender(nouns: set[str]) -> Gender | None:
    return next((gender for noun in nouns if (gender := titles().get(noun))), None)


@lru_cache(maxsize=4_096)
def _own_nouns(name: str, sort: Sort) -> tuple[str, ...]:
    """The noun that tells in a name what it names: "Port Authority", "Bank of Ghana", "Borealis Inc."."""
    if sort == "person":
        return ()
    parts = name.lower().replace(".", "").split()
    head = next((parts[at - 1] for at in range(1, len(parts)) if parts[at] in _LINKS), parts[-1])
    known = next((part for part in (head, parts[-1]) if part in words("organization_heads")), None)
    if known is None:
        return ()
    return (known.removesuffix("s") if known in ("forces", "services") else known,)


def _content(tokens: Sequence[Token]) -> frozenset[str]:
    found: set[str] = set()
    for token in tokens:
        if token.tag in _CONTENT:
            found.update((token.lemma, token.lower))
    return frozenset(found)
