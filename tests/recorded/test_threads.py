"""Threads with recorded answers of a model: the whole path but for the model itself.

The articles' records come from the embedded engine, so that the requests are the same wherever they are made; a change
to what it finds in them is a miss, as a change to the prompt is.
"""

from pathlib import Path

import pytest

from summarizer.config import Config
from summarizer.pipeline.api import summarize
from summarizer.timeline.build import build_timeline

ROOT = Path(__file__).parents[2]
ARTICLES = ROOT / "tests" / "gold" / "threads" / "articles"
STORIES = {
    "thread-durres-strike": ("01", "07", "09", "10"),
    "thread-nakuru-collision": ("02", "04", "06", "11"),
    "thread-yei-convoy": ("03", "05", "08", "12"),
}
MODEL = "openai/gpt-6-luna"


@pytest.mark.vcr
@pytest.mark.parametrize("numbers", STORIES.values(), ids=STORIES.keys())
def test_story(numbers: tuple[str, ...], config: Config) -> None:
    """A good answer to the prompt of a thread is accepted whole, and cites more than one article."""
    paths = [next(ARTICLES.glob(f"{number}-*.txt")) for number in numbers]
    made = [summarize(path, model="rules") for path in paths]
    threads = build_timeline(made, model=MODEL, config=config).threads
    told = [thread for thread in threads if thread.provenance]
    assert told
    for thread in told:
        assert thread.provenance
        assert thread.provenance.attempts[-1].outcome == "accepted"
        assert 2 <= len(thread.summary) <= 6
        assert not thread.findings
    assert len({citation.article for sentence in told[0].summary for citation in sentence.citations}) > 1
