"""What follows a cue: a that-clause, a bare clause, a quotation, an infinitive, an object, or nothing."""

from __future__ import annotations

from typing import NamedTuple

from summarizer.text.attributions import cues
from summarizer.text.attributions.cues import listed
from summarizer.text.attributions.noun_phrases import DASHES, NounPhrases
from summarizer.text.syntax.chunks import VerbGroup
from summarizer.text.syntax.tokens import Token

_QUESTION_WORDS = frozenset(("if", "whether", "how", "why", "what", "who", "which"))
_ENDS = frozenset((".", "!", "?"))
_PARTS_CLAUSES = frozenset((".", ":", "WP", "WDT", "WRB"))
_TOLD = cues.THAT | cues.QUOTED | cues.QUESTION | cues.BARE | cues.NOTHING
_STEPS = 6
"""Insertions between a cue and its content that are read over: "said | on Friday | in a statement | that" """
_ASIDE = 14
"""Tokens between commas before a that-clause"""
_REACH = 16
"""Chunks among which the verb of a clause is looked for"""
_NEAR = 8
"""Chunks between a subject and its verb"""


class Complement(NamedTuple):
    """What follows a cue."""

    kind: int
    """One of the complements of `cues`; 0 for what no cue takes"""
    start: int
    """The token where it starts"""


