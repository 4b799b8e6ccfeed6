"""What every command shares: how it writes results and tells problems."""

from __future__ import annotations

import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from enum import StrEnum

import typer

from summarizer.errors import SummarizerError


class PlainFormat(StrEnum):
    """How what is no page is written."""

    text = "text"
    json = "json"


FAILED = 1
"""Exit code of a command that could not do its work, and of a check that found errors. Usage errors exit with 2."""
FAILURES = 3
"""Exit code where the work is done but for some articles"""


def write(text: str) -> None:
    """Write a result for machines: in UTF-8 whatever the terminal's encoding, as JSON and the page's head promise."""
    typer.echo(text.rstrip("\n").encode())


@contextmanager
def problems_in_one_line() -> Iterator[None]:
    """Errors and warnings as one line each on standard error, and exit code 1 for an error."""
    with warnings.catch_warnings():
        warnings.showwarning = lambda message, *_, **__: tell(message)
        warnings.simplefilter("always", UserWarning)
        try:
            yield
        except SummarizerError as error:
            tell(error)
            raise typer.Exit(FAILED) from None


def tell(problem: Exception | str) -> None:
    """A problem on one line of standard error."""
    typer.echo("summarizer: " + " ".join(str(problem).splitlines()), err=True)
