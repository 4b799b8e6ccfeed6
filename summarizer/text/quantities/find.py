"""Quantities: numbers with their hedges, bounds, units and what they count."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import pairwise
from operator import attrgetter
from typing import Literal

from summarizer.records.phrases import Quantity, TimeExpression
from summarizer.text.quantities.amounts import Amount, amount_of
from summarizer.text.quantities.counted import counted_noun, rate_of
from summarizer.text.quantities.designations import Designations
from summarizer.text.quantities.hedges import bound, hedge, hedge_behind
from summarizer.text.quantities.numerals import Numeral, places_of_starts, read_numeral
from summarizer.text.quantities.ranges import joints, with_ranges
from summarizer.text.quantities.units import table, word_set
from summarizer.text.syntax.lexicon import lemma
from summarizer.text.syntax.parse import ParsedText
from summarizer.text.syntax.tokens import Token

_SHARING = ("and", "or", ",")
# How far a number may be from the bound claimed of it, as a ratio: "nearly 9,000", "over 70", "dozens"
_REACH_NEAR = 1.1
_REACH = 1.5
_REACH_VAGUE = 10


def find_quantities(parsed: ParsedText, times: Sequence[TimeExpression]) -> tuple[Quantity, ...]:
    """The quantities of a text, in order, none inside another.

    A quantity's span covers the number with its hedge, its currency or unit and its rate, and not the noun
    that it counts: "nearly 9,000" of "nearly 9,000 sheep". No quantities are numbers inside time
    expressions, ordinals, ages, durations, scores, years, and numbers that are names ("Flight 370").
    """
    placed, designations = _Times(times), Designations()
    found = [
        amount for start, end in parsed.bounds for amount in _in_sentence(parsed, start, end, placed, designations)
    ]
    return tuple(_record(parsed, amount) for amount in found if not designations.know(parsed.tokens, amount))


class _Times:
    """Where time expressions stand."""

    def __init__(self, times: Sequence[TimeExpression]) -> None:
        placed = sorted((time.start, time.end) for time in times if time.start is not None and time.end is not None)
        self.starts = [start for start, _ in placed]
        self.ends = [end for _, end in placed]

    def hold(self, start: int, end: int) -> bool:
        """Whether one of them overlaps a stretch of text."""
        place = bisect_right(self.starts, end - 1) - 1
        return place >= 0 and self.ends[place] > start


def _in_sentence(
    parsed: ParsedText, start: int, end: int, times: _Times, designations: Designations
) -> Iterator[Amount]:
    """The amounts of a sentence, hedges, nouns and rates read."""
    tokens, every = parsed.tokens, _single(parsed, start, end, times)
    single = [amount for amount in every if not designations.hold(tokens, amount, start, end)]
    found = list(with_ranges(tokens, single, start, end)) if single else []
    first = start
    for place, amount in enumerate(found):
        last = found[place + 1].first if place + 1 < len(found) else end
        hedge(tokens, amount, first, last)
        _read_noun(tokens, amount, last, end)
        first = amount.last
    for amount, following in reversed(list(pairwise(found))):
        _share_noun(tokens, amount, following)
    yield from found


def _single(parsed: ParsedText, start: int, end: int, times: _Times) -> list[Amount]:
    """The numbers of a sentence with the units around them, without times ("two to three years")."""
    found: list[Amount] = []
    tokens, behind = parsed.tokens, start
    for place in places_of_starts(parsed.lowers, start, end):
        if place < behind or _is_torn(tokens, place, start):
            continue
        numeral = read_numeral(tokens, place, end)
        if numeral is None:
            continue
        timed = times.hold(tokens[place].start, tokens[numeral.last - 1].end)
        amount = None if timed else amount_of(tokens, numeral, behind, end)
        behind = numeral.last
        if amount:
            behind = amount.last
            found.append(amount)
        elif found and found[-1].bare and place - found[-1].last == 1 and tokens[place - 1].lower in joints():
            found.pop()
    return found


def _is_torn(tokens: Sequence[Token], place: int, start: int) -> bool:
    """Whether digits are the rest of a number that is no number: "43,.590"."""
    if place <= start or not tokens[place].text[0].isdecimal():
        return False
    before = tokens[place - 1]
    return before.text in (".", ",") and before.end == tokens[place].start


def _read_noun(tokens: Sequence[Token], amount: Amount, last: int, end: int) -> None:
    """Read what a plain number counts, and at what rate; the next amount begins at `last`."""
    head = None
    if inner := _inner_noun(tokens, amount.numeral):
        amount.unit = inner
    elif amount.sort == "number" and "strong" not in amount.numeral.stuck:
        head = counted_noun(tokens, amount.last, end)
    if amount.unit is None and head is None and amount.sort == "number" and _is_of_people(tokens, amount):
        amount.sort, amount.unit = "count", "people"
    if head is not None:
        amount.sort, amount.unit = "number" if amount.numeral.fraction else "count", tokens[head].text
        behind = hedge_behind(tokens, head + 1, last)
        if behind:
            amount.last = behind[0]
            bound(amount, behind[1])
    rate = None if amount.per else rate_of(tokens, amount.last, head, last)
    if rate:
        amount.per, amount.last = rate[0], rate[1] or amount.last


def _inner_noun(tokens: Sequence[Token], numeral: Numeral) -> str | None:
    """What stands within a ratio: "child" in "one child in five"."""
    within = tokens[numeral.first + 1 : numeral.last - 1]
    return within[0].text if numeral.fraction and within and within[0].tag == "NN" else None


def _is_of_people(tokens: Sequence[Token], amount: Amount) -> bool:
    """As in "a town of 13,000", "a crowd of about 300"."""
    place = amount.first
    if place < 2 or amount.numeral.fraction or tokens[place - 1].lower != "of":
        return False
    return tokens[place - 2].tag == "NN" and tokens[place - 2].lower in word_set("counted", "peopled")


def _share_noun(tokens: Sequence[Token], amount: Amount, following: Amount) -> None:
    """As in "300 and 900 guests", "2.5 and 4 percent": what stands with the last number holds for all."""
    joint = following.first - amount.last == 1 and tokens[amount.last].lower in _SHARING
    if joint and amount.sort == "number" and amount.unit is None and following.sort in ("count", "percent", "measure"):
        amount.sort, amount.unit = following.sort, following.unit


def _record(parsed: ParsedText, amount: Amount) -> Quantity:
    start, end = parsed.tokens[amount.first].start, parsed.tokens[amount.last - 1].end
    return Quantity(
        start=start,
        end=end,
        text=parsed.text[start:end],
        value=_plain(amount.value),
        low=_plain(amount.low),
        high=_plain(amount.high),
        approximate=amount.approximate,
        sort=amount.sort,
        unit=amount.unit,
        per=amount.per,
    )


def _plain(value: Decimal | None) -> int | float | None:
    if value is None:
        return None
    return int(value) if value == value.to_integral_value() else float(value)


_START = attrgetter("start")


def mention_quantity(quantities: Sequence[Quantity], start: int, end: int) -> Quantity | None:
    """The quantity in a phrase given by its span in the text (code points); None where the phrase has none.

    Of several it is the first that stands by itself: 15 in "the 12-member council's 15 resolutions". A hedge
    counts even where it stands outside the phrase.

    Args:
        quantities: as `find_quantities` returns them.
        start: where the phrase begins.
        end: where it ends.
    """
    first = last = bisect_left(quantities, end, key=_START)
    while first and start < quantities[first - 1].end:
        first -= 1
    if first == last:
        return None
    inside = quantities[first:last]
    return next((quantity for quantity in inside if not _is_compound(quantity)), inside[0])


def _is_compound(quantity: Quantity) -> bool:
    """As in "12-member", "9-inch": the number describes something else."""
    hyphened = "-" in quantity.text and quantity.text[-1].isalpha()
    return hyphened and (quantity.sort == "measure" or quantity.text.endswith(f"-{quantity.unit}"))


def agree(claimed: Quantity, given: Quantity) -> bool:
    """Whether a claimed quantity says no more than a given one; what is counted is left to `same_unit`.

    The same number agrees, hedged or not ("18,000" with "around 18,000"), unless the hedges contradict one
    another ("nearly 9,000", "over 9,000"). Another number agrees where it is a bound that the given one
    keeps and comes near: "more than 70" and "dozens" hold for 72; "some 70" does not, nor does "more than 7".
    Sort, currency and rate must be compatible.
    """
    if not _is_comparable(claimed, given):
        return False
    if claimed.value is not None and claimed.value == given.value:
        return not (_is_below(claimed) and _is_above(given)) and not (_is_above(claimed) and _is_below(given))
    if (claimed.value, claimed.low, claimed.high) == (given.value, given.low, given.high):
        return True
    return _is_kept(claimed, given)


def hedged(quantity: Quantity) -> Literal["below", "above", "about", ""]:
    """What a hedge makes of a number: an upper bound, a lower bound, an approximation."""
    if _is_below(quantity):
        return "below"
    return "above" if _is_above(quantity) else "about" if quantity.approximate else ""


def _is_comparable(claimed: Quantity, given: Quantity) -> bool:
    if claimed.per and given.per and claimed.per != given.per:
        return False
    countable = ("count", "number")
    if claimed.sort in countable and given.sort in countable:
        return True
    if "number" in (claimed.sort, given.sort):
        return claimed.unit is None or given.unit is None
    return claimed.sort == given.sort and claimed.unit == given.unit


def _is_below(quantity: Quantity) -> bool:
    return quantity.low is None and quantity.high is not None


def _is_above(quantity: Quantity) -> bool:
    return quantity.high is None and quantity.low is not None


def _is_kept(claimed: Quantity, given: Quantity) -> bool:
    """Whether the bounds claimed follow from those given, and come near enough to be a fair account."""
    if (claimed.low is None and claimed.high is None) or claimed.low == claimed.high:
        return False
    reach = _REACH_NEAR if claimed.approximate else _REACH if claimed.value is not None else _REACH_VAGUE
    if claimed.low is not None:
        if given.low is None or given.low < claimed.low:
            return False
        if claimed.high is None and given.low > claimed.low * reach:
            return False
    if claimed.high is not None:
        if given.high is None or given.high > claimed.high:
            return False
        if claimed.low is None and given.high * reach < claimed.high:
            return False
    return True


def same_unit(a: Quantity, b: Quantity) -> bool | None:
    """Whether two quantities are of the same thing by the lemma of what they count: "nurses", "nurse".

    None where that is open: one counts nothing named, or merely "people", "others".
    """
    if a.unit is None or b.unit is None:
        return None
    if a.sort not in ("count", "number") or b.sort not in ("count", "number"):
        return a.sort == b.sort and a.unit == b.unit
    first, second = (lemma(quantity.unit.lower(), "NNS") for quantity in (a, b) if quantity.unit)
    if first == second or any({first, second} <= set(group.split()) for group in table("counted")["same"]):
        return True
    return None if {first, second} & word_set("counted", "generic") else False
