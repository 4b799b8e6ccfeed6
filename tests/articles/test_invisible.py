"""Characters that nobody sees: logged, traceable, and kept where they are spelling."""

import json
from collections.abc import Callable
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarizer.articles.reading import read_article
from summarizer.errors import ArticleError

HIDDEN = [0xAD, 0x61C, 0x180E, 0x200B, 0x200E, 0x200F, *range(0x202A, 0x202F), *range(0x2060, 0x2065)]
HIDDEN += [*range(0x2066, 0x206A), 0xFE00, 0xFE0F, 0xFFF9, 0xFFFB, 0xE0001, 0xE0041, 0xE007F, 0xE0100, 0xE01EF]
REASON = "invisible character"


@pytest.mark.parametrize("hidden", [*map(chr, HIDDEN)], ids=lambda character: f"U+{ord(character):04X}")
def test_what_nobody_sees_is_cut_and_logged(hidden: str) -> None:
    """One entry a run; the rest can be traced back."""
    raw = f"The fer{hidden}{hidden}ry stayed in port.{hidden}"
    article = read_article(raw)
    assert article.text == "The ferry stayed in port."
    assert article.raw == raw
    assert [(part.text, part.reason) for part in article.removed] == [(hidden * 2, REASON), (hidden, REASON)]
    assert raw[article.raw_offset(article.text.index("ry"))] == "r"


@pytest.mark.parametrize("text", ["می‌روم به بندر", "क्‍ष और पुल", "ශ්‍රී ලංකා", "Crew 👩‍🚒 on deck", "അവന്‍ പോയി"])
def test_joiners_that_are_spelling_stay(text: str) -> None:
    """Between letters of Arabic and Indic scripts, behind a virama, and in emoji."""
    assert read_article(text).text == text


@pytest.mark.parametrize("joiner", ["\u200c", "\u200d"])
@pytest.mark.parametrize("around", ["fer{}ry", "{}ferry", "ferry{} ran", "3{}2 ran", "پل {}ferry", "ferry{}"])
def test_other_joiners_go(around: str, joiner: str) -> None:
    """Latin letters and figures need none."""
    assert joiner not in read_article(around.format(joiner)).text


def test_one_joiner_of_many_stays() -> None:
    """What is hidden around it goes."""
    assert read_article("می\u200b\u200c\u200c\u2060روم").text == "می\u200cروم"


def test_hidden_characters_do_not_hide_furniture() -> None:
    """A line is read as it is seen, and cut with what was hidden in it."""
    article = read_article(
        "The ferry stayed in port on Monday.\n\nSh\u200bare this article\u200b\n\nIt runs on Tuesday."
    )
    assert article.text == "The ferry stayed in port on Monday.\n\nIt runs on Tuesday."
    assert ("Sh\u200bare this article", "share button") in [(part.text, part.reason) for part in article.removed]


def test_metadata_has_none() -> None:
    """In JSON, and in the text that it holds."""
    article = read_article(json.dumps({"title": "Fer\u200bry stays", "body": "The fer\u00adry stayed in port."}))
    assert (article.headline, article.text) == ("Ferry stays", "The ferry stayed in port.")


def test_nothing_to_see_is_no_article() -> None:
    """A message says why."""
    with pytest.raises(ArticleError, match=REASON):
        read_article("\u200b\u2060\n\u200b")


@given(st.text(st.sampled_from("ab .\n\u200b\u200c\u200d\u00ad\ufe0fم👩#|") | st.characters(), min_size=1))
def test_parts_add_up(text: str) -> None:
    """Kept and removed parts are apart, and what is in neither is white space."""
    try:
        article = read_article(f"{text} end")
    except ArticleError:
        return
    parts = sorted([(p.start, p.end) for p in (*article.kept, *article.removed) if p.end > p.start])
    assert all(end <= start for (_, end), (start, _) in pairwise(parts))
    covered = {place for start, end in parts for place in range(start, end)}
    assert all(character.isspace() for place, character in enumerate(article.raw) if place not in covered)


def test_many_are_read_in_time(is_linear: Callable[..., bool]) -> None:
    """A hostile text of nothing but runs."""
    assert read_article("a\u200b" * 100_000).text == "a" * 100_000
    assert is_linear(lambda size: lambda: read_article("a\u200b" * size), 5_000)
