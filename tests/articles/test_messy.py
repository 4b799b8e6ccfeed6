"""Stories as scrapers leave them: what is left, and what is known."""

import datetime as dt
from typing import NamedTuple

import pytest

from summarizer.articles.reading import read_article

HEADLINE = "Gales keep Greek ferries in port"
LEAD = "Ferries between Piraeus and the islands stayed in port on Tuesday because of gales, the coastguard said."
MORE = "The ban is expected to be lifted on Wednesday morning, a spokesman for the ministry of shipping said."
END = "Passengers were told to check with their travel agents before they go to the harbour."
EET = dt.timezone(dt.timedelta(hours=2))
FEB_3 = dt.date(2015, 2, 3)


class Case(NamedTuple):
    """The lines of a messy text, and what is to come of it."""

    raw: tuple[str, ...]
    text: tuple[str, ...]
    headline: str | None = HEADLINE
    published: dt.date | None = None
    publisher: str | None = None
    url: str | None = None


CASES = {
    "a date run into the sentence": Case(
        (f" date 2015-02-03 {LEAD}", "", MORE, "", "", "", ""), (LEAD, "", MORE), None, FEB_3
    ),
    "a header below the lead": Case(
        (
            HEADLINE,
            "",
            LEAD,
            "",
            "Publication: 03.02.2015 - 16:48",
            HEADLINE,
            "Google News'te Abone Ol",
            "",
            MORE,
        ),
        (HEADLINE, "", LEAD, "", MORE),
        published=dt.datetime(2015, 2, 3, 16, 48),
    ),
    "a broadcaster's page": Case(
        (
            *(HEADLINE, "2 hours ago", "Share", "Save", "Jane Doe", "BBC News, Athens", "Reuters", LEAD),
            *("Image source, Getty Images", "Image caption, Passengers waited for hours", MORE, END),
            *("Related topics", "Greece", "More on this story", "Strike called off"),
        ),
        (HEADLINE, LEAD, MORE, END),
        publisher="BBC News",
    ),
    "a wire story": Case(
        (
            *("By Jane Doe and John Roe", f"ATHENS, Feb 3 (Reuters) - {LEAD}", MORE),
            "(Reporting by Jane Doe and John Roe; Editing by Alex Smith)",
            "Our Standards: The Thomson Reuters Trust Principles., opens new tab",
            "Purchase Licensing Rights",
        ),
        (f"ATHENS, Feb 3 (Reuters) - {LEAD}", MORE),
        None,
        publisher="Reuters",
    ),
    "an agency's page": Case(
        (
            *(HEADLINE, "By JANE DOE Associated Press", "Updated 4:48 PM EET, February 3, 2015"),
            *(f"ATHENS, Greece (AP) — {LEAD}", ""),
            *("FILE - A ferry in Piraeus, Jan. 5, 2015. (AP Photo/Jane Doe, File)", "", MORE, "", "___", ""),
            *("Follow AP's coverage of Greece at https://ap.example/greece", ""),
            "Copyright 2015 The Associated Press. All rights reserved. This material may not be published.",
        ),
        (HEADLINE, f"ATHENS, Greece (AP) — {LEAD}", "", MORE),
        published=dt.datetime(2015, 2, 3, 16, 48, tzinfo=EET),
        publisher="Associated Press",
    ),
    "a newspaper's page": Case(
        (
            *(HEADLINE, "Jane Doe in Athens", "Tue 3 Feb 2015 16.48 GMT"),
            *("Last modified on Tue 3 Feb 2015 18.10 GMT", "", LEAD, ""),
            *(
                "skip past newsletter promotion",
                "Sign up to Morning Tide",
                "after newsletter promotion",
                "",
                MORE,
                "",
            ),
            "Piraeus on Tuesday. Photograph: Jane Doe/AFP/Getty Images",
        ),
        (HEADLINE, "", LEAD, "", MORE),
        published=dt.datetime(2015, 2, 3, 16, 48, tzinfo=dt.UTC),
    ),
    "a blog": Case(
        (
            *("Home » News » Greece", HEADLINE, "Posted on February 3, 2015 by Jane Doe"),
            *("Share this:", "Facebook", "Twitter", LEAD, "Read also: Strike called off", MORE),
            *("Tags: ferries, Greece", "Filed Under: News", "Leave a Reply"),
            "Your email address will not be published. Required fields are marked *",
        ),
        (HEADLINE, LEAD, MORE),
        published=FEB_3,
    ),
    "a press database": Case(
        (
            *("Harbour News (Athens)", "February 3, 2015 Tuesday", ""),
            *("Copyright 2015 Harbour News All Rights Reserved", "", "Section: NEWS", "Length: 345 words"),
            *(
                "Byline: Jane Doe",
                "Body",
                "",
                LEAD,
                "",
                MORE,
                "",
                "Load-Date: February 4, 2015",
                "",
                "End of Document",
            ),
        ),
        (LEAD, "", MORE),
        None,
        FEB_3,
        "Harbour News",
    ),
    "a byline with everything": Case(
        (HEADLINE, "", "By Jane Doe, Harbour News, Feb. 3, 2015", "", LEAD),
        (HEADLINE, "", LEAD),
        published=FEB_3,
        publisher="Harbour News",
    ),
    "an agency's header": Case(
        ("Source: Xinhua| 2015-02-03 16:48:00|Editor: huaxia", f"ATHENS, Feb. 3 (Xinhua) -- {LEAD}"),
        (f"ATHENS, Feb. 3 (Xinhua) -- {LEAD}",),
        None,
        dt.datetime(2015, 2, 3, 16, 48),
        "Xinhua",
    ),
    "a source in a line": Case((HEADLINE, "Source: Reuters", LEAD), (HEADLINE, LEAD), publisher="Reuters"),
    "an agency in brackets": Case((HEADLINE, "(AFP)", LEAD), (HEADLINE, LEAD), publisher="AFP"),
    "the source of a table": Case(
        (HEADLINE, "Source: ministry of shipping", LEAD), (HEADLINE, "Source: ministry of shipping", LEAD)
    ),
    "a dateline on its own": Case(
        ("ATHENS, Greece (AP) _", "", LEAD), ("ATHENS, Greece (AP) _", "", LEAD), None, publisher="AP"
    ),
    "a dateline without a dash": Case(
        (f"Athens, Feb 3 (PTI) {LEAD}",), (f"Athens, Feb 3 (PTI) {LEAD}",), None, publisher="PTI"
    ),
    "a site's name in the title": Case(
        (f"{HEADLINE} | Harbour News", "", HEADLINE, "", LEAD), (f"{HEADLINE} | Harbour News", "", LEAD)
    ),
    "a section above the headline": Case(("WORLD NEWS", "", HEADLINE, "", LEAD), (HEADLINE, "", LEAD)),
    "its address above": Case(
        ("https://harbour.example/1", "", HEADLINE, "", LEAD),
        (HEADLINE, "", LEAD),
        url="https://harbour.example/1",
    ),
    "notes all around": Case(
        (
            *(
                "We use cookies and other data to keep the site reliable.",
                "Accept all cookies",
                HEADLINE,
                LEAD,
            ),
            *("Sign up for our newsletter", MORE, "© 2015 Harbour News. All rights reserved."),
            *("Privacy Policy | Terms of Use", "Download our app on Google Play"),
        ),
        (HEADLINE, LEAD, MORE),
    ),
    "a German page": Case(
        (
            *("Sturm hält Fähren im Hafen", "Von Jane Doe", "3. Februar 2015, 16:48 Uhr", "Anzeige"),
            "Die Fähren sind am Dienstag wegen des Sturms im Hafen geblieben, teilte die Küstenwache mit.",
            "Lesen Sie auch: Streik abgesagt",
        ),
        (
            "Sturm hält Fähren im Hafen",
            "Die Fähren sind am Dienstag wegen des Sturms im Hafen geblieben, teilte die Küstenwache mit.",
        ),
        "Sturm hält Fähren im Hafen",
        dt.datetime(2015, 2, 3, 16, 48),
    ),
    "a timeline in the story": Case(
        (HEADLINE, LEAD, "Feb. 1, 2015", MORE, "Feb. 3, 2015", END),
        (HEADLINE, LEAD, "Feb. 1, 2015", MORE, "Feb. 3, 2015", END),
    ),
    "Windows line ends": Case(
        (f"{HEADLINE}\r", "\r", f"{LEAD}\r", "\r", "Share\r", "\r", f"{MORE}\r"),
        (HEADLINE, "", LEAD, "", MORE),
    ),
    "marks that are not seen": Case(("\ufeff" + HEADLINE, "\u200eShare\u200e", LEAD), (HEADLINE, LEAD)),
}


