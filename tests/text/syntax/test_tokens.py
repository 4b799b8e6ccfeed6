"""Tokens: words, numbers and marks with their places."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarizer.text.syntax.tokens import words


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Dr. Osei met Gen. J. P. Lamptey.", ["Dr.", "Osei", "met", "Gen.", "J.", "P.", "Lamptey", "."]),
        ("at 5 p.m. in the U.S.", ["at", "5", "p.m.", "in", "the", "U.S."]),
        ("She didn't, can't and won’t.", ["She", "did", "n't", ",", "ca", "n't", "and", "wo", "n’t", "."]),
        ("Chile's mayor; O'Neill's dog", ["Chile", "'s", "mayor", ";", "O'Neill", "'s", "dog"]),
        ("It's he'll they've", ["It", "'s", "he", "'ll", "they", "'ve"]),
        ("a 7-year-old, the 1980s, 21st", ["a", "7-year-old", ",", "the", "1980s", ",", "21st"]),
        ("$1.2bn or 1,234.50%", ["$", "1.2bn", "or", "1,234.50", "%"]),
        ("2021-06-09 at 18:40", ["2021-06-09", "at", "18:40"]),
        ("No. 10 said no. Yes", ["No.", "10", "said", "no", ".", "Yes"]),
        ("``hi'' “ho” ‘ha’...", ["``", "hi", "''", "“", "ho", "”", "‘", "ha", "’", "..."]),
        ("cafe\u0301 naïve", ["cafe\u0301", "naïve"]),
        ("pro-government co‑op", ["pro-government", "co‑op"]),
    ],
)
def test_splits_as_news_is_written(text: str, expected: list[str]) -> None:
    """Abbreviations, clitics, numbers and marks are the tokens that every later step counts on."""
    assert [word.text for word in words(text)] == expected


def test_lower_is_comparable() -> None:
    """Curly apostrophes and odd hyphens do not hide a word from the dictionaries."""
    assert [word.lower for word in words("Wasn’t CO‑OP")] == ["was", "n't", "co-op"]


@given(st.text(max_size=300))
def test_places_are_true_for_any_text(text: str) -> None:
    """Offsets are the phrase, in order, and nothing but white space and angle brackets lies between tokens."""
    end = 0
    for word in words(text):
        assert text[word.start : word.end] == word.text
        assert not "".join(text[end : word.start].split()).strip("<>")
        assert word.start >= end
        end = word.end
    assert not "".join(text[end:].split()).strip("<>")
