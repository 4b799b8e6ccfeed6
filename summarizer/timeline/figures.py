"""Figures of a thread as series: one quantity, value by value."""

from __future__ import annotations

import datetime as dt
from collections import Counter, defaultdict
from collections.abc import Collection, Sequence

from summarizer.records.phrases import Mention
from summarizer.records.timeline import Citation, FigurePoint, FigureRef, FigureSeries
from summarizer.timeline.grouping import Story
from summarizer.timeline.index import Index
from summarizer.timeline.mentions import FigureMention
from summarizer.timeline.quantities import HARMS


def series_of(index: Index, story: Story, told: Collection[int]) -> tuple[tuple[FigureSeries, ...], list[int]]:
    """The quantities that a story gives more than once, and the numbers of their figures.

    Args:
        index: where they are.
        story: the mentions of the story.
        told: the events, by their first mentions, that any story tells: their figures belong to them alone.
    """
    events = {index.same_as(number) for number in story.core}
    articles = sorted({index.event(number).article for number in story.core})
    groups: defaultdict[int, list[int]] = defaultdict(list)
    for number in (number for article in articles for number in index.figures_in(article)):
        if index.event_of(number) in events or index.event_of(number) not in told:
            groups[index.same_as(number)].append(number)
    several = [numbers for numbers in groups.values() if len(numbers) > 1]
    made = [_series(index, sorted(numbers, key=lambda number: _order(index, number))) for numbers in several]
    return tuple(made), [number for numbers in several for number in numbers]


def _order(index: Index, number: int) -> tuple[int, int, int]:
    figure = index.figure(number)
    return figure.published or 0, figure.article, number


def _series(index: Index, numbers: Sequence[int]) -> FigureSeries:
    figures = [index.figure(number) for number in numbers]
    return FigureSeries(title=_title(figures), points=tuple(_point(index, figure) for figure in figures))


def _title(figures: Sequence[FigureMention]) -> str:
    """What happens to whom: "people killed", "children: waiting"."""
    relations = Counter(figure.relation for figure in figures if figure.relation)
    relation = relations.most_common(1)[0][0] if relations else ""
    unit = next(filter(None, map(_unit, figures)), "")
    if relation in HARMS:
        return f"{unit} {relation}".strip()
    verb = next((figure.verb for figure in figures if figure.verb and figure.relation == relation), "")
    return ": ".join(filter(None, (unit, verb))) or "figure"


def _unit(figure: FigureMention) -> str:
    """The counted thing in the article's words."""
    mention = Mention.model_validate_json(figure.mention)
    quantity = mention.quantity
    if quantity is None:
        return ""
    rest = " ".join(mention.text.replace(quantity.text, " ", 1).split()).removeprefix("of ")
    return rest or quantity.unit or ""


def _point(index: Index, figure: FigureMention) -> FigurePoint:
    article = index.article_id(figure.article)
    return FigurePoint(
        figure=FigureRef(article=article, path=figure.path),
        mention=Mention.model_validate_json(figure.mention),
        published=dt.date.fromordinal(figure.published) if figure.published else None,
        according_to=figure.sources,
        citations=tuple(Citation(article=article, sentence=sentence) for sentence in figure.sentences),
    )
