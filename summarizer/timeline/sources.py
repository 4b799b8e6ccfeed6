"""Where summaries come from: the store of a batch, JSON, JSON lines, and articles that are still to be summarized."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from summarizer.errors import ArticleError
from summarizer.records.failure import Failure
from summarizer.records.summary import ArticleSummary

Result = ArticleSummary | Failure
_SQLITE = b"SQLite format 3\0"
_SUMMARY_FIELDS = {"article", "summary", "provenance"}
_FAILURE_FIELDS = {"index", "error", "message"}


def read_results(
    paths: Iterable[Path], summarize: Callable[[Path], Iterable[Result]], stored: Callable[[Path], Iterable[Result]]
) -> Iterator[Result]:
    """The summaries of stores and files, one by one; a folder stands for its files.

    Args:
        paths: stores, JSON or JSON lines of summaries, articles, folders.
        summarize: makes the summary of an article.
        stored: gives the summaries of a store.

    Raises:
        ArticleError: a file cannot be read, or a line of JSON lines is no summary.
    """
    for path in _files(paths):
        if _head(path) == _SQLITE:
            yield from stored(path)
        elif (summary := _of_json(path)) is not None:
            yield summary
        elif path.suffix in (".jsonl", ".ndjson"):
            with path.open("rb") as lines:
                yield from read_lines(lines, str(path))
        else:
            yield from summarize(path)


def read_lines(lines: Iterable[bytes], name: str) -> Iterator[Result]:
    """The summaries and failures of JSON lines.

    Raises:
        ArticleError: a line is neither.
    """
    for number, line in enumerate(lines, 1):
        if line.strip():
            try:
                yield _result(json.loads(line))
            except (ValueError, ValidationError) as error:
                reason = str(error).splitlines()[0]
                raise ArticleError(f"line {number} of {name} is no summary in JSON: {reason}") from None


def _files(paths: Iterable[Path]) -> Iterator[Path]:
    for path in paths:
        if path.is_dir():
            yield from sorted(file for file in path.rglob("*") if file.is_file() and not file.name.startswith("."))
        else:
            yield path


def _head(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            return file.read(len(_SQLITE))
    except OSError as error:
        raise ArticleError(f"{path} cannot be read: {(error.strerror or str(error)).lower()}") from None


def _of_json(path: Path) -> Result | None:
    """The summary in a JSON file; None where it holds something else, such as an article."""
    if path.suffix != ".json":
        return None
    with suppress(ValueError):
        found = json.loads(path.read_bytes())
        if isinstance(found, dict) and found.keys() >= _SUMMARY_FIELDS:
            try:
                return ArticleSummary.model_validate(found)
            except ValidationError as error:
                first = error.errors()[0]
                where = ".".join(map(str, first["loc"]))
                raise ArticleError(f"{path} is no summary of this version: {where}: {first['msg']}") from None
    return None


def _result(found: Any) -> Result:
    if isinstance(found, dict) and found.keys() >= _FAILURE_FIELDS:
        return Failure.model_validate(found)
    return ArticleSummary.model_validate(found)
