"""The exceptions that the library raises.

    SummarizerError
     ├─ ArticleError        the input cannot be read as an article
     ├─ ConfigError         an option or a model's name makes no sense
     ├─ PromptError         a prompt template or a schema is missing or broken
     └─ EngineError         the engine gave no usable answer
         └─ EngineUnavailable   the engine that was asked for is not installed or not reachable

An event that cannot be verified is data (`support`, `findings`), never an exception.
"""

from __future__ import annotations


class SummarizerError(Exception):
    """Root of all errors raised by this library; its text is one sentence for a person."""


class ArticleError(SummarizerError):
    """The input cannot be read as an article."""


class ConfigError(SummarizerError):
    """An option or a model's name makes no sense."""


class PromptError(SummarizerError):
    """A prompt template or a schema is missing or broken."""


class EngineError(SummarizerError):
    """The engine gave no usable answer."""


class EngineUnavailable(EngineError):
    """The engine that was asked for is not installed or not reachable."""
