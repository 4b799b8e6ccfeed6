"""Reading an article: from a file, bytes or a text to an `Article` whose text is the story alone."""

from __future__ import annotations

import datetime as dt
import re
from pathlib import Path

from summarizer.articles.article import Article, Removed
from summarizer.articles.boilerplate import boilerplate
from summarizer.articles.cutting import Cut, keep
from summarizer.articles.dates import Moment
from summarizer.articles.decoding import clean, decode
from summarizer.articles.forms import Document, read_form
from summarizer.articles.heads import cuts_of, read_head
from summarizer.articles.invisible import put_back
from summarizer.articles.languages import detect_language
from summarizer.articles.lines import read_lines
from summarizer.articles.publication import Stamp, publication
from summarizer.config import Config
from summarizer.errors import ArticleError, ConfigError

_FILE_NAME = re.compile(r"\s*[^\s<>{}]{1,150}\.(?:txt|text|md|markdown|html?|xhtml|json|pdf|docx?)\s*", re.IGNORECASE)


def read_article(
    source: str | bytes | Path | Article,
    *,
    published: dt.date | dt.datetime | str | None = None,
    config: Config | None = None,
) -> Article:
    """Read an article, and take out what is not its story; `Article.removed` lists that.

    Plain text, Markdown, HTML (with the extra `html`) and JSON objects are told apart by content and suffix.

    Args:
        source: a text (never a path), bytes, a path, or an article, which is taken as it is.
        published: its day or moment of publication, whatever it says itself; a string is ISO 8601.
        config: options; `max_article_bytes` is the limit of its size.

    Raises:
        ArticleError: it cannot be read, or has no story in it.
        ConfigError: `published` is no date.
    """
    given = _moment(published)
    if isinstance(source, Article):
        return source.model_copy(update={"published": given}) if given else source
    text, suffix, name = _load(source, (config or Config()).max_article_bytes)
    if not text.strip():
        raise ArticleError(f"{name} is empty: nothing to summarize")
    return _cleaned(read_form(text, suffix, name), given, name)


def read_content(data: bytes, name: str, suffix: str = "", *, config: Config | None = None) -> Article:
    """Read an article from the content of a file, or of a place in one.

    Args:
        data: the content.
        name: what to call it in an error.
        suffix: that of the file, such as ".html", or nothing.
        config: options; `max_article_bytes` is the limit of its size.

    Raises:
        ArticleError: it cannot be read, or has no story in it.
    """
    _check_size(len(data), (config or Config()).max_article_bytes, name)
    text = decode(data, name)
    if not text.strip():
        raise ArticleError(f"{name} is empty: nothing to summarize")
    return _cleaned(read_form(text, suffix, name), None, name)


def _cleaned(document: Document, published: Moment | None, name: str) -> Article:
    """The article of a document."""
    raw, known = document.raw, document.metadata
    lines = read_lines(raw, document.markup, document.front_matter.end if document.front_matter else 0)
    head = read_head(lines, boilerplate(lines), known.headline)
    found = known.or_else(head.metadata)
    kept, cuts = keep(raw, [*document.markup, *cuts_of(head, lines), *filter(None, [document.front_matter])])
    if document.hidden:
        raw = document.written
        kept, cuts = put_back(kept, cuts, list(document.hidden))
    text = "".join(raw[part.start : part.end] for part in kept)
    if not any(map(str.isalnum, text)):
        raise ArticleError(f"{name} has no story in it: {_what_it_has(raw, cuts)}")
    language = found.language or detect_language(text)
    stamps = [*(Stamp("metadata", date) for date in filter(None, [known.published])), *head.stamps]
    stamps += [Stamp("update", date) for date in filter(None, [known.updated])]
    return Article(
        text=text,
        published=published or publication(stamps, language),
        headline=found.headline,
        publisher=found.publisher,
        url=found.url,
        language=language,
        raw=raw,
        kept=tuple(kept),
        removed=tuple(
            Removed(start=cut.start, end=cut.end, text=raw[cut.start : cut.end], reason=cut.reason) for cut in cuts
        ),
    )


def _what_it_has(raw: str, cuts: list[Cut]) -> str:
    """What a text without a story consists of, for an error."""
    words = raw.split()
    if len(words) == 1 and words[0].startswith(("http://", "https://")):
        return "it is a web address, whose page is to be fetched first"
    if reasons := dict.fromkeys(cut.reason for cut in cuts if cut.reason != "markup"):
        return f"all of it is {', '.join(reasons)}"
    return "it has no word"


def _load(source: str | bytes | Path, limit: int) -> tuple[str, str, str]:
    """The text of a source, its file suffix, and what to call it in an error."""
    if isinstance(source, str):
        size = len(source) if len(source) * 4 <= limit else len(source.encode(errors="surrogatepass"))
        _check_size(size, limit, "the text")
        if len(source) < 200 and _FILE_NAME.fullmatch(source):
            raise ArticleError(f"{source!r} is a file's name, and a text was expected: give Path({source!r})")
        return clean(source, "the text"), "", "the text"
    if isinstance(source, bytes):
        _check_size(len(source), limit, "the input")
        return decode(source, "the input"), "", "the input"
    if isinstance(source, Path):
        data = _read_file(source, limit)
        return decode(data, str(source)), source.suffix.lower(), str(source)
    raise ArticleError(f"an article is a text, bytes, a Path or an Article, not {type(source).__name__}")


def _read_file(path: Path, limit: int) -> bytes:
    """The bytes of a file, or of a pipe, up to one more than the limit."""
    try:
        with path.open("rb") as file:
            data = file.read(limit + 1)
        if len(data) > limit:
            _check_size(max(path.stat().st_size, len(data)), limit, str(path))
    except FileNotFoundError:
        raise ArticleError(f"{path} does not exist") from None
    except IsADirectoryError:
        raise ArticleError(f"{path} is a folder, not an article: give one of its files") from None
    except PermissionError:
        raise ArticleError(f"{path} cannot be read: permission denied") from None
    except (OSError, ValueError) as error:  # ValueError: a NUL in the path
        raise ArticleError(f"{path} cannot be read: {error}") from None
    return data


def _check_size(size: int, limit: int, name: str) -> None:
    if size > limit:
        raise ArticleError(
            f"{name} is too large for an article: {size:,} bytes, and Config.max_article_bytes is {limit:,}"
        )


def _moment(published: dt.date | dt.datetime | str | None) -> Moment | None:
    """The caller's day or moment of publication."""
    if not isinstance(published, str):
        if published is None or isinstance(published, dt.date):
            return published
        raise ConfigError(f"published is a date, a datetime or a string, not {type(published).__name__}")
    for read in (dt.date.fromisoformat, dt.datetime.fromisoformat):
        try:
            return read(published.strip())
        except ValueError:
            continue
    raise ConfigError(f"published is {published[:40]!r}, not ISO 8601 as 2026-03-03 or 2026-03-03T18:40+03:00 are")
