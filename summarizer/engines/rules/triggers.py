"""Triggers: the words of a sentence that name an event."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from summarizer.engines.rules.lexicon import EventLexicon, EventWord, event_lexicon
from summarizer.text.analysis import TextAnalysis
from summarizer.text.syntax.chunks import NounPhrase
from summarizer.text.syntax.clauses import Clause
from summarizer.text.syntax.tokens import Token

_PERSONAL = frozenset(["he", "she", "they", "him", "them", "who"])


@dataclass(frozen=True, slots=True)
class Trigger:
    """Words that name an event. `first` and `last` are tokens, half-open; `token` is the verb or head noun.

    Of a verb `clause` is set, of a noun `phrase`, with the clause that it plays a role in, if any.
    """

    word: EventWord
    sentence: int
    first: int
    last: int
    token: int
    clause: Clause | None
    phrase: NounPhrase | None


def find_triggers(analysis: TextAnalysis, sentence: int, lexicon: EventLexicon) -> Iterator[Trigger]:
    """The triggers of a sentence, verbs first."""
    tokens = analysis.parsed.tokens
    for clause in analysis.clauses[sentence]:
        main = clause.verb.main
        for word in lexicon.verbs.get(tokens[main].lemma, ()):
            last = main + len(word.lemmas)
            if _matches(tokens, main, word.lemmas) and _verb_fits(tokens, clause, word):
                yield Trigger(word, sentence, main, last, main, clause, None)
                break
    for chunk in analysis.parsed.chunks[sentence]:
        if isinstance(chunk, NounPhrase):
            yield from _noun_trigger(analysis, sentence, chunk, lexicon)


def _noun_trigger(
    analysis: TextAnalysis, sentence: int, phrase: NounPhrase, lexicon: EventLexicon
) -> Iterator[Trigger]:
    tokens = analysis.parsed.tokens
    head = phrase.head
    if tokens[head].tag not in ("NN", "NNS"):
        return
    for word in lexicon.nouns.get(tokens[head].lemma, ()):
        first = head + 1 - len(word.lemmas)
        fits = first >= phrase.first and _matches(tokens, first, word.lemmas)
        if fits and _noun_fits(analysis, sentence, phrase, first, word):
            clause = next((c for c in analysis.clauses[sentence] if phrase in (*c.subjects, *c.objects)), None)
            yield Trigger(word, sentence, first, head + 1, head, clause, phrase)
            return


def _matches(tokens: Sequence[Token], first: int, lemmas: tuple[str, ...]) -> bool:
    found = tokens[first : first + len(lemmas)]
    return len(found) == len(lemmas) and all(
        wanted in (token.lemma, token.lower) for wanted, token in zip(lemmas, found, strict=True)
    )


def _verb_fits(tokens: Sequence[Token], clause: Clause, word: EventWord) -> bool:
    """Whether the nouns around a verb are what the word asks for."""
    agents, patients = verb_roles(clause, word)
    if word.object and not has_class(tokens, patients, word.object):
        return False
    if word.agent and not has_class(tokens, agents, word.agent):
        return False
    return not (word.subject_is_patient and clause.verb.passive)


def verb_roles(clause: Clause, word: EventWord) -> tuple[tuple[NounPhrase, ...], tuple[NounPhrase, ...]]:
    """Agents and patients of a verb; the subject of an intransitive one is its patient."""
    if word.subject_is_patient:
        return (), clause.subjects
    return clause.agents, clause.patients


def _noun_fits(analysis: TextAnalysis, sentence: int, phrase: NounPhrase, first: int, word: EventWord) -> bool:
    tokens = analysis.parsed.tokens
    if word.before and not (first > phrase.first and tokens[first - 1].lower in word.before):
        return False
    if not word.object:
        return True
    of = [following for preposition, following in complements(analysis, sentence, phrase) if preposition == "of"]
    modifiers = tokens[phrase.first : first]
    members = event_lexicon().classes[word.object]
    return has_class(tokens, of, word.object) or any(token.lemma in members for token in modifiers)


def has_class(tokens: Sequence[Token], phrases: Sequence[NounPhrase], name: str) -> bool:
    """Whether the head of one of the phrases belongs to a class of nouns; a person's name belongs to people."""
    members = event_lexicon().classes[name]
    heads = [token for phrase in phrases for token in _naming(tokens, phrase)]
    personal = name in ("people", "captives")
    return any(
        head.lemma in members
        or (personal and (head.tag == "NNP" or head.lower in _PERSONAL or head.tag in ("CD", "JJ")))
        or head.lower.rpartition("-")[2] in members
        for head in heads
    )


def _naming(tokens: Sequence[Token], phrase: NounPhrase) -> Sequence[Token]:
    """The head of a noun phrase; before a name also what it is called: "the ferry Amina"."""
    head = tokens[phrase.head]
    return tokens[phrase.first : phrase.last] if head.tag == "NNP" else (head,)


def complements(analysis: TextAnalysis, sentence: int, phrase: NounPhrase) -> Iterator[tuple[str, NounPhrase]]:
    """The prepositional phrases right behind a noun phrase, with the conjuncts of each: "of X and Y from Z".

    "of" behind another preposition belongs to the noun there: in "attacks in breach of the truce" it is no complement.
    """
    tokens = analysis.parsed.tokens
    starts = {chunk.first: chunk for chunk in analysis.parsed.chunks[sentence]}
    preposition, place, end = "", phrase.last, analysis.parsed.bounds[sentence][1]
    while place < end:
        token = tokens[place]
        if token.tag in ("IN", "TO"):
            deeper = token.lower == "of" and preposition not in ("", "of")
            preposition = "" if deeper else token.lower
        elif not (token.lower == "and" and preposition):
            return
        following = starts.get(place + 1)
        if not isinstance(following, NounPhrase):
            return
        if preposition:
            yield preposition, following
        place = following.last
