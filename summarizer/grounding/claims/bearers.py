"""Who bears a name of a claim: the article must name that one where it tells the same."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence

from summarizer.grounding.alignment import hold
from summarizer.grounding.claims.claim import Claim
from summarizer.grounding.claims.exchanged import DOING, is_exchanged, is_genitive, other_name
from summarizer.grounding.claims.nearby import stands_near
from summarizer.grounding.claims.parts import segments
from summarizer.grounding.claims.sources import check_sources
from summarizer.records.findings import Finding
from summarizer.records.phrases import Extent
from summarizer.text.names.find import Name
from summarizer.text.names.forms import same_name

_TAKEN = 0.6
"""Share of the weight of the words beside a name that a sentence must have to be what they are taken from"""
_SURELY_TAKEN = 0.75
"""The same where too few words stand around the name to be compared"""
_SHARED = 2
"""Words that must be the same around a name in the claim and in the article, for it to be told of the same"""
_HE = frozenset(("he", "him", "his", "she", "her"))
_IT = frozenset(("it", "its", "they", "them", "their"))
_WHOSE = frozenset(("his", "her", "its", "their"))
_BEFORE, _BEFORE_PRONOUNS = 2, 6
"""Sentences before it that can name who is meant"""
_WORD_OR_NUMBER = re.compile(r"\w+")


def check_bearer(claim: Claim, name: Name) -> Iterator[Finding]:
    """A name that the article has, where it has another one or none."""
    if name.sort == "place":
        yield from _check_place(claim, name)
        return
    if _stands_in(claim, name, (claim.evidence if claim.cited else _taken_from(claim, name)[0])[:1]):
        return
    if _is_source(claim, name) and any(fault.code == "attribution-differs" for fault in check_sources(claim)):
        return  # which is said of the source
    if other := other_name(claim, name):
        yield _fault(claim, name, other)
    elif name.sort in DOING and _is_of_somebody_else(claim, name):
        message = f"The article does not name “{name.text}” where it tells this."
        yield claim.fault("name-differs", message, name.start, name.end)


def _check_place(claim: Claim, name: Name) -> Iterator[Finding]:
    """What looks like a place, where a copied sentence has a person; of places a wider one may be told."""
    if _stands_in(claim, name, claim.evidence):
        return
    other = other_name(claim, name)
    if other and other.sort == "person" and is_exchanged(claim, name, other):
        yield _fault(claim, name, other)


def _fault(claim: Claim, name: Name, other: Name) -> Finding:
    message = f"The article says this of {other.text}, not of {name.text}."
    return claim.fault("name-differs", message, name.start, name.end, span=Extent(other.start, other.end))


def _is_source(claim: Claim, name: Name) -> bool:
    return any(own.source and own.source.start <= name.start < own.source.end for own in claim.attributions)


def _taken_from(claim: Claim, name: Name) -> tuple[tuple[int, ...], float]:
    """The sentences that the words beside a name are taken from, and how much of these the first has.

    The name cannot vouch for itself. Its part of the claim counts, or the whole where that part's place is not found.
    """
    found: tuple[int, ...] = ()
    share = 0.0
    for part in (next(part for part in segments(claim) if hold(part.tokens, name.start)), claim):
        beside = [token for token in part.tokens if not name.start <= token.start < name.end]
        found = claim.evidence if claim.cited else claim.source.index.best(beside)
        share = claim.share(beside, found[0]) if found else 0.0
        if share >= _TAKEN:
            break
    return found, share


def _is_of_somebody_else(claim: Claim, name: Name) -> bool:
    """Whether the sentence that a claim is taken from, those before it and the source of its words have not the name.

    A sentence counts as that where it has most of what the claim says beside the name.
    """
    evidence, share = _taken_from(claim, name)
    if claim.source.is_conversation or share < _TAKEN:
        return False
    near = {*evidence, *range(max(0, evidence[0] - _reach(claim, name, evidence[0])), evidence[0])}
    if _stands_in(claim, name, near) or any(same_name(name.text, other) for other in _named_in(claim, near)):
        return False
    mentions = [other for other in claim.source.analysis.names if same_name(name.text, other.canonical)]
    places = [(other.start, other.end) for other in mentions]
    beside = stands_near(claim, name.start, name.end, places, shared=_SHARED)
    return beside is False or (beside is None and share >= _SURELY_TAKEN)


def _reach(claim: Claim, name: Name, sentence: int) -> int:
    """How many sentences before one can name who is meant there; none where it names somebody else itself."""
    lowers = {token.lower for token in claim.source.analysis.parsed.in_sentence(sentence)}
    if not _HE.isdisjoint(lowers):
        return _BEFORE_PRONOUNS
    return 0 if _IT.isdisjoint(lowers) and _has_another(claim, name, sentence) else _BEFORE


def _has_another(claim: Claim, name: Name, sentence: int) -> bool:
    """Whether a sentence has a name of the same sort that the claim has not."""
    article = claim.source.analysis
    own = [mine.canonical for mine in claim.names]
    return any(
        other.sort == name.sort and not any(same_name(other.canonical, mine) for mine in own)
        for other in article.names
        if article.sentence_at(other.start) == sentence
    )


def _stands_in(claim: Claim, name: Name, sentences: Collection[int]) -> bool:
    """Whether the words of a name stand in some sentences, or a pronoun may stand there for its genitive."""
    if is_genitive(claim.summary, name) and _has_genitive(claim, sentences):
        return True
    wanted = _WORD_OR_NUMBER.findall(name.text.casefold())
    return any(_stand(claim, name.text, wanted, index) for index in sentences)


def _stand(claim: Claim, name: str, wanted: Sequence[str], index: int) -> bool:
    """Whether the words of a name stand in a row in a sentence, whatever their capitals and hyphens."""
    place = claim.source.analysis.sentences[index]
    if any(claim.source.normalized.find(name, place.start, place.end)):
        return True
    if not {token.lower for token in claim.source.analysis.parsed.in_sentence(index)}.issuperset(wanted):
        return False
    words = _WORD_OR_NUMBER.findall(claim.source.text[place.start : place.end].casefold())
    return f" {' '.join(wanted)} " in f" {' '.join(words)} "


def _has_genitive(claim: Claim, sentences: Collection[int]) -> bool:
    article = claim.source.analysis.parsed
    return any(token.lower in _WHOSE for index in sentences for token in article.in_sentence(index))


def _named_in(claim: Claim, sentences: Collection[int]) -> Iterator[str]:
    """The names of some sentences, and those of the sources that pronouns in them stand for."""
    article = claim.source.analysis
    for name in article.names:
        if article.sentence_at(name.start) in sentences:
            yield name.text
            yield name.canonical
    for attribution in article.attributions:
        if attribution.source_name and any(article.sentence_at(p.start) in sentences for p in attribution.content):
            yield attribution.source_name
