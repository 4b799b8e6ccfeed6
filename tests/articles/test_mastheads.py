"""Lines of a page's furniture that give its date, and datelines."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from functools import partial

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarizer.articles.article import Article
from summarizer.articles.datelines import read_colon_dateline, read_dateline
from summarizer.articles.dates import dates_in
from summarizer.articles.mastheads import read_masthead
from summarizer.articles.reading import read_article

HEADLINE = "Gales keep Greek ferries in port"
LEAD = "Ferries between Piraeus and the islands stayed in port on Tuesday because of gales, the coastguard said."
MORE = "The ban is expected to be lifted on Wednesday morning, a spokesman for the ministry of shipping said."
FEB_3 = dt.date(2015, 2, 3)


def read(*lines: str) -> Article:
    """The article of a text of these lines."""
    return read_article("\n".join(lines))


MASTHEADS = [
    "3 February 2015 | Shipping | PIRAEUS",
    "By the Islands desk | Feb. 3, 2015 | 3 comments",
    "By our correspondent in Athens | 3 February 2015",
    "Harbour News | Published 2015-02-03 | Reprint",
    "Tuesday 3 February 2015 | Athens bureau | Reading time: 5 minutes",
    "2015-02-03 | Islands Desk | 4 min read",
    "World / Europe — 3 Feb 2015",
    "NEWS • 3 Feb 2015 • 5 min read",
    "Greece | 03.02.2015",
    "3 Feb 2015 | 128 shares | 12 comments",
    "Press release | 3 February 2015 | Athens",
    "Released: 3 February 2015 | For immediate release",
    "ISSUE 1,204 | 3 FEBRUARY 2015",
    "Vol. 12 No. 34 | Tuesday, February 3, 2015 | Price 2 euros",
    "Harbour News, Tuesday 3 February 2015, page 4",
    "Tuesday, Feb 3, 2015 - Harbour News",
    "Posted in Shipping on February 3, 2015",
    "Updated 2h ago | 3 February 2015",
    "Athens, February 3, 2015",
    "Athens, 3 February 2015",
    "ATHENS, Tuesday 3 February 2015 (Voix du Port)",
    "Athens (Greece), 3 February 2015",
    "Tuesday, February 3, 2015 — Athens",
    "Published Feb 3, 2015 | Comments 3",
]


@pytest.mark.parametrize("line", MASTHEADS)
def test_mastheads_give_the_date_and_go(line: str) -> None:
    """Parts known for sections, counters, writers and places stand around the date; the whole line is logged."""
    for lines in ((HEADLINE, line, LEAD, MORE), (line, HEADLINE, LEAD, MORE)):
        article = read(*lines)
        assert article.published == FEB_3
        assert article.text == f"{HEADLINE}\n{LEAD}\n{MORE}"
        assert article.headline == HEADLINE
        assert [part.text for part in article.removed] == [line]


@pytest.mark.parametrize(
    "line",
    ["Athens, February 3, 2015", "Harbour News | Published 2015-02-03 | Reprint only by permission", MASTHEADS[1]],
)
def test_mastheads_at_the_foot(line: str) -> None:
    """A report may be signed with place and date, or have its masthead below."""
    article = read(HEADLINE, LEAD, MORE, line)
    assert article.published == FEB_3
    assert article.text == f"{HEADLINE}\n{LEAD}\n{MORE}"


@pytest.mark.parametrize("line", ["Athens, 17 January 2014", "Jane Doe | 17 January 2014"])
def test_the_foot_does_not_gainsay_the_top(line: str) -> None:
    """A letter printed at the end has a date of its own, and stays."""
    article = read(HEADLINE, "Published 3 February 2015", LEAD, MORE, line)
    assert article.published == FEB_3
    assert article.text.endswith(line)


def test_a_signature_in_the_story_stays() -> None:
    """Place and date that end with a full stop close what the story quotes, such as a communiqué."""
    assert read(HEADLINE, LEAD, MORE, "Athens, 17 January 2014.").published is None


def test_the_date_of_a_link_is_not_the_storys() -> None:
    """A masthead behind a headline, not behind a sentence, is that of another story."""
    assert read(HEADLINE, LEAD, MORE, "Crane falls in Volos", "Harbour News | 17 January 2014").published is None


@pytest.mark.parametrize(
    "line",
    [
        "Storm Hits Athens, 3 February 2015",
        "Athens, 3 February 2015: what we know",
        "The Athens storm | what we know | 3 February 2015",
        "Signed by both sides in Athens, 3 February 2015",
        "Was it the storm of 3 February 2015?",
    ],
)
def test_headlines_with_a_date_stay(line: str) -> None:
    """Words that no masthead has, and capitalized ones where the headline stands, are the headline's."""
    article = read(line, LEAD, MORE)
    assert (article.headline, article.published) == (line, None)


