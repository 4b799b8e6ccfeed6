"""The forms that articles come in."""

import datetime as dt
import json
import sys
from pathlib import Path

import pytest

from summarizer.articles.reading import read_article
from summarizer.errors import ArticleError

LEAD = "Ferries between Piraeus and the islands stayed in port on Tuesday because of gales, the coastguard said."
MORE = "The ban is expected to be lifted on Wednesday morning, a spokesman for the ministry of shipping said."
HEADLINE = "Gales keep Greek ferries in port"
EET = dt.timezone(dt.timedelta(hours=2))


def page(body: str, head: str = "", lang: str = "en-GB") -> str:
    """An HTML page with a story."""
    return (
        f'<!DOCTYPE html><html lang="{lang}"><head><title>{HEADLINE}</title>{head}</head>'
        f'<body><nav><a href="/">Home</a><a>World</a></nav><article>{body}<p>{LEAD}</p><p>{MORE}</p>'
        "</article><footer>© 2015 X</footer></body></html>"
    )


@pytest.mark.parametrize(
    ("record", "published", "publisher"),
    [
        (
            {
                "text": LEAD,
                "headline": HEADLINE,
                "published": "2015-02-03T16:48:00+02:00",
                "publisher": "Harbour News",
            },
            dt.datetime(2015, 2, 3, 16, 48, tzinfo=EET),
            "Harbour News",
        ),
        (
            {"body": LEAD, "title": HEADLINE, "date": "2015-02-03", "source": {"name": "Harbour News"}},
            dt.date(2015, 2, 3),
            "Harbour News",
        ),
        (
            {
                "articleBody": LEAD,
                "headline": HEADLINE,
                "datePublished": "2015-02-03",
                "publisher": [{"name": "Harbour News"}][0],
            },
            dt.date(2015, 2, 3),
            "Harbour News",
        ),
        (
            {
                "maintext": LEAD,
                "title": HEADLINE,
                "date_publish": "2015-02-03 16:48:00",
                "source_domain": "harbour.example",
            },
            dt.datetime(2015, 2, 3, 16, 48),
            "harbour.example",
        ),
        (
            {
                "content": {"rendered": f"<p>{LEAD}</p>\n"},
                "title": {"rendered": HEADLINE},
                "date": "2015-02-03T16:48:00",
            },
            dt.datetime(2015, 2, 3, 16, 48),
            None,
        ),
        (
            {
                "full_text": LEAD,
                "Title": HEADLINE,
                "pubDate": "Tue, 03 Feb 2015 16:48:00 +0200",
                "site_name": "Harbour News",
            },
            dt.datetime(2015, 2, 3, 16, 48, tzinfo=EET),
            "Harbour News",
        ),
        (
            {"story": LEAD, "title": HEADLINE, "created": 1422974880},
            dt.datetime(2015, 2, 3, 14, 48, tzinfo=dt.UTC),
            None,
        ),
        (
            {"text": [LEAD], "title": HEADLINE, "published": "03/02/2015", "updated": "2015-02-04"},
            dt.date(2015, 2, 3),
            None,
        ),
        ({"text": LEAD, "title": HEADLINE, "published": "03/02/2015"}, None, None),
    ],
)
def test_json_records(record: dict[str, object], published: dt.date | None, publisher: str | None) -> None:
    """The field names of common scrapers are known; the body alone is the text."""
    article = read_article(json.dumps(record))
    assert article.text == LEAD
    assert article.headline == HEADLINE
    assert (article.published, article.publisher) == (published, publisher)


def test_json_paragraphs_and_entities() -> None:
    """Paragraphs in a list stay paragraphs, and entities become characters."""
    article = read_article(json.dumps({"paragraphs": ["Smith &amp; Sons closed.", MORE], "inLanguage": "en-US"}))
    assert article.text == f"Smith & Sons closed.\n\n{MORE}"
    assert article.language == "en"


