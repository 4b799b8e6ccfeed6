"""What goes wrong in a command, told in one line."""

from __future__ import annotations

import warnings
from collections.abc import Iterator
from contextlib import contextmanager

import typer

from summarizer.errors import SummarizerError

FAILED = 1
"""Exit code of a command that could not do its work, and of a check that found errors. Usage errors exit with 2."""


@contextmanager
def problems_in_one_line() -> Iterator[None]:
    """Errors and warnings as one line each on standard error, and exit code 1 for an error."""
    with warnings.catch_warnings():
        warnings.showwarning = lambda message, *_, **__: typer.echo(_line(message), err=True)
        warnings.simplefilter("always", UserWarning)
        try:
            yield
        except SummarizerError as error:
            typer.echo(_line(error), err=True)
            raise typer.Exit(FAILED) from None


def _line(problem: Exception | str) -> str:
    return "summarizer: " + " ".join(str(problem).splitlines())
