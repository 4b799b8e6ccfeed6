"""Finding copied words in an article: exact after normalization, with places in the original text."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from functools import cached_property
from unicodedata import combining, normalize

from summarizer.grounding.stems import stem, stems
from summarizer.records.phrases import Extent
from summarizer.text.unseen import UNSEEN

_SAME = str.maketrans(
    {
        **dict.fromkeys("‘’‚‛′`´", "'"),
        **dict.fromkeys("“”„‟″«»", '"'),
        **dict.fromkeys("‐‑‒–—―−", "-"),
        **dict.fromkeys(map(chr, range(0x2000, 0x200B)), " "),
        **dict.fromkeys("\t\n\r\v\f\x1c\x1d\x1e\x1f\x85\u00a0\u1680\u2028\u2029\u202f\u205f\u3000", " "),
    }
)
"""Marks that writers, scrapers and models exchange freely, one for one."""
_MARK = re.compile(f"[{re.escape(''.join(map(chr, _SAME)))}]")
_INVISIBLE = re.compile(rf"[{UNSEEN}\u200c\u200d]+")
_CHANGE = re.compile(
    rf"(?P<space> {{2,}})|(?P<quote>'')|(?P<dots>\.{{3}})|(?P<invisible>{_INVISIBLE.pattern})"
    r"|(?P<composed>\w?[\u0300-\u036f]+)|(?P<ligature>[\ufb00-\ufb06])"
)
_REPLACED = {"space": " ", "quote": '"', "dots": "…", "invisible": ""}
_RARE = re.compile(rf"[{UNSEEN}\u200c\u200d\u0300-\u036f\ufb00-\ufb06]")
_PLAIN_CHANGE = re.compile(r"  +|''|\.\.\.")
"""What changes in texts without such characters, by beginnings that are looked for fast"""
_PLAINLY_REPLACED = {" ": " ", "'": '"', ".": "…"}


class NormalizedText:
    """A text as it is compared: plain quotation marks, dashes and white space, composed letters."""

    def __init__(self, text: str) -> None:
        self.original = text
        self.text, self._normal, self._raw = _normalize(text)

    def find(self, phrase: str, start: int = 0, end: int | None = None) -> Iterator[Extent]:
        """Where a phrase stands as whole words between two places of the original text, in order.

        The case of its first letter is free, as a phrase may open a sentence. White space, quotation marks, dashes,
        invisible characters and the composition of letters do not matter; all else must be the same.

        Yields:
            Spans of the original text: code points, half-open.
        """
        wanted = normalized(phrase)
        last = self._to_normal(len(self.original) if end is None else end)
        place = self._to_normal(start) - 1
        while wanted and (place := self.text.find(wanted[1:], place + 2, last) - 1) >= 0:
            if self.text[place] in (wanted[0], wanted[0].swapcase()) and self._is_whole(place, place + len(wanted)):
                yield Extent(self._to_raw(place), self._raw_end(place + len(wanted)))

    def _is_whole(self, start: int, end: int) -> bool:
        """Whether no letter, no word and no number goes on beyond the ends of a match."""
        around = self.text[max(0, start - 2) : start], self.text[end : end + 2]
        if combining(self.text[start]) or (around[1] and combining(around[1][0])):
            return False
        return not (_joins(around[0][::-1], self.text[start]) or _joins(around[1], self.text[end - 1]))

    def _to_raw(self, place: int) -> int:
        return _mapped(place, self._normal, self._raw)

    def _to_normal(self, place: int) -> int:
        return _mapped(place, self._raw, self._normal)

    def _raw_end(self, end: int) -> int:
        """The end in the original of a match's end: of the whole run where its last character replaces one."""
        piece = bisect_left(self._normal, end)
        if piece == len(self._normal) or self._normal[piece] != end:
            return self._to_raw(end - 1) + 1
        place = self._raw[piece]
        while _INVISIBLE.match(self.original[place - 1]):
            place -= 1
        return place


def normalized(text: str) -> str:
    """A phrase as it is compared."""
    return _normalize(text)[0].strip()


def _joins(outside: str, edge: str) -> bool:
    """Whether the characters outside a match, read away from it, go on with its edge: letters, digits, "1,000"."""
    if not outside or not edge.isalnum():
        return False
    return outside[0].isalnum() or (edge.isdigit() and outside[0] in ".," and outside[1:].isdigit())


def _mapped(place: int, here: list[int], there: list[int]) -> int:
    """A place on the other side; one inside a changed run is taken to the run's end at the most."""
    piece = bisect_right(here, place) - 1
    found = there[piece] + place - here[piece]
    return min(found, there[piece + 1]) if piece + 1 < len(there) else found


def _normalize(text: str) -> tuple[str, list[int], list[int]]:
    """The normalized text, and the places in it and in the original where pieces of equal offset begin."""
    same = _MARK.sub(lambda mark: _SAME[ord(mark[0])], text)
    changes = _PLAIN_CHANGE if same.isascii() or not _RARE.search(same) else _CHANGE
    parts: list[str] = []
    normal, raw = [0], [0]
    for change in changes.finditer(same):
        kept = same[raw[-1] : change.start()]
        parts += (kept, _replaced(change))
        normal.append(normal[-1] + len(kept) + len(parts[-1]))
        raw.append(change.end())
    parts.append(same[raw[-1] :])
    return "".join(parts), normal, raw


def _replaced(change: re.Match[str]) -> str:
    sort = change.lastgroup
    if sort is None:
        return _PLAINLY_REPLACED[change[0][0]]
    if sort in _REPLACED:
        return _REPLACED[sort]
    return normalize("NFC" if sort == "composed" else "NFKC", change.group())


class Words:
    """The words of a text alone, in lower case: for names, which people write with other capitals and hyphens.

    Args:
        text: the text.
        lemmas: those of its words, whose stems short or irregular forms do not have: "end" of "ends", "win" of "won".
    """

    def __init__(self, text: str, lemmas: Iterable[str]) -> None:
        self._words = _WORD.findall(text.casefold())
        self._joined = f" {' '.join(self._words)} "
        self._set = frozenset(self._words)
        self._stems = stems(self._set.union(lemmas))

    @cached_property
    def _initials(self) -> str:
        return "".join([word[0] for word in self._words if len(word) > _SMALL_WORD])

    def have(self, name: str) -> bool:
        """Whether the words of a name, singular or plural, stand in a row."""
        words = " ".join(_WORD.findall(name.casefold()))
        return bool(words) and (f" {words} " in self._joined or f" {words.removesuffix('s')} " in self._joined)

    def use(self, lemma: str, word: str) -> bool:
        """Whether a word stands in the text in any form or derivation: "evacuate" for "evacuation"."""
        return word in self._set or stem(lemma) in self._stems

    def use_stem(self, beginning: str) -> bool:
        """Whether a word of the text has this stem."""
        return beginning in self._stems

    def spell_out(self, acronym: str) -> bool:
        """Whether words in a row have the letters of an acronym as their initials, small words left out."""
        letters = "".join(_WORD.findall(acronym.casefold()))
        return any(len(found) > _SHORTEST and found in self._initials for found in (letters, letters.removesuffix("s")))


_WORD = re.compile(r"[^\W_]+")
_SMALL_WORD = 3
_SHORTEST = 2
"""Acronyms of fewer letters are found among any text's initials."""
