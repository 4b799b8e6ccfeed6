"""Pronouns as sources: linked where only one can be meant, else open."""

from collections.abc import Callable
from functools import partial

import pytest

from summarizer.text.attributions.find import Attribution, find_attributions
from summarizer.text.names.find import find_names
from summarizer.text.syntax.parse import parse


def of_pronoun(text: str, word: str) -> Attribution:
    """The last attribution whose source is a pronoun."""
    parsed = parse(text)
    found = [
        one
        for one in find_attributions(parsed, find_names(parsed))
        if one.source and text[one.source.start : one.source.end].lower() == word
    ]
    return found[-1]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Karl Vella spoke. He said no.", "Karl Vella"),
        ("Karl Vella said yes. He added more. The dam held. He said no.", "Karl Vella"),
        ("Karl Vella said the dam was safe. The road is closed. He added that it would hold.", "Karl Vella"),
        ("In a letter to Karl Vella, Rose Zerafa resigned. He said no.", "Karl Vella"),
        ("Karl Vella met Rose Zerafa. She said no.", "Rose Zerafa"),
        ("Mr. Vella left with Mrs. Zerafa. She said no.", "Zerafa"),
        ("A surveyor, Neil Borg, is to be tried. He denies the charge.", "Neil Borg"),
        ("Malta's consul in Bari, Rose Zerafa, left. She said no.", "Rose Zerafa"),
        ("The Gozo Port Authority met aides. It said no.", "Gozo Port Authority"),
        ("The Gozo Port Authority met the Malta Bus Company. It said no.", "Gozo Port Authority"),
        ("The harbour office gave out tents. It plans to send food.", "The harbour office"),
        ("Officials met farmers. They said no.", "Officials"),
        ("A Gozo pilot said yes. He said no.", "A Gozo pilot"),
    ],
)
def test_linked(text: str, expected: str) -> None:
    """To who spoke or acted in the sentence before, or who alone fits in number and gender."""
    first, _, last = text.rpartition(". ")
    word = last.split()[0].lower()
    assert first
    assert of_pronoun(text, word).source_name == expected


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Karl Vella and Ivan Zerafa left. He said no.", "he"),
        ("Karl Vella met Ivan Zerafa. The road was wet. He said no.", "he"),
        ("Karl Vella told Ivan Zerafa that he hoped to win.", "he"),
        ("Rose Zerafa, the mayor, left. He said no.", "he"),
        ("Karl Vella left. They said no.", "they"),
        ("Port workers left. He said no.", "he"),
        ("Karl Vella spoke. He was aware of it, Ivan Ruiz said.", "he"),
        ("Karl Vella spoke. He said he would resign, Ivan Ruiz said.", "he"),
        ('Karl Vella said: "He wants to leave."', "he"),
        ("They met in Valletta. It said no.", "it"),
        ("The price rose. It said no.", "it"),
        ("His lawyer left. He said no.", "he"),
    ],
)
def test_open(text: str, word: str) -> None:
    """Two of one number and gender, nobody, the speaker of the same words, or somebody of another gender."""
    assert of_pronoun(text, word).source_name is None


def test_words_of_another() -> None:
    """In what Ana Ruiz says of the minister "he" is neither Vella, named before, nor Ana Ruiz."""
    text = "Karl Vella spoke on Monday. The minister said he was aware of it, Ana Ruiz said."
    found = of_pronoun(text, "he")
    assert found.source_name == "The minister"
    assert found.replacement is None


@pytest.mark.parametrize(
    ("text", "word", "replacement"),
    [
        ("Karl Vella spoke. He said no.", "he", "Karl Vella"),
        ("Karl Vella said he was aware of it.", "he", None),
        ("Norvik Foods said it hoped to sell.", "it", None),
        ("Karl Vella met Ivan Zerafa. It rained. He said no.", "he", None),
    ],
)
def test_replacement(text: str, word: str, replacement: str | None) -> None:
    """A name can be put for a pronoun only if the sentence itself does not have it before."""
    assert of_pronoun(text, word).replacement == replacement


def test_of_another_sort() -> None:
    """A name called a firm is none of a person: "the grocer Norvik"."""
    assert of_pronoun("Swedish grocer Norvik said on Friday it had agreed to sell.", "it").source_name == "Norvik"


@pytest.mark.parametrize(
    "unit",
    [
        "He said she said they said it said no. ",
        "The agency said the union said the ministry said no. ",
        "A surveyor, Karl Vella, the mayor, said no. ",
        "Karl Vella met Rose Zerafa, Ivan Borg and the Gozo Port Authority. ",
        "Despite a truce, it fell, according to the port, but ",
    ],
)
def test_linear(unit: str, is_linear: Callable[..., bool]) -> None:
    """An article of nothing but people and pronouns is read in time that grows with its length."""

    def prepare(size: int) -> Callable[[], object]:
        parsed = parse(unit * size)
        return partial(find_attributions, parsed, find_names(parsed))

    assert is_linear(prepare, 150)
