"""The store's file: how it is opened, which version of the schema it has, and how an older one is brought up."""

from __future__ import annotations

import sqlite3
from importlib.resources import files
from pathlib import Path

from summarizer.errors import ArchiveError
from summarizer.export.views import add_views

VERSION = 1
"""The newest schema; `data/<n>.sql` brings a store from version n-1 to n."""
_APPLICATION = 0x53756D6D
""""Summ", which tells a store from other SQLite files"""
_BUSY_MS = 10_000
_PASSING = (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED, sqlite3.SQLITE_FULL, sqlite3.SQLITE_IOERR)
"""Errors that may pass: somebody else holds the file, or the disk has no room"""


def connect(path: str | Path, *, create: bool = False) -> sqlite3.Connection:
    """A connection to a store of the newest schema, in autocommit mode.

    Raises:
        ArchiveError: there is no store, the file is something else, or of a newer version of this library.
        sqlite3.OperationalError: somebody holds it, or the disk is full.
    """
    if not create and not Path(path).is_file():
        raise ArchiveError(f"there is no store {path}")
    try:
        connection = sqlite3.connect(path, isolation_level=None, timeout=_BUSY_MS / 1000)
        _prepare(connection, str(path))
    except sqlite3.DatabaseError as error:
        if may_pass(error):
            raise
        raise ArchiveError(f"{path} cannot be opened as a store: {error}") from None
    return connection


def may_pass(error: sqlite3.Error) -> bool:
    """Whether the same may succeed later."""
    return getattr(error, "sqlite_errorcode", 0) & 0xFF in _PASSING


def _prepare(connection: sqlite3.Connection, path: str) -> None:
    version, tables = _pragma(connection, "user_version"), _tables(connection)
    if tables and _pragma(connection, "application_id") != _APPLICATION:
        raise ArchiveError(f"{path} is a database of something else: name another file for the store")
    if version > VERSION:
        raise ArchiveError(f"{path} was written by a newer version of summarizer: upgrade to open it")
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("PRAGMA synchronous = NORMAL")  # a killed process loses nothing; only a power cut may
    if version < VERSION:
        _migrate(connection)
        add_views(connection)


def _migrate(connection: sqlite3.Connection) -> None:
    connection.execute("BEGIN IMMEDIATE")
    try:
        for version in range(_pragma(connection, "user_version") + 1, VERSION + 1):  # another job may have been quicker
            for statement in _statements(f"{version}.sql"):
                connection.execute(statement)
        connection.execute(f"PRAGMA user_version = {VERSION}")
        connection.execute(f"PRAGMA application_id = {_APPLICATION}")
        connection.execute("COMMIT")
    except BaseException:
        connection.execute("ROLLBACK")
        raise


def _statements(name: str) -> list[str]:
    script = (files("summarizer") / "archive/data" / name).read_text(encoding="utf-8")
    return [statement for statement in script.split(";\n") if statement.strip()]


def _pragma(connection: sqlite3.Connection, name: str) -> int:
    return int(connection.execute(f"PRAGMA {name}").fetchone()[0])


def _tables(connection: sqlite3.Connection) -> int:
    return int(connection.execute("SELECT count(*) FROM sqlite_master").fetchone()[0])