def test_a_chronology_of_places_has_no_date() -> None:
    """Headings of place and date that differ are the story's."""
    text = f"{HEADLINE}\nAthens, 2 February 2015\n{LEAD}\nVolos, 3 February 2015\n{MORE}"
    article = read_article(text)
    assert (article.text, article.published) == (text, None)


@pytest.mark.parametrize("written", ["9 December 2014", "9 de diciembre de 2014", "9th of December 2014", "9 dec 2014"])
def test_the_month_that_begins_like_a_preposition(written: str) -> None:
    """The "De" of December is no Spanish "de"."""
    assert [date.moment for date in dates_in(written)] == [dt.date(2014, 12, 9)]


def test_a_slash_before_the_time_of_day() -> None:
    """American stations write "September 3, 2015 / 10:42 PM"."""
    assert [date.moment for date in dates_in("Feb. 3, 2015 / 10:42 PM")] == [dt.datetime(2015, 2, 3, 22, 42)]


@pytest.mark.parametrize(
    ("dateline", "published", "publisher"),
    [
        ("QUETTA: ", None, None),
        ("NEW DELHI: ", None, None),
        ("KARACHI, Feb 3, 2015: ", FEB_3, None),
        ("Athens, 3 February 2015: ", FEB_3, None),
        ("ISLAMABAD (APP): ", None, "APP"),
        ("OURENSE. ", None, None),
    ],
)
def test_datelines_with_a_colon_or_a_stop(dateline: str, published: dt.date | None, publisher: str | None) -> None:
    """They are taken out of the first paragraph, for in the sentence they read as part of it."""
    article = read(HEADLINE, "", f"{dateline}{LEAD}", "", MORE)
    assert article.text == f"{HEADLINE}\n\n{LEAD}\n\n{MORE}"
    assert (article.published, article.publisher) == (published, publisher)
    assert [(part.text, part.reason) for part in article.removed] == [(dateline.strip(), "dateline")]


@pytest.mark.parametrize("label", ["BREAKING: ", "NATO: ", "MR SMITH: ", "U.S. ", "Athens: ", "Q: "])
def test_labels_are_no_datelines(label: str) -> None:
    """Labels, speakers and initials look like places, and stay."""
    article = read(HEADLINE, "", f"{label}{LEAD}", "", MORE)
    assert f"{label}{LEAD}" in article.text


def test_briefs_keep_their_places() -> None:
    """Where several paragraphs begin so, they are briefs, or speeches."""
    text = f"{HEADLINE}\n\nMOSCOW: {LEAD}\n\nKYIV: {MORE}"
    assert read_article(text).text == text


def test_a_dateline_of_a_press_wire() -> None:
    """Wires of press releases stand between slashes."""
    article = read(f"PIRAEUS, Greece, Feb 3, 2015 /PortWire/ -- {LEAD}", MORE)
    assert (article.published, article.publisher) == (FEB_3, "PortWire")


