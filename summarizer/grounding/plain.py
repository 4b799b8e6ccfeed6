"""Short texts that need no reading: their numbers and names stand in the article so, and nothing else can be wrong."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import compress

from summarizer.grounding.locating import Source
from summarizer.grounding.matching import NormalizedText
from summarizer.records.phrases import Extent
from summarizer.text.loaded.lexicon import SECONDS, may_open
from summarizer.text.names.gazetteer import words
from summarizer.text.quantities.numerals import may_start
from summarizer.text.syntax.sentences import Sentence
from summarizer.text.syntax.tokens import plain

_MARKS = re.compile(r"[\"“”„‟«»‹›「」`]|'(?!s\b)")
"""Quotation marks, and apostrophes that may be some; apostrophes are plain here"""
_STOPS = ".,;:!?()"
_LINKERS = frozenset(("of", "for", "on", "to", "and", "the", "a"))
"""Small words that stand within names, and never at their ends"""
_LEFT_OUT = re.compile(r"\b(?:[Tt]he|[Aa]n?|ha[sd]|have)\b")
_BEFORE, _BEHIND = 3, 4
"""Words before a number, and from it on, with which it must stand in the article: its hedge and what it counts"""
_MOST = 40
"""Words; longer texts may copy at length"""


def is_plain(text: str, cited: Sequence[int], source: Source) -> bool:
    """Whether nothing in a text can be found wrong.

    Args:
        text: the text, without what is loaded in the article.
        cited: the numbers of the sentences that it rests on.
        source: the article.
    """
    found = text.split()
    lowers = [plain(word).strip(_STOPS).removesuffix("'s") for word in found]
    if len(found) > _MOST or _MARKS.search(plain(text)):
        return False
    told = list(filter(None, lowers))
    if any(may_open(told[place:]) for place in compress(range(len(told)), map(SECONDS.__getitem__, told))):
        return False
    numbers = [place for place, lower in enumerate(lowers) if lower and _may_be_number(lower)]
    return _stand(found, numbers, cited, source) and all(source.words.have(" ".join(run)) for run in _runs(found))


def _may_be_number(lower: str) -> bool:
    return may_start(lower) or (not lower.isalpha() and any(map(str.isdecimal, lower)))


def _stand(found: Sequence[str], numbers: Sequence[int], cited: Sequence[int], source: Source) -> bool:
    """Whether numbers stand in the cited sentences with the words around them, and are read from these alone."""
    sentences = [source.analysis.sentences[number - 1] for number in cited if source.has_sentence(number)]
    for place in numbers:
        stretch = " ".join(found[max(0, place - _BEFORE) : place + _BEHIND]).strip(_STOPS)
        spans = (span for one in sentences for span in _places(stretch, one, source))
        if not any(_is_whole(span, source) for span in spans):
            return False
    return True


def _places(stretch: str, sentence: Sentence, source: Source) -> Iterator[Extent]:
    """Where words stand in a sentence, also with articles and auxiliaries between them, which headlines leave out."""
    yield from source.normalized.find(stretch, sentence.start, sentence.end)
    text = source.text[sentence.start : sentence.end]
    short = NormalizedText(_LEFT_OUT.sub(lambda found: " " * len(found[0]), text))
    for span in short.find(stretch):
        yield Extent(sentence.start + span.start, sentence.start + span.end)


def _is_whole(span: Extent, source: Source) -> bool:
    """Whether no quantity of the article reaches beyond a stretch of it."""
    return all(
        span.start <= quantity.start and quantity.end <= span.end
        for quantity in source.analysis.quantities
        if quantity.start < span.end and span.start < quantity.end
    )


@cache
def _inner() -> frozenset[str]:
    """The small words that names can have."""
    return words("particles", "leading_particles") | _LINKERS


def _runs(found: Sequence[str]) -> Iterator[list[str]]:
    """The stretches of words with a capital, and of the small words that names can have, which hold all names."""
    inner = _inner()
    run: list[str] = []
    for word in (*found, ""):
        if word and (not word.islower() or "-" in word or word in inner):
            run.append(word)
            continue
        while run and run[-1] in _LINKERS:
            run.pop()
        while run and run[0] in _LINKERS:
            del run[0]
        if run:
            yield run
        run = []
