"""The neutral summary of a thread by a model, through a prompt of its own and the gate of all summaries."""

from __future__ import annotations

import asyncio
import datetime as dt
import time
import warnings
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from summarizer.config import Config
from summarizer.engines.engine import Engine
from summarizer.errors import ContentFiltered, InvalidOutput, OutputTruncated, Refused
from summarizer.grounding.reporting import finding
from summarizer.prompting.extraction import Extraction
from summarizer.prompting.thread import Material, ThreadRequest, build_thread_request
from summarizer.records.findings import Finding
from summarizer.records.summary import ArticleInfo, Provenance, total_cost, total_usage
from summarizer.records.timeline import Citation, Thread, ThreadSentence
from summarizer.timeline.gate import Gate
from summarizer.timeline.index import Index
from summarizer.version import VERSION

_AT_ONCE = 8
"""Threads that are asked for at once"""
_CHARACTERS = 4
"""A token's characters, as providers estimate them for English"""
_OF_ONE_THREAD = (Refused, ContentFiltered, OutputTruncated, InvalidOutput)
"""Errors that say nothing of the next thread"""


class Teller:
    """Has a model tell threads of one index."""

    def __init__(self, index: Index, engine: Engine, config: Config) -> None:
        self._index = index
        self._engine = engine
        self._config = config
        self._gate = Gate(index)

    async def tell(self, threads: Sequence[Thread]) -> list[Thread]:
        """The threads with summaries by the model; those of one article keep the summary that they have.

        Raises:
            EngineError: the model cannot be asked. Where it has no answer for one thread, that thread keeps its
                summary, and a warning says so.
        """
        gate = asyncio.Semaphore(_AT_ONCE)

        async def one(thread: Thread) -> Thread:
            async with gate:
                return await self._told(thread)

        return list(await asyncio.gather(*map(one, threads)))

    async def _told(self, thread: Thread) -> Thread:
        material = self._material(thread)
        if len(material.articles) < 2:
            return thread
        started, clock = dt.datetime.now(dt.UTC), time.perf_counter()
        request = build_thread_request(material, self._config, self._audit)
        try:
            answer = await self._engine.extract(request)
        except _OF_ONE_THREAD as error:
            warnings.warn(f"the thread “{thread.title}” is told by rules: {error}", stacklevel=2)
            return thread
        kept, findings = self._passed(request, answer)
        provenance = self._provenance(request, answer, started, time.perf_counter() - clock)
        return thread.model_copy(update={"summary": kept, "findings": findings, "provenance": provenance})

    def _material(self, thread: Thread) -> Material:
        """The sentences that a thread cites, by articles in the order of publication, as many as there is room for."""
        cited: defaultdict[str, set[int]] = defaultdict(set)
        room = self._config.window_tokens * _CHARACTERS
        for citation in _citations(thread):
            sentence = self._index.article(citation.article).cited.get(citation.sentence, "")
            if citation.sentence not in cited[citation.article] and (room := room - len(sentence)) > 0:
                cited[citation.article].add(citation.sentence)
        articles = []
        for article, numbers in cited.items():
            row = self._index.article(article)
            known = {number: row.cited[number] for number in numbers if number in row.cited}
            if known:
                articles.append((ArticleInfo.model_validate_json(row.info), known))
        articles.sort(key=lambda pair: (str(pair[0].published or ""), pair[0].id))
        return Material(tuple(articles), (*thread.background, *thread.stages))

    def _audit(self, request: ThreadRequest, answer: Extraction) -> Sequence[Finding]:
        return [
            found.model_copy(update={"path": f"summary[{place}]"})
            for place, sentence in enumerate(answer.summary)
            for found in self._faults(sentence.text, request.citations(sentence.sentences))
        ]

    def _faults(self, text: str, citations: Sequence[Citation]) -> list[Finding]:
        if not citations:
            return [finding("sentence-not-cited", "", "The sentence cites no sentence of an article.")]
        return self._gate.faults(" ".join(text.split()), citations)

    def _passed(
        self, request: ThreadRequest, answer: Extraction
    ) -> tuple[tuple[ThreadSentence, ...], tuple[Finding, ...]]:
        """The sentences that hold and fit, and what is wrong with the others."""
        kept: list[ThreadSentence] = []
        findings: list[Finding] = []
        room = self._config.summary_max_words
        for place, sentence in enumerate(answer.summary):
            text, citations = " ".join(sentence.text.split()), request.citations(sentence.sentences)
            faults = self._faults(text, citations)
            room -= 0 if faults else len(text.split())
            if not faults and room < 0 and kept:
                message = f"The sentence stands beyond {self._config.summary_max_words} words."
                faults = [finding("summary-too-long", "", message)]
            if faults:
                update = {"path": f"summary.left_out[{place}]", "left_out": text}
                findings += (fault.model_copy(update=update) for fault in faults)
            else:
                kept.append(ThreadSentence(text=text, citations=citations))
        return tuple(kept), tuple(findings)

    def _provenance(
        self, request: ThreadRequest, answer: Extraction, started: dt.datetime, seconds: float
    ) -> Provenance:
        return Provenance(
            engine=self._engine.name,
            model=self._engine.model,
            prompt_hash=request.prompt_hash,
            library_version=VERSION,
            attempts=answer.attempts,
            usage=total_usage(answer.attempts),
            cost=total_cost(answer.attempts),
            started=started,
            seconds=round(seconds, 6),
        )


def _citations(thread: Thread) -> Iterator[Citation]:
    """What a thread rests on: its stages, then its figures, then its background."""
    groups: Iterable[Iterable[Citation]] = (
        *(stage.citations for stage in thread.stages),
        *(point.citations for one in thread.series for point in one.points),
        *(stage.citations for stage in thread.background),
    )
    return (citation for group in groups for citation in group)
