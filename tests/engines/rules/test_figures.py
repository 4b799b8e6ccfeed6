"""Figures: numbers that belong to no event, with who gives them."""

from collections.abc import Callable

import pytest

from summarizer import ArticleSummary

Summarized = Callable[[str], ArticleSummary]


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        (
            "About 2,300 islanders use the ferry each day, according to the county.",
            [("About 2,300 islanders", ["the county"])],
        ),
        ("Unemployment is 6%, Tomas Vidal said.", [("6%", ["Tomas Vidal"])]),
        ("Norvia Foods employs 4,000 people in Turin.", [("4,000 people", [])]),
        ("The bridge cost $3 million.", [("$3 million", [])]),
        ("The weather was mild.", []),
    ],
)
def test_a_figure_has_its_words_and_its_source(
    summarized: Summarized, text: str, figures: list[tuple[str, list[str]]]
) -> None:
    """The number keeps its hedge, its noun and whoever gives it."""
    found = summarized(text).figures
    assert [(figure.mention.text, [source.text for source in figure.according_to]) for figure in found] == figures


def test_a_figure_is_a_number_with_bounds(summarized: Summarized) -> None:
    """A reader can count with it."""
    (figure,) = summarized("Nearly 2,300 islanders use the ferry, according to the county.").figures
    quantity = figure.mention.quantity
    assert quantity is not None
    assert (quantity.value, quantity.high, quantity.unit, quantity.approximate) == (2300, 2300, "islanders", True)


@pytest.mark.parametrize(
    "text",
    [
        "Rebels freed nine hostages on Sunday.",
        "Nearly 4,000 teachers marched in Quito.",
        "Belltower bought Norvia Foods for $2.3 billion.",
        "The ferry Lindora capsized on Saturday, killing nine passengers.",
    ],
)
def test_a_number_of_an_event_is_no_figure_besides(summarized: Summarized, text: str) -> None:
    """It stands in the event's record already."""
    summary = summarized(text)
    assert len(summary.events) == 1
    assert not summary.figures


def test_a_figure_told_twice_is_one(summarized: Summarized) -> None:
    """Repetition adds nothing."""
    text = "Norvia Foods employs 4,000 people. The town lives off the firm and its 4,000 people."
    assert [figure.mention.text for figure in summarized(text).figures] == ["4,000 people"]


def test_at_most_sixteen(summarized: Summarized) -> None:
    """A table of numbers does not drown the rest."""
    text = " ".join(f"The school in ward {n} has {100 + n} pupils." for n in range(2, 30))
    assert len(summarized(text).figures) == 16
