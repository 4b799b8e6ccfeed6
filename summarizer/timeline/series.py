"""Whether two figures are values of one quantity: the same, an update, or a contradiction."""

from __future__ import annotations

from summarizer.records.timeline import LinkKind
from summarizer.timeline.likeness import Comparison, Evidence
from summarizer.timeline.mentions import FigureMention
from summarizer.timeline.parties import conflict, same_party, shared
from summarizer.timeline.quantities import HARMS
from summarizer.timeline.roots import root
from summarizer.timeline.verdict import Verdict, judged

_LEAST = 4.0
_MUCH, _LITTLE = 0.4, 0.1
"""Shares of the words around two figures that both have: for any value, and for the same number of the same thing"""
_AROUND = 2.0
"""Points by what else two articles name"""
_MANY, _NEARLY_ALL = 5, 0.6
"""Words, and their share, of a sentence that stands again"""
_FACTOR = 2.0
"""How far apart two values of one quantity are at most, where no event tells that they are one"""
_FACTOR_OF_EVENT = 10.0


def same_quantity(
    earlier: FigureMention, later: FigureMention, one_event: bool, comparison: Comparison
) -> Verdict | None:
    """What makes two figures values of one quantity; None where nothing does.

    Args:
        earlier: the figure of the earlier article.
        later: that of the later, or a later one in the same.
        one_event: whether they fill roles of mentions of one event.
        comparison: knows what else their articles name.
    """
    if (earlier.sort, earlier.per) != (later.sort, later.per) or not _comparable(earlier, later, one_event):
        return None
    found = _alike(earlier, later, one_event, comparison)
    if found is None or not _same_unit(earlier, later):
        return None
    kind = _kind(earlier, later)
    if kind is None:
        return None
    if kind == "contradiction":
        found.add(0.0, f"{_says(earlier)}; {_says(later)}")
    return judged(kind, [found], _LEAST)


def _alike(one: FigureMention, other: FigureMention, one_event: bool, comparison: Comparison) -> Evidence | None:
    """What two figures have in common; None where they are not of one thing."""
    found = Evidence()
    if one_event and _role(one) == _role(other):
        found.add(_LEAST, f"{_role(one)} in one event")
        return found
    return (
        None if conflict(one.names, other.names) or _other_relation(one, other) else _by_words(one, other, comparison)
    )


def _by_words(one: FigureMention, other: FigureMention, comparison: Comparison) -> Evidence | None:
    """What the words around two figures have in common; None where that is too little."""
    found = Evidence()
    words, share = _common_words(one, other)
    is_same_number = one.value == other.value and _size(one) > _ROUND
    if share < (_LITTLE if is_same_number and one.sort == "number" else _MUCH):
        return None
    if one.relation and one.relation == other.relation:
        found.add(1.5, f"both {one.verb or one.relation}")
    named = comparison.telling(shared(one.names, other.names))
    around = Evidence()
    if one.article != other.article:
        comparison.surroundings(around, one.article, other.article)
    if not _is_of_one(one, other, bool(named), around.points, _is_repeated(words, share), share):
        return None
    if named:
        found.add(1.5, f"both about {named[0][0]}")
    if one.unit and one.unit == other.unit and one.sort == "number":
        found.add(0.75, f"both of {one.unit}")
    found.add(min(3.0, 0.5 * len(words)), f"both say {', '.join(sorted(words)[:4])}")
    if _same_source(one, other):
        found.add(1.0, f"both by {one.sources[0]}")
    if is_same_number:
        found.add(1.0, "the same number")
    found.points += around.points
    found.reasons += around.reasons
    return found


def _is_of_one(
    one: FigureMention, other: FigureMention, named: bool, around: float, repeated: bool, share: float
) -> bool:
    """Whether what two figures are of can be told to be one.

    Counts have their noun. What money, percentages and measures are of stands in words that a sentence repeats, with a
    name; and where another value stands in them, one body must give both.
    """
    if one.sort == "number":
        return share >= _MUCH or around >= _AROUND or one.article == other.article
    if one.value == other.value:
        return repeated and (named or around >= _AROUND)
    return repeated and (one.article == other.article or _named_source(one, other))


