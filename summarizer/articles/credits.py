"""Who wrote and published a story: bylines ("By NAME, PUBLISHER, DATE") and datelines ("GENEVA (AP) —")."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from summarizer.articles.dates import WrittenDate, date_without_year, dates_in
from summarizer.articles.publication import Stamp, is_date_word, label_role
from summarizer.resources import lexicon


class Credits(NamedTuple):
    """What a byline or a dateline tells."""

    publisher: str | None = None
    by: bool = False
    """Whether it says so itself, by "by" or a label"""
    doubtful: bool = False
    """Whether it could as well be a headline in title case"""
    stamps: tuple[Stamp, ...] = ()


_LONGEST_BYLINE = 150
_MOST_WORDS = 5
"""Words that the name of an outlet has at most"""
_MOST_NAMES = 12
"""Words that the names of writers have at most"""
_PARTS = re.compile(r" ?[,|•·;\n(] ?| [/–—-] ")
_BARS = re.compile(r"[|•·]")
_LABELLED = re.compile(r"(?P<label>source|author|editor|writer|reporter|journalist) ?: ?(?P<name>\S.*)", re.IGNORECASE)
_LONGEST_NAME = 40
_AND = re.compile(r" (?:and|&|y|et|und|e|en) ")
_PLACED = re.compile(r" (?:in|for|at) [^\W\d_][\w.'’-]*(?: [^\W\d_a-z][\w.'’-]*)*")
_CONNECTORS = frozenset(
    {"and", "&", "in", "for", "at", "of", "the", "with"}
    | {"de", "van", "von", "der", "al", "el", "bin", "ibn"}
    | {"la", "del", "di", "da", "y", "et", "und", "e", "en"}
)
_NO_NAMES = frozenset(
    {"the", "a", "an", "this", "that", "these", "all", "any", "no", "then", "now", "far", "way", "some"}
    | {"more", "most", "what", "when", "how", "it", "we"}
)
_DASH = re.compile(r" ?(?:—|–|--+|(?<=[ \d])[-_](?=\s|$))\s*|(?<=\))\s(?=[^\W\d_a-z])")
_LONGEST_DATELINE = 110
_IN_BRACKETS = re.compile(r" ?\(([^()]{2,45})\)\s*$")
_PLACE = re.compile(
    r"[^\W\d_][\w.'’-]*(?:[ ,/]{1,2}(?:de |of |el |al |la )?[^\W\d_][\w.'’-]*|,? \([^()]{2,30}\)){0,5},?"
)


def read_byline(line: str) -> Credits | None:
    """What a line tells that has a writer's or publisher's name, and perhaps a date; None for other lines."""
    if len(line) > _LONGEST_BYLINE or line.endswith(("?", "!", "…")):
        return None
    dates = dates_in(line)
    parts = list(_parts(line, dates))
    kinds = [kind for kind, _ in parts]
    by = "writer" in kinds
    dated = bool(dates) and "name" in kinds and ("date" in kinds or bool(_BARS.search(line)))
    if not kinds or None in kinds or not (by or "outlet" in kinds or dated):
        return None
    outlets = [outlet for kind, part in parts if (outlet := _outlet_in(part, kind))]
    alone = len(parts) == 1 and not by and not dates and not line.startswith(("(", "["))
    if alone and not is_outlet(parts[0][1]):
        return None
    stamps = tuple(Stamp(label_role(line[: date.start]) or "byline", date) for date in dates)
    doubtful = not by and not dates and "name" in kinds
    return Credits(outlets[0] if outlets and not alone else None, by, doubtful, stamps)


def is_outlet(name: str) -> bool:
    """Whether a name is that of a news agency or a newspaper that is known."""
    return name.lower() in _outlets()


def is_credit(line: str) -> bool:
    """Whether a short line is a name or says what somebody is; beside a byline it belongs to that."""
    return len(line) <= _LONGEST_NAME and _kind(line) in ("name", "role")


def _is_name(part: str) -> bool:
    """Whether words are capitalized as names are: "Jane Doe and John Roe in Geneva"."""
    words = part.split()
    if len(words) > _MOST_NAMES or any(map(str.isdigit, part)) or words[0].lower() in _NO_NAMES:
        return False
    persons = _AND.split(_PLACED.sub("", part))
    fits = all(word[0].isupper() or word in _CONNECTORS for word in words)
    return fits and all(sum(word[0].isupper() for word in person.split()) > 1 for person in persons)


def _parts(line: str, dates: list[WrittenDate]) -> Iterator[tuple[str | None, str]]:
    """The parts of a line between dates and commas: what they are, None where no byline has it; the words."""
    place = 0
    for end, following in [*((date.start, date.end) for date in dates), (len(line), len(line))]:
        for part in _PARTS.split(line[place:end]):
            words = " ".join(part.strip(" \t()[]:*_-–—|").split())
            if words:
                yield _part(words)
        place = following


def _part(part: str) -> tuple[str | None, str]:
    """What a part of a byline is, and its words without "by"."""
    first, _, name = part.partition(" ")
    if name and first.lower() in _list("by"):
        return "writer" if _kind(name) in ("name", "outlet", "role") else None, name
    if label := _LABELLED.fullmatch(part):
        told = label["label"].lower() != "source" or _kind(label["name"]) == "outlet"
        return "writer" if told else None, label["name"]
    return _kind(part), part


def _kind(part: str) -> str | None:
    """What a part of a byline is: a date's words, an outlet, a role, names, perhaps a place."""
    words = part.split()
    last, capital = words[-1].lower(), part[0].isupper()
    if all(is_date_word(word.lower().strip(":.")) for word in words):
        return "date"
    if is_outlet(part) or (last in _list("media_words") and capital and len(words) <= _MOST_WORDS):
        return "outlet"
    if last in _list("roles") and all(word[0].isupper() or word in _list("roles") for word in words):
        return "role"
    if _is_name(part):
        return "name"
    return "place" if len(words) == 1 and capital and part.isalpha() else None


