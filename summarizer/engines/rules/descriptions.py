"""Definite descriptions: which of them ("the stoppage") mean nothing to who has not read what stands before."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Sequence

from summarizer.engines.rules.antecedents import NOUNS
from summarizer.engines.rules.editing.passages import Passage, listed
from summarizer.text.attributions.speaking import is_person
from summarizer.text.names.gazetteer import words as gazetteer
from summarizer.text.syntax.chunks import NounPhrase
from summarizer.text.syntax.tokens import Token

_PROPER = frozenset(("NNP", "NNPS"))
_COMPLEMENTS = frozenset("of for between against about to over from into behind among on".split())
_PLACED = frozenset(("in", "at", "near", "with", ","))
_RELATIVES = frozenset(("WDT", "WP", "WP$", "WRB", "VBN", "VBG"))
_SUPERLATIVES = frozenset(("JJS", "RBS"))


class Descriptions:
    """The noun phrases with "the" of one sentence.

    Args:
        passage: the sentence.
        phrases: its noun phrases, as far as they stand after editing.
        subjects: where those begin that are subjects.
        main: the place of the verb of its main clause.
    """

    def __init__(self, passage: Passage, phrases: Sequence[NounPhrase], subjects: Collection[int], main: int) -> None:
        self._passage = passage
        self._phrases = phrases
        self._subjects = subjects
        self._main = main

    def _token(self, place: int) -> Token:
        return self._passage.tokens[place - self._passage.first]

    def nouns(self, told: Callable[[str], bool]) -> Iterator[str]:
        """The nouns of those that take up something told before.

        Args:
            told: whether the article has a noun before the sentence.
        """
        for phrase in self._phrases:
            if self._token(phrase.first).lower != "the" or self._passage.is_time(self._token(phrase.head)):
                continue
            own = self._owner(phrase)
            noun = self._token(own.head).lower
            common = self._token(own.head).tag in ("NN", "NNS")
            if common and not self._says_itself(own) and not self._is_here(own, noun) and self._needs(own, noun, told):
                yield noun

    def _owner(self, phrase: NounPhrase) -> NounPhrase:
        """Of "the company's offer" the company; else the phrase itself."""
        for place in range(phrase.first + 2, phrase.head):
            if self._token(place).tag == "POS" and self._token(place - 1).tag in ("NN", "NNS"):
                return NounPhrase(phrase.first, place, place - 1)
        return phrase

    def _needs(self, phrase: NounPhrase, noun: str, told: Callable[[str], bool]) -> bool:
        """Whether a description must have been introduced: a topic, or something told; not what there is one of."""
        topic = phrase.first in self._subjects or phrase.first < self._main
        lemma = self._token(phrase.head).lemma.lower()
        if phrase.head - phrase.first == 1:
            return lemma not in listed("unique") and (told(noun) or topic or lemma in listed("resuming"))
        proper = any(self._token(place).text[0].isupper() for place in range(phrase.first + 1, phrase.head))
        institution = lemma in gazetteer("organization_heads") or is_person(lemma)
        return not institution and not proper and (told(noun) or topic)

    def _says_itself(self, phrase: NounPhrase) -> bool:
        """A name, a rank or a complement tells which: "the port of Sines", "the first strike"."""
        if any(_tells_which(self._token(place)) for place in range(phrase.first + 1, phrase.last)):
            return True
        after = self._passage.after(self._token(phrase.head))
        if after is None or after.tag == "POS":
            return False
        follower = self._passage.after(after)
        if follower is not None and self._passage.is_time(follower):
            return False
        if after.tag in _RELATIVES or after.lower in _COMPLEMENTS or (after.lower == "that" and after.tag != "DT"):
            return True
        if after.lower in _PLACED:
            return follower is not None and follower.tag in _PROPER
        return self._is_apposition(phrase)

    def _is_apposition(self, phrase: NounPhrase) -> bool:
        """ "Kallio, the grocer"."""
        at = phrase.first - self._passage.first
        before = self._passage.tokens[max(0, at - 2) : at]
        return len(before) == 2 and before[0].tag in _PROPER and before[1].text in (",", "(")

    def _is_here(self, phrase: NounPhrase, noun: str) -> bool:
        """Whether the sentence has the noun before."""
        ahead = self._passage.tokens[: phrase.first - self._passage.first]
        return any(token.tag in NOUNS and token.lower == noun for token in ahead)


def _tells_which(word: Token) -> bool:
    """A name, a superlative, a rank, a year."""
    year = word.tag == "CD" and len(word.text) == 4 and word.text.isdigit()
    return year or word.tag in _PROPER or word.tag in _SUPERLATIVES or word.lower in listed("ranking")
