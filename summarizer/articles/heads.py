"""The lines around a story that tell of it: headline, byline, dateline, dates, fields such as "Source: …"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cache

from summarizer.articles.credits import Credits, is_credit, read_byline
from summarizer.articles.cutting import Cut
from summarizer.articles.datelines import read_colon_dateline, read_dateline
from summarizer.articles.dates import table
from summarizer.articles.fields import KNOWN, Metadata, metadata_from
from summarizer.articles.front_matter import read_fields
from summarizer.articles.headlines import LONGEST_HEADLINE, read_headline
from summarizer.articles.lines import Line
from summarizer.articles.mastheads import Masthead, read_masthead
from summarizer.articles.publication import Stamp, read_stamps, stamp_run_into
from summarizer.articles.shapes import is_section

_MOST_LINES = 15
"""Lines that a story's top has at most"""
_SHORTEST_BODY = 80
_LONGEST_STAMP = 160


@dataclass
class Head:
    """What the lines around a story tell, and those that are taken out."""

    gone: dict[int, str]
    """Places in the lines, with the reasons"""
    metadata: Metadata = field(default_factory=Metadata)
    stamps: list[Stamp] = field(default_factory=list)
    run_in: list[Cut] = field(default_factory=list)
    """What runs into the first sentence"""


def read_head(lines: Sequence[Line], gone: dict[int, str], headline: str | None) -> Head:
    """Find what the lines around a story tell.

    Args:
        lines: those of the raw text.
        gone: places of lines that are known not to be the story, with the reasons.
        headline: the headline, where it is known from outside the text.
    """
    head = Head(dict(gone))
    _read_fields(head, lines)
    top = _top(lines, head.gone)
    _read_address(head, lines, top)
    _read_dates(head, lines, top)
    mastheads = _mastheads(head, lines)
    _read_labelled(head, top, mastheads)
    first = _read_bylines(head, lines, top, mastheads)
    _read_run_in(head, lines, top)
    _read_dateline(head, lines, top)
    _read_foot(head, lines, top, mastheads)
    found, repeated = read_headline(lines, head.gone, first, headline or head.metadata.headline)
    if found:
        head.gone |= dict.fromkeys(repeated, "repeated headline")
        head.metadata = head.metadata.or_else(Metadata(headline=found))
    return head


def cuts_of(head: Head, lines: Sequence[Line]) -> list[Cut]:
    """What is taken out of the raw text."""
    cuts = [Cut(lines[index].start, lines[index].end, reason) for index, reason in sorted(head.gone.items())]
    return cuts + head.run_in


def _top(lines: Sequence[Line], gone: dict[int, str]) -> list[int]:
    """The places of the first lines, to the second paragraph of the story."""
    places: list[int] = []
    paragraphs = 0
    for index in range(len(lines)):
        if index in gone:
            continue
        places.append(index)
        paragraphs += _is_paragraph(lines[index])
        if paragraphs > 1 or len(places) >= _MOST_LINES:
            break
    return places


def _is_paragraph(line: Line) -> bool:
    return len(line.text) > LONGEST_HEADLINE or (len(line.text) >= _SHORTEST_BODY and line.ends_sentence)


def _read_fields(head: Head, lines: Sequence[Line]) -> None:
    """Fields of metadata, two or more, on top of everything: "Title: …", "Published Time: …"."""
    known = 0
    fields: dict[str, object] = {}
    for index, line in enumerate(lines[:_MOST_LINES]):
        found = read_fields([line.text])
        if not found and not line.text.endswith(":"):
            break
        fields = found | fields
        known = index + 1 if KNOWN & found.keys() else known
    if len(KNOWN & fields.keys()) > 1:
        head.metadata = metadata_from(fields)
        head.stamps += [Stamp("publication", date) for date in filter(None, [head.metadata.published])]
        head.stamps += [Stamp("update", date) for date in filter(None, [head.metadata.updated])]
        head.gone |= dict.fromkeys(range(known), "field of metadata")


