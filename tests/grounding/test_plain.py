"""Short texts that need no reading: which of them may pass without an examination of their numbers."""

from __future__ import annotations

import pytest

from summarizer.grounding.locating import Source
from summarizer.grounding.plain import is_plain
from summarizer.text.analysis import analyze_text

SOURCE = Source(
    analyze_text(
        "The harbour board said a crew of 33 had left the port. "
        "Nearly 40 ships have waited outside for the 12 pilots, and 29 million litres of oil were saved."
    )
)


@pytest.mark.parametrize(
    "text",
    [
        "Crew of 33 left port",
        "A crew of 33 had left the port",
        "Nearly 40 ships waited outside for 12 pilots",
        "29 million litres of oil saved",
    ],
)
def test_a_headline_may_leave_out_articles_and_auxiliaries(text: str) -> None:
    """Headlines drop "the" and "has"; the numbers beside them are the article's all the same."""
    assert is_plain(text, (1, 2), SOURCE)


@pytest.mark.parametrize(
    "text",
    [
        "Crew of 34 left port",
        "Crew of 40 left port",
        "Nearly 33 left port",
        "40 ships waited outside",
        "Over 40 ships waited outside",
        "29 the million litres of oil",
        "Crew of 33 or more left port",
    ],
)
def test_other_numbers_and_other_hedges_are_examined(text: str) -> None:
    """What is dropped is never part of a number, of its hedge or of what it counts."""
    assert not is_plain(text, (1, 2), SOURCE)


def test_numbers_of_sentences_that_are_not_cited_are_examined() -> None:
    """The number of another sentence may be of another thing."""
    assert not is_plain("Crew of 33 left port", (2,), SOURCE)
