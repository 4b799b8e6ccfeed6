"""Copies of sentences that say alone what they say in their article, and so need no reading of their own."""

from __future__ import annotations

from summarizer.text.analysis import TextAnalysis
from summarizer.text.syntax.sentences import Sentence
from summarizer.text.times.comparison import written_date

_LONG = 40
"""Tokens; longer sentences are copied at length"""


def is_copied_whole(text: str, analysis: TextAnalysis, index: int) -> bool:
    """Whether a text is a sentence of an article that means the same without the others.

    Its numbers, dates, names and verbs are then the article's; times may be written as the dates that they are there.
    """
    first, last = analysis.parsed.bounds[index]
    return index in analysis.alone and last - first < _LONG and _is_copy(text, analysis, analysis.sentences[index])


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
