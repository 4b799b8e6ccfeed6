"""Denials, plans and sources of what is retold: each is held against the words of the article that stand beside it."""

import datetime as dt

import pytest

from summarizer.articles.article import Article
from summarizer.grounding.check import check

ARTICLE = Article(
    text=(
        "Heavy rain swept away two kilometres of the coast road near Salem on Tuesday. The rail line along the river "
        "was never in danger, and no house was lost. The road office, which was due to reopen one lane on Friday, said "
        "the work could last until June.\n\n"
        "The coach firm Alba hopes to run its buses over the old pass road from Thursday, the manager Ines Prado said. "
        "Traders agreed on a joint fund of 40,000 euros, the chamber of commerce said after a meeting on Wednesday. "
        "She said she opposed a toll for the mountain tunnel.\n\n"
        "Drivers will not pay the tunnel toll unless the county agrees to a rebate, their club said. The ministers, "
        "who had been expected to sign the road pact in person, will do so by letter."
    ),
    published=dt.date(2026, 3, 4),
)


def codes(summary: str) -> list[str]:
    return [finding.code for finding in check(summary, ARTICLE)]


@pytest.mark.parametrize(
    ("summary", "code"),
    [
        ("Rain did not destroy two kilometres of the coast road near Salem on 3 March 2026.", "negation-differs"),
        ("Drivers will not pay unless the county does not agree to a rebate, their club said.", "negation-differs"),
        (
            "The coach firm Alba used its buses over the old pass road from 5 March 2026, Ines Prado said.",
            "status-differs",
        ),
        (
            "The road office, which reopened one lane on 6 March 2026, said the work could last until June.",
            "status-differs",
        ),
        ("The ministers signed the road pact in person.", "status-differs"),
        ("Traders agreed on a joint fund of 40,000 euros.", "attribution-missing"),
        ("She opposed a toll for the mountain tunnel.", "attribution-missing"),
    ],
)
def test_what_is_not_so_in_the_article_is_found(summary: str, code: str) -> None:
    """A "not" elsewhere in the article does not vouch for one here, nor a nearer verb for the one who reports it."""
    assert code in codes(summary)


@pytest.mark.parametrize(
    "summary",
    [
        "The rail line along the river was not in danger, and no house was lost.",
        "Alba hopes to run its buses over the old pass road from 5 March 2026, the manager Ines Prado said.",
        "Traders agreed on a joint fund of 40,000 euros, the chamber of commerce said.",
        "The road office was to reopen one lane on 6 March 2026.",
        "The ministers will sign the road pact by letter.",
        "A tunnel toll is opposed by Ines Prado.",
    ],
)
def test_what_the_article_tells_so_is_left_alone(summary: str) -> None:
    """The same denials, plans and sources in other words."""
    assert not {"negation-differs", "status-differs", "attribution-missing"} & set(codes(summary))
