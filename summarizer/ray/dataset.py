"""Ray datasets: rows of articles in, rows of an export out."""

from __future__ import annotations

import warnings
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from summarizer.archive.job.job import PATIENCE
from summarizer.archive.ledger import Key
from summarizer.archive.sources.archive import FIELDS
from summarizer.config import Config
from summarizer.errors import ArchiveError, ConfigError
from summarizer.pipeline.models import caller_for, model_name
from summarizer.prompting.request import prompt_hash
from summarizer.ray.earlier import earlier
from summarizer.ray.ledger import Ledger, Limits
from summarizer.ray.shares import share
from summarizer.ray.tables import event_table
from summarizer.ray.worker import Plan, Worker
from summarizer.records.kinds import STANDARD_KINDS, EventDetails
from summarizer.records.summary import SCHEMA_VERSION

if TYPE_CHECKING:
    from ray.data import Dataset

_QUESTIONS = 100_000
"""Of workers to the ledger at once, more than ever wait for their money: who has some to give back must get through"""
_SPARE = 30.0
"""Seconds after a call's timeout in which its worker tells what it took, if it is alive"""


def summarize_dataset(
    dataset: Dataset,
    *,
    model: str | None = None,
    kinds: Sequence[type[EventDetails]] = STANDARD_KINDS,
    config: Config | None = None,
    fields: Mapping[str, str] | None = None,
    workers: int | None = None,
    batch_size: int = 64,
    max_tokens: int | None = None,
    max_cost: float | None = None,
    done: str | Path | None = None,
    retry_failed: bool = False,
    resources: Mapping[str, Any] | None = None,
) -> Dataset:
    """Summarize every article of a dataset, on as many machines as its cluster has.

    Like any dataset the result is lazy, and made anew each time that it is consumed: write it down first
    (`.write_parquet(path)`) and go on from there. What is written stays, whatever becomes of the rest. A worker that
    dies is replaced, and its batches are done again; the calls that it had made for them are paid for again. An article
    that ends three workers, the last time alone in its batch, is a failure.

    Args:
        dataset: a row an article; its columns are those that `iter_articles` knows in JSON lines.
        model: "rules" or "provider/name"; None as for `Summarizer`, by the environment of this process.
        kinds: the kinds of event to look for.
        config: options. `concurrency`, `requests_per_minute` and `tokens_per_minute` are limits of all workers
            together, and each gets an equal share of them. Keys that stand in no `Config` are taken from the workers'
            environment.
        fields: what columns are called, where it is not plain: {"text": "body", "published": "day"}.
        workers: how many actors there are; None is as many as fit on the cluster's processors but one, which is for
            reading and writing: without it the job may stand still.
        batch_size: articles that a worker has before it at once; each batch is written down when it is done.
        max_tokens: what all calls together may take, in tokens in and out. No call is made that might go over: each is
            counted beforehand with the most that it can take, and one whose worker died in full.
        max_cost: the same in US dollars.
        done: what an earlier run wrote, or an export of articles in Parquet: a file, a folder or any address of
            fsspec's. Articles that it has of the same model, prompt and schema are left out, failures too, but for
            those that lie with the endpoint or the budget. Nothing is left out where there is nothing yet.
        retry_failed: take up all failures again.
        resources: what Ray gives each worker, as in `ray.remote`: {"num_cpus": 0.5, "runtime_env": {…}}.

    Returns:
        A row an article, with the columns of `ArticleRow` in an export, and of these:

        - `fingerprint`: SHA-256 of the row that it was made of, by which a later run knows it.
        - `source`: the row's `path`, `id` or `url`, whichever it has.
        - `error`, `message`: why the article failed; empty where it is done. A failure has no `record`; tokens and
          cost are told where it took any, and what is known of the article.

    Raises:
        ArchiveError: Ray is not installed, or what is to be left out cannot be read.
        ConfigError: the model's name or an option makes no sense, there is no key, a limit is too small to be shared,
            or costs are limited and the price is not known.
        EngineUnavailable: the engine is not installed.
    """
    ray = _ray()
    given = {"num_cpus": 1, **(resources or {})}
    workers = _workers(workers, given["num_cpus"], ray.cluster_resources().get("CPU", 1))
    plan = _plan(model_name(model, config or Config()), kinds, config or Config(), fields or {})
    limits = Limits(max_tokens, max_cost, plan.config.timeout + _SPARE)
    is_called = _check(plan, limits)
    known = earlier(done, plan.key, retry_failed=retry_failed) if done is not None else frozenset()
    ledger = ray.remote(Ledger).options(num_cpus=0, max_concurrency=_QUESTIONS).remote(limits, known)
    plan = replace(plan, config=share(plan.config, workers), is_limited=is_called and limits.any)
    return dataset.repartition(target_num_rows_per_block=batch_size).map_batches(
        Worker,
        batch_size=batch_size,
        batch_format="pyarrow",
        compute=ray.data.ActorPoolStrategy(size=workers),
        fn_constructor_args=(plan, ledger),
        **given,
    )


def event_dataset(summarized: Dataset) -> Dataset:
    """The events of what `summarize_dataset` gave, or wrote: the columns of `EventRow` in an export. Nothing is asked.

    Raises:
        ArchiveError: Ray is not installed.
    """
    _ray()
    return summarized.select_columns(["record"]).map_batches(event_table, batch_size=None, batch_format="pyarrow")


def _workers(wanted: int | None, processors: float, of_cluster: float) -> int:
    """How many workers there are. One processor is to be left to the tasks that read and write."""
    if wanted and wanted * processors > of_cluster - 1:
        told = f"{wanted:,} workers with {processors:g} processors each, and the cluster has {of_cluster:g}"
        warnings.warn(f"{told}: leave one to reading and writing, or the job may stand still", stacklevel=3)
    return wanted or max(1, int((of_cluster - 1) / (processors or 1)))


def _plan(model: str, kinds: Sequence[type[EventDetails]], config: Config, fields: Mapping[str, str]) -> Plan:
    if unknown := sorted(set(fields) - set(FIELDS)):
        raise ConfigError(f"an article has no {unknown[0]!r}: map one of {', '.join(FIELDS)}")
    key = Key(model, prompt_hash(kinds, config.summary_max_words), SCHEMA_VERSION)
    patient = config.model_copy(update={"patience": config.patience or PATIENCE})
    return Plan(key, tuple(kinds), patient, dict(fields))


def _check(plan: Plan, limits: Limits) -> bool:
    """Whether the model is one that is called, once it is sure that it can be."""
    caller = caller_for(plan.key.model, plan.config, plan.kinds)
    if caller and limits.max_cost is not None and caller.most(())[1] is None:
        raise ConfigError(f"the price of {plan.key.model} is not known, so its cost cannot be limited: Config.prices")
    return caller is not None


def _ray() -> Any:
    try:
        import ray
        import ray.data
    except ImportError:
        raise ArchiveError('this needs Ray: pip install "summarizer[ray]"') from None
    return ray
