"""Which of an article's dates is that of its publication."""

import datetime as dt

import pytest

from summarizer.articles.reading import read_article
from summarizer.errors import ConfigError

HEADLINE = "Gales keep Greek ferries in port"
LEAD = "Ferries between Piraeus and the islands stayed in port on Tuesday because of gales, the coastguard said."
MORE = "The ban is expected to be lifted on Wednesday morning, a spokesman for the ministry of shipping said."
FEB_3, FEB_4 = dt.date(2015, 2, 3), dt.date(2015, 2, 4)


def published(*lines: str) -> dt.date | None:
    """The publication date of a text of these lines."""
    return read_article("\n".join(lines)).published


@pytest.mark.parametrize(
    "line",
    [
        *(
            "Published 4 February 2015",
            "Published: Feb. 4, 2015",
            "Posted on February 4, 2015",
            "Date: 2015-02-04",
        ),
        *(
            "Publication date 04.02.2015",
            "2015-02-04",
            "February 04 , 2015",
            "Wed 4 Feb 2015",
            "By Jane Doe, Feb. 4, 2015",
        ),
        *(
            "Jane Doe | 04.02.2015",
            "BBC News, 4 February 2015",
            "Updated: 5 February 2015 | Published: 4 February 2015",
        ),
        *("Published 4 February 2015, updated 5 February 2015", "Posted on February 4, 2015 by Jane Doe"),
        *(
            "Veröffentlicht: 04.02.2015",
            "Publié le 4 février 2015",
            "Publicado el 4 de febrero de 2015",
        ),
    ],
)
def test_lines_that_tell_it(line: str) -> None:
    """Labelled dates, dates in a line of their own and in a byline, below the headline or above it."""
    assert published(HEADLINE, line, LEAD, MORE) == FEB_4
    assert published(line, HEADLINE, LEAD, MORE) == FEB_4


@pytest.mark.parametrize("line", ["Published 4 February 2015", "Publication: 04.02.2015", "Updated: 4 February 2015"])
def test_labels_tell_it_anywhere(line: str) -> None:
    """A date with a label of its own stands at the end as well, or below the lead."""
    assert published(HEADLINE, LEAD, MORE, line) == FEB_4
    assert published(HEADLINE, LEAD, line, MORE) == FEB_4


@pytest.mark.parametrize(
    "start",
    [
        "date 2015-02-04 ",
        " date 2015-02-04 ",
        "Published: 4 February 2015 ",
        "2015-02-04 - ",
        "DATE: Feb. 4, 2015 | ",
    ],
)
def test_a_date_run_into_the_first_sentence(start: str) -> None:
    """Flattened headers are taken out of the sentence, and logged with their place."""
    article = read_article(f"{start}{LEAD}\n\n{MORE}")
    assert article.published == FEB_4
    assert article.text == f"{LEAD}\n\n{MORE}"
    assert [(part.text, part.reason) for part in article.removed] == [(start.strip(), "publication date")]
    assert article.raw[article.removed[0].start : article.removed[0].end] == start.strip()


@pytest.mark.parametrize(
    "sentence",
    [
        "On 4 February 2015 The Hague court will hear the case, it said in a letter to both of the parties.",
        "4 February 2015 was the day on which the ban was to end, the ministry of shipping had said before.",
        "Published on 4 February 2015, Amnesty's report blames the ministry of shipping for the delay.",
        "The ferry sank on 4 February 2015, and nobody was held to account for it, the islanders say today.",
        "Dated 4 February 2015, the letter names three officers of the ship, who deny that they were there.",
    ],
)
def test_a_date_in_prose_is_never_it(sentence: str) -> None:
    """A story tells of many days; none of them is the day it was published on."""
    article = read_article(f"{HEADLINE}\n{sentence}\n{MORE}")
    assert article.published is None
    assert sentence in article.text


def test_a_chronology_has_no_date_of_its_own() -> None:
    """Dates that are headings of a list differ, and stay."""
    text = f"Key dates in the dispute\nFeb. 2, 2015\nThe union calls a strike.\nFeb. 4, 2015\n{LEAD}"
    article = read_article(text)
    assert article.published is None
    assert article.text == text


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (["Published 04/02/2015", LEAD], None),
        (["Published 04/02/2015", "Updated 5 February 2015", LEAD], FEB_4),
        (["Published 02/04/2015", "Updated 02/13/2015", LEAD], FEB_4),
        (["Published 04/02/2015 | Updated 15/02/2015", LEAD], FEB_4),
        (["Published 04/02/2015", f"ATHENS, Feb 3 (Reuters) - {LEAD}"], FEB_4),
        (["Published 02/04/2015", f"ATHENS, Feb 3 (Reuters) - {LEAD}"], FEB_4),
        (["Published Wednesday 04/02/2015", LEAD], FEB_4),
        (
            [
                "Yayınlanma 04/02/2015",
                "Feribotlar fırtına nedeniyle salı günü limanda kaldı ve bir gün daha kalacak",
            ],
            FEB_4,
        ),
        (["Published 13/02/2015", LEAD], dt.date(2015, 2, 13)),
    ],
)
def test_day_and_month(lines: list[str], expected: dt.date | None) -> None:
    """Their order is told by another date, the weekday or the language, or it stays open."""
    assert published(*lines) == expected


