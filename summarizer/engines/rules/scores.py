"""Scores: the results of contests."""

from __future__ import annotations

from summarizer.records.phrases import Mention
from summarizer.text.analysis import TextAnalysis
from summarizer.text.syntax.chunks import end_of_score
from summarizer.text.syntax.clauses import Clause

_FAR = 20
"""Words behind a verb among which its score is looked for"""


def score_behind(analysis: TextAnalysis, clause: Clause) -> Mention | None:
    """The first result behind a verb: "beat Lugano 2-1"."""
    tokens, end = analysis.parsed.tokens, analysis.parsed.bounds[clause.sentence][1]
    for place in range(clause.verb.last, min(end, clause.verb.last + _FAR)):
        if last := end_of_score(tokens, place, end):
            start, stop = tokens[place].start, tokens[last - 1].end
            return Mention(text=analysis.article.text[start:stop], start=start, end=stop)
    return None
