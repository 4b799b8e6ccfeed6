"""The article: a text with what is known of it."""

from __future__ import annotations

import datetime as dt
import hashlib
from bisect import bisect_right
from functools import cached_property
from itertools import accumulate
from typing import Any, Self

from pydantic import Field, ValidationInfo, field_validator, model_validator

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

    `text` consists of the `kept` parts of `raw`. What is neither kept nor removed is white space.

    Raises:
        ArticleError: the text has no word in it, has half a surrogate pair, or is not what `kept` says.
    """

    text: str
    published: dt.date | dt.datetime | None = None
    """The day or the moment of publication, which relative dates ("Thursday") are resolved against"""
    headline: str | None = None
    publisher: str | None = None
    url: str | None = None
    language: str | None = None
    """ISO 639-1 code"""
    raw: str = Field(default="", validate_default=True)
    """The text before cleaning; the same as `text` where nothing was taken out"""
    kept: tuple[Span, ...] = Field(default=(), validate_default=True)
    """The parts of `raw` that `text` consists of, in order"""
    removed: tuple[Removed, ...] = ()
    """The parts of `raw` that were taken out, in order"""

    @field_validator("text", mode="before")
    @classmethod
    def _is_unicode(cls, text: Any) -> Any:
        try:
            if isinstance(text, str):
                text.encode()
        except UnicodeEncodeError as error:
            raise ArticleError(
                f"the text has half a surrogate pair at character {error.start}: decode its bytes anew"
            ) from None
        return text

    @field_validator("raw")
    @classmethod
    def _own_raw(cls, raw: str, info: ValidationInfo) -> str:
        return raw or str(info.data.get("text", ""))

    @field_validator("kept")
    @classmethod
    def _all_of_raw(cls, kept: tuple[Span, ...], info: ValidationInfo) -> tuple[Span, ...]:
        return kept or (Span(start=0, end=len(info.data.get("raw", ""))),)

    @model_validator(mode="after")
    def _holds_together(self) -> Self:
        if not any(character.isalnum() for character in self.text):
            raise ArticleError("the article has no text: nothing to summarize")
        if self.text != "".join(self.raw[part.start : part.end] for part in self.kept):
            raise ArticleError("the article's text does not consist of the parts of `raw` that `kept` names")
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
        """The place in `raw` of a character of `text`; of the text's end, the end of what is kept.

        A phrase's end is `raw_offset(end - 1) + 1`: what was removed right behind it is no part of it.
        """
        part = max(0, bisect_right(self._part_starts, offset) - 1)
        return self.kept[part].start + offset - self._part_starts[part]

    @cached_property
    def _part_starts(self) -> tuple[int, ...]:
        """Where each kept part starts in `text`."""
        return tuple(accumulate((part.end - part.start for part in self.kept[:-1]), initial=0))
