"""Loaded wording: words that judge instead of telling, or take a side.

The lexicon (text/data/loaded_*.toml) holds strong entries, loaded wherever they stand, and weak ones, loaded
in company: the weak phrases of a sentence are reported only where it has a strong one, or a second weak one.
So "massive" passes in a plain report and is caught beside "indifference". In quotation marks, where anybody may
talk like that, only the strong entries count.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from typing import Literal, NamedTuple

from summarizer.records.phrases import Mention, Span
from summarizer.records.summary import LoadedPhrase
from summarizer.text.attributions.find import Attribution
from summarizer.text.attributions.quotations import Quotation, find_quotations
from summarizer.text.loaded.lexicon import Entry, index, may_begin
from summarizer.text.loaded.wording import inflected
from summarizer.text.syntax.lexicon import lemma
from summarizer.text.syntax.parse import ParsedText
from summarizer.text.syntax.tokens import Token

_ENOUGH = 2
"""What the strengths of a sentence's phrases must come to: one strong phrase or two weak ones."""
_NOUNS = ("NN", "NNS")
_DESCRIBED = {
    "noun": frozenset((*_NOUNS, "JJ")),
    "adjective": frozenset(("JJ", "VBN")),
    "next": frozenset(("JJ", "VB", "VBD", "VBG", "VBN", "VBP", "VBZ")),
}
_LONGEST_NOUN_PHRASE = 4
_SCARE_QUOTES = Entry((), "scare quotes: hold a word at a distance without saying why", strength=1)
_LONGEST_SCARE = 2
"""Words: longer quotations are somebody's."""
_NAMING_WORDS = """
call describe dub label term name phrase word as say state write add tell claim accuse declare mean spell
"""
_NAMING = frozenset(_NAMING_WORDS.split())
_NAMING_WITHIN = 5
"""Tokens before a quotation in which one of these makes it somebody's word, or a word that is talked of."""
_BACKGROUND = frozenset(("amid", "amidst", "following"))
_BACKGROUND_WITHIN = 40
"""Tokens between one of these, behind a comma, and the words of background that it opens."""
_DEPTH = 8
"""How many contents before a phrase are looked at for the one that it stands in."""


class _Piece(NamedTuple):
    """An entry where it stands, in token places, half-open; `reach` is the end of what it describes."""

    first: int
    last: int
    reach: int
    entry: Entry

    @property
    def strength(self) -> int:
        """That of the entry; an intensifier is strong where an adjective follows: "extremely cruel"."""
        intensifies = self.entry.modifies == "adjective" and self.reach > self.last
        return _ENOUGH if intensifies else self.entry.strength


def find_loaded(parsed: ParsedText, attributions: Sequence[Attribution]) -> tuple[LoadedPhrase, ...]:
    """The loaded phrases of a text, in order, with the voice that each stands in.

    A phrase in quotation marks is `quoted`; one inside the content of an attribution without them
    `paraphrased`; any other is the narrator's.
    """
    voices = _Voices(parsed, attributions)
    found: list[LoadedPhrase] = []
    for start, end in parsed.bounds:
        pieces = [*_pieces(parsed.tokens, start, end, voices)]
        if sum(piece.strength for piece in pieces) >= _ENOUGH:
            found += [_record(parsed, run, voices) for run in _runs(pieces)]
    return tuple(found)


class _Voices:
    """Who speaks where in a text."""

    def __init__(self, parsed: ParsedText, attributions: Sequence[Attribution]) -> None:
        self._tokens = parsed.tokens
        self._quotations = [quotation for quotation in find_quotations(parsed) if not quotation.level]
        self._openings = [quotation.first for quotation in self._quotations]
        contents = [(part.start, part.end, one.source) for one in attributions for part in one.content]
        self._contents = sorted(contents, key=lambda content: content[:2])
        self._starts = [content[0] for content in self._contents]

    def quotation(self, place: int) -> Quotation | None:
        """The quotation that a token stands in."""
        at = bisect_right(self._openings, place) - 1
        return self._quotations[at] if at >= 0 and place < self._quotations[at].last else None

    def content(self, start: int, end: int) -> tuple[int, int, Span | None] | None:
        """The innermost content of an attribution around some text: its start, its end and its source."""
        at = bisect_right(self._starts, start)
        before = self._contents[max(0, at - _DEPTH) : at]
        return next((content for content in reversed(before) if content[1] >= end), None)

    def is_background(self, place: int, start: int) -> bool:
        """Whether a token stands behind ", amid" in a content from `start` on: there the writer goes on."""
        for at in range(place - 1, max(0, place - _BACKGROUND_WITHIN), -1):
            if self._tokens[at].start <= start:
                return False
            if self._tokens[at].lower in _BACKGROUND and self._tokens[at - 1].text == ",":
                return True
        return False

    def scare(self, place: int) -> Quotation | None:
        """The quotation that opens at a token, if it holds a word at a distance instead of quoting."""
        found = self.quotation(place)
        if found is None or found.first != place or found.speech or not found.closed:
            return None
        words = self._tokens[place + 1 : found.last - 1]
        if len(words) > _LONGEST_SCARE or not all(word.text.islower() for word in words):
            return None
        before = self._tokens[max(0, place - _NAMING_WITHIN) : place]
        named = any(token.lemma in _NAMING and token.sentence == words[0].sentence for token in before if words)
        return None if named or self.content(found.start, found.end) else found


