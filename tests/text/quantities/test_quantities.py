"""Quantities: values, bounds, units and rates as news English writes them, and numbers that are none."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarizer.records.phrases import Quantity, TimeExpression
from summarizer.text.quantities.find import find_quantities
from summarizer.text.syntax.parse import parse


def quantities(text: str, *times: str) -> tuple[Quantity, ...]:
    """The quantities of a text in which some words are times."""
    placed = [TimeExpression(text=time, start=text.index(time), end=text.index(time) + len(time)) for time in times]
    return find_quantities(parse(text), placed)


def only(text: str) -> Quantity:
    """The one quantity of a text."""
    (quantity,) = quantities(text)
    return quantity


VALUES = {
    "Seven lorries left.": 7,
    "Twenty-one lorries left.": 21,
    "Forty two lorries left.": 42,
    "Two hundred and fifty lorries left.": 250,
    "Nine hundred ninety-nine lorries left.": 999,
    "They counted two hundred and fifty thousand ballots.": 250_000,
    "They counted one and a half million ballots.": 1_500_000,
    "They counted two-and-a-half million ballots.": 2_500_000,
    "They counted half a million ballots.": 500_000,
    "They counted a quarter of a million ballots.": 250_000,
    "They counted three million two hundred thousand ballots.": 3_200_000,
    "A dozen lorries left.": 12,
    "Half a dozen lorries left.": 6,
    "Two dozen lorries left.": 24,
    "A hundred lorries left.": 100,
    "They counted 1,234,567 ballots.": 1_234_567,
    "They counted 1.234.567 ballots.": 1_234_567,
    "They counted 1 234 567 ballots.": 1_234_567,
    "They counted 1\u00a0234\u00a0567 ballots.": 1_234_567,
    "They counted 1\u2009234\u2009567 ballots.": 1_234_567,
    "They counted 12,34,567 ballots.": 1_234_567,
    "They counted 3 lakh ballots.": 300_000,
    "It grew by 2,5 km.": 2.5,
    "It grew by 1.234 km.": 1.234,
    "It cost 1.234,50 euros.": 1234.5,
    "It cost 1,234.50 euros.": 1234.5,
    "It cost 2.3 trillion euros.": 2_300_000_000_000,
    "The fund bought 70m shares.": 70_000_000,
    "The fund lost $5B.": 5_000_000_000,
    "They sold 4 mln shares.": 4_000_000,
    "The stock rose 7-1/8.": 7.125,
    "The stock rose 2½ points.": 2.5,
    "The stock rose 1/2 point.": 0.5,
    "About two-thirds of voters stayed away.": 2 / 3,
    "A third of the voters stayed away.": 1 / 3,
    "Three quarters of the voters stayed away.": 0.75,
    "Half of the voters stayed away.": 0.5,
    "One in five voters stayed away.": 0.2,
    "One in every 10 voters stayed away.": 0.1,
    "Two out of three voters stayed away.": 2 / 3,
    "The index closed at -36.": -36,
    "It was minus 5 degrees Celsius.": -5,
    "They counted ٣٤ ballots.": 34,
}


@pytest.mark.parametrize(("text", "value"), VALUES.items())
def test_reads_the_number_that_is_written(text: str, value: float) -> None:
    """Words, digits, scales, fractions and the separators of many countries come to one number."""
    assert only(text).value == pytest.approx(value, rel=1e-12)


HEDGES = {
    "{} 50 lorries": ((50, 50, False), [""]),
    "{} 50 lorries ~": (
        (None, None, True),
        ["about", "around", "some", "roughly", "approximately", "an estimated", "in the region of"],
    ),
    "{} 50 lorries <~": (
        (None, 50, True),
        ["nearly", "almost", "close to", "just under", "slightly fewer than", "just short of"],
    ),
    "{} 50 lorries >~": ((50, None, True), ["just over", "slightly more than"]),
    "{} 50 lorries >": (
        (50, None, False),
        [
            "more than",
            "over",
            "at least",
            "no fewer than",
            "not less than",
            "upwards of",
            "in excess of",
            "well over",
        ],
    ),
    "{} 50 lorries <": (
        (None, 50, False),
        [
            "up to",
            "as many as",
            "at most",
            "no more than",
            "fewer than",
            "less than",
            "under",
            "a maximum of",
        ],
    ),
}


@pytest.mark.parametrize(
    ("hedge", "bounds"), [(hedge, bounds) for bounds, hedges in HEDGES.values() for hedge in hedges]
)
def test_hedges_are_bounds(hedge: str, bounds: tuple[int | None, int | None, bool]) -> None:
    """A hedge bounds the number on the side that its words leave closed, and is part of the span."""
    quantity = only(f"Officers stopped {hedge} 50 lorries.".replace("  ", " "))
    assert (quantity.low, quantity.high, quantity.approximate) == bounds
    assert (quantity.value, quantity.unit, quantity.text) == (50, "lorries", f"{hedge} 50".strip())


@pytest.mark.parametrize(
    ("text", "bounds", "span"),
    [
        ("Officers stopped 50 or more lorries.", (50, None, False), "50 or more"),
        ("Officers stopped 50 lorries or more.", (50, None, False), "50 lorries or more"),
        ("Officers stopped 50 or so lorries.", (None, None, True), "50 or so"),
        ("Officers stopped 50-odd lorries.", (None, None, True), "50-odd"),
        ("Officers stopped 50-plus lorries.", (50, None, False), "50-plus"),
        ("Officers stopped 50+ lorries.", (50, None, False), "50+"),
        ("Officers stopped over another 50 lorries.", (50, None, False), "over another 50"),
        ("The price does not exceed 50 euros.", (None, 50, False), "not exceed 50 euros"),
    ],
)
def test_hedges_behind_the_number(text: str, bounds: tuple[int | None, int | None, bool], span: str) -> None:
    """Hedges also stand behind the number, behind the noun, and in front of "another"."""
    quantity = only(text)
    assert (quantity.low, quantity.high, quantity.approximate, quantity.text) == (*bounds, span)


def test_preposition_is_no_hedge() -> None:
    """Behind a noun and before a number that is not round "over" is a preposition, else a hedge."""
    assert only("The dispute over 14 islands went on.").low == 14
    assert only("The dispute over 14 islands went on.").high == 14
    assert only("The police arrested over 140 dockers.").high is None


RANGES = {
    "between 5 and 7 dockers": ("between 5 and 7", 5, 7, "dockers"),
    "5 to 7 dockers": ("5 to 7", 5, 7, "dockers"),
    "5-7 dockers": ("5-7", 5, 7, "dockers"),
    "5–7 dockers": ("5–7", 5, 7, "dockers"),
    "two or three dockers": ("two or three", 2, 3, "dockers"),
    "from 5 to 7 million dockers": ("from 5 to 7 million", 5_000_000, 7_000_000, "dockers"),
    "3-5 million dockers": ("3-5 million", 3_000_000, 5_000_000, "dockers"),
    "$300-400 million": ("$300-400 million", 300_000_000, 400_000_000, "USD"),
    "$300m to $400m": ("$300m to $400m", 300_000_000, 400_000_000, "USD"),
    "10-15%": ("10-15%", 10, 15, "%"),
    "about 5 to 7 dockers": ("about 5 to 7", 5, 7, "dockers"),
}


@pytest.mark.parametrize(("phrase", "expected"), RANGES.items())
def test_ranges_have_two_bounds_and_no_value(phrase: str, expected: tuple[str, int, int, str]) -> None:
    """A range is one quantity; the scale or currency that stands with one number holds for both."""
    quantity = only(f"The firm needs {phrase}.")
    assert (quantity.text, quantity.low, quantity.high, quantity.unit) == expected
    assert quantity.value is None


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("Output rose from 5 to 7 million tonnes.", [5_000_000, 7_000_000]),
        ("Prices went from $3 to $5.", [3, 5]),
        ("The share rose 5 to 105.", [5, 105]),
        ("The index fell 41.5 points to 7,204.", [41.5, 7204]),
        ("It costs $2.40 per seat or $31 million in all.", [2.40, 31_000_000]),
        ("The card holds 90GB or 12,000 maps.", [90, 12_000]),
    ],
)
def test_change_is_two_numbers(text: str, values: list[float]) -> None:
    """What changed from one number to another, or is told twice, gives both."""
    assert [quantity.value for quantity in quantities(text)] == values


MONEY = {
    "$1.2bn": (1_200_000_000, "USD"),
    "1.2 billion euros": (1_200_000_000, "EUR"),
    "€5m": (5_000_000, "EUR"),
    "A$3m": (3_000_000, "AUD"),
    "C$40": (40, "CAD"),
    "HK$40 million": (40_000_000, "HKD"),
    "US$ 30 billion": (30_000_000_000, "USD"),
    "$ 30 billion": (30_000_000_000, "USD"),
    "GB# 12.5 billion": (12_500_000_000, "GBP"),
    "Rs 50 crore": (500_000_000, "INR"),
    "£7,500": (7500, "GBP"),
    "200 yen": (200, "JPY"),
    "CNY 300 million": (300_000_000, "CNY"),
    "20 million dirhams": (20_000_000, "AED"),
    "2 mln dlrs": (2_000_000, "USD"),
    "3 billion Hong Kong dollars": (3_000_000_000, "HKD"),
    "3 mln Canadian dlrs": (3_000_000, "CAD"),
    "5 million U.S. dollars": (5_000_000, "USD"),
    "USD 30": (30, "USD"),
    "$ 380 USD": (380, "USD"),
    "26 cents": (26, "cents"),
    "9 million francs": (9_000_000, "francs"),
    "300 pounds": (300, "GBP"),
}


@pytest.mark.parametrize(("phrase", "expected"), MONEY.items())
def test_money_has_its_currency_code(phrase: str, expected: tuple[float, str]) -> None:
    """Signs, codes, names and wire style give the ISO 4217 code; a name that countries share stays itself."""
    quantity = only(f"The port paid {phrase} for it.")
    assert (quantity.value, quantity.unit) == expected
    assert (quantity.sort, quantity.text) == ("money", phrase)


MEASURES = {
    "15 km": (15, "measure", "km"),
    "500km": (500, "measure", "km"),
    "9 nautical miles": (9, "measure", "nautical miles"),
    "300 square kilometres": (300, "measure", "km²"),
    "30°C": (30, "measure", "°C"),
    "86 degrees Fahrenheit": (86, "measure", "°F"),
    "120 miles per hour": (120, "measure", "mph"),
    "40 MW": (40, "measure", "MW"),
    "300 pounds of rice": (300, "measure", "lb"),
    "thousands of tonnes": (None, "measure", "tonnes"),
    "7 per cent": (7, "percent", "%"),
    "7 pct": (7, "percent", "%"),
    "7%": (7, "percent", "%"),
    "half a percent": (0.5, "percent", "%"),
    "8 percentage points": (8, "percent", "percentage points"),
}


@pytest.mark.parametrize(("phrase", "expected"), MEASURES.items())
def test_measures_and_percentages(phrase: str, expected: tuple[float | None, str, str]) -> None:
    """Units of measure have one spelling, and percent has one sign, however they are written."""
    quantity = only(f"It moved {phrase}.")
    assert (quantity.value, quantity.sort, quantity.unit) == expected


COUNTED = {
    "Nearly 600 Danish families left.": "families",
    "Seven wounded were brought in.": "wounded",
    "Over 300 injured and tired miners were brought in.": "miners",
    "31 others waited.": "others",
    "40 sailed.": None,
    "Nine of its older bakeries will shut.": "bakeries",
    "Two Danish light trucks stopped.": "trucks",
    "Six more ferries sailed.": "ferries",
    "12 killed in mine blast": "killed",
    "Tens of thousands of pilgrims came.": "pilgrims",
    "The council has a 12-member board.": "member",
    "The fleet has 400 aircraft.": "aircraft",
    "The index passed the 7,000 mark.": None,
    "They hired 20 Monday.": None,
    "Guards stopped 19 Peruvians Monday.": "Peruvians",
}


@pytest.mark.parametrize(("text", "unit"), COUNTED.items())
def test_unit_is_the_head_of_what_is_counted(text: str, unit: str | None) -> None:
    """A count names what it counts in the article's word, or nothing where the article names nothing."""
    assert only(text).unit == unit


