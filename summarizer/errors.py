"""The exceptions that the library raises.

    SummarizerError
     ├─ ArticleError            the input cannot be read as an article
     ├─ ConfigError             an option or a model's name makes no sense
     ├─ GoldError               a gold set cannot be read or does not fit its articles
     ├─ PromptError             a prompt template or a schema is missing or broken
     ├─ TimelineError           an index of links cannot be used
     ├─ ArchiveError            an archive, a store or a job on them cannot go on
     ├─ BudgetExceeded          a job stopped before the call that would have gone over its limits
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


class GoldError(SummarizerError):
    """A gold set cannot be read, or a record does not fit its article or the kinds."""


class PromptError(SummarizerError):
    """A prompt template or a schema is missing or broken."""


class TimelineError(SummarizerError):
    """An index of links cannot be used."""


class ArchiveError(SummarizerError):
    """An archive, a store or a job on them cannot go on."""


class BudgetExceeded(SummarizerError):
    """A job stopped before the call that would have gone over its limits; what was done is in its store."""


class EngineError(SummarizerError):
    """The engine gave no usable answer.

    Attributes:
        attempts: the calls that were answered before (`summarizer.records.summary.Attempt`), with what they cost.
        transient: whether the same call may succeed later.
        wait: seconds that the endpoint asks to wait for, where it says so.
        unanswered: whether the call was sent and broke off, so that the provider may have answered and billed it.
    """

    attempts: Sequence[object] = ()
    transient: bool = False
    wait: float | None = None
    unanswered: bool = False


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
