"""Articles and summaries are untrusted: analysis and grounding take time in step with the length of either."""

from collections.abc import Callable

import pytest

from summarizer.articles.article import Article
from summarizer.grounding.check import check
from summarizer.grounding.ground import ground
from summarizer.prompting.extraction import ExtractedSentence, Extraction
from summarizer.text.analysis import analyze_text

PIECES = {
    "digits": "7",
    "numbers": "72 ",
    "per cents": "5% ",
    "spelt numbers": "two hundred and ",
    "ranges": "3-4-",
    "nested quotation marks": "“‘",
    "closing quotation marks": "”’",
    "straight quotation marks": '"',
    "quoted words": "“a” ",
    "combining characters": "e\u0301\u0302",
    "marks alone": "\u0301",
    "no spaces": "abc",
    "one sentence": "the man said that ",
    "sayings": "he said, ",
    "short sentences": "He ran. ",
    "commas": ",",
    "denials": "not ",
    "names": "Ana ",
    "banks": "Bank of ",
    "dates": "3 March 2026 ",
    "days": "Monday ",
    "plans": "will ",
    "brackets": "(",
    "hyphens": "a-",
    "dots": ".",
    "lines": "\n",
    "invisible": "\u200b",
    "right to left": "\u202e",
    "loaded": "brutal ",
}
TRUE = ". The port of Lamu was closed on Monday by 41 men."
FALSE = "The port of Pate was not closed on Tuesday by 47 men, the army said. “We left,” it added."


def hostile(piece: str, size: int) -> Article:
    return Article(text=f"{(piece * size)[:size]}{TRUE}")


@pytest.mark.parametrize("piece", PIECES.values(), ids=PIECES)
def test_a_hostile_article_takes_linear_time(piece: str, is_linear: Callable[..., bool]) -> None:
    """An article that is made to be slow takes no longer to ground in than others of its length."""

    def prepare(size: int) -> Callable[[], object]:
        article = hostile(piece, size)

        def work() -> None:
            analysis = analyze_text(article)
            last = len(analysis.sentences)
            ground(Extraction(summary=(ExtractedSentence(text=FALSE, sentences=(1, last)),)), analysis)
            check(FALSE, article)

        return work

    assert is_linear(prepare, 1_000)


@pytest.mark.parametrize("piece", PIECES.values(), ids=PIECES)
def test_a_hostile_summary_takes_linear_time(piece: str, is_linear: Callable[..., bool]) -> None:
    """A model that answers without end, or a summary from anywhere, holds nobody up."""
    article = hostile("The port of Lamu was not closed. ", 1_000)

    def prepare(size: int) -> Callable[[], object]:
        text = hostile(piece, size).text
        return lambda: check(text, article)

    assert is_linear(prepare, 1_000)


def test_what_is_too_long_to_examine_is_not_accepted() -> None:
    """No number hides in a sentence that nobody reads to its end."""
    article = Article(text="The port of Lamu was closed by 41 men.")
    text = f"{'The port was closed and ' * 80}47 men came."
    assert [finding.code for finding in check(text, article)] == ["sentence-not-supported"]
