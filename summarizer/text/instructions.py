"""Passages of an article that speak to a program which reads it, instead of to its readers."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, cached_property
from itertools import accumulate, groupby
from typing import NamedTuple

from summarizer.resources import lexicon
from summarizer.text.attributions.quotations import Quotation
from summarizer.text.memo import Memo
from summarizer.text.syntax.parse import ParsedText
from summarizer.text.syntax.sentences import Sentence
from summarizer.text.unseen import without_unseen

_REACH = 12
"""Sentences from the first that speaks to a program, up to the paragraph's end, which speak to it as well"""
_ANNOUNCES = re.compile(
    r"(?::|im_start\|>\w*|\[INST\]|<<SYS>>)\W*$|\b(?:the following|what follows|the next paragraph)\b[^:]*$",
    re.IGNORECASE,
)
"""How a sentence ends that speaks of the paragraph behind it"""
_ANCHOR = re.compile(r"\S\[(\d+)\]")
"""What refers to a footnote"""
_LEAST_BESIDE = 8
"""Characters of a sentence beside a quotation that tell who says it"""
_ROLES = 2
"""Headings of a prompt that stand together, "System:" and "Assistant:"; one alone is anybody's"""


class _Piece(NamedTuple):
    """What a wording is known by."""

    text: str
    wording: int
    """Its place among the wordings"""


class _Letters:
    """A text as pieces of wordings are looked for in it."""

    def __init__(self, text: str) -> None:
        self._text = text.replace("\n", " ")
        self._folded = _folded(self._text)

    def have(self, piece: str) -> bool:
        """Whether a piece stands there; one in small letters may have capitals."""
        return piece in (self._folded if piece.islower() else self._text)


@dataclass(frozen=True)
class _Wording:
    """One way in which programs are spoken to."""

    pieces: tuple[str, ...]
    """A text that has none of these has no such wording"""
    pattern: re.Pattern[str]
    quoted: bool
    """Whether it counts also in words that the article lays to somebody"""

    @property
    def lists(self) -> bool:
        """Whether it is an item of a list, whose pieces may stand in other paragraphs."""
        return "item" in self.pattern.groupindex

    def may_stand_in(self, letters: _Letters) -> bool:
        """Whether a text has one of its pieces."""
        return any(map(letters.have, self.pieces))


@dataclass(frozen=True)
class _Paragraph:
    """The sentences of a paragraph, as a reader sees them."""

    text: str
    sentences: Sequence[Sentence]

    @property
    def seen(self) -> str:
        """Its text."""
        return without_unseen(self.text[self.sentences[0].start : self.sentences[-1].end])

    @cached_property
    def lines(self) -> Sequence[str]:
        """Each sentence, on a line."""
        seen = (without_unseen(self.text[sentence.start : sentence.end]) for sentence in self.sentences)
        return [" ".join(line.split()) for line in seen]


@dataclass(frozen=True)
class _Hit:
    """Where a paragraph speaks to a program."""

    paragraph: int
    line: int
    """The sentence, counted in its paragraph"""
    words: re.Match[str]

    def group(self, name: str) -> str | None:
        """What a group of its pattern holds, if it has this group."""
        return self.words.groupdict().get(name)


def find_instructions(parsed: ParsedText, quotations: Sequence[Quotation]) -> frozenset[int]:
    """The indices of the sentences that speak to a program.

    An order is followed by what it orders: from the sentence that has it, those up to the end of its paragraph speak to
    the program as well, and so does the paragraph that it announces. Words that somebody is quoted with are news.
    """
    possible = _possible(without_unseen(parsed.text))
    if not possible:
        return frozenset()
    paragraphs = list(_paragraphs(parsed))
    hits = list(_hits(paragraphs, possible, quotations))
    if not hits:
        return frozenset()
    spoken: dict[int, set[int]] = {}
    for hit in _that_count(hits, parsed.text):
        spoken.setdefault(hit.paragraph, set()).add(hit.line)
    return frozenset(_reached(paragraphs, spoken))


def speaks_to_machines(text: str) -> bool:
    """Whether a text of one paragraph, such as a headline, speaks to a program."""
    line = " ".join(without_unseen(text).split())
    return any(not one.pattern.groups and one.pattern.search(line) for one in _possible(line))


def _reached(paragraphs: Sequence[_Paragraph], spoken: Mapping[int, set[int]]) -> Iterator[int]:
    """The sentences that belong to orders, given those of each paragraph that have them."""
    announced = False
    for place, paragraph in enumerate(paragraphs):
        starts = spoken.get(place, set()) | ({0} if announced else set())
        announced = bool(starts) and bool(_ANNOUNCES.search(paragraph.lines[-1]))
        for start in starts:
            yield from (sentence.index for sentence in paragraph.sentences[start : start + _REACH])


