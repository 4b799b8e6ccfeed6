"""What one quantity says of another: agreement of numbers, units and phrases."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarizer.records.phrases import Quantity
from summarizer.text.quantities.find import agree, find_quantities, mention_quantity, same_unit
from summarizer.text.syntax.parse import parse


def quantity(phrase: str) -> Quantity:
    """The quantity of a phrase."""
    (found,) = find_quantities(parse(f"They reported {phrase}."), ())
    return found


AGREEING = [
    ("18,000 sailors", "around 18,000 sailors"),
    ("about 18,000 sailors", "18,000 sailors"),
    ("eighteen thousand sailors", "18,000 sailors"),
    ("64,000 deaths", "nearly 64,000 deaths"),
    ("more than 70 sailors", "72 sailors"),
    ("at least 72 sailors", "72 sailors"),
    ("up to 30 sailors", "between 20 and 30 sailors"),
    ("dozens of sailors", "72 sailors"),
    ("dozens of sailors", "dozens of sailors"),
    ("between 5 and 7 sailors", "5 to 7 sailors"),
    ("at least 5 sailors", "5 to 7 sailors"),
    ("nearly 64,000 deaths", "63,500 deaths"),
    ("$1.2bn", "1.2 billion U.S. dollars"),
    ("over 125,000 people", "more than 125,000 people"),
    ("1.2 billion", "$1.2bn"),
    ("50 trucks a day", "50 trucks daily"),
    ("half of them", "1/2 of them"),
]

DISAGREEING = [
    ("some 70 sailors", "72 sailors"),
    ("nearly 64,000 deaths", "over 64,000 deaths"),
    ("at least 30 sailors", "up to 30 sailors"),
    ("more than 72 sailors", "70 sailors"),
    ("more than 7 sailors", "72 sailors"),
    ("72 sailors", "more than 70 sailors"),
    ("6 sailors", "between 5 and 7 sailors"),
    ("between 5 and 6 sailors", "5 to 7 sailors"),
    ("thousands of sailors", "72 sailors"),
    ("dozens of sailors", "9,000 sailors"),
    ("fewer than 50 sailors", "72 sailors"),
    ("nearly 64,000 deaths", "50,000 deaths"),
    ("$5 million", "5 million euros"),
    ("$5 million", "5 million tonnes"),
    ("5 percent", "5 people"),
    ("5 percent", "5 percentage points"),
    ("5 km", "5 miles"),
    ("50 trucks a day", "50 trucks a week"),
    ("310 people", "1,250 people"),
]


@pytest.mark.parametrize(("claimed", "given_"), AGREEING)
def test_claims_that_say_no_more(claimed: str, given_: str) -> None:
    """The same number, a hedge dropped or added, and a bound that the number keeps are true to the source."""
    assert agree(quantity(claimed), quantity(given_))


@pytest.mark.parametrize(("claimed", "given_"), DISAGREEING)
def test_claims_that_say_something_else(claimed: str, given_: str) -> None:
    """Another number, a turned hedge, a far bound, another currency, unit or rate is something else."""
    assert not agree(quantity(claimed), quantity(given_))


@given(st.integers(1, 10**9), st.sampled_from(["", "about ", "nearly ", "over ", "up to ", "at least "]))
def test_every_quantity_agrees_with_itself(number: int, hedge: str) -> None:
    """Nothing is said to differ from its own source."""
    found = quantity(f"{hedge}{number:,} sailors")
    assert agree(found, found)


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        ("7 sailors", "one sailor", True),
        ("7 sailors", "7 pilots", False),
        ("7 sailors", "7 people", None),
        ("7 sailors", "seven others", None),
        ("7 dead", "7 deaths", True),
        ("7 wounded", "7 injured", True),
        ("7 wounded", "7 dead", False),
        ("5 km", "9 kilometres", True),
        ("5 km", "5 sailors", False),
        ("$5", "5 euros", False),
    ],
)
def test_same_unit(first: str, second: str, expected: bool | None) -> None:
    """Units are compared by lemma and by outcome; "people" may be anybody, so nothing follows from it."""
    assert same_unit(quantity(first), quantity(second)) is expected
    assert same_unit(quantity(second), quantity(first)) is expected


def test_mention_takes_the_quantity_of_its_phrase() -> None:
    """A phrase has the quantity in it with its hedge; a compound only where there is no other."""
    text = "Nearly 64,000 miners met the 12-member board's 15 envoys and the 9-member panel; nobody else came."
    found = find_quantities(parse(text), ())

    def value(phrase: str) -> float | None:
        start = text.index(phrase)
        held = mention_quantity(found, start, start + len(phrase))
        return held.value if held else None

    assert value("Nearly 64,000 miners") == 64_000
    assert value("64,000 miners") == 64_000
    assert value("12-member board's 15 envoys") == 15
    assert value("9-member panel") == 9
    assert value("nobody else") is None
