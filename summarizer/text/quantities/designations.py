"""Numbers that are names, places in a list, ages or years: no quantities."""

from __future__ import annotations

from collections.abc import Sequence

from summarizer.text.quantities.amounts import Amount
from summarizer.text.quantities.counted import counted_noun
from summarizer.text.quantities.units import word_set
from summarizer.text.syntax.tokens import Token

_OLDEST = 120
_YEARS = range(1500, 2100)
_MOST_DIGITS = 9
"""More of them without separators are the number of an account or a telephone."""
_STREET_WITHIN = 5
_PROPER = ("NNP", "NNPS")
_NOMINAL = ("NN", "NNS", "NNP", "NNPS", "JJ")
_CODE_MARKS = frozenset("/.#_@§&:'’")
_AGE_ENDS = frozenset((",", ".", ";", ")", "-", "–", "—", "―", ""))
_ANYONE = frozenset(("those", "anyone", "everyone"))
_SMALL = 3
"""What "several" and "a few" are taken for at the least."""
_NO_TOKEN = Token("", "", -1, -1)


class _Place:
    """A bare number with the tokens around it; empty tokens stand outside the sentence."""

    def __init__(self, tokens: Sequence[Token], amount: Amount, start: int, end: int) -> None:
        first, last = amount.first, amount.last
        self.tokens, self.end, self.last, self.amount = tokens, end, last, amount
        self.number = tokens[first]
        self.before = tokens[first - 1] if first > start else _NO_TOKEN
        self.earlier = tokens[first - 2] if first > start + 1 else _NO_TOKEN
        self.after = tokens[last] if last < end else _NO_TOKEN
        self.later = tokens[last + 1] if last + 1 < end else _NO_TOKEN


class Designations:
    """Tells the numbers that are names in a text, and knows again those that it has seen: "the 787"."""

    def __init__(self) -> None:
        self._known: set[str] = set()
        self._last = -1

    def hold(self, tokens: Sequence[Token], amount: Amount, start: int, end: int) -> bool:
        """Whether an amount of the sentence from `start` to before `end` is a name, an age or the like."""
        if not amount.bare or amount.first != amount.numeral.first:
            return False
        place = _Place(tokens, amount, start, end)
        joined = (amount.first == self._last + 1 and place.before.text == "-") or amount.first == self._last
        if not (joined or _is_age(place) or self._is_name(place)):
            return False
        self._last = amount.last
        return True

    def _is_name(self, place: _Place) -> bool:
        if not place.amount.numeral.digits:
            return any(test(place) for test in _WORD_TESTS)
        if _is_model(place) or _is_labelled(place):
            self._known.add(place.number.text)
            return True
        return any(test(place) for test in _DIGIT_TESTS)

    def know(self, tokens: Sequence[Token], amount: Amount) -> bool:
        """Whether an amount that seemed none is a name after all, as its number is elsewhere in the text."""
        text = tokens[amount.numeral.first].text
        return amount.sort == "number" and len(text) > 2 and text in self._known


def _is_age(place: _Place) -> bool:
    """As in "aged 46", "at the age of 46", "Vella, 49, said", "Vella (49)", "a man of 49", "who is 49", "over 65"."""
    value, before, earlier = place.amount.value, place.before.lower, place.earlier
    if value is None or not 0 < value <= _OLDEST:
        return False
    ages = word_set("names", "ages")
    if before in ages or (before in ("of", "between", "from") and earlier.lower in ages):
        return True
    if place.after.tag in _NOMINAL or not place.number.text.isdecimal():
        return False
    if before == "of":
        return earlier.tag == "NN" and earlier.lower in word_set("names", "aged")
    if before == ",":
        hyphened = place.after.text == "-" and place.after.start == place.number.end
        told = place.after.text in _AGE_ENDS and not hyphened
        return told and (earlier.tag in _NOMINAL or earlier.text == ")")
    if before in ("over", "under", "above", "below"):
        return earlier.lemma in word_set("counted", "persons") or earlier.lower in _ANYONE
    told = place.before.lemma == "be" and earlier.lower in ("who", "he", "she")
    return told or (before == "(" and place.after.text == ")")


def _is_part_of_code(place: _Place) -> bool:
    """Digits that hang together with others by marks: "767-300ER", "A/5", "#5", "007"; and very long ones."""
    text, before, after, later = place.number.text, place.before, place.after, place.later
    if text.isdecimal() and (len(text) > _MOST_DIGITS or (text[0] == "0" and len(text) > 1)):
        return True
    if before.end == place.number.start and before.text in _CODE_MARKS:
        return True
    if before.text == "-" and before.end == place.number.start and place.earlier.end == before.start:
        return not place.earlier.text[-1].isdecimal()
    glued = after.text in ("-", "/") and after.start == place.number.end and later.start == after.end
    return glued and later.text[0].isalnum() and (later.text[0] == "0" or not later.text.isdecimal())