def test_last_noun_holds_for_numbers_in_a_row() -> None:
    """In "300 and 900 guests" both numbers count guests."""
    found = quantities("They seat 300 and 900 guests, up 2.5 and 4 percent.")
    assert [quantity.unit for quantity in found] == ["guests", "guests", "%", "%"]


RATES = {
    "They let 30 a day through.": ("30 a day", "day"),
    "They let 15 an hour through.": ("15 an hour", "hour"),
    "Oil costs $3 per barrel.": ("$3 per barrel", "barrel"),
    "It is a $10-a-barrel levy.": ("$10-a-barrel", "barrel"),
    "They run 50 daily trains.": ("50", "day"),
    "Up to 90 cyclists can ride the new lift daily at no charge.": ("Up to 90", "day"),
    "They let 50 lorries through each week.": ("50", "week"),
    "It bought 50 daily newspapers and paid.": ("50", "day"),
    "They let 50 lorries through, a daily paper said.": ("50", None),
}


@pytest.mark.parametrize(("text", "expected"), RATES.items())
def test_rates(text: str, expected: tuple[str, str | None]) -> None:
    """A rate is read behind the number, in the noun phrase, or from "daily" later in the same clause."""
    quantity = only(text)
    assert (quantity.text, quantity.per) == expected


VAGUE = {
    "Dozens fled.": 24,
    "Scores of homes burned.": 40,
    "Hundreds fled.": 200,
    "Several hundred fled.": 300,
    "Thousands of pilgrims came.": 2000,
    "Tens of thousands of pilgrims came.": 20_000,
    "Hundreds of thousands of pilgrims came.": 200_000,
    "A few protesters came.": 3,
    "Several people were hurt.": 3,
}


