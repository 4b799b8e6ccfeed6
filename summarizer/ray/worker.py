"""An actor that summarizes: one `Summarizer`, whose connections live as long as it does."""

from __future__ import annotations

import asyncio
import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from summarizer.archive.ledger import Key
from summarizer.archive.sources.rows import Row, read_row, row_of
from summarizer.config import Config
from summarizer.errors import SummarizerError
from summarizer.pipeline.background import run
from summarizer.pipeline.models import caller_for, engine_for
from summarizer.pipeline.summarizer import Summarizer
from summarizer.prompting.schema import Kinds
from summarizer.ray.purse import Purse
from summarizer.ray.tables import Outcome, outcome_table
from summarizer.records.failure import Failure, failure_of, failure_of_ours

if TYPE_CHECKING:
    import pyarrow as pa

_NAMES = ("path", "id", "url")
"""Columns that a row is called by, the more telling first"""
_DEATHS = 2
"""So many workers may die over a batch before its articles are done one by one, which shows whose fault it was"""


@dataclass(frozen=True)
class Plan:
    """What a worker needs to know."""

    key: Key
    kinds: Kinds
    config: Config
    fields: Mapping[str, str]
    is_limited: bool = False
    """Whether calls are to be paid from the budget"""


class Worker:
    """Makes outcomes of batches of articles.

    Args:
        plan: what is to be done.
        ledger: the handle of the `Ledger` actor.
    """

    def __init__(self, plan: Plan, ledger: Any) -> None:
        from ray.exceptions import RayError

        self._plan, self._ledger = plan, ledger
        self._rays_own: type[Exception] = RayError
        caller = caller_for(plan.key.model, plan.config, plan.kinds) if plan.is_limited else None
        engine = engine_for(plan.key.model, plan.config, Purse(caller, ledger).carry if caller else None)
        self._summarizer = Summarizer(engine, plan.kinds, plan.config)
        self._known = run(self._left_out())

    def __call__(self, batch: pa.Table) -> pa.Table:
        """The table of what came of a batch, in its order, without what is left out."""
        rows = [_row(record, self._plan.fields) for record in batch.to_pylist()]
        outcomes = run(self._batch([row for row in rows if row.fingerprint not in self._known]))
        return outcome_table([outcome for outcome in outcomes if outcome], self._plan.key)

    async def _left_out(self) -> frozenset[str]:
        known: frozenset[str] = await self._ledger.known.remote()
        return known

    async def _batch(self, rows: Sequence[Row]) -> Sequence[Outcome | None]:
        batch = hashlib.sha256("".join(row.fingerprint for row in rows).encode()).hexdigest()
        if await self._ledger.begin.remote(batch) < _DEATHS:
            outcomes = await asyncio.gather(*map(self._outcome, rows))
        else:
            outcomes = [await self._alone(f"{batch}:{place}", row) for place, row in enumerate(rows)]
        await self._ledger.end.remote(batch)
        return outcomes

    async def _alone(self, name: str, row: Row) -> Outcome | None:
        if await self._ledger.begin.remote(name):
            message = f"{row.source} ended the process that read it: out of memory, or a crash in a library"
            return Outcome(row, None, Failure(index=0, source=row.source, error="WorkerDied", message=message))
        outcome = await self._outcome(row)
        await self._ledger.end.remote(name)
        return outcome

    async def _outcome(self, row: Row) -> Outcome | None:
        """What comes of an article; None where its text is known."""
        info = None
        try:
            article = read_row(row, self._plan.config)
            info = article.info
            if info.id in self._known:
                return None
            return Outcome(row, info, await self._summarizer.asummarize(article))
        except SummarizerError as error:
            return Outcome(row, info, failure_of(error, 0, row.source))
        except self._rays_own:
            raise
        except Exception as error:  # a mistake of ours must cost one article, not the job
            return Outcome(row, info, failure_of_ours(error, 0, row.source))


def _row(record: Mapping[str, Any], fields: Mapping[str, str]) -> Row:
    names = (*_NAMES, fields.get("url", "url"))
    source = next((str(record[name]) for name in names if record.get(name)), "the row")
    return row_of(record, source, fields)