def _named_source(one: FigureMention, other: FigureMention) -> bool:
    return any(same_party(a, b) and a[:1].isupper() and " " in a for a in one.sources for b in other.sources)


def _common_words(one: FigureMention, other: FigureMention) -> tuple[set[str], float]:
    """The words that stand around both, and their share of all that stand around either."""
    some, others = ({root(word) for word in figure.words} for figure in (one, other))
    words = {word for word in one.words if root(word) in others}
    return words, len(words) / len(some | others) if words else 0.0


def _other_relation(one: FigureMention, other: FigureMention) -> bool:
    """Whether one counts harm of a sort and the other does not, or something else happens to another number."""
    if one.relation == other.relation:
        return False
    if one.relation in HARMS or other.relation in HARMS:
        return True
    return bool(one.relation and other.relation) and one.value != other.value


def _is_repeated(words: set[str], share: float) -> bool:
    """Whether a sentence stands again in nearly the same words, as background does."""
    return len(words) >= _MANY and share >= _NEARLY_ALL


def _same_unit(one: FigureMention, other: FigureMention) -> bool:
    """Whether both count the same; "1,400 members" and "1,400 dockers" who did the same are the same."""
    if one.unit == other.unit or not (one.unit and other.unit):
        return True
    return bool(one.relation) and one.relation == other.relation and one.value == other.value and _size(one) > _ROUND


_ROUND = 20
"""Numbers up to this are shared by chance"""


def _kind(one: FigureMention, other: FigureMention) -> LinkKind | None:
    same_day = one.day is not None and one.day == other.day
    if (one.value, one.low, one.high) == (other.value, other.low, other.high):
        return None if one.article == other.article else "same"
    if one.value is not None and one.value == other.value and one.article != other.article:
        return "same"
    apart = _excludes(one, other)
    if same_day:
        if apart and one.sources and other.sources and not _same_source(one, other):
            return "contradiction"
        return None if one.article == other.article else "same" if not apart else None
    return None if one.article == other.article else "update"


def _excludes(one: FigureMention, other: FigureMention) -> bool:
    """Whether both cannot be true of one quantity: "12" and "14", "at most nine" and "more than 20"."""
    a, b = _bounds(one), _bounds(other)
    return a[1] < b[0] or b[1] < a[0]


def _bounds(figure: FigureMention) -> tuple[float, float]:
    value = figure.value
    if figure.low is None and figure.high is None and value is not None:
        return 0.9 * value, 1.1 * value
    low = figure.low if figure.low is not None else 0.8 * figure.high if figure.high is not None else 0.0
    high = figure.high if figure.high is not None else float("inf")
    return low, high


def _comparable(one: FigureMention, other: FigureMention, one_event: bool) -> bool:
    some, others = _size(one), _size(other)
    if some <= 0 or others <= 0:
        return some == others
    factor = _FACTOR_OF_EVENT if one_event else _FACTOR
    return max(some, others) <= factor * min(some, others)


def _size(figure: FigureMention) -> float:
    return next((n for n in (figure.value, figure.low, figure.high) if n is not None), 0.0)


def _role(figure: FigureMention) -> str:
    return figure.path.rpartition(".")[2].partition("[")[0] if figure.event else ""


def _same_source(one: FigureMention, other: FigureMention) -> bool:
    return any(same_party(a, b) for a in one.sources for b in other.sources)


def _says(figure: FigureMention) -> str:
    source = ", ".join(figure.sources) or "the article"
    value = _size(figure)
    return f"{source}: {value:,.0f}" if float(value).is_integer() else f"{source}: {value:,}"


def _listed(words: set[str]) -> str:
    return f"both say {', '.join(sorted(words)[:4])}"
