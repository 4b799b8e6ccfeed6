"""Attributions by other words than verbs: nouns, adjectives, "according to", "reportedly"."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from summarizer.text.attributions import cues
from summarizer.text.attributions.cues import listed, stance_of
from summarizer.text.attributions.noun_phrases import Range
from summarizer.text.attributions.parts import Found, SentenceParts
from summarizer.text.syntax.chunks import NounPhrase, VerbGroup
from summarizer.text.syntax.tokens import Token

_COPULAS = frozenset(("be", "become", "feel", "remain", "seem", "sound", "stay", "'s", "'re", "'m"))
_NOUN_LINKS = frozenset(("of", "for", "about", "on", "against", "over", "at", "toward", "with", "to"))
_ADJECTIVE_LINKS = frozenset(("about", "of", "over", "with", "to", "at", "by", "on", "in"))
_NOUNS = frozenset(("NN", "NNS", "NNP", "NNPS"))
_NEAR = 6
"""Chunks among which the verb of a relative clause is looked for"""
_OWNER = 3
"""Words between a possessor and its noun: "the mayor's | much criticised earlier | promise" """


class OtherCues:
    """The attributions of a sentence that other words than verbs make."""

    def __init__(self, parts: SentenceParts) -> None:
        self.parts = parts
        self.tokens, self.first, self.last = parts.tokens, parts.first, parts.last
        self.phrases, self.contents, self.complements = parts.phrases, parts.contents, parts.complements
        self.nouns, self.adverbs, self.adjectives = listed("nouns"), listed("adverbs"), listed("adjectives")

    def read(self) -> Iterator[Found]:
        """The attributions, in the order of their cues."""
        triggers, adjectives = _triggers(), self.adjectives
        for token in self.tokens[self.first : self.last - 1]:
            if token.lemma in triggers or token.lower in adjectives:
                found = self._of(token)
                if found:
                    yield found

    def _of(self, token: Token) -> Found | None:
        tag, lemma = token.tag, token.lemma
        if tag == "NN":
            return self._of_noun(token.index) if lemma in self.nouns else None
        if tag == "NNS":
            mistaken = self._of_mistaken_verb(token) if lemma in self.parts.verbs else None
            return mistaken or (self._of_noun(token.index) if lemma in self.nouns else None)
        if tag == "RB":
            return self._of_adverb(token.index) if token.lower in self.adverbs else None
        if token.lower in self.adjectives:
            return self._of_adjective(token.index)
        return self._according(token.index) if token.lower == "according" else None

    def _of_adjective(self, place: int) -> Found | None:
        """Handle "is confident that …", "was critical of …"."""
        left = place
        while left > self.first and self.tokens[left - 1].tag == "RB":
            left -= 1
        verb = self.phrases.ends.get(left, self.phrases.holding(place))
        group = self.phrases.chunks[verb] if verb is not None else None
        if verb is None or not isinstance(group, VerbGroup) or not self._is_copula(group, place):
            return None
        source = self.parts.subjects.of(verb)
        if source is None or self.tokens[source[0]].lower == "it":
            return None
        kind, start = self.complements.after(place + 1)
        if kind & (cues.THAT | cues.QUESTION | cues.INFINITIVE):
            return self.parts.found(source, (group.first, place + 1), self.contents.after(start, clause=True))
        if self.tokens[place + 1].lower in _ADJECTIVE_LINKS:
            return self.parts.found(source, (group.first, place + 2), self.contents.after(place + 2, clause=False))
        return None

    def _is_copula(self, group: VerbGroup, place: int) -> bool:
        """Whether an adjective stands after a form of "be", or is taken for the participle of a passive."""
        return self.tokens[group.main].lemma in _COPULAS or (group.main == place and group.passive)

    def _of_noun(self, place: int) -> Found | None:
        """Handle "the claim that …", "Borg's promise to …", "expressed concern about …"."""
        source, start = self._owner(place)
        kind, after = self.complements.after(place + 1)
        stance = stance_of(self.tokens[place].lemma)
        if kind == cues.THAT and self.complements.has_subject(after + 1):
            if self._is_relative(after):
                return None
            return self.parts.found(source, (start, place + 1), self.contents.of_noun(after), stance)
        if source is None:
            return None
        if kind == cues.INFINITIVE:
            return self.parts.found(source, (start, place + 1), self.contents.of_noun(after), stance)
        if self.tokens[place + 1].lower in _NOUN_LINKS:
            return self.parts.found(source, (start, place + 2), self.contents.after(place + 2, clause=False), stance)
        return None

    def _is_relative(self, that: int) -> bool:
        """Whether a clause tells what was done with the words: "a statement | that the families issued"."""
        first = self.phrases.holding(that + 1) or 0
        verbs = (chunk for chunk in self.phrases.chunks[first : first + _NEAR] if isinstance(chunk, VerbGroup))
        verb = next((verb for verb in verbs if verb.first > that), None)
        if verb is None or verb.passive or not self._is_light(verb):
            return False
        return verb.last >= self.last or self.phrases.at(verb.last) is None or self.phrases.is_time(verb.last)

    def _owner(self, place: int) -> tuple[Range | None, int]:
        """Whose claim it is, and where the words that attribute begin."""
        chunk = self.phrases.holding(place)
        phrase = self.phrases.chunks[chunk] if chunk is not None else None
        if chunk is None or not isinstance(phrase, NounPhrase):
            return None, place
        for at in range(place - 1, max(self.first - 1, phrase.first - 1 - _OWNER), -1):
            tag = self.tokens[at].tag
            if tag == "POS":
                holding = self.phrases.holding(at - 1)
                return (self.phrases.chunks[holding].first if holding is not None else at - 1, at), at
            if tag == "PRP$":
                return (at, at + 1), at + 1
            if at < phrase.first and tag not in ("RB", "JJ"):
                break
        verb = self.phrases.chunks[chunk - 1] if chunk else None
        light = isinstance(verb, VerbGroup) and verb.last == phrase.first and self._is_light(verb)
        return (self.parts.subjects.of(chunk - 1), verb.first) if light and verb else (None, phrase.first)

    def _is_light(self, group: VerbGroup) -> bool:
        return self.tokens[group.main].lemma in listed("light_verbs")

    def _of_mistaken_verb(self, token: Token) -> Found | None:
        """Handle "The Times reports that …", where the verb was taken for a noun."""
        place, cue = token.index, self.parts.verbs[token.lemma]
        chunk = self.phrases.ending(place + 1)
        if chunk is None or chunk.first == place or not cue.takes & cues.THAT:
            return None
        if self.tokens[place - 1].tag not in _NOUNS:
            return None
        first, _ = self.phrases.before(place + 1) or (chunk.first, place)
        source, here, following = (first, place), (place, place + 1), self.tokens[place + 1]
        if following.lower == "that" and self.complements.has_subject(place + 2):
            return self.parts.found(source, here, self.contents.after(place + 1, clause=True), cue.stance)
        if following.tag in (",", ".") or self.contents.is_spoken_before(first):
            return self.parts.postposed(source, here, place + 1, cue.stance)
        return None

    def _of_adverb(self, place: int) -> Found | None:
        """Handle "The mayor reportedly resigned", "has reportedly resigned"."""
        chunk = self.phrases.holding(place + 1)
        group = self.phrases.chunks[chunk] if chunk is not None else None
        if chunk is None or not isinstance(group, VerbGroup) or not group.finite:
            return None
        subject = self.parts.subjects.of(chunk)
        content = self.contents.after(place + 1, clause=True)
        return Found(None, (place, place + 1), [subject, content]) if subject and content else None

    def _according(self, place: int) -> Found | None:
        """Handle "according to the police", before or after what it covers."""
        if self.tokens[place + 1].lower != "to":
            return None
        start = place + 2
        end = self.phrases.past(start)
        if place > self.first and not self._opens_conjunct(place, end):
            left = self.contents.before(place)
            return Found((start, end), (place, start), [left]) if left and end > start else None
        comma = next((token.index for token in self.tokens[start : self.last] if token.tag == ","), None)
        if comma is not None:
            end = comma
        content = self.contents.after(end + (comma is not None), clause=True)
        return Found((start, end), (place, start), [content]) if content and end > start else None

    def _opens_conjunct(self, place: int, end: int) -> bool:
        """Whether "and" and commas around it make it cover what follows: "two and, according to medics, six died"."""
        if place < self.first + 2 or end >= self.last - 1:
            return False
        tags = self.tokens[place - 2].tag, self.tokens[place - 1].tag, self.tokens[end].tag
        return tags == ("CC", ",", ",")


@cache
def _triggers() -> frozenset[str]:
    """The lemmas that are looked at more closely."""
    return listed("nouns") | listed("adverbs") | frozenset(cues.verbs()) | {"according", "accord"}
