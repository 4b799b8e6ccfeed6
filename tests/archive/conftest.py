"""Fixtures of archives: an endpoint, a job against it, and what it left in its store."""

from __future__ import annotations

import asyncio
import sqlite3
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from summarizer.archive.job.job import Job
from summarizer.archive.job.options import Options
from summarizer.archive.job.tally import Tally
from summarizer.archive.sources.archive import Archive
from summarizer.config import Config, Price
from tests.archive.articles import MODEL
from tests.archive.provider import Provider
from tests.engines.llm.conftest import _no_certificates, _own_environment, at_once, endpoint
from tests.engines.llm.scripted import Endpoint

__all__ = ["_no_certificates", "_own_environment", "at_once", "endpoint"]

Make = Callable[..., Job]
Run = Callable[..., Tally]
Rows = Callable[..., list[Any]]
PRICES = {MODEL: Price(input=1, cached=0.1, output=10)}


@pytest.fixture
def provider() -> Iterator[Provider]:
    """A provider of batches."""
    served = Provider()
    yield served
    served.close()


@pytest.fixture
def make(endpoint: Endpoint, tmp_path: Path) -> Make:
    """A job over an archive, with options of `Config` and `Options` by name."""

    def made(archive: Path, model: str = MODEL, *, dry: bool = False, **given: Any) -> Job:
        of_job = {name: given.pop(name) for name in list(given) if name in Options.__dataclass_fields__}
        config = Config.model_validate({"base_url": endpoint.url, "prices": PRICES, "concurrency": 4, **given})
        options = Options(**{"workers": 1, "patience": 30.0, **of_job})
        return Job(Archive(archive), tmp_path / "news.db", model=model, config=config, options=options, dry=dry)

    return made


@pytest.fixture
def run(make: Make) -> Run:
    """Run a job to its end."""
    return lambda *given, **named: asyncio.run(make(*given, **named).run())


@pytest.fixture
def rows(tmp_path: Path) -> Rows:
    """What a query finds in the store; single columns as they are."""

    def found(query: str) -> list[Any]:
        db = sqlite3.connect(tmp_path / "news.db")
        try:
            return [row[0] if len(row) == 1 else row for row in db.execute(query).fetchall()]
        finally:
            db.close()

    return found
