"""A name of the article in the place of another is found, and one that a pronoun stands for is not."""

import datetime as dt

import pytest

from summarizer.articles.article import Article
from summarizer.grounding.check import check

ARTICLE = Article(
    text=(
        "The glider pilot Mona Veit landed on a frozen lake near Orla on Sunday. She waited two hours for the rescue "
        "team. A farmer's daughter, Ida Sommer, brought tea and blankets.\n\n"
        "The University of Tromsen withdrew its weather balloon from the race last year to save 200,000 euros. The "
        "Polar Institute measured gusts of 90 kilometres an hour at the pass. The Air Office opened an inquiry.\n\n"
        "Karl Reuss's record of 1987 still stands, the club said. Its treasurer Jan Holt wants to sell the old hangar."
    ),
    published=dt.date(2026, 2, 4),
)


def codes(summary: str) -> list[str]:
    return [finding.code for finding in check(summary, ARTICLE)]


@pytest.mark.parametrize(
    "summary",
    [
        "The glider pilot Ida Sommer landed on a frozen lake near Orla on Sunday.",
        "Polar Institute withdrew its weather balloon from the race last year to save 200,000 euros.",
        "University of Tromsen measured gusts of 90 kilometres an hour at the pass.",
        "The Polar Institute opened an inquiry.",
        "Jan Holt's record of 1987 still stands, the club said.",
    ],
)
def test_the_name_of_somebody_else_is_found(summary: str) -> None:
    """Even if few words stand beside it, it opens the sentence, or something is said to be somebody's."""
    assert "name-differs" in codes(summary)


@pytest.mark.parametrize(
    "summary",
    [
        "Mona Veit waited two hours for the rescue team.",
        "Ida Sommer brought tea and blankets.",
        "The University of Tromsen withdrew its weather balloon from the race last year.",
        "The Air Office opened an inquiry.",
        "Jan Holt, the club's treasurer, wants to sell the old hangar.",
        "Karl Reuss's record of 1987 still stands, the club said.",
    ],
)
def test_a_name_in_its_own_place_is_left_alone(summary: str) -> None:
    """A pronoun of the article may stand for a name that was told before."""
    assert "name-differs" not in codes(summary)


def test_a_word_that_opens_a_sentence_as_a_name_does_is_one() -> None:
    """An adverb behind it changes nothing: "Larkspur now leads" names somebody as "Larkspur leads" does."""
    assert codes("Larkspur now leads the race.") == codes("Larkspur leads the race.") == ["name-not-in-source"]
