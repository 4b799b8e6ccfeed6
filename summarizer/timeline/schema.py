"""The tables of the index, and their rows."""

from __future__ import annotations

from typing import NamedTuple

VERSION = 1
"""Raised when a table changes"""
SCHEMA = """
CREATE TABLE IF NOT EXISTS article (number INTEGER PRIMARY KEY, id TEXT UNIQUE, published INTEGER, info TEXT,
    names TEXT, told TEXT, cited TEXT);
CREATE TABLE IF NOT EXISTS mention (number INTEGER PRIMARY KEY, article INTEGER, is_event INTEGER, same_as INTEGER,
    of_event INTEGER, data TEXT);
CREATE INDEX IF NOT EXISTS mention_article ON mention (article);
CREATE INDEX IF NOT EXISTS mention_same ON mention (same_as);
CREATE INDEX IF NOT EXISTS mention_of ON mention (of_event) WHERE of_event IS NOT NULL;
CREATE TABLE IF NOT EXISTS key (key TEXT, day INTEGER, mention INTEGER, PRIMARY KEY (key, day, mention)) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS key_mention ON key (mention);
CREATE TABLE IF NOT EXISTS name (name TEXT PRIMARY KEY, articles INTEGER) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS link (earlier INTEGER, later INTEGER, kind TEXT, score REAL, reasons TEXT,
    PRIMARY KEY (earlier, later)) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS link_later ON link (later);
"""


class LinkRow(NamedTuple):
    """A link between two mentions by their numbers."""

    earlier: int
    later: int
    kind: str
    score: float
    reasons: tuple[str, ...]


class ArticleRow(NamedTuple):
    """An article in the index."""

    id: str
    info: str
    """`ArticleInfo` in JSON"""
    told: list[tuple[str, list[int]]]
    """The sentences of its summary, with the numbers of those that they cite"""
    cited: dict[int, str]
    """The sentences that its records cite"""
