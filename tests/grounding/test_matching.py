"""Finding copied words: exact after normalization, with true places."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarizer.grounding.matching import NormalizedText, normalized

TEXT = "The  “café”  of\u200b Élan… said 1,500 and 500 men. Men isn’t there—again ''Hi'' ﬁne"
ODD = "ab A1.,'’\"“”\u0301\u200b\u00ad…  \n-–éﬁ'`"


@pytest.mark.parametrize(
    ("phrase", "found"),
    [
        ('the "café"', ["The  “café”"]),
        ("cafe\u0301", ["café"]),
        ("of Élan... said", ["of\u200b Élan… said"]),
        ("isn't", ["isn’t"]),
        ("there-again", ["there—again"]),
        ('"Hi"', ["''Hi''"]),
        ("fine", ["ﬁne"]),
        ("men", ["men", "Men"]),
        ("500", ["500"]),
        ("1,500 and 500 men", ["1,500 and 500 men"]),
        ("1,5", []),
        ("me", []),
        ("Caf", []),
        ("79 men", []),
        ("MEN", []),
        ("", []),
        ("  ", []),
    ],
)
def test_finds_whole_words_however_they_are_set(phrase: str, found: list[str]) -> None:
    """Marks, white space and invisible characters don't matter; letters, numbers and word ends do."""
    text = NormalizedText(TEXT)
    assert [TEXT[span.start : span.end] for span in text.find(phrase)] == found


def test_finds_within_bounds() -> None:
    """A search within a sentence sees nothing outside it."""
    text = "One man. Two men. One man."
    assert [span.start for span in NormalizedText(text).find("One man", 5)] == [18]
    assert not list(NormalizedText(text).find("One man", 5, 20))


def test_a_match_ends_with_its_letter() -> None:
    """A letter with one more mark than the phrase's is another letter, however the two are composed."""
    assert not list(NormalizedText("1111A\u0301\u0301").find("1111A\u0301"))
    assert [tuple(span) for span in NormalizedText("1111A\u0301").find("1111\u00c1")] == [(0, 6)]


@given(st.text(alphabet=ODD, max_size=40), st.data())
def test_what_is_found_is_the_phrase(text: str, data: st.DataObject) -> None:
    """For any text, a place that is found reads as the phrase does, up to the case of its first letter."""
    start = data.draw(st.integers(0, len(text)))
    phrase = text[start : data.draw(st.integers(start, len(text)))]
    for span in NormalizedText(text).find(phrase):
        assert 0 <= span.start < span.end <= len(text)
        found, wanted = normalized(text[span.start : span.end]), normalized(phrase)
        assert found[1:] == wanted[1:]
        assert found[0].lower() == wanted[0].lower()


@given(st.lists(st.text(alphabet="abcXYZ09éß", min_size=1, max_size=8), min_size=1, max_size=12), st.data())
def test_words_of_the_text_are_found(words: list[str], data: st.DataObject) -> None:
    """A run of whole words is found where it stands, with other white space between its words."""
    first = data.draw(st.integers(0, len(words) - 1))
    last = data.draw(st.integers(first + 1, len(words)))
    text, phrase = "  ".join(words), "\n".join(words[first:last])
    start = len("  ".join([*words[:first], ""])) if first else 0
    assert start in [span.start for span in NormalizedText(text).find(phrase)]
