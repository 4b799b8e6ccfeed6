"""Whether the source that a claim names and one of the article's can be the same."""

from __future__ import annotations

from summarizer.grounding.claims.claim import Claim
from summarizer.grounding.stems import stem
from summarizer.text.analysis import TextAnalysis
from summarizer.text.attributions.find import Attribution
from summarizer.text.names.forms import same_name

_BESIDE = 4
"""Characters between two names of one source: a comma, a bracket, "the" is more."""
_PRONOUNS = frozenset(
    "he she it they we i you me us him her them himself herself who which that this those these one".split()
)
_EMPTY = _PRONOUNS | frozenset("the a an of and in for on by at to from with its his her their our".split())
ANY_BODY = frozenset("company firm group corporation organization organisation".split())


def can_be_same(claim: Claim, own: Attribution, given: Attribution) -> bool:
    """Whether two sources can be one.

    By name, by a word that their descriptions share, side by side in the article, or because the article describes
    the one with the words of the other. A pronoun whose noun is unknown can be anybody.
    """
    ours = _texts(claim.summary, own)
    theirs = _texts(claim.source.analysis, given)
    if not ours or not theirs or _is_apposed(claim, own, given):
        return True
    if any(_is_bare(text) for text in (*ours, *theirs)):
        return True
    if any(same_name(a, b) or _words(a) & _words(b) for a in ours for b in theirs):
        return True
    return any(_is_described(claim, a, b) or _is_described(claim, b, a) for a in ours for b in theirs)


def _is_bare(text: str) -> bool:
    """ "The company": a word that takes up any firm or body that is named before."""
    article, _, noun = text.partition(" ")
    return article in ("the", "The") and noun in ANY_BODY


def is_somebody_else(claim: Claim, own: Attribution) -> bool:
    """Whether a description without a name, "the police", is that of a source of the article."""
    wanted = _stems(source_words(claim.summary, own))
    article = claim.source.analysis
    return bool(wanted) and any(wanted <= _stems(source_words(article, other)) for other in article.attributions)


def is_known(analysis: TextAnalysis, found: Attribution) -> bool:
    """Whether a source is called by more than a pronoun whose noun is open."""
    return bool(_texts(analysis, found))


def source_words(analysis: TextAnalysis, found: Attribution) -> str:
    """A source as it stands in its text."""
    return analysis.article.text[found.source.start : found.source.end] if found.source else ""


def _texts(analysis: TextAnalysis, found: Attribution) -> list[str]:
    """What a source is called, in full and where it stands; nothing for a bare pronoun."""
    texts = (found.source_name, source_words(analysis, found))
    return [text for text in texts if text and text.lower() not in _PRONOUNS]


def _is_apposed(claim: Claim, own: Attribution, given: Attribution) -> bool:
    """Whether the claim's source stands right beside the article's: the team in "Ruiz's team, Norte"."""
    if own.source is None or given.source is None:
        return False
    start, end = given.source.start, given.source.end
    words = source_words(claim.summary, own)
    places = claim.source.normalized.find(words, max(0, start - _BESIDE - len(words)), end + len(words) + _BESIDE)
    return any(-_BESIDE <= place.start - end <= _BESIDE or -_BESIDE <= start - place.end <= _BESIDE for place in places)


def _is_described(claim: Claim, name: str, description: str) -> bool:
    """Whether a sentence of the article that has a name has all the words of a description without one as well."""
    article = claim.source.analysis
    wanted = _stems(description)
    if not wanted or any(not word.islower() for word in description.split()[1:]) or not _is_name(name):
        return False
    apart = _sentences_of(article, wanted, name) if description.split()[-1].islower() else set()
    for other in article.names:
        if same_name(other.canonical, name) and (index := article.sentence_at(other.start)) not in apart:
            sentence = article.parsed.in_sentence(index)
            if wanted <= {stem(token.lower) for token in sentence}:
                return True
    return False


def _is_name(words: str) -> bool:
    """Whether words are a name alone: "Ministry of Health", not "officials in Lagos"."""
    return all(not word[0].islower() or word in _EMPTY for word in words.split() if word != "in")


def _sentences_of(article: TextAnalysis, wanted: set[str], name: str) -> set[int]:
    """The sentences in which a description is a source of its own, so that a name beside it is somebody else's."""
    return {
        article.sentence_at(given.source.start)
        for given in article.attributions
        if given.source and wanted <= _stems(source_words(article, given))
        if not (given.source_name and same_name(given.source_name, name))
    }


def _stems(name: str) -> set[str]:
    return set(map(stem, _words(name)))


def _words(name: str) -> set[str]:
    words = (word.removesuffix("'s").strip("',.") for word in name.lower().replace("’", "'").replace("-", " ").split())
    return {word for word in words if word and word not in _EMPTY}
