"""Lines of a news page that are not the story: buttons, links, credits, notes.

Precision comes first: a line that could be a sentence of the story stays. The word lists are in
data/boilerplate.toml.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from summarizer.articles.lines import Line, first_word
from summarizer.articles.publication import read_stamps
from summarizer.articles.shapes import shape_reason
from summarizer.resources import lexicon

_SHORTEST_PARAGRAPH = 400
"""Longer lines are paragraphs, whatever they begin with"""
_LONGEST_BUTTON = 90
_WORD = re.compile(r"[^\W_]+(?:['-][^\W_]+)*")
_LETTER = re.compile(r"[^\W\d_]")
_EDGES = " \t*•·-–—|>»›→▶►✓#([{_~=+\u200b\u200e\u200f\u2060\ufeff"
_STRAIGHT = str.maketrans({"’": "'", "‘": "'", "\u00a0": " ", "‑": "-"})
_SEPARATOR = re.compile(r"\s*(?:[:|»>→：]|\s[–—-]+\s|[–—])")
_TELLS = re.compile(
    r"[\"“”«»„]|\b(?:said|says|told|tells|asked|added|according|announced|reported|warned|wrote)\b",
    re.IGNORECASE,
)
_LINK = "link to another article"
_PROMOTION = "advertisement"
_LONGEST_PROMOTION = 8
"""Lines that a promotion has at most"""
_CAPTION = "picture credit or caption"
_LONGEST_LINK = 200
_LONGEST_QUESTION = 120
_BARS = re.compile(r"[|•·]")
_MOST_BUTTONS = 8
_SIGNED = re.compile(
    r"[\[(](?:Eds?|Editors?|Reporters?|Writers?|Desk) ?: ?[^\W\d_][\w.'’-]{0,20}(?:[ ,/&]{1,2}[\w.'’-]{1,20}){0,5}[\])]"
)


class _Lexicon(NamedTuple):
    """The word lists, by what a line is looked up with."""

    lines: dict[str, tuple[str, bool]]
    """A whole line, with its reason and whether it is taken out wherever it stands"""
    openings: dict[str, list[tuple[str, str, bool]]]
    """A first word, with the phrases that begin so, their reasons, and whether they are labels"""
    needs: dict[str, tuple[str, ...]]
    endings: dict[str, list[tuple[str, str]]]
    """A last word, with the phrases that end so and their reasons"""
    parts: dict[str, frozenset[str]]
    fillers: frozenset[str]


@cache
def _lexicon() -> _Lexicon:
    lists = dict(lexicon("articles/data/boilerplate.toml"))
    found = _Lexicon({}, {}, {}, {}, {}, frozenset(lists.pop("fillers")["made_of"].split()))
    for reason, kinds in lists.items():
        found.lines.update({_key(phrase): (reason, False) for phrase in _phrases(kinds, "beside")})
        found.lines.update({_key(phrase): (reason, True) for phrase in _phrases(kinds, "lines")})
        for kind in ("labels", "starts"):
            for phrase in _phrases(kinds, kind):
                found.openings.setdefault(first_word(phrase), []).append((phrase, reason, kind == "labels"))
        for phrase in _phrases(kinds, "ends"):
            found.endings.setdefault(phrase.rpartition(" ")[2], []).append((phrase, reason))
        found.needs[reason] = tuple(f" {_key(phrase)} " for phrase in _phrases(kinds, "needs"))
        if "made_of" in kinds:
            found.parts[reason] = frozenset(kinds["made_of"].split())
    return found


def _phrases(lists: dict[str, str], name: str) -> Iterator[str]:
    return filter(None, map(str.strip, re.split(r"[|\n]", lists.get(name, ""))))


def boilerplate(lines: Sequence[Line]) -> dict[int, str]:
    """What is not the story, as places in the lines with the reasons."""
    sure: dict[int, str] = {}
    maybe: dict[int, str] = {}
    for index, line in enumerate(lines):
        if len(line.text) <= _LONGEST_BUTTON and (button := _as_button(line)):
            (sure if button[1] else maybe)[index] = button[0]
        elif reason := _as_note(line) or shape_reason(line) or _as_row(line) or _as_signed(line):
            sure[index] = reason
    for order in (range(len(lines)), reversed(range(len(lines)))):
        for index in order:
            if index in maybe and (index - 1 in sure or index + 1 in sure):
                sure[index] = maybe[index]
    return sure | _promotions(lines, sure) | _links_at_the_end(lines, sure)


def is_furniture(words: str) -> bool:
    """Whether a part of a line is known, as a whole or as a label, not to be the story: "3 comments", "Print"."""
    line = Line(0, len(words), words, first_word(words))
    return bool(_as_button(line) or _as_note(line))


def _key(line: str) -> str:
    """The words of a line in lower case, without figures and marks."""
    return " ".join(word for word in _WORD.findall(line.lower().translate(_STRAIGHT)) if _LETTER.search(word))


def _as_button(line: Line) -> tuple[str, bool] | None:
    """Why a short line known as a whole is not the story, and whether it goes wherever it stands."""
    key = _key(line.text)
    if not key:
        return None
    if found := _lexicon().lines.get(key):
        return found
    words = key.split()
    if len(words) == 1 or line.ends_sentence:
        return None
    for reason, parts in _lexicon().parts.items():
        if sum(word in parts for word in words) > 1 and parts | _lexicon().fillers >= set(words):
            return reason, True
    return None


def _as_note(line: Line) -> str | None:
    """Why a line is not the story, told by how it begins or ends."""
    if len(line.text) > _SHORTEST_PARAGRAPH:
        return None
    if phrases := _lexicon().openings.get(line.first):
        plain = line.text.lower().translate(_STRAIGHT).lstrip(_EDGES)
        for phrase, reason, is_label in phrases:
            if plain.startswith(phrase) and not plain[len(phrase) : len(phrase) + 1].isalnum():
                fits = _fits_label(line, plain, phrase, reason) if is_label else _fits_start(line, plain, reason)
                if fits:
                    return reason
    return _ending(line)


def _as_row(line: Line) -> str | None:
    """Why a row of buttons is not the story: "Share this | Print | Report an error"."""
    parts = _BARS.split(line.text[: 2 * _LONGEST_BUTTON + 1])
    if len(line.text) > 2 * _LONGEST_BUTTON or not 1 < len(parts) <= _MOST_BUTTONS:
        return None
    known = [_lexicon().lines.get(_key(part)) for part in parts]
    return next((found[0] for found in known if found), None) if all(known) else None


def _as_signed(line: Line) -> str | None:
    """Why a line that opens with an editor's initials is not the story: "[Ed: jd/rr]", a note may follow."""
    signed = _SIGNED.match(line.text)
    if not signed:
        return None
    rest = line.text[signed.end() :].strip()
    note = Line(0, len(rest), rest, first_word(rest))
    return "sign-off" if not rest or _as_button(note) or _as_note(note) else None


