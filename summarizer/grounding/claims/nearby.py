"""Whether a number or date stands near the same words in the claim as in the article."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from operator import attrgetter

from summarizer.grounding.claims.claim import Claim
from summarizer.grounding.stems import stem
from summarizer.text.analysis import TextAnalysis
from summarizer.text.quantities.units import word_set
from summarizer.text.syntax.tokens import Token
from summarizer.text.syntax.word_classes import TELLING

_EMPTY = frozenset("be have do say tell make take other more year month week day time".split())
_BESIDE = 5
"""Words on either side that belong to a number in the claim"""
_AROUND = 10
"""The same in the article, which tells more"""
_LEAST = 2
"""Words of the article that must stand beside the number in the claim, before its place is judged"""
_START = attrgetter("start")


def stands_near(claim: Claim, start: int, end: int, places: Sequence[tuple[int, int]], shared: int = 1) -> bool | None:
    """Whether what stands at a place of a claim shares words around it with what stands at places of the article.

    None where the claim uses too few of the article's words there to say, where it stands in the sentence that the
    claim is taken from, and for a conversation, in which a number seldom stands beside what it is of.

    Args:
        claim: the claim.
        start: where it stands in the summary's text.
        end: where it ends there.
        places: where it stands in the article.
        shared: how many words must be the same.
    """
    if claim.source.is_conversation:
        return None
    beside = _stems(claim.tokens, start, end, _BESIDE)
    known = {stem for stem in beside if claim.source.words.use_stem(stem)}
    if len(known) < _LEAST:
        return None
    article = claim.source.analysis
    if any(len(known & _around(article, *place)) >= shared for place in places):
        return True
    rest = [token for token in claim.tokens if not start <= token.start < end]
    taken_from = claim.evidence if claim.cited else claim.source.index.best(rest)[:1]
    return None if any(article.sentence_at(place[0]) in taken_from for place in places) else False


def _around(article: TextAnalysis, start: int, end: int) -> set[str]:
    """The stems around a number of the article, and where it stands for a noun ("Nine did so") those before."""
    sentence = article.sentence_at(start)
    tokens = article.parsed.in_sentence(sentence)
    found = _stems(tokens, start, end, _AROUND)
    behind = next((token for token in tokens if token.start >= end), None)
    if sentence and (behind is None or not behind.tag.startswith(("NN", "JJ", "CD"))):
        before = article.parsed.in_sentence(sentence - 1)
        found |= {stem(token.lemma) for token in before if _is_telling(token)}
    return found


def _stems(tokens: Sequence[Token], start: int, end: int, reach: int) -> set[str]:
    """The stems of the telling words around a place."""
    first = bisect_left(tokens, start, key=_START)
    last = bisect_left(tokens, end, key=_START)
    around = (*tokens[max(0, first - reach) : first], *tokens[last : last + reach])
    return {stem(token.lemma) for token in around if _is_telling(token)}


def _is_telling(token: Token) -> bool:
    return (
        token.tag in TELLING
        and token.text[0].isalpha()
        and token.lemma not in _EMPTY
        and token.lemma not in word_set("counted", "generic")
    )
