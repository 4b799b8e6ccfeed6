"""Articles with recorded answers of a model: the whole path but for the model itself."""

from pathlib import Path

import pytest

from summarizer.articles.article import Article
from summarizer.articles.reading import read_article
from summarizer.config import Config
from summarizer.pipeline.api import summarize
from summarizer.records.summary import ArticleSummary

ARTICLES = sorted((Path(__file__).parents[2] / "cassettes" / "articles").glob("*.txt"))
MODEL = "openai/gpt-6-luna"


def stands(article: Article, summary: ArticleSummary) -> bool:
    """Whether every phrase of every record stands where it says."""
    mentions = [
        mention
        for event in summary.events
        for mention in (event.trigger, event.time, *event.places, *event.according_to)
        if mention is not None and mention.start is not None
    ]
    return all(article.text[mention.start : mention.end] == mention.text for mention in mentions)


@pytest.mark.vcr
@pytest.mark.parametrize("path", ARTICLES, ids=lambda path: path.stem)
def test_article(path: Path, config: Config) -> None:
    """A good answer to a real prompt becomes records that hold, and a summary that is accepted whole."""
    article = read_article(path)
    summary = summarize(article, model=MODEL, config=config)
    assert summary.events
    assert stands(article, summary)
    assert [event.support for event in summary.events] == ["supported"] * len(summary.events)
    assert 2 <= len(summary.summary.sentences) <= 6
    assert len(summary.summary.text.split()) <= 120
    assert not [finding for finding in summary.findings if finding.severity == "error"]
    assert summary.provenance.attempts[-1].outcome == "accepted"


WARNED = {
    "01-uvira-barges": ["withdrawn"],
    "08-norrland-pulp-merger": ["31%"],
    "09-philippine-inflation": ["typhoons", "14"],
}
"""All that the second reader misses in the recorded answers; each was read, and is in none of their records"""


@pytest.mark.vcr
@pytest.mark.parametrize("path", ARTICLES, ids=lambda path: path.stem)
def test_the_second_reader_is_right(path: Path, config: Config) -> None:
    """An editor who follows a warning finds a figure that is missing; good answers get few, and none is asked again."""
    article = read_article(path)
    summary = summarize(article, model=MODEL, config=config)
    spans = [found.span for found in summary.findings if found.code in ("figure-not-covered", "event-not-covered")]
    assert [article.text[span.start : span.end] for span in spans if span] == WARNED.get(path.stem, [])
