"""JSON lines: an object a line."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import BinaryIO

from summarizer.archive.sources.rows import Broken, Row, row_of


def read_lines(file: BinaryIO, name: str, fields: Mapping[str, str], limit: int) -> Iterator[Row | Broken]:
    """The rows of a file; a line of more than `limit` bytes is passed over and told of."""
    number = 0
    while line := file.readline(limit + 1):
        number += 1
        source = f"{name}:{number}"
        if len(line) > limit and not line.endswith(b"\n"):
            _skip(file, limit)
            yield Broken(source, f"{source} is too large for an article: more than {limit:,} bytes on one line")
        elif line.strip():
            yield _row(line.removeprefix(b"\xef\xbb\xbf").strip(), source, fields)


def has_lines(head: bytes) -> bool:
    """Whether what a file begins with is one whole object on the first line and another after it."""
    first, _, rest = head.partition(b"\n")
    if not rest.strip().startswith(b"{"):
        return False
    try:
        return isinstance(json.loads(first), dict)
    except (ValueError, RecursionError):
        return False


def _row(line: bytes, source: str, fields: Mapping[str, str]) -> Row | Broken:
    if not fields:
        return Row(source, line)
    try:
        record = json.loads(line)
    except (ValueError, RecursionError) as error:
        return Broken(source, f"{source} is not one JSON object: {error}")
    return row_of(record, source, fields) if isinstance(record, dict) else Row(source, line)


def _skip(file: BinaryIO, limit: int) -> None:
    """Read on to the end of a line that is held in pieces."""
    while (piece := file.readline(limit)) and not piece.endswith(b"\n"):
        pass
