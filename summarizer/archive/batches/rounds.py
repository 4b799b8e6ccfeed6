"""The round of a provider's batches: from an archive to orders, from answers to summaries and what is asked again."""

from __future__ import annotations

import json
from contextlib import closing
from pathlib import Path

from summarizer.archive.batches.orders import Ordering
from summarizer.archive.batches.stored import StoredArticles
from summarizer.archive.job.job import Job, Source
from summarizer.archive.job.options import Options
from summarizer.archive.ledger import Key
from summarizer.archive.schema import connect
from summarizer.config import Config
from summarizer.engines.llm.batch_api import check_provider
from summarizer.prompting.request import prompt_hash
from summarizer.records.kinds import STANDARD_KINDS
from summarizer.records.summary import SCHEMA_VERSION


def key_of(model: str, config: Config) -> Key:
    """What results of a model are known by, with the prompt and schema of this version."""
    return Key(model, prompt_hash(STANDARD_KINDS, config.summary_max_words), SCHEMA_VERSION)


def ordering(source: Source, store: Path, model: str, config: Config, options: Options) -> Job:
    """A job that puts its requests down for the next file.

    Raises:
        ConfigError: the provider has no such files.
    """
    check_provider(model)
    return Job(source, store, model=model, config=config, options=options, calls=Ordering)


def collecting(store: Path, model: str, config: Config, *, online: bool) -> Job:
    """A job over the articles whose answers have come. What is asked again goes online, or waits for the next file."""
    source = StoredArticles(store, key_of(model, config))
    return Job(source, store, model=model, config=config, calls=None if online else Ordering)


def models(store: Path) -> dict[str, Config]:
    """The models that have orders or batches, with the options that they were ordered with last."""
    with closing(connect(store)) as db:
        names = db.execute("SELECT model FROM orders UNION SELECT model FROM batches").fetchall()
        query = "SELECT options FROM runs WHERE model = ? ORDER BY id DESC LIMIT 1"
        options = {name: json.loads(db.execute(query, (name,)).fetchone()[0]) for (name,) in names}
    known = Config.model_fields.keys()
    return {
        name: Config.model_validate({key: value for key, value in given.items() if key in known})
        for name, given in options.items()
    }


def waiting(store: Path, model: str) -> int:
    """How many requests wait for the next file."""
    with closing(connect(store)) as db:
        query = "SELECT count(*) FROM orders WHERE model = ? AND batch IS NULL"
        return int(db.execute(query, (model,)).fetchone()[0])
