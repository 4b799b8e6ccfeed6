"""What a definite description of a source takes up, and who can be a source at all."""

import pytest

from summarizer.text.attributions.find import Attribution, find_attributions
from summarizer.text.names.find import find_names
from summarizer.text.syntax.parse import parse


def attributions(text: str) -> tuple[Attribution, ...]:
    """The attributions of a text."""
    parsed = parse(text)
    return find_attributions(parsed, find_names(parsed))


def last_source(text: str) -> str | None:
    """Whom the last attribution of a text is laid to, in full, or its words where that is open."""
    last = attributions(text)[-1]
    assert last.source
    return last.source_name or text[last.source.start : last.source.end]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The World Food Programme sent lorries. The agency said no.", "World Food Programme"),
        ("The burns ward took in 38. The World Food Programme came. The agency said no.", "World Food Programme"),
        ("A pilots' committee met. The prosecutor's office was shut. The committee said no.", "A pilots' committee"),
        ("Italy's foreign ministry met aides. The ministry said no.", "Italy's foreign ministry"),
        ("The count is from the flood ministry. It rained. The ministry said no.", "the flood ministry"),
        ("The union PAL met. The union said no.", "PAL"),
        ("The charity Safe Desks met. The charity said no.", "Safe Desks"),
        ("Borealis Inc. lost money. The company said no.", "Borealis Inc."),
        ("Swedish grocer Norvik lost money. The company said no.", "Norvik"),
        ("The Harbour Workers Association met. The organization said no.", "Harbour Workers Association"),
        ("The chain Harrow & Lisle met. The retailer said no.", "Harrow & Lisle"),
        ("The Bank of Gozo met. The bank said no.", "Bank of Gozo"),
        ("A surveyor, Karl Vella, left. The surveyor said no.", "Karl Vella"),
        ("Prime Minister Rose Zerafa left. The minister said no.", "Rose Zerafa"),
        ("A broker at Norvik Securities said yes. The broker said no.", "A broker at Norvik Securities"),
        ("Gozitan officials met. The officials said no.", "Gozitan officials"),
    ],
)
def test_description_takes_up_its_head(text: str, expected: str) -> None:
    """The nearest earlier name or description with the same head noun, or with one of its kind."""
    assert last_source(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The coast guard came. The company said no.", "The company"),
        ("The prosecutor's office met. The committee said no.", "The committee"),
        ("The flood ministry came. The health ministry said no.", "The health ministry"),
        ("The union's secretary left. The health secretary said no.", "The health secretary"),
        ("Viktor Lazar was angry. The diplomat said no.", "The diplomat"),
        ("Karl Vella met reporters. The agency said no.", "The agency"),
        ("Borealis Inc. bought Kallio Corp. It rained. The company said no.", "The company"),
        (
            "The tax ministry met. Italy's health ministry met. A. B. C. D. The ministry said no.",
            "The ministry",
        ),
        ("The port officials met. The health officials said no.", "The health officials"),
        ("By Rose Zerafa, port reporter\n\nThe chain met. The retailer said no.", "The retailer"),
    ],
)
def test_description_stays_as_it_stands(text: str, expected: str) -> None:
    """Never another body's name: no match, a word that says something new, or two that could be meant."""
    assert last_source(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Its director, Dr. Rose Zerafa, said no.", "Rose Zerafa"),
        ("The ward's head, Karl Vella, said no.", "Karl Vella"),
        ("The port's chief pilot, Mr. Karl Vella, said no.", "Karl Vella"),
        ("Gozo Ferries's spokesman Karl Vella said no.", "Karl Vella"),
        ("The industry officials said he was ill, Karl Vella said.", "Karl Vella"),
    ],
)
def test_description_with_its_name(text: str, expected: str) -> None:
    """A description that a name is put to is the person's."""
    assert attributions(text)[0].source_name == expected


@pytest.mark.parametrize(
    "text",
    [
        "Prices rose, according to the end of June.",
        "The number of people claiming benefits rose.",
        "Under the plan, expected to be told this month, the price of wool -- also sold as lint -- rose.",
        "The rate of growth expected in May fell.",
        "The price of wheat claimed the headlines.",
        "Tuesday told.",
    ],
)
def test_no_source(text: str) -> None:
    """A time, an amount, a price or a thing says nothing."""
    assert not [one for one in attributions(text) if one.source]


def test_no_source_after_by() -> None:
    """In "by the end of June" nobody is named."""
    assert all(one.source is None for one in attributions("The sale is expected to be closed by the end of June."))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Some 63 percent said they would stay.", "Some 63 percent"),
        ("A majority of voters said no.", "A majority of voters"),
        ("A number of pilots said no.", "A number of pilots"),
        ("A new survey showed that fares rose.", "A new survey"),
        ("The film says that the dam is old.", "The film"),
        ("Gozo said it would sign.", "Gozo"),
        ("Fares rose, according to the harbour master.", "the harbour master"),
        ("Fares rose, according to the zoo.", "the zoo"),
        ("Those near the dam say it leaks.", "Those near the dam"),
    ],
)
def test_source(text: str, expected: str) -> None:
    """People, bodies, documents, media, states and shares of people speak; what speech is laid to speaks too."""
    first = attributions(text)[0]
    assert first.source
    assert text[first.source.start : first.source.end] == expected


def test_dateline_is_no_source() -> None:
    """The place of a dateline is not what "it" stands for."""
    text = "OSLO, May 19 - Computer maker Nordal Data AS said it expected a loss."
    assert [one.source_name for one in attributions(text) if one.source_name] == ["Nordal Data AS"] * len(
        attributions(text)
    )
