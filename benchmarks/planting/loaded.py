"""Words of judgement put into the summary's own voice.

The words are chosen for this test, from what style guides warn of, and not from the library's lexicon.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from random import Random

from planting.fault import Told
from summarizer.text.syntax.tokens import Token

_BEFORE_PEOPLE = "ruthless so-called heroic disgraced notorious fanatical corrupt evil radical thuggish".split()
_BEFORE_THINGS = (
    "shocking disgraceful brutal barbaric outrageous so-called sham senseless reckless horrific shameful cruel "
    "disastrous draconian despicable heartless bogus cowardly catastrophic tragic"
).split()
_BEFORE_VERBS = (
    "shamefully predictably cynically mercifully brazenly shockingly tragically ruthlessly heroically outrageously "
    "callously cowardly disgracefully conveniently"
).split()
_FOR_SAID = "claimed boasted raged ranted admitted whined spewed insisted gloated".split()
_VARIANTS = 3


def loaded_inserted(told: Told, rng: Random) -> Iterator[str]:
    """An adjective before a noun, an adverb before a verb, a verb of doubt for "said"."""
    nouns = [t for t in told.tokens[1:] if t.tag in ("NN", "NNS") and told.tokens[t.index - 1].tag in ("DT", "JJ")]
    for token in _some([t for t in nouns if not told.is_quoted(t.start)], rng):
        words = _BEFORE_PEOPLE if re.search(r"(?:or|er|ist|ment|ian|man|men)s?$", token.lower) else _BEFORE_THINGS
        fitting = [word for word in words if word not in told.article.lower()]
        yield told.swapped(token.start, token.start, f"{rng.choice(fitting)} ")
    for token in _some([t for t in told.tokens if t.tag == "VBD" and not told.is_quoted(t.start)], rng):
        if token.lemma not in ("be", "have", "do"):
            yield told.swapped(token.start, token.start, f"{rng.choice(_BEFORE_VERBS)} ")
    for match in re.finditer(r"(?<=\s)said\b", told.text):
        if not told.is_quoted(match.start()):
            yield told.swapped(*match.span(), rng.choice(_FOR_SAID))


def _some(items: list[Token], rng: Random) -> list[Token]:
    return rng.sample(items, min(_VARIANTS, len(items)))
