"""The fragments for notebooks: whatever an article says is text there, and they need nothing else."""

import re
from collections.abc import Callable
from html.parser import HTMLParser

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from summarizer.records.summary import ArticleSummary, Summary
from summarizer.records.timeline import Party, Stage, Thread, Timeline

Planted = Callable[[str], ArticleSummary]
Element = tuple[str, tuple[tuple[str, str | None], ...]]

HOSTILE = [
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "' onmouseover='alert(1)",
    "</style></td></table><iframe src=//tarn.example>",
    "<!-- ",
    "&lt;b&gt;&amp;&#60;",
    "{{ 7 * 7 }}{% raw %}",
]
LOADING = {"src", "srcset", "action", "formaction", "data", "poster", "background", "ping", "style", "href", "id"}


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

    def shape(self) -> list[Element]:
        """The elements with their attributes, but for the language, which is the article's."""
        return [(tag, tuple(one for one in attributes if one[0] != "lang")) for tag, attributes in self.elements]


def fragment(record: ArticleSummary | Timeline) -> str:
    """What a notebook shows."""
    return record._repr_html_()


def timeline(words: str) -> Timeline:
    """A timeline with the words wherever it has any."""
    stage = Stage(kind="access", status="occurred", headline=words, according_to=(words,), mentions=(), citations=())
    thread = Thread(id="t", title=words, actors=(Party(name=words),), stages=(stage,), links=())
    return Timeline(threads=(thread,))


@pytest.mark.parametrize("words", HOSTILE)
def test_what_an_article_says_is_text(planted: Planted, labels: str, words: str) -> None:
    """Markup and code in any field add no element and no attribute, and are read as they were written."""
    page = Parsed(fragment(planted(words)))
    assert page.shape() == Parsed(fragment(planted("Selkie"))).shape()
    assert [label for label in labels if f"{label}{words}{label}" not in page.text] == []
    threads = Parsed(fragment(timeline(words)))
    assert threads.shape() == Parsed(fragment(timeline("Selkie"))).shape()
    assert threads.text.count(" ".join(words.split())) == 3


@settings(max_examples=60)
@given(words=st.text(max_size=30))
def test_any_words_keep_the_shape(planted: Planted, words: str) -> None:
    """No text changes a fragment's elements, and each can be written to a file."""
    page = fragment(planted(words))
    assert Parsed(page).shape() == Parsed(fragment(planted("Selkie"))).shape()
    assert page.encode().decode() == page


@pytest.mark.parametrize("words", ["\x1b[31m", "a\0b", "\x9b2J", "a\u202eb", "a\u2067b", "a\ud800b"])
def test_control_characters_are_left_out(planted: Planted, labels: str, words: str) -> None:
    """What turns a line round, or is no character at all, does not get into a cell; the rest does."""
    page = fragment(planted(words))
    assert not re.search("[\0-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]", page)
    assert [label for label in labels if page.count(label) < 2] == []


def test_a_cell_is_no_page(planted: Planted) -> None:
    """Cells stand side by side on one page: no scripts, no ids, nothing loaded, and styles for the cell alone."""
    for page in (fragment(planted("Selkie")), fragment(timeline("Selkie"))):
        parsed = Parsed(page)
        tags = {tag for tag, _ in parsed.elements}
        assert tags.isdisjoint({"script", "link", "iframe", "html", "head", "body", "img"})
        names = {name for _, attributes in parsed.elements for name, _ in attributes}
        assert not {name for name in names if name in LOADING or name.startswith("on")}
        style = page.partition("<style>")[2].partition("</style>")[0]
        rules = [rule.strip() for rule in re.findall(r"[^{}]+(?={)", style)]
        assert rules
        assert all(part.strip().startswith(".summarizer-records") for rule in rules for part in rule.split(","))


def test_a_section_without_content_is_left_out(section: tuple[str, ArticleSummary, ArticleSummary]) -> None:
    """A heading stands over something."""
    title, full, emptied = section
    assert f">{title}</" in fragment(full)
    assert f">{title}</" not in fragment(emptied)


def test_a_cell_of_little(planted: Planted) -> None:
    """An article without headline and publication, and a summary without sentences, make a cell all the same."""
    full = planted("Selkie")
    article = full.article.model_copy(update=dict.fromkeys(("headline", "published", "publisher", "url", "language")))
    nothing = {"article": article, "summary": Summary(text="", sentences=())}
    page = fragment(full.model_copy(update=nothing))
    assert "No sentence passed verification." in page
    assert "None" not in Parsed(page).text
    assert "0 threads over 0 articles" in fragment(Timeline())


def test_a_long_timeline_is_cut(planted: Planted) -> None:
    """A cell shows the first threads and says how many there are besides."""
    many = timeline("Selkie").model_copy(update={"threads": timeline("Selkie").threads * 25})
    page = Parsed(fragment(many))
    assert [tag for tag, _ in page.elements].count("h4") == 20
    assert "and 5 more threads" in page.text
