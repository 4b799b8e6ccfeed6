"""The summary: the sentences that matter, edited to be neutral, in the article's order."""

from __future__ import annotations

from collections.abc import Sequence

from summarizer.config import Config
from summarizer.engines.rules.drafts import Draft
from summarizer.engines.rules.editing import Editor
from summarizer.prompting.extraction import ExtractedSentence
from summarizer.text.analysis import TextAnalysis

_MOST = 6
_ENOUGH = 5
"""Sentences after which no further one is looked for."""
_ALIKE = 0.5
"""Share of a sentence's words that makes it a repetition of one already taken."""


def compose(analysis: TextAnalysis, drafts: Sequence[Draft], config: Config) -> list[ExtractedSentence]:
    """Two to six sentences that can be read alone, in neutral words, each citing the sentence that it comes from."""
    editor = Editor(analysis)
    taken: dict[int, str] = {}
    room = config.summary_max_words
    for index in _ranked(analysis, drafts, editor):
        if len(taken) == _ENOUGH:
            break
        if any(_is_alike(analysis, index, other) for other in taken):
            continue
        text = editor.edited(index)
        if text and len(text.split()) <= room:
            taken[index] = text
            room -= len(text.split())
    return [ExtractedSentence(sentences=(index + 1,), text=taken[index]) for index in sorted(taken)][:_MOST]


def _ranked(analysis: TextAnalysis, drafts: Sequence[Draft], editor: Editor) -> list[int]:
    """The sentences by weight: the lead and early ones, those that tell of news, those that give figures."""
    weights = [0.0] * len(analysis.sentences)
    whole = [sentence.index for sentence in analysis.sentences if editor.is_statement(sentence.index)]
    for place, index in enumerate(whole):
        weights[index] = 2.0 if place == 0 else 1.0 / (1 + place)
    for draft in drafts:
        for index in draft.sentences:
            weights[index] += 0.1 if draft.background else 0.3 + 0.2 * bool(draft.time)
    for index in {analysis.sentence_at(quantity.start) for quantity in analysis.quantities}:
        weights[index] += 0.1
    return sorted(range(len(weights)), key=lambda index: (-weights[index], index))


def _is_alike(analysis: TextAnalysis, one: int, other: int) -> bool:
    words, others = (_content(analysis, index) for index in (one, other))
    return bool(words) and len(words & others) > _ALIKE * min(len(words), len(others))


def _content(analysis: TextAnalysis, index: int) -> set[str]:
    return {token.lemma for token in analysis.parsed.in_sentence(index) if token.tag[:2] in ("NN", "VB", "JJ", "CD")}