def _hits(
    paragraphs: Sequence[_Paragraph], possible: Sequence[_Wording], quotations: Sequence[Quotation]
) -> Iterator[_Hit]:
    """Where paragraphs speak to a program, in some wordings that the text may have."""
    letters = [_Letters(paragraph.seen) for paragraph in paragraphs]
    listed = [one for one in possible if one.lists and any(one.may_stand_in(text) for text in letters)]
    for place, paragraph in enumerate(paragraphs):
        here = [one for one in possible if not one.lists and one.may_stand_in(letters[place])]
        if not here and not listed:
            continue
        text = "\n".join(paragraph.lines)
        starts = list(accumulate((len(line) + 1 for line in paragraph.lines[:-1]), initial=0))
        for wording in (*here, *listed):
            for words in wording.pattern.finditer(text):
                line = bisect_right(starts, words.start()) - 1
                end = bisect_right(starts, words.end() - 1) - 1
                said = paragraph.sentences[end], words.end() - 1 - starts[end]
                if wording.quoted or not _is_quoted(*said, paragraph.lines[end], quotations):
                    yield _Hit(place, line, words)


def _that_count(hits: Sequence[_Hit], text: str) -> list[_Hit]:
    """Without headings that stand alone, footnotes, and lists where no sentence has a false number."""
    roles = {role for hit in hits if (role := hit.group("role"))}
    notes = set(_ANCHOR.findall(text))
    numbers = {number for hit in hits if (number := hit.group("number"))}
    return [
        hit
        for hit in hits
        if (hit.group("role") is None or len(roles) >= _ROLES)
        and hit.group("number") not in notes
        and (hit.group("item") is None or numbers - notes)
    ]


def _is_quoted(sentence: Sentence, place: int, line: str, quotations: Sequence[Quotation]) -> bool:
    """Whether a place of a sentence lies in a quotation, and the sentence tells besides that somebody says it."""
    inside = [q for q in quotations if q.start < sentence.end and sentence.start < q.end]
    quoted = sum(min(q.end, sentence.end) - max(q.start, sentence.start) for q in inside)
    at = sentence.start + place
    return quoted + _LEAST_BESIDE <= len(line) and any(q.start <= at <= q.end for q in inside)


def _paragraphs(parsed: ParsedText) -> Iterator[_Paragraph]:
    for _, group in groupby(parsed.sentences, key=lambda sentence: sentence.paragraph):
        yield _Paragraph(parsed.text, list(group))


def _possible(text: str) -> list[_Wording]:
    """The wordings that a text may have, by the pieces that it has, whatever their capitals.

    A text is searched for those pieces alone whose parts its words are known to have.
    """
    parts = frozenset[str]().union(*map(_PARTS.__getitem__, set(text.split())))
    if not parts:
        return []
    letters = _Letters(text)
    pieces = (piece for part in parts for piece in _pieces()[part])
    found = {piece.wording for piece in pieces if letters.have(piece.text)}
    return [_wordings()[at] for at in sorted(found)]


def _folded(text: str) -> str:
    """In small letters; regular expressions that ignore capitals take the Turkish letters for an i too."""
    return text.replace("İ", "i").replace("ı", "i").casefold()


def _parts(word: str) -> frozenset[str]:
    folded = _folded(word)
    return frozenset(part for part in _pieces() if part in folded)


_PARTS = Memo(_parts)
"""Words with the parts of pieces that each has in it"""


@cache
def _pieces() -> dict[str, list[_Piece]]:
    """The pieces of all wordings, by their longest parts without a space, in small letters, which one word holds."""
    found: defaultdict[str, list[_Piece]] = defaultdict(list)
    for at, wording in enumerate(_wordings()):
        for piece in wording.pieces:
            found[max(piece.casefold().split(), key=len)].append(_Piece(piece, at))
    return dict(found)


@cache
def _wordings() -> tuple[_Wording, ...]:
    table = lexicon("text/data/instructions.toml")
    words: dict[str, str] = {}
    for name, pattern in table["words"].items():
        words[name] = _joined(pattern).format(**words)
    return tuple(
        _Wording(
            tuple(line["pieces"]),
            re.compile(_joined(line["pattern"]).format(**words), re.MULTILINE),
            line.get("quoted", False),
        )
        for line in table["line"]
    )


def _joined(pattern: str) -> str:
    return pattern.replace("\\\n", "")