def _read_address(head: Head, lines: Sequence[Line], top: Sequence[int]) -> None:
    """The web address of the article: one in a line of its own, above the story."""
    for index in range(top[0] if top else 0):
        if head.gone[index] == "web address" and lines[index].text.startswith("http"):
            head.metadata = head.metadata.or_else(Metadata(url=lines[index].text))


def _read_dates(head: Head, lines: Sequence[Line], top: Sequence[int]) -> None:
    """Lines that give a date: with a label of their own anywhere, others at the top; if they differ, none."""
    labelled: list[tuple[int, Stamp]] = []
    bare: list[tuple[int, Stamp]] = []
    for index, line in enumerate(lines):
        if index in head.gone or len(line.text) > _LONGEST_STAMP or not _opens_date(line):
            continue
        stamps = read_stamps(line.text)
        if stamps and all(stamp.role in ("publication", "update") for stamp in stamps):
            head.gone[index] = "publication date"
            labelled += ((index, stamp) for stamp in stamps)
        elif index in top and _is_above(head, lines, top, index):
            bare += ((index, stamp) for stamp in stamps)
    above = [stamp for index, stamp in labelled if index in top]
    told = any(stamp.role == "publication" for stamp in above)
    head.stamps += above if told else [*above, *_agreeing([one for one in labelled if one[0] not in top])]
    if found := _agreeing(bare):
        head.gone |= {index: "publication date" for index, _ in bare}
        head.stamps += found


def _agreeing(found: list[tuple[int, Stamp]]) -> list[Stamp]:
    """The stamps, if all but updates give one day: dates below a story can be those of others."""
    days = {stamp.date.calendar_day for _, stamp in found if stamp.role != "update"}
    return [stamp for _, stamp in found] if len(days) <= 1 else []


def _is_above(head: Head, lines: Sequence[Line], top: Sequence[int], index: int) -> bool:
    """Whether a line stands above the story, or below its first paragraph beside a line that tells of it."""
    if not any(_is_paragraph(lines[above]) for above in top if above < index):
        return True
    beside = [place for place in (index - 1, index + 1) if place < len(lines)]
    return any(place in head.gone or read_byline(lines[place].text) for place in beside)


def _opens_date(line: Line) -> bool:
    """Whether a line begins as one that gives a date."""
    return line.first[:1].isdecimal() or line.first in _first_words()


@cache
def _first_words() -> frozenset[str]:
    return frozenset(word for name in ("labels", "around", "weekdays", "months") for word in table(name))


def _mastheads(head: Head, lines: Sequence[Line]) -> dict[int, Masthead]:
    """The lines that are mastheads; not those of place and date alone if they differ: so a chronology has them."""
    read = ((index, read_masthead(line.text)) for index, line in enumerate(lines) if index not in head.gone)
    found = {index: masthead for index, masthead in read if masthead}
    bare = {index: one.credits.stamps[0] for index, one in found.items() if one.credits.stamps[0].role == "dateline"}
    days = {stamp.date.calendar_day for stamp in bare.values()}
    return {index: one for index, one in found.items() if index not in bare or len(days) == 1}


def _read_labelled(head: Head, top: Sequence[int], mastheads: dict[int, Masthead]) -> None:
    """Mastheads whose date has a label of its own, wherever they stand; below a story only if they agree."""
    labelled = {index: one for index, one in mastheads.items() if one.labelled}
    head.gone |= dict.fromkeys(labelled, "masthead")
    told = any(stamp.role == "publication" for stamp in head.stamps)
    agree = bool(_agreeing([(index, stamp) for index, one in labelled.items() for stamp in one.credits.stamps]))
    for index, one in labelled.items():
        if index in top or (agree and not told):
            _add(head, one.credits)
        elif len(labelled.keys() - set(top)) == 1:  # more can be those of links
            head.metadata = head.metadata.or_else(Metadata(publisher=one.credits.publisher))


