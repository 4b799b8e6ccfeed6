"""From a model's name to its engine: what is named, what the environment names, and what makes no sense."""

import warnings

import pytest

from summarizer import ConfigError, EngineError, EngineUnavailable, Summarizer, summarize
from summarizer.pipeline.models import MODEL_VARIABLE, engine_for

TEXT = "Rebels freed nine hostages near Kaduna."


@pytest.fixture(autouse=True)
def _no_model_in_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(MODEL_VARIABLE, raising=False)


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
    assert engine_for("rules").name == "rules"
    with pytest.raises(ConfigError, match="nonsense"):
        engine_for(None)


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


@pytest.mark.parametrize("model", ["openai/gpt-6-luna", "anthropic/claude", "acme/models/seven"])
def test_a_provider_without_an_engine(model: str) -> None:
    """It is told before any article is read, and is an error of the engine."""
    provider = model.partition("/")[0]
    with pytest.raises(EngineUnavailable, match=provider):
        summarize("", model=model)
    assert issubclass(EngineUnavailable, EngineError)