@pytest.mark.parametrize(
    ("dateline", "expected"),
    [
        ("ATHENS, Feb 3 (Reuters) - ", None),
        ("ATHENS (AP) — ", None),
        ("ATHENS, 3 FEB 15 (ANA) -- ", FEB_3),
        ("ATHENS, Feb. 3, 2015 (Xinhua) -- ", FEB_3),
        ("Athens, 3 February 2015 – ", FEB_3),
    ],
)
def test_datelines(dateline: str, expected: dt.date | None) -> None:
    """A dateline gives the date where it has a year, and stays in the text."""
    article = read_article(f"{dateline}{LEAD}\n{MORE}")
    assert article.published == expected
    assert article.text == f"{dateline}{LEAD}\n{MORE}"


@pytest.mark.parametrize("clock", ["(18:05)", "(18:05 GMT)", "(6:05 p.m.)"])
def test_a_clock_behind_a_dateline_is_no_publisher(clock: str) -> None:
    """What stands in brackets behind place and date is an agency only where it is no time of day."""
    article = read_article(f"LAMU, March 6, 2026 {clock} - {LEAD}\n{MORE}")
    assert (article.publisher, article.published and article.published.strftime("%Y-%m-%d %H:%M")) == (
        None,
        "2026-03-06 18:05",
    )


def test_a_dateline_gets_its_year_from_an_update() -> None:
    """The last such day before an update is meant, if that is near; the turn of the year included."""
    assert published(f"ATHENS, Feb 3 (Reuters) - {LEAD}", "Updated: 2015-02-05 10:00") == FEB_3
    assert published(f"ATHENS, Dec 31 (Reuters) - {LEAD}", "Updated: 2015-01-02") == dt.date(2014, 12, 31)


def test_dates_of_other_stories_below() -> None:
    """Two labelled dates below a story that differ are those of links, and nothing beside one above it."""
    links = ("Published 1 February 2015", "Published 7 January 2014")
    assert published(HEADLINE, LEAD, MORE, MORE, *links) is None
    assert published(HEADLINE, "Published 4 February 2015", LEAD, MORE, MORE, *links) == FEB_4


def test_times_and_zones_are_kept() -> None:
    """The moment decides which day it is for a reader elsewhere."""
    moment = published(HEADLINE, "Published 4 February 2015 at 16:48 GMT", LEAD)
    assert moment == dt.datetime(2015, 2, 4, 16, 48, tzinfo=dt.UTC)
    assert published(HEADLINE, "Publication: 04.02.2015 - 16:48", LEAD) == dt.datetime(2015, 2, 4, 16, 48)


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ("2015-02-05", dt.date(2015, 2, 5)),
        (
            " 2015-02-05T16:48+03:00 ",
            dt.datetime(2015, 2, 5, 16, 48, tzinfo=dt.timezone(dt.timedelta(hours=3))),
        ),
        (dt.date(2015, 2, 5), dt.date(2015, 2, 5)),
        (dt.datetime(2015, 2, 5, 16, 48), dt.datetime(2015, 2, 5, 16, 48)),
    ],
)
def test_the_caller_knows_best(given: dt.date | str, expected: dt.date) -> None:
    """A date that is given goes before what the article says; the line that says it is removed anyway."""
    article = read_article(f"{HEADLINE}\nPublished 4 February 2015\n{LEAD}", published=given)
    assert article.published == expected
    assert read_article(article, published=FEB_3).published == FEB_3
    assert len(article.removed) == 1


@pytest.mark.parametrize("given", ["yesterday", "04/02/2015", "2015-02-30", "", "Feb 4, 2015"])
def test_a_given_date_must_be_iso(given: str) -> None:
    """A caller's string is not guessed at either, and the error says which forms are taken."""
    with pytest.raises(ConfigError, match=r"not ISO 8601 as 2026-03-03 or 2026-03-03T18:40\+03:00"):
        read_article(LEAD, published=given)
