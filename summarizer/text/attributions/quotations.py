"""Quotations: passages in quotation marks, whatever the marks.

A quotation that runs over paragraphs opens in each of them and closes in the last (Chicago Manual of Style
13.32). One that is never closed ends with its paragraph: a missing mark cannot swallow the rest of a text.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import zip_longest

from summarizer.text.syntax.parse import ParsedText
from summarizer.text.syntax.tokens import Token

_DOUBLE, _SINGLE, _GUILLEMET, _SINGLE_GUILLEMET, _CORNER = range(5)
_OPEN, _CLOSE, _EITHER = range(3)
_MARKS = {
    **dict.fromkeys(("“", "„", "‟", "``"), (_DOUBLE, _OPEN)),
    "”": (_DOUBLE, _CLOSE),
    **dict.fromkeys(('"', "''", "＂"), (_DOUBLE, _EITHER)),
    **dict.fromkeys(("‘", "‚", "‛", "`"), (_SINGLE, _OPEN)),
    "’": (_SINGLE, _CLOSE),
    "'": (_SINGLE, _EITHER),
    "«": (_GUILLEMET, _OPEN),
    "»": (_GUILLEMET, _CLOSE),
    "‹": (_SINGLE_GUILLEMET, _OPEN),
    "›": (_SINGLE_GUILLEMET, _CLOSE),
    "「": (_CORNER, _OPEN),
    "」": (_CORNER, _CLOSE),
}
_CLOSED_BY_OPENING = {"„": "“", "‚": "‘", "»": "«", "›": "‹"}
"""German and Danish marks: the one that opens in English closes."""
_OPEN_BEFORE = frozenset("([{-–—/:“„«‹‘\"'`")
_ENDS_SPEECH = frozenset((",", ".", "!", "?", "...", "…", "--", "—", "–"))
_FINITE = frozenset(("VBD", "VBZ", "VBP", "MD"))
_SPEECH = 6
"""Words from which on a quotation is speech; a shorter one is if it is a clause or ends like a sentence."""


@dataclass(slots=True, unsafe_hash=True)
class Quotation:
    """Words in quotation marks: code points into the text, half-open, the marks included."""

    start: int
    end: int
    first: int
    """The token of its opening mark"""
    last: int
    """The token after its closing mark, or after its last word"""
    level: int
    """0; for a quotation in a quotation 1 and more"""
    closed: bool
    """False where it goes on in the next paragraph, or where its mark is missing"""
    continues: bool
    """Whether it goes on from the paragraph before"""
    speech: bool
    """Somebody's sentence or most of one; False for a term, a title and words held at a distance"""


def find_quotations(parsed: ParsedText) -> tuple[Quotation, ...]:
    """The quotations of a text, in order, those within others too."""
    found: list[Quotation] = []
    waiting: int | None = None
    paragraphs = [_Paragraph(parsed, first, last) for first, last in _with_marks(parsed)]
    for paragraph, following in zip_longest(paragraphs, paragraphs[1:]):
        paragraph.continued = waiting is not None and waiting == paragraph.opens_with
        paragraph.read()
        after = following.opens_with if following and following.first == paragraph.last else None
        waiting = paragraph.finish(after)
        found += sorted(paragraph.found, key=lambda quotation: (quotation.first, quotation.level))
    return tuple(found)


def _with_marks(parsed: ParsedText) -> Iterator[tuple[int, int]]:
    """The token ranges of the paragraphs that have quotation marks in them."""
    marked = {token.sentence for token in parsed.tokens if token.text in _MARKS}
    marked_paragraphs = {parsed.sentences[sentence].paragraph for sentence in marked}
    ranges: dict[int, tuple[int, int]] = {}
    for sentence, (first, last) in zip(parsed.sentences, parsed.bounds, strict=True):
        if sentence.paragraph in marked_paragraphs:
            ranges[sentence.paragraph] = (ranges.get(sentence.paragraph, (first, last))[0], last)
    yield from ranges.values()


@dataclass(slots=True)
class _Opened:
    """A quotation that waits for its closing mark."""

    token: Token
    family: int


