"""The report as text: its policy, its data, and what is in it of every field. browser/ looks at it in Chromium."""

import base64
import hashlib
import json
import re
from collections.abc import Callable
from html.parser import HTMLParser
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from summarizer.articles.article import Article
from summarizer.records.summary import ArticleSummary
from summarizer.report.html import render_report

Planted = Callable[[str], ArticleSummary]

HOSTILE = [
    "</script><script>alert(1)</script>",
    "<!--<script>",
    "]]>",
    "\u2028\u2029",
    "&lt;/script&gt;",
    "{{ 7 * 7 }}",
    "</title></style>",
]


class Parsed(HTMLParser):
    """A page as a browser reads it: its elements in order, each with its attributes and the text up to the next tag."""

    def __init__(self, page: str) -> None:
        super().__init__(convert_charrefs=True)
        self.elements: list[tuple[str, dict[str, str | None], str]] = []
        self._is_inside = False
        self.feed(page)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note an element."""
        self.elements.append((tag, dict(attrs), ""))
        self._is_inside = True

    def handle_endtag(self, tag: str) -> None:
        """Note that text behind it is another's."""
        self._is_inside = False

    def handle_data(self, data: str) -> None:
        """Add text to the element that it stands in."""
        if self._is_inside:
            tag, attributes, text = self.elements[-1]
            self.elements[-1] = (tag, attributes, text + data)

    def tags(self) -> list[str]:
        """The names of the elements."""
        return [tag for tag, _, _ in self.elements]

    def texts(self, tag: str, **attributes: str) -> list[str]:
        """The texts of elements with these attributes."""
        return [text for name, own, text in self.elements if name == tag and attributes.items() <= own.items()]

    def data(self) -> list[Any]:
        """The page's data."""
        return [json.loads(text) for text in self.texts("script", type="application/json")]


def strings(value: object) -> list[str]:
    """All strings in data."""
    if isinstance(value, str):
        return [value]
    parts = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    return [text for part in parts for text in strings(part)]


@pytest.mark.parametrize("words", HOSTILE)
def test_data_ends_no_element(planted: Planted, labels: str, words: str) -> None:
    """Whatever stands in a field, the page has the same elements, and the data gives back what was written."""
    page = Parsed(render_report([planted(words)]))
    assert page.tags() == Parsed(render_report([planted("Selkie")])).tags()
    view = page.data()[1]
    text = "".join(strings(view.pop("text")))
    seen = " ".join("\n".join([text, *strings(view)]).split())
    assert [label for label in labels if " ".join(f"{label}{words}{label}".split()) not in seen] == []


@settings(max_examples=60)
@given(words=st.text(max_size=30))
def test_any_words_keep_the_shape(planted: Planted, words: str) -> None:
    """No text changes the page's elements, and each page can be written to a file and read as it was meant."""
    article = Article(text=f"a {words.encode(errors='replace').decode()}")
    page = render_report([planted(words)], [article])
    assert Parsed(page).tags() == Parsed(render_report([planted("Selkie")])).tags()
    assert page.encode().decode() == page
    assert len(Parsed(page).data()) == 2


@pytest.mark.parametrize("words", ["\x1b[31m", "a\0b", "\x9b2J", "a\u202eb", "a\u2067b", "a\ud800b"])
def test_control_characters_are_left_out(planted: Planted, labels: str, words: str) -> None:
    """What turns a line round, or is no character at all, gets neither into the page nor into its data."""
    page = render_report([planted(words)])
    harmful = "[\0-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]"
    assert not re.search(harmful, page)
    assert not re.search(harmful, "\n".join(strings(Parsed(page).data())))
    assert [label for label in labels if page.count(label) < 2] == []


def test_the_policy_allows_this_script_and_style_alone(planted: Planted) -> None:
    """A browser runs and loads nothing but what stands in the page, by hash, from the head's start on."""
    page = render_report([planted("Selkie")])
    parsed = Parsed(page)
    policy = next(own["content"] or "" for _, own, _ in parsed.elements if "http-equiv" in own)
    rules = dict(rule.strip().split(" ", 1) for rule in policy.split(";"))
    assert rules["default-src"] == "'none'"
    for rule, text in (("style-src", parsed.texts("style")[0]), ("script-src", parsed.texts("script")[-1])):
        digest = base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()
        assert rules[rule] == f"'sha256-{digest}'"
    assert "unsafe" not in policy
    assert rules["require-trusted-types-for"] == "'script'"
    before = parsed.tags()[: [own.get("http-equiv") for _, own, _ in parsed.elements].index("Content-Security-Policy")]
    assert set(before) == {"html", "head", "meta"}
    assert page.index('<meta charset="utf-8">') < 1024


def test_nothing_is_fetched(planted: Planted) -> None:
    """The page is whole in itself: it names no address but an empty icon, and its style and script none at all."""
    parsed = Parsed(render_report([planted("https://tarn.example/a.js")]))
    assert {own["href"] for tag, own, _ in parsed.elements if tag == "link"} == {"data:,"}
    assert not [own for _, own, _ in parsed.elements if {"src", "srcset", "action", "style"} & own.keys()]
    code = parsed.texts("style")[0] + parsed.texts("script")[-1]
    assert not re.search(r"url\(|@import|fetch\(|XMLHttp|innerHTML|import\(|https?://(?!www\.w3\.org/2000/svg)", code)


def test_articles_are_matched_by_their_text(planted: Planted) -> None:
    """A text stands beside the records that were made of it, in whatever order articles come."""
    articles = [Article(text=f"The bridge {number} was closed.") for number in range(3)]
    full = planted("Selkie")
    summaries = [
        full.model_copy(update={"article": full.article.model_copy(update={"id": article.id})}) for article in articles
    ]
    views = Parsed(render_report(summaries, reversed(articles[:2]))).data()[1:]
    assert [view["whole"] for view in views] == [True, True, False]
    assert ["bridge 0" in str(views[0]["text"]), "bridge 1" in str(views[1]["text"])] == [True, True]


def test_the_newest_stands_first(planted: Planted) -> None:
    """Articles come by day of publication, those without one last."""
    full = planted("Selkie")
    days = ["2026-03-03", None, "2026-03-05", "2026-03-04T10:00:00"]
    known = full.article.model_dump()
    infos = [full.article.model_validate(known | {"published": day, "headline": day}) for day in days]
    views = Parsed(render_report([full.model_copy(update={"article": info}) for info in infos])).data()[1:]
    shown = [view["headline"] for view in views]
    assert shown[:3] == ["2026-03-05", "2026-03-04T10:00:00", "2026-03-03"]


def test_models_are_told_apart(planted: Planted) -> None:
    """An article that two models summarized stands there twice, each time with the model's name."""
    full = planted("Selkie")
    other = full.model_copy(update={"provenance": full.provenance.model_copy(update={"model": "tarn/9"})})
    entries = Parsed(render_report([full, other])).data()[0]["articles"]
    assert [entry["model"] for entry in entries] == [full.provenance.model, "tarn/9"]
    assert Parsed(render_report([full, full])).data()[0]["articles"][0]["model"] == ""


def test_no_summaries_at_all() -> None:
    """An empty store makes an empty report."""
    assert "0 articles" in render_report([])
