"""When a number that a record gives is the one that the gold record has: value, bound and noun."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from types import MappingProxyType
from typing import NamedTuple

from summarizer.evaluation.gold import GoldCount
from summarizer.evaluation.phrases import content_words, numbers_in, same_phrase
from summarizer.records.phrases import Mention, Quantity
from summarizer.text.quantities.find import hedged
from summarizer.text.syntax.lexicon import lemma

_CODE = 3
"""Letters of a currency's code"""


class Given(NamedTuple):
    """A number that a model gives: the phrase, and its role where it is in an event."""

    mention: Mention
    role: str = ""

    def __str__(self) -> str:
        return f"{self.role}: {self.mention.text}" if self.role else self.mention.text


def same_count(gold: GoldCount, given: Given, roles: Mapping[str, Sequence[str]] = MappingProxyType({})) -> bool:
    """Whether a phrase gives the gold number, bounded from the same side, of the same noun.

    Args:
        gold: the number as the gold record has it.
        given: the number that a model gives.
        roles: the roles of the gold event; a bare number in the right one counts the right thing: "24" of the killed.
    """
    mention, quantity = given.mention, given.mention.quantity
    if quantity is None:  # a duration, a score: no quantity to the library
        same_words = content_words(gold.words) == content_words(mention.text)
        return same_words and bool(numbers_in(gold.words) & numbers_in(mention.text))
    if not _same_amount(gold, quantity):
        return False
    return _same_noun(gold, mention, quantity) or any(same_phrase(w, mention.text) for w in roles.get(given.role, ()))


def _same_amount(gold: GoldCount, quantity: Quantity) -> bool:
    named = [number for number in (quantity.value, quantity.low, quantity.high) if number is not None]
    side = "above" if gold.high is None and gold.low is not None else "below" if gold.high is not None else ""
    told = hedged(quantity)
    return bool(named) and named[0] == gold.value and (told if told != "about" else "") == side


def _same_noun(gold: GoldCount, mention: Mention, quantity: Quantity) -> bool:
    if gold.noun is None or " ".join(gold.words.split()).lower() == " ".join(mention.text.split()).lower():
        return True
    if len(gold.noun) == _CODE and gold.noun.isupper():
        return quantity.unit == gold.noun
    if gold.noun == "percent":
        return quantity.sort == "percent"
    nouns = {_head(noun) for noun in gold.noun.split(" and ")}
    return _head(quantity.unit or "") in nouns or bool(nouns & content_words(mention.text))


def _head(noun: str) -> str:
    words = noun.lower().split(" of ")[0].split(" with ")[0].split()
    return lemma(words[-1], "NNS") if words else ""


def counting(given: Iterable[Given], gold: Iterable[GoldCount]) -> list[Given]:
    """The phrases that count something, each place in the text once; durations and scores where gold has them too."""
    every = {(one.mention.start, one.mention.text): one for one in given}
    return [one for one in every.values() if one.mention.quantity or any(same_count(count, one) for count in gold)]
