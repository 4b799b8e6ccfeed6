"""Numbers: value, bound and noun must be the gold record's; nothing less is right."""

import pytest

from summarizer.evaluation.counts import Given, same_count
from summarizer.evaluation.gold import GoldCount
from summarizer.records.phrases import Mention
from summarizer.text.analysis import analyze_text
from summarizer.text.quantities.find import mention_quantity


def given(text: str, role: str = "") -> Given:
    """A phrase as a record has it."""
    quantity = mention_quantity(analyze_text(f"They saw {text} there.").quantities, 9, 9 + len(text))
    return Given(Mention(text=text, start=9, end=9 + len(text), quantity=quantity), role)


SEVENTEEN = GoldCount(words="at least 17 people", value=17, noun="people", low=17)
MONEY = GoldCount(words="nearly $1.2bn", value=1_200_000_000, noun="USD", high=1_200_000_000)
SHARE = GoldCount(words="6.1 percent", value=6.1, noun="percent")
DAYS = GoldCount(words="60 days", value=60, noun="days")


@pytest.mark.parametrize(
    ("gold", "text"),
    [
        (SEVENTEEN, "at least 17 people"),
        (SEVENTEEN, "no fewer than 17 people"),
        (MONEY, "nearly $1.2 billion"),
        (SHARE, "6.1 percent"),
        (SHARE, "about 6.1%"),
        (DAYS, "60 days"),
    ],
)
def test_the_same_number(gold: GoldCount, text: str) -> None:
    """Another wording of the same value, bound and noun is right; "about" adds nothing."""
    assert same_count(gold, given(text))


@pytest.mark.parametrize(
    ("gold", "text"),
    [
        (SEVENTEEN, "at least 18 people"),
        (SEVENTEEN, "17 people"),
        (SEVENTEEN, "up to 17 people"),
        (SEVENTEEN, "at least 17 lorries"),
        (SEVENTEEN, "at least 17"),
        (MONEY, "nearly 1.2 billion euros"),
        (SHARE, "6.1 people"),
        (DAYS, "60 weeks"),
    ],
)
def test_another_number(gold: GoldCount, text: str) -> None:
    """Another value, a lost or turned bound, another noun or none is wrong."""
    assert not same_count(gold, given(text))


def test_a_role_tells_the_noun() -> None:
    """ "At least 17" among the killed counts the people whom the gold has there, and nobody among the injured."""
    roles = {"killed": ("at least 17 people",)}
    assert same_count(SEVENTEEN, given("at least 17", "killed"), roles)
    assert not same_count(SEVENTEEN, given("at least 17", "injured"), roles)
