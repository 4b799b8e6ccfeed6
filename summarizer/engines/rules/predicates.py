"""Predicates: the words behind a verb or an event noun that a short line keeps, whole phrases in the article's order."""

from __future__ import annotations

from collections.abc import Iterator

from summarizer.engines.rules.phrases import Phrases
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
_LONGEST = 18


class Predicates:
    """Cuts stretches of one article at the ends of phrases."""

    def __init__(self, analysis: TextAnalysis) -> None:
        self._analysis = analysis
        self._tokens = analysis.parsed.tokens
        self._phrases = Phrases(analysis)
        self._times = [(time.start or 0, time.end or 0) for time in analysis.time_expressions]

    def behind(self, clause: Clause, place: int, room: int) -> str:
        """What stands behind a verb from a place on: particle, objects and prepositional phrases, while there is room."""
        chunks = {c.first: c for c in self._analysis.parsed.chunks[clause.sentence] if isinstance(c, NounPhrase)}
        ends = self._analysis.parsed.bounds[clause.sentence][1]
        return self._joined(self._groups(chunks, place, ends, clause), room)

    def name(self, phrase: NounPhrase, room: int) -> str:
        """An event noun without its article, and the phrases that hang on it, while there is room."""
        sentence = self._tokens[phrase.head].sentence
        chunks = {c.first: c for c in self._analysis.parsed.chunks[sentence] if isinstance(c, NounPhrase)}
        first = phrase.first
        while first < phrase.head and self._tokens[first].tag in ("DT", "PRP$"):
            first += 1
        own = self._analysis.parsed.words(first, phrase.last)
        end = self._analysis.parsed.bounds[sentence][1]
        rest = self._joined(self._groups(chunks, phrase.last, end, None), room - len(own.split()))
        return f"{own} {rest}"

    def _groups(
        self, chunks: dict[int, NounPhrase], place: int, end: int, clause: Clause | None
    ) -> Iterator[tuple[str, bool]]:
        """Phrases with their prepositions, each with whether the one before it needs it."""
        objects = clause.objects if clause else ()
        while place < end:
            token, chunk = self._tokens[place], chunks.get(place)
            if chunk is not None and chunk not in objects and not self._is_time(chunk):
                return
            found, needed = chunk, False
            if chunk is not None:
                text = self._text(chunk, clause)
            elif token.tag in ("IN", "TO", "RP") and token.lower not in _ADJUNCTS:
                found, text = chunks.get(place + 1), token.text
                if found is None and token.lower not in _PARTICLES:
                    return
                needed = found is None or token.lower in _TIGHT
                text = f"{token.text} {self._plain(found, clause)}" if found else token.text
            elif token.lower in _JOINING and (found := self._conjunct(chunks, place, end, objects)):
                text, needed = f"{self._analysis.parsed.words(place, found.first)} {self._text(found, clause)}", True
            else:
                return
            if found is not None and not text.strip():
                return
            last = self._behind_sign(found.last) if found else place + 1
            if found is None or not self._is_time(found):
                yield text + self._analysis.parsed.words(last - 1, last) * (found is not None and last > found.last), needed
            place = last

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
        """A phrase without its article, a pronoun as what it stands for."""
        first = phrase.first
        if self._tokens[phrase.head].tag == "PRP":
            mention = self._phrases.mention(phrase, clause)
            return mention.text if mention else ""
        if self._tokens[first].lower in _ARTICLES and phrase.last - first > 1:
            first += 1
        return self._analysis.parsed.words(first, phrase.last)

    def _conjunct(
        self, chunks: dict[int, NounPhrase], place: int, end: int, objects: tuple[NounPhrase, ...]
    ) -> NounPhrase | None:
        """The phrase that "and" or a comma joins to the one before: an object, or the second of a pair of names."""
        after = place + 1
        if self._tokens[place].text == "," and after < end and self._tokens[after].lower == "and":
            after += 1
        found = chunks.get(after)
        if found is None or self._is_time(found) or self._is_subject(found):
            return None
        alike = self._tokens[place - 1].tag == self._tokens[found.head].tag and self._tokens[place].text != ","
        return found if found in objects or alike else None

    def _is_subject(self, phrase: NounPhrase) -> bool:
        clauses = self._analysis.clauses[self._tokens[phrase.head].sentence]
        return any(phrase in clause.subjects and clause.verb.first >= phrase.last for clause in clauses)

    def _joined(self, groups: Iterator[tuple[str, bool]], room: int) -> str:
        """As many groups as there is room for, none without what it needs."""
        kept: list[str] = []
        parts = list(groups)
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

    def _is_time(self, phrase: NounPhrase) -> bool:
        """Whether a noun phrase is a day or the like, which a headline does without."""
        place = self._tokens[phrase.head].start
        return any(start <= place < end for start, end in self._times)


_JOINING = frozenset(("and", "or", ",", "&"))
_PARTICLES = frozenset(("out", "up", "off", "down", "away", "back", "over", "on", "in", "at", "by"))