class _Paragraph:
    """The marks of a paragraph, paired."""

    def __init__(self, parsed: ParsedText, first: int, last: int) -> None:
        self.parsed, self.first, self.last = parsed, first, last
        self.marks = [token for token in parsed.tokens[first:last] if token.text in _MARKS]
        self.closers = sum(token.text == "”" for token in self.marks)
        self.open: list[_Opened] = []
        self.found: list[Quotation] = []
        self.continued = False

    @property
    def opens_with(self) -> int | None:
        """The family of the mark that the paragraph opens with, if it does."""
        token = self.parsed.tokens[self.first]
        return _MARKS[token.text][0] if token.text in _MARKS else None

    def read(self) -> None:
        """Pair the marks, from left to right."""
        for token, following in zip_longest(self.marks, self.marks[1:]):
            family, direction = _MARKS[token.text]
            self.closers -= token.text == "”"
            if family == _SINGLE:
                self._single(token, direction, following)
            else:
                self._double(token, family, direction)

    def finish(self, after: int | None) -> int | None:
        """End what is still open; the family of what goes on in the next paragraph, if anything does.

        Args:
            after: the family of the mark that the next paragraph opens with.
        """
        if not self.open:
            return None
        outermost = self.open[0].family
        if outermost == _SINGLE and after != _SINGLE:
            self.open = self.open[1:]
            return self.finish(after)
        self._end(0, self.last, closed=False)
        return after if after == outermost else None

    def _double(self, token: Token, family: int, direction: int) -> None:
        opens, closes = self._looks(token)
        inside = self._innermost(family)
        if inside is None:
            if direction == _OPEN or opens or (direction == _EITHER and not closes):
                self.open.append(_Opened(token, family))
            return
        glyph = self.open[inside].token.text
        if (
            direction == _CLOSE
            or (not opens and (direction == _EITHER or closes))
            or _CLOSED_BY_OPENING.get(glyph) == token.text
        ):
            self._end(inside, token.index + 1, closed=True)
        elif direction == _OPEN and self._can_nest(token, family):
            self.open.append(_Opened(token, family))
        else:
            self._end(inside, token.index, closed=False)
            self.open.append(_Opened(token, family))

    def _single(self, token: Token, direction: int, following: Token | None) -> None:
        """Single marks, which are apostrophes too: "the workers' homes", "the '90s"."""
        opens, closes = self._looks(token)
        inside = self._innermost(_SINGLE)
        if inside is not None and closes and not (direction == _OPEN and opens):
            if not self._is_possessive(token, following):
                self._end(inside, token.index + 1, closed=True)
        elif inside is None and opens and direction != _CLOSE and not self._drops_letters(token):
            self.open.append(_Opened(token, _SINGLE))

    def _looks(self, token: Token) -> tuple[bool, bool]:
        """Whether a mark can open and can close by what stands beside it."""
        text = self.parsed.text
        before = text[token.start - 1] if token.start else " "
        after = text[token.end] if token.end < len(text) else " "
        opens = not after.isspace() and (before.isspace() or before in _OPEN_BEFORE)
        return opens, not before.isspace() and not after.isalnum()

    def _can_nest(self, token: Token, family: int) -> bool:
        """Whether enough closing marks are left for one more quotation within."""
        if family != _DOUBLE or token.text != "“":
            return True
        return self.closers > sum(opened.token.text == "“" for opened in self.open)

    def _is_possessive(self, token: Token, following: Token | None) -> bool:
        """The apostrophe of a plural, while the closing mark is still to come."""
        if self.parsed.text[token.start - 1] not in "sS" or following is None or _MARKS[following.text][0] != _SINGLE:
            return False
        opens, closes = self._looks(following)
        return closes and not opens

    def _drops_letters(self, token: Token) -> bool:
        following = self.parsed.text[token.end : token.end + 2]
        return following[:1].isdigit() or following in ("n'", "n’")

    def _innermost(self, family: int) -> int | None:
        for place in range(len(self.open) - 1, -1, -1):
            if self.open[place].family == family:
                return place
        return None

    def _end(self, place: int, last: int, closed: bool) -> None:
        """End an open quotation before a token, and drop what was opened within it and not closed."""
        opened = self.open[place]
        del self.open[place:]
        first = opened.token.index
        if last - first < 2 + closed:
            return
        self.found.append(
            Quotation(
                start=opened.token.start,
                end=self.parsed.tokens[last - 1].end,
                first=first,
                last=last,
                level=place,
                closed=closed,
                continues=self.continued and first == self.first,
                speech=_is_speech(self.parsed.tokens[first + 1 : last - closed]),
            )
        )


def _is_speech(words: tuple[Token, ...]) -> bool:
    if len(words) >= _SPEECH or words[-1].text in _ENDS_SPEECH:
        return True
    return len(words) > 2 and any(token.tag in _FINITE for token in words)
