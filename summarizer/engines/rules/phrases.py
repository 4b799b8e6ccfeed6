"""From noun phrases to the words that are copied into a record, pronouns and short forms resolved where it is safe."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from operator import attrgetter

from summarizer.engines.rules.nearby import chunks_near, clauses_near, phrase_at
from summarizer.engines.rules.pronouns import Pronouns, is_bare
from summarizer.engines.rules.senses import senses_in
from summarizer.records.phrases import Mention
from summarizer.text.analysis import TextAnalysis
from summarizer.text.syntax.chunks import NounPhrase
from summarizer.text.syntax.clauses import Clause

_ARTICLES = frozenset("the a an this that these those its their his her our".split())
_PARTS = frozenset(
    "batch group number series wave side part majority score pair couple total body member minister remains load "
    "shipment convoy crew rest half third quarter resident people head chief leader city town village province "
    "district president family dozen hundred thousand million billion equivalent tonne ton barrel litre hectare man "
    "woman copy state sale use charge district count conspiracy mayor governor secretary director".split()
)
"""Heads that say little without what follows "of"."""
_BODIES = frozenset(
    "organization organisation group company firm agency body society party union bank association charity".split()
)
_FIRMS = frozenset(("company", "firm", "group", "organization", "organisation", "agency", "body"))
"""Bodies that an article may call so whatever their name"""
_START = attrgetter("start")


class Phrases:
    """Copies noun phrases of one article. An empty role beats a wrong one: what is not safe gives None."""

    def __init__(self, analysis: TextAnalysis) -> None:
        self._analysis = analysis
        self._tokens = analysis.parsed.tokens
        self._senses = senses_in(analysis)
        self._pronouns = Pronouns(analysis)
        self._copies: dict[tuple[int, int], Mention | None] = {}

    def all(self, phrases: Iterable[NounPhrase], clause: Clause | None) -> tuple[Mention, ...]:
        """The words of several phrases, without repetition."""
        wanted = [partner for phrase in phrases for partner in (phrase, *self._partners(phrase, clause))]
        found = [mention for phrase in wanted if (mention := self.mention(phrase, clause))]
        return tuple({mention.text: mention for mention in found}.values())

    def _partners(self, phrase: NounPhrase, clause: Clause | None) -> Iterator[NounPhrase]:
        """ "A cook of the inn and three guests": people whom "and" joins to people behind a complement."""
        if clause is None or phrase.last >= len(self._tokens) or self._tokens[phrase.last].lower != "of":
            return
        end = self._end_of_phrase_at(phrase.last + 1)
        if end is None or end >= len(self._tokens) or self._tokens[end].lower != "and":
            return
        joined = phrase_at(self._analysis, end + 1)
        if joined is None or self._is_subject_elsewhere(joined, clause) or self._pronouns.is_of_people(end - 1):
            return
        if self._pronouns.is_of_people(phrase.head) and self._pronouns.is_of_people(joined.head):
            yield joined

    def _is_subject_elsewhere(self, phrase: NounPhrase, clause: Clause) -> bool:
        clauses = clauses_near(self._analysis, clause.sentence, phrase.head)
        return any(phrase in other.subjects and other.verb != clause.verb for other in clauses)

    def mention(self, phrase: NounPhrase, clause: Clause | None) -> Mention | None:
        """The words of a noun phrase in its clause, with their place; of its noun or name if it is a pronoun."""
        head = self._tokens[phrase.head]
        if head.tag in ("PRP", "DT", "EX", "WP", "WDT") or head.lower in ("this", "that", "one", "who", "which"):
            antecedent = self._pronouns.antecedent(phrase, clause)
            return self._copy(antecedent) if antecedent else None
        return self._named(phrase) or self._apposed(phrase) or self._copy(phrase)

    def _copy(self, phrase: NounPhrase) -> Mention | None:
        key = phrase.first, phrase.last
        if key not in self._copies:
            self._copies[key] = self._copied(phrase)
        return self._copies[key]

    def _copied(self, phrase: NounPhrase) -> Mention | None:
        """No article in front, and "of …" behind a head that needs it."""
        first, last = phrase.first, phrase.last
        if self._tokens[phrase.head].lower == "front" and (behind := self._behind_of(last)):
            return self._copy(behind)
        while first < phrase.head and self._tokens[first].lower in _ARTICLES:
            first += 1
        if self._needs_more(phrase) and last + 1 < len(self._tokens) and self._tokens[last].lower == "of":
            last = self._end_of_complement(last + 1) or last
        start, end = self._whole_name(first, self._tokens[first].start, self._tokens[last - 1].end)
        start, end = self._whole_quantity(start, end)
        return Mention(text=self._analysis.article.text[start:end], start=start, end=end)

    def _behind_of(self, place: int) -> NounPhrase | None:
        """The phrase behind "of" at a place."""
        if place + 1 >= len(self._tokens) or self._tokens[place].lower != "of":
            return None
        return phrase_at(self._analysis, place + 1)

    def _needs_more(self, phrase: NounPhrase) -> bool:
        """A head that says little alone, or a bare number: "the equivalent of $9,000", "three of the boats"."""
        head = self._tokens[phrase.head]
        if head.lemma in ("man", "woman") and self._tokens[phrase.last + 1 : phrase.last + 2]:
            return self._tokens[phrase.last + 1].tag != "CD"  # "a man of 33"
        return head.lemma in _PARTS or head.tag == "CD" or head.lower in ("most", "some", "many", "all", "more")

    def _whole_quantity(self, start: int, end: int) -> tuple[int, int]:
        """A phrase with the whole of a quantity that goes beyond it: "14 per cent", "between 10 and 12 people"."""
        quantities = self._analysis.quantities
        at = bisect_left(quantities, end, key=_START) - 1
        if at < 0 or quantities[at].end <= start:
            return start, end
        return min(start, quantities[at].start), max(end, quantities[at].end)

    def _whole_name(self, first: int, start: int, end: int) -> tuple[int, int]:
        """The stretch of the name that a phrase is a part of: "Guld" and "Sons" of "Guld and Sons"."""
        whole = self._senses.name_at(first)
        return (whole.start, whole.end) if whole and end <= whole.end else (start, end)

    def _end_of_complement(self, first: int) -> int | None:
        """Behind the noun phrase at a place, and behind people or names that "and" joins to it."""
        end = self._end_of_phrase_at(first)
        if end and end + 1 < len(self._tokens) and self._tokens[end].lower == "and":
            joined = self._end_of_phrase_at(end + 1)
            if joined and self._are_alike(end - 1, joined - 1):
                return joined
        return end

    def _are_alike(self, one: int, other: int) -> bool:
        """Whether two conjuncts are both people or both names."""
        names = self._tokens[one].tag[:3] == "NNP" == self._tokens[other].tag[:3]
        return names or (self._pronouns.is_of_people(one) and self._pronouns.is_of_people(other))

    def _end_of_phrase_at(self, first: int) -> int | None:
        found = phrase_at(self._analysis, first)
        return found.last if found else None

    def owner(self, pronoun: int) -> Mention | None:
        """Whom "their" or "its" stands for: the nearest noun phrase before that agrees."""
        word = {"their": "they", "its": "it", "his": "he", "her": "she"}.get(self._tokens[pronoun].lower)
        chunks = chunks_near(self._analysis, self._tokens[pronoun].sentence, pronoun)
        before = [c for c in chunks if isinstance(c, NounPhrase) and c.last <= pronoun]
        clauses = clauses_near(self._analysis, self._tokens[pronoun].sentence, pronoun)
        last = next((c for c in reversed(clauses) if c.verb.first < pronoun and c.subjects), None)
        before += [s for s in (last.subjects if last else ()) if s.last <= pronoun]
        found = next((c for c in reversed(before) if word and self._pronouns.agrees(word, c)), None)
        return self._copy(found) if found else None

    def _named(self, phrase: NounPhrase) -> Mention | None:
        """The name that "the company" or "the union" stands for: the last one before that ends so, or the only one."""
        head = self._tokens[phrase.head]
        if self._tokens[phrase.first].lower != "the" or phrase.head != phrase.first + 1 or head.lemma not in _BODIES:
            return None
        before = [n for n in self._senses.names_before(phrase.first) if n.sort == "organization" or is_bare(n)]
        alike = [name for name in before if name.canonical.lower().endswith(head.lemma)]
        only = head.lemma in _FIRMS and len({name.canonical for name in before[-2:]}) == 1
        chosen = alike[-1:] or (before[-1:] if only else [])
        return Mention(text=chosen[0].text, start=chosen[0].start, end=chosen[0].end) if chosen else None

    # Appositions

    def _apposed(self, phrase: NounPhrase) -> Mention | None:
        """The name beside what somebody is: "the minister, Lena Okoro, …", "Lena Okoro, head of the port, …"."""
        if self._senses.name_at(phrase.head) or not self._pronouns.is_of_people(phrase.head):
            return None
        end = phrase.last
        if end < len(self._tokens) and self._tokens[end].lower == "of":
            end = self._end_of_phrase_at(end + 1) or end
        after = self._person_at(end + 1) if self._is_comma(end) else None
        if after and self._is_comma(self._behind(after), mark=",."):
            return after
        return self._person_before(phrase.first - 1) if self._is_comma(phrase.first - 1) else None

    def _is_comma(self, place: int, mark: str = ",") -> bool:
        return 0 <= place < len(self._tokens) and self._tokens[place].text in mark

    def _person_at(self, place: int) -> Mention | None:
        named = self._senses.name_at(place) if place < len(self._tokens) else None
        if named is None or named.sort != "person" or named.start != self._tokens[place].start:
            return None
        return Mention(text=named.text, start=named.start, end=named.end)

    def _person_before(self, comma: int) -> Mention | None:
        """The person whose name a clause opens with, before the comma at a place."""
        named = self._senses.name_at(comma - 1) if comma > 0 else None
        if named is None or named.sort != "person":
            return None
        first = bisect_left(self._analysis.parsed.starts, named.start)
        opens = first == 0 or self._tokens[first - 1].sentence != self._tokens[first].sentence
        if not opens and self._tokens[first - 1].tag not in ("IN", ",", "CC", "NN", ":"):
            return None
        if not opens and self._tokens[first - 1].tag == "IN" and self._tokens[first - 1].lower != "that":
            return None
        return Mention(text=named.text, start=named.start, end=named.end)

    def _behind(self, mention: Mention) -> int:
        return bisect_left(self._analysis.parsed.starts, mention.end or 0)
