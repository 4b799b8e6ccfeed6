"""Models measured on a gold set."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import get_args

from summarizer.config import Config
from summarizer.engines.engine import Engine
from summarizer.evaluation.gold import GoldArticle, read_gold
from summarizer.evaluation.scoring import score
from summarizer.evaluation.sheet import Difference, Part
from summarizer.evaluation.tally import Tally
from summarizer.pipeline.summarizer import Summarizer
from summarizer.records.base import Record
from summarizer.records.failure import Failure
from summarizer.records.kinds import STANDARD_KINDS, EventDetails
from summarizer.records.summary import ArticleSummary

PARTS: tuple[Part, ...] = get_args(Part)


class ArticleScore(Record):
    """How one article went."""

    article: str
    """Its name in the gold set"""
    failure: str | None = None
    """Why there is no summary; everything wanted of it is missed then"""
    tallies: dict[Part, Tally]
    differences: tuple[Difference, ...] = ()
    tokens: int = 0
    cost: float | None = None
    seconds: float = 0.0


class Evaluation(Record):
    """How a model did on a gold set."""

    model: str
    tallies: dict[Part, Tally]
    """By part, over all articles"""
    articles: tuple[ArticleScore, ...]

    @property
    def failures(self) -> int:
        """Articles without a summary."""
        return sum(article.failure is not None for article in self.articles)


def evaluate(
    gold: Path | str | Sequence[GoldArticle],
    model: str | Engine | None = None,
    *,
    kinds: Sequence[type[EventDetails]] = STANDARD_KINDS,
    config: Config | None = None,
    concurrency: int = 8,
) -> Evaluation:
    """Measure a model on a gold set.

    Args:
        gold: the folder of a gold set, or what `read_gold` read from it.
        model: as for `summarize`, or an engine of your own.
        kinds: the kinds of event to look for; the gold set may use no others.
        config: options.
        concurrency: how many articles are under way at once.

    Raises:
        GoldError: the gold set cannot be read or does not fit its articles.
        ConfigError: the model's name or an option makes no sense.
        EngineUnavailable: the engine is not installed.
    """
    articles = read_gold(gold, kinds) if isinstance(gold, str | Path) else list(gold)
    with Summarizer(model, kinds, config) as summarizer:
        results = summarizer.summarize_many([one.article for one in articles], concurrency=concurrency)
        scores = [_scored(*pair) for pair in zip(articles, results, strict=True)]
        name = summarizer.model
    tallies = {part: Tally.sum(one.tallies[part] for one in scores if part in one.tallies) for part in PARTS}
    return Evaluation(model=name, tallies=tallies, articles=tuple(scores))


def _scored(gold: GoldArticle, result: ArticleSummary | Failure) -> ArticleScore:
    if isinstance(result, Failure):
        sheet = score(gold, _nothing())
        return ArticleScore(
            article=gold.name, failure=result.message, tallies=sheet.tallies, differences=tuple(sheet.differences)
        )
    sheet, provenance = score(gold, result), result.provenance
    return ArticleScore(
        article=gold.name,
        tallies=sheet.tallies,
        differences=tuple(sheet.differences),
        tokens=provenance.usage.input_tokens + provenance.usage.output_tokens,
        cost=provenance.cost,
        seconds=provenance.seconds,
    )
