"""Whose wording it is where the source is named behind what it says."""

from __future__ import annotations

import pytest

from summarizer.text.analysis import analyze_text


def voices(text: str) -> list[tuple[str, str, str]]:
    """The loaded phrases of a text, each with its voice and its source."""
    found = analyze_text(text).loaded_phrases
    return [(one.phrase.text, one.voice, one.source.text if one.source else "") for one in found]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A bloodthirsty gang killed two guards, police said.", ("bloodthirsty gang", "narrator", "police")),
        ("The callous ban stays in place, officials said.", ("callous", "narrator", "officials")),
        ("The gate, slammed shut in May, is open, according to the town.", ("slammed shut", "narrator", "the town")),
        ("A savage storm cut off the island, the mayor said.", ("savage", "narrator", "the mayor")),
    ],
)
def test_what_is_taken_as_given_is_the_writers(text: str, expected: tuple[str, str, str]) -> None:
    """Who describes or labels a thing in a sentence that ends in "officials said" is the one who wrote it."""
    assert voices(text) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The ban was callous, the union said.", ("callous", "paraphrased", "the union")),
        ("The vote was a shameful disgrace, the mayor said.", ("shameful disgrace", "paraphrased", "the mayor")),
        ("The firm betrayed its workers, the union said.", ("betrayed", "paraphrased", "the union")),
        ("The union said the callous ban stays.", ("callous", "paraphrased", "The union")),
        ('"The callous ban stays," the union said.', ("callous", "quoted", "the union")),
    ],
)
def test_what_is_claimed_is_the_sources(text: str, expected: tuple[str, str, str]) -> None:
    """A judgement that is what the source says, and all behind "said that" or in quotation marks, is the source's."""
    assert voices(text) == [expected]


def test_a_row_of_judgements_hangs_on_one_copula() -> None:
    """ "Cruel and callous" is one predicate."""
    found = voices("It had been a cruel and callous ban, she said.")
    assert {voice for _, voice, _ in found} == {"paraphrased"}


def test_a_storm_that_is_savage_is_loaded() -> None:
    """ "Savage" judges; without a source it is the narrator's alone."""
    assert voices("A savage storm hit the coast.") == [("savage", "narrator", "")]
