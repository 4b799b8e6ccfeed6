"""Names: who and what is named in a text, short forms linked to the long one.

Names are runs of words that the tagger took for proper nouns. Titles, nationalities and days at their edges
are cut off. Where all words have capitals, as in headlines, only names known otherwise are found.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from summarizer.text.names.forms import Mention, link
from summarizer.text.names.gazetteer import Gender, Sort, first_names, listed_sort
from summarizer.text.names.parting import names_in_run, without_days
from summarizer.text.names.runs import PROPER, begins_run, end_of_run, is_money, start_of_run
from summarizer.text.syntax.parse import ParsedText
from summarizer.text.syntax.tokens import Token

_FUNCTION_WORDS = frozenset(("DT", "IN", "CC", "TO", "PRP", "PRP$", "POS", "RB", "MD", "VBZ", "WRB"))
_SMALL = 0.4
"""The share of words with a small letter up to which a sentence can be a headline"""
_LONGEST_KNOWN = 8
"""Words of a name that is looked for in a headline"""


@dataclass(slots=True, unsafe_hash=True)
class Name:
    """A name where it stands: code points into the text, half-open."""

    text: str
    start: int
    end: int
    sort: Sort
    canonical: str
    """Its fullest form in this text: "Maria Vella" for "Vella", the long form for an acronym"""
    gender: Gender | None = None
    """Of a person, where a title or the first name tells it"""


def find_names(parsed: ParsedText) -> tuple[Name, ...]:
    """The names of a text, in order."""
    mentions: list[Mention] = []
    shouted: list[Sequence[Token]] = []
    for sentence, (first, last) in zip(parsed.sentences, parsed.bounds, strict=True):
        tokens = parsed.tokens[first:last]
        if _is_shouted(tokens):
            shouted.append(tokens)
        else:
            mentions += _in_sentence(tokens, hyphened="-" in parsed.text[sentence.start : sentence.end])
    if shouted:
        known: dict[tuple[str, ...], Sort] = {
            mention.key[-1:]: mention.sort for mention in mentions if mention.sort == "person"
        }
        known |= {mention.key: mention.sort for mention in mentions}
        mentions += [mention for tokens in shouted for mention in _known_in(tokens, known)]
        mentions.sort(key=lambda mention: mention.start)
    link(mentions, parsed.text)
    return tuple(
        Name(
            parsed.text[found.start : found.end],
            found.start,
            found.end,
            found.sort,
            found.canonical,
            found.gender,
        )
        for found in mentions
    )


def _is_shouted(tokens: Sequence[Token]) -> bool:
    small = 0
    for token in tokens:
        if token.text[0].islower():
            small += 1
            if token.tag not in _FUNCTION_WORDS:
                return False
    letters = [token for token in tokens if token.text[0].isalpha()]
    if small > _SMALL * len(letters):
        return False
    return len(letters) > 3 or "".join([token.text for token in letters]).isupper()


def _known_in(tokens: Sequence[Token], known: Mapping[tuple[str, ...], Sort]) -> Iterator[Mention]:
    """In a headline the names that the text or the lexicon knows, the longest first."""
    end = 0
    for place, token in enumerate(tokens):
        if place < end or not token.text[0].isupper():
            continue
        for last in range(min(len(tokens), place + _LONGEST_KNOWN), place, -1):
            key = tuple([word.lower for word in tokens[place:last]])
            sort = known.get(key) or listed_sort(" ".join(key))
            if sort:
                yield Mention(tokens, place, last, sort)
                end = last
                break


def _in_sentence(tokens: Sequence[Token], *, hyphened: bool) -> Iterator[Mention]:
    """The names of a sentence whose capitals can be believed; some of its words may have hyphens."""
    end = 0
    for place, token in enumerate(tokens):
        if token.tag not in PROPER and place and not (hyphened and "-" in token.text):
            continue
        if place < end:
            continue
        if is_money(tokens, place) or (not begins_run(token) and (place or not _opens(tokens))):
            continue
        start, end = start_of_run(tokens, end, place), end_of_run(tokens, place)
        for first, last in without_days(tokens, start, end):
            yield from names_in_run(tokens, first, last)


def _opens(tokens: Sequence[Token]) -> bool:
    """Whether a sentence opens with a name that looks like another word: "China", "Bill Borg"."""
    token, following = tokens[0], tokens[1] if len(tokens) > 1 else tokens[0]
    if not token.text[0].isupper():
        return False
    is_listed = token.tag in ("NN", "NNS") and listed_sort(token.lower) is not None
    return is_listed or (token.lower in first_names() and following.tag in PROPER)
