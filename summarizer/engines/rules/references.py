"""What a sentence takes for known: whether it can stand without the one before it.

Pronouns, counts without a noun and definite descriptions take up what was told (Halliday and Hasan 1976, "Cohesion";
Hawkins 1978 for definites that need no introduction). In doubt a sentence is taken to need what stands before it.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from summarizer.engines.rules.anaphora import Anaphora
from summarizer.engines.rules.antecedents import NOUNS, sort_of, sorts
from summarizer.engines.rules.editing.edits import Edit
from summarizer.engines.rules.editing.passages import Passage, Passages
from summarizer.text.syntax.chunks import NounPhrase

_SHIFTED = frozenset(("would", "should", "must", "could", "might", "ought"))


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

    opens: bool = False
    """Its first word is a pronoun of that sort"""

    @property
    def nothing(self) -> bool:
        """Whether it can stand alone."""
        return not (self.before or self.pronouns or self.nouns or self.lost)


class References:
    """What the sentences of an article take for known, and what they make known."""

    def __init__(self, passages: Passages) -> None:
        self._passages = passages
        self._count = len(passages.analysis.sentences)
        self._nouns = [token for token in passages.analysis.parsed.tokens if token.tag in NOUNS]
        self._seen = {noun.lower: noun.sentence for noun in reversed(self._nouns)}

    def last_introduced(self, noun: str, index: int) -> int | None:
        """The last sentence before another that has a noun with words that say which; None where there is none."""
        found = self._introducing[noun]
        at = bisect_left(found, index) - 1
        return found[at] if at >= 0 else None

    @cached_property
    def _introducing(self) -> defaultdict[str, list[int]]:
        """The sentences of each noun that says which: all that stands behind "the" takes up what is known."""
        found: defaultdict[str, list[int]] = defaultdict(list)
        lowers = self._passages.analysis.parsed.lowers
        for noun in self._nouns:
            if not noun.index or lowers[noun.index - 1] != "the":
                found[noun.lower].append(noun.sentence)
        return found

    def has_noun(self, noun: str, index: int) -> bool:
        """Whether a noun stands in a sentence."""
        return any(token.lower == noun and token.tag in NOUNS for token in self._passages[index].tokens)

    def sorts(self, index: int) -> set[str]:
        """As what pronouns can take up the things in a sentence: "person", "thing", "group"."""
        passage = self._passages[index]
        phrases = [chunk for chunk in passage.chunks if isinstance(chunk, NounPhrase)]
        found = {sort for phrase in phrases for sort in sorts(passage, phrase)}
        return found | {sort for token in passage.tokens if (sort := sort_of(token))}

    def taken(self, index: int, edits: Sequence[Edit]) -> Taken:
        """What a sentence, edited, takes for known."""
        anaphora = Anaphora(self._passages[index], edits, lambda noun: self._seen.get(noun, index) < index)
        pronouns = list(anaphora.pronouns())
        return Taken(
            before=anaphora.is_bound(),
            pronouns=frozenset(sort for _, sort in pronouns),
            lost=any(anaphora.is_lost(token) for token, _ in pronouns) or self._goes_on_speaking(index),
            nouns=frozenset(anaphora.nouns()),
            opens=any(anaphora.opens_with(token) for token, _ in pronouns),
        )

    def opens_with_reference(self, index: int) -> bool:
        """Whether a sentence goes on about the one before: its first noun phrase is a pronoun or a definite."""
        passage = self._passages[index]
        first = next((chunk for chunk in passage.chunks if isinstance(chunk, NounPhrase)), None)
        if first is None:
            return False
        opener = passage.tokens[first.first - passage.first]
        return opener.tag == "PRP" or opener.lower in ("the", "this", "that", "these", "those")

    def _goes_on_speaking(self, index: int) -> bool:
        """Whether a sentence without a source stands between two of one, in the tense of what he says."""
        passage = self._passages[index]
        if self._demands(passage):
            return True
        if passage.times or passage.quantities or self._speakers(index) or not 0 < index < self._count - 1:
            return False
        main = [clause.verb for clause in passage.clauses if not clause.marker]
        shifted = any(verb.modal in _SHIFTED or (verb.perfect and verb.form == "VBD") for verb in main)
        return shifted and bool(self._speakers(index - 1) & self._speakers(index + 1))

    def _demands(self, passage: Passage) -> bool:
        """ "The council must act": a demand that nobody is said to make."""
        main = next((clause.verb for clause in passage.clauses if clause.verb.finite and not clause.marker), None)
        return main is not None and main.modal in ("must", "should", "ought") and not self._speakers(passage.index)

    def _speakers(self, index: int) -> set[str]:
        passage = self._passages[index]
        text = passage.analysis.article.text
        return {
            one.source_name or text[one.source.start : one.source.end].lower()
            for one in passage.attributions
            if one.source and passage.holds(one.source.start)
        }
