"""The request to an engine: an article's analysis, and for a model the messages and the schema."""

from __future__ import annotations

import hashlib
import json
from base64 import urlsafe_b64encode
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache, cached_property
from typing import TypedDict

from summarizer.config import Config
from summarizer.prompting.extraction import Extraction
from summarizer.prompting.schema import Kinds, Schema, model_schema
from summarizer.prompting.templates import render, template_source
from summarizer.records.findings import Finding
from summarizer.text.analysis import TextAnalysis
from summarizer.text.times.wording import day_with_weekday
from summarizer.text.unseen import without_unseen

Audit = Callable[[Extraction], Sequence[Finding]]
"""What does not hold of an answer and is worth asking again for"""


class Message(TypedDict):
    """A chat message."""

    role: str
    content: str


@dataclass(frozen=True)
class ExtractionRequest:
    """What an engine is asked: the messages and the schema are made only for an engine that reads them."""

    analysis: TextAnalysis
    kinds: Kinds
    config: Config
    audit: Audit = lambda _: ()
    shown: tuple[int, ...] | None = None
    """Indices of the sentences that are shown; None for all"""

    @cached_property
    def messages(self) -> list[Message]:
        """The instructions, the same for every article, and then the article as numbered sentences."""
        return [
            {
                "role": "system",
                "content": render("extract/system.jinja", max_words=self.config.summary_max_words),
            },
            {"role": "user", "content": self._article()},
        ]

    @property
    def schema(self) -> Schema:
        """The JSON Schema of the answer."""
        return model_schema(self.kinds)

    @property
    def prompt_hash(self) -> str:
        """SHA-256 over instructions, templates and schema: what is asked, whatever the article."""
        return prompt_hash(self.kinds, self.config.summary_max_words)

    def _article(self) -> str:
        article = self.analysis.article
        shown = range(len(self.analysis.sentences)) if self.shown is None else self.shown
        sentences = [self.analysis.sentences[index] for index in shown]
        return render(
            "extract/article.jinja",
            published=article.published and day_with_weekday(article.published),
            headline=self._headline(),
            sentences=[(s.index + 1, on_a_line(article.text[s.start : s.end])) for s in sentences],
            code=marker(f"{article.headline}\0{article.text}"),
        )

    def _headline(self) -> str | None:
        """The headline, where it is not the first sentence already."""
        article, sentences = self.analysis.article, self.analysis.sentences
        headline = article.headline and on_a_line(article.headline)
        first = on_a_line(article.text[sentences[0].start : sentences[0].end]) if sentences else ""
        return None if not headline or first.startswith(headline) else headline


def build_request(
    analysis: TextAnalysis, kinds: Kinds, config: Config, audit: Audit = lambda _: ()
) -> ExtractionRequest:
    """The request for an article; an engine that can be asked again asks `audit` what is wrong with an answer."""
    return ExtractionRequest(analysis, kinds, config, audit)


def marker(text: str) -> str:
    """What marks an article: 72 bits that depend on all of it, so that no article can hold its own."""
    return urlsafe_b64encode(hashlib.sha256(text.encode()).digest()[:9]).decode()


def on_a_line(text: str) -> str:
    """A text on one line, without characters that a reader does not see and a model does."""
    return " ".join(without_unseen(text).split())


@cache
def prompt_hash(kinds: Kinds, max_words: int) -> str:
    """SHA-256 over instructions, templates and schema: what is asked, whatever the article."""
    parts = [
        render("extract/system.jinja", max_words=max_words),
        template_source("extract/article.jinja"),
        template_source("extract/reask.jinja"),
        json.dumps(model_schema(kinds), sort_keys=True),
    ]
    return hashlib.sha256("\0".join(parts).encode()).hexdigest()
