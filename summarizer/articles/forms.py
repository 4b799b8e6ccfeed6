"""The forms that articles come in, plain text, Markdown, HTML and JSON, told by their content."""

from __future__ import annotations

import html
import json
import re
from itertools import islice
from typing import NamedTuple

from summarizer.articles.cutting import Cut
from summarizer.articles.decoding import clean
from summarizer.articles.fields import TEXT, Metadata, field_name, metadata_from, values, words_of
from summarizer.articles.front_matter import read_front_matter
from summarizer.articles.invisible import invisible, without
from summarizer.articles.markdown import find_markup, is_markdown
from summarizer.articles.pages import read_page
from summarizer.errors import ArticleError


class Document(NamedTuple):
    """A text out of its form, not yet cleaned."""

    raw: str
    """Without what nobody sees"""
    metadata: Metadata = Metadata()
    front_matter: Cut | None = None
    markup: tuple[Cut, ...] = ()
    written: str = ""
    """With what nobody sees, where it has some"""
    hidden: tuple[Cut, ...] = ()
    """What nobody sees, in `written`"""


_HTML_SUFFIXES = (".html", ".htm", ".xhtml")
_MARKDOWN_SUFFIXES = (".md", ".markdown")
_JSON = re.compile(r"\s*(?:\{\s*[\"}]|\[\s*[\[{\]])")
_PAGE = re.compile(r"\s*(?:<!--[^>]*>\s*)*<(?:!doctype\s+html|html|head|body|\?xml)\b", re.IGNORECASE)
_TAG = re.compile(
    r"</(?:p|div|article|section|main|span|h[1-6]|li|ul|a|b|strong|em|i|figure|blockquote|table)\s*>|<br\s*/?>|<p>",
    re.IGNORECASE,
)
_PIECE = re.compile(r"\s*<(p|div|article|section|main|h[1-6]|figure|ul|ol|table|blockquote)\b[^<>]*>", re.IGNORECASE)
_TAGS_OF_A_PAGE = 3
"""A text with so many end tags is a piece of HTML; wire copy has tickers such as <ABC>, but no end tags"""


def read_form(text: str, suffix: str, name: str) -> Document:
    """Take a text out of its form.

    Args:
        text: what a file holds.
        suffix: that of the file, such as ".html", or nothing.
        name: what to call the text in an error.

    Raises:
        ArticleError: it is JSON without a text, or HTML that cannot be read.
    """
    if suffix == ".json" or _JSON.match(text):
        return _read_json(text, name)
    return _read_text(text, suffix, name)


def _read_text(text: str, suffix: str, name: str) -> Document:
    if suffix in _HTML_SUFFIXES or _is_html(text):
        page, metadata = read_page(text, name)
        written = clean(page, name)
        hidden = tuple(invisible(written))
        return Document(without(written, hidden), metadata, written=written, hidden=hidden)
    hidden = tuple(invisible(text))
    return _read_plain(without(text, hidden), suffix)._replace(written=text, hidden=hidden)


def _read_plain(text: str, suffix: str) -> Document:
    metadata, front_matter = read_front_matter(text)
    if front_matter or suffix in _MARKDOWN_SUFFIXES or is_markdown(text):
        return Document(text, metadata, front_matter, find_markup(text, front_matter.end if front_matter else 0))
    return Document(text)


def _is_html(text: str) -> bool:
    if "<" not in text:
        return False
    piece = _PIECE.match(text)
    if _PAGE.match(text) or (piece and f"</{piece[1]}>" in text):
        return True
    return len(list(islice(_TAG.finditer(text), _TAGS_OF_A_PAGE))) == _TAGS_OF_A_PAGE


def _read_json(text: str, name: str) -> Document:
    try:
        record = json.loads(text)
    except RecursionError:
        raise ArticleError(f"{name} is JSON that is nested too deeply to be an article") from None
    except ValueError as error:
        raise ArticleError(f"{name} is not one JSON object: {error}") from None
    if not isinstance(record, dict):
        raise ArticleError(
            f"{name} is JSON, but {_kind(record)}, not an object with a text in one of: {', '.join(TEXT)}"
        )
    record = {field_name(key): value for key, value in reversed(record.items())}
    body = next(filter(None, map(words_of, values(record, TEXT))), "")
    if not body:
        raise ArticleError(f"{name} is a JSON object without a text in one of: {', '.join(TEXT)}")
    document = _read_text(clean(html.unescape(body) if not _is_html(body) else body, name), "", name)
    return document._replace(metadata=metadata_from(record).or_else(document.metadata))


def _kind(value: object) -> str:
    kinds = {list: "a list", str: "a string", bool: "a truth value", int: "a number", float: "a number"}
    return kinds.get(type(value), "null")
