"""From summaries to a timeline."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Self

from summarizer.config import Config
from summarizer.engines.engine import Engine
from summarizer.pipeline.background import run
from summarizer.pipeline.models import engine_for
from summarizer.records.summary import ArticleInfo, ArticleSummary
from summarizer.records.timeline import EventRef, FigureRef, Link, Thread, Timeline
from summarizer.timeline.grouping import stories
from summarizer.timeline.index import Index
from summarizer.timeline.linking import Linker
from summarizer.timeline.telling import Teller
from summarizer.timeline.threads import ThreadMaker


class TimelineIndex:
    """A timeline that grows: articles are added to what is linked already, and nothing is built again.

    A context manager.

    Args:
        path: a file that keeps the links, made if there is none; None keeps them in memory.

    Raises:
        TimelineError: the file is no index of this version.
    """

    def __init__(self, path: Path | None = None) -> None:
        self._index = Index(path)
        self._linker = Linker(self._index)

    def add(self, summary: ArticleSummary) -> bool:
        """Link an article's events and figures; whether it was new. An article that is known is left as it is."""
        return self._linker.add(summary)

    def drop(self, link: Link) -> bool:
        """Take back a link that is wrong. It does not come again; whether it was there."""
        earlier, later = (self._index.number_of(end.article, _place(end)) for end in (link.earlier, link.later))
        if earlier is None or later is None:
            return False
        with self._index:
            return self._index.drop_link(earlier, later)

    def timeline(self, *, model: str | Engine = "rules", config: Config | None = None) -> Timeline:
        """The threads of all articles so far.

        Args:
            model: tells the threads of two articles and more: "rules", "provider/name" or an engine.
            config: options for it.

        Raises:
            ConfigError: the model's name or an option makes no sense.
            EngineError: the model cannot be asked.
        """
        found, left = stories(self._index)
        maker = ThreadMaker(self._index, found)
        articles = (ArticleInfo.model_validate_json(info) for _, info in self._index.article_infos())
        threads = sorted(map(maker.thread, found), key=_weight)
        if model != "rules":
            threads = run(self._told(threads, model, config or Config()))
        return Timeline(articles=tuple(articles), threads=tuple(threads), alone=maker.stages(left))

    async def _told(self, threads: list[Thread], model: str | Engine, config: Config) -> list[Thread]:
        engine = engine_for(model, config) if isinstance(model, str) else model
        try:
            return await Teller(self._index, engine, config).tell(threads)
        finally:
            await engine.aclose()

    def close(self) -> None:
        """Give the file back."""
        self._index.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()


def build_timeline(
    summaries: Iterable[ArticleSummary], *, model: str | Engine = "rules", config: Config | None = None
) -> Timeline:
    """Link what articles tell: same events, next stages, figures over time, contradictions.

    Args:
        summaries: of any articles in any order; taken one by one. An article that comes twice counts once.
        model: tells the threads of two articles and more: "rules", "provider/name" or an engine.
        config: options for it.

    Returns:
        The threads, the ones that most articles tell first, and the events that stand alone.

    Raises:
        ConfigError: the model's name or an option makes no sense.
        EngineError: the model cannot be asked.
    """
    with TimelineIndex() as index:
        for summary in summaries:
            index.add(summary)
        return index.timeline(model=model, config=config)


def _place(end: EventRef | FigureRef) -> str:
    return end.event if isinstance(end, EventRef) else end.path


def _weight(thread: Thread) -> tuple[int, int, str]:
    articles = {mention.article for stage in thread.stages for mention in stage.mentions}
    return -len(articles), -len(thread.stages), thread.id
