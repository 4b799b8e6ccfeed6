"""Who a source is in full: what a pronoun, a surname or "the organization" stands for.

A text is read from its beginning to its end; what it mentions is kept in `referents.Memory`, which tells what later
words take up. Where two could be meant the answer is None.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from summarizer.text.attributions import cues
from summarizer.text.attributions.mentions import Mentions
from summarizer.text.attributions.noun_phrases import Range
from summarizer.text.attributions.parts import Found
from summarizer.text.attributions.quotations import Quotation
from summarizer.text.attributions.referents import Memory, Mention, fitting, nobody
from summarizer.text.attributions.speaking import is_body, is_known_person
from summarizer.text.attributions.speeches import Speeches
from summarizer.text.names.find import Name
from summarizer.text.names.gazetteer import titles
from summarizer.text.syntax.chunks import NounPhrase
from summarizer.text.syntax.parse import ParsedText

_SPEAKING = frozenset(("i", "we", "my", "our", "me", "us"))
_RELATIVES = frozenset(("who", "which", "that", "whom", "whose"))
_DEFINITE = frozenset(("the", "this", "that", "these", "those"))
_CHAINING = frozenset(("he", "she", "they"))
_EQUATING = frozenset(("be", "become", "remain", "as", "'s", "'re", "'m"))
_ARTICLES = frozenset((*_DEFINITE, "a", "an"))
_SHORT = 4
"""Words of a description that takes something up: "the former prime minister" """
_APPOSITION = 8
"""Tokens of a description before the name that it is put to"""
_PLAIN = 2
"""Words of a description that says no more than the sort: "the company" """


class Resolved(NamedTuple):
    """What a source stands for."""

    name: str | None
    """Its name or words in full; None where that is open"""
    near: bool = False
    """Whether what it stands for is mentioned before it in the same sentence"""


_OPEN = Resolved(None)


class Coreference:
    """Resolves the sources of a text."""

    def __init__(self, parsed: ParsedText, names: Sequence[Name], quotations: Sequence[Quotation]) -> None:
        self.parsed, self.tokens = parsed, parsed.tokens
        self.quotations = quotations
        self.opened = [quotation.start for quotation in quotations]
        self.mentions = Mentions(parsed, names)
        self.memory = Memory()
        self.known: dict[int, Resolved] = {}
        """What the phrases that begin at a token stand for"""
        self.sources: dict[int, int] = {}
        """The ends of the sources, by their beginnings"""
        self.limits: dict[int, int] = {}
        """For sources that stand behind their contents where those begin"""
        self.found: Sequence[Found] = ()

    def resolve(self, found: Sequence[Found]) -> list[Resolved]:
        """What each source stands for, in order."""
        self.found, self.speeches = found, Speeches(found)
        for one in found:
            if one.source:
                self._note(one, *one.source)
        for first, chunk in self._phrases():
            self._read(first, chunk)
        resolved = [self.known.get(one.source[0], _OPEN) if one.source else _OPEN for one in found]
        for place, one in enumerate(found):
            if one.source and self._is_first_person(one.source):
                speech = self.speeches.around(one.source[0])
                resolved[place] = _OPEN if speech is None else Resolved(resolved[speech].name, near=True)
        return resolved

    def _note(self, one: Found, first: int, last: int) -> None:
        """Note where a source ends, and before which token it was mentioned what it takes up."""
        self.sources[first] = min(last, self.sources.get(first, last))
        if one.spoken:
            begins = min(start for start, _ in one.content)
            self.limits[first] = min(begins, self.limits.get(first, first))

    def _is_first_person(self, source: Range) -> bool:
        return source[1] - source[0] == 1 and self.tokens[source[0]].lower in _SPEAKING

    def _phrases(self) -> Iterator[tuple[int, NounPhrase | None]]:
        """The sources of the text and the noun phrases that they can take up, in order."""
        last = max(filter(self._takes_up, self.sources), default=-1)
        phrases: dict[int, NounPhrase] = {}
        for sentence, (begin, _) in enumerate(self.parsed.bounds):
            if begin > last:
                break
            begin = self.mentions.after_dateline(sentence)
            for chunk in self.parsed.chunks[sentence]:
                if isinstance(chunk, NounPhrase) and begin <= chunk.first <= last and self._matters(chunk):
                    phrases[chunk.first] = chunk
        for first in sorted({*phrases, *self.sources}):
            yield first, phrases.get(first)

    def _takes_up(self, source: int) -> bool:
        """Whether what a source stands for may rest on what has been mentioned before it."""
        token = self.tokens[source]
        return token.tag in ("PRP", "PRP$") or token.lower in _RELATIVES or token.lower in _DEFINITE

    def _matters(self, chunk: NounPhrase) -> bool:
        """Whether a phrase is a pronoun, holds a name, or describes a person or a body."""
        head = self.tokens[chunk.head]
        if chunk.head in self.mentions.named or head.tag == "PRP":
            return True
        if head.tag in ("NN", "NNS") and (_is_known(head.lemma) or self._names_next(chunk.last)):
            return True
        return chunk.first in self.sources or (chunk.last > chunk.first + 1 and self.mentions.holds_name(chunk))

    def _read(self, first: int, chunk: NounPhrase | None) -> None:
        """Take note of what a phrase mentions."""
        end = self.sources.get(first)
        token = self.tokens[first]
        if token.tag in ("PRP", "PRP$") and (end or first + 1) == first + 1:
            self._read_pronoun(first, bool(end))
        elif token.lower in _RELATIVES and end == first + 1:
            self.known[first] = self._antecedent(first)
        elif end == first + 1 and token.lower in cues.listed("indefinite"):
            self.known[first] = _OPEN
        elif end or not self._is_quoted(first):
            self._read_phrase(first, end, chunk or self.mentions.chunk(first))

    def _is_quoted(self, place: int) -> bool:
        start = self.tokens[place].start
        at = bisect_right(self.opened, start) - 1
        return at >= 0 and self.quotations[at].end > start and self.quotations[at].speech

    # Pronouns

    def _read_pronoun(self, place: int, is_source: bool) -> None:
        word, sentence = self.tokens[place].lower, self.tokens[place].sentence
        if self._is_quoted(place) or not (is_source or (word in _CHAINING and self.mentions.is_subject(place))):
            return
        limit = self.limits.get(place, place)
        taken = None if self._may_be_speaker(place, word) else self.memory.pronoun(word, sentence, limit, is_source)
        if fitting(word):
            self.memory.add(taken.again(place, sentence, True, is_source) if taken else nobody(word, place, sentence))
        if taken:
            self.known[place] = Resolved(taken.name, near=taken.sentence == sentence)

    def _may_be_speaker(self, place: int, word: str) -> bool:
        """Whether a pronoun can be the person who is named behind the words that it stands in: "He won, Borg said"."""
        speech, fits = self.speeches.around(place), fitting(word)
        source = self.found[speech].source if speech is not None else None
        if source is None or source[0] < place or fits is None or self.tokens[source[0]].tag == "PRP":
            return False
        chunk = self.mentions.chunk(source[0])
        if chunk is None:
            return False
        name = self.mentions.name_at(min(chunk.head, source[1] - 1)) or self.mentions.person_later(*source)
        if name:
            return fits(self.mentions.of_name(name, source[0], subject=True))
        return fits(self.mentions.of_description("", (chunk.first, chunk.last), chunk.head, subject=True))

    def _antecedent(self, place: int) -> Resolved:
        """What "who" and "which" stand for: the noun phrase before them."""
        end = place - (self.tokens[place - 1].tag == "," if place else 0)
        chunk = self.mentions.chunk(end - 1) if end else None
        if chunk is None or chunk.last != end:
            return _OPEN
        known = self.known.get(chunk.first, Resolved(self.mentions.words(chunk.first, chunk.last)))
        return Resolved(known.name, near=True)

    # Names and descriptions

    def _read_phrase(self, first: int, end: int | None, chunk: NounPhrase | None) -> None:
        """Read a noun phrase, with all that hangs on it if it is a source."""
        last = end or (chunk.last if chunk else first + 1)
        head = min(chunk.head, last - 1) if chunk else last - 1
        subject = bool(end) or self.mentions.is_subject(first)
        name = self.mentions.name_at(head)
        joined = chunk is not None and chunk.last < last and self.tokens[chunk.last].tag == "CC"
        if name and not joined:
            if subject or name.sort != "place":  # "in Gozo" is taken up by nothing
                self._read_name(name, first, head, subject)
            return
        person = self.mentions.person_later(first, last) if end and not name else None
        if person:
            self._read_person(person, first, head)
        elif end or self._is_worth_it(first, head, chunk):
            self._read_description((first, last), head, chunk, subject)
        self._read_modifying_names(first, head)

    def _is_worth_it(self, first: int, head: int, chunk: NounPhrase | None) -> bool:
        """Whether a description that is no source can be taken up as one: a person or body, mentioned for itself."""
        token, before = self.tokens[head], self.tokens[first - 1]
        named_next = chunk is not None and self._names_next(chunk.last)
        if chunk is None or token.tag not in ("NN", "NNS") or not (_is_known(token.lemma) or named_next):
            return False
        return not (first and (before.lemma in _EQUATING or (before.text == "," and self._is_mentioned(first - 2))))

    def _names_next(self, place: int) -> bool:
        """Whether a name stands behind the comma at a token: "a surveyor | , Karl Vella"."""
        return place + 1 in self.mentions.named and self.tokens[place].text == ","

    def _is_mentioned(self, place: int) -> bool:
        """Whether a mention ends with a token, so that what follows its comma describes it."""
        chunk = self.mentions.chunk(place) if place > 0 else None
        return chunk is not None and chunk.last == place + 1 and chunk.first in self.known

    def _read_name(self, name: Name, first: int, head: int, subject: bool) -> None:
        mention = self.mentions.of_name(name, first, subject, first in self.sources)
        owner = next((at for at in range(first, head) if self.tokens[at].tag == "POS"), None)
        owned = owner is not None and self.tokens[owner].start < name.start and mention.sort != "person"
        text = self.mentions.words(first, head + 1) if owned else name.canonical
        described = self._described_before(first)
        if described and described.sort in (mention.sort, "person"):
            self.memory.drop(described)
            mention = mention.joined(described)
        self.known[first] = Resolved(text)
        self.memory.add(mention._replace(name=text) if owned else mention)

    def _described_before(self, first: int) -> Mention | None:
        """The description that a name follows in apposition: "A surveyor, | Karl Vella, left"."""
        if first < 2 or self.tokens[first - 1].text != ",":
            return None
        before = self.memory.unnamed(self.tokens[first].sentence)
        if before is None or before.place < first - _APPOSITION:
            return None
        between = self.tokens[before.place : first - 1]
        return None if any(token.tag[0] == "V" or token.tag in (",", "CC", "MD") for token in between) else before

    def _read_person(self, name: Name, first: int, head: int) -> None:
        """Read "a spokesman for the union, Karl Vella"."""
        described = self.mentions.of_description(None, (first, head + 1), head, subject=True)
        self.known[first] = Resolved(name.canonical)
        gender = name.gender or described.gender
        self.memory.add(described._replace(name=name.canonical, sort="person", gender=gender, named=True, source=True))

    def _read_modifying_names(self, first: int, head: int) -> None:
        """Read the names in a phrase that are not its head: "the Borealis spokesman"."""
        place = first
        while place < head:
            name = self.mentions.name_at(place)
            if name and name.sort != "place":
                self.memory.add(self.mentions.of_name(name, place, subject=False))
            while name and place < head and self.tokens[place].start < name.end:
                place += 1
            place += name is None

    def _read_description(self, part: Range, head: int, chunk: NounPhrase | None, subject: bool) -> None:
        """Read what may take up something before: "the organization"; others say themselves who they are."""
        first, last = part
        token, sentence = self.tokens[first], self.tokens[first].sentence
        span = (first, min(last, chunk.last) if chunk else last)
        words, source = self._described_words(first, last), first in self.sources
        own = self.mentions.of_description(words, span, head, subject, source)
        taken = self._taken_up(part, head, own)
        plain = last - first == _PLAIN and token.lower in _DEFINITE and not own.plural
        noun = self.tokens[head].lemma
        silent = plain and (noun in titles() or noun in cues.listed("standing_for"))
        joined = "and" in self.parsed.lowers[first:last]
        if own.owned:
            self.known[first], mention = _OPEN, own._replace(name=None, source=False)
        elif taken:
            tells_more = taken.named or _tells_more(taken.name or "", own.name or "")
            self.known[first] = Resolved(taken.name if tells_more else own.name, near=taken.sentence == sentence)
            mention = taken.again(first, sentence, subject, source)
        else:
            self.known[first] = _OPEN if silent else Resolved(own.name)
            mention = own._replace(plural=True) if joined else own
        self.memory.add(mention)

    def _taken_up(self, part: Range, head: int, own: Mention) -> Mention | None:
        first, last = part
        token = self.tokens[head]
        if self.tokens[first].lower not in _DEFINITE or last - first > _SHORT or token.tag not in ("NN", "NNS"):
            return None
        if last > head + 1 or any(one.tag == "POS" for one in self.tokens[first:head]):
            return None
        limit = self.limits.get(first, first)
        return self.memory.described(
            token.lemma, self.mentions.modifiers(first, head), own.plural, (token.sentence, limit)
        )

    def _described_words(self, first: int, last: int) -> str:
        """The words of a description up to what is put behind it."""
        tags = (",", "WP", "WDT", ":")
        end = next((at for at in range(first, last) if self.tokens[at].tag in tags), last)
        return self.mentions.words(first, max(end, first + 1))


def _tells_more(one: str, other: str) -> bool:
    """Whether a description has more words than another, or the same ones in other letters."""
    words, others = ([word for word in text.lower().split() if word not in _ARTICLES] for text in (one, other))
    return len(words) > len(others) or one.lower() == other.lower()


@lru_cache(maxsize=4_096)
def _is_known(noun: str) -> bool:
    return is_known_person(noun) or is_body(noun)
