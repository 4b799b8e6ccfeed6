"""From a model's name to its engine."""

from __future__ import annotations

import os
import warnings

from summarizer.config import Config
from summarizer.engines.engine import Engine
from summarizer.engines.rules.engine import RulesEngine
from summarizer.errors import ConfigError

MODEL_VARIABLE = "SUMMARIZER_MODEL"
_OPENAI_VARIABLES = ("OPENAI_API_KEY", "OPENAI_BASE_URL")
_OPENAI = "openai/gpt-6-luna"
"""The model that is taken where OpenAI is configured and none is named: the cheapest with structured outputs."""


def engine_for(model: str | None, config: Config) -> Engine:
    """The engine of a model named "rules" or "provider/name".

    Where none is named: of `SUMMARIZER_MODEL`, else OpenAI's if its key or an address is set, else "rules".

    Raises:
        ConfigError: the name has another form, or there is no key for it.
        EngineUnavailable: there is no engine for the provider, or its extra is not installed.
    """
    name = model or os.environ.get(MODEL_VARIABLE) or _default(config)
    if name == "rules":
        return RulesEngine()
    provider, _, rest = name.partition("/")
    if not (provider and rest):
        raise ConfigError(f'unknown model {name!r}: name "rules" or a model such as "{_OPENAI}"')
    from summarizer.engines.llm.engine import LlmEngine  # openai takes a second to import

    return LlmEngine(name, config)


def _default(config: Config) -> str:
    configured = config.base_url or config.api_key or any(map(os.environ.get, _OPENAI_VARIABLES))
    name = _OPENAI if configured else "rules"
    embedded = "" if configured else "the embedded engine "
    warnings.warn(f'no model named: using {embedded}"{name}" (set {MODEL_VARIABLE} or pass model=)', stacklevel=4)
    return name