FURNITURE = [
    ("Roe reported from Volos.", "sign-off"),
    ("Jane Doe in Athens and John Roe in Volos contributed to this report.", "sign-off"),
    ("The Associated Press contributed to this report.", "sign-off"),
    ("Good morning. Here's what you may have missed overnight.", "newsletter greeting or farewell"),
    ("Here's what you need to know today.", "newsletter greeting or farewell"),
    ("That's all for today. Forward this to a friend!", "newsletter greeting or farewell"),
    ("Unsubscribe | View in browser", "newsletter greeting or farewell"),
    ("(This story has been corrected to fix the name of the ship in paragraph 3)", "correction note"),
    ("Harbour News desk, +30 210 555 01 90", "contact"),
    ("SHARE THIS STORY  |  PRINT  |  REPORT AN ERROR", "share button"),
    ("Get the Tide Table in your inbox. Sign up for free.", "follow or subscribe button"),
    ("More on this story: The pier that sank", "link to another article"),
    ("More follows.", "page furniture"),
    ("John Roe, shipping correspondent", "byline"),
    ("By Jane Doe, harbour editor", "byline"),
]


@pytest.mark.parametrize(("line", "reason"), FURNITURE)
def test_more_that_is_not_the_story(line: str, reason: str) -> None:
    """Greetings, sign-offs, notes of corrections, contacts and rows of buttons."""
    article = read(HEADLINE, line, LEAD, MORE)
    assert article.text == f"{HEADLINE}\n{LEAD}\n{MORE}"
    assert [part.reason for part in article.removed] == [reason]


@pytest.mark.parametrize(
    "line",
    [
        "He reported from Volos for ten years.",
        "She contributed to this report.",
        "Gales contributed to the delay, the ministry said in a report.",
        "Good morning is what the captain says to everyone, islanders said.",
        "This story has been told on the island since the war.",
        "An earlier version of the law had no such clause, the minister said.",
        "The hotline +30 210 555 01 90 is open. Callers can speak Greek or English there.",
    ],
)
def test_sentences_of_the_story_stay(line: str) -> None:
    """What looks like furniture and tells something is kept."""
    article = read(HEADLINE, LEAD, line, MORE)
    assert line in article.text
    assert not article.removed


def test_questions_below_a_heading_of_links() -> None:
    """Headlines that ask are links too."""
    assert read(HEADLINE, LEAD, MORE, "More Shipping:", "- Why piers sink", "- Who owns the sea?").text.endswith(MORE)


def test_tickers_of_wire_copy_stay() -> None:
    """Tickers in angle brackets are neither markup nor a reason to take the text for a page."""
    text = (
        "HARBOUR LINES <HBL> TO SELL FERRY\n\nPIRAEUS, March 3 - Harbour Lines <HBL.A> said it would sell a ferry to "
        "its unit <Blue Keel Ltd>.\n\n<Blue Keel Ltd> said it would pay eight mln dlrs. Shares of <HBL.A> fell."
    )
    article = read_article(text)
    assert (article.text, article.removed) == (text, ())
    assert article.headline == "HARBOUR LINES <HBL> TO SELL FERRY"


PIECES = (
    "3 February 2015 | • / — - , ( ) : Shipping PIRAEUS By Jane Doe desk comments min read page Published Vol. 12 '"
)
WORDS = st.sampled_from(PIECES.split())


@given(st.lists(WORDS, max_size=30).map(" ".join) | st.text(max_size=120))
def test_any_line_can_be_read(line: str) -> None:
    """Whatever a line has, it is read, and what is told stands in it."""
    masthead = read_masthead(line)
    assert not masthead or all(stamp.date.end <= len(line) for stamp in masthead.credits.stamps)
    read_dateline(line)
    colon = read_colon_dateline(line)
    assert not colon or colon[0] <= len(line)


@pytest.mark.parametrize("piece", ["1 May 2015 | ", "No. 1,1,1,", "A: ", "PIRAEUS, ", "reported from A, "])
def test_time_is_linear(piece: str, is_linear: Callable[..., bool]) -> None:
    """A head of nothing but masthead is read in time that grows with its length."""
    for end in ("", "\n"):
        assert is_linear(
            lambda size, end=end: partial(read_article, f"{HEADLINE}\n{LEAD}\n{(piece + end) * size}"), 300
        )