@pytest.mark.parametrize("case", CASES.values(), ids=CASES.keys())
def test_what_is_left_and_known(case: Case) -> None:
    """The habits of scrapers: the story is whole, the rest is gone, and what the rest says is known."""
    article = read_article("\n".join(case.raw))
    assert article.text == "\n".join(case.text)
    assert (article.headline, article.published, article.publisher, article.url) == case[2:]


@pytest.mark.parametrize("case", CASES.values(), ids=CASES.keys())
def test_reading_again_changes_nothing(case: Case) -> None:
    """A cleaned text is clean: reading it removes no more of it."""
    text = read_article("\n".join(case.raw)).text
    assert read_article(text).text == text


@pytest.mark.parametrize("case", CASES.values(), ids=CASES.keys())
def test_every_place_leads_back(case: Case) -> None:
    """Each character of the text is found in the raw text, and each removed part is where it says."""
    article = read_article("\n".join(case.raw))
    assert "".join(article.raw[article.raw_offset(place)] for place in range(len(article.text))) == article.text
    assert all(article.raw[part.start : part.end] == part.text for part in article.removed)


@pytest.mark.parametrize(
    ("first", "headline"),
    [
        ("Gales keep ferries in port", "Gales keep ferries in port"),
        ("“We are closed”: ferries stay in port", "“We are closed”: ferries stay in port"),
        ("1,200 passengers wait in Piraeus", "1,200 passengers wait in Piraeus"),
        ("Will the ferries sail on Wednesday?", "Will the ferries sail on Wednesday?"),
        ("Report Blames Coastguard", "Report Blames Coastguard"),
        ("Washington Post, New York Times Sue Ministry", "Washington Post, New York Times Sue Ministry"),
        ("Hackers Hit Washington Post", "Hackers Hit Washington Post"),
        ("STORM AT SEA — What We Know", "STORM AT SEA — What We Know"),
        ("Apple Inc. closes its port office", "Apple Inc. closes its port office"),
        ("The ferries stayed in port.", None),
        ("He said:", None),
        ("Ferries", None),
        ("and the ferries stayed in port", None),
        ("ATHENS (AP) —", None),
    ],
)
def test_headlines(first: str, headline: str | None) -> None:
    """A first line is the headline where it reads as one: some words, not a sentence, not a dateline."""
    article = read_article(f"{first}\n\n{LEAD}")
    assert article.headline == headline
    assert article.text == f"{first}\n\n{LEAD}"


def test_a_headline_needs_a_story() -> None:
    """A text of one line is the story itself."""
    assert read_article("Gales keep Greek ferries in port").headline is None


def test_marks_do_not_shift_a_cut() -> None:
    """A date that runs into a sentence with marks of Markdown is left alone: its place would be wrong."""
    article = read_article(f"# {HEADLINE}\n\n**date** 2015-02-03 {LEAD}\n\n[more](https://a.example)")
    assert article.text == f"{HEADLINE}\n\ndate 2015-02-03 {LEAD}\n\nmore"
