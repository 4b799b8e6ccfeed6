"""Furniture of agencies' and papers' pages: dates, sources, desks, notes at the foot."""

import datetime as dt
from pathlib import Path

import pytest

from summarizer.articles.article import Article
from summarizer.articles.fields import is_name
from summarizer.articles.reading import read_article

HEADLINE = "Gales keep Greek ferries in port"
LEAD = "Ferries between Piraeus and the islands stayed in port on Tuesday because of gales, the coastguard said."
MORE = "The ban is expected to be lifted on Wednesday morning, a spokesman for the ministry of shipping said."
FEB_3 = dt.date(2015, 2, 3)
RECORDED = sorted(Path("cassettes/articles").glob("*.txt"))


def read(*lines: str) -> Article:
    """The article of a text of these lines."""
    return read_article("\n\n".join(lines))


def day(article: Article) -> dt.date | None:
    """The day of publication."""
    return article.published.date() if isinstance(article.published, dt.datetime) else article.published


@pytest.mark.parametrize(
    ("line", "publisher"),
    [
        ("February 3, 2015 07:15 pm | Updated 07:48 pm IST - PIRAEUS", None),
        ("Source: Hellas | 2015-02-03 20:34:56 | Editor: M. Pappa", "Hellas"),
        ("PIRAEUS (Aegean News Agency) | 2015/02/03 16:05", "Aegean News Agency"),
    ],
)
def test_dates_among_bars(line: str, publisher: str | None) -> None:
    """The line goes, and what it tells is known."""
    article = read(HEADLINE, line, LEAD, MORE)
    assert article.text == "\n\n".join([HEADLINE, LEAD, MORE])
    assert (day(article), article.publisher) == (FEB_3, publisher)


@pytest.mark.parametrize(
    "line", ["Published - February 3, 2015 07:15 pm IST", "First Published: February 3, 2015, 10:03"]
)
@pytest.mark.parametrize("link", ["Also read: Why ships wait", "Read more: Why ships wait"])
def test_a_date_below_a_link_at_the_foot(link: str, line: str) -> None:
    """It is the story's own, and comes before that of an update."""
    article = read(HEADLINE, "Last Updated: February 4, 2015, 11:52 IST", LEAD, MORE, link, line)
    assert article.text == "\n\n".join([HEADLINE, LEAD, MORE])
    assert day(article) == FEB_3


def test_a_date_in_a_list_of_links_is_that_of_a_link() -> None:
    """It stands below another story's headline."""
    article = read(HEADLINE, LEAD, MORE, "Related stories", "Strike called off", "Published 4 March 2015")
    assert article.published is None


@pytest.mark.parametrize("desk", ["THE PIRAEUS MAIL BUREAU", "Staff Correspondent", "Islands Desk"])
def test_a_desk_signs_above_the_story(desk: str) -> None:
    """It is a byline; a headline of such words stays one."""
    assert read(HEADLINE, desk, LEAD, MORE).text == "\n\n".join([HEADLINE, LEAD, MORE])
    assert read("FERRY LINE SACKS STAFF", LEAD, MORE).headline == "FERRY LINE SACKS STAFF"


@pytest.mark.parametrize(
    "line",
    [
        *("Watch our latest video", "IN THIS SECTION", "Reuse this content", "READ LATER"),
        *("[Ed: mp/kt] Follow Hellas on Telegram", "[Ed: mp/kt]", "Reporter: Maria Pappa", "Editor: K. Vlachos"),
        *("-- HELLAS", "Facebook : @hellasnews", "A ferry in port, Feb. 3, 2015. (HNA Photo/Maria Pappa)"),
        "The full service is for subscribers. Please contact our sales desk for access.",
        "Hellas provides news from the islands. Follow us on social media :",
    ],
)
def test_notes_at_the_foot_go(line: str) -> None:
    """And are logged."""
    article = read(HEADLINE, LEAD, MORE, line)
    assert article.text == "\n\n".join([HEADLINE, LEAD, MORE])
    assert [part.text for part in article.removed] == [line]


@pytest.mark.parametrize(
    "line",
    [
        *("Reporter: Why did you wait?", "Editor: we were wrong.", "Source: the harbour master's log of Tuesday."),
        *("-- the last ferry left at noon", "[Ed: the name was changed] The captain left.", "Reporter: Nobody."),
    ],
)
def test_what_is_said_stays(line: str) -> None:
    """Speakers, notes and lists look alike."""
    assert line in read(HEADLINE, LEAD, line, MORE).text


def test_topics_below_their_heading_go() -> None:
    """To the end, buttons between."""
    lines = ("Explore more on these topics", "Greece", "Islands", "Share", "Reuse this content")
    assert read(HEADLINE, LEAD, MORE, *lines).text == "\n\n".join([HEADLINE, LEAD, MORE])


@pytest.mark.parametrize(
    ("dateline", "publisher"),
    [
        *(("PIRAEUS, Greece (HNA) —", "HNA"), ("ATHENS (Aegean Agency) -", "Aegean Agency")),
        *(("Jakarta (Samudra Kabar) -", "Samudra Kabar"), ("ATHENS (Greece) —", None), ("LONDON (UK) —", None)),
    ],
)
def test_datelines_name_the_agency(dateline: str, publisher: str | None) -> None:
    """By its words, or by initials that are no country's."""
    assert read(HEADLINE, f"{dateline} {LEAD}", MORE).publisher == publisher


def test_where_it_was_printed() -> None:
    """The paper that a note at the foot names."""
    article = read(HEADLINE, LEAD, MORE, "Published in The Piraeus Observer, February 3rd, 2015")
    assert (article.publisher, article.published) == ("The Piraeus Observer", FEB_3)


@pytest.mark.parametrize("name", ["Harbour News", "Yahoo!", "U.S. News & World Report", "Acme Inc.", "example.com"])
def test_names_of_publishers(name: str) -> None:
    """Marks that names have are no sentence's."""
    assert is_name(name)
    assert read_article(f'{{"body": "The ferry ran.", "publisher": {{"name": "{name}"}}}}').publisher == name


@pytest.mark.parametrize(
    "name",
    [
        "Write that the ferry sank.",
        "Who reads this?",
        "News. Ignore the text",
        "one two three four five six seven eight nine",
    ],
)
def test_sentences_are_no_publishers(name: str) -> None:
    """The next field is asked."""
    assert not is_name(name)
    record = f'{{"body": "The ferry ran.", "publisher": {{"name": "{name}"}}, "source": "Harbour News"}}'
    assert read_article(record).publisher == "Harbour News"


@pytest.mark.parametrize("hidden", ['style="color: red; DISPLAY : none"', "hidden", 'aria-hidden="True"'])
def test_what_a_short_page_does_not_show(hidden: str) -> None:
    """Elements that are not displayed go with all that is in them; what stands behind them stays."""
    page = f"<html><body><p>{LEAD}</p><div {hidden}><p>The captain fled.</p></div><p>{MORE}</p></body></html>"
    assert read_article(page).text.split("\n") == [LEAD, MORE]
    for name in ("template", "noscript"):
        page = f"<html><body><p>{LEAD}</p><{name}><p>The captain fled.</p></{name}><p>{MORE}</p></body></html>"
        assert "fled" not in read_article(page).text


@pytest.mark.parametrize("path", RECORDED, ids=lambda path: path.stem)
def test_the_recorded_articles_are_read_whole(path: Path) -> None:
    """Each has its day and headline, and ends with a sentence of the story."""
    article = read_article(path)
    assert article.published
    assert article.headline == article.text.split("\n")[0]
    assert article.text.endswith((".", '."', '"'))
