"""What people put in other words is no fault: dates without a year, firms by their noun, words of the same side."""

import datetime as dt

import pytest

from summarizer.articles.article import Article
from summarizer.grounding.check import check

PUBLISHED = dt.date(2025, 5, 12)


def codes(article: str, summary: str) -> list[str]:
    return [finding.code for finding in check(summary, Article(text=article, published=PUBLISHED))]


@pytest.mark.parametrize(
    ("article", "summary"),
    [
        (
            "The vaccinations in Bacu were to have started last Wednesday but were put back by five days.",
            "The vaccinations in Bacu, due on May 7, were put back by five days.",
        ),
        (
            "Since Monday's reopening, 52 nurses arrived in Tarn and 60 departed the town through the gate.",
            "Since the reopening, 52 nurses have entered Tarn and 60 have left the town through the gate.",
        ),
        (
            "The Dockers' Front of Lund said some 25,000 people had taken part in the march. Police spoke of 6,000.",
            "The Dockers' Front of Lund put the number taking part in the march at some 25,000.",
        ),
        (
            "“I want to thank our teams for their dedication,” said Harrow president Tom Vella in Lund.",
            "Harrow president Tom Vella thanked the teams for their dedication.",
        ),
        (
            "An estimated 57,000 people in Orla face hunger, aid agencies said in Lund.",
            "Aid agencies in Lund estimate that 57,000 people in Orla face hunger.",
        ),
        (
            "The Kenyan index fell by nearly six per cent on Friday, and traders left the floor early.",
            "Kenya's index fell by nearly six per cent on Friday.",
        ),
        (
            "The collision on 3 May killed 14 people in Lund.\n\nAn inquiry into it opened in Orla on 12 May.",
            "The collision on 3 May killed 14 people in Lund, according to a report of 12 May 2025.",
        ),
        (
            "Pay deal ends strike at Port Orla\n\nThe league won the vote, and dockers were back on Saturday.",
            "A pay deal that ended the strike, according to an article published here, and a vote that dockers win.",
        ),
    ],
)
def test_other_words_for_the_same(article: str, summary: str) -> None:
    """A false alarm costs a re-ask, and the reader's trust."""
    assert codes(article, summary) == []


@pytest.mark.parametrize(
    ("article", "summary", "code"),
    [
        (
            "The vaccinations in Bacu were to have started last Wednesday but were put back by five days.",
            "The vaccinations in Bacu, due on May 6, were put back by five days.",
            "date-not-in-source",
        ),
        (
            "On Monday 52 nurses arrived in Tarn by the old gate of the town.",
            "On Monday 52 nurses left Tarn by the old gate of the town.",
            "negation-differs",
        ),
        (
            "An estimated 57,000 people in Orla face hunger, aid agencies said in Lund.",
            "Aid agencies in Lund said 57,000 people in Orla face hunger.",
            "hedge-differs",
        ),
    ],
)
def test_the_fault_beside_it_is_found(article: str, summary: str, code: str) -> None:
    """What spares a rewording must not spare the fault that looks like it."""
    assert code in codes(article, summary)
