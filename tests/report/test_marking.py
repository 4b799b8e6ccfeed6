"""The cutting of a text: every character once, in its paragraph and sentence, under all marks that cover it."""

import re
from collections.abc import Callable
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from summarizer.report.marking import Passage, pieces

TEXT = st.text(alphabet="ab \n\t\u0301\u200d👩🇰é\r\u2028", max_size=60)
PLACES = st.lists(st.tuples(st.integers(-5, 70), st.integers(-5, 70)), max_size=8)
STARTS = st.integers(0, 3)


@settings(max_examples=500)
@given(text=TEXT, start=STARTS, sentences=PLACES, marks=PLACES)
def test_nothing_is_lost_moved_or_doubled(text: str, start: int, sentences: list[Any], marks: list[Any]) -> None:
    """The pieces of each paragraph are that paragraph; what is between paragraphs is white space."""
    found: dict[int, str] = {}
    for piece in pieces(Passage(start, text), sentences, marks):
        found[piece.paragraph] = found.get(piece.paragraph, "") + piece.text
    paragraphs = re.split(r"\n[^\S\n]*\n", text)
    assert [found[key] for key in sorted(found)] == [part.strip() for part in paragraphs if part.strip()]


@given(text=st.text(alphabet="ab c👩\u0301", min_size=1, max_size=40), start=STARTS, marks=PLACES)
def test_marks_cover_their_words(text: str, start: int, marks: list[Any]) -> None:
    """A mark lies on the words between its two code points, wherever others begin and end."""
    stripped = text.strip()
    first = start + text.find(stripped)
    cut = list(pieces(Passage(start, text), (), marks))
    for number, (begin, end) in enumerate(marks):
        words = "".join(piece.text for piece in cut if number in piece.marks)
        assert words == (stripped[max(0, begin - first) : max(0, end - first)] if begin < end else "")


def test_sentences_and_paragraphs() -> None:
    """A sentence that goes on in the next paragraph keeps its number; words between sentences have none."""
    text = "“One. \n \nTwo.” And three."
    cut = list(pieces(Passage(0, text), [(0, 14), (19, 25)], [(1, 4)]))
    assert [(piece.paragraph, piece.sentence, piece.text) for piece in cut] == [
        (0, 0, "“"),
        (0, 0, "One"),
        (0, 0, "."),
        (1, 0, "Two.”"),
        (1, None, " And "),
        (1, 1, "three."),
    ]


def test_a_long_hostile_text_takes_linear_time(is_linear: Callable[..., bool]) -> None:
    """An article is untrusted: neither runs of white space nor thousands of marks take quadratic time."""
    assert is_linear(lambda size: lambda: list(pieces(Passage(0, "\n \t" * size + "a"), (), ())), 20_000)
    assert is_linear(
        lambda size: lambda: list(pieces(Passage(0, "a b " * size), (), [(4 * n, 4 * n + 3) for n in range(size)])), 500
    )
