"""Attribution of a claim: what the article lays to a source, the claim must lay to the same one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from summarizer.grounding.claims.claim import Claim
from summarizer.grounding.evidence import content_lemmas
from summarizer.records.findings import Finding
from summarizer.records.phrases import Extent
from summarizer.text.analysis import TextAnalysis
from summarizer.text.attributions.find import Attribution
from summarizer.text.names.forms import same_name

_MOST_OF_IT = 0.7
"""Share of a claim's words that must stand in what the article lays to a source."""
_BESIDE = 4
"""Characters between two names of one source: a comma, a bracket, "the" is more."""


def check_sources(claim: Claim) -> Iterator[Finding]:
    """A claim told as a fact, or laid to somebody else."""
    given = [attribution for attribution in _attributions_of_evidence(claim) if attribution.source]
    if not given:
        return
    own = [attribution for attribution in claim.attributions if attribution.source]
    source = given[0].source
    name = given[0].source_name or _words_at(claim.source.text, source)
    if own:
        named = own[0].source_name and given[0].source_name
        if named and not any(_can_be_same(claim, mine, other) for mine in own for other in given) and own[0].source:
            message = f"The article lays this to {name}, not to {_words_at(claim.summary.article.text, own[0].source)}."
            yield claim.fault("attribution-differs", message, own[0].source.start, own[0].source.end, span=source)
    elif not any(_is_named(claim, attribution) for attribution in given):
        sentence = claim.summary.sentences[claim.index]
        yield claim.fault(
            "attribution-missing",
            f"The article lays this to {name}.",
            sentence.start,
            sentence.end,
            span=source,
        )


def _attributions_of_evidence(claim: Claim) -> Iterator[Attribution]:
    """The attributions that hold most of what the claim tells in the sentence that fits it best."""
    told = _content(claim.summary, claim.attributions, (claim.index,)) or content_lemmas(claim.tokens)
    article = claim.source.analysis
    for attribution in article.attributions:
        held = _content(article, (attribution,), claim.evidence[:1])
        if held and len(told & held) >= _MOST_OF_IT * len(told):
            yield attribution


def _content(analysis: TextAnalysis, attributions: Sequence[Attribution], sentences: Sequence[int]) -> set[str]:
    """The words of what some sentences lay to a source."""
    return {lemma for attribution in attributions for s in sentences for lemma in _laid(analysis, attribution, s)}


def _laid(analysis: TextAnalysis, attribution: Attribution, index: int) -> set[str]:
    """The words of one sentence that an attribution holds."""
    sentence = analysis.sentences[index]
    parts = [part for part in attribution.content if part.start < sentence.end and sentence.start < part.end]
    tokens = analysis.parsed.in_sentence(index) if parts else ()
    return content_lemmas(token for token in tokens if any(part.start <= token.start < part.end for part in parts))


def _is_named(claim: Claim, given: Attribution) -> bool:
    """Whether the claim names the source in another way, "by the ministry's count", and not as who does it."""
    tokens = claim.summary.parsed.tokens
    doers = [(tokens[p.first].start, tokens[p.last - 1].end) for clause in claim.clauses for p in clause.subjects]
    others = [name for name in claim.names if not any(start <= name.start < end for start, end in doers)]
    return any(given.source_name and same_name(name.text, given.source_name) for name in others)


def _can_be_same(claim: Claim, own: Attribution, given: Attribution) -> bool:
    """Whether two sources can be one: by name, or by a word that their descriptions share."""
    ours = [own.source_name, _words_at(claim.summary.article.text, own.source)]
    theirs = [given.source_name, _words_at(claim.source.text, given.source)]
    if _is_apposed(claim, own, given):
        return True
    pairs = [(a, b) for a in ours for b in theirs if a and b]
    return any(same_name(a, b) or _telling_words(a) & _telling_words(b) for a, b in pairs)


def _is_apposed(claim: Claim, own: Attribution, given: Attribution) -> bool:
    """Whether the claim's source stands right beside the article's: the team in "Ruiz's team, Norte"."""
    if own.source is None or given.source is None:
        return False
    start, end = given.source.start, given.source.end
    words = _words_at(claim.summary.article.text, own.source)
    places = claim.source.normalized.find(words, max(0, start - _BESIDE - len(words)), end + len(words) + _BESIDE)
    return any(-_BESIDE <= place.start - end <= _BESIDE or -_BESIDE <= start - place.end <= _BESIDE for place in places)


def _words_at(text: str, place: Extent | None) -> str:
    return text[place.start : place.end] if place else ""


def _telling_words(name: str) -> set[str]:
    return set(name.lower().split()) - {"the", "a", "an", "of", "and", "in", "for", "he", "she", "it", "they"}