def test_an_article_written_as_json_is_read() -> None:
    """What the library writes it can read."""
    article = read_article(f"{HEADLINE}\n\n{LEAD}\n\nPublished 3 February 2015")
    again = read_article(article.model_dump_json())
    assert (again.text, again.published, again.headline) == (
        article.text,
        article.published,
        article.headline,
    )


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ('{"title": "Gales"}', "without a text in one of: text, body"),
        ('{"text": "  "}', "without a text"),
        ('[{"text": "Gales"}]', "a list, not an object with a text"),
        ('{"text": "Gales"}\n{"text": "Storm"}', "not one JSON object"),
        ('{"text": "Gal', "not one JSON object"),
        ("[" * 100_000, "nested too deeply"),
        ('{"a":' * 100_000, "nested too deeply"),
    ],
)
def test_json_without_an_article(text: str, message: str) -> None:
    """The error says what is wrong with it and which fields were looked for."""
    with pytest.raises(ArticleError, match=message):
        read_article(text)


def test_a_json_file_is_json(tmp_path: Path) -> None:
    """The suffix tells what the content does not."""
    path = tmp_path / "story.json"
    path.write_text('"just a string"')
    with pytest.raises(ArticleError, match=r"story\.json is JSON, but a string"):
        read_article(path)


@pytest.mark.parametrize(
    "text",
    ['"We are closed," the owner said.', "[Athens] The port was closed.", "{sic} The port was closed."],
)
def test_prose_is_no_json(text: str) -> None:
    """A story may begin with a quotation mark or a bracket."""
    assert read_article(text).text == text


@pytest.mark.parametrize(
    ("head", "body", "published"),
    [
        (
            '<script type="application/ld+json">{"@graph":[{"@type":"WebSite"},{"@type":"NewsArticle",'
            '"datePublished":"2015-02-03T16:48:00+02:00","dateModified":"2015-02-05"}]}</script>',
            "",
            dt.datetime(2015, 2, 3, 16, 48, tzinfo=EET),
        ),
        (
            '<meta property="article:published_time" content="2015-02-03T16:48:00+02:00">',
            "",
            dt.datetime(2015, 2, 3, 16, 48, tzinfo=EET),
        ),
        ('<meta name="DC.date.issued" content="2015-02-03">', "", dt.date(2015, 2, 3)),
        ("", '<time datetime="2015-02-03">3 Feb</time>', dt.date(2015, 2, 3)),
        ("", '<span class="post-date">Published 3 February 2015</span>', dt.date(2015, 2, 3)),
        (
            "",
            '<time datetime="2015-02-05">Updated 5 Feb 2015</time><time datetime="2015-02-03">3 Feb</time>',
            dt.date(2015, 2, 3),
        ),
        ("", '<span class="date">03/02/2015</span>', None),
        ("", '<time datetime="2015-02-03">3 Feb</time><time datetime="2015-02-07">7 Feb</time>', None),
        (
            "",
            "<p>On 12 March 2014 the ports had been closed for a week after an earthquake, it said.</p>",
            None,
        ),
        ('<script type="application/ld+json">{"datePublished": [[[</script>', "", None),
    ],
)
def test_the_date_of_a_page(head: str, body: str, published: dt.date | None) -> None:
    """What the markup calls the publication's date is taken, with its time; no other date is."""
    article = read_article(page(body, head))
    assert article.published == published
    assert LEAD in article.text


def test_the_metadata_of_a_page() -> None:
    """Headline, site, address and language are kept, menus and footers are not in the text."""
    head = (
        '<meta property="og:site_name" content="Harbour News"><link rel="canonical" href="https://harbour.example/1">'
    )
    article = read_article(page("", head).encode())
    assert (article.headline, article.publisher, article.url, article.language) == (
        HEADLINE,
        "Harbour News",
        "https://harbour.example/1",
        "en",
    )
    assert article.text == article.raw == f"{LEAD}\n{MORE}"


@pytest.mark.parametrize(
    "markup",
    [f"<p>{LEAD}</p><p>{MORE}</p>", f"<div>{LEAD}<br>{MORE}<br/></div>", f"{LEAD}<br><br>{MORE}<br>"],
)
def test_pieces_of_html(markup: str) -> None:
    """Fragments, as feeds have them, are read too."""
    assert read_article(markup).text.split() == f"{LEAD} {MORE}".split()