@pytest.mark.parametrize(("text", "low"), VAGUE.items())
def test_vague_words_have_a_lower_bound_only(text: str, low: int) -> None:
    """A word that names no number gets no value, only the least it is taken to mean."""
    quantity = only(text)
    assert (quantity.value, quantity.low, quantity.high) == (None, low, None)


NO_QUANTITIES = [
    "The third crate came on the 21st.",
    "He took the second of the two offers.",
    "It happened in 1999 and again in the 2004 season.",
    "On March 14 and 3 April they met.",
    "After two years and three more long days they met.",
    "It takes two to three years.",
    "They met at 5:30 and at 7 p.m.",
    "Ana Lima, 46, said so.",
    "Ana Lima (46) said so.",
    "A driver aged 46 and a 46-year-old nurse said so.",
    "She died at the age of 46.",
    "He is one of those who was 46 then.",
    "They won 3-1 and lost 5-4.",
    "The vote was 52 to 48.",
    "Call 555-0123 or 020 7946 0000.",
    "A Boeing 737 met an F-16 on Route 66 and Highway 1.",
    "The new 737 is late, as the 767-300ER was.",
    "Covid-19 hit the G7.",
    "UN Resolution 2334 and Article 5 apply.",
    "It is No. 10 of Chapter 11.",
    "Flight 370 left gate 12.",
    "Phase Two begins in Room 101.",
    "One of them said no one saw one another one day.",
    "The Big Three met on Channel Nine.",
    "They met at 10 Downing Street.",
    "1. First things first",
    "(2) Then the rest",
    "Several ways are open, and a few paths.",
    "They were here 24/7 after 9/11.",
    "The iPhone 4 and the FTSE 100 did well.",
    "The screen has 320x240 of them in 3G.",
    "The 1980s were better.",
    "Version 10.5.2 is out at 10.0.0.1.",
    "The first half and the last quarter were cut in half.",
    "Ground zero has zero tolerance.",
]


