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
