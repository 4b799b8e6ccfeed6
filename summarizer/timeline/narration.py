"""The neutral summary of a thread by rules: what happened, in order, in sentences that passed verification."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from summarizer.records.timeline import Citation, FigurePoint, FigureSeries, Link, Stage, ThreadSentence
from summarizer.text.names.find import find_names
from summarizer.text.syntax.parse import parse
from summarizer.timeline.gate import Gate
from summarizer.timeline.index import Index

MOST_SENTENCES = 6
MOST_WORDS = 120
_OPENINGS = frozenset("he she it they this that these those his her its their such".split())


class Told(NamedTuple):
    """A sentence for a stage."""

    order: int
    weight: float
    text: str
    citations: tuple[Citation, ...]


class Narrator:
    """Tells threads in sentences of the articles' own summaries, and conflicts of figures in its own."""

    def __init__(self, index: Index) -> None:
        self._index = index
        self._gate = Gate(index)

    def narrate(
        self, stages: Sequence[Stage], series: Sequence[FigureSeries], links: Sequence[Link]
    ) -> tuple[ThreadSentence, ...]:
        """The summary: a sentence a stage as far as there is room, then the figures that disagree."""
        conflicts = list(self._conflicts(series, links, len(stages)))
        kept: list[Told] = []
        for told in sorted((*conflicts, *self._stages(stages)), key=lambda told: (-told.weight, told.order)):
            words = sum(len(other.text.split()) for other in (*kept, told))
            if len(kept) < MOST_SENTENCES and words <= MOST_WORDS and not any(_alike(told, other) for other in kept):
                kept.append(told)
        return tuple(
            ThreadSentence(text=told.text, citations=told.citations) for told in sorted(kept, key=lambda t: t.order)
        )

    def _stages(self, stages: Sequence[Stage]) -> Iterator[Told]:
        for order, stage in enumerate(stages):
            found = next(self._sentences(stage), None)
            if found:
                is_end = order in (0, len(stages) - 1)
                yield Told(order, len(stage.mentions) + 2 * is_end, *found)

    def _sentences(self, stage: Stage) -> Iterator[tuple[str, tuple[Citation, ...]]]:
        """Sentences of the articles' summaries that tell of a stage and can stand alone."""
        for mention in stage.mentions:
            cited = {c.sentence for c in stage.citations if c.article == mention.article}
            for place, (text, numbers) in enumerate(self._index.article(mention.article).told):
                if cited & set(numbers) and (place == 0 or _stands_alone(text)):
                    yield text, tuple(Citation(article=mention.article, sentence=number) for number in numbers)

    def _conflicts(self, series: Sequence[FigureSeries], links: Sequence[Link], order: int) -> Iterator[Told]:
        points = {point.figure: (one, point) for one in series for point in one.points}
        for link in links:
            if link.kind == "contradiction" and link.earlier in points and link.later in points:
                told = _conflict(points[link.earlier][0].title, points[link.earlier][1], points[link.later][1])
                if told and not self._gate.faults(*told):
                    yield Told(order, 2.5, *told)


def _conflict(title: str, one: FigurePoint, other: FigurePoint) -> tuple[str, tuple[Citation, ...]] | None:
    """Two values side by side, each with who gives it; None where one has no source."""
    if not (one.according_to and other.according_to):
        return None
    del title
    text = f"According to {_source(one)} it was {_words(one)}, according to {_source(other)} {_words(other)}."
    return text, tuple(dict.fromkeys((*one.citations, *other.citations)))


def _source(point: FigurePoint) -> str:
    source = point.according_to[0]
    return source[:1].lower() + source[1:] if source.startswith(("The ", "A ", "An ")) else source


def _words(point: FigurePoint) -> str:
    return " ".join(point.mention.text.split())


def _stands_alone(text: str) -> bool:
    """Whether a sentence names who or what it is about, and does not open with a pronoun."""
    opening = text.split(maxsplit=1)[0].lower()
    return opening not in _OPENINGS and bool(find_names(parse(text)))


def _alike(one: Told, other: Told) -> bool:
    return one.text == other.text or bool(set(one.citations) & set(other.citations) and one.order != other.order)
