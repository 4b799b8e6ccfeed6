"""What is kept when parts are taken out."""

from hypothesis import given
from hypothesis import strategies as st

from summarizer.articles.cutting import Cut, keep


def kept_text(raw: str, *parts: str) -> str:
    """The text that is left when the first occurrences of parts are cut."""
    spans, _ = keep(raw, [Cut(raw.index(part), raw.index(part) + len(part), "test") for part in parts])
    return "".join(raw[span.start : span.end] for span in spans)


def test_nothing_to_do() -> None:
    """A clean text is one part."""
    raw = "One.\n\nTwo.\n    Three."
    spans, cuts = keep(raw, [])
    assert [(span.start, span.end) for span in spans] == [(0, len(raw))]
    assert cuts == []


def test_a_paragraph_break_survives() -> None:
    """Where a line is cut from between paragraphs, they stay parted, by one blank line."""
    assert kept_text("One.\n\nShare\n\nTwo.", "Share") == "One.\n\nTwo."
    assert kept_text("One.\nShare\n\nTwo.", "Share") == "One.\n\nTwo."
    assert kept_text("One.\n\nShare\nTweet\nTwo.", "Share", "Tweet") == "One.\n\nTwo."


def test_a_line_break_survives() -> None:
    """Lines stay lines."""
    assert kept_text("One.\nShare\nTwo.", "Share") == "One.\nTwo."


def test_marks_inside_a_word_leave_no_gap() -> None:
    """Markup within a line goes without a trace, and words do not run together."""
    assert kept_text("the **port** was", "**") == "the port** was"
    assert kept_text("the [port](x) was", "[", "](x)") == "the port was"
    assert kept_text("see ![x](y) here", "![x](y)") == "see here"


def test_blank_lines_are_thinned() -> None:
    """Of many line ends two stay, and the indentation of the next line."""
    assert kept_text("\n\n  One.\n \n\n\n   Two.\n\n\n") == "One.\n\n   Two."


def test_overlapping_cuts() -> None:
    """A cut inside another is part of it."""
    raw = "One. **Share** Two."
    spans, cuts = keep(raw, [Cut(5, 7, "markup"), Cut(5, 14, "share button"), Cut(12, 14, "markup")])
    assert [cut.reason for cut in cuts] == ["share button"]
    assert "".join(raw[span.start : span.end] for span in spans) == "One. Two."


@given(
    st.text(alphabet=st.sampled_from("ab.\n \t\u2028é😀"), max_size=60),
    st.lists(st.tuples(st.integers(0, 60), st.integers(0, 12)), max_size=6),
)
def test_every_character_is_accounted_for(raw: str, places: list[tuple[int, int]]) -> None:
    """What is kept or cut is in order and apart; the rest is white space; the text has none at its ends."""
    cuts = [Cut(min(start, len(raw)), min(start + length, len(raw)), "test") for start, length in places]
    kept, removed = keep(raw, cuts)
    parts = sorted([(span.start, span.end) for span in kept] + [(cut.start, cut.end) for cut in removed])
    end = 0
    for start, stop in [*parts, (len(raw), len(raw))]:
        assert start >= end
        assert raw[end:start].strip() == ""
        end = stop
    text = "".join(raw[span.start : span.end] for span in kept)
    assert text == text.strip()
    assert "\n\n\n" not in text
