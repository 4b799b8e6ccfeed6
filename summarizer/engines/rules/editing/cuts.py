"""What can go from a sentence: a dateline, words that tie it to others, asides, what hangs on behind a comma."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from summarizer.engines.rules.datelines import dateline_end
from summarizer.engines.rules.editing.edits import Edit
from summarizer.engines.rules.editing.passages import Passage, listed, phrases
from summarizer.text.names.gazetteer import places
from summarizer.text.syntax.tokens import Token

_LABELS = re.compile(
    r"\([A-Z][\w.&' ]{1,40}\)\s*(?:--?|[–—])\s+"
    r"|[A-ZÀ-Þ][A-ZÀ-Þ .'-]{2,30}(?:, [A-Z][\w .]{2,30})?(?: \([^)\n]{1,40}\))?: (?=[A-Z])"
    r"|[•*–—-]\s+"
)
_BADGE = re.compile(r"[^\w\s\"“‘'(«$£€¥<`]+\s*(?:[A-ZÀ-Þ]{3,}\s+(?=[A-Z]))?")
"""A sign in front of an item of a list, and its heading in capitals"""
_PLACE_WORDS = frozenset("of the de la le el al and upon in on bin us".split())
_ADJUNCTS = frozenset(
    "amid amidst despite given following reflecting highlighting underscoring prompting raising sparking".split()
)
_TAILS = frozenset(("which", "who", "while", "after", "as", "where"))
_DEGREES = frozenset(("JJ", "RB"))
_NAMES = ("NNP", "NNPS")
_DASHES = frozenset(("-", "--", "–", "—"))
_LABEL = 10
"""Tokens of a dateline or label, with its dash"""
_FINITE = frozenset(("VBD", "VBZ", "VBP", "MD"))
LONG = 38
"""Words beyond which a sentence loses its adjuncts"""
LONGEST = 44
"""Words beyond which a sentence loses its last clause: more in a row would be copied at length"""


def cuts(passage: Passage) -> Iterator[Edit]:
    """All that goes."""
    start = _start(passage)
    if start > passage.start:
        yield Edit(passage.start, start)
    yield from _connective(passage, start)
    yield from _added(passage)
    yield from _brackets(passage)
    cut = [*_coloured_opening(passage, start), *_adjuncts(passage)]
    yield from cut
    yield from _tail(passage, cut)


def _start(passage: Passage) -> int:
    """Where the sentence begins behind datelines, labels and badges."""
    text, start = passage.analysis.article.text, passage.start
    end = dateline_end(text, start) or label_end(passage)
    if end and _is_dateline(passage.within(start, end)):
        start = end
    for pattern in (_BADGE, _LABELS):
        found = pattern.match(text, start)
        if found and found.end() < passage.end:
            start = found.end()
    return _behind_place(passage, start)


def _behind_place(passage: Passage, start: int) -> int:
    """ "REYKJAVIK The novelist …": a place in capitals before a sentence."""
    words = [token for token in passage.tokens[:12] if token.start >= start]
    if len(words) < 4 or not (words[0].text.isupper() and len(words[0].text) > 3):
        return start
    opener = words[1]
    small = opener.tag in ("DT", "PRP", "EX") or (words[0].text.isalpha() and words[0].lower in places())
    return opener.start if small and opener.text[0].isupper() and not opener.text.isupper() else start


def label_end(passage: Passage) -> int:
    """Where a sentence starts behind "Valletta, 3 May - ": words with capitals, days, and a dash; 0 without."""
    for at, token in enumerate(passage.tokens[:_LABEL]):
        if token.text in _DASHES and at and at + 1 < len(passage.tokens):
            return passage.tokens[at + 1].start if _is_dateline(passage.tokens[:at]) else 0
    return 0


def _is_dateline(tokens: Sequence[Token]) -> bool:
    """Whether nothing but names, days and agencies stands there."""
    return not any(token.text.islower() and token.lower not in _PLACE_WORDS for token in tokens if token.text.isalpha())


def _connective(passage: Passage, start: int) -> Iterator[Edit]:
    """Words that tie the sentence to the one before and say nothing of their own."""
    words = [token for token in passage.tokens[:64] if token.start >= start]
    lowers = [token.lower for token in words]
    for phrase in phrases("loose_phrases", lowers[0]) if lowers else ():
        if lowers[: len(phrase) + 1] == [*phrase, ","] and len(words) > len(phrase) + 1:
            yield Edit(words[0].start, words[len(phrase) + 1].start)
            return
    if len(words) < 3 or words[0].lower not in listed("loose"):
        return
    behind = 2 if words[1].text == "," else 1
    bare = words[0].lower == "however" and words[1].tag in _DEGREES
    if behind == 1 and (words[0].lower in listed("loose_with_comma") or bare):
        return
    if not words[behind].text[0].isalnum():
        return
    yield Edit(words[0].start, words[behind].start)
    if words[behind].lower in listed("loose") and len(words) > behind + 2 and words[behind + 1].text == ",":
        yield Edit(words[behind].start, words[behind + 2].start)


def _added(passage: Passage) -> Iterator[Edit]:
    """ "also", "however" and the like inside the sentence; "here", which is where the report was written."""
    adding = listed("adding")
    for at, token in enumerate(passage.tokens[1:-1], 1):
        if (token.lower not in adding and token.lower != "here") or passage.is_quoted(token.start):
            continue
        before, after = passage.tokens[at - 1], passage.tokens[at + 1]
        if token.lower in adding and before.lower not in ("but", "not", "only"):
            yield _without_commas(passage, token, before, after)
        elif token.lower == "here" and token.tag == "RB" and before.tag[:2] in ("NN", "VB"):
            yield Edit(before.end, token.end)


def _without_commas(passage: Passage, token: Token, before: Token, after: Token) -> Edit:
    """A word goes with the commas around it; one stays behind an opening phrase."""
    if before.text == "," and after.text in (",", "."):
        opened = passage.tokens[0].tag in ("IN", "TO") and not any(
            word.tag in _FINITE for word in passage.tokens[: token.index - passage.first]
        )
        return Edit(before.start, after.end if after.text == "," else token.end, "," if opened else "")
    return Edit(token.start, after.start)


def _brackets(passage: Passage) -> Iterator[Edit]:
    """Asides in brackets, where what stands around them is complete without; those in a name belong to it."""
    opened: Token | None = None
    for before, token in pairwise(passage.tokens):
        if token.text == "(" and before.tag not in ("IN", "TO", "DT", "JJ") and not passage.is_quoted(token.start):
            opened = before
        elif token.text == ")" and opened:
            after = passage.after(token)
            if not (opened.tag in _NAMES and after and after.tag in _NAMES):
                yield Edit(opened.end, token.end)
            opened = None


def _coloured_opening(passage: Passage, start: int) -> Iterator[Edit]:
    """ "In a masterly operation, police …": an opening phrase that holds loaded words and no more."""
    if not passage.loaded:
        return
    words = [token for token in passage.tokens if token.start >= start]
    comma = next((at for at, token in enumerate(words[:16]) if token.text == ","), 0)
    if comma < 3 or words[0].tag != "IN" or len(words) < comma + 4:
        return
    span = words[:comma]
    telling = any(token.tag == "CD" or token.tag in _NAMES or token.tag in _FINITE for token in span)
    if is_loaded(passage, span) and not telling and not _holds_cue(passage, span):
        yield Edit(words[0].start, words[comma + 1].start)


def _adjuncts(passage: Passage) -> Iterator[Edit]:
    """What hangs on behind a comma, from a long sentence or where it is loaded; the rest must hold without it."""
    long = len(passage.tokens) > LONG
    if not long and not passage.loaded:
        return
    for first, last in _segments(passage.tokens):
        words = passage.tokens[first:last]
        adjunct = words[0].lower in _ADJUNCTS or (words[0].tag == "RB" and len(words) > 1 and words[1].tag == "VBG")
        if not adjunct or not (long or is_loaded(passage, words)) or _holds_cue(passage, words):
            continue
        between = passage.tokens[first - 1].text == ","
        ends = passage.tokens[last].text == "." if last < len(passage.tokens) else True
        closes = between and not ends and last + 1 < len(passage.tokens) and passage.tokens[last + 1].tag in _FINITE
        if ends or closes or (not between and passage.tokens[last].text == ","):
            start = passage.tokens[first - 1].start if between else words[0].start - 1
            yield Edit(start, passage.tokens[last].end if closes else words[-1].end)


def _segments(tokens: Sequence[Token]) -> Iterator[tuple[int, int]]:
    """Stretches from a comma, or from "amid" and the like, to the next comma or the full stop."""
    starts = [i for i, t in enumerate(tokens) if i and (tokens[i - 1].text == "," or t.lower in ("amid", "amidst"))]
    for first in starts:
        last = next((i for i in range(first, len(tokens)) if tokens[i].text in (",", ".", ";")), len(tokens))
        if last > first:
            yield first, last


def _tail(passage: Passage, cut: Sequence[Edit]) -> Iterator[Edit]:
    """The last clause of a sentence that would be copied at length."""
    tokens = passage.tokens
    if len(tokens) <= LONGEST:
        return
    gone = sum(1 for token in tokens if any(edit.start <= token.start < edit.end for edit in cut))
    spare = sum(token.text[0].isalnum() for token in tokens) - gone - LONGEST
    if spare <= 0:
        return
    yield from _asides(passage)
    for at in range(len(tokens) - 3, 8, -1):
        words = tokens[at + 1 : -1]
        if tokens[at].text == "," and _hangs_on(words) and len(words) >= spare:
            if not _holds_cue(passage, words) and not any(passage.is_quoted(word.start) for word in words):
                yield Edit(tokens[at].start, words[-1].end)
            return


def _hangs_on(words: Sequence[Token]) -> bool:
    """Whether words behind a comma are a clause or phrase that the sentence can do without."""
    if words[0].lower in _TAILS or words[0].tag == "VBG":
        return True
    return words[0].tag == "RB" and len(words) > 1 and words[1].lower in ("due", "because", "on", "in")


def _asides(passage: Passage) -> Iterator[Edit]:
    """ ", with 40 ships," between subject and verb."""
    for first, last in _segments(passage.tokens):
        words = passage.tokens[first:last]
        behind = passage.tokens[last + 1] if last + 1 < len(passage.tokens) else None
        if (
            words[0].lower in ("with", "which", "who")
            and behind
            and behind.tag in _FINITE
            and not _holds_cue(passage, words)
        ):
            yield Edit(passage.tokens[first - 1].start, passage.tokens[last].end)


def is_loaded(passage: Passage, words: Sequence[Token]) -> bool:
    """Whether a loaded phrase stands in some words."""
    places = (loaded.phrase.start for loaded in passage.loaded if loaded.voice != "quoted")
    return any(place is not None and words[0].start <= place < words[-1].end for place in places)


def _holds_cue(passage: Passage, words: Sequence[Token]) -> bool:
    cues = (attribution.cue for attribution in passage.attributions)
    return any(cue and words[0].start <= cue.start < words[-1].end for cue in cues)