def _fits_label(line: Line, plain: str, phrase: str, reason: str) -> bool:
    """Whether a separator follows, and no sentence unless it is a caption."""
    parted = _SEPARATOR.match(plain, len(phrase))
    if reason == _CAPTION:
        return bool(parted) or (" " in phrase and plain.startswith(",", len(phrase)))
    return bool(parted) and not line.text.endswith(".")


def _fits_start(line: Line, plain: str, reason: str) -> bool:
    """Whether a line tells nothing, and has a word that its reason needs; if that needs none, no sentence."""
    needs = _lexicon().needs[reason]
    words = f" {_key(plain)} "
    fits = any(need in words for need in needs) if needs else not line.ends_sentence
    return fits and not _TELLS.search(line.text)


def _ending(line: Line) -> str | None:
    """Why a line is not the story, told by its last words."""
    text = line.text.rstrip(" .|!):")
    for phrase, reason in _lexicon().endings.get(text.rpartition(" ")[2].lower(), ()):
        if text[-_LONGEST_BUTTON:].lower().translate(_STRAIGHT).endswith(phrase):
            return reason
    return None


def _promotions(lines: Sequence[Line], sure: dict[int, str]) -> dict[int, str]:
    """The few lines between the marks that some pages put around a promotion for screen readers."""
    found: dict[int, str] = {}
    start: int | None = None
    for index, reason in sorted(sure.items()):
        if reason == _PROMOTION and lines[index].first == "skip":
            start = index
        elif reason == _PROMOTION and lines[index].first == "after" and start is not None:
            if index - start <= _LONGEST_PROMOTION:
                found |= dict.fromkeys(range(start, index), reason)
            start = None
    return found


def _links_at_the_end(lines: Sequence[Line], sure: dict[int, str]) -> dict[int, str]:
    """The headlines below a heading such as "Related stories", if only such lines follow to the end."""
    last = len(lines)
    while last and (last - 1 in sure or _may_link(lines[last - 1])):
        last -= 1
    heading = next((index for index in range(last, len(lines)) if sure.get(index) == _LINK), len(lines))
    links = [index for index in range(heading + 1, len(lines)) if index not in sure]
    own = [index for index in links if _is_own_date(lines[index]) and index - 1 in sure and index == links[-1]]
    return {index: _LINK for index in links if index not in own}


def _is_own_date(line: Line) -> bool:
    """Whether a line gives a date of publication: below a link that is known by its label it is the story's own."""
    stamps = read_stamps(line.text)
    return bool(stamps) and all(stamp.role in ("publication", "update") for stamp in stamps)


def _may_link(line: Line) -> bool:
    """Whether a line can be another story's headline: no sentence, but for a short question."""
    if line.text.endswith("?"):
        return len(line.text) <= _LONGEST_QUESTION
    return not line.ends_sentence and len(line.text) <= _LONGEST_LINK
