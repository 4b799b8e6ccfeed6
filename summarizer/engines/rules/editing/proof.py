"""Proofreading: an edited sentence, read for itself, says what it said in the article.

The engine proves its own sentences, so that verification finds nothing to say of them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from summarizer.engines.rules.editing.passages import Passage
from summarizer.records.events import Status
from summarizer.records.phrases import Quantity
from summarizer.text.analysis import TextAnalysis
from summarizer.text.attributions.find import Attribution
from summarizer.text.copies import is_copied_whole
from summarizer.text.syntax.tokens import Token
from summarizer.text.syntax.word_classes import TELLING

_CONTENT = TELLING | {"CD", "RB"}
_MOST_OF_IT = 0.6
"""Share of a sentence's words that a source says, from which on it must be seen in the sentence alone"""
_GROUPS: dict[Status, str] = {"ongoing": "occurred", "planned": "hypothetical"}
_LITTLE = frozenset("the a an of and in for he she it they".split())
_REPEATED = re.compile(r"\b([A-Z][\w'’-]+(?: [A-Z][\w'’-]+)*),? (?:said|says|added|told|noted) (?:that )?\1\b")


def holds(passage: Passage, text: str) -> bool:
    """Whether an edited sentence is one sentence, neutral, and keeps its sources and dates."""
    if is_copied_whole(text, passage.analysis, passage.index):
        return True
    if _REPEATED.search(text) or "the the " in text.lower():
        return False
    own = passage.analysis.of_sentence(text)
    if len(own.sentences) != 1 or not all(loaded.is_attributed for loaded in own.loaded_phrases):
        return False
    keeps = (_keeps_sources, _keeps_dates, _keeps_numbers, _keeps_reality)
    return all(check(passage, own) for check in keeps)


def _keeps_sources(passage: Passage, own: TextAnalysis) -> bool:
    """What the article lays to a source is laid to one in the sentence, and to no other."""
    given = [attribution for attribution in passage.attributions if _is_laid(passage, attribution, own)]
    seen = [attribution for attribution in own.attributions if attribution.source]
    if not given:
        return True
    if not seen:
        return False
    ours = {word for attribution in seen for word in _named(own.article.text, attribution)}
    theirs = {word for attribution in given for word in _named(passage.analysis.article.text, attribution)}
    return not ours or not theirs or bool(ours & theirs) or not any(one.source_name for one in seen)


def _is_laid(passage: Passage, attribution: Attribution, own: TextAnalysis) -> bool:
    """Whether a source says most of what a sentence tells."""
    if attribution.source is None:
        return False
    told = _lemmas(
        token for one in own.attributions for part in one.content for token in own.parsed.between(part.start, part.end)
    )
    told = told or _lemmas(own.parsed.tokens)
    held = _lemmas(
        token for token in passage.tokens if any(part.start <= token.start < part.end for part in attribution.content)
    )
    return bool(held) and len(told & held) >= _MOST_OF_IT * len(told)


def _lemmas(tokens: Iterable[Token]) -> set[str]:
    return {token.lemma for token in tokens if token.tag in _CONTENT}


def _named(text: str, attribution: Attribution) -> set[str]:
    words = text[attribution.source.start : attribution.source.end] if attribution.source else ""
    return {*words.lower().split(), *(attribution.source_name or "").lower().split()} - _LITTLE


def _keeps_dates(passage: Passage, own: TextAnalysis) -> bool:
    """Each day of the sentence is one that the article's sentence has."""
    days = {(time.earliest, time.latest) for time in passage.times}
    return all(
        (time.earliest, time.latest) in days
        for time in own.time_expressions
        if time.precision in ("day", "part_of_day", "time") and time.earliest
    )


def _keeps_numbers(passage: Passage, own: TextAnalysis) -> bool:
    """Each number of the sentence is read in it as in the article."""
    return all(any(_is_same(one, other) for other in passage.quantities) for one in own.quantities)


def _is_same(one: Quantity, other: Quantity) -> bool:
    """Whether two quantities are the same amount, and of the same where both say of what."""
    amount = (one.value, one.low, one.high) == (other.value, other.low, other.high)
    return amount and (one.unit == other.unit or None in (one.unit, other.unit))


def _keeps_reality(passage: Passage, own: TextAnalysis) -> bool:
    """Each verb is as real in the sentence as in the article: done, planned, called off."""
    given: dict[str, set[str]] = {}
    article = passage.analysis
    for clause in passage.clauses:
        verb = article.parsed.tokens[clause.verb.main]
        given.setdefault(verb.lemma, set()).add(_group(article.modality[passage.index].of(verb.index).status))
    for clause in own.clauses[0]:
        verb = own.parsed.tokens[clause.verb.main]
        if verb.lemma in given and _group(own.modality[0].of(verb.index).status) not in given[verb.lemma]:
            return False
    return True


def _group(status: Status) -> str:
    """What is done and what is being done are one here, and what is planned and what is possible."""
    return _GROUPS.get(status, status)
