"""Whom pronouns stand for, where that is safe: a wrong name is worse than none.

The nearest of what agrees is taken, in the order of Centering (Grosz, Joshi and Weinstein 1995): who a clause is laid
to, the subjects before it in its sentence, the main subject of the sentence before, its other subjects, its objects.
Where two of one rank agree it is neither. A pronoun that takes up an earlier one stands for whom that stands for.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from summarizer.engines.rules.lexicon import event_lexicon
from summarizer.engines.rules.nearby import chunks_near, clauses_near
from summarizer.engines.rules.senses import senses_in
from summarizer.text.analysis import TextAnalysis
from summarizer.text.names.find import Name
from summarizer.text.names.gazetteer import Gender, titles
from summarizer.text.syntax.chunks import NounPhrase
from summarizer.text.syntax.clauses import Clause

_SINGULAR: Mapping[str, Gender] = {"he": "male", "him": "male", "she": "female", "her": "female"}
_PLURAL = frozenset(("they", "them"))
_MANY = 24
_FAR = 2
"""Sentences back in which a pronoun's noun is looked for"""
_CHAIN = 6
"""Pronouns that one may lead over"""
_PEOPLE = frozenset("wounded injured dead sick elderly disabled missing poor displaced unemployed young old".split())

Candidate = tuple[NounPhrase, Clause | None]


class Pronouns:
    """The pronouns of one article."""

    def __init__(self, analysis: TextAnalysis) -> None:
        self._analysis = analysis
        self._tokens = analysis.parsed.tokens
        self._senses = senses_in(analysis)
        self._known: dict[tuple[int, int | None], NounPhrase | None] = {}

    def antecedent(self, phrase: NounPhrase, clause: Clause | None, chain: int = _CHAIN) -> NounPhrase | None:
        """The noun phrase that a pronoun in a clause takes up."""
        key = phrase.first, clause.verb.main if clause else None
        if key not in self._known:
            self._known[key] = self._found(phrase, clause, chain)
        return self._known[key]

    def _found(self, phrase: NounPhrase, clause: Clause | None, chain: int) -> NounPhrase | None:
        pronoun = self._tokens[phrase.head].lower
        others = self._others(phrase, clause) if clause else ()
        for candidates in self._candidates(phrase, clause):
            found = (self._meant(pronoun, candidate, chain) for candidate in candidates)
            fitting = [one for one in found if one and one not in others]
            acting = [one for one in fitting if self._senses.any_of((one,), ("actors", "names"))]
            if fitting:
                return self._only(acting or fitting)
        return None

    def agrees(self, pronoun: str, phrase: NounPhrase) -> bool:
        """Whether a pronoun can stand for a noun phrase, by number, gender and sort."""
        head = self._tokens[phrase.head]
        if head.tag in ("PRP", "DT", "EX", "CD"):
            return False
        named = self._senses.name_at(phrase.head)
        person = self.is_of_people(phrase.head) or (named is not None and named.sort == "person")
        if pronoun in _SINGULAR:
            gender = named.gender if named else titles().get(head.lemma)
            return person and head.tag in ("NN", "NNP") and gender in (None, _SINGULAR[pronoun])
        if pronoun in _PLURAL:
            return person and head.tag in ("NNS", "NNPS", "JJ")
        body = self._senses.of(phrase, "bodies")
        return pronoun == "it" and head.tag in ("NN", "NNP") and (not person or body or self._may_be_a_firm(phrase))

    def is_of_people(self, place: int) -> bool:
        """Whether a token means people: "nurse", "the wounded"."""
        token = self._tokens[place]
        return token.lemma in event_lexicon().classes["people"] or (token.tag == "JJ" and token.lower in _PEOPLE)

    def _meant(self, pronoun: str, candidate: Candidate, chain: int) -> NounPhrase | None:
        """What a candidate names, if a pronoun may stand for it; of an earlier "she" what that stands for."""
        phrase, clause = candidate
        before = self._tokens[phrase.head].lower
        if chain and pronoun in _SINGULAR and _SINGULAR.get(before) == _SINGULAR[pronoun]:
            return self.antecedent(phrase, clause, chain - 1)
        return phrase if self.agrees(pronoun, phrase) else None

    def _candidates(self, phrase: NounPhrase, clause: Clause | None) -> Iterator[Sequence[Candidate]]:
        """What a pronoun may take up, rank by rank."""
        sentence = self._tokens[phrase.head].sentence
        before = [c for c in clauses_near(self._analysis, sentence, phrase.first) if c.verb.first < phrase.first]
        if clause and clause.governor is not None and phrase in clause.subjects:
            yield self._owner_of(clause.governor)
            yield _subjects(c for c in before if c.verb.main == clause.governor)
        yield _subjects(before)
        for back in range(sentence - 1, max(-1, sentence - 1 - _FAR), -1):
            earlier = self._analysis.clauses[back][:_MANY]
            yield _subjects(c for c in earlier if not c.marker)
            yield _subjects(c for c in earlier if c.marker)
            yield [(one, c) for c in earlier for one in c.objects]

    def _others(self, phrase: NounPhrase, clause: Clause) -> Sequence[NounPhrase]:
        """Who a pronoun cannot be: whoever does something to it, and whoever says that it was killed."""
        doers = () if phrase in clause.subjects else clause.agents
        if event_lexicon().harms.get(self._tokens[clause.verb.main].lemma) != "killed":
            return doers
        near = clauses_near(self._analysis, clause.sentence, phrase.first)
        return (*doers, *(one for c in near if c.verb.main == clause.governor for one in c.subjects))

    def _owner_of(self, noun: int) -> Sequence[Candidate]:
        """Whose noun it is on which a clause depends: "the firm's announcement that it had left"."""
        for chunk in chunks_near(self._analysis, self._tokens[noun].sentence, noun):
            if isinstance(chunk, NounPhrase) and chunk.head == noun:
                owners = (t.index for t in self._tokens[chunk.first + 1 : noun] if t.tag == "POS")
                return [(NounPhrase(chunk.first, place, place - 1), None) for place in owners]
        return ()

    def _only(self, phrases: Sequence[NounPhrase]) -> NounPhrase | None:
        """The first of some phrases, where all are called the same."""
        names = {self._called(phrase) for phrase in phrases}
        return phrases[0] if len(names) == 1 else None

    def _called(self, phrase: NounPhrase) -> str:
        named = self._senses.name_at(phrase.head)
        return named.canonical if named else self._tokens[phrase.head].lower

    def _may_be_a_firm(self, phrase: NounPhrase) -> bool:
        """Whether a name that is taken for a person's has no title before it and no role behind."""
        named = self._senses.name_at(phrase.head)
        after = self._tokens[phrase.last].text if phrase.last < len(self._tokens) else ""
        if named is None or not is_bare(named) or after == ",":
            return False
        return not any(token.tag.startswith("NNP") for token in self._tokens[phrase.first : phrase.head])


def _subjects(clauses: Iterable[Clause]) -> Sequence[Candidate]:
    return [(one, clause) for clause in clauses for one in clause.subjects]


def is_bare(name: Name) -> bool:
    """Whether a name is of one word that says nothing of its bearer: "Norrvik"."""
    return name.gender is None and " " not in name.text and name.sort in ("person", "other")
