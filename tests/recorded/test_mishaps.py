"""Recorded answers that are wrong, refused, cut off or late."""

import datetime as dt

import pytest

from summarizer.articles.article import Article
from summarizer.config import Config
from summarizer.errors import OutputTruncated, Refused
from summarizer.pipeline.api import summarize

MODEL = "openai/gpt-6-luna"
ARTICLE = Article(
    text=(
        "The harbour board of Tema closed the container terminal on Monday after a crane fell onto the quay. "
        "Three dockers were injured, the board said. "
        "The union said that at least five were hurt and that one of them had died. "
        "The board plans to reopen the terminal on Friday."
    ),
    published=dt.date(2026, 3, 4),
    headline="Crane falls at Tema, terminal closed",
)
pytestmark = pytest.mark.vcr


def test_a_reask_that_mends(config: Config) -> None:
    """A number that nobody gave is asked for again, once, and what comes back is accepted whole."""
    summary = summarize(ARTICLE, model=MODEL, config=config)
    assert [attempt.outcome for attempt in summary.provenance.attempts] == ["2 faults", "accepted"]
    assert not [finding for finding in summary.findings if finding.severity == "error"]
    assert "four" not in summary.model_dump_json().lower()
    assert summary.provenance.usage.input_tokens > 2 * 1000


def test_a_reask_that_does_not_mend(config: Config) -> None:
    """A model that gives its faults back is not told a third time; they are marked and left out of the summary."""
    summary = summarize(ARTICLE, model=MODEL, config=config)
    assert len(summary.provenance.attempts) == 2
    assert summary.provenance.attempts[-1].outcome == "2 faults"
    assert [event.support for event in summary.events if event.details.kind == "accident"] == ["partial"]
    assert "four" not in summary.summary.text.lower()
    assert {finding.code for finding in summary.findings} >= {"phrase-not-found", "number-not-in-source"}


def test_a_refusal(config: Config) -> None:
    """A model that declines is asked once."""
    with pytest.raises(Refused, match="cannot help") as raised:
        summarize(ARTICLE, model=MODEL, config=config)
    assert len(raised.value.attempts) == 1


def test_a_truncated_answer(config: Config) -> None:
    """An answer that runs into the limit of tokens is not asked for again, and the error says what to change."""
    with pytest.raises(OutputTruncated, match="max_output_tokens"):
        summarize(ARTICLE, model=MODEL, config=config.model_copy(update={"max_output_tokens": 60}))


def test_a_rate_limit(config: Config) -> None:
    """A call that is refused for now is sent again when the endpoint says so, and the wait is no attempt."""
    summary = summarize(ARTICLE, model=MODEL, config=config)
    (attempt,) = summary.provenance.attempts
    assert (attempt.retries, attempt.outcome) == (1, "accepted")
