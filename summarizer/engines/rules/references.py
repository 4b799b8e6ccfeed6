"""What a sentence takes for known: whether it can stand without the one before it.

Pronouns, counts without a noun and definite descriptions take up what was told (Halliday and Hasan 1976, "Cohesion";
Hawkins 1978 for definites that need no introduction). In doubt a sentence is taken to need what stands before it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from summarizer.engines.rules.editing.edits import Edit
from summarizer.engines.rules.editing.passages import Passage, Passages, listed, phrases
from summarizer.text.attributions.speaking import is_person
from summarizer.text.names.gazetteer import words as gazetteer
from summarizer.text.syntax.chunks import NounPhrase
from summarizer.text.syntax.tokens import Token

_NOUNS = frozenset(("NN", "NNS", "NNP", "NNPS"))
_PROPER = frozenset(("NNP", "NNPS"))
_PLURALS = frozenset(("NNS", "NNPS"))
_POINTING = frozenset(("this", "these", "that", "those"))
_COMPLEMENTS = frozenset("of for between against about to over from into behind among on".split())
_PLACED = frozenset(("in", "at", "near", "with"))
_RELATIVES = frozenset(("WDT", "WP", "WP$", "WRB", "VBN", "VBG"))
_SHIFTED = frozenset(("would", "should", "must", "could", "might", "ought"))
_FEW = 10
"""Tokens of a sentence that says little alone"""
_FAR = 14
"""Tokens behind "it" in which "that" makes it an empty subject"""


@dataclass(frozen=True)
class Taken:
    """What a sentence takes for known."""

    before: bool = False
    """It needs the sentence before it, whatever that says"""
    pronouns: frozenset[str] = frozenset()
    """Sorts of what its pronouns stand for: "person", "thing", "group" """
    lost: bool = False
    """It goes on with what a source said without naming him, or has a pronoun there that may mean himself"""
    nouns: frozenset[str] = frozenset()
    """Nouns that something must have introduced: "stoppage" of "the stoppage" """

    @property
    def nothing(self) -> bool:
        """Whether it can stand alone."""
        return not (self.before or self.pronouns or self.nouns or self.lost)


class References:
    """What the sentences of an article take for known, and what they make known."""

    def __init__(self, passages: Passages) -> None:
        self._passages = passages
        self._analysis = passages.analysis
        self._seen = self._first_mentions()

    def _first_mentions(self) -> dict[str, int]:
        """For each noun the first sentence that has it."""
        seen: dict[str, int] = {}
        for token in self._analysis.parsed.tokens:
            if token.tag in _NOUNS:
                seen.setdefault(token.lemma.lower(), token.sentence)
        return seen

    def introduced(self, index: int) -> frozenset[str]:
        """The nouns of a sentence, and what its pronouns could be taken up for: sorts in angle brackets."""
        passage = self._passages[index]
        nouns = {token.lemma.lower() for token in passage.tokens if token.tag in _NOUNS}
        phrases = [chunk for chunk in passage.chunks if isinstance(chunk, NounPhrase)]
        sorts = {f"<{sort}>" for chunk in phrases for sort in self.sorts(passage, chunk)}
        again = {f"<{sort}>" for token in passage.tokens if (sort := _sort_of(token))}
        return frozenset(nouns | sorts | again)

    def sorts(self, passage: Passage, phrase: NounPhrase) -> Iterator[str]:
        """What pronouns can take a noun phrase up."""
        head = passage.tokens[phrase.head - passage.first]
        if self._is_time(passage, head):
            return
        name = next((name for name in passage.names if name.start <= head.start < name.end), None)
        named = name is not None and name.sort == "person"
        person = named or (head.tag in ("NN", "NNS") and is_person(head.lemma))
        after = passage.after(head)
        if head.tag in _PLURALS or (after and after.lower == "and") or head.lower in ("people", "police") or head.tag == "CD":
            yield "group"
        if head.tag not in _NOUNS and head.tag != "CD":
            return
        if head.tag not in _PLURALS and (person or (name is not None and name.sort == "other")):
            yield "person"
        doubtful = name is not None and named and " " not in name.canonical and name.gender is None
        if head.tag not in _PLURALS and (not person or doubtful):
            yield "thing"
        if name is not None and name.sort != "person":
            yield "group"

    def taken(self, index: int, edits: Sequence[Edit]) -> Taken:
        """What a sentence, edited, takes for known."""
        reader = _Reader(self, self._passages[index], edits)
        open_ones = list(reader.open_pronouns())
        return Taken(
            before=reader.needs_before(),
            pronouns=frozenset(sort for _, sort in open_ones),
            lost=any(reader.is_lost(token) for token, _ in open_ones) or self._goes_on_speaking(index),
            nouns=frozenset(reader.nouns()),
        )

    def _goes_on_speaking(self, index: int) -> bool:
        """Whether a sentence without a source stands between two of one, in the tense of what he says."""
        passage = self._passages[index]
        if not 0 < index < len(self._analysis.sentences) - 1 or self._speakers(index) or passage.times or passage.quantities:
            return False
        shifted = any(
            clause.verb.modal in _SHIFTED or (clause.verb.perfect and clause.verb.form == "VBD")
            for clause in passage.clauses
            if not clause.marker
        )
        return shifted and bool(self._speakers(index - 1) & self._speakers(index + 1))

    def _speakers(self, index: int) -> set[str]:
        passage = self._passages[index]
        return {
            one.source_name or passage.analysis.article.text[one.source.start : one.source.end].lower()
            for one in passage.attributions
            if one.source and passage.holds(one.source.start)
        }

    def is_known(self, noun: str, sentence: int) -> bool:
        """Whether the article has a noun before a sentence."""
        return self._seen.get(noun, sentence) < sentence

    def _is_time(self, passage: Passage, token: Token) -> bool:
        return any((time.start or 0) <= token.start < (time.end or 0) for time in passage.times)

    def opens_with_reference(self, index: int) -> bool:
        """Whether a sentence goes on about the one before: its first noun phrase is a pronoun or a definite."""
        passage = self._passages[index]
        first = next((chunk for chunk in passage.chunks if isinstance(chunk, NounPhrase)), None)
        if first is None:
            return False
        opener = passage.tokens[first.first - passage.first]
        return opener.tag == "PRP" or opener.lower in ("the", "this", "that", "these", "those")


class _Reader:
    """Reads one edited sentence."""

    def __init__(self, references: References, passage: Passage, edits: Sequence[Edit]) -> None:
        self.references = references
        self.passage = passage
        self.tokens = [token for token in passage.tokens if not any(e.start <= token.start < e.end for e in edits)]
        self.left = {token.index for token in self.tokens}
        self.places = {token.index for token in self.tokens if not passage.is_quoted(token.start)}
        self.named = [edit.start for edit in edits if edit.text and edit.text[0].isupper()]
        gone = [edit for edit in edits if not edit.text]
        chunks = [chunk for chunk in passage.chunks if isinstance(chunk, NounPhrase)]
        self.phrases = [chunk for chunk in chunks if self._stands(chunk, gone)]
        main = next((clause for clause in passage.clauses if clause.verb.finite and not clause.marker), None)
        self.main = main.verb.first if main else passage.first
        self.subjects = {phrase.first for clause in passage.clauses for phrase in clause.subjects}

    def _stands(self, phrase: NounPhrase, gone: Sequence[Edit]) -> bool:
        start = self.token(phrase.head).start
        return not self.passage.is_quoted(start) and not any(edit.start <= start < edit.end for edit in gone)

    def token(self, place: int) -> Token:
        """The token at a place of the article."""
        return self.passage.tokens[place - self.passage.first]

    # What ties the whole sentence to the one before

    def needs_before(self) -> bool:
        """Whether its opening, a part of a count, or "another" ties the sentence to the one before."""
        if self._is_bare() or self._opens_bound():
            return True
        return any(self._is_bound(phrase) for phrase in self.phrases) or self._ends_bound()

    def _is_bare(self) -> bool:
        """ "A new date has not been set": few words, none of which tells what it is about."""
        telling = (self.passage.names, self.passage.quantities, self.passage.times)
        return len(self.tokens) <= _FEW and not any(telling)

    def _opens_bound(self) -> bool:
        words = [token.lower for token in self.tokens[:8]]
        if not words:
            return False
        bound = words[0] in listed("bound") and not (words[0] in ("earlier", "later") and words[1:2] == ["this"])
        return bound or any(tuple(words[: len(phrase)]) == phrase for phrase in phrases("bound_phrases"))

    def _ends_bound(self) -> bool:
        """ "Flights will not resume either", "some went there"."""
        marks = [token for token in self.tokens if token.index in self.places]
        return any(
            (token.lower in ("either", "too", "likewise", "respectively") and self._is_last(token))
            or (token.lower == "instead" and not self._goes_on(token, "of"))
            or (token.lower == "there" and token.tag == "RB")
            or (token.lower == "so" and self._is_last(token))
            for token in marks
        )

    def _goes_on(self, token: Token, word: str) -> bool:
        after = self.passage.after(token)
        return after is not None and after.lower == word

    def _is_last(self, token: Token) -> bool:
        after = self.passage.after(token)
        return after is None or after.tag in (".", ",", ":")

    def _is_bound(self, phrase: NounPhrase) -> bool:
        opener, head = self.token(phrase.first), self.token(phrase.head)
        if self._is_time(head) or self._is_time(opener):
            return opener.lower in ("that", "same")
        return self._is_part(phrase, opener, head) or self._points(phrase, opener) or self._adds(phrase, opener)

    def _is_time(self, token: Token) -> bool:
        return any((time.start or 0) <= token.start < (time.end or 0) for time in self.passage.times)

    def _is_part(self, phrase: NounPhrase, opener: Token, head: Token) -> bool:
        """ "Nine were pulled out", "some of those", as a subject."""
        after = self.passage.after(self.token(phrase.last - 1))
        alone = phrase.last == phrase.first + 1
        if after is None or after.lower == "of":
            return False
        if (alone and head.lower in ("none", "others", "neither")) or (opener.lower == "both" and after.lower != "and" and not self._has_and(phrase)):
            return True
        if phrase.first not in self.subjects:
            return False
        if head.tag == "CD":
            return not any(self.token(place).tag in (*_NOUNS, "$") for place in range(phrase.first, phrase.last))
        return head.lower in listed("partial") and phrase.last - phrase.first <= 2 and after.tag not in _RELATIVES

    def _has_and(self, phrase: NounPhrase) -> bool:
        """ "both Ghana and Togo"."""
        words = self.passage.tokens[phrase.first - self.passage.first :][:8]
        return any(word.lower == "and" for word in words)

    def _points(self, phrase: NounPhrase, opener: Token) -> bool:
        """ "this plan", "those removed"."""
        if opener.lower not in _POINTING or opener.tag == "IN":
            return False
        after = self.passage.after(self.token(phrase.last - 1))
        generic = phrase.last == phrase.first + 1 and after is not None and after.lower in ("who", "of", "which", "in")
        return not generic

    def _adds(self, phrase: NounPhrase, opener: Token) -> bool:
        """ "another strike", "the same road", "a further nine": not "and other countries"."""
        before = self.passage.before(opener)
        if before is not None and before.tag == "CC":
            return False
        words = [self.token(place).lower for place in range(phrase.first, min(phrase.last, phrase.first + 3))]
        adding = [word for word in words if word in listed("further") or word == "others"]
        return bool(adding) and (phrase.first in self.subjects or "same" in adding)

    # Pronouns

    def open_pronouns(self) -> Iterator[tuple[Token, str]]:
        """The pronouns whose antecedent is not in the sentence, with its sort."""
        for token in self.tokens:
            sort = _sort_of(token)
            if sort and token.index in self.places and not self._is_empty(token) and not self._is_told(token, sort):
                yield token, sort

    def is_lost(self, token: Token) -> bool:
        """ "told them", where a source says it and may mean himself."""
        if token.lower not in ("them", "him", "us") or token.tag != "PRP":
            return False
        contents = (part for attribution in self.passage.attributions for part in attribution.content)
        return any(part.start <= token.start < part.end for part in contents)

    def _is_told(self, token: Token, sort: str) -> bool:
        """Whether the sentence has what a pronoun stands for, before it or, of an opening phrase, as its subject."""
        if any(start < token.start for start in self.named):
            return True
        cataphoric = token.index < self.main and token.tag == "PRP$"
        for phrase in self.phrases:
            ahead = phrase.last <= token.index or (cataphoric and phrase.first in self.subjects and phrase.first > token.index)
            if ahead and sort in self.references.sorts(self.passage, phrase) and not self._is_rival(token, phrase):
                return True
        return False

    def _is_rival(self, token: Token, phrase: NounPhrase) -> bool:
        """Whether a phrase is the subject of the verb whose object a pronoun is, or one body beside "them"."""
        if token.lower not in ("them", "him", "her", "it") or token.tag != "PRP":
            return False
        if token.lower == "them" and self.token(phrase.head).tag in ("NN", "NNP"):
            after = self.passage.after(self.token(phrase.head))
            if after is None or after.lower != "and":
                return True
        last = [clause for clause in self.passage.clauses if clause.verb.main < token.index][-1:]
        subject = any(token.index == one.first for clause in self.passage.clauses for one in clause.subjects)
        return not subject and any(phrase.first == one.first for clause in last for one in clause.subjects)

    def _is_empty(self, token: Token) -> bool:
        """ "it is not known whether", "it takes"."""
        if token.lower != "it":
            return False
        at = token.index - self.passage.first
        words = self.passage.tokens[at + 1 : at + _FAR]
        be = next((place for place, word in enumerate(words[:5]) if word.lemma in ("be", "take", "become", "remain", "seem")), None)
        if be is None:
            return False
        return any(word.lower in ("that", "to", "whether", "if", "how", "what", "when", "who") for word in words[be + 1 : be + 8])

    # Descriptions

    def nouns(self) -> Iterator[str]:
        """The nouns of the descriptions that take up something told before."""
        for phrase in self.phrases:
            opener, head = self.token(phrase.first), self.token(phrase.head)
            if phrase.first not in self.left:
                continue
            if opener.lower == "the" and head.tag in ("NN", "NNS") and not self._is_time(head):
                phrase, head = self._owner(phrase, head)
                noun = head.lemma.lower()
                if not self._says_itself(phrase, head) and not self._is_here(noun, phrase) and self._is_needed(phrase, noun):
                    yield noun

    def _owner(self, phrase: NounPhrase, head: Token) -> tuple[NounPhrase, Token]:
        """Of "the company's offer" the company; else the phrase itself."""
        for place in range(phrase.first + 2, phrase.head):
            if self.token(place).tag == "POS" and self.token(place - 1).tag in ("NN", "NNS"):
                return NounPhrase(phrase.first, place, place - 1), self.token(place - 1)
        return phrase, head

    def _is_needed(self, phrase: NounPhrase, noun: str) -> bool:
        """Whether a description means nothing to who has not read what stands before."""
        known = self.references.is_known(noun, self.passage.index)
        bare = phrase.head - phrase.first == 1
        topic = phrase.first in self.subjects or phrase.first < self.main
        if bare and noun in listed("unique"):
            return False
        if not bare:
            institution = noun in gazetteer("organization_heads") or is_person(noun)
            proper = any(self.token(place).text[0].isupper() for place in range(phrase.first + 1, phrase.head))
            return not institution and not proper and (known or topic)
        return known or topic or noun in listed("resuming")

    def _says_itself(self, phrase: NounPhrase, head: Token) -> bool:
        """A name, a rank or a complement tells which: "the port of Sines", "the first strike"."""
        words = [self.token(place) for place in range(phrase.first + 1, phrase.last)]
        if any(word.tag in (*_PROPER, "JJS", "RBS") or word.lower in listed("ranking") or _is_year(word) for word in words):
            return True
        after = self.passage.after(head)
        if after is not None and after.tag == "POS":
            return False
        if after is None or after.tag in _RELATIVES or after.lower in _COMPLEMENTS or (after.lower == "that" and after.tag != "DT"):
            return after is not None
        follower = self.passage.after(after)
        if after.lower in _PLACED or after.text == ",":
            return follower is not None and (follower.tag in _PROPER or (after.text == "," and self._names_soon(follower)))
        before = self.passage.before(self.token(phrase.first))
        return before is not None and before.text in (",", "(") and phrase.first - 2 >= self.passage.first and self.token(phrase.first - 2).tag in _PROPER

    def _names_soon(self, token: Token) -> bool:
        """ "the coach of Oujda, Driss Benmoussa": a name behind a comma."""
        return token.tag in _PROPER

    def _is_here(self, noun: str, phrase: NounPhrase) -> bool:
        """Whether the sentence has the noun before."""
        return any(
            token.index < phrase.first and token.tag in _NOUNS and token.lemma.lower() == noun for token in self.tokens
        )


def _is_year(token: Token) -> bool:
    return token.tag == "CD" and len(token.text) == 4 and token.text.isdigit()


def _sort_of(token: Token) -> str | None:
    if token.tag not in ("PRP", "PRP$"):
        return None
    for sort, table in (("person", "persons"), ("thing", "things"), ("group", "groups")):
        if token.lower in listed(table):
            return sort
    return None
