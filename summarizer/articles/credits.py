"""Who wrote and published a story: bylines ("By NAME, PUBLISHER, DATE")."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from summarizer.articles.dates import WrittenDate, dates_in
from summarizer.articles.publication import Stamp, is_date_word, label_role
from summarizer.resources import lexicon


class Credits(NamedTuple):
    """What a byline, a masthead or a dateline tells."""

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
_SENTENCE_END = re.compile(r"[^\W\d_]{3}\.$")
"""That of what an editor says, not of "J. Doe Jr." """
_LONGEST_NAME = 40
_AND = re.compile(r" (?:and|&|y|et|und|e|en) ")
_PLACED = re.compile(r" (?:in|for|at) [^\W\d_][\w.'’-]*(?: [^\W\d_a-z][\w.'’-]*)*")
_CONNECTORS = frozenset(
    {"and", "&", "in", "for", "at", "of", "the", "with"}
    | {"de", "van", "von", "der", "al", "el", "bin", "ibn"}
    | {"la", "del", "di", "da", "y", "et", "und", "e", "en"}
)
_STAFF = re.compile(
    r"(?:(?:the|our|a) )?(?:[^\W\d_][\w.'’-]* ){0,3}"
    r"(?:desk|bureau|staff|team|newsroom|agencies|(?:correspondent|reporter|editor)s?)(?: in [^\W\d_][\w '’-]{1,30})?",
    re.IGNORECASE,
)
_NO_NAMES = frozenset(
    {"the", "a", "an", "this", "that", "these", "all", "any", "no", "then", "now", "far", "way", "some"}
    | {"more", "most", "what", "when", "how", "it", "we"}
)


def read_byline(line: str) -> Credits | None:
    """What a line tells that has a writer's or publisher's name, and perhaps a date; None for other lines."""
    if len(line) > _LONGEST_BYLINE or line.endswith(("?", "!", "…")):
        return None
    if _is_desk(line) and " " in line:
        return Credits(doubtful=True)
    dates = dates_in(line)
    parts = list(_parts(line, dates))
    kinds = [kind for kind, _ in parts]
    by = "writer" in kinds
    dated = bool(dates) and "name" in kinds and ("date" in kinds or bool(_BARS.search(line)))
    titled = kinds == ["name", "role"]
    if not kinds or None in kinds or not (by or titled or "outlet" in kinds or dated):
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


def is_outlet_name(name: str) -> bool:
    """Whether a name is that of an outlet, known or told by its last word."""
    return _kind(name) == "outlet"


def is_staff(words: str) -> bool:
    """Whether words are writers without a name: "the Gulf desk", "our correspondent in Oslo"."""
    return len(words) <= _LONGEST_NAME + len(" our correspondent in ") and bool(_STAFF.fullmatch(words))


def is_credit(line: str) -> bool:
    """Whether a short line is a name or says what somebody is; beside a byline it belongs to that."""
    return len(line) <= _LONGEST_NAME and (_kind(line) in ("name", "role") or _is_desk(line))


def _is_desk(line: str) -> bool:
    """Whether a line is writers without a name, as papers sign: "THE HARBOUR NEWS BUREAU", "Staff Correspondent"."""
    return is_staff(line) and all(word[0].isupper() or word in _CONNECTORS for word in line.split())


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
                yield read_part(words)
        place = following


def read_part(part: str) -> tuple[str | None, str]:
    """What a part of a byline is, and its words without "by"."""
    first, _, name = part.partition(" ")
    if name and first.lower() in listed("by"):
        told = _kind(name) in ("name", "outlet", "role") or is_staff(name)
        return "writer" if told else None, name
    if label := _LABELLED.fullmatch(part):
        said = label["label"].lower() != "source" and not _SENTENCE_END.search(part)
        told = said or _kind(label["name"]) == "outlet"
        return "writer" if told else None, label["name"]
    return _kind(part), part


def _kind(part: str) -> str | None:
    """What a part of a byline is: a date's words, an outlet, a role, names, perhaps a place."""
    words = part.split()
    last, capital = words[-1].lower(), part[0].isupper()
    if all(is_date_word(word.lower().strip(":.")) for word in words):
        return "date"
    if is_outlet(part) or (last in listed("media_words") and capital and len(words) <= _MOST_WORDS):
        return "outlet"
    of_a_field = len(words) < 4 and last in listed("titles") and words[0].lower() not in _NO_NAMES
    if of_a_field or (last in listed("roles") and all(word[0].isupper() or word in listed("roles") for word in words)):
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


@cache
def listed(name: str) -> frozenset[str]:
    """A list of single words of the lexicon of outlets."""
    return frozenset(lexicon("articles/data/outlets.toml")[name].split())


@cache
def _outlets() -> frozenset[str]:
    lists = lexicon("articles/data/outlets.toml")
    return frozenset(name.strip() for key in ("agencies", "outlets") for name in re.split(r"[|\n]", lists[key]))
