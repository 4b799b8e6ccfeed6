"""Mastheads: lines of a page's furniture that give its date, "12 June 2025 | Health | 3 comments", "Oslo, 1 May 2025".

Every part of such a line has to be known for what it is: a byline's part, a section, a counter, a place.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from summarizer.articles.boilerplate import is_furniture
from summarizer.articles.credits import Credits, is_outlet_name, is_staff, read_part
from summarizer.articles.datelines import is_press
from summarizer.articles.dates import WrittenDate, dates_in
from summarizer.articles.publication import Stamp, label_role
from summarizer.articles.shapes import is_section

_LONGEST = 160
_YEAR = re.compile(r"\d{4}|['’ ./-]\d\d\b")
_BAR = re.compile(r"[|•·‖►»]|(?:^|\s)[/–—](?=\s|$)")
_PARTS = re.compile(r"\s*(?:,(?!\d)|(?<!\d),|[|•·‖►»;\n()\[\]]|(?:^|(?<=\s))(?:[/<>]|[–—-]{1,2})(?=\s|$))\s*")
_EDGES = " \t:*_.-–—|"
_AGENCY = re.compile(r"\(([^\W\d_a-z][^()|\d]{1,40})\)\s*$")
_PLACED_AGENCY = re.compile(r"(?P<place>[^\W\d_][\w '’.-]{1,40}) \((?P<name>[^()|\d]{2,45})\)\s*(?=[|•·])")
_SOURCE = re.compile(r"(?i:source) ?: ?(?P<name>[^\W\d_a-z][^:]{1,40})")
_PUBLISHED_IN = re.compile(r"(?i:published in) (?P<name>(?:the )?[^\W\d_a-z].{1,40})")
_COUNTED = re.compile(
    r"\d[\d.,]*k? ?(?:comments?|shares?|views?|likes?|reads?|replies|reactions|words|pages?|photos|images"
    r"|min(?:ute)?s?(?: (?:read|listen))?)"
    r"|(?:updated |posted |published )?(?:about )?(?:an?|\d+) ?(?:h|hrs?|hours?|m|mins?|minutes?|d|days?|weeks?) ago"
    r"|(?:(?:vol(?:ume)?|no|nr|n[º°]|№|issue|number|year|edition|pages?|pp?)\.? ?#?\d(?:[\d./–-]|,(?=\d))*[a-z]?[ ,]*)+"
    r"|(?:price:? )?[$€£₹]? ?\d[\d.,]*(?: ?(?:euros?|cents|pence|p|rs|eur|usd|gbp))?"
    r"|price:? \D{0,4}\d[\d.,]*[ \w]{0,12}"
    r"|(?:reading time|read)[: ] ?\d+ ?min(?:ute)?s?|[\w '’]{2,30} edition",
    re.IGNORECASE,
)
_FILED = re.compile(r"(?:(?:posted|filed|published) )?(?:in|under) [^\W\d_][\w &/-]{1,40}", re.IGNORECASE)
_NAMED = re.compile(r"[^\W\d_a-z][\w.'’-]*(?:(?: | and | & | of | de | du | del )[^\W\d_a-z][\w.'’-]*){0,3}")
_MOST_PLACES = 3
_MOST_PARTS = 9


class Masthead(NamedTuple):
    """What a line of a page's furniture tells."""

    credits: Credits
    labelled: bool
    """Whether it says itself that its dates are those of the publication or an update"""


def read_masthead(line: str) -> Masthead | None:
    """What a line tells that gives a date among other things known of pages; None for other lines."""
    if len(line) > _LONGEST or line.endswith(("?", "!", "…", ":", ",")) or not _YEAR.search(line):
        return None
    dates = dates_in(line)
    stamps = _stamps(line, dates)
    agency = _AGENCY.search(line)
    placed = _PLACED_AGENCY.match(line)
    if placed and is_press(placed["name"]):
        agency = placed
    parts = list(_parts(_outside(line, agency), dates))
    if not dates or not 1 <= len(parts) <= _MOST_PARTS or None in parts:
        return None
    known = [part for part in parts if part]
    barred = bool(_BAR.search(line))
    if not barred and not _is_plain(line, dates, known):
        return None
    named = _named(agency, barred)
    doubtful = not agency and {kind for kind, _ in known} <= {"place"} and not _is_short(known, barred)
    labelled = all(stamp.role in ("publication", "update") for stamp in stamps)
    return Masthead(_credits(known, named, doubtful, stamps), labelled)


