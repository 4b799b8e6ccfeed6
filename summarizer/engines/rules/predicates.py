"""Predicates: the words behind a verb or an event noun that a short line keeps, in whole phrases."""

from __future__ import annotations

from collections.abc import Iterator

from summarizer.engines.rules.nearby import chunks_near, clauses_near
from summarizer.engines.rules.phrases import Phrases
from summarizer.engines.rules.senses import senses_in
from summarizer.text.analysis import TextAnalysis
from summarizer.text.syntax.chunks import NounPhrase
from summarizer.text.syntax.clauses import Clause

_ADJUNCTS = frozenset(
    "as amid after before despite since during following given including until till because without while "
    "when like except that unless if whether so although though where why how once".split()
)
_ARTICLES = frozenset(("the", "a", "an"))
_TIGHT = frozenset(("of", "between", "than", "per"))
"""Prepositions without whose phrase the noun before them is not whole"""
_REFLEXIVE = ("self", "selves")
_LONGEST = 18


class Predicates:
    """Cuts stretches of one article at the ends of phrases."""

    def __init__(self, analysis: TextAnalysis) -> None:
        self._analysis = analysis
        self._tokens = analysis.parsed.tokens
        self._phrases = Phrases(analysis)
        self._senses = senses_in(analysis)

    def behind(self, clause: Clause, place: int, room: int) -> str:
        """What stands behind a verb from a place on: particle, objects and other phrases, while there is room."""
        chunks = {c.first: c for c in chunks_near(self._analysis, clause.sentence, place) if isinstance(c, NounPhrase)}
        ends = self._analysis.parsed.bounds[clause.sentence][1]
        return self._joined(list(self._groups(chunks, place, ends, clause)), room)

    def name(self, phrase: NounPhrase, room: int) -> str:
        """An event noun without its article, and the phrases that hang on it, while there is room."""
        sentence = self._tokens[phrase.head].sentence
        chunks = {c.first: c for c in chunks_near(self._analysis, sentence, phrase.first) if isinstance(c, NounPhrase)}
        first = phrase.first
        while first < phrase.head and self._tokens[first].tag in ("DT", "PRP$"):
            first += 1
        if first > phrase.first:
            first = self._behind_time(phrase, first)
        own = self._analysis.parsed.words(first, phrase.last)
        end = self._analysis.parsed.bounds[sentence][1]
        rest = self._joined(list(self._groups(chunks, phrase.last, end, None)), room - len(own.split()))
        return f"{own} {rest}"

    def _behind_time(self, phrase: NounPhrase, first: int) -> int:
        """The place behind the week that owns a noun, without its "this": "this week's summit"."""
        owner = next((t.index for t in self._tokens[first : phrase.head] if t.tag == "POS"), None)
        is_time = owner is not None and self._senses.is_time(NounPhrase(first, owner, owner - 1))
        return owner + 1 if owner is not None and is_time else first

    def _groups(
        self, chunks: dict[int, NounPhrase], place: int, end: int, clause: Clause | None
    ) -> Iterator[tuple[str, bool]]:
        """Phrases with their prepositions, each with whether the one before it needs it."""
        while place < end:
            group = self._group(chunks, place, clause)
            if group is None:
                return
            found, text, needed = group
            last = self._behind_sign(found.last) if found else place + 1
            sign = "%" if found and last > found.last else ""
            if found is None or not self._senses.is_time(found):
                yield text + sign, needed
            place = last

    def _group(
        self, chunks: dict[int, NounPhrase], place: int, clause: Clause | None
    ) -> tuple[NounPhrase | None, str, bool] | None:
        """What stands at a place: a phrase, its words with what leads it in, and whether the one before needs it."""
        token, objects = self._tokens[place], clause.objects if clause else ()
        if chunk := chunks.get(place):
            wanted = chunk in objects or self._senses.is_time(chunk)
            return self._whole(chunk, self._text(chunk, clause), False) if wanted else None
        leads = token.tag in ("IN", "TO", "RP") or (token.tag == "RB" and token.lower in _PARTICLES)
        if leads and token.lower not in _ADJUNCTS:
            found = chunks.get(place + 1)
            if found is None:
                return (None, token.text, True) if token.lower in _PARTICLES else None
            return self._whole(found, self._plain(found, clause), token.lower in _TIGHT, f"{token.text} ")
        if token.lower in _JOINING and (joined := self._conjunct(chunks, place, objects)):
            joint = f"{self._analysis.parsed.words(place, joined.first)} "
            return self._whole(joined, self._text(joined, clause), True, joint)
        return None

    def _whole(
        self, phrase: NounPhrase, text: str, needed: bool, before: str = ""
    ) -> tuple[NounPhrase, str, bool] | None:
        return (phrase, before + text, needed) if text.strip() else None

    def _behind_sign(self, place: int) -> int:
        """The place behind a per cent sign, which is no part of its noun phrase."""
        return place + 1 if place < len(self._tokens) and self._tokens[place].text == "%" else place

    def _plain(self, phrase: NounPhrase, clause: Clause | None) -> str:
        """A phrase as it stands; nothing for one without a noun."""
        head = self._tokens[phrase.head]
        if head.tag == "PRP":
            return self._text(phrase, clause)
        return "" if head.tag in ("DT", "JJ") else self._analysis.parsed.words(phrase.first, phrase.last)

    def _text(self, phrase: NounPhrase, clause: Clause | None) -> str:
        """A phrase without its article, a pronoun as what it stands for, or as it is."""
        first = phrase.first
        if self._tokens[phrase.head].lower.endswith(_REFLEXIVE):
            return self._tokens[phrase.head].text
        if self._tokens[phrase.head].tag == "PRP":
            mention = self._phrases.mention(phrase, clause)
            return mention.text if mention else self._tokens[phrase.head].text
        if self._tokens[first].lower in _ARTICLES and phrase.last - first > 1:
            first += 1
        return self._analysis.parsed.words(first, phrase.last)

    def _conjunct(
        self, chunks: dict[int, NounPhrase], place: int, objects: tuple[NounPhrase, ...]
    ) -> NounPhrase | None:
        """The phrase that "and" or a comma joins to the one before: an object, or the second of a pair of names."""
        after = place + 1
        if self._tokens[place].text == "," and self._tokens[after : after + 1] and self._tokens[after].lower == "and":
            after += 1
        found = chunks.get(after)
        if found is None or self._senses.is_time(found) or self._is_subject(found):
            return None
        both = objects and self._senses.of(found, "people") and self._senses.of(objects[-1], "people")
        alike = self._tokens[place - 1].tag == self._tokens[found.head].tag and self._tokens[place].text != ","
        return found if found in objects or alike or both else None

    def _is_subject(self, phrase: NounPhrase) -> bool:
        clauses = clauses_near(self._analysis, self._tokens[phrase.head].sentence, phrase.head)
        return any(phrase in clause.subjects and clause.verb.first >= phrase.last for clause in clauses)

    def _joined(self, parts: list[tuple[str, bool]], room: int) -> str:
        """As many groups as there is room for, none without what it needs."""
        kept: list[str] = []
        at = 0
        while at < len(parts):
            last = at + 1
            while last < len(parts) and parts[last][1]:
                last += 1
            more = [text for text, _ in parts[at:last]]
            length = sum(len(text.split()) for text in (*kept, *more))
            if (kept and length > room) or length > _LONGEST:
                break
            kept += more
            at = last
        return " ".join(kept)


_JOINING = frozenset(("and", "or", ",", "&"))
_PARTICLES = frozenset(("out", "up", "off", "down", "away", "back", "over", "on", "in", "at", "by"))