def _is_list_number(place: _Place) -> bool:
    return place.before is _NO_TOKEN and place.after.text in (".", ")") and place.number.text.isdecimal()


def _is_labelled(place: _Place) -> bool:
    """As in "Article 5", "phase three", "Flight 370"."""
    label = place.before
    if label.lower not in word_set("names", "labels") or label.tag[:1] == "V" or "," in place.number.text:
        return False
    return label.text[0].isupper() or not _is_plural(place.after) or place.amount.numeral.digits


def _is_model(place: _Place) -> bool:
    """Digits that belong to a name or describe one thing: "Boeing 737", "the new 737", "the 787 crew"."""
    before, text = place.before, place.number.text
    if not text.isdecimal() or place.after.text == "+":
        return False
    if _is_name_like(before) and before.lower not in word_set("names", "calendar"):
        return before.text[0].islower() or place.earlier.tag != "IN" or not _is_plural(place.after)
    if before.tag == "POS" and place.earlier.tag in _PROPER and place.after.tag not in _NOMINAL:
        return True
    describes = before.tag == "JJ" and before.lower not in word_set("names", "quantifying")
    if describes and len(text) > 1 and not before.lower.endswith(("ed", "ing")):
        return True
    return len(text) in (3, 4) and _is_of_one(place)


def _is_plural(token: Token) -> bool:
    return token.tag in ("NNS", "NNPS") or token.lower in word_set("counted", "unchanging")


def _is_name_like(token: Token) -> bool:
    """A name, or a word with a capital inside: "iPhone"."""
    if token.tag in _PROPER:
        return token.text[0].isalpha()
    return token.tag[:1] == "N" and token.text[1:] != token.text[1:].lower()


def _is_of_one(place: _Place) -> bool:
    """Whether the noun behind a number is in the singular: it is then no count."""
    if place.after.tag not in _NOMINAL or place.after.lower in word_set("names", "calendar"):
        return False
    head = counted_noun(place.tokens, place.last, place.end)
    if head is None:
        return place.after.tag == "NNP"
    plurals = word_set("counted", "unchanging") | word_set("counted", "states")
    return place.tokens[head].tag == "NN" and place.tokens[head].lower not in plurals


def _is_address(place: _Place) -> bool:
    """As in "10 Downing Street"."""
    if place.after.tag not in _PROPER:
        return False
    for token in place.tokens[place.last : min(place.last + _STREET_WITHIN, place.end)]:
        if token.tag not in _PROPER:
            return False
        if token.lower in word_set("names", "streets"):
            return True
    return False


def _is_year(place: _Place) -> bool:
    """Four digits that may be a year, unless what they count follows directly; the day of a month."""
    text, months = place.number.text, word_set("names", "months")
    if place.before.lower in months or (place.after.lower in months and len(text) < 3):
        return True
    if not (len(text) == 4 and text.isdecimal() and int(text) in _YEARS):
        return False
    counts = _is_plural(place.after) or place.after.tag == "JJ"
    return not counts or place.before.tag in ("IN", "DT", "PRP$", "POS")


def _is_proper_word(place: _Place) -> bool:
    """A capital within a sentence: "the Big Three", "Nine Network"."""
    before, after = place.before, place.after
    if not place.number.text[0].isupper() or before is _NO_TOKEN or before.text in ("“", '"', "``", ":"):
        return False
    return before.tag in _PROPER or (after.tag == "NNP" and not after.lower.endswith("s"))


def _is_no_count(place: _Place) -> bool:
    """Number words that are pronouns, halves of games and the like: "one of", "in half", "ground zero"."""
    word = place.number.lower
    if word == "one" or place.amount.numeral.low == _SMALL:
        return _is_pronoun(place)
    if word == "two" and place.before.lower in ("the", "these", "those"):
        return True
    if word == "half" and place.amount.numeral.fraction:
        return place.before.tag in ("JJ", "NN") or (place.before.lower == "in" and place.after.lower != "of")
    return word == "zero" and not _is_plural(place.after) and place.before.tag != "IN"


def _is_pronoun(place: _Place) -> bool:
    """Whether "one", "several" or "a few" counts neither persons nor outcomes: "one of", "several ways"."""
    if place.before.lower in ("no", "any", "every", "each", "this", "that", "which"):
        return True
    if place.amount.numeral.fraction:
        return False
    states = word_set("counted", "states")
    here = place.last
    while here < place.end and place.tokens[here].tag == "JJ" and place.tokens[here].lower not in states:
        here += 1
    word = place.tokens[here] if here < place.end else _NO_TOKEN
    return word.lemma not in word_set("counted", "persons") and word.lower not in states


_DIGIT_TESTS = (_is_part_of_code, _is_list_number, _is_address, _is_year)
_WORD_TESTS = (_is_labelled, _is_proper_word, _is_no_count)
