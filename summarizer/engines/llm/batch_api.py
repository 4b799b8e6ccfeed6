"""OpenAI's Batch API: a file of requests goes up, a file of answers comes down within a day, at half price."""

from __future__ import annotations

from pathlib import Path
from typing import Any, NamedTuple

from summarizer.config import Config
from summarizer.engines.llm.api import api_of
from summarizer.engines.llm.clients import Clients
from summarizer.engines.llm.transport import retrying
from summarizer.errors import ConfigError

URL = "/v1/chat/completions"
WINDOW = "24h"


class Remote(NamedTuple):
    """What the provider says of a batch."""

    id: str
    status: str
    """validating, failed, in_progress, finalizing, completed, expired, cancelling, cancelled"""
    output_file: str | None
    error_file: str | None
    done: int
    failed: int
    why: str
    """What is wrong with its file, where something is"""


class BatchApi:
    """The batches of one account.

    Args:
        model: "openai/name".
        config: where it is, and how it is asked.

    Raises:
        ConfigError: the provider is not OpenAI, or there is no key.
    """

    def __init__(self, model: str, config: Config) -> None:
        check_provider(model)
        self._config = config
        self._api = api_of(model, config)
        self._clients = Clients(self._api.client)

    async def upload(self, path: Path) -> str:
        """Send a file of requests up; its id."""
        file = await self._do("files.create", file=path, purpose="batch")
        return str(file.id)

    async def create(self, file: str) -> Remote:
        """Have the requests of a file answered."""
        given = {"input_file_id": file, "endpoint": URL, "completion_window": WINDOW}
        return _remote(await self._do("batches.create", **given))

    async def find(self, file: str) -> Remote | None:
        """The batch of a file, where one was made: the answer to its making may have been lost."""
        page = await self._do("batches.list", limit=100)
        return next((_remote(batch) for batch in page.data if batch.input_file_id == file), None)

    async def retrieve(self, batch: str) -> Remote:
        """How far a batch is."""
        return _remote(await self._do("batches.retrieve", batch_id=batch))

    async def download(self, file: str, path: Path) -> None:
        """Bring a file of answers down."""
        content = await self._do("files.content", file_id=file)
        path.write_bytes(content.content)

    async def aclose(self) -> None:
        """Close the connections."""
        await self._clients.aclose()

    async def _do(self, name: str, **given: Any) -> Any:
        """One call of the client, with the retries that make sense.

        Raises:
            EngineError: the endpoint gives no answer.
        """
        part, _, method = name.partition(".")
        faults = self._api.faults
        async for attempt in retrying(self._config):
            with attempt:
                try:
                    result = await getattr(getattr(self._clients.get(), part), method)(**given)
                except faults.kinds as error:
                    raise faults.translated(error, self._api.model) from error
        return result


def check_provider(model: str) -> None:
    """Raise a ConfigError for a model that has no such batches."""
    if not model.startswith("openai/"):
        raise ConfigError(f"batch files are for openai/… models, not for {model}: use batch run")


def _remote(batch: Any) -> Remote:
    counts = getattr(batch, "request_counts", None)
    errors = getattr(getattr(batch, "errors", None), "data", None) or []
    return Remote(
        id=batch.id,
        status=batch.status,
        output_file=batch.output_file_id,
        error_file=batch.error_file_id,
        done=getattr(counts, "completed", 0),
        failed=getattr(counts, "failed", 0),
        why="; ".join(str(getattr(error, "message", "")) for error in errors[:3]),
    )
