"""Datelines: where and when a report was written, in front of its first sentence ("GENEVA (AP) —")."""

from __future__ import annotations

import re
from functools import cache

from summarizer.articles.credits import Credits, is_outlet, listed
from summarizer.articles.dates import WrittenDate, date_without_year, dates_in
from summarizer.articles.publication import Stamp
from summarizer.resources import lexicon

_DASH = re.compile(r" ?(?:—|–|--+|(?<=[ \d/])[-_](?=\s|$))\s*|(?<=\))\s(?=[^\W\d_a-z])")
_COLON = re.compile(r" ?:\s+(?=[\"'“‘(]?[^\W_a-z])|(?<=[^\W\d_a-z]{4})\.\s+(?=[\"'“‘(]?[^\W\d_a-z])")
_LONGEST = 110
_AGENCY = re.compile(r" ?(?:\((?P<round>[^()]{2,45})\)|/(?P<slashed>[^/]{2,45})/)\s*$")
_CLOCK = re.compile(r"\d{1,2}[:.]\d\d\b")
_INITIALS = re.compile(r"[A-Z]{2,6}")
_PLACE = re.compile(
    r"[^\W\d_][\w.'’-]*(?:[ ,/]{1,2}(?:de |of |el |al |la )?[^\W\d_][\w.'’-]*|,? \([^()]{2,30}\)){0,5},?"
)


def read_dateline(line: str) -> Credits | None:
    """What a line's dateline tells: "LUSAKA, 7 MAY 91 (AFP) --"; None where it has none.

    A dateline has a place in capitals, or a place and an agency or a date, and ends with a dash.
    """
    head = line[:_LONGEST]
    dash = _DASH.search(head)
    following = line[dash.end() :].lstrip("\"'“‘[(`")[:1] if dash else ""
    if not dash or following.islower():
        return None
    place, name, date = _apart(head[: dash.start()])
    if not _is_place(place, bool(name or date)) or (not dash[0].strip() and not (name and is_outlet(name))):
        return None
    return _told(name, date)


def read_colon_dateline(line: str) -> tuple[int, Credits] | None:
    """A dateline that ends with a colon, "KARACHI, March 4 (APP): …": where the sentence starts, and what is told.

    So do the papers of South Asia and of the Gulf; Spanish ones have a full stop. Labels ("BREAKING: …") and speakers
    in capitals look the same: only places in capitals throughout pass, unless an agency or a date is there.
    """
    head = line[:_LONGEST]
    colon = _COLON.search(head)
    if not colon:
        return None
    place, name, date = _apart(head[: colon.start()])
    confirmed = bool(date or (name and is_press(name)))
    shouted = place.isupper() and len(place) > 3 and not listed("shouted_labels") & set(place.lower().split())
    if not place or not _is_place(place, confirmed) or not (confirmed or shouted) or is_outlet(place):
        return None
    return colon.end(), _told(name, date)


def _apart(text: str) -> tuple[str, str | None, WrittenDate | None]:
    """The place, the agency and the date of a dateline without its mark: "LAMU, March 6, 2026 (18:05)"."""
    place = text.strip()
    agency = _AGENCY.search(place)
    place = place[: agency.start()].rstrip(" ,") if agency else place
    name = (agency["round"] or agency["slashed"]).strip() if agency else None
    clock = name if name and _CLOCK.match(name) else None
    date = (_date_at_end(f"{place}, {clock}") if clock else None) or _date_at_end(place)
    name = None if clock else name
    return place[: date.start].rstrip(" ,") if date else place, name, date


def _told(name: str | None, date: WrittenDate | None) -> Credits:
    known = name and (date or is_press(name))
    return Credits(name if known else None, stamps=(Stamp("dateline", date),) if date else ())


def is_press(name: str) -> bool:
    """Whether a name in brackets behind a place is that of an agency, by its words or as initials of no place."""
    words = name.lower().split()
    if is_outlet(name) or (words[-1:] and words[-1] in listed("media_words")):
        return True
    if name.lower() in _places() or not all(word[0].isupper() for word in name.split()):
        return False
    return bool(listed("agency_words") & set(words)) or (
        bool(_INITIALS.fullmatch(name)) and words[0] not in listed("initials_of_places")
    )


@cache
def _places() -> frozenset[str]:
    """Countries, regions and cities in lower case."""
    lists = lexicon("text/data/names.toml")
    names = (name for kind in ("countries", "regions", "cities") for name in re.split(r"[\n;,]", lists[kind]))
    return frozenset(name.strip().lower() for name in names)


def _date_at_end(text: str) -> WrittenDate | None:
    with_year = [date for date in dates_in(text) if date.end == len(text)]
    return with_year[0] if with_year else date_without_year(text)


def _is_place(place: str, confirmed: bool) -> bool:
    """Whether words name a place; where an agency or a date confirms it, initial capitals will do."""
    if not place:
        return confirmed
    first = re.split(r"[ ,/]", place)[0]
    return bool(_PLACE.fullmatch(place)) and place[0].isupper() and (confirmed or (first.isupper() and len(first) > 2))