def _credits(parts: list[tuple[str, str]], agency: str | None, doubtful: bool, stamps: tuple[Stamp, ...]) -> Credits:
    """What the parts tell of who wrote and who publishes."""
    outlet = next((words for kind, words in parts if kind == "outlet"), None)
    return Credits(agency or outlet, any(kind == "writer" for kind, _ in parts), doubtful, stamps)


def _outside(line: str, agency: re.Match[str] | None) -> str:
    """A line with blanks for the agency in it, so that dates stay where they are."""
    if not agency:
        return line
    start, end = agency.span("name") if "name" in agency.groupdict() else agency.span()
    return f"{line[:start]}{' ' * (end - start)}{line[end:]}"


def _named(agency: re.Match[str] | None, barred: bool) -> str | None:
    """The agency in brackets behind a place, or at the end of a line without bars."""
    if agency and "name" in agency.groupdict():
        return agency["name"].strip()
    return agency[1].strip() if agency and not barred else None


def _stamps(line: str, dates: list[WrittenDate]) -> tuple[Stamp, ...]:
    """The dates with what is said of each between the last bar before it and itself."""
    barred = bool(_BAR.search(line))
    found: list[Stamp] = []
    place = 0
    for date in dates:
        before = _BAR.split(line[place : date.start])[-1]
        found.append(Stamp(label_role(before) or ("byline" if barred else "dateline"), date))
        place = date.end
    return tuple(found)


def _parts(line: str, dates: list[WrittenDate]) -> Iterator[tuple[str, str] | None]:
    """What stands around the dates: the kind of each part and its words; None where no masthead has it."""
    place = 0
    bounds = [(date.start, date.end) for date in dates if date.end <= len(line)]
    for end, following in (*bounds, (len(line), len(line))):
        for part in _PARTS.split(line[place:end]):
            if words := " ".join(part.strip(_EDGES).split()):
                yield _outlet(words) or ((kind, words) if (kind := _kind(words)) else None)
        place = following


def _outlet(words: str) -> tuple[str, str] | None:
    """The outlet that a part names with a label: "Source: Harbour News", "Published in The Harbour Times"."""
    if (source := _SOURCE.fullmatch(words)) and _NAMED.fullmatch(source["name"]):
        return "outlet", source["name"]
    if (printed := _PUBLISHED_IN.fullmatch(words)) and is_outlet_name(printed["name"]):
        return "outlet", printed["name"]
    return None


def _kind(words: str) -> str | None:
    """What a part of a masthead is."""
    if is_section(words):
        return "section"
    if _COUNTED.fullmatch(words) or _FILED.fullmatch(words) or is_furniture(words):
        return "furniture"
    if is_staff(words.removeprefix("From ")):
        return "writer"
    kind = read_part(words)[0]
    if kind in ("writer", "outlet", "date", "role"):
        return "writer" if kind == "role" else kind
    return "place" if _NAMED.fullmatch(words) else None


def _is_plain(line: str, dates: list[WrittenDate], parts: list[tuple[str, str]]) -> bool:
    """Whether a line without bars has one date, at an end, and few places, a section or an outlet beside it."""
    kinds = {kind for kind, _ in parts}
    at_end = not line[: dates[0].start].strip(_EDGES) or not line[dates[0].end :].strip(_EDGES) or line.endswith(")")
    fits = len(dates) == 1 and len(parts) <= _MOST_PLACES and kinds != {"date"} and not line.endswith(".")
    return fits and (at_end or bool(kinds & {"outlet", "furniture", "writer"}))


def _is_short(parts: list[tuple[str, str]], barred: bool) -> bool:
    """Whether words that may be a place can be no headline: "NEW YORK, 12 June 2025", "Oslo, …", "Jane Doe | …"."""
    longest = max(len(words.split()) for _, words in parts)
    return longest < (3 if barred else 2) or all(words.isupper() for _, words in parts)
