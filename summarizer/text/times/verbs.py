"""The verbs of a sentence as tense needs them: those of the parse, and those that it takes for nouns or adjectives."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from summarizer.text.syntax.chunks import VerbGroup
from summarizer.text.syntax.lexicon import lemma
from summarizer.text.syntax.parse import ParsedText
from summarizer.text.syntax.tokens import Token
from summarizer.text.times.vocabulary import LETTERS, SPELLINGS, listed, read

_NOMINAL = frozenset(("NN", "JJ", "VB", "VBP"))
"""Tags of a past participle that looks like another word: "shut", "slammed", "put" """
_MISTAKEN = _NOMINAL | {"MD", "TO"}
_FUTURE = frozenset(("will", "wo", "shall", "'ll"))


def verbs(parsed: ParsedText, sentence: int) -> list[VerbGroup]:
    """The verb groups of a sentence, in order."""
    groups = [chunk for chunk in parsed.chunks[sentence] if isinstance(chunk, VerbGroup)]
    found = [group for group in groups if not _is_time_of_day(parsed.tokens[group.main])]
    others = list(_missed(parsed.tokens, *parsed.bounds[sentence]))
    if not others:
        return found
    taken = {place for group in found for place in range(group.first, group.last)}
    return sorted((*found, *(group for group in others if group.first not in taken)), key=lambda group: group.first)


def _is_time_of_day(token: Token) -> bool:
    """ "to midnight" is no infinitive."""
    return LETTERS["NOON"] in SPELLINGS[token.lower]


def _missed(tokens: Sequence[Token], first: int, last: int) -> Iterator[VerbGroup]:
    """Modals whose verb is taken for a noun ("will close"), and participles behind what they describe."""
    for place in range(first, last):
        token = tokens[place]
        if token.tag not in _MISTAKEN:
            continue
        if token.tag == "MD":
            main = place + 1 if place + 1 < last and tokens[place + 1].tag in _NOMINAL else place
            yield VerbGroup(place, main + 1, main, "MD", "will" if token.lower in _FUTURE else token.lower)
        elif token.tag == "TO" and place > first and place + 1 < last and tokens[place - 1].lemma == "be":
            if tokens[place + 1].tag in _NOMINAL:
                yield VerbGroup(place, place + 2, place + 1, "TO")
        elif token.tag in _NOMINAL and _is_participle(tokens, place, first, last):
            yield VerbGroup(place, place + 1, place, "VBN", passive=True)
        elif token.tag == "JJ" and place > first and _is_past(tokens, place, last):
            yield VerbGroup(place, place + 1, place, "VBD")


def _is_past(tokens: Sequence[Token], place: int, last: int) -> bool:
    """Whether a verb of the past is taken for an adjective: "the firm refused to sell", "Iran on Monday denied it"."""
    before, verb = tokens[place - 1], tokens[place]
    if lemma(verb.lower, "VBN") == verb.lower:
        return False
    if any(reading.kind in ("WEEKDAY", "DEICTIC") for reading in read(before.lower)):
        return True
    follows = place + 2 < last and tokens[place + 1].lower in ("to", "that") and tokens[place + 2].tag != "NN"
    return follows and before.tag in ("JJ", "NN", "NNS", "NNP")


def _is_participle(tokens: Sequence[Token], place: int, first: int, last: int) -> bool:
    """Whether a word is a participle that a time or a preposition follows: "the port, shut on Monday"."""
    if place > first and tokens[place - 1].lower not in (",", "("):
        return False
    token = tokens[place]
    behind = place + 2 if place + 1 < last and tokens[place + 1].lower in listed("tense", "results") else place + 1
    if behind >= last or tokens[behind].tag not in ("IN", "TO", "NNP"):
        return False
    unchanging = token.lower in listed("tense", "unchanging")
    return unchanging or (token.tag == "JJ" and lemma(token.lower, "VBN") != token.lower)
