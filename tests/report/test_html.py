"""The page of HTML: whatever an article says is text there, and the page asks nothing of anybody."""

import re
from collections.abc import Callable
from html.parser import HTMLParser

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from summarizer.records.summary import ArticleSummary, Summary
from summarizer.report.html import render_page

Planted = Callable[[str], ArticleSummary]
Element = tuple[str, tuple[tuple[str, str | None], ...]]

HOSTILE = [
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "' onmouseover='alert(1)",
    "javascript:alert(1)",
    "</title></style></td></table><iframe src=//tarn.example>",
    "<!-- ",
    "]]>",
    "&lt;b&gt;&amp;&#60;",
    "{{ 7 * 7 }}{% raw %}",
    "<svg/onload=alert(1)>",
]
LOADING = {"src", "srcset", "action", "formaction", "data", "poster", "background", "ping", "style"}


class Parsed(HTMLParser):
    """A page as a browser reads it: its elements and its text."""

    def __init__(self, page: str) -> None:
        super().__init__(convert_charrefs=True)
        self.elements: list[Element] = []
        self.text = ""
        self.feed(page)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note an element."""
        self.elements.append((tag, tuple(attrs)))

    def handle_data(self, data: str) -> None:
        """Add text."""
        self.text += data

    def values(self, name: str) -> list[str]:
        """The values of an attribute, wherever it stands."""
        return [value or "" for _, attributes in self.elements for key, value in attributes if key == name]

    def shape(self) -> list[Element]:
        """The elements with their attributes, but for the language, which is the article's."""
        return [(tag, tuple(one for one in attributes if one[0] != "lang")) for tag, attributes in self.elements]


@pytest.mark.parametrize("words", HOSTILE)
def test_what_an_article_says_is_text(planted: Planted, labels: str, words: str) -> None:
    """Markup and code in any field add no element and no attribute, and are read as they were written."""
    page = Parsed(render_page(planted(words)))
    assert page.shape() == Parsed(render_page(planted("Selkie"))).shape()
    seen = page.text + "".join(page.values("lang"))
    assert [label for label in labels if f"{label}{words}{label}" not in seen] == []


@settings(max_examples=60, deadline=None)
@given(words=st.text(max_size=30))
def test_any_words_keep_the_shape(planted: Planted, words: str) -> None:
    """No text changes the page's elements, and each page can be written to a file."""
    page = render_page(planted(words))
    assert Parsed(page).shape() == Parsed(render_page(planted("Selkie"))).shape()
    assert page.encode().decode() == page


@pytest.mark.parametrize("words", ["\x1b[31m", "a\0b", "\x9b2J", "a\u202eb", "a\u2067b", "a\ud800b"])
def test_control_characters_are_left_out(planted: Planted, labels: str, words: str) -> None:
    """What turns a line round, or is no character at all, does not get into the page; the rest does."""
    page = render_page(planted(words))
    assert not re.search("[\0-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]", page)
    assert [label for label in labels if page.count(label) < 2] == []


def test_the_policy_stands_before_all_content(planted: Planted) -> None:
    """A browser may load nothing and run nothing, from the head's start on; the encoding is in the first bytes."""
    page = render_page(planted("Selkie"))
    elements = Parsed(page).elements
    policy = (
        ("http-equiv", "Content-Security-Policy"),
        ("content", "default-src 'none'; style-src 'unsafe-inline'"),
    )
    assert page.startswith("<!DOCTYPE html>")
    assert page.index('<meta charset="utf-8">') < 1024
    assert {tag for tag, _ in elements[: elements.index(("meta", policy))]} == {"html", "head", "meta"}


def test_nothing_is_loaded_or_run(planted: Planted) -> None:
    """The page is whole in itself: its links lead to its own sentences, and no element fetches or runs anything."""
    page = render_page(planted("https://tarn.example/a.js"))
    parsed = Parsed(page)
    tags = {tag for tag, _ in parsed.elements}
    names = {name for _, attributes in parsed.elements for name, _ in attributes}
    assert not tags & {"script", "link", "img", "iframe", "object", "embed", "form", "base", "svg", "video", "audio"}
    assert not {name for name in names if name in LOADING or name.startswith("on")}
    assert not re.search(r"url\(|@import", page)
    targets = {f"#{one}" for one in parsed.values("id")}
    assert parsed.values("href")
    assert set(parsed.values("href")) <= targets


def test_a_section_without_content_is_left_out(section: tuple[str, ArticleSummary, ArticleSummary]) -> None:
    """A heading stands over something."""
    title, full, emptied = section
    assert f"<h2>{title}</h2>" in render_page(full)
    assert f"<h2>{title}</h2>" not in render_page(emptied)


def test_a_page_of_little(planted: Planted) -> None:
    """An article without headline and publication, and a summary without sentences, make a page all the same."""
    full = planted("Selkie")
    article = full.article.model_copy(update=dict.fromkeys(("headline", "published", "publisher", "url", "language")))
    nothing = {"article": article, "summary": Summary(text="", sentences=())}
    page = render_page(full.model_copy(update=nothing))
    assert "<title>Summary</title>" in page
    assert '<html lang="en">' in page
    assert "No sentence passed verification." in page
    assert "None" not in Parsed(page).text
