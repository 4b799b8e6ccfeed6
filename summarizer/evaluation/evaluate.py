"""Models measured on a gold set."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from pathlib import Path
from typing import get_args

from summarizer.config import Config
from summarizer.engines.engine import Engine
from summarizer.evaluation.gold import GoldArticle, read_gold
from summarizer.evaluation.scoring import score
from summarizer.evaluation.sheet import Difference, Part
from summarizer.evaluation.tally import Tally, margin
from summarizer.pipeline.summarizer import Summarizer
from summarizer.records.base import Record
from summarizer.records.failure import Failure
from summarizer.records.kinds import STANDARD_KINDS, EventDetails
from summarizer.records.summary import ArticleSummary, Provenance, Summary
from summarizer.version import VERSION

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
    margins: dict[Part, float]
    """By part, half the width of the 95 per cent interval of F1, by bootstrap over the articles"""
    articles: tuple[ArticleScore, ...]

    @property
    def failures(self) -> int:
        """Articles without a summary."""
        return sum(article.failure is not None for article in self.articles)

    @property
    def tokens(self) -> float:
        """Tokens an article, re-asks included."""
        return sum(article.tokens for article in self.articles) / len(self.articles)

    @property
    def cost(self) -> float | None:
        """US dollars an article; None where the price is not known."""
        costs = [article.cost for article in self.articles if article.failure is None]
        return None if None in costs or not costs else sum(filter(None, costs)) / len(self.articles)

    @property
    def seconds(self) -> float:
        """Seconds an article, waiting included."""
        return sum(article.seconds for article in self.articles) / len(self.articles)


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
    margins = {part: margin([one.tallies.get(part, Tally()) for one in scores]) for part in PARTS}
    return Evaluation(model=name, tallies=tallies, margins=margins, articles=tuple(scores))


def _nothing(gold: GoldArticle) -> ArticleSummary:
    """What there is of an article that failed: everything wanted of it is missed."""
    provenance = Provenance(
        engine="", model="", prompt_hash="", library_version=VERSION, started=dt.datetime.now(dt.UTC), seconds=0.0
    )
    return ArticleSummary(article=gold.article.info, summary=Summary(text="", sentences=()), provenance=provenance)


def _scored(gold: GoldArticle, result: ArticleSummary | Failure) -> ArticleScore:
    if isinstance(result, Failure):
        sheet = score(gold, _nothing(gold))
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
