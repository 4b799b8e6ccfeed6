"""Articles that are built directly."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarizer.articles.article import Article, Removed
from summarizer.errors import ArticleError
from summarizer.records.phrases import Span


def test_text_is_taken_as_it_is() -> None:
    """Offsets that a user computes on the text must hold: nothing is cleaned or stripped."""
    text = "  Share this:\n\n\n\nThe port was closed.  "
    article = Article(text=text)
    assert article.text == article.raw == text
    assert article.kept == (Span(start=0, end=len(text)),)
    assert article.removed == ()


@given(st.text(min_size=1).filter(lambda text: any(map(str.isalnum, text))))
def test_raw_offset_of_a_direct_article_is_identity(text: str) -> None:
    """Without a raw text of its own, every place is its own, the end included."""
    article = Article(text=text)
    assert [article.raw_offset(place) for place in range(len(text) + 1)] == list(range(len(text) + 1))


def test_raw_offset_skips_what_was_removed() -> None:
    """A place behind a removed part is shifted by it; the text's end is the end of what is kept."""
    raw = "The port\nShare\nwas closed.\nTweet"
    article = Article(
        text="The port\nwas closed.",
        raw=raw,
        kept=(Span(start=0, end=9), Span(start=15, end=26)),
        removed=(Removed(start=9, end=14, text="Share", reason="share button"),),
    )
    assert all(raw[article.raw_offset(place)] == mark for place, mark in enumerate(article.text))
    assert article.raw_offset(len(article.text)) == 26


@pytest.mark.parametrize("text", ["", "   \n", "...", "\u200b\u200b", "!?"])
def test_no_word_no_article(text: str) -> None:
    """What has no word cannot be summarized, and says so."""
    with pytest.raises(ArticleError, match="no text"):
        Article(text=text)


def test_half_a_surrogate_pair_is_refused() -> None:
    """It would crash every hash and every file later; the error says where it stands."""
    with pytest.raises(ArticleError, match="surrogate pair at character 4"):
        Article(text="port\ud800")


def test_parts_that_do_not_make_the_text_are_refused() -> None:
    """Provenance that does not hold must not be carried on."""
    with pytest.raises(ArticleError, match="kept"):
        Article(text="The port was closed.", raw="The port was open.", kept=(Span(start=0, end=18),))


@pytest.mark.parametrize(
    "published",
    [None, dt.date(2015, 2, 5), dt.datetime(2015, 2, 5), dt.datetime(2015, 2, 5, 0, 0, tzinfo=dt.UTC)],
)
def test_round_trip_through_json(published: dt.date | None) -> None:
    """A stored article comes back the same; midnight does not become a day."""
    article = Article(text="The port was closed.", published=published, headline="Port closed", language="en")
    assert Article.model_validate_json(article.model_dump_json()) == article


def test_id_depends_on_the_text_alone() -> None:
    """The same story is the same article, whatever is known of it."""
    assert Article(text="The port was closed.").id == Article(text="The port was closed.", publisher="AP").id
