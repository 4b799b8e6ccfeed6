"""Limits that a denied verb sets, and digits that are no number of their own."""

import pytest

from summarizer import analyze_text


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("The rate cannot rise above 11.5 pct.", None, 11.5),
        ("Output may not fall below 40 tonnes.", 40, None),
        ("The rate rose above 11.5 pct.", 11.5, None),
    ],
)
def test_a_denied_verb_turns_the_bound(text: str, low: float | None, high: float | None) -> None:
    """What cannot rise above a number has it as its highest."""
    [quantity] = analyze_text(text).quantities
    assert (quantity.low, quantity.high) == (low, high)


def test_a_time_ago_is_no_rate() -> None:
    """ "71% a year ago" is not 71 per cent a year."""
    found = analyze_text("Support was 76 percent, from 71% a year ago.").quantities
    assert [(quantity.value, quantity.per) for quantity in found] == [(76, None), (71, None)]


def test_the_rest_of_a_torn_number_is_none() -> None:
    """As scanning leaves it."""
    assert 590 not in [quantity.value for quantity in analyze_text("The price was 43,.590 dlrs.").quantities]
