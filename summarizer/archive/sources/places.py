"""Files and folders, on this machine or behind any address that fsspec knows."""

from __future__ import annotations

import gzip
import os
from collections.abc import Iterator
from contextlib import contextmanager
from importlib import import_module
from io import BufferedReader
from pathlib import Path, PurePosixPath
from typing import Any, BinaryIO, cast

from summarizer.errors import ArchiveError

_PACKED = (".gz", ".zst")


def walk(address: str) -> Iterator[str]:
    """The files below a folder in the order of their names, without hidden ones; a file is its own.

    Raises:
        ArchiveError: there is nothing at the address, or no way to it.
    """
    if is_remote(address):
        yield from _walk_remote(address)
    elif os.path.isdir(address):
        for folder, folders, files in os.walk(address):
            folders[:] = sorted(name for name in folders if not name.startswith("."))
            yield from (os.path.join(folder, name) for name in sorted(files) if not name.startswith("."))
    elif os.path.exists(address):
        yield address
    else:
        raise ArchiveError(f"the archive {address} does not exist")


@contextmanager
def opened(address: str) -> Iterator[BinaryIO]:
    """A file's content as a stream, unpacked if its name ends in .gz or .zst."""
    with _fsspec().open(address, "rb") if is_remote(address) else open(address, "rb") as raw:
        if address.endswith(".gz"):
            with gzip.open(raw) as unpacked:
                yield cast("BinaryIO", unpacked)
        elif address.endswith(".zst"):
            stream = _extra("zstandard").ZstdDecompressor().stream_reader(raw, read_across_frames=True)
            with BufferedReader(stream) as buffered:
                yield cast("BinaryIO", buffered)
        else:
            yield raw


def suffix_of(address: str) -> str:
    """What kind of file a name tells of, whether it is packed or not: ".jsonl" of "news.jsonl.gz"."""
    path = PurePosixPath(address.lower())
    return PurePosixPath(path.stem).suffix if path.suffix in _PACKED else path.suffix


def short_name(address: str, archive: str) -> str:
    """A file's name as seen from its archive."""
    if address == archive:
        return printable(PurePosixPath(address).name if is_remote(address) else Path(address).name)
    return printable(address.removeprefix(archive).lstrip("/\\"))


def printable(name: str) -> str:
    """A name that may be written anywhere: file systems have names that are no Unicode."""
    return name.encode(errors="surrogateescape").decode(errors="replace")


def is_remote(address: str) -> bool:
    """Whether it is an address such as "s3://bucket/news.jsonl"."""
    return "://" in address


def _walk_remote(address: str) -> Iterator[str]:
    try:
        files, root = _fsspec().core.url_to_fs(address)
        found = files.find(root) if files.isdir(root) else [root] * files.exists(root)
    except ArchiveError:
        raise
    except Exception as error:  # every file system of fsspec has errors of its own
        raise ArchiveError(f"the archive {address} cannot be reached: {error}") from None
    if not found:
        raise ArchiveError(f"the archive {address} does not exist, or is empty")
    for path in sorted(found):
        inner = path[len(root) :] if path.startswith(root) else path
        if not any(part.startswith(".") for part in inner.split("/")):
            yield address if path == root else address.rstrip("/") + "/" + inner.lstrip("/")


def _fsspec() -> Any:
    return _extra("fsspec")


def _extra(name: str) -> Any:
    try:
        return import_module(name)
    except ImportError:
        raise ArchiveError(f'this archive needs {name}: pip install "summarizer[archive]"') from None
