"""The neutral summary of a thread by rules: what happened, in order, in sentences that passed verification."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache, partial
from typing import NamedTuple

from summarizer.engines.rules.editing.editor import Editor
from summarizer.engines.rules.editing.passages import listed
from summarizer.records.timeline import Citation, FigurePoint, FigureSeries, Link, Stage, ThreadSentence
from summarizer.text.names.find import find_names
from summarizer.text.syntax.parse import parse
from summarizer.timeline.gate import Gate
from summarizer.timeline.index import Index
from summarizer.timeline.quantities import HARMS

MOST_SENTENCES = 6
MOST_WORDS = 120
_MOST_TRIED = 12
"""Sentences that are looked for, so that a thread of a thousand stages takes no longer than one of ten"""
_OF_CONFLICT = 2.5
"""Weight: before a stage that two articles report, after the first and the last"""
_OPENINGS = frozenset("he she it they this that these those his her its their such".split())


Sentence = tuple[str, tuple[Citation, ...]]
"""A sentence with what it cites"""


class Planned(NamedTuple):
    """What a sentence may be of: a stage, or two figures that disagree."""

    order: int
    """Where it stands in the summary"""
    weight: float
    sentence: Callable[[], Sentence | None]
    """Finds or makes the sentence, which takes longest"""


class Narrator:
    """Tells threads in sentences of the articles' own summaries, and conflicts of figures in its own."""

    def __init__(self, index: Index) -> None:
        self._index = index
        self._gate = Gate(index)
        self._editors = lru_cache(maxsize=64)(lambda article: Editor(self._gate.cited(article).source.analysis))

    def narrate(
        self, stages: Sequence[Stage], series: Sequence[FigureSeries], links: Sequence[Link]
    ) -> tuple[ThreadSentence, ...]:
        """The summary: a sentence a stage as far as there is room, the most reported first; then what disagrees."""
        planned = [*self._stages(stages), *self._conflicts(series, links, len(stages))]
        kept: dict[int, Sentence] = {}
        room = MOST_WORDS
        for one in sorted(planned, key=lambda one: (-one.weight, one.order))[:_MOST_TRIED]:
            told = one.sentence()
            if told and len(told[0].split()) <= room and not any(_alike(told, other) for other in kept.values()):
                kept[one.order] = told
                room -= len(told[0].split())
            if len(kept) == MOST_SENTENCES:
                break
        return tuple(ThreadSentence(text=text, citations=cited) for _, (text, cited) in sorted(kept.items()))

    def _stages(self, stages: Sequence[Stage]) -> Iterator[Planned]:
        for order, stage in enumerate(stages):
            weight = len(stage.mentions) + 2 * (order in (0, len(stages) - 1))
            yield Planned(order, weight, partial(self._first, stage))

    def _first(self, stage: Stage) -> Sentence | None:
        return next(self._sentences(stage), None)

    def _sentences(self, stage: Stage) -> Iterator[Sentence]:
        """Sentences that tell of a stage and can stand alone: of the articles' summaries, else of their own, edited."""
        cited = [(mention.article, _of(stage.citations, mention.article)) for mention in stage.mentions]
        for article, numbers in cited:
            for place, (text, rests_on) in enumerate(self._index.article(article).told):
                if numbers & set(rests_on) and (place == 0 or _stands_alone(text)):
                    yield text, tuple(Citation(article=article, sentence=number) for number in rests_on)
        for article, numbers in cited:
            for number in sorted(numbers):
                if edited := self._edited(article, number):
                    yield edited, (Citation(article=article, sentence=number),)

    def _edited(self, article: str, number: int) -> str | None:
        """A sentence of an article in neutral words, proved on it; None where no safe edit makes it so."""
        editor, places = self._editors(article), self._gate.cited(article).places([number])
        text = editor.draft(places[0] - 1) if places else None
        return text if text and _stands_alone(text) and editor.proves(places[0] - 1, text) else None

    def _text(self, point: FigurePoint) -> str:
        cited = self._index.article(point.figure.article).cited
        return " ".join(cited.get(citation.sentence, "") for citation in point.citations)

    def _conflicts(self, series: Sequence[FigureSeries], links: Sequence[Link], order: int) -> Iterator[Planned]:
        points = {point.figure: (one.title, point) for one in series for point in one.points}
        for link in links:
            if link.kind == "contradiction" and link.earlier in points and link.later in points:
                (title, earlier), (_, later) = points[link.earlier], points[link.later]
                yield Planned(order, _OF_CONFLICT, partial(self._conflict, title, earlier, later))
                order += 1

    def _conflict(self, title: str, earlier: FigurePoint, later: FigurePoint) -> Sentence | None:
        told = _conflict(title, earlier, later, self._text(earlier) + self._text(later))
        return None if told is None or self._gate.faults(*told) else told


def _conflict(title: str, one: FigurePoint, other: FigurePoint, cited: str) -> Sentence | None:
    """Two values side by side, each with who gives it; None where one has no source."""
    if not (one.according_to and other.according_to):
        return None
    harm = title.rpartition(" ")[2]
    what = f"how many were {harm}" if harm in HARMS else f"the number of {title.partition(':')[0]}"
    first, second = _source(one, cited), _source(other, cited)
    text = f"Accounts of {what} differ: {first} gave {_words(one)}, {second} {_words(other)}."
    return text, tuple(dict.fromkeys((*one.citations, *other.citations)))


def _source(point: FigurePoint, cited: str) -> str:
    """A source with the article that it bears in the text: "the United Nations"."""
    source = point.according_to[0]
    if source.startswith(("The ", "A ", "An ")):
        return source[:1].lower() + source[1:]
    return f"the {source}" if f"the {source}".lower() in cited.lower() else source


def _words(point: FigurePoint) -> str:
    words = " ".join(point.mention.text.split())
    return words[:1].lower() + words[1:] if words[1:2].islower() else words


def _of(citations: Sequence[Citation], article: str) -> set[int]:
    return {citation.sentence for citation in citations if citation.article == article}


def _stands_alone(text: str) -> bool:
    """Whether a sentence names who or what it is about, and does not open with a pronoun or "the group"."""
    opening, following, *_ = [*text.lower().split(maxsplit=2), "", ""]
    if opening in _OPENINGS or (opening == "the" and following in listed("bodies")):
        return False
    return bool(find_names(parse(text)))


def _alike(one: Sentence, other: Sentence) -> bool:
    """Whether two sentences say the same or rest on the same."""
    return one[0] == other[0] or bool(set(one[1]) & set(other[1]))
