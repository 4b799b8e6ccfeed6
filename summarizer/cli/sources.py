"""What commands over many articles are given: stores, summaries, articles, folders, standard input."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from io import TextIOWrapper
from pathlib import Path
from typing import TYPE_CHECKING, Self

import typer

from summarizer.cli.output import FAILURES, tell
from summarizer.errors import ArticleError, SummarizerError

if TYPE_CHECKING:
    from summarizer.archive.store import Store
    from summarizer.articles.article import Article
    from summarizer.pipeline.summarizer import Summarizer
    from summarizer.records.failure import Failure
    from summarizer.records.summary import ArticleSummary

    Result = ArticleSummary | Failure

SOURCES = typer.Argument(
    metavar="STORE|FILES",
    help="Stores, summaries in JSON or JSON lines, exported tables of articles, articles, folders; - for JSON on "
    "standard input.",
)
_SQLITE = b"SQLite format 3\0"


class Sources:
    """Stores, files of summaries, articles, folders; "-" is JSON on standard input.

    A context manager: it holds the engine that articles are summarized with, which the first of them starts.

    Args:
        names: what the command was given.
        model: the model for articles that are still to be summarized.
        summarize: whether files may be articles; else each must hold summaries.
    """

    def __init__(self, names: Iterable[str], model: str | None = None, *, summarize: bool = True) -> None:
        self._names = list(names)
        self._model = model
        self._summarize = summarize
        self._engine: Summarizer | None = None
        self._store: Store | None = None
        self.failures = 0
        """Articles that were left out so far"""

    def summaries(self) -> Iterator[tuple[ArticleSummary, Article | None]]:
        """The summaries one by one, each with its article where that was summarized just now; failures are told.

        Raises:
            ArticleError: a file cannot be read.
            ArchiveError: a store cannot be read, or something in a file of summaries is none.
        """
        from summarizer.records.failure import Failure

        for result, article in self._results():
            if isinstance(result, Failure):
                self.failures += 1
                tell(f"left out: {result.source or f'article {result.index}'}: {result.message}")
            else:
                yield result, article

    def stored_articles(self) -> Iterator[Article]:
        """The articles of the stores."""
        for path in (path for name in self._names if name != "-" for path in _files(Path(name))):
            if _is_store(path):
                with _opened(path) as store:
                    yield from store.articles()

    def text(self, article: str) -> str | None:
        """The text of an article by its id, where the summary given last came from a store."""
        if self._store is None:
            return None
        query = "SELECT text FROM articles WHERE id = ?"
        return next((str(text) for (text,) in self._store.connection.execute(query, (article,))), None)

    def exit_for_failures(self) -> None:
        """End the command with the exit code for work that is done but for some articles, if there are such.

        Raises:
            typer.Exit: there are.
        """
        if self.failures:
            raise typer.Exit(FAILURES)

    def _results(self) -> Iterator[tuple[Result, Article | None]]:
        from summarizer.export.reading import parse_results

        for name in self._names:
            if name == "-":
                lines = TextIOWrapper(sys.stdin.buffer, encoding="utf-8-sig")
                yield from ((result, None) for result in parse_results(lines, "standard input"))
                continue
            for path in _files(Path(name)):
                yield from self._of_file(path)

    def _of_file(self, path: Path) -> Iterator[tuple[Result, Article | None]]:
        from summarizer.export.reading import holds_results, read_results

        if _is_store(path):
            with _opened(path) as self._store:
                yield from ((summary, None) for summary in self._store.summaries())
            self._store = None
        elif self._summarize and not holds_results(path):
            yield self._summarized(path)
        else:
            yield from ((result, None) for result in read_results(path))

    def _summarized(self, path: Path) -> tuple[Result, Article | None]:
        from summarizer.articles.reading import read_article
        from summarizer.pipeline.summarizer import Summarizer
        from summarizer.records.failure import failure_of

        self._engine = self._engine or Summarizer(self._model)
        try:
            article = read_article(path)
            return self._engine.summarize(article), article
        except SummarizerError as error:
            return failure_of(error, 0, str(path)), None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
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
