"""The short texts that an engine writes itself: headlines of events and neutral wording for loaded phrases."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from summarizer.articles.article import Article
from summarizer.grounding.claims.claim import Claim
from summarizer.grounding.claims.events import check_events
from summarizer.grounding.claims.naming import check_names
from summarizer.grounding.claims.numbers import check_numbers
from summarizer.grounding.claims.opposites import check_opposites
from summarizer.grounding.claims.polarity import check_denials
from summarizer.grounding.claims.quoting import check_quotations
from summarizer.grounding.claims.times import check_times
from summarizer.grounding.claims.wording import check_wording
from summarizer.grounding.locating import Source
from summarizer.grounding.plain import is_plain
from summarizer.records.events import Status
from summarizer.records.findings import Finding
from summarizer.text.analysis import analyze_text
from summarizer.text.syntax.chunks import NEGATORS

_Check = Callable[[Claim], Iterator[Finding]]
_CHECKS = (check_numbers, check_times, check_names, check_quotations, check_wording)
_OF_WHAT_HAPPENED = (check_denials, check_opposites, check_events)
"""A headline tells what happened, as a summary does; a neutral wording is to say a thing in other words."""
_ELSEWHERE = ("sentence-not-cited", "date-disagrees", "name-differs", "status-differs")
"""What stands in the article, but not in the sentences that the record cites: a headline may say more than these, and
says it in the present. How far things have come is the record's `status`, which is examined as such."""
_LETTERS = 4
"""Shorter words are seldom what a text tells"""
_STOPPED = frozenset(("cancelled", "postponed", "failed"))
"""What a headline may tell by a mere "not" """
_WORD = re.compile(r"[^\W\d_]+")
_APART = ".\n\n"


class Own(NamedTuple):
    """A text of the engine's, its field, and the numbers of the sentences that its record cites."""

    path: str
    text: str
    cited: Sequence[int]
    status: Status | None = None
    """What its record says has become of the event that it tells of; None of a text that tells of none"""


def check_own_words(texts: Sequence[Own], source: Source) -> dict[str, list[Finding]]:
    """What is wrong with some texts, by their paths.

    Plain ones are right without being read; the others are analysed as one, which costs the least.
    """
    needed = [(own, tuple(_needed(own, source))) for own in texts if any(map(str.isalnum, own.text))]
    written = [(own, checks) for own, checks in needed if checks]
    if not written:
        return {}
    lines = [" ".join(own.text.split()) for own, _ in written]
    analysis = analyze_text(Article(text=_APART.join(lines) + ".", published=source.analysis.article.published))
    found: dict[str, list[Finding]] = {}
    for index, place in enumerate(_owners(lines, [sentence.start for sentence in analysis.sentences])):
        own, checks = written[place]
        evidence = tuple(number - 1 for number in own.cited if source.has_sentence(number))
        claim = Claim(analysis, index, source, evidence, bool(evidence), own.path)
        faults = [fault for check in checks for fault in check(claim) if fault.code not in _ELSEWHERE]
        if faults:
            told = [fault.model_copy(update={"within": None, "left_out": own.text}) for fault in faults]
            found.setdefault(own.path, []).extend(told)
    return found


def _needed(own: Own, source: Source) -> Iterator[_Check]:
    """The checks that a text needs: none where it is plain, its words are the article's and nothing is denied."""
    if not is_plain(own.text, own.cited, source):
        yield from _CHECKS
    if own.status and (not _is_of_the_article(own, source) or _is_denied(own, source)):
        yield from _OF_WHAT_HAPPENED


def _is_of_the_article(own: Own, source: Source) -> bool:
    """Whether the article has the words of a text, but for that of the status, which is checked with its record."""
    words = (word for word in _WORD.findall(own.text.lower()) if len(word) >= _LETTERS and word != own.status)
    return all(source.words.use(word, word) for word in words)


def _is_denied(own: Own, source: Source) -> bool:
    """Whether a text denies something, or a sentence that it cites."""
    parsed = source.analysis.parsed
    bounds = (parsed.bounds[number - 1] for number in own.cited if source.has_sentence(number))
    if not all(NEGATORS.isdisjoint(parsed.lowers[first:last]) for first, last in bounds):
        return True
    return own.status not in _STOPPED and not NEGATORS.isdisjoint(own.text.lower().split())


def _owners(texts: Sequence[str], starts: Sequence[int]) -> Iterator[int]:
    """For each sentence of the joined texts the place of the one that it is of."""
    at, end = 0, len(texts[0]) + len(_APART)
    for start in starts:
        while start >= end:
            at += 1
            end += len(texts[at]) + len(_APART)
        yield at
