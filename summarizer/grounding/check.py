"""The audit of a summary, whoever wrote it, against the article."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from summarizer.articles.article import Article
from summarizer.grounding.claims.claim import Claim
from summarizer.grounding.claims.events import check_events
from summarizer.grounding.claims.naming import check_names
from summarizer.grounding.claims.numbers import check_numbers
from summarizer.grounding.claims.opposites import check_opposites
from summarizer.grounding.claims.parts import parts
from summarizer.grounding.claims.polarity import check_denials
from summarizer.grounding.claims.quoting import check_quotations
from summarizer.grounding.claims.restrictions import check_restrictions
from summarizer.grounding.claims.sources import check_missing, check_sources
from summarizer.grounding.claims.times import check_times
from summarizer.grounding.claims.wording import check_wording
from summarizer.grounding.claims.words import check_words
from summarizer.grounding.locating import Source
from summarizer.grounding.reporting import RESTS_ON_AN_ORDER
from summarizer.records.findings import Finding, FindingCode
from summarizer.text.analysis import TextAnalysis, analyze_text

_CHECKS = (
    check_numbers,
    check_times,
    check_names,
    check_quotations,
    check_denials,
    check_opposites,
    check_restrictions,
    check_sources,
    check_words,
    check_events,
    check_wording,
)
_OF_PARTS = (check_denials, check_opposites, check_missing)
_LONGEST = 300
"""Words and marks of a sentence; what is longer is no language, and would take more than linear time."""


def check(text: str, article: Article | str) -> list[Finding]:
    """What a summary says that its article does not.

    Args:
        text: the summary, from anywhere.
        article: the article, or its text.

    Returns:
        Findings in the order of the text; their paths are `sentences[0]` and so on. Severity "error" means that the
        summary says what the article does not; docs/verification.md explains each code.

    Raises:
        ArticleError: the article has no text.
    """
    return audit(text, Source(analyze_text(article)))


def audit(text: str, source: Source) -> list[Finding]:
    """The same for an article that has been read, for those who have many summaries of one."""
    if not any(character.isalnum() for character in text):
        return []
    summary = analyze_text(Article(text=text, published=source.analysis.article.published))
    found = (verify(summary, i, source, None, f"sentences[{i}]") for i in range(len(summary.sentences)))
    return [finding for findings in found for finding in findings]


def verify(
    summary: TextAnalysis, index: int, source: Source, cited: Sequence[int] | None, path: str
) -> Iterator[Finding]:
    """What is wrong with one sentence of a summary.

    Args:
        summary: the analysis of the summary's text.
        index: the sentence's index in it.
        source: the article.
        cited: the numbers of the article's sentences that the sentence cites, from 1; None where it cites none.
        path: the field that findings name.
    """
    known = tuple(number - 1 for number in cited or () if source.has_sentence(number))
    evidence = known or source.index.best(summary.parsed.in_sentence(index))
    claim = Claim(summary, index, source, evidence, bool(known), path)
    if len(claim.tokens) > _LONGEST:
        message = f"This goes on for more than {_LONGEST} words without an end, and is not examined."
        yield claim.fault("sentence-not-supported", message, claim.start, summary.sentences[index].end)
        return
    if source.is_instruction([place + 1 for place in evidence]):
        yield claim.fault("addressed-to-machines", RESTS_ON_AN_ORDER, claim.start, summary.sentences[index].end)
    found = [fault for examine in _CHECKS for fault in examine(claim)]
    yield from found
    yield from _in_parts(claim, {fault.code for fault in found})


def _in_parts(claim: Claim, known: Collection[FindingCode]) -> Iterator[Finding]:
    """What is wrong with one thing of several that a sentence tells, beside what is known of the whole."""
    for part in parts(claim):
        yield from (fault for examine in _OF_PARTS for fault in examine(part) if fault.code not in known)
