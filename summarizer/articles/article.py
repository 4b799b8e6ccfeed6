"""The article: a text with what is known of it."""

from __future__ import annotations

import datetime as dt
import hashlib
from functools import cached_property
from typing import Self

from pydantic import model_validator

from summarizer.errors import ArticleError
from summarizer.records.base import Record
from summarizer.records.phrases import Span
from summarizer.records.summary import ArticleInfo


class Removed(Span):
    """A part of the raw text that is not the story. Offsets are code points into `Article.raw`, half-open."""

    text: str
    reason: str
    """What it was taken for, such as "share button" or "repeated headline"."""


class Article(Record):
    """A news text and its metadata. Built directly, `text` is taken as it is; `read_article` cleans it first.

    Raises:
        ArticleError: the text has no word in it.
    """

    text: str
    published: dt.date | dt.datetime | None = None
    """The day or the moment of publication, which relative dates ("Thursday") are resolved against"""
    headline: str | None = None
    publisher: str | None = None
    url: str | None = None
    language: str | None = None
    """ISO 639-1 code"""
    raw: str = ""
    """The text before cleaning; the same as `text` where nothing was taken out"""
    kept: tuple[Span, ...] = ()
    """The parts of `raw` that `text` consists of, in order"""
    removed: tuple[Removed, ...] = ()
    """The parts of `raw` that were taken out, in order"""

    @model_validator(mode="after")
    def _has_words(self) -> Self:
        if not any(character.isalnum() for character in self.text):
            raise ArticleError("the article has no text: nothing to summarize")
        return self

    @cached_property
    def id(self) -> str:
        """SHA-256 of the text, in hexadecimal."""
        return hashlib.sha256(self.text.encode()).hexdigest()

    @property
    def info(self) -> ArticleInfo:
        """What a summary says of its article."""
        return ArticleInfo(
            id=self.id,
            headline=self.headline,
            published=self.published,
            publisher=self.publisher,
            url=self.url,
            language=self.language,
        )

    def raw_offset(self, offset: int) -> int:
        """The place in `raw` of a place in `text` (code points)."""
        for part in self.kept:
            if offset < part.end - part.start:
                return part.start + offset
            offset -= part.end - part.start
        return (self.kept[-1].end if self.kept else 0) + offset