@pytest.mark.parametrize("text", NO_QUANTITIES)
def test_numbers_that_are_no_quantities(text: str) -> None:
    """Ordinals, dates, durations, ages, scores, names and idioms count nothing."""
    assert quantities(text) == ()


def test_numbers_inside_times_are_left_out() -> None:
    """A number that a time expression covers is not a quantity too."""
    text = "The 50 lorries left 11 or 12 days later."
    assert [quantity.text for quantity in quantities(text, "12 days later")] == ["50"]


def test_number_that_is_a_name_is_one_all_through_the_text() -> None:
    """Where "Boeing 787" stands, "the 787" counts nothing either."""
    assert quantities("The 787 flew home. It was the first Boeing 787 of the line.") == ()


def test_one_counts_persons_and_outcomes() -> None:
    """The word "one" is a number with persons and with what befell them."""
    found = quantities("One soldier died, one was seen, and one killed a second man, while one woman watched.")
    assert [quantity.unit for quantity in found] == ["soldier", "killed", "woman"]


def test_a_sentence_with_three_figures() -> None:
    """The hedges and nouns of a sentence with three figures come out as an editor reads them."""
    text = "The flood drowned nearly 9,000 sheep, cut off over 1,400 others and spoiled about 60% of the hay."
    assert [
        (found.text, found.value, found.low, found.high, found.approximate, found.sort, found.unit)
        for found in quantities(text)
    ] == [
        ("nearly 9,000", 9_000, None, 9_000, True, "count", "sheep"),
        ("over 1,400", 1_400, 1_400, None, False, "count", "others"),
        ("about 60%", 60, None, None, True, "percent", "%"),
    ]