@pytest.mark.parametrize(
    "text",
    ["<ABC> shares fell by 3 < 5 percent.", "Smith <SM.N> and Roe <R.L> merge <a> and <b>.", "a < b > c"],
)
def test_tickers_are_no_html(text: str) -> None:
    """Wire copy has tickers in angle brackets."""
    assert read_article(text).text == text


def test_a_page_without_a_word() -> None:
    """An empty page is said to have no story."""
    with pytest.raises(ArticleError, match="no story"):
        read_article("<html><body><div></div></body></html>")


def test_html_needs_its_extra(monkeypatch: pytest.MonkeyPatch) -> None:
    """Without the extra the error says what to install."""
    monkeypatch.setitem(sys.modules, "trafilatura", None)
    with pytest.raises(ArticleError, match=r"pip install 'summarizer\[html\]'"):
        read_article(page(""))


def test_markdown() -> None:
    """Marks are taken out and logged, links keep their words, the first heading is the headline."""
    article = read_article(
        f"# {HEADLINE}\n\n[![Image: ferry](a.jpg)](https://a.example)\n\n"
        "**Ferries** between [Piraeus](https://b.example/(x)) and the *islands* stayed in port.\n\n"
        "* [Share](https://c.example)\n\n## What next\n\n> The ban ends on Wednesday.\n"
    )
    assert article.text == (
        f"{HEADLINE}\n\nFerries between Piraeus and the islands stayed in port.\n\n"
        "What next\n\nThe ban ends on Wednesday."
    )
    assert article.headline == HEADLINE
    assert ("* [Share](https://c.example)", "share button") in [(part.text, part.reason) for part in article.removed]


@pytest.mark.parametrize(
    "text",
    [
        "He rated it 4 * 5 * 6 points.",
        "The file a_b_c was lost.",
        "He called it f***ing unfair.",
        "* * * was all it said.",
    ],
)
def test_plain_text_keeps_its_marks(text: str) -> None:
    """Asterisks and underscores of a text that is not Markdown are its own."""
    assert read_article(text).text == text


@pytest.mark.parametrize(("fence", "colon"), [("---", ":"), ("+++", " =")])
def test_front_matter(fence: str, colon: str) -> None:
    """Fields on top of a Markdown file are metadata and no text."""
    fields = {
        "title": f'"{HEADLINE}"',
        "date": "2015-02-03",
        "source": "Harbour News",
        "url": "https://a.example/b?c=1",
    }
    top = "\n".join(f"{name}{colon} {value}" for name, value in fields.items())
    article = read_article(f"{fence}\n{top}\ntags{colon}\n  - ferries\n{fence}\n\n{LEAD}\n")
    assert article.text == LEAD
    assert (article.headline, article.published, article.publisher) == (
        HEADLINE,
        dt.date(2015, 2, 3),
        "Harbour News",
    )
    assert article.url == "https://a.example/b?c=1"


def test_a_rule_is_no_front_matter() -> None:
    """A story between two rules is not lost."""
    text = f"---\n{LEAD}\ndate: unknown\n---\n{MORE}"
    assert LEAD in read_article(text).text


def test_fields_on_top() -> None:
    """Lines as some readers put above a page's text are metadata, where there are two or more."""
    article = read_article(
        f"Title: {HEADLINE}\n\nURL Source: https://a.example\n\nPublished Time: 2015-02-03T16:48:00+02:00\n\n"
        f"Markdown Content:\n{LEAD}"
    )
    assert article.text == LEAD
    assert (article.headline, article.url) == (HEADLINE, "https://a.example")
    assert article.published == dt.datetime(2015, 2, 3, 16, 48, tzinfo=EET)


def test_half_a_character_in_metadata() -> None:
    """A headline with half of a surrogate pair, as JSON may escape it, can be written out again."""
    article = read_article(rb'{"headline": "Port \ud800 closed", "text": "The port of Sines was closed."}')
    assert article.headline == "Port \ufffd closed"
