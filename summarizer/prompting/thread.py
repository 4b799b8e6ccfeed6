"""The request for the summary of a thread: the sentences that its articles are cited with, and its events in order."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache, cached_property
from typing import NamedTuple

from summarizer.articles.article import Article
from summarizer.config import Config
from summarizer.prompting.extraction import Extraction
from summarizer.prompting.request import ExtractionRequest, Message, marker, on_a_line
from summarizer.prompting.schema import model_schema
from summarizer.prompting.templates import render, template_source
from summarizer.records.findings import Finding
from summarizer.records.summary import ArticleInfo
from summarizer.records.timeline import Citation, Stage
from summarizer.text.analysis import analyze_text
from summarizer.text.times.wording import day_with_weekday

_APART = "\n\n"


class Material(NamedTuple):
    """What a thread's summary may draw on: articles by day, each with its sentences by number."""

    articles: tuple[tuple[ArticleInfo, dict[int, str]], ...]
    stages: tuple[Stage, ...]


_NOTHING = Material((), ())


@dataclass(frozen=True)
class ThreadRequest(ExtractionRequest):
    """What an engine is asked: the answer has a summary alone, which cites by the numbers in the prompt."""

    material: Material = _NOTHING
    places: tuple[Citation, ...] = ()
    """For each sentence of the prompt the one that it is of an article"""

    @cached_property
    def messages(self) -> list[Message]:
        """The instructions, the same for every thread, and then the thread."""
        system = render("thread/system.jinja", max_words=self.config.summary_max_words)
        return [{"role": "system", "content": system}, {"role": "user", "content": self._thread()}]

    @property
    def prompt_hash(self) -> str:
        """SHA-256 over instructions, templates and schema: what is asked, whatever the thread."""
        return _prompt_hash(self.config.summary_max_words)

    def citations(self, numbers: Sequence[int]) -> tuple[Citation, ...]:
        """The sentences of articles that numbers in the prompt stand for, each once; others are left out."""
        found = (self.places[number - 1] for number in sorted(set(numbers)) if 1 <= number <= len(self.places))
        return tuple(dict.fromkeys(found))

    def _thread(self) -> str:
        text = self.analysis.article.text
        lines: dict[str, list[tuple[int, str]]] = {}
        for sentence, place in zip(self.analysis.sentences, self.places, strict=True):
            line = sentence.index + 1, on_a_line(text[sentence.start : sentence.end])
            lines.setdefault(place.article, []).append(line)
        articles = [
            {"published": info.published and day_with_weekday(info.published), "sentences": lines.get(info.id, [])}
            for info, _ in self.material.articles
        ]
        return render(
            "thread/material.jinja",
            articles=articles,
            events=[self._told(stage) for stage in self.material.stages],
            code=marker(text),
        )

    def _told(self, stage: Stage) -> str:
        """A stage in one line: "2026-03-09, postponed: Strike at the port postponed [7, 8]"."""
        cited = set(stage.citations)
        numbers = [str(number) for number, place in enumerate(self.places, 1) if place in cited]
        days = " to ".join(dict.fromkeys(str(day) for day in (stage.earliest, stage.latest) if day)) or "undated"
        return f"{days}, {stage.status}: {on_a_line(stage.headline)} [{', '.join(numbers)}]"


def build_thread_request(
    material: Material, config: Config, audit: Callable[[ThreadRequest, Extraction], Sequence[Finding]]
) -> ThreadRequest:
    """The request for a thread; an engine that can be asked again asks `audit` what is wrong with an answer."""
    text, starts, owners = "", list[int](), list[Citation]()
    for info, sentences in material.articles:
        for number, sentence in sorted(sentences.items()):
            starts.append(len(text))
            owners.append(Citation(article=info.id, sentence=number))
            text += sentence + _APART
    analysis = analyze_text(Article(text=text))
    places = tuple(
        owners[max(at for at, start in enumerate(starts) if start <= sentence.start)] for sentence in analysis.sentences
    )
    request: ThreadRequest

    def judge(answer: Extraction) -> Sequence[Finding]:
        return audit(request, answer)

    request = ThreadRequest(analysis, (), config, judge, material=material, places=places)
    return request


@cache
def _prompt_hash(max_words: int) -> str:
    parts = [
        render("thread/system.jinja", max_words=max_words),
        template_source("thread/material.jinja"),
        template_source("extract/reask.jinja"),
        json.dumps(model_schema(()), sort_keys=True),
    ]
    return hashlib.sha256("\0".join(parts).encode()).hexdigest()
