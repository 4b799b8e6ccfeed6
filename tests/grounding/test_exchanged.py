"""Where a summary copies a sentence but for a few words, those must be the article's: verbs, names, days, sources."""

import datetime as dt

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from summarizer.articles.article import Article
from summarizer.grounding.alignment import exchanges
from summarizer.grounding.check import check
from summarizer.text.analysis import analyze_text

ARTICLE = Article(
    text=(
        "The harbour mayor, Tomas Berg, opened the lower lock of Velden on Monday morning, and 12 barges passed it by "
        "noon. The council went back to the plan of 2019 on Tuesday after a long quarrel over the costs.\n\n"
        "The engineer Ana Ruiz will give half of her prize to the sea rescue school in Orla, she said. The bridge "
        "office was to have moved 40 lamps to the northern bank of the river this week. No fish died in the lower "
        "lock, the water board said.\n\n"
        "Some 300 residents of the old town, all of them tenants, were moved to a hotel in Orla. The head of the "
        "harbour police, Anna Holm, told a meeting that six boats had run aground near the pier since May. The traders "
        "lost two million euros in the first week, the chamber of trade said. The old mill burnt down last Friday "
        "evening while its owner, Peter Lund, was abroad."
    ),
    published=dt.date(2026, 3, 4),
)


def codes(summary: str) -> list[str]:
    return [finding.code for finding in check(summary, ARTICLE)]


@pytest.mark.parametrize(
    ("summary", "code"),
    [
        ("The council did not go back to the plan of 2019 on 3 March 2026 after a long quarrel.", "negation-differs"),
        ("The council will go back to the plan of 2019 on 3 March 2026 after a long quarrel.", "status-differs"),
        ("The engineer Ana Ruiz gave half of her prize to the sea rescue school in Orla, she said.", "status-differs"),
        ("The bridge office was not to have moved 40 lamps to the northern bank this week.", "negation-differs"),
        ("Fish died in the lower lock, the water board said.", "negation-differs"),
        ("Some 300 residents of the old town were not moved to a hotel in Orla.", "negation-differs"),
        ("The head of the harbour police, Peter Lund, told a meeting that six boats had run aground.", "name-differs"),
        ("The engineer Anna Holm will give half of her prize to the sea rescue school in Orla.", "name-differs"),
        (
            "The old mill burnt down on the evening of 2 March 2026 while its owner, Peter Lund, was abroad.",
            "date-disagrees",
        ),
        ("The traders lost two million euros in the first week, Ana Ruiz said.", "attribution-differs"),
    ],
)
def test_what_is_exchanged_in_a_copied_sentence_is_found(summary: str, code: str) -> None:
    """The words around say which word of the article was meant: the nearest thing to a certain finding."""
    assert code in codes(summary)


@pytest.mark.parametrize(
    "summary",
    [
        "The council went back to the plan of 2019 on 3 March 2026 after a long quarrel over the costs.",
        "The engineer Ana Ruiz is to give half of her prize to the sea rescue school in Orla, she said.",
        "The bridge office was due to move 40 lamps to the northern bank of the river this week.",
        "According to the water board, no fish died in the lower lock.",
        "Some 300 residents of the old town were moved to a hotel in Orla.",
        "Anna Holm, head of the harbour police, told a meeting that six boats had run aground near the pier since May.",
        "The old mill burnt down on the evening of 27 February 2026 while its owner, Peter Lund, was abroad.",
        "The chamber of trade said the traders lost two million euros in the first week.",
    ],
)
def test_what_says_the_same_is_not_taken_for_an_exchange(summary: str) -> None:
    """Dates in full, another future, an aside left out and a source moved change nothing."""
    assert [code for code in codes(summary) if code != "sentence-not-supported"] == []


@settings(deadline=None, max_examples=50)
@given(st.lists(st.sampled_from("the mayor will not open of to lock was Berg Ruiz 12 , .".split()), max_size=30))
def test_a_sentence_has_nothing_exchanged_with_itself(words: list[str]) -> None:
    """An alignment finds differences, and a copy has none."""
    tokens = analyze_text(f"{' '.join(words)} x").parsed.tokens
    assert list(exchanges(tokens, tokens)) == []
    assert all(max(len(told), len(own)) <= 12 for told, own in exchanges(tokens, tokens[::-1]))
