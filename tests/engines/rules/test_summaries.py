"""The summary: few sentences of the article, edited until they are neutral and can be read alone."""

import datetime as dt
import re
from collections.abc import Callable

import pytest

from summarizer import Article, ArticleSummary, Config, summarize

Summarized = Callable[[str], ArticleSummary]
STORY = """KADUNA, March 4 (Alfa News) - Rebels freed nine hostages near Kaduna on Monday, the army said.

The hostages had been seized at a clinic on Sunday.

"Nobody was hurt," Colonel Idris Bello told reporters in Abuja.

However, he said two guards were wounded when rebels fired rockets at the clinic on Sunday.

The notorious rebels have attacked six villages (and two schools) since January.

Governor Grace Obi will visit the clinic on Friday. He called it a day of joy. It was.

About 2,300 people have fled the area, the county said.
"""


@pytest.fixture
def story(summarized: Summarized) -> ArticleSummary:
    """The summary of a story as agencies send it."""
    return summarized(STORY)


def test_two_to_six_sentences_that_cite(story: ArticleSummary) -> None:
    """A summary is short, and each sentence names the one that it comes from."""
    sentences = story.summary.sentences
    assert 2 <= len(sentences) <= 6
    assert len(story.summary.text.split()) <= 120
    assert story.summary.text == " ".join(sentence.text for sentence in sentences)
    for sentence in sentences:
        assert sentence.evidence
        assert all(STORY[e.start : e.end] == e.text for e in sentence.evidence)


def test_the_article_s_order_and_its_lead_first(story: ArticleSummary) -> None:
    """What happened comes first."""
    cited = [sentence.evidence[0].sentence for sentence in story.summary.sentences]
    assert cited == sorted(cited)
    assert story.summary.text.startswith("Rebels freed nine hostages near Kaduna on 2 March 2026, the army said.")


def test_nothing_points_outside_a_sentence(story: ArticleSummary) -> None:
    """No weekday, no open pronoun, no connective, no dateline, no bracket, no judgement."""
    text = story.summary.text
    assert not re.search(r"(Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day", text)
    assert not re.search(r"(^|\. )(He|She|It|They|However)\b", text)
    assert not re.search(r"[()]|KADUNA|Alfa|notorious", text)
    assert "Idris Bello said two guards were wounded" in text


def test_it_reads_as_english(story: ArticleSummary) -> None:
    """Whole sentences, single spaces, no stray punctuation."""
    for sentence in story.summary.sentences:
        assert re.fullmatch(r"[A-Z].*[^\s,;]\.", sentence.text)
        assert not re.search(r"  | [,.;]|[,;][,.;]", sentence.text)


@pytest.mark.parametrize(
    ("text", "edited"),
    [
        ("The port closed on Monday.", "The port closed on 2 March 2026."),
        ("The port closed Monday.", "The port closed on 2 March 2026."),
        ("Monday's talks were short.", "The 2 March 2026 talks were short."),
        ("Meanwhile, the port of Aden was closed.", "The port of Aden was closed."),
        ("But the port of Aden was closed.", "The port of Aden was closed."),
        ("LAGOS (Alfa News) - The port was closed.", "The port was closed."),
        ("LAGOS, March 4 (Alfa News) — The port was closed.", "The port was closed."),
        ("The port (with two piers) was closed.", "The port was closed."),
        ("The brutal gang left the port.", "The gang left the port."),
        ("The union made an outrageous plan.", "The union made a plan."),
        ("The port, amid a brutal storm, was closed for a day.", "The port was closed for a day."),
        ("The port was closed amid brutal fighting.", "The port was closed."),
        ("Tomas Vidal left. He said the port was closed.", "Tomas Vidal left. He said the port was closed."),
    ],
)
def test_edits(summarized: Summarized, text: str, edited: str) -> None:
    """Each edit leaves a sentence that a newspaper could print."""
    assert summarized(text).summary.text == edited


@pytest.mark.parametrize(
    "text",
    [
        "It was closed.",
        "They left the port on Monday.",
        "This was welcomed by all.",
        "Is the port closed?",
        "A port without a verb.",
        '"We will never leave this port, whatever they do to us here," said Rose Banda.',
    ],
)
def test_what_cannot_be_read_alone_is_left_out(summarized: Summarized, text: str) -> None:
    """A sentence that no safe edit mends is no summary."""
    assert not summarized(text).summary.sentences


def test_a_quotation_stays_as_it_was_said(summarized: Summarized) -> None:
    """Loaded words and weekdays inside quotation marks are the speaker's."""
    text = 'The minister called the plan "a brutal joke for Monday" in a long speech to the house.'
    assert '"a brutal joke for Monday"' in summarized(text).summary.text


def test_the_same_is_not_told_twice(summarized: Summarized) -> None:
    """A repetition of the lead gives way to something new."""
    text = (
        "Rebels freed nine hostages near Kaduna on Monday. "
        "The nine hostages were freed near Kaduna by rebels on Monday. "
        "A storm closed the port of Aden."
    )
    assert [s.evidence[0].sentence for s in summarized(text).summary.sentences] == [1, 3]


@pytest.mark.parametrize("most", [10, 25, 60])
def test_the_words_asked_for_are_the_limit(most: int) -> None:
    """Whole sentences only, and never more words than wanted."""
    article = Article(text=STORY, published=dt.date(2026, 3, 4))
    summary = summarize(article, model="rules", config=Config(summary_max_words=most)).summary
    assert len(summary.text.split()) <= most
    assert all(sentence.text.endswith(".") for sentence in summary.sentences)


def test_a_weekday_stays_where_no_date_is_known() -> None:
    """Without a day of publication nothing is made up."""
    summary = summarize(Article(text="The port of Aden was closed on Monday."), model="rules").summary
    assert summary.text == "The port of Aden was closed on Monday."
