"""HTML pages: the article's text by trafilatura, and the metadata that the page declares.

The date is read here, not by trafilatura: that takes the first date that it sees in a text, and 09/06/2021
for the ninth of June. Here it is what the markup calls the publication's.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any, Protocol

from summarizer.articles.dates import WrittenDate, read_date
from summarizer.articles.fields import Metadata, field_name, is_name, metadata_from, one_line
from summarizer.articles.languages import language_code
from summarizer.articles.publication import Stamp, read_stamps
from summarizer.errors import ArticleError

_ELEMENTS = (
    "(//article | //main)//*[self::time or contains(@class, 'date') or contains(@class, 'publish')"
    " or contains(@class, 'time')] | //*[@itemprop = 'datePublished' or @pubdate]"
)
_STYLE = "translate(@style, 'ABCDEFGHIJKLMNOPQRSTUVWXYZ \t\r\n', 'abcdefghijklmnopqrstuvwxyz')"
_NOT_SHOWN = (
    "//body//*[self::template or self::noscript or @hidden"
    " or translate(normalize-space(@aria-hidden), 'TRUE', 'true') = 'true'"
    f" or contains({_STYLE}, 'display:none') or contains({_STYLE}, 'visibility:hidden')]"
)
"""By HTML's attributes, by styles of their own, and by what they are"""
_PUBLISHED = frozenset(
    map(
        field_name,
        tuple(
            "article:published_time og:published_time article:published datePublished date pubdate publish_date "
            "publication_date published_time DC.date DC.date.issued dcterms.issued dcterms.created dcterms.date "
            "parsely-pub-date sailthru.date rnews:datePublished article.published cXenseParse:recs:publishtime "
            "citation_publication_date".split()
        ),
    )
)
_UPDATED = frozenset(
    map(
        field_name,
        ("article:modified_time", "og:updated_time", "dateModified", "dcterms.modified", "lastmod"),
    )
)
_LONGEST_LABEL = 120
"""Code points of an element that holds a date and no more"""


class _Element(Protocol):
    """What is used of an lxml element."""

    def get(self, key: str, default: str = "") -> str: ...

    def iter(self, tag: str) -> Iterator[_Element]: ...

    def xpath(self, path: str) -> list[Any]: ...

    def text_content(self) -> str: ...


def read_page(markup: str, name: str) -> tuple[str, Metadata]:
    """The text and the metadata of a page; the whole page's text where no article is found in it.

    Raises:
        ArticleError: the extra is not installed, or the page cannot be read.
    """
    try:
        import trafilatura
    except ImportError:
        raise ArticleError(f"{name} is HTML, which needs an extra: pip install 'summarizer[html]'") from None
    if not re.search(r"<(?:html|body)\b", markup[:5000], re.IGNORECASE):
        markup = f"<html><body><div>{markup}</div></body></html>"
    try:
        tree = trafilatura.load_html(markup)
        if tree is None:
            raise ArticleError(f"{name} is HTML that cannot be parsed")
        metadata = _metadata(tree)
        shown = _shown(tree)
        text = getattr(trafilatura.bare_extraction(shown, include_comments=False), "text", None)
        return text or trafilatura.html2txt(shown), metadata
    except ArticleError:
        raise
    except Exception as error:  # lxml and trafilatura promise no closed set
        raise ArticleError(f"{name} is HTML that cannot be read: {type(error).__name__}") from error


def _shown(tree: Any) -> Any:
    """A page without the elements that a browser does not show; trafilatura takes those of short pages for text."""
    for element in tree.xpath(_NOT_SHOWN):
        element.drop_tree()
    return tree


def _metadata(tree: _Element) -> Metadata:
    """What the page declares: in JSON-LD, in meta elements, in elements for its date, in its language."""
    from trafilatura import extract_metadata

    known = extract_metadata(tree, date_config={"extensive_search": False, "original_date": True})
    headline = one_line(known.title or "") or None
    publisher = known.sitename if is_name(known.sitename or "") else None
    found = Metadata(headline=headline, publisher=publisher, url=known.url)
    for record in _linked_data(tree):
        found = found.or_else(metadata_from(record))
    found = found.or_else(_meta_elements(tree))
    if not found.published:
        found = found.or_else(_marked_dates(tree))
    return found.or_else(Metadata(language=language_code(tree.get("lang"))))


def _linked_data(tree: _Element) -> Iterator[dict[str, object]]:
    """The objects of JSON-LD that have a date of publication."""
    for script in tree.xpath("//script[@type='application/ld+json']/text()"):
        try:
            waiting = [json.loads(script)]
        except (ValueError, RecursionError):
            continue
        while waiting:
            item = waiting.pop(0)
            if isinstance(item, list):
                waiting += item
            elif isinstance(item, dict):
                waiting.append(item.get("@graph"))
                if "datePublished" in item:
                    yield {field_name(key): value for key, value in item.items()}


def _meta_elements(tree: _Element) -> Metadata:
    found = Metadata()
    for element in tree.iter("meta"):
        name = field_name(element.get("property") or element.get("name") or element.get("itemprop") or "")
        date = read_date(element.get("content", "")) if name in _PUBLISHED | _UPDATED else None
        found = found.or_else(Metadata(published=date) if name in _PUBLISHED else Metadata(updated=date))
    return found


def _marked_dates(tree: _Element) -> Metadata:
    """The dates in elements that are there to show them; where those without a label differ, none of them."""
    stamps = [stamp for element in tree.xpath(_ELEMENTS) for stamp in _element_stamps(element)]
    labelled = [stamp.date for stamp in stamps if stamp.role in ("publication", "dated")]
    bare = [stamp.date for stamp in stamps if stamp.role == "unlabelled"]
    if len({(date.year, date.month, date.day) for date in bare}) > 1:
        bare = []
    updated = [stamp.date for stamp in stamps if stamp.role == "update"]
    return Metadata(published=_first([*labelled, *bare]), updated=_first(updated))


def _element_stamps(element: _Element) -> list[Stamp]:
    text = " ".join(element.text_content()[: 2 * _LONGEST_LABEL].split())
    exact = read_date(element.get("datetime") or element.get("content") or "")
    if not exact or len(text) > _LONGEST_LABEL:
        return read_stamps(text) if len(text) <= _LONGEST_LABEL else []
    shown = read_stamps(text)
    return [Stamp(shown[0].role if shown else "unlabelled", exact)]


def _first(dates: list[WrittenDate]) -> WrittenDate | None:
    return next(iter(dates), None)
