"""From a model's name to its engine."""

from __future__ import annotations

import os
import warnings
from typing import TYPE_CHECKING

from summarizer.config import Config
from summarizer.engines.engine import Carry, Engine
from summarizer.engines.rules.engine import RulesEngine
from summarizer.errors import ConfigError
from summarizer.prompting.schema import Kinds

if TYPE_CHECKING:
    from summarizer.engines.llm.caller import Caller

MODEL_VARIABLE = "SUMMARIZER_MODEL"
_OPENAI_VARIABLES = ("OPENAI_API_KEY", "OPENAI_BASE_URL")
_OPENAI = "openai/gpt-6-luna"
"""The model that is taken where OpenAI is configured and none is named: the cheapest with structured outputs."""


def model_name(model: str | None, config: Config) -> str:
    """A model's name; where none is given, `SUMMARIZER_MODEL`, else OpenAI's if it is configured, else "rules"."""
    return model or os.environ.get(MODEL_VARIABLE) or _default(config)


def engine_for(model: str | None, config: Config, carry: Carry | None = None) -> Engine:
    """The engine of a model named "rules" or "provider/name".

    Args:
        model: the name; where none is given, that of `model_name`.
        config: options.
        carry: brings the messages of a model to its endpoint, instead of a connection of the engine's own.

    Raises:
        ConfigError: the name has another form, or there is no key for it.
        EngineUnavailable: there is no engine for the provider, or its extra is not installed.
    """
    name = model_name(model, config)
    if name == "rules":
        return RulesEngine()
    _check_form(name)
    from summarizer.engines.llm.engine import LlmEngine  # openai takes a second to import

    return LlmEngine(name, config, carry)


def caller_for(model: str, config: Config, kinds: Kinds) -> Caller | None:
    """Makes the calls of a job with a model; None for an engine that calls nobody.

    Raises:
        ConfigError: the name has another form, or there is no key for it.
        EngineUnavailable: there is no engine for the provider, or its extra is not installed.
    """
    if model == "rules":
        return None
    _check_form(model)
    from summarizer.engines.llm.caller import Caller

    return Caller(model, config, kinds)


def _check_form(name: str) -> None:
    provider, _, rest = name.partition("/")
    if not (provider and rest):
        raise ConfigError(f'unknown model {name!r}: name "rules" or a model such as "{_OPENAI}"')


def _default(config: Config) -> str:
    configured = config.base_url or config.api_key or any(map(os.environ.get, _OPENAI_VARIABLES))
    name = _OPENAI if configured else "rules"
    embedded = "" if configured else "the embedded engine "
    warnings.warn(f'no model named: using {embedded}"{name}" (set {MODEL_VARIABLE} or pass model=)', stacklevel=5)
    return name
