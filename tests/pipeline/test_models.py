"""From a model's name to its engine: what is named, what the environment names, and what makes no sense."""

import warnings
from typing import Any

import pytest

from summarizer import Config, ConfigError, EngineError, EngineUnavailable, Summarizer, summarize
from summarizer.pipeline.models import MODEL_VARIABLE, engine_for

TEXT = "Rebels freed nine hostages near Kaduna."
NOWHERE = "http://127.0.0.1:9/v1"


@pytest.fixture(autouse=True)
def _no_model_in_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in (MODEL_VARIABLE, "OPENAI_API_KEY", "OPENAI_BASE_URL", "OPENAI_ADMIN_KEY"):
        monkeypatch.delenv(name, raising=False)


def test_a_named_model_is_taken_without_a_word() -> None:
    """Who names the embedded engine is not warned of it."""
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        assert summarize(TEXT, model="rules").provenance.engine == "rules"


def test_the_environment_names_a_model(monkeypatch: pytest.MonkeyPatch) -> None:
    """`SUMMARIZER_MODEL` holds where the call names none."""
    monkeypatch.setenv("SUMMARIZER_MODEL", "rules")
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        assert summarize(TEXT).provenance.engine == "rules"


def test_the_call_wins_over_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    """What is named last is meant."""
    monkeypatch.setenv("SUMMARIZER_MODEL", "nonsense")
    assert engine_for("rules", Config()).name == "rules"
    with pytest.raises(ConfigError, match="nonsense"):
        engine_for(None, Config())


@pytest.mark.parametrize("value", [None, ""])
def test_no_model_named_is_said_once(monkeypatch: pytest.MonkeyPatch, value: str | None) -> None:
    """The embedded engine is the default, and a warning says so and what to do, once for a summarizer."""
    if value is not None:
        monkeypatch.setenv("SUMMARIZER_MODEL", value)
    with pytest.warns(UserWarning, match=r"no model named.*rules.*SUMMARIZER_MODEL") as caught, Summarizer() as made:
        assert [made.summarize(TEXT).provenance.model for _ in range(3)] == ["rules"] * 3
    assert len(caught) == 1


@pytest.mark.parametrize("model", ["gpt-6-luna", "rule", "RULES ", "/", "openai/", "/gpt-6-luna"])
def test_a_name_of_another_form(model: str) -> None:
    """A name that can be no model's is an error that shows what a name looks like."""
    with pytest.raises(ConfigError, match="openai/gpt-6-luna"):
        Summarizer(model)


@pytest.mark.parametrize("model", ["mistral/small", "acme/models/seven"])
def test_a_provider_without_an_engine(model: str) -> None:
    """It is told before any article is read, and is an error of the engine."""
    provider = model.partition("/")[0]
    with pytest.raises(EngineUnavailable, match=provider):
        summarize("", model=model)
    assert issubclass(EngineUnavailable, EngineError)


@pytest.mark.parametrize(
    ("name", "value"), [("OPENAI_API_KEY", "sk-unused"), ("OPENAI_BASE_URL", NOWHERE), (None, None)]
)
def test_openai_where_it_is_configured(monkeypatch: pytest.MonkeyPatch, name: str | None, value: str | None) -> None:
    """A key or an address, in the environment or the config, is a wish for a model; which one is said."""
    if name and value:
        monkeypatch.setenv(name, value)
    config = Config() if name else Config(base_url=NOWHERE)
    with pytest.warns(UserWarning, match=r'^no model named: using "openai/gpt-6-luna" \(set SUMMARIZER_MODEL'):
        engine = engine_for(None, config)
    assert (engine.name, engine.model) == ("llm", "openai/gpt-6-luna")


def test_a_key_in_the_config(monkeypatch: pytest.MonkeyPatch) -> None:
    """It is enough, and the model that the environment names is asked."""
    config = Config.model_validate({"api_key": "sk-unused"})
    with pytest.warns(UserWarning, match="gpt-6-luna"):
        engine_for(None, config)
    monkeypatch.setenv(MODEL_VARIABLE, "openai/another")
    assert engine_for(None, config).model == "openai/another"


@pytest.mark.parametrize("name", ["OPENAI_API_KEY", "OPENAI_BASE_URL"])
def test_an_empty_variable_is_none(monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    """`OPENAI_API_KEY= command` is how a shell unsets it."""
    monkeypatch.setenv(name, "")
    with pytest.warns(UserWarning, match='the embedded engine "rules"'):
        assert engine_for(None, Config()).name == "rules"


def test_a_model_without_a_key() -> None:
    """It is told before any article is read, with what to do; the key of another endpoint is not needed."""
    with pytest.raises(ConfigError, match=r"OPENAI_API_KEY.*Config\(base_url"):
        Summarizer("openai/gpt-6-luna")
    assert engine_for("openai/mine", Config(base_url=NOWHERE)).model == "openai/mine"


def test_a_name_may_have_slashes() -> None:
    """Hugging Face's names do, which vLLM serves models by."""
    engine: Any = engine_for("openai/org/model-7b", Config(base_url=NOWHERE))
    assert engine.model == "openai/org/model-7b"
    assert engine._transport._api.model == "org/model-7b"
