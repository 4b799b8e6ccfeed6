"""The exceptions that the library raises.

    SummarizerError
     ├─ ArticleError            the input cannot be read as an article
     ├─ ConfigError             an option or a model's name makes no sense
     ├─ PromptError             a prompt template or a schema is missing or broken
     ├─ ArchiveError            an archive, a store or a job on them cannot go on
     └─ EngineError             the engine gave no usable answer
         ├─ EngineUnavailable   the engine that was asked for is not installed or not reachable
         ├─ RateLimited         the provider still refuses to be asked so often after all retries
         ├─ QuotaExhausted      the account has no credit left: asking again is of no use
         ├─ Refused             the model declines to answer
         ├─ ContentFiltered     the provider's filter stopped the answer
         ├─ OutputTruncated     the answer ran into the limit of tokens
         └─ InvalidOutput       the answer does not follow the schema after all re-asks; `output` is the last

An event that cannot be verified is data (`support`, `findings`), never an exception.
"""

from __future__ import annotations

from collections.abc import Sequence


class SummarizerError(Exception):
    """Root of all errors raised by this library; its text is one sentence for a person."""


class ArticleError(SummarizerError):
    """The input cannot be read as an article."""


class ConfigError(SummarizerError):
    """An option or a model's name makes no sense."""


class PromptError(SummarizerError):
    """A prompt template or a schema is missing or broken."""


class ArchiveError(SummarizerError):
    """An archive, a store or a job on them cannot go on."""


class EngineError(SummarizerError):
    """The engine gave no usable answer.

    Attributes:
        attempts: the calls that were answered before (`summarizer.records.summary.Attempt`), with what they cost.
    """

    attempts: Sequence[object] = ()


class EngineUnavailable(EngineError):
    """The engine that was asked for is not installed or not reachable."""


class RateLimited(EngineError):
    """The provider still refuses to be asked so often after all retries."""


class QuotaExhausted(EngineError):
    """The account has no credit left: asking again is of no use."""


class Refused(EngineError):
    """The model declines to answer."""


class ContentFiltered(EngineError):
    """The provider's filter stopped the answer."""


class OutputTruncated(EngineError):
    """The answer ran into the limit of tokens."""


class InvalidOutput(EngineError):
    """The answer does not follow the schema after all re-asks.

    Attributes:
        output: the last answer as it came.
    """

    def __init__(self, message: str, output: str = "") -> None:
        super().__init__(message)
        self.output = output
