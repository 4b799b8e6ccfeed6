"""A sentence of a summary that tells several things is held against a place of the article for each of them."""

import datetime as dt

import pytest

from summarizer.articles.article import Article
from summarizer.grounding.check import check
from summarizer.grounding.claims.claim import Claim
from summarizer.grounding.claims.parts import segments
from summarizer.grounding.locating import Source
from summarizer.text.analysis import analyze_text

ARTICLE = Article(
    text=(
        "The ferry company Nordlys told its 300 sailors on Monday that the route to Vik will be cut in May. The union "
        "of sailors, led by Karin Moe, held a meeting in the harbour hall.\n\n"
        "Its members had hoped to keep the two oldest boats for tours of the fjord. The town council denied that it "
        "had known of the cut. A first tender was called off in March because no bid came in.\n\n"
        "The island school has 41 pupils, its head Per Dahl said. He fears that eleven of them would have to move. The "
        "mayor of Vik, Ole Brandt, asked the county for a new bus line over the northern pass."
    ),
    published=dt.date(2026, 3, 4),
)


def codes(summary: str) -> list[str]:
    return [finding.code for finding in check(summary, ARTICLE)]


@pytest.mark.parametrize(
    ("summary", "cut"),
    [
        ("The union held a meeting; a first tender was called off.", ["The", "a"]),
        ("The union held a meeting, while the council denied that it had known.", ["The", "while"]),
        ("The company cut the route and told its sailors on Monday.", ["The", "and"]),
        ("The mayor and the council of Vik asked the county for a bus.", ["The"]),
        ("The company told the sailors and the council of Vik about it.", ["The"]),
    ],
)
def test_a_sentence_is_cut_between_its_clauses_alone(summary: str, cut: list[str]) -> None:
    """Two subjects or objects with "and" between them are one thing."""
    claim = Claim(analyze_text(summary), 0, Source(analyze_text(ARTICLE)), (), False, "sentences[0]")
    parts = segments(claim)
    assert [part.tokens[0].text for part in parts] == cut
    assert [token for part in parts for token in part.tokens] == list(claim.tokens)


@pytest.mark.parametrize(
    ("summary", "code"),
    [
        ("The union held a meeting in the harbour hall; a first tender took place in March.", "status-differs"),
        (
            "The union held a meeting in the harbour hall, and the town council confirmed that it knew of the cut.",
            "negation-differs",
        ),
        (
            "The union of sailors held a meeting in the harbour hall; the mayor of Vik, Per Dahl, asked the county for "
            "a new bus line over the northern pass.",
            "name-differs",
        ),
        (
            "The island school has 41 pupils; Ole Brandt said that the county was asked for a bus line over the pass.",
            "attribution-missing",
        ),
    ],
)
def test_a_fault_in_one_part_is_found_though_the_other_is_true(summary: str, code: str) -> None:
    """What a true half shares with the article must not cover up for a false one."""
    assert code in codes(summary)


@pytest.mark.parametrize(
    "summary",
    [
        "The union of sailors held a meeting in the harbour hall; a first tender was called off in March.",
        "The union held a meeting in the harbour hall, and the town council denied that it had known of the cut.",
        "The island school has 41 pupils, Per Dahl said; eleven of them would have to move, he fears.",
        "The route to Vik will be cut in May, Nordlys told its sailors, and the mayor, Ole Brandt, asked for a bus.",
    ],
)
def test_true_parts_are_left_alone(summary: str) -> None:
    """A source that one part names stands for the others."""
    assert not codes(summary)
