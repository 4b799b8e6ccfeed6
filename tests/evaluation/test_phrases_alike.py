"""When two phrases mean the same: neither a longer wording nor a title makes a model wrong, another thing does."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarizer.evaluation.phrases import same_phrase, same_place


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("a fuel depot", "fuel depot"),
        ("a convoy of 12 lorries", "convoy"),
        ("Rapid Support Forces", "the RSF"),
        ("Rapid Support Forces", "The paramilitary Rapid Support Forces (RSF)"),
        ("Dr Amna Siddig", "Siddig"),
        ("at least 17 people", "at least 17"),
        ("24", "24 people"),
        ("the governor’s office", "governor's office"),
        ("agents had entered homes at night", "that agents entered many homes at night"),
        ("OUAGADOUGOU", "Ouagadougou"),
    ],
)
def test_the_same(one: str, other: str) -> None:
    """The shortest phrase of an editor and the longer one of a model, and names in their forms."""
    assert same_phrase(one, other)
    assert same_phrase(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("the army", "the army chief"),
        ("six soldiers", "five soldiers"),
        ("the president of Belarus", "the president of Iran"),
        ("government soldiers", "rebel soldiers"),
        ("Sudan", "South Sudan"),
        ("two residents", "medics and two residents"),
        ("17", "24"),
        ("A", "B"),
    ],
)
def test_not_the_same(one: str, other: str) -> None:
    """Another head, number, modifier or name is another filler."""
    assert not same_phrase(one, other)
    assert not same_phrase(other, one)


def test_a_place_inside_its_description() -> None:
    """A place is found where a model tells it more narrowly, not where it tells another of that name."""
    assert same_place("Hodeidah", "the port of Hodeidah")
    assert same_place("El Obeid", "the western edge of El Obeid")
    assert not same_place("Sudan", "Juba in South Sudan")


@given(st.text(max_size=40), st.text(max_size=40))
def test_any_text_is_compared(one: str, other: str) -> None:
    """Whatever a model writes for a phrase is scored: it is the same as itself, and no order decides."""
    assert same_phrase(one, one)
    assert same_phrase(one, other) == same_phrase(other, one)
    assert same_place(one, other) == same_place(other, one)
