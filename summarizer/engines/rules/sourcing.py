"""Sources: to whom the article lays what it tells."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator

from summarizer.records.phrases import Extent, Mention
from summarizer.text.analysis import TextAnalysis
from summarizer.text.attributions.cues import listed
from summarizer.text.attributions.find import Attribution
from summarizer.text.attributions.reach import reached_from
from summarizer.text.syntax.tokens import Token

_BACK = 40
"""Attributions before a place that are looked at for one that holds it"""
_NEAR = 2000
"""Code points before a source in which its name is looked for first"""


class Sources:
    """The sources of one article; what is found of an attribution is kept, as many places ask for it."""

    def __init__(self, analysis: TextAnalysis) -> None:
        self._analysis = analysis
        self._starts = [attribution.content[0].start for attribution in analysis.attributions]
        self._ends = [attribution.content[-1].end for attribution in analysis.attributions]
        self._lengths = [sum(part.end - part.start for part in one.content) for one in analysis.attributions]
        self._found: dict[int, tuple[int, Mention] | None] = {}

    def at(self, place: int) -> tuple[Mention, ...]:
        """Who says what stands at a place of the text; empty where the article says it itself.

        Of several around the place it is the closest whose source is known: in "the ministry said it hoped to …" the
        ministry, if nobody can tell who "it" is.
        """
        at = bisect_right(self._starts, place)
        for index in sorted(self._holding(place, max(0, at - _BACK), at), key=self._lengths.__getitem__):
            found = self._of(index)
            if found and place >= found[0]:
                return (found[1],)
        return ()

    def _holding(self, place: int, first: int, last: int) -> Iterator[int]:
        """The attributions, of some, whose content holds a place."""
        for index in range(first, last):
            if place < self._ends[index]:
                parts = self._analysis.attributions[index].content
                if any(part.start <= place < part.end for part in parts):
                    yield index

    def _of(self, index: int) -> tuple[int, Mention] | None:
        """From where on an attribution lays what is told to its source, and the source, if both are known."""
        if index not in self._found:
            attribution = self._analysis.attributions[index]
            source = _source(self._analysis, attribution) if _tells(self._analysis, attribution) else None
            self._found[index] = (_reach(self._analysis, attribution), source) if source else None
        return self._found[index]


def _tells(analysis: TextAnalysis, attribution: Attribution) -> bool:
    """Whether a source tells of its content, and does not judge, or is free to meet, what others tell of."""
    cue = attribution.cue
    words = analysis.words_from(*cue) if cue else ()
    if not words or attribution.form == "direct":
        return True
    return not _is_open(analysis, words[0]) and not any(word.lemma in listed("presupposing") for word in words)


def _is_open(analysis: TextAnalysis, word: Token) -> bool:
    """Whether a cue tells what somebody may do: "has a month | to object to the sale"."""
    before = analysis.parsed.tokens[word.index - 1] if word.index else None
    return word.tag == "TO" and before is not None and before.tag[:2] in ("NN", "JJ", "CD")


def _reach(analysis: TextAnalysis, attribution: Attribution) -> int:
    """Where what the source tells begins: "according to" does not cover the background before it."""
    cue, first = attribution.cue, attribution.content[0]
    if cue is None or cue.start < first.start or analysis.words_from(*cue)[0].lower != "according":
        return first.start
    tokens = analysis.words_from(*first)
    begin = reached_from(tokens)
    return tokens[begin].start if 0 < begin < len(tokens) else first.start


def _source(analysis: TextAnalysis, attribution: Attribution) -> Mention | None:
    """The source's words: its name, where it is known and stands in the article, else as they stand with the cue."""
    text, name, source = analysis.article.text, attribution.source_name, attribution.source
    if name and (source is None or text[source.start : source.end] != name):
        found = _nearest(text, name, source.end if source else len(text))
        if found and not _is_clause(analysis, found):
            return found
    if source is None or not _names_somebody(analysis, source):
        return None
    return Mention(text=text[source.start : source.end], start=source.start, end=source.end)


def _is_clause(analysis: TextAnalysis, found: Mention) -> bool:
    """ "Ministers ban 11 firms": a headline that passed for a name."""
    words = analysis.words_from(found.start or 0, found.end or 0)
    return any(word.tag[0] == "V" or word.tag == "CD" for word in words[:-1])


def _nearest(text: str, name: str, end: int) -> Mention | None:
    """Where a name stands, which a line break may part, last before a place, or first in the text."""
    words = name.split()
    pattern = re.compile(r"\b" * name[0].isalnum() + r"\s+".join(map(re.escape, words)))
    found, place = None, end
    while found is None and (place := text.rfind(words[0], max(0, end - _NEAR), place)) >= 0:
        found = pattern.match(text, place, end)
    found = found or pattern.search(text)
    return Mention(text=found.group(), start=found.start(), end=found.end()) if found else None


def _names_somebody(analysis: TextAnalysis, source: Extent) -> bool:
    """Whether a source ends in a noun or a name: a number or a preposition says nothing."""
    words = analysis.words_from(*source)
    return any(token.tag[:2] == "NN" for token in words) and words[0].tag not in ("IN", "CD")
