"""Gold records: what people found in an article, as files that others can write too (docs/evaluation.md)."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Literal, get_args

from pydantic import Field, ValidationError

from summarizer.articles.article import Article
from summarizer.articles.reading import read_article
from summarizer.errors import ArticleError, GoldError
from summarizer.records.base import Record
from summarizer.records.events import Status
from summarizer.records.kinds import STANDARD_KINDS, EventDetails
from summarizer.records.kinds.base import sub_type_field

Kinds = Sequence[type[EventDetails]]


class GoldCount(Record):
    """A number with what it counts."""

    words: str
    value: float
    noun: str | None = None
    """What is counted; the ISO 4217 code of money; "percent" """
    low: float | None = None
    """Set where the words give a lower bound: "at least", "more than" """
    high: float | None = None
    """Set where the words give an upper bound: "up to", "nearly" """
    according_to: tuple[str, ...] = ()

    def __str__(self) -> str:
        return self.words


class GoldEvent(Record):
    """An event as a careful editor records it. Each phrase is copied from the article."""

    kind: str
    sub_type: str | None = None
    """The value of the kind's first field of choices"""
    trigger: tuple[str, ...] = Field(min_length=1)
    """Every word that names the event, in each form in which it stands"""
    status: Status
    date: dt.date | tuple[dt.date, dt.date] | None = None
    """A day, or the first and the last day; None where the article does not tell"""
    date_is_report: bool = False
    """Whether only the day of the report is told"""
    roles: Mapping[str, tuple[str, ...]] = Field(default_factory=dict)
    counts: tuple[GoldCount, ...] = ()
    places: tuple[str, ...] = ()
    according_to: tuple[str, ...] = ()
    main: bool = True
    """News, or background that a reader needs"""

    @property
    def period(self) -> tuple[dt.date, dt.date] | None:
        """The first and the last day."""
        return (self.date, self.date) if isinstance(self.date, dt.date) else self.date


class GoldLoaded(Record):
    """A loaded phrase, and in whose voice it stands."""

    words: str
    voice: Literal["narrator", "quoted", "paraphrased"]

    def __str__(self) -> str:
        return self.words


class GoldRecord(Record):
    """What a careful editor finds in one article."""

    published: dt.date | dt.datetime | None = None
    headline: str | None = None
    events: tuple[GoldEvent, ...]
    figures: tuple[GoldCount, ...] = ()
    loaded: tuple[GoldLoaded, ...] = ()
    summary_facts: tuple[str, ...] = ()
    """Sentences that a neutral summary must not miss"""


class GoldArticle(Record):
    """An article with its gold record."""

    name: str
    article: Article
    record: GoldRecord


def read_gold(folder: Path | str, kinds: Kinds = STANDARD_KINDS) -> list[GoldArticle]:
    """The articles of a gold set, by name: `articles/NAME.*` with `records/NAME.json`.

    Raises:
        GoldError: there is no such set, or a record is not as the format has it; the message names file and field.
    """
    folder = Path(folder)
    records = sorted((folder / "records").glob("*.json"))
    if not records:
        raise GoldError(f"{folder} has no records/*.json: see docs/evaluation.md for the format of a gold set")
    articles = {path.stem: path for path in sorted((folder / "articles").glob("*"))}
    return [_read(path, articles, kinds) for path in records]


def _read(path: Path, articles: dict[str, Path], kinds: Kinds) -> GoldArticle:
    if path.stem not in articles:
        raise GoldError(f"{path} has no article: there is no file {path.stem}.* in {path.parent.parent / 'articles'}")
    try:
        record = GoldRecord.model_validate_json(path.read_bytes())
        article = read_article(articles[path.stem], published=record.published)
    except ValidationError as error:
        first = error.errors()[0]
        raise GoldError(f"{path}: {_field(first['loc'])}: {first['msg']}") from None
    except (OSError, ArticleError) as error:
        raise GoldError(f"{path}: {error}") from None
    for problem in _problems(record, article, kinds):
        raise GoldError(f"{path}: {problem}")
    return GoldArticle(name=path.stem, article=article, record=record)


def _field(location: Sequence[str | int]) -> str:
    """A place in JSON as it would be written in Python: "events[2].status"."""
    return "".join(f"[{part}]" if isinstance(part, int) else f".{part}" for part in location).lstrip(".") or "the file"


def _problems(record: GoldRecord, article: Article, kinds: Kinds) -> Iterator[str]:
    """What does not fit the kinds or does not stand in the article."""
    known = {kind.model_fields["kind"].default: kind for kind in kinds}
    for place, event in enumerate(record.events):
        path = f"events[{place}]"
        if event.kind not in known:
            yield f"{path}.kind: unknown kind {event.kind!r}"
            continue
        yield from (f"{path}.{problem}" for problem in _misfits(event, known[event.kind]))
    text = " ".join(f"{article.headline or ''} {article.raw}".split())
    for path, words in _phrases(record):
        if " ".join(words.split()) not in text:
            yield f"{path}: “{words}” does not stand in the article"


def _misfits(event: GoldEvent, kind: type[EventDetails]) -> Iterator[str]:
    choice = sub_type_field(kind)
    choices = get_args(kind.model_fields[choice].annotation) if choice else ()
    if event.sub_type is not None and event.sub_type not in choices:
        yield f"sub_type: {event.sub_type!r} is none of {', '.join(choices) or 'this kind'}"
    for role in event.roles:
        if role not in kind.model_fields or role in ("kind", choice):
            yield f"roles.{role}: the kind {event.kind!r} has no such role"


def _phrases(record: GoldRecord) -> Iterator[tuple[str, str]]:
    """Every copied phrase with its field."""
    for place, event in enumerate(record.events):
        lists = {"trigger": event.trigger, "places": event.places, "according_to": event.according_to}
        lists |= {f"roles.{role}": phrases for role, phrases in event.roles.items()}
        lists["counts"] = tuple(count.words for count in event.counts)
        for name, phrases in lists.items():
            yield from ((f"events[{place}].{name}", words) for words in phrases)
    yield from ((f"figures[{place}]", figure.words) for place, figure in enumerate(record.figures))
    yield from ((f"loaded[{place}]", loaded.words) for place, loaded in enumerate(record.loaded))