def _outlet_in(part: str, kind: str | None) -> str | None:
    """The outlet that a part is, or that ends a writer's name: "Jane Doe BBC News"."""
    if kind == "outlet" or _kind(part) == "outlet":
        return part
    words = part.split()
    ends = (" ".join(words[first:]) for first in range(2, len(words)))
    return next(filter(is_outlet, ends), None) if kind in ("writer", "name") else None


def read_dateline(line: str) -> Credits | None:
    """What a line's dateline tells: "SANTIAGO, 14 DEC 89 (AFP) --"; None where it has none.

    A dateline has a place in capitals, or a place and an agency or a date, and ends with a dash.
    """
    head = line[:_LONGEST_DATELINE]
    dash = _DASH.search(head)
    following = line[dash.end() :].lstrip("\"'“‘[(`")[:1] if dash else ""
    if not dash or following.islower():
        return None
    place = head[: dash.start()].strip()
    agency = _IN_BRACKETS.search(place)
    place = place[: agency.start()].rstrip(" ,") if agency else place
    date = _date_at_end(place)
    place = place[: date.start].rstrip(" ,") if date else place
    if not _is_place(place, bool(agency or date)):
        return None
    name = agency[1].strip() if agency else None
    if not dash[0].strip() and not (name and is_outlet(name)):
        return None
    known = name and (date or is_outlet(name) or name.split()[-1].lower() in _list("media_words"))
    return Credits(name if known else None, stamps=(Stamp("dateline", date),) if date else ())


def _date_at_end(text: str) -> WrittenDate | None:
    with_year = [date for date in dates_in(text) if date.end == len(text)]
    return with_year[0] if with_year else date_without_year(text)


def _is_place(place: str, confirmed: bool) -> bool:
    """Whether words name a place; where an agency or a date confirms it, initial capitals will do."""
    if not place:
        return confirmed
    first = re.split(r"[ ,/]", place)[0]
    return bool(_PLACE.fullmatch(place)) and place[0].isupper() and (confirmed or (first.isupper() and len(first) > 2))


@cache
def _list(name: str) -> frozenset[str]:
    return frozenset(lexicon("articles/data/outlets.toml")[name].split())


@cache
def _outlets() -> frozenset[str]:
    lists = lexicon("articles/data/outlets.toml")
    return frozenset(name.strip() for key in ("agencies", "outlets") for name in re.split(r"[|\n]", lists[key]))
