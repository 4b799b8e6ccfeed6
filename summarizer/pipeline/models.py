"""From a model's name to its engine."""

from __future__ import annotations

import os
import warnings

from summarizer.engines.engine import Engine
from summarizer.engines.rules.engine import RulesEngine
from summarizer.errors import ConfigError, EngineUnavailable

MODEL_VARIABLE = "SUMMARIZER_MODEL"


def engine_for(model: str | None) -> Engine:
    """The engine of a model named "rules" or "provider/name"; where none is named, of `SUMMARIZER_MODEL` or "rules".

    Raises:
        ConfigError: the name has another form.
        EngineUnavailable: this version has no engine for the provider.
    """
    name = model or os.environ.get(MODEL_VARIABLE) or _default()
    if name == "rules":
        return RulesEngine()
    provider, _, rest = name.partition("/")
    if not (provider and rest):
        raise ConfigError(f'unknown model {name!r}: name "rules" or a model such as "openai/gpt-6-luna"')
    raise EngineUnavailable(f'no engine for {provider!r} models in this version: use model="rules"')


def _default() -> str:
    message = f'no model named: using the embedded engine "rules" (set {MODEL_VARIABLE} or pass model=)'
    warnings.warn(message, stacklevel=4)
    return "rules"