def _read_foot(head: Head, lines: Sequence[Line], top: Sequence[int], mastheads: dict[int, Masthead]) -> None:
    """The last line, where a report is signed with place and date; not that of a link, or of a letter in the story."""
    days = {stamp.date.calendar_day for stamp in head.stamps} - {None}
    below = [index for index in mastheads if index not in head.gone and (index not in top or index == top[-1])]
    left = [index for index in range(len(lines)) if index not in head.gone]
    if len(left) > 1 and below == left[-1:] and lines[left[-2]].ends_sentence:
        found = mastheads[left[-1]].credits
        if days <= {found.stamps[0].date.calendar_day}:
            head.gone[left[-1]] = "masthead"
            _add(head, found)


def _read_bylines(head: Head, lines: Sequence[Line], top: Sequence[int], mastheads: dict[int, Masthead]) -> int | None:
    """Bylines, mastheads and names of sections; the place of the first line that is none."""
    first: int | None = None
    told = {index for index in top if index in head.gone}
    for index in top:
        line = lines[index]
        if index in head.gone:
            continue
        masthead = mastheads[index].credits if index in mastheads else None
        found = masthead or (None if read_dateline(line.text) else read_byline(line.text))
        is_headline = first is None and found is not None and found.doubtful
        if found and not is_headline and (found.by or _is_above(head, lines, top, index)):
            head.gone[index] = "masthead" if masthead and not masthead.by else "byline"
            told.add(index)
            _add(head, found)
        elif first is None and is_section(line.text) and index != top[-1]:
            head.gone[index] = "name of a section"
        elif first is None:
            first = index
    for index in (*top, *reversed(top)):
        if index not in (*told, first) and told & {index - 1, index + 1} and is_credit(lines[index].text):
            head.gone[index] = "byline"
            told.add(index)
    return first


def _add(head: Head, found: Credits) -> None:
    head.metadata = head.metadata.or_else(Metadata(publisher=found.publisher))
    head.stamps += found.stamps


def _read_run_in(head: Head, lines: Sequence[Line], top: Sequence[int]) -> None:
    """A date that runs into the first sentence."""
    for index in top:
        line = lines[index]
        plain = len(line.text) == line.end - line.start
        if index not in head.gone and plain and _opens_date(line) and (found := stamp_run_into(line.text)):
            length, stamp = found
            head.run_in.append(Cut(line.start, line.start + len(line.text[:length].rstrip()), "publication date"))
            head.stamps.append(stamp)
            return


def _read_dateline(head: Head, lines: Sequence[Line], top: Sequence[int]) -> None:
    """What a dateline tells; one with a colon is taken out of the first paragraph."""
    for index in top:
        if index in head.gone:
            continue
        text = _behind_run_in(head, lines[index])
        if found := read_dateline(text):
            if found.publisher or found.stamps:
                _add(head, found)
                return
        elif _is_paragraph(lines[index]):
            _read_colon_dateline(head, lines, index, text)
            return


def _read_colon_dateline(head: Head, lines: Sequence[Line], index: int, text: str) -> None:
    """A dateline such as "QUETTA: …", unless other paragraphs begin alike: those of briefs, or speakers' words."""
    found = read_colon_dateline(text)
    line = lines[index]
    plain = len(line.text) == line.end - line.start
    if found and plain and not any(read_colon_dateline(other.text) for other in lines[index + 1 :]):
        start = line.end - len(text)
        head.run_in.append(Cut(start, start + len(text[: found[0]].rstrip()), "dateline"))
        _add(head, found[1])


def _behind_run_in(head: Head, line: Line) -> str:
    """The text of a line behind a date that runs into it."""
    ends = [cut.end for cut in head.run_in if cut.start == line.start]
    return line.text[ends[0] - line.start :].lstrip() if ends else line.text
