"""Loaded wording: words that judge instead of telling, or take a side.

The lexicon (text/data/loaded_*.toml) holds strong entries, loaded wherever they stand, and weak ones, loaded
in company: the weak phrases of a sentence are reported only where it has a strong one, or a second weak one.
So "massive" passes in a plain report and is caught beside "indifference". In quotation marks, where anybody may
talk like that, only the strong entries count.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import compress
from typing import NamedTuple

from summarizer.records.phrases import Extent, Mention
from summarizer.records.summary import LoadedPhrase
from summarizer.text.attributions.find import Attribution
from summarizer.text.attributions.quotations import Quotation, find_quotations
from summarizer.text.loaded.frames import fits
from summarizer.text.loaded.lexicon import SECONDS, Entry, index, may_go_on
from summarizer.text.loaded.voices import Voices
from summarizer.text.loaded.wording import alternative
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


def find_loaded(
    parsed: ParsedText, attributions: Sequence[Attribution], quotations: Sequence[Quotation] | None = None
) -> tuple[LoadedPhrase, ...]:
    """The loaded phrases of a text, in order, with the voice that each stands in.

    A phrase in quotation marks is `quoted`; one inside the content of an attribution without them
    `paraphrased`; any other is the narrator's.

    Args:
        parsed: the text.
        attributions: its attributions.
        quotations: its quotations, where they are known.
    """
    quotations = find_quotations(parsed) if quotations is None else quotations
    voices = Voices(parsed, attributions, quotations)
    found: list[LoadedPhrase] = []
    for start, end in parsed.bounds:
        pieces = [*_pieces(parsed, start, end, voices)]
        if sum(piece.strength for piece in pieces) >= _ENOUGH:
            found += [_record(parsed, run, voices) for run in _runs(pieces)]
    return tuple(found)


def _pieces(parsed: ParsedText, start: int, end: int, voices: Voices) -> Iterator[_Piece]:
    """The entries that a sentence holds, in order; of those that begin at one word the longest."""
    tokens, last = parsed.tokens, start
    for place in _openings(parsed.lowers, start, end, voices):
        if place < last:
            continue
        if place in voices.openings:
            scare = voices.scare(place)
            if scare and scare.last <= end:
                yield _Piece(place, scare.last, scare.last, _SCARE_QUOTES)
        elif entry := _entry_at(tokens, place, end, voices):
            last = place + len(entry.words)
            if entry.strength:
                yield _Piece(place, last, _reach(tokens, last, end, entry), entry)


def _openings(lowers: Sequence[str], start: int, end: int, voices: Voices) -> list[int]:
    """The places of a sentence where an entry, by its first two words, or a quotation may begin."""
    known = compress(range(start, end), map(SECONDS.__getitem__, lowers[start:end]))
    opening = [place for place in known if may_go_on(lowers[place], lowers[place + 1] if place + 1 < end else "")]
    quotations = voices.openings_in(start, end)
    return sorted({*opening, *quotations}) if quotations else opening


def _entry_at(tokens: Sequence[Token], place: int, end: int, voices: Voices) -> Entry | None:
    """The longest entry at a place that counts there; neutral ones count everywhere."""
    seconds = (*_forms(tokens[place + 1]), "") if place + 1 < end else ("",)
    known = [seen for form in _forms(tokens[place]) if (seen := index().get(form))]
    candidates = (entry for second in seconds for seen in known for entry in seen.get(second, ()))
    matching = [entry for entry in candidates if _matches(tokens, place, end, entry)]
    if not matching:
        return None
    quoted = voices.is_quoted(place)
    counting = (entry for entry in matching if not entry.strength or _counts(entry, quoted))
    return max(counting, key=lambda entry: len(entry.words), default=None)


def _forms(token: Token) -> tuple[str, ...]:
    """A word as it stands and in its dictionary form; in -ing as a verb too, whatever it was taken for."""
    if token.tag == "NN" and token.lower.endswith("ing"):
        return token.lower, lemma(token.lower, "VBG")
    return (token.lower, token.lemma) if token.lemma != token.lower else (token.lower,)


def _matches(tokens: Sequence[Token], place: int, end: int, entry: Entry) -> bool:
    """Whether an entry whose first two words are found stands at a place, in its part of speech and its frame."""
    last = place + len(entry.words)
    if last > end or not _is_there(tokens, place, entry):
        return False
    return not entry.frame or fits(entry.frame, tokens, place, last, end)


def _is_there(tokens: Sequence[Token], place: int, entry: Entry) -> bool:
    words = entry.words
    if len(words) > 1:
        return all(word in _forms(tokens[at]) for at, word in enumerate(words[2:], place + 2))
    token = tokens[place]
    if token.tag in ("NNP", "NNPS") or (entry.droppable and token.tag == "NNS"):
        return False
    return not entry.verb or token.tag[0] == "V" or (token.lower.endswith("ed") and token.tag == "JJ")


def _counts(entry: Entry, quoted: bool) -> bool:
    return not quoted or (entry.strength == _ENOUGH and not entry.own)


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


def _record(parsed: ParsedText, run: Sequence[_Piece], voices: Voices) -> LoadedPhrase:
    first, last = run[0].first, max(piece.reach for piece in run)
    phrase = Extent(parsed.tokens[first].start, parsed.tokens[last - 1].end)
    strongest = max(run, key=lambda piece: piece.strength).entry
    voice, source = voices.of(first, phrase) if strongest is not _SCARE_QUOTES else ("narrator", None)
    return LoadedPhrase(
        phrase=_mention(parsed, phrase),
        voice=voice,
        source=_mention(parsed, source) if source else None,
        reason=strongest.reason,
        neutral=_neutral(parsed.tokens, run, last, parsed.bounds[parsed.tokens[first].sentence][1]),
    )


def _mention(parsed: ParsedText, span: Extent) -> Mention:
    return Mention(text=parsed.text[span.start : span.end], start=span.start, end=span.end)


def _neutral(tokens: Sequence[Token], run: Sequence[_Piece], last: int, end: int) -> str | None:
    """The phrase with its loaded words replaced by neutral ones; None where there is none for one of them."""
    words: list[str] = []
    place = run[0].first
    for piece in run:
        neutral = alternative(tokens, piece.first, piece.last, end, piece.entry)
        if neutral is None:
            return None
        words += [token.text for token in tokens[place : piece.first]]
        if neutral:
            words.append(neutral)
        place = piece.last
    return " ".join((*words, *(token.text for token in tokens[place:last])))
