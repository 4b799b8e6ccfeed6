"""The mentions of a text: its names and descriptions, with what they are called and where they stand."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence

from summarizer.text.attributions.cues import listed
from summarizer.text.attributions.noun_phrases import DASHES, Range
from summarizer.text.attributions.referents import Mention
from summarizer.text.attributions.speaking import is_body, is_person
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
        self.parsed, self.tokens, self.names = parsed, parsed.tokens, names
        self.starts = [name.start for name in names]
        self.token_starts = [token.start for token in parsed.tokens]

    def name_at(self, place: int) -> Name | None:
        """The name that a token belongs to."""
        start = self.tokens[place].start
        at = bisect_right(self.starts, start) - 1
        return self.names[at] if at >= 0 and self.names[at].end > start else None

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

    def of_name(self, name: Name, first: int, subject: bool) -> Mention:
        """The mention of a name in a noun phrase that begins at a token."""
        start, end = bisect_right(self.token_starts, name.start) - 1, bisect_right(self.token_starts, name.end - 1)
        before = self.tokens[first:start]
        nouns = {*self._called(before), *self._apposed(end), *self._own_noun(name)}
        sort: Sort = "person" if any(is_person(noun) for noun in nouns) and name.sort == "other" else name.sort
        return Mention(
            name.canonical,
            sort,
            first,
            self.tokens[first].sentence,
            subject=subject,
            gender=name.gender or _gender(nouns),
            named=True,
            nouns=frozenset(nouns),
            words=_content([*before, *self.tokens[start:end]]) | nouns | _parts(name.canonical),
        )

    def _called(self, before: Sequence[Token]) -> set[str]:
        """The noun or title right before a name: "the charity Safe Desks", "Prime Minister Rose Zerafa"."""
        if not before or before[-1].tag not in _NOUNS:
            return set()
        token = before[-1]
        return {token.lemma} if token.tag == "NN" or token.lemma in titles() else set()

    def _own_noun(self, name: Name) -> set[str]:
        """The noun that tells in a name what it names: "Port Authority", "Bank of Ghana", "Borealis Inc."."""
        if name.sort == "person":
            return set()
        parts = name.canonical.lower().replace(".", "").split()
        head = next((parts[at - 1] for at in range(1, len(parts)) if parts[at] in _LINKS), parts[-1])
        if len(parts) == 1 and head not in words("organization_heads"):
            return set()
        known = [part for part in (head, parts[-1]) if part in words("organization_heads")]
        return {known[0].removesuffix("s") if known[0] in ("forces", "services") else known[0]} if known else set()

    def _apposed(self, place: int) -> set[str]:
        """The noun that describes a name after it: "Vella, the mayor of Valletta"."""
        after = self.tokens[place : place + _APPOSITION]
        if len(after) < 2 or after[0].text != "," or after[1].tag not in ("DT", "NN", "JJ", "PRP$"):
            return set()
        noun: set[str] = set()
        for token in after[1:]:
            if token.tag == "NN":
                noun = {token.lemma}
            elif token.tag not in ("DT", "JJ", "PRP$", "NNP", "POS"):
                return set() if token.tag[0] == "V" or token.tag == "CC" else noun
        return noun

    def of_description(self, text: str | None, chunk: Range, head: int, subject: bool) -> Mention:
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
            place = bisect_right(self.token_starts, name.start) - 1 if name else 0
            titled = place > first and self.tokens[place - 1].lower in titles()
            return name if name and name.sort == "person" and titled else None
        chunk = self.chunk(comma + 1)
        name = self.name_at(chunk.head) if chunk and chunk.first == comma + 1 else None
        return name if name and name.sort in ("person", "other") else None


def _gender(nouns: set[str]) -> Gender | None:
    return next((gender for noun in nouns if (gender := titles().get(noun))), None)


def _parts(name: str) -> frozenset[str]:
    return frozenset(name.lower().split())


def _content(tokens: Sequence[Token]) -> frozenset[str]:
    found: Iterator[str] = (form for token in tokens if token.tag in _CONTENT for form in (token.lemma, token.lower))
    return frozenset(found)