class Complements:
    """What follows the cues of one sentence."""

    def __init__(self, phrases: NounPhrases) -> None:
        self.phrases = phrases
        self.tokens = phrases.tokens
        self.chunks = phrases.chunks
        self.last = phrases.last
        self.opening = phrases.opening

    def after(self, place: int, addressed: bool = False) -> Complement:
        """What follows a cue that ends before a token.

        Args:
            place: the token after the cue.
            addressed: whether the cue may be followed by the hearer: "told | the court | that".
        """
        plain = self._at(place)
        if plain.kind and not plain.kind & (cues.OBJECT | cues.OBJECT_INFINITIVE | cues.BARE):
            return plain
        if addressed:
            return self._after_hearer(place) or plain
        if plain.kind and not self.phrases.is_time(place):
            return plain
        found = self._read_over(place)
        return found if found.kind & _TOLD else plain

    def _after_hearer(self, place: int) -> Complement | None:
        after = self.phrases.past(place)
        if after == place:
            return None
        found = self._read_over(after)
        if found.kind == cues.INFINITIVE and after < found.start:
            return Complement(cues.OBJECT_INFINITIVE, found.start)
        return found if found.kind & _TOLD else None

    def _read_over(self, place: int) -> Complement:
        """What follows after adverbs, times and adjuncts: "on Friday in a statement published here"."""
        for _ in range(_STEPS):
            found = self._at(place)
            is_object = found.kind & (cues.OBJECT | cues.BARE)
            if found.kind and not (is_object and self.phrases.is_time(place)):
                return found
            after = self._past_insertion(place)
            if after == place:
                return found
            place = after
        return self._at(place)

    def _past_insertion(self, place: int) -> int:
        token = self.tokens[place]
        if token.tag == "RB":
            return place + 1
        if token.tag in ("IN", "TO") and token.lower in listed("adjuncts"):
            after = self.phrases.past(place + 1)
            return after if after > place + 1 else place
        if token.tag == "VBN":
            return place + 1
        return self.phrases.past(place) if self.phrases.is_time(place) else place

    def _at(self, place: int) -> Complement:
        """What starts at a token."""
        if place >= self.last:
            return Complement(cues.NOTHING, place)
        token = self.tokens[place]
        if place in self.opening:
            return Complement(cues.QUOTED, place)
        if token.text in (",", ":") or token.text in DASHES:
            return self._after_mark(place)
        if token.tag in _ENDS or token.tag == "''" or token.text == ";":
            return Complement(cues.NOTHING, place)
        return Complement(self._kind(place, token), place)

    def _kind(self, place: int, token: Token) -> int:
        if token.lower == "that":
            return cues.THAT
        if token.lower in _QUESTION_WORDS:
            return cues.QUESTION
        if token.tag == "EX":
            return cues.BARE
        if token.lower == "as" or token.tag == "UH":
            return cues.OBJECT
        chunk = self.phrases.starts.get(place)
        if chunk is None:
            return cues.INFINITIVE if token.tag == "TO" and self._is_verb(place + 1) else 0
        group = self.chunks[chunk]
        if isinstance(group, VerbGroup):
            return {"TO": cues.INFINITIVE, "VBG": cues.GERUND}.get(group.form, 0)
        return self._of_phrase(chunk)

    def _is_verb(self, place: int) -> bool:
        """Whether a word that was taken for a noun can be a verb: "declined to comment"."""
        return place < self.last and self.tokens[place].tag == "NN" and self.tokens[place].lemma in cues.verbs()

    def _after_mark(self, place: int) -> Complement:
        mark, following = self.tokens[place].text, place + 1
        if following in self.opening and following < self.last:
            return Complement(cues.QUOTED, following)
        if mark == ":":
            return Complement(cues.QUOTED if following < self.last else cues.NOTHING, following)
        if mark == "," and following < self.last:
            return self._after_aside(place) or Complement(cues.NOTHING, place)
        return Complement(cues.NOTHING, place)

    def _after_aside(self, comma: int) -> Complement | None:
        """A that-clause after commas: "insisted, | that", "said in Marsa, | as in May, | that"."""
        for place in range(comma, min(self.last - 1, comma + _ASIDE)):
            token = self.tokens[place]
            if token.tag == "," and self.tokens[place + 1].lower == "that":
                return Complement(cues.THAT, place + 1)
            if token.tag in ("VBD", "VBZ", "VBP", "MD", "''", "``"):
                break
        return None

    def _of_phrase(self, chunk: int) -> int:
        """Whether a noun phrase is the subject of a clause or an object."""
        end = self.chunks[chunk].last
        limits = listed("limits")
        for group in self.chunks[chunk + 1 : chunk + _NEAR]:
            gap = self.tokens[end : group.first]
            if any(token.tag in _PARTS_CLAUSES or token.lower in limits for token in gap):
                return cues.OBJECT
            if any(token.tag == "," for token in gap) or (gap and gap[-1].tag == "CC"):
                return cues.OBJECT
            if isinstance(group, VerbGroup):
                if group.finite:
                    return cues.BARE
                return cues.OBJECT_INFINITIVE if group.form == "TO" and not gap else cues.OBJECT
            end = group.last
        return cues.OBJECT

    # Clauses

    def is_clause(self, place: int) -> bool:
        """Whether a clause with a subject of its own starts at a token."""
        if place < self.last and self.tokens[place].tag == "EX":
            return True
        chunk = self.phrases.starts.get(place)
        if chunk is None or isinstance(self.chunks[chunk], VerbGroup):
            return False
        return self._of_phrase(chunk) == cues.BARE

    def has_subject(self, place: int) -> bool:
        """Whether a subject and its verb follow, as after a "that" which is no relative pronoun."""
        if place < self.last and self.tokens[place].tag == "EX":
            return True
        return self.phrases.at(place) is not None and self.has_verb(place)

    def has_verb(self, place: int) -> bool:
        """Whether a finite verb follows in the sentence."""
        start = self.phrases.starts.get(place)
        return start is not None and any(
            isinstance(chunk, VerbGroup) and chunk.finite for chunk in self.chunks[start : start + _REACH]
        )

    def is_statement(self, place: int) -> bool:
        """Whether a clause that attributes starts at a token: "but | the rebels said no one died"."""
        if not self.is_clause(place):
            return False
        start = self.phrases.starts.get(place, 0)
        group = next((one for one in self.chunks[start : start + _NEAR] if isinstance(one, VerbGroup)), None)
        cue = cues.verbs().get(self.tokens[group.main].lemma) if group else None
        return cue is not None and cue.takes & cues.THAT > 0

    def is_speech_tag(self, place: int) -> bool:
        """Whether "he added." or "said Borg." starts at a token: the end of another one's content."""
        at = self.phrases.starts.get(place)
        pair = self.chunks[at : at + 2] if at is not None else ()
        if len(pair) < 2 or isinstance(pair[0], VerbGroup) == isinstance(pair[1], VerbGroup):
            return False
        group = pair[0] if isinstance(pair[0], VerbGroup) else pair[1]
        assert isinstance(group, VerbGroup)
        cue = cues.verbs().get(self.tokens[group.main].lemma)
        end = pair[1].last
        is_over = end >= self.last or self.tokens[end].tag in (",", ".")
        return cue is not None and cue.inverts and group.finite and pair[0].last == pair[1].first and is_over