def _pieces(tokens: Sequence[Token], start: int, end: int, voices: _Voices) -> Iterator[_Piece]:
    """The entries that a sentence holds, in order; of those that begin at one word the longest."""
    last = start
    for place in range(start, end):
        if place < last:
            continue
        if not tokens[place].text[0].isalnum():
            scare = voices.scare(place)
            if scare and scare.last <= end:
                yield _Piece(place, scare.last, scare.last, _SCARE_QUOTES)
        elif may_begin(tokens[place].lower) and (entry := _entry_at(tokens, place, end, voices)):
            last = place + len(entry.words)
            if entry.strength:
                yield _Piece(place, last, _reach(tokens, last, end, entry), entry)


def _entry_at(tokens: Sequence[Token], place: int, end: int, voices: _Voices) -> Entry | None:
    """The longest entry at a place that counts there; neutral ones count everywhere."""
    seconds = (*_forms(tokens[place + 1]), "") if place + 1 < end else ("",)
    known = [seen for form in _forms(tokens[place]) if (seen := index().get(form))]
    candidates = (entry for second in seconds for seen in known for entry in seen.get(second, ()))
    matching = [entry for entry in candidates if _matches(tokens, place, end, entry)]
    if not matching:
        return None
    quotation = voices.quotation(place)
    counting = (entry for entry in matching if not entry.strength or _counts(entry, quotation))
    return max(counting, key=lambda entry: len(entry.words), default=None)


def _forms(token: Token) -> tuple[str, ...]:
    """A word as it stands and in its dictionary form; in -ing as a verb too, whatever it was taken for."""
    if token.tag == "NN" and token.lower.endswith("ing"):
        return token.lower, lemma(token.lower, "VBG")
    return (token.lower, token.lemma) if token.lemma != token.lower else (token.lower,)


def _matches(tokens: Sequence[Token], place: int, end: int, entry: Entry) -> bool:
    """Whether an entry whose first two words are found stands at a place, in its part of speech."""
    words = entry.words
    if len(words) > 1:
        whole = place + len(words) <= end
        return whole and all(word in _forms(tokens[at]) for at, word in enumerate(words[2:], place + 2))
    token = tokens[place]
    if token.tag in ("NNP", "NNPS") or (entry.droppable and token.tag == "NNS"):
        return False
    return not entry.verb or token.tag[0] == "V" or token.lower.endswith(("ed", "ing"))


def _counts(entry: Entry, quotation: Quotation | None) -> bool:
    return quotation is None or (entry.strength == _ENOUGH and not entry.own)


def _reach(tokens: Sequence[Token], last: int, end: int, entry: Entry) -> int:
    """The end of what an entry describes: the noun behind "tyrannical", the word behind "clearly"."""
    if not entry.modifies:
        return last
    longest = _LONGEST_NOUN_PHRASE if entry.modifies == "noun" else 1
    reach = last
    while reach < min(end, last + longest) and tokens[reach].tag in _DESCRIBED[entry.modifies]:
        reach += 1
    while entry.modifies == "noun" and reach > last and tokens[reach - 1].tag not in _NOUNS:
        reach -= 1
    return reach


def _runs(pieces: Sequence[_Piece]) -> Iterator[list[_Piece]]:
    """The pieces that are one phrase: they overlap, or one describes the next ("extremely cruel")."""
    run: list[_Piece] = []
    reach = 0
    for piece in pieces:
        describes = bool(run) and (run[-1].entry.modifies != "" or run[-1].entry.droppable)
        if run and not (piece.first < reach or (piece.first == reach and describes)):
            yield run
            run = []
        run.append(piece)
        reach = max(reach, piece.reach)
    if run:
        yield run


def _record(parsed: ParsedText, run: Sequence[_Piece], voices: _Voices) -> LoadedPhrase:
    first, last = run[0].first, max(piece.reach for piece in run)
    phrase = Span(start=parsed.tokens[first].start, end=parsed.tokens[last - 1].end)
    strongest = max(run, key=lambda piece: piece.strength).entry
    voice, source = _voice(voices, first, phrase) if strongest is not _SCARE_QUOTES else ("narrator", None)
    return LoadedPhrase(
        phrase=_mention(parsed, phrase),
        voice=voice,
        source=_mention(parsed, source) if source else None,
        reason=strongest.reason,
        neutral=_neutral(parsed.tokens, run, first, last),
    )


def _mention(parsed: ParsedText, span: Span) -> Mention:
    return Mention(text=parsed.text[span.start : span.end], start=span.start, end=span.end)


def _voice(
    voices: _Voices, first: int, phrase: Span
) -> tuple[Literal["narrator", "quoted", "paraphrased"], Span | None]:
    content = voices.content(phrase.start, phrase.end)
    source = content[2] if content else None
    if voices.quotation(first):
        return "quoted", source
    if content is None or voices.is_background(first, content[0]):
        return "narrator", None
    return "paraphrased", source


def _neutral(tokens: Sequence[Token], run: Sequence[_Piece], first: int, last: int) -> str | None:
    """The phrase with its loaded words replaced by neutral ones; None where there is none for one of them."""
    words: list[str] = []
    place = first
    for piece in run:
        neutral = _alternative(tokens, piece)
        if neutral is None:
            return None
        words += [token.text for token in tokens[place : piece.first]]
        if neutral:
            words.append(neutral)
        place = piece.last
    return " ".join((*words, *(token.text for token in tokens[place:last])))


def _alternative(tokens: Sequence[Token], piece: _Piece) -> str | None:
    neutral, words = piece.entry.neutral, piece.entry.words
    if neutral:
        found = zip(tokens[piece.first : piece.last], words, strict=True)
        changed = next((token for token, word in found if token.lower != word), None)
        return inflected(neutral, changed) if changed else neutral
    if neutral is None and piece.entry.droppable and piece.last < len(tokens) and tokens[piece.last].tag in _NOUNS:
        return ""
    return neutral
