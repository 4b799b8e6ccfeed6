"""Articles are untrusted: whatever they say is text, nothing of it runs, and no request leaves the page."""

import datetime as dt
from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import Page

from summarizer.articles.article import Article
from summarizer.pipeline.api import summarize
from summarizer.records.summary import ArticleSummary
from summarizer.report.html import render_report

pytestmark = pytest.mark.browser
Visit = Callable[..., Page]

HOSTILE = [
    "<script>alert(1)</script>",
    "</script><script>alert(1)</script>",
    "<!--<script>",
    "]]><img src=x onerror=alert(1)>",
    '" onmouseover="alert(1)" x="',
    "' onfocus='alert(1)' autofocus='",
    "<svg/onload=alert(1)><iframe src=//tarn.example>",
    "<img src=https://tarn.example/pixel.png>",
    "<style>*{display:none}</style><link rel=stylesheet href=//tarn.example/a.css>",
    "<base href=//tarn.example><meta http-equiv=refresh content=0;url=//tarn.example>",
    "javascript:alert(1)",
    "{{ 7 * 7 }}{% raw %}${alert(1)}",
    "\u2028alert(1)\u2029//",
    "\\u003cscript\\u003ealert(1)//\\",
]


def story(words: str) -> Article:
    """An article that has the words in its headline, its names and its text."""
    text = (
        f"Bridge closed {words}\n\nThe mayor of Tarn {words} said on Monday that police had evacuated 40 people. "
        f"{words}\n\n“It is {words} closed,” the harbour authority said on Monday. The massive destruction {words} "
        "closed the road on Tuesday."
    )
    return Article(
        text=text, headline=f"Bridge closed {words}", publisher=words, published=dt.date(2026, 3, 4), url=words
    )


def _left(requests: list[str], page: Page) -> set[str]:
    """What was asked for besides the file itself and its empty icon."""
    return {url.partition("#")[0] for url in requests} - {page.url.partition("#")[0], "data:,"}


def test_hostile_words_are_text(visit: Visit, watched: Any) -> None:
    """Markup in an article is shown as it was written, opens no dialog, adds no element and asks nothing of anybody."""
    articles = [story(words) for words in HOSTILE]
    page = visit(render_report([summarize(article, model="rules") for article in articles], articles))
    shown = [" ".join(f"Bridge closed {words}".split()) for words in HOSTILE]
    assert page.locator(".item h3").all_inner_texts() == shown
    for place, headline in enumerate(shown):
        page.goto(page.url.partition("#")[0] + f"#a{place}")
        page.wait_for_selector(f".article a[href^='#a{place}/']")
        assert page.inner_text("h1") == headline
        page.locator(".digest .phrase:visible").first.hover()
        page.locator(".text .piece").first.hover()
    assert page.evaluate("document.querySelectorAll('img, iframe, base, object, embed, form[action]').length") == 0
    assert page.evaluate("document.querySelectorAll('script:not([type])').length") == 1
    assert page.evaluate("document.querySelectorAll('style, link[rel=stylesheet]').length") == 1
    attributes = "[...document.querySelectorAll('*')].flatMap(one => one.getAttributeNames())"
    assert [name for name in page.evaluate(attributes) if name.startswith("on")] == []
    assert _left(watched.requests, page) == set()


def test_every_field_is_text(planted: Callable[[str], ArticleSummary], visit: Visit, labels: str) -> None:
    """No field of a record is markup, and none is lost: summaries may come from elsewhere."""
    words = "<img src=x onerror=alert(1)>"
    page = visit(render_report([planted(words)]))
    page.evaluate("document.querySelectorAll('details').forEach(one => one.open = true)")
    assert page.locator("img").count() == 0
    seen = (page.locator("body").text_content() or "") + page.title()
    language = page.locator("h1").get_attribute("lang")
    assert [label for label in labels if f"{label}{words}{label}" not in f"{seen}{language}"] == []


@pytest.mark.parametrize("mark", ["\u202e", "\u2067", "\u2066", "\u202b"])
def test_marks_of_direction_turn_nothing_round(visit: Visit, mark: str) -> None:
    """An override or an isolate that an article does not close leaves the words around it as they are."""
    article = story(f"{mark}evil")
    page = visit(render_report([summarize(article, model="rules")], [article]))
    shown = page.locator("body").text_content() or ""
    assert "evil" in shown
    assert mark not in shown + page.title() + page.content()


def test_words_from_right_to_left(visit: Visit) -> None:
    """A paragraph in Arabic or Hebrew is set from right to left, and nothing around it is."""
    text = "أغلقت الشرطة الجسر يوم الاثنين.\n\nThe bridge was closed on Monday, police said."
    article = Article(text=text, headline="أغلقت الشرطة الجسر", language="ar", published=dt.date(2026, 3, 4))
    page = visit(render_report([summarize(article, model="rules")], [article]))
    directions = page.locator(".words p").evaluate_all("all => all.map(one => getComputedStyle(one).direction)")
    assert directions == ["rtl", "ltr"]
    assert page.locator("h1").evaluate("one => getComputedStyle(one).direction") == "rtl"
    assert page.locator("body").evaluate("one => getComputedStyle(one).direction") == "ltr"


def test_no_request_leaves_the_page(made: Any, visit: Visit, watched: Any) -> None:
    """A whole visit, by all that can be hovered and opened, loads the file itself and nothing else."""
    page = visit(made.page)
    for address in ("#a0", "#a1", "#a1/e0/words", "#"):
        page.goto(page.url.partition("#")[0] + address)
        page.wait_for_selector("h1")
        page.evaluate("document.querySelectorAll('details').forEach(one => one.open = true)")
        for link in page.locator("main a:visible").all()[:8]:
            link.hover()
    assert _left(watched.requests, page) == set()


def test_the_policy_holds(made: Any, visit: Visit, watched: Any) -> None:
    """Even a script that got into the page could run no markup, load nothing and send nothing."""
    page = visit(made.page)
    blocked = page.evaluate(
        """async () => {
            const failed = [];
            const tried = (name, act) => { try { act(); } catch { failed.push(name); } };
            tried("markup", () => { document.body.innerHTML = "<b>x</b>"; });
            await new Promise((done) => setTimeout(() => { tried("eval", () => new Function("1")()); done(); }));
            await fetch("https://tarn.example/").catch(() => failed.push("fetch"));
            const image = new Image();
            await new Promise((done) => { image.onerror = () => { failed.push("image"); done(); };
                image.onload = done; image.src = "https://tarn.example/pixel.png"; });
            tried("handler", () => document.body.setAttribute("onclick", "alert(1)"));
            tried("script", () => { document.createElement("script").textContent = "alert(1)"; });
            return failed;
        }"""
    )
    watched.problems.clear()
    assert blocked == ["markup", "eval", "fetch", "image", "handler", "script"]


def test_addresses(visit: Visit) -> None:
    """A link to the article's source is one of the web, sends no referrer, and says where it leads."""
    article = story("Selkie").model_copy(update={"url": "https://tarn.example/a?b=1"})
    page = visit(render_report([summarize(article, model="rules")], [article]))
    link = page.locator(".source")
    assert (link.get_attribute("href"), link.inner_text()) == ("https://tarn.example/a?b=1", "tarn.example")
    assert "noreferrer" in (link.get_attribute("rel") or "")
