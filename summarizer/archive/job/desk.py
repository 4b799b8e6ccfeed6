"""Where the worker that is at an article gets what it needs: leave to do it, and answers."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from summarizer.archive.job.calls import Calls
from summarizer.archive.ledger import Ledger, Standing
from summarizer.archive.sources.rows import Row
from summarizer.archive.writer import Writer
from summarizer.prompting.request import Message
from summarizer.records.summary import ArticleInfo

if TYPE_CHECKING:
    from summarizer.engines.llm.caller import Caller


class ArticleDesk:
    """The desk of one article. An answer that is in the store is not paid for again."""

    def __init__(self, row: Row, writer: Writer, ledger: Ledger, caller: Caller | None, calls: Calls | None) -> None:
        self._row = row
        self._writer = writer
        self._ledger = ledger
        self._caller = caller
        self._calls = calls
        self._replies: Mapping[str, str] = {}
        self.article: str | None = None
        """Its id, once it is this job's"""
        self.standing = Standing.new

    async def claim(self, article: ArticleInfo, text: str) -> bool:
        """Whether the article is to be done."""
        if self.article:
            return True
        source, fingerprint = self._row.source, self._row.fingerprint
        claim = await self._writer.do(self._ledger.claim, article, text, source, fingerprint)
        self.standing, self._replies = claim
        if self.standing is Standing.new:
            self.article = article.id
        return self.standing is Standing.new

    async def ask(self, messages: Sequence[Message]) -> tuple[str, int]:
        """The model's answer, and how often it was asked before it gave one."""
        if not (self._caller and self._calls and self.article):
            raise AssertionError("an engine that calls nobody asks nothing")
        request = self._caller.request_hash(messages)
        if request in self._replies:
            return self._replies[request], 0
        return await self._calls.answer(self.article, request, messages)


class DryDesk(ArticleDesk):
    """The desk of an article that is only counted: the store, which forgets what it is told, sees no text twice."""

    def __init__(
        self, row: Row, writer: Writer, ledger: Ledger, caller: Caller | None, calls: Calls | None, seen: set[str]
    ) -> None:
        super().__init__(row, writer, ledger, caller, calls)
        self._seen = seen

    async def claim(self, article: ArticleInfo, text: str) -> bool:
        """Whether the article would have a model asked."""
        is_new = await super().claim(article, text)
        if is_new and article.id in self._seen:
            self.article, self.standing = None, Standing.done
            return False
        self._seen.add(article.id)
        return is_new and self._caller is not None
