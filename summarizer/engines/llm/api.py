"""What differs between providers: the client, the body of a request, and how an answer is read."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Protocol

from summarizer.config import Config
from summarizer.engines.llm.answering import Answer
from summarizer.engines.llm.faults import Faults
from summarizer.errors import EngineUnavailable
from summarizer.prompting.request import Message
from summarizer.prompting.schema import Schema

Json = dict[str, Any]


class Client(Protocol):
    """An SDK's client: the connections to a provider."""

    async def close(self) -> None:
        """Close them."""


class Api(Protocol):
    """One model behind one provider's API. Retries, pace and errors are the transport's, the same for all."""

    model: str
    """Its name without the provider's"""
    faults: Faults

    def client(self) -> Any:
        """A new client.

        Raises:
            ConfigError: there is no key.
        """

    def body(self, messages: Sequence[Message], schema: Schema) -> Json:
        """The body of a request, as it goes over the wire and into batch files."""

    async def post(self, client: Any, body: Json) -> tuple[Mapping[str, str], str]:
        """Send it once; the headers and the text of the response."""

    def read(self, raw: str) -> Answer:
        """The answer in the text of a response.

        Raises:
            ValueError: there is none.
        """


def api_of(model: str, config: Config) -> Api:
    """The API of a model named "provider/name". SDKs are imported here, each takes a second.

    Raises:
        ConfigError: an option is not one of the provider's.
        EngineUnavailable: its extra is not installed, or there is none for the provider.
    """
    provider, _, name = model.partition("/")
    if provider == "openai":
        from summarizer.engines.llm.chat_completions import ChatCompletions

        return ChatCompletions(name, config)
    if provider == "anthropic":
        try:
            from summarizer.engines.llm.messages import Messages
        except ImportError as error:
            hint = "pip install 'summarizer[anthropic]'"
            raise EngineUnavailable(f"{model}: the extra for {provider} models is not installed: {hint}") from error
        return Messages(name, config)
    raise EngineUnavailable(
        f"no engine for {provider!r} models: name an openai/… or anthropic/… model; another provider that speaks "
        f"OpenAI's API is openai/{name} with OPENAI_BASE_URL (or Config(base_url=…))"
    )
