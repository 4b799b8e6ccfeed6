"""Words of one sentence that take up what stands before it: openings, parts of counts, pronouns, "the stoppage"."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from summarizer.engines.rules.antecedents import NOUNS, PRONOUNS, sort_of, sorts
from summarizer.engines.rules.descriptions import Descriptions
from summarizer.engines.rules.editing.edits import Edit
from summarizer.engines.rules.editing.passages import Passage, listed, phrases
from summarizer.text.attributions.quotations import Quotation
from summarizer.text.syntax.chunks import NounPhrase
from summarizer.text.syntax.tokens import Token

_POINTING = frozenset(("this", "these", "that", "those"))
_RELATIVES = frozenset(("WDT", "WP", "WP$", "WRB", "VBN", "VBG"))
_COUNTABLE = NOUNS | {"$"}
_EMPTY_VERBS = frozenset(("be", "take", "become", "remain", "seem"))
_EMPTY_OPENERS = frozenset(("that", "to", "whether", "if", "how", "what", "when", "who"))
_PRESENTED = frozenset(("DT", "CD", "PRP$"))
_TYING = frozenset(("there", "instead", "either", "too", "so", "likewise", "respectively"))
_FEW = 10
"""Tokens of a sentence that says little alone"""
_NEAR_VERB, _NEAR_CLAUSE = 5, 13
"""Tokens behind "it" in which a verb, and then "that", make it an empty subject"""


class Anaphora:
    """Reads one edited sentence.

    Args:
        passage: the sentence.
        edits: what goes from it and is put otherwise.
        told: whether the article has a noun before it.
    """

    def __init__(self, passage: Passage, edits: Sequence[Edit], told: Callable[[str], bool]) -> None:
        self._passage = passage
        self._tokens = _outside(passage.tokens, edits)
        self._free = {token.index for token in _outside(self._tokens, passage.quotations)}
        self._named = [edit.start for edit in edits if edit.text and edit.text[0].isupper()]
        gone = [edit for edit in edits if not edit.text]
        self._phrases = [
            chunk for chunk in passage.chunks if isinstance(chunk, NounPhrase) and self._stands(chunk.head, gone)
        ]
        main = next((clause for clause in passage.clauses if clause.verb.finite and not clause.marker), None)
        self._main = main.verb.first if main else passage.first
        self._subjects = {phrase.first for clause in passage.clauses for phrase in clause.subjects}
        self._objects = {phrase.first for clause in passage.clauses for phrase in clause.objects}
        self._told = told

    def _stands(self, place: int, gone: Sequence[Edit]) -> bool:
        token = self._token(place)
        return not self._passage.is_quoted(token.start) and bool(_outside((token,), gone))

    def _token(self, place: int) -> Token:
        return self._passage.tokens[place - self._passage.first]

    def nouns(self) -> Iterator[str]:
        """The nouns of the descriptions that take up something told before."""
        left = {token.index for token in self._tokens}
        standing = [phrase for phrase in self._phrases if phrase.first in left]
        yield from Descriptions(self._passage, standing, self._subjects, self._main).nouns(self._told)

    # What ties the whole sentence to the one before

    def is_bound(self) -> bool:
        """Whether its opening or end, a part of a count, or "another" ties the sentence to the one before."""
        if self._is_bare() or self._opens_bound() or self._ends_bound():
            return True
        return any(self._takes_up(phrase) for phrase in self._phrases)

    def _is_bare(self) -> bool:
        """ "A new date has not been set": few words, none of which tells what it is about."""
        telling = (self._passage.names, self._passage.quantities, self._passage.times)
        return len(self._tokens) <= _FEW and not any(telling)

    def _opens_bound(self) -> bool:
        words = tuple([token.lower for token in self._tokens[:8]])
        if not words or (words[0] in ("earlier", "later") and words[1:2] == ("this",)):
            return False
        if words[0] in listed("bound", "loose") and words[0] not in listed("loose_with_comma"):
            return True
        return any(words[: len(phrase)] == phrase for phrase in phrases("bound_phrases", words[0]))

    def _ends_bound(self) -> bool:
        """ "Flights will not resume either", "some went there"."""
        tying = [token for token in self._tokens if token.lower in _TYING and token.index in self._free]
        return any(map(self._ties, tying))

    def _ties(self, token: Token) -> bool:
        """Whether "there" is a place, "instead" has no "of", and the others end a clause."""
        if token.lower == "there":
            return token.tag == "RB"
        after = self._passage.after(token)
        if token.lower == "instead":
            return after is None or after.lower != "of"
        return after is None or after.tag in (".", ",", ":")

    def _takes_up(self, phrase: NounPhrase) -> bool:
        opener, head = self._token(phrase.first), self._token(phrase.head)
        if self._passage.is_time(opener):
            return opener.lower in ("that", "same")
        return self._is_part(phrase, opener, head) or self._points(phrase, opener) or self._adds(phrase, opener)

    def _is_part(self, phrase: NounPhrase, opener: Token, head: Token) -> bool:
        """ "Nine were pulled out", "he saw three", "both banks", "none"."""
        after = self._passage.after(self._token(phrase.last - 1))
        if after is None or after.lower == "of":
            return False
        if opener.lower == "both" and after.lower != "and" and not self._has_and(phrase):
            return True
        alone = phrase.last == phrase.first + 1
        if alone and head.lower in ("none", "others", "neither"):
            return True
        if alone and phrase.first in self._objects and head.tag == "CD" and not self._counted_before(phrase):
            return True
        return phrase.first in self._subjects and self._is_count(phrase, head, after)

    def _counted_before(self, phrase: NounPhrase) -> bool:
        """ "He asked for ten nurses and got two"."""
        return any(token.tag == "NNS" for token in self._passage.tokens[: max(0, phrase.first - self._passage.first)])

    def _is_count(self, phrase: NounPhrase, head: Token, after: Token) -> bool:
        """Whether a phrase counts something and does not say what."""
        if head.tag == "CD":
            words = self._passage.analysis.parsed.tokens[phrase.first : phrase.last]
            return not any(word.tag in _COUNTABLE for word in words)
        return head.lower in listed("partial") and phrase.last - phrase.first <= 2 and after.tag not in _RELATIVES

    def _has_and(self, phrase: NounPhrase) -> bool:
        """ "both Ghana and Togo"."""
        words = self._passage.tokens[phrase.first - self._passage.first :][:8]
        return any(word.lower == "and" for word in words)

    def _points(self, phrase: NounPhrase, opener: Token) -> bool:
        """ "this plan", "those removed"; not "those who"."""
        if opener.lower not in _POINTING or opener.tag == "IN":
            return False
        after = self._passage.after(self._token(phrase.last - 1))
        alone = phrase.last == phrase.first + 1
        return not (alone and after is not None and after.lower in ("who", "of", "which", "in"))

    def _adds(self, phrase: NounPhrase, opener: Token) -> bool:
        """ "another strike", "the same road", "a further nine": not "and other countries"."""
        words = self._passage.analysis.parsed.lowers[phrase.first : min(phrase.last, phrase.first + 3)]
        adding = [word for word in words if word in listed("further") or word == "others"]
        if not adding or not (phrase.first in self._subjects or "same" in adding):
            return False
        before = self._passage.before(opener)
        return before is None or before.tag != "CC"

    # Pronouns

    def pronouns(self) -> Iterator[tuple[Token, str]]:
        """The pronouns whose antecedent is not in the sentence, with its sort."""
        for token in [token for token in self._tokens if token.tag in PRONOUNS]:
            sort = sort_of(token)
            if sort and token.index in self._free and not self._is_empty(token) and not self._is_told(token, sort):
                yield token, sort

    def opens_with(self, token: Token) -> bool:
        """Whether a pronoun is the first word, and does not present something: "It was the worst flood"."""
        words = self._tokens[:3]
        presents = token.lower == "it" and [word.lemma for word in words[1:2]] == ["be"] and words[-1].tag in _PRESENTED
        return token.tag == "PRP" and token.index == words[0].index and not presents

    def is_lost(self, token: Token) -> bool:
        """ "told them", where a source says it and may mean himself."""
        if token.lower not in ("them", "him") or token.tag != "PRP":
            return False
        contents = (part for attribution in self._passage.attributions for part in attribution.content)
        return any(part.start <= token.start < part.end for part in contents)

    def _is_told(self, token: Token, sort: str) -> bool:
        """Whether the sentence has what a pronoun stands for, before it or, of an opening phrase, as its subject."""
        if self._speaks_behind(token):
            return False
        if any(start < token.start for start in self._named):
            return True
        return any(
            sort in sorts(self._passage, phrase) and not self._is_rival(token, phrase)
            for phrase in self._phrases
            if phrase.last <= token.index or self._comes_late(token, phrase)
        )

    def _comes_late(self, token: Token, phrase: NounPhrase) -> bool:
        """ "In his speech, the minister …"."""
        return token.tag == "PRP$" and token.index < self._main and phrase.first in self._subjects

    def _speaks_behind(self, token: Token) -> bool:
        """ "…, it said": whoever says something is not named in what he says."""
        return token.tag == "PRP" and any(
            one.source and one.source.start == token.start and all(part.start < token.start for part in one.content)
            for one in self._passage.attributions
        )

    def _is_rival(self, token: Token, phrase: NounPhrase) -> bool:
        """Whether a phrase is the subject of the verb whose object a pronoun is, or one body beside "them"."""
        if token.lower not in ("them", "him", "her", "it") or token.tag != "PRP":
            return False
        if token.lower == "them" and self._is_one(phrase):
            return True
        last = [clause for clause in self._passage.clauses if clause.verb.main < token.index][-1:]
        subject = token.index in self._subjects
        return not subject and any(phrase.first == one.first for clause in last for one in clause.subjects)

    def _is_one(self, phrase: NounPhrase) -> bool:
        head = self._token(phrase.head)
        after = self._passage.after(head)
        return head.tag in ("NN", "NNP") and (after is None or after.lower != "and")

    def _is_empty(self, token: Token) -> bool:
        """ "it is not known whether", "it takes a day to"."""
        at = token.index - self._passage.first + 1
        words = self._passage.tokens[at : at + _NEAR_CLAUSE] if token.lower == "it" else ()
        verb = next((place for place, word in enumerate(words[:_NEAR_VERB]) if word.lemma in _EMPTY_VERBS), None)
        return verb is not None and any(word.lower in _EMPTY_OPENERS for word in words[verb + 1 : verb + 9])


def _outside(tokens: Sequence[Token], stretches: Sequence[Edit | Quotation]) -> Sequence[Token]:
    """The tokens that do not begin in some stretches of the text."""
    for stretch in stretches:
        tokens = [token for token in tokens if not stretch.start <= token.start < stretch.end]
    return tokens
