"""What commands over many articles are given: stores, summaries, articles, folders, standard input."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable, Iterator
from contextlib import suppress
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Any, Self

from summarizer.errors import ArticleError, SummarizerError

if TYPE_CHECKING:
    from summarizer.archive.store import Store
    from summarizer.articles.article import Article
    from summarizer.pipeline.summarizer import Summarizer
    from summarizer.records.failure import Failure
    from summarizer.records.summary import ArticleSummary

    Result = ArticleSummary | Failure

_SQLITE = b"SQLite format 3\0"
_SUMMARY_FIELDS = {"article", "summary", "provenance"}
_FAILURE_FIELDS = {"index", "error", "message"}
_LINES = (".jsonl", ".ndjson")


class Sources:
    """Stores, JSON or JSON lines of summaries, articles, folders; "-" is JSON lines on standard input.

    A context manager: it holds the engine that articles are summarized with, which the first of them starts.

    Args:
        names: what the command was given.
        model: the model for articles that are still to be summarized.
    """

    def __init__(self, names: Iterable[str], model: str | None = None) -> None:
        self._names = list(names)
        self._model = model
        self._engine: Summarizer | None = None

    def results(self) -> Iterator[tuple[Result, Article | None]]:
        """Summaries and failures one by one, each with its article where that was summarized just now.

        Raises:
            ArticleError: a file cannot be read, or a line of JSON lines is no summary.
            ArchiveError: a store cannot be read.
        """
        for name in self._names:
            if name == "-":
                yield from ((result, None) for result in _of_lines(sys.stdin.buffer, "standard input"))
                continue
            for path in _files(Path(name)):
                yield from self._of_file(path)

    def stored_articles(self) -> Iterator[Article]:
        """The articles of the stores."""
        for path in (path for name in self._names if name != "-" for path in _files(Path(name))):
            if _is_store(path):
                with _opened(path) as store:
                    yield from store.articles()

    def _of_file(self, path: Path) -> Iterator[tuple[Result, Article | None]]:
        if _is_store(path):
            with _opened(path) as store:
                yield from ((summary, None) for summary in store.summaries())
        elif path.suffix in _LINES:
            with path.open("rb") as lines:
                yield from ((result, None) for result in _of_lines(lines, str(path)))
        elif (summary := _of_json(path)) is not None:
            yield summary, None
        else:
            yield self._summarized(path)

    def _summarized(self, path: Path) -> tuple[Result, Article | None]:
        from summarizer.articles.reading import read_article
        from summarizer.pipeline.summarizer import Summarizer
        from summarizer.records.failure import Failure

        self._engine = self._engine or Summarizer(self._model)
        try:
            article = read_article(path)
            return self._engine.summarize(article), article
        except SummarizerError as error:
            return Failure(index=0, source=str(path), error=type(error).__name__, message=str(error)), None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._engine:
            self._engine.close()


def _files(path: Path) -> Iterator[Path]:
    """A file, or the files of a folder."""
    if path.is_dir():
        yield from sorted(file for file in path.rglob("*") if file.is_file() and not file.name.startswith("."))
    else:
        yield path


def _is_store(path: Path) -> bool:
    try:
        with path.open("rb") as file:
            return file.read(len(_SQLITE)) == _SQLITE
    except OSError as error:
        raise ArticleError(f"{path} cannot be read: {(error.strerror or str(error)).lower()}") from None


def _opened(path: Path) -> Store:
    from summarizer.archive.store import Store

    return Store.open(path)


def _of_lines(lines: Iterable[bytes], name: str) -> Iterator[Result]:
    for number, line in enumerate(lines, 1):
        if line.strip():
            try:
                found = json.loads(line)
            except ValueError:
                found = None
            yield _result(found, f"line {number} of {name}")


def _of_json(path: Path) -> Result | None:
    """The summary in a JSON file; None where it holds something else, such as an article."""
    with suppress(ValueError):
        found = json.loads(path.read_bytes()) if path.suffix == ".json" else None
        if isinstance(found, dict) and found.keys() >= _SUMMARY_FIELDS:
            return _result(found, str(path))
    return None


def _result(found: Any, place: str) -> Result:
    from pydantic import ValidationError

    from summarizer.records.failure import Failure
    from summarizer.records.summary import ArticleSummary

    if not isinstance(found, dict) or not (found.keys() >= _SUMMARY_FIELDS or found.keys() >= _FAILURE_FIELDS):
        raise ArticleError(f"{place} is no summary in JSON")
    try:
        return (Failure if found.keys() >= _FAILURE_FIELDS else ArticleSummary).model_validate(found)
    except ValidationError as error:
        first = error.errors()[0]
        where = ".".join(map(str, first["loc"]))
        raise ArticleError(f"{place} is no summary of this version: {where}: {first['msg']}") from None
