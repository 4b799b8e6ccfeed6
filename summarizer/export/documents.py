"""JSON objects in a text file: one a line, one over many lines, or several of either kind one after another."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from pydantic_core import from_json

from summarizer.errors import ArchiveError

_HINT = "give one JSON object a line, or objects as `summarize --format json` writes them"


def json_objects(lines: Iterable[str], name: str) -> Iterator[tuple[str, dict[str, Any]]]:
    """Each object, or each of an array's, with its place. No more than one of them is in memory.

    Raises:
        ArchiveError: something is no JSON object; the message says on which line it begins.
    """
    for number, text in _documents(lines):
        place = f"{name}, line {number}"
        try:
            found = from_json(text)
        except ValueError as error:
            raise ArchiveError(f"{place}: not JSON ({error}): {_HINT}") from None
        for item in found if isinstance(found, list) else [found]:
            if not isinstance(item, dict):
                raise ArchiveError(f"{place}: not a JSON object: {_HINT}")
            yield place, item


def _documents(lines: Iterable[str]) -> Iterator[tuple[int, str]]:
    """The texts that each should be a document, with their first lines' numbers.

    Of an indented document only the first line and the last one start with a bracket.
    """
    parts: list[str] = []
    first = 0
    for number, line in enumerate(lines, start=1):
        starts = line.startswith(("{", "["))
        if parts and starts:
            yield first, "".join(parts)
            parts = []
        if not parts and not line.strip():
            continue
        first = first if parts else number
        parts.append(line)
        if line.startswith(("}", "]")) or (starts and line.rstrip().endswith(("}", "]"))):
            yield first, "".join(parts)
            parts = []
    if parts:
        yield first, "".join(parts)
