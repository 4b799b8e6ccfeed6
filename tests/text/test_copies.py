"""Copies of sentences: which of them mean alone what they mean in their article."""

from __future__ import annotations

import datetime as dt

import pytest

from summarizer.articles.article import Article
from summarizer.text.analysis import analyze_text
from summarizer.text.copies import is_copied_whole

ARTICLE = (
    "Harbour police said the ferry left Lome on Monday with 62 passengers. The line runs two ships. "
    "“We were not told,” the captain said. “Nobody called. The radio was off all night.” "
    "The brutal regime of the port's owners must end. By the line's own account, it said, fares will rise."
)


def copied(words: str) -> bool:
    analysis = analyze_text(ARTICLE)
    index = next(s.index for s in analysis.sentences if words in ARTICLE[s.start : s.end])
    sentence = analysis.sentences[index]
    return is_copied_whole(ARTICLE[sentence.start : sentence.end], analysis, index)


@pytest.mark.parametrize(
    ("words", "alone"),
    [("Harbour police", True), ("two ships", True), ("not told", False), ("radio", False), ("brutal", False)],
)
def test_what_quotations_and_judgements_leave_open(words: str, alone: bool) -> None:
    """A copy passes unread, so it must hold nothing that its neighbours decide, and nothing loaded."""
    assert copied(words) is alone


def test_edited_sentences_are_read() -> None:
    """One changed digit makes it no copy."""
    analysis = analyze_text(ARTICLE)
    assert not is_copied_whole("The line runs three ships.", analysis, 1)
    assert not is_copied_whole("The line runs two ships.", analysis, 0)


@pytest.mark.parametrize(
    ("text", "alone"),
    [
        ("The ferry sailed on 2 March 2026 and is due on 4 March 2026.", True),
        ("The ferry sailed on 2 March 2026 and is due Wednesday.", True),
        ("The ferry sailed on 2 March 2026 and is due on 5 March 2026.", False),
        ("The ferry sailed on 3 March 2026 and is due Wednesday.", False),
        ("The ferry sailed on 4 March 2026 and is due on 2 March 2026.", False),
        ("The ferry sailed on 2 March 2026 and is not due on 4 March 2026.", False),
        ("The ferry sailed on 2 March 2026.", False),
    ],
)
def test_days_may_be_written_as_the_dates_that_they_are(text: str, alone: bool) -> None:
    """A weekday put as its own date leaves a copy a copy; any other date, or any other word, has to be read."""
    words = "The ferry sailed on Monday and is due Wednesday."
    analysis = analyze_text(Article(text=words, published=dt.date(2026, 3, 3)))
    assert is_copied_whole(text, analysis, 0) is alone


def test_a_day_that_nobody_knows_is_no_date() -> None:
    """Without a day of publication a weekday is no date, and one that is written has to be examined."""
    analysis = analyze_text("The ferry sailed on Monday.")
    assert is_copied_whole("The ferry sailed on Monday.", analysis, 0)
    assert not is_copied_whole("The ferry sailed on 2 March 2026.", analysis, 0)


def test_a_source_in_another_sentence_is_missed() -> None:
    """What another sentence lays to somebody must not be told as a fact."""
    text = "The mayor spoke for an hour. The bridge will open in May, she said. It will carry trams, according to her."
    analysis = analyze_text(text)
    last = analysis.sentences[-1]
    assert is_copied_whole(text[last.start : last.end], analysis, last.index)
    unnamed = analyze_text("“The bridge will open in May.\n\n“It will carry trams,” the mayor said.")
    first = unnamed.sentences[0]
    assert not is_copied_whole(unnamed.article.text[first.start : first.end], unnamed, first.index)
