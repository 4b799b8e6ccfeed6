"""The verbs of a sentence as tense needs them: those of the parse, and those that it takes for nouns or adjectives."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from summarizer.text.syntax.chunks import VerbGroup
from summarizer.text.syntax.lexicon import lemma
from summarizer.text.syntax.parse import ParsedText
from summarizer.text.syntax.tokens import Token
from summarizer.text.times.vocabulary import listed, read

_NOMINAL = frozenset(("NN", "JJ", "VB", "VBP"))
"""Tags of a past participle that looks like another word: "shut", "slammed", "put" """
_FUTURE = frozenset(("will", "wo", "shall", "'ll"))


def verbs(parsed: ParsedText, sentence: int) -> list[VerbGroup]:
    """The verb groups of a sentence, in order."""
    found = [chunk for chunk in parsed.chunks[sentence] if isinstance(chunk, VerbGroup)]
    taken = {place for group in found for place in range(group.first, group.last)}
    first, last = parsed.bounds[sentence]
    others = [group for group in _missed(parsed.tokens, first, last) if group.first not in taken]
    return sorted((*found, *others), key=lambda group: group.first) if others else found


def _missed(tokens: Sequence[Token], first: int, last: int) -> Iterator[VerbGroup]:
    """Modals whose verb is taken for a noun ("will close"), and participles behind what they describe."""
    for place in range(first, last):
        token = tokens[place]
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
    follows = place + 2 < last and tokens[place + 1].tag == "TO" and tokens[place + 2].tag == "VB"
    noun = tokens[place - 1].tag in ("JJ", "NN", "NNS", "NNP")
    told = any(reading.kind in ("WEEKDAY", "DEICTIC") for reading in read(tokens[place - 1].lower))
    return (told or (follows and noun)) and lemma(tokens[place].lower, "VBN") != tokens[place].lower


def _is_participle(tokens: Sequence[Token], place: int, first: int, last: int) -> bool:
    """Whether a word is a participle that a time or a preposition follows: "the port, shut on Monday"."""
    token = tokens[place]
    behind = place + 2 if place + 1 < last and tokens[place + 1].lower in listed("tense", "results") else place + 1
    if (
        (place > first and tokens[place - 1].lower not in (",", "("))
        or behind >= last
        or tokens[behind].tag not in ("IN", "TO", "NNP")
    ):
        return False
    unchanging = token.lower in listed("tense", "unchanging")
    return unchanging or (token.tag == "JJ" and lemma(token.lower, "VBN") != token.lower)
