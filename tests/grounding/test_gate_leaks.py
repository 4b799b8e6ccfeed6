"""The gate leaks nothing: an engine that corrupts its output at random gets none of it accepted.

`benchmarks/gate.py` does the same ten thousand times, in more ways.
"""

import datetime as dt
from collections.abc import Iterator
from pathlib import Path
from random import Random

import pytest

from summarizer.articles.reading import read_article
from summarizer.config import Config
from summarizer.engines.rules.engine import RulesEngine
from summarizer.pipeline.summarizer import Summarizer
from summarizer.prompting.extraction import Extraction
from summarizer.prompting.request import ExtractionRequest

ARTICLES = sorted((Path(__file__).parents[1] / "gold" / "articles").glob("*.txt"))[::3]
RUNS = 12


class CorruptEngine:
    """The embedded engine with a wrong number, date, name or quotation put into all that it writes itself."""

    name = "corrupt"
    model = "corrupt"

    def __init__(self, rng: Random) -> None:
        self._rng = rng
        self.planted: list[str] = []

    async def extract(self, request: ExtractionRequest) -> Extraction:
        """The embedded engine's answer, corrupted."""
        found = await RulesEngine().extract(request)
        summary = tuple(one.model_copy(update={"text": self._corrupt(one.text)}) for one in found.summary)
        events = tuple(one.model_copy(update={"headline": self._corrupt(one.headline)}) for one in found.events)
        return found.model_copy(update={"summary": summary, "events": events})

    async def aclose(self) -> None:
        """Nothing to give back."""

    def _corrupt(self, text: str) -> str:
        words = text.split()
        place = self._rng.randint(1, len(words))
        self.planted.append(self._rng.choice(list(foreign(self._rng))))
        return " ".join((*words[:place], self.planted[-1], *words[place:]))


def foreign(rng: Random) -> Iterator[str]:
    """A number, a date, a name and a quotation that no article here has."""
    day = dt.date(1931, 1, 1) + dt.timedelta(days=rng.randrange(9_000))
    yield f"{rng.randint(10_001, 99_999) * 7:,}"
    yield f"{day.day} {day:%B} {day.year}"
    yield f"{rng.choice(['Zanvor', 'Brilem', 'Quiltu'])}{rng.choice(['ka', 'mel', 'ost'])} Drapho"
    yield f"“{rng.choice(['ladders', 'lanterns', 'crooked'])} against the thunder of copper”"


@pytest.mark.parametrize("path", ARTICLES, ids=lambda path: path.stem)
async def test_nothing_planted_is_accepted(path: Path) -> None:
    """The promise: no number, date, name or quotation that the article does not have is in an accepted summary."""
    article = read_article(path)
    for seed in range(RUNS):
        engine = CorruptEngine(Random(seed))
        async with Summarizer(engine, config=Config()) as summarizer:
            result = await summarizer.asummarize(article)
        own_words = [result.summary.text, *(event.headline for event in result.events)]
        assert engine.planted
        assert not [words for words in engine.planted if any(words in text for text in own_words)]
