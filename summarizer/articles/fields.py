"""Metadata in fields, as JSON records, front matter and lines such as "Source: …" give it."""

from __future__ import annotations

import datetime as dt
import html
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields

from summarizer.articles.dates import WrittenDate, read_date
from summarizer.articles.decoding import whole_characters
from summarizer.articles.invisible import without
from summarizer.articles.languages import language_code

TEXT = tuple(
    "text body article_body content full_text main_text story article_text body_text article content_text "
    "content_html body_html plain_text raw_text paragraphs".split()
)
"""Names of the field that holds the article, the likelier first; case, "_" and "-" make no difference"""

_HEADLINE = ("headline", "title", "web_title", "article_title")
_PUBLISHED = tuple(
    "published published_at published_date published_time published_on date_published date_publish "
    "publication_date publish_date publish_time pub_date web_publication_date first_published date date_time "
    "timestamp issued created created_at date_created".split()
)
_UPDATED = (
    "updated",
    "updated_at",
    "date_modified",
    "modified",
    "date_modify",
    "last_modified",
    "date_updated",
)
_PUBLISHER = tuple(
    "publisher source site_name source_name outlet newspaper publication agency provider site source_domain "
    "domain host_name".split()
)
_URL = ("url", "link", "canonical_url", "web_url", "permalink", "source_url", "url_source")
_LANGUAGE = ("language", "lang", "in_language", "language_code")
_OTHER = (
    "author",
    "authors",
    "byline",
    "section",
    "category",
    "tags",
    "keywords",
    "description",
    "markdown_content",
)
_MOST_WORDS_OF_A_NAME = 8
_SENTENCE = re.compile(r"[^\W\d_]{4}[\"”’)]?(?:[.!?]\s|\.[\"”’)]?$)|[;…?]|: ")
"""What a sentence has and a name such as "U.S. News", "Yahoo!" or "Acme Inc." has not"""


@dataclass(frozen=True, slots=True)
class Metadata:
    """What is known of an article from outside its text."""

    headline: str | None = None
    publisher: str | None = None
    url: str | None = None
    language: str | None = None
    published: WrittenDate | None = None
    updated: WrittenDate | None = None

    def or_else(self, other: Metadata) -> Metadata:
        """These values, and the other's where one is missing."""
        return Metadata(
            **{field.name: getattr(self, field.name) or getattr(other, field.name) for field in fields(self)}
        )


def field_name(name: str) -> str:
    """A field's name without what writers vary: "datePublished" and "date_published" are "datepublished"."""
    return re.sub(r"[\W_]", "", name.lower())


def metadata_from(record: Mapping[str, object]) -> Metadata:
    """The metadata of a record; names are those of `field_name`."""
    return Metadata(
        headline=_first(record, _HEADLINE),
        publisher=_first_name(record, _PUBLISHER),
        url=_first(record, _URL),
        language=language_code(_first(record, _LANGUAGE)),
        published=_first_date(record, _PUBLISHED),
        updated=_first_date(record, _UPDATED),
    )


def values(record: Mapping[str, object], names: tuple[str, ...]) -> Iterator[object]:
    """The values of the fields that are there, in the order of their names."""
    for name in map(field_name, names):
        if record.get(name) not in (None, "", [], {}):
            yield record[name]


def words_of(value: object) -> str:
    """The words of a string, of a list of paragraphs, or of an object with a name or a rendered text."""
    if isinstance(value, str):
        return value.strip()
    if isinstance(value, list):
        return "\n\n".join(filter(None, map(words_of, filter(lambda item: not isinstance(item, list), value))))
    if isinstance(value, dict):
        return next(
            (
                item.strip()
                for name in ("name", "rendered", "value", "text")
                if isinstance(item := value.get(name), str)
            ),
            "",
        )
    return ""


KNOWN = frozenset(map(field_name, (*_HEADLINE, *_PUBLISHED, *_UPDATED, *_PUBLISHER, *_URL, *_LANGUAGE, *_OTHER)))
"""The names of all fields of metadata"""


def _first(record: Mapping[str, object], names: tuple[str, ...]) -> str | None:
    """The first value that has words, on one line."""
    return next(_words(record, names), None)


def _first_name(record: Mapping[str, object], names: tuple[str, ...]) -> str | None:
    """The first value that can be the name of an outlet."""
    return next(filter(is_name, _words(record, names)), None)


def _words(record: Mapping[str, object], names: tuple[str, ...]) -> Iterator[str]:
    """The values that have words, each on one line."""
    return filter(None, (one_line(whole_characters(html.unescape(words_of(v)))) for v in values(record, names)))


def one_line(text: str) -> str:
    """The words of a text on one line, without what nobody sees."""
    return " ".join(without(text).split())


def is_name(words: str) -> bool:
    """Whether words can be the name of an outlet: few, and no sentence."""
    return len(words.split()) <= _MOST_WORDS_OF_A_NAME and not _SENTENCE.search(words)


def _first_date(record: Mapping[str, object], names: tuple[str, ...]) -> WrittenDate | None:
    return next(filter(None, map(_date, values(record, names))), None)


def _date(value: object) -> WrittenDate | None:
    """A date as text, or as seconds or milliseconds since 1970."""
    if isinstance(value, str):
        return read_date(value)
    if isinstance(value, bool) or not isinstance(value, int | float):
        return None
    seconds = value / 1000 if value > 1e11 else value
    if not 3e8 < seconds < 7e9:  # from 1979 to 2191: smaller numbers are no seconds of a publication
        return None
    return read_date(dt.datetime.fromtimestamp(int(seconds), dt.UTC).isoformat())
