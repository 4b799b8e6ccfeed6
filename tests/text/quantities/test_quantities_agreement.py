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
    ("22,000 patients", "around 22,000 patients"),
    ("about 22,000 patients", "22,000 patients"),
    ("twenty-two thousand patients", "22,000 patients"),
    ("72,000 deaths", "nearly 72,000 deaths"),
    ("more than 70 patients", "72 patients"),
    ("at least 72 patients", "72 patients"),
    ("up to 50 patients", "between 40 and 50 patients"),
    ("dozens of patients", "72 patients"),
    ("dozens of patients", "dozens of patients"),
    ("between 5 and 7 patients", "5 to 7 patients"),
    ("at least 5 patients", "5 to 7 patients"),
    ("nearly 72,000 deaths", "71,500 deaths"),
    ("$1.2bn", "1.2 billion U.S. dollars"),
    ("over 171,000 people", "more than 171,000 people"),
    ("1.2 billion", "$1.2bn"),
    ("50 trucks a day", "50 trucks daily"),
    ("half of them", "1/2 of them"),
]

DISAGREEING = [
    ("some 70 patients", "72 patients"),
    ("nearly 72,000 deaths", "over 72,000 deaths"),
    ("at least 50 patients", "up to 50 patients"),
    ("more than 72 patients", "70 patients"),
    ("more than 7 patients", "72 patients"),
    ("72 patients", "more than 70 patients"),
    ("6 patients", "between 5 and 7 patients"),
    ("between 5 and 6 patients", "5 to 7 patients"),
    ("thousands of patients", "72 patients"),
    ("dozens of patients", "9,000 patients"),
    ("fewer than 50 patients", "72 patients"),
    ("nearly 72,000 deaths", "50,000 deaths"),
    ("$5 million", "5 million euros"),
    ("$5 million", "5 million tonnes"),
    ("5 percent", "5 people"),
    ("5 percent", "5 percentage points"),
    ("5 km", "5 miles"),
    ("50 trucks a day", "50 trucks a week"),
    ("574 people", "1,518 people"),
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
    found = quantity(f"{hedge}{number:,} patients")
    assert agree(found, found)


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        ("7 patients", "one patient", True),
        ("7 patients", "7 doctors", False),
        ("7 patients", "7 people", None),
        ("7 patients", "seven others", None),
        ("7 dead", "7 deaths", True),
        ("7 wounded", "7 injured", True),
        ("7 wounded", "7 dead", False),
        ("5 km", "9 kilometres", True),
        ("5 km", "5 patients", False),
        ("$5", "5 euros", False),
    ],
)
def test_same_unit(first: str, second: str, expected: bool | None) -> None:
    """Units are compared by lemma and by outcome; "people" may be anybody, so nothing follows from it."""
    assert same_unit(quantity(first), quantity(second)) is expected
    assert same_unit(quantity(second), quantity(first)) is expected


def test_mention_takes_the_quantity_of_its_phrase() -> None:
    """A phrase has the quantity in it with its hedge; a compound only where there is no other."""
    text = "Nearly 72,000 miners met the 12-member board's 15 envoys and the 9-member panel; nobody else came."
    found = find_quantities(parse(text), ())

    def value(phrase: str) -> float | None:
        start = text.index(phrase)
        held = mention_quantity(found, start, start + len(phrase))
        return held.value if held else None

    assert value("Nearly 72,000 miners") == 72_000
    assert value("72,000 miners") == 72_000
    assert value("12-member board's 15 envoys") == 15
    assert value("9-member panel") == 9
    assert value("nobody else") is None
