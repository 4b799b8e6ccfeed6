"""How many articles of 3.5 KB one core takes through the main job in a second, and where the time goes.

    make bench

CPU time, not clock time, so that a busy machine gives the same figures; the best of several rounds.
"""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable
from pathlib import Path

from goals import beside
from rich.console import Console
from rich.table import Table

from summarizer.articles.article import Article
from summarizer.articles.reading import read_article
from summarizer.config import Config
from summarizer.engines.rules.engine import RulesEngine
from summarizer.grounding.ground import ground
from summarizer.pipeline.api import summarize_many
from summarizer.prompting.extraction import Extraction
from summarizer.prompting.request import build_request
from summarizer.records.kinds import STANDARD_KINDS
from summarizer.text.analysis import TextAnalysis, analyze_text

GOLD = Path(__file__).parents[1] / "tests" / "gold" / "articles"
ROUNDS = 5
LEAST = 100
"""Articles a second that one core must take"""
MOST = 6.0
"""Milliseconds that analysis and grounding may take together"""
SIZE = 3500
"""Characters of an article: the gold articles are joined and cut again at sentences to about this size."""


def articles() -> list[Article]:
    """Articles of about `SIZE` characters, made of the gold articles."""
    read = [read_article(path) for path in sorted(GOLD.iterdir())]
    made, text = [], ""
    for article in read:
        text = f"{text}\n\n{article.text}" if text else article.text
        if len(text) >= SIZE:
            end = text.rfind(".", 0, SIZE) + 1 or SIZE
            made.append(Article(text=text[:end], published=article.published))
            text = ""
    return made


async def extracted(analyses: list[TextAnalysis]) -> list[Extraction]:
    """What the embedded engine finds."""
    engine, config = RulesEngine(), Config()
    return [await engine.extract(build_request(analysis, STANDARD_KINDS, config)) for analysis in analyses]


def cpu(work: Callable[[], object]) -> float:
    """Seconds of CPU time of the fastest round."""
    rounds = []
    for _ in range(ROUNDS):
        start = time.process_time()
        work()
        rounds.append(time.process_time() - start)
    return min(rounds)


def main() -> None:
    """Print the table."""
    texts = articles()
    analyses = [analyze_text(text) for text in texts]
    extractions = asyncio.run(extracted(analyses))
    analysis = cpu(lambda: [analyze_text(text) for text in texts])
    seconds = {
        "reading": cpu(lambda: [read_article(text.text) for text in texts]),
        "analysis": analysis,
        # An analysis keeps what has been asked of it, so the engine's share is measured on fresh ones.
        "extraction": cpu(lambda: asyncio.run(extracted([analyze_text(text) for text in texts]))) - analysis,
        "grounding": cpu(lambda: [ground(*pair, Config()) for pair in zip(extractions, analyses, strict=True)]),
        "summarize_many": cpu(lambda: list(summarize_many(texts, model="rules"))),
    }
    size = sum(len(text.text) for text in texts) / len(texts)
    table = Table("step", "ms an article", "articles a second", title=f"{len(texts)} articles of {size:.0f} characters")
    for step, spent in seconds.items():
        table.add_row(step, f"{1000 * spent / len(texts):.2f}", rated(step, len(texts) / spent))
    console = Console(highlight=False)
    console.print(table)
    both = 1000 * (seconds["analysis"] + seconds["grounding"]) / len(texts)
    console.print(beside(f"analysis and grounding: {both:.2f} ms", f"{MOST} at most", both <= MOST))


def rated(step: str, rate: float) -> str:
    """Articles a second, of the whole job beside what they must be."""
    return beside(f"{rate:.0f}", f"{LEAST} at least", rate >= LEAST) if step == "summarize_many" else f"{rate:.0f}"


if __name__ == "__main__":
    main()
