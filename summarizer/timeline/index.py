"""The index: mentions, the keys by which they are found again, and their links, in one SQLite database.

In memory or in a file: an article is added to what is stored, and nothing is built again.
"""

from __future__ import annotations

import json
import sqlite3
from collections import OrderedDict
from collections.abc import Iterable, Iterator, Sequence
from itertools import product
from pathlib import Path

from summarizer.errors import TimelineError
from summarizer.timeline.disjoint import Disjoint
from summarizer.timeline.keys import Key
from summarizer.timeline.mentions import EventMention, FigureMention, Mention, dump, load_event, load_figure
from summarizer.timeline.schema import SCHEMA, VERSION, ArticleRow, LinkRow

_JOINING = ("same", "background")
"""Links that make mentions of events one event; all links of figures make one series"""
_NEAREST = 12
"""Mentions of one key on each side of a day that are looked at: a key that thousands share tells nothing"""
_MOST = 24
"""Mentions that are compared with a new one, those that share the most keys"""
_FEW = 8
"""Mentions of one event that a new one must not disagree with"""
_KEPT = 20_000
"""Mentions that stay decoded"""


class Index:
    """Mentions and links.

    Args:
        path: a file, made if there is none; None keeps all in memory.

    Raises:
        TimelineError: the file is no index of this version.
    """

    def __init__(self, path: Path | None = None) -> None:
        self._known: OrderedDict[int, Mention] = OrderedDict()
        self._ids: dict[int, str] = {}
        try:
            self._db = sqlite3.connect(path or ":memory:", isolation_level=None, check_same_thread=False)
            self._open()
        except sqlite3.Error as error:
            raise TimelineError(f"{path} cannot be used as an index of links: {error}") from None

    def _open(self) -> None:
        (version,) = self._db.execute("PRAGMA user_version").fetchone()
        (tables,) = self._db.execute("SELECT COUNT(*) FROM sqlite_master").fetchone()
        if tables and version != VERSION:
            raise TimelineError("the file is no index of links that this version can read: name another")
        self._db.execute("PRAGMA journal_mode = WAL")
        self._db.execute("PRAGMA synchronous = NORMAL")
        self._db.executescript(SCHEMA)
        self._db.execute(f"PRAGMA user_version = {VERSION}")

    def __enter__(self) -> Index:
        self._db.execute("BEGIN IMMEDIATE")
        return self

    def __exit__(self, kind: type[BaseException] | None, *_: object) -> None:
        self._db.execute("ROLLBACK" if kind else "COMMIT")
        if kind:
            self._known.clear()
            self._ids.clear()

    def close(self) -> None:
        """Give the database back."""
        self._db.close()

    # Articles

    def has(self, article: str) -> bool:
        """Whether an article, by its id, is in the index."""
        return self._db.execute("SELECT 1 FROM article WHERE id = ?", (article,)).fetchone() is not None

    def size(self) -> int:
        """How many articles are in the index."""
        return int(self._db.execute("SELECT COUNT(*) FROM article").fetchone()[0])

    def add_article(self, article: str, published: int | None, info: str, told: object, cited: dict[int, str]) -> int:
        """Enter an article; its number."""
        row = (article, published, info, json.dumps(told), json.dumps(cited))
        cursor = self._db.execute("INSERT INTO article (id, published, info, told, cited) VALUES (?,?,?,?,?)", row)
        return int(cursor.lastrowid or 0)

    def set_names(self, number: int, names: Iterable[str]) -> None:
        """Note who and what an article names, and count it."""
        found = sorted(names)
        self._db.execute("UPDATE article SET names = ? WHERE number = ?", (json.dumps(found), number))
        self._db.executemany(
            "INSERT INTO name VALUES (?, 1) ON CONFLICT (name) DO UPDATE SET articles = articles + 1",
            [(name,) for name in found],
        )

    def names(self, number: int) -> frozenset[str]:
        """Who and what an article names."""
        (found,) = self._db.execute("SELECT names FROM article WHERE number = ?", (number,)).fetchone()
        return frozenset(json.loads(found or "[]"))

    def articles_naming(self, name: str) -> int:
        """How many articles have a name."""
        row = self._db.execute("SELECT articles FROM name WHERE name = ?", (name,)).fetchone()
        return int(row[0]) if row else 0

    def article_infos(self) -> Iterator[tuple[int, str]]:
        """The number of each article and its `ArticleInfo` in JSON, by day of publication."""
        yield from self._db.execute("SELECT number, info FROM article ORDER BY published, id")

    def article_id(self, number: int) -> str:
        """An article's id."""
        if number not in self._ids:
            row = self._db.execute("SELECT id FROM article WHERE number = ?", (number,)).fetchone()
            self._ids[number] = str(row[0])
        return self._ids[number]

    def article(self, article: str) -> ArticleRow:
        """An article by its id."""
        row = self._db.execute("SELECT id, info, told, cited FROM article WHERE id = ?", (article,)).fetchone()
        told = [(text, numbers) for text, numbers in json.loads(row[2])]
        return ArticleRow(row[0], row[1], told, {int(key): text for key, text in json.loads(row[3]).items()})

    # Mentions

    def add_mention(self, mention: Mention, keys: Iterable[Key]) -> int:
        """Enter a mention with its keys; its number."""
        is_event = isinstance(mention, EventMention)
        cursor = self._db.execute(
            "INSERT INTO mention (article, is_event, data) VALUES (?,?,?)", (mention.article, is_event, dump(mention))
        )
        number = int(cursor.lastrowid or 0)
        self._db.executemany("INSERT OR IGNORE INTO key VALUES (?,?,?)", [(*key, number) for key in keys])
        self._keep(number, mention)
        return number

    def mention(self, number: int) -> Mention:
        """A mention by its number."""
        if number in self._known:
            self._known.move_to_end(number)
            return self._known[number]
        row = self._db.execute("SELECT is_event, data FROM mention WHERE number = ?", (number,)).fetchone()
        mention: Mention = load_event(row[1]) if row[0] else load_figure(row[1])
        self._keep(number, mention)
        return mention

    def event(self, number: int) -> EventMention:
        """The event of a number."""
        mention = self.mention(number)
        assert isinstance(mention, EventMention)
        return mention

    def figure(self, number: int) -> FigureMention:
        """The figure of a number."""
        mention = self.mention(number)
        assert isinstance(mention, FigureMention)
        return mention

    def event_numbers(self) -> Iterator[int]:
        """The numbers of all events."""
        yield from (row[0] for row in self._db.execute("SELECT number FROM mention WHERE is_event ORDER BY number"))

    def figures_in(self, article: int) -> list[int]:
        """The numbers of an article's figures."""
        query = "SELECT number FROM mention WHERE article = ? AND NOT is_event ORDER BY number"
        return [row[0] for row in self._db.execute(query, (article,))]

    def near(self, keys: Sequence[Key]) -> list[int]:
        """The mentions that share the most keys, each key within its own days."""
        shared: dict[int, int] = {}
        for (key, day), query in product(keys, _NEAR):
            for (number,) in self._db.execute(query, (key, day, _NEAREST)):
                shared[number] = shared.get(number, 0) + 1
        return sorted(shared, key=lambda number: (-shared[number], number))[:_MOST]

    def join(self, number: int, other: int) -> None:
        """Note that a mention, and all that are of the same event or series, is of the same as another."""
        some, others = self.same_as(number), self.same_as(other)
        if some != others:
            less, more = sorted((some, others), key=self._count)
            self._db.execute("UPDATE mention SET same_as = ? WHERE same_as = ? OR number = ?", (more, less, less))
            self._db.execute("UPDATE mention SET of_event = ? WHERE of_event = ?", (more, less))

    def is_joined(self, number: int) -> bool:
        """Whether a mention is of the same event or series as another."""
        return self.same_as(number) != number or self._count(number) > 0

    def _count(self, first: int) -> int:
        return int(self._db.execute("SELECT COUNT(*) FROM mention WHERE same_as = ?", (first,)).fetchone()[0])

    def same_as(self, number: int) -> int:
        """The first mention of what a mention is of: itself, if there is no other."""
        row = self._db.execute("SELECT same_as FROM mention WHERE number = ?", (number,)).fetchone()
        return int(row[0] or number)

    def others(self, number: int) -> list[int]:
        """Mentions of the same as one, itself among them; no more than a few."""
        first = self.same_as(number)
        rows = self._db.execute("SELECT number FROM mention WHERE same_as = ? LIMIT ?", (first, _FEW))
        return [first, *(int(row[0]) for row in rows)]

    def note_event(self, number: int, event: int | None) -> None:
        """Note of which event a figure is, by the event's first mention."""
        self._db.execute("UPDATE mention SET of_event = ? WHERE number = ?", (event, number))

    def event_of(self, number: int) -> int | None:
        """The first mention of the event that a figure is of."""
        row = self._db.execute("SELECT of_event FROM mention WHERE number = ?", (number,)).fetchone()
        return None if row[0] is None else int(row[0])

    def figures_of_event(self, number: int) -> list[int]:
        """The latest other figures of a figure's event."""
        query = "SELECT number FROM mention WHERE of_event = ? AND number != ? ORDER BY number DESC LIMIT ?"
        return [int(row[0]) for row in self._db.execute(query, (self.event_of(number), number, _MOST))]

    # Links

    def add_link(self, link: LinkRow) -> None:
        """Enter a link."""
        row = (link.earlier, link.later, link.kind, link.score, json.dumps(link.reasons, ensure_ascii=False))
        self._db.execute("INSERT OR IGNORE INTO link VALUES (?,?,?,?,?)", row)

    def drop_link(self, earlier: int, later: int) -> bool:
        """Take a link back, and with it what it alone made one; whether there was one."""
        ends = (earlier, later)
        dropped = self._db.execute("DELETE FROM link WHERE earlier = ? AND later = ?", ends).rowcount
        if dropped and self.same_as(earlier) == self.same_as(later):
            self._regroup(self.same_as(earlier))
        return bool(dropped)

    def _regroup(self, first: int) -> None:
        """Part the mentions of one event or series into those that links still hold together."""
        rows = self._db.execute("SELECT number FROM mention WHERE same_as = ? OR number = ?", (first, first))
        numbers = [int(row[0]) for row in rows]
        sets = Disjoint[int]()
        for link in (link for number in numbers for link in self.links_to(number)):
            if link.kind in _JOINING or not isinstance(self.mention(link.later), EventMention):
                sets.join(link.earlier, link.later)
        parts = {number: part[0] for part in sets.sets(sorted(numbers)) for number in part}
        figures = self._db.execute("SELECT number FROM mention WHERE of_event = ?", (first,)).fetchall()
        self._db.executemany(
            "UPDATE mention SET same_as = ? WHERE number = ?",
            [(None if part == number else part, number) for number, part in parts.items()],
        )
        places = {(event.article, event.event): number for number in parts if (event := self._if_event(number))}
        for (number,) in figures:
            figure = self.figure(number)
            self.note_event(number, parts[places[figure.article, figure.event or ""]])

    def _if_event(self, number: int) -> EventMention | None:
        mention = self.mention(number)
        return mention if isinstance(mention, EventMention) else None

    def number_of(self, article: str, place: str) -> int | None:
        """The number of an event, by its id, or of a figure, by its path, in an article."""
        query = "SELECT mention.number FROM mention JOIN article ON article = article.number WHERE article.id = ?"
        for (number,) in self._db.execute(query, (article,)).fetchall():
            mention = self.mention(number)
            if place == (mention.event if isinstance(mention, EventMention) else mention.path):
                return int(number)
        return None

    def has_stage_before(self, number: int) -> bool:
        """Whether a mention is linked as the next stage of another."""
        query = "SELECT 1 FROM link WHERE later = ? AND kind = 'stage'"
        return self._db.execute(query, (number,)).fetchone() is not None

    def event_links(self) -> Iterator[LinkRow]:
        """All links between events."""
        query = "SELECT link.* FROM link JOIN mention ON number = later WHERE is_event ORDER BY earlier, later"
        yield from map(_link, self._db.execute(query))

    def links_to(self, number: int) -> list[LinkRow]:
        """The links in which a mention is the later one."""
        return list(map(_link, self._db.execute("SELECT * FROM link WHERE later = ? ORDER BY earlier", (number,))))

    def _keep(self, number: int, mention: Mention) -> None:
        self._known[number] = mention
        if len(self._known) > _KEPT:
            self._known.popitem(last=False)


_NEAR = (
    "SELECT mention FROM key WHERE key = ? AND day <= ? ORDER BY day DESC, mention DESC LIMIT ?",
    "SELECT mention FROM key WHERE key = ? AND day > ? ORDER BY day, mention LIMIT ?",
)


def _link(row: tuple[int, int, str, float, str]) -> LinkRow:
    return LinkRow(*row[:4], tuple(json.loads(row[4])))