PIECES = """
$ US € £ Rs 5 50 1,234 12 007 3-1 5-7 1/2 9/11 2.5bn 46-year-old - – to and or of a an half third two dozen
hundred million dozens thousands percent % km dollars people killed days about nearly than more up over not in
Boeing , . ( ) ½ twenty-one
"""
WORDS = st.sampled_from(PIECES.split())


@given(st.lists(WORDS, max_size=30).map(" ".join) | st.text(max_size=80))
def test_spans_are_the_words_in_order(text: str) -> None:
    """For any text each quantity's span holds its words, and quantities neither overlap nor go back."""
    last = 0
    for quantity in find_quantities(parse(text), ()):
        assert text[quantity.start : quantity.end] == quantity.text
        assert last <= quantity.start < quantity.end
        last = quantity.end


@given(st.lists(WORDS, max_size=20).map(" ".join))
def test_bounds_hold_the_value(text: str) -> None:
    """The number named never lies outside its own bounds, and every quantity says something."""
    for quantity in find_quantities(parse(text), ()):
        low, high = quantity.low, quantity.high
        if quantity.value is not None:
            assert low is None or low <= quantity.value
            assert high is None or high >= quantity.value
        assert quantity.value is not None or low is not None or high is not None


@pytest.mark.parametrize(
    "piece",
    ["one-", "million ", "123 ", "5-", "hundred and ", "half of a ", "$", "new ", "1,", "a couple of "],
)
def test_time_is_linear(piece: str, is_linear: Callable[..., bool]) -> None:
    """An article of nothing but numbers is read in time that grows with its length."""
    assert is_linear(lambda size: partial(find_quantities, parse("5 " + piece * size), ()), 400)


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("Twenty - five people were killed.", 25, "people"),
        ("Some twenty - five houses burned.", 25, "houses"),
        ("The town of 13,000 was evacuated.", 13_000, "people"),
        ("A crowd of about 300 gathered.", 300, "people"),
        ("A village of 90 families was cut off.", 90, "families"),
        ("A fleet of 33 sailed.", 33, None),
        ("One child in ten is hungry.", 0.1, "child"),
        ("The flu killed 17 last year.", 17, None),
        ("In McAllen 12 workers fell ill.", 12, "workers"),
    ],
)
def test_what_is_counted_without_its_noun(text: str, value: float, unit: str | None) -> None:
    """Towns and crowds are of people, a ratio counts the noun within it, and no number counts "last year"."""
    found = only(text)
    assert (found.value, found.unit) == (value, unit)


@pytest.mark.parametrize(
    "text",
    [
        "A man of 33 was held.",
        "The boy of 9 was hurt.",
        "At one point, the bridge swayed.",
        "The shop was swamped by iPhone 4 orders.",
    ],
)
def test_numbers_of_another_sort(text: str) -> None:
    """Ages behind "of", moments and models in names count nothing."""
    assert not quantities(text)
