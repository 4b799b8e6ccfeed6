"""Sentences that say alone what they say in their article, so that a copy of one needs no reading of its own."""

from __future__ import annotations

from collections.abc import Sequence

from summarizer.records.phrases import Placed, overlap
from summarizer.text.analysis import TextAnalysis
from summarizer.text.attributions.find import Attribution
from summarizer.text.syntax.sentences import Sentence
from summarizer.text.times.comparison import written_date

_LONG = 40
"""Tokens; longer sentences are copied at length"""


def is_copied_whole(text: str, analysis: TextAnalysis, index: int) -> bool:
    """Whether a text is a sentence of an article that means the same without the others.

    Its numbers, dates, names and verbs are then the article's; times may be written as the dates that they are there.
    It has no quotation marks, which may have opened or close elsewhere, nothing loaded, and names the source of all
    that the article lays to one.
    """
    sentence = analysis.sentences[index]
    if not _is_copy(text, analysis, sentence):
        return False
    first, last = analysis.parsed.bounds[index]
    return (
        last - first < _LONG
        and not _any_in(sentence, analysis.quotations)
        and not _any_in(sentence, [loaded.phrase for loaded in analysis.loaded_phrases])
        and all(_is_inside(sentence, attribution) for attribution in analysis.attributions)
    )


def _is_copy(text: str, analysis: TextAnalysis, sentence: Sentence) -> bool:
    """Whether a text has the words of a sentence, and its times as they stand or as dates: "on 6 March"."""
    article, at, place = analysis.article.text, 0, sentence.start
    if text == article[sentence.start : sentence.end]:
        return True
    for time in analysis.time_expressions:
        if time.start is None or time.end is None or not place <= time.start < sentence.end:
            continue
        before, date = article[place : time.start], written_date(time)
        said = (f"on {date}", date, article[time.start : time.end]) if date else (article[time.start : time.end],)
        found = next((words for words in said if text.startswith(before + words, at)), None)
        if found is None:
            return False
        at, place = at + len(before) + len(found), time.end
    return text[at:] == article[place : sentence.end]


def _any_in(sentence: Sentence, placed: Sequence[Placed]) -> bool:
    return any(overlap(one, sentence) for one in placed)


def _is_inside(sentence: Sentence, attribution: Attribution) -> bool:
    """Whether an attribution lies in a sentence with its source and its cue, or has nothing in it."""
    if not _any_in(sentence, attribution.content):
        return True
    parts = (attribution.source, attribution.cue, *attribution.content)
    return all(part is not None and sentence.start <= part.start and part.end <= sentence.end for part in parts)
