"""Times of a claim: each must be one of the article's, and of the same event."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from summarizer.grounding.alignment import extent, hold
from summarizer.grounding.claims.claim import Claim
from summarizer.grounding.claims.nearby import stands_near
from summarizer.grounding.evidence import content_lemmas
from summarizer.records.findings import Finding
from summarizer.records.phrases import Span, TimeExpression, overlap
from summarizer.text.syntax.tokens import Token
from summarizer.text.times.comparison import same_time

_ANAPHORIC = frozenset(("prior", "previous", "preceding", "following", "same", "next", "later"))
_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_MONTH_DAY = re.compile(r"[A-Z][a-z]+\.? \d{1,2}(?:st|nd|rd|th)?$|^\d{1,2}(?:st|nd|rd|th)? [A-Z][a-z]+\.?$")
_PARTS_OF_DAY = frozenset("morning noon afternoon evening night dawn dusk midnight day".split())
_ON_A_DAY = ("DATE", "TIME")
_DAY = "2026-03-02"
_DAY_FORM = re.compile(r"\d{4}-\d\d-\d\d")
_REPORT = re.compile(
    r"\b(?:(?:report|article|story|account|figures|toll) (?:of|on|from|dated|published on)|reported on|as of|by) $",
    re.I,
)
_WEEKEND = 2
"""Days from the first to the last of what is told as one time: "overnight", "the weekend"."""
_VAGUE = ("PRESENT_REF", "PAST_REF", "FUTURE_REF")


def check_times(claim: Claim) -> Iterator[Finding]:
    """Times that the article does not give, or gives for another event."""
    known = claim.source.analysis.time_expressions
    for time in claim.times:
        if _says_no_date(time):
            continue
        if (weekday := _names_another_weekday(time)) and time.start is not None and time.end is not None:
            message = f"“{time.text}” is wrong in itself: that day is a {weekday}."
            yield claim.fault("date-not-in-source", message, time.start, time.end)
            continue
        same = [other for other in known if _agrees(time, other)]
        if _is_publication_day(claim, time) and (not same or _dates_the_report(claim, time)):
            continue
        if not same:
            yield from _unknown(claim, time)
        elif claim.evidence and not any(map(claim.in_evidence, same)):
            if other := _in_its_place(claim, time):
                yield _disagrees(claim, time, other)
            elif not _rests(claim, time, same):
                yield from _moved(claim, time)


def _says_no_date(time: TimeExpression) -> bool:
    """A vague time, one that repeats, and one that counts from another that is told: "quarterly", "the next day"."""
    if time.timex is None or time.timex in _VAGUE or time.type == "SET":
        return True
    return not _ANAPHORIC.isdisjoint(time.text.lower().replace("-", " ").split())


def _agrees(time: TimeExpression, other: TimeExpression) -> bool:
    if time.timex == other.timex or _words(time.text) == _words(other.text):
        return True
    if (time.timex or "")[4:10] == (other.timex or "")[4:10] and _is_day_of_any_year(time):
        return True
    return (same_time(time, other) is True and not _is_finer(time, other)) or _lies_in(time, other)


@lru_cache(maxsize=4_096)
def _words(text: str) -> tuple[str, ...]:
    return tuple(text.lower().split())


def _is_day_of_any_year(time: TimeExpression) -> bool:
    """Whether a day is told by month and day alone, so that its year may be taken wrongly: "due on May 7"."""
    year = (time.timex or "")[:4]
    return time.precision == "day" and _MONTH_DAY.search(time.text) is not None and year not in time.text


def _is_finer(time: TimeExpression, other: TimeExpression) -> bool:
    """Whether a time narrows down what the article leaves open: a day of "this week"; a weekend is near enough."""
    if not (time.earliest and time.latest and other.earliest and other.latest):
        return False
    told, given = (time.latest - time.earliest).days, (other.latest - other.earliest).days
    return given > _WEEKEND and told < given


def _names_another_weekday(time: TimeExpression) -> str | None:
    """The weekday that a date falls on, where another is written: "Monday, 3 March 2026"."""
    if time.precision != "day" or time.earliest is None or time.earliest != time.latest:
        return None
    own = _WEEKDAYS[time.earliest.weekday()]
    named = [day for day in _WEEKDAYS if day in time.text.lower()]
    return own.capitalize() if named and own not in named else None


def _lies_in(time: TimeExpression, other: TimeExpression) -> bool:
    """Whether a day is one of those that the article's words leave open: a Friday that may be past or to come."""
    if not (time.earliest and time.latest and other.earliest and other.latest) or other.precision != "day":
        return False
    return other.earliest < other.latest and time.earliest in (other.earliest, other.latest)


def _is_publication_day(claim: Claim, time: TimeExpression) -> bool:
    published = claim.source.analysis.article.published
    return published is not None and time.timex is not None and time.timex[:10] == published.isoformat()[:10]


def _dates_the_report(claim: Claim, time: TimeExpression) -> bool:
    """ "According to a report of 17 March", "by 17 March": the day of what is told so far, not of an event."""
    return _REPORT.search(claim.summary.article.text[: time.start]) is not None


def _unknown(claim: Claim, time: TimeExpression) -> Iterator[Finding]:
    if time.start is None or time.end is None or any(claim.source.normalized.find(time.text)):
        return
    other = next(
        (t for t in claim.source.analysis.time_expressions if claim.in_evidence(t) and t.type == time.type),
        None,
    )
    hint = f"; it says “{other.text}”" if other else ""
    yield claim.fault(
        "date-not-in-source",
        f"The article does not give the time “{time.text}”{hint}.",
        time.start,
        time.end,
        span=Span(start=other.start, end=other.end)
        if other and other.start is not None and other.end is not None
        else None,
    )


def _rests(claim: Claim, time: TimeExpression, same: Sequence[TimeExpression]) -> bool:
    return any(claim.may_rest_on(other) for other in same) or _stands_near(claim, time, same)


def _stands_near(claim: Claim, time: TimeExpression, same: Sequence[TimeExpression]) -> bool:
    """Whether an uncited time shares words around it with one of the article's."""
    if claim.cited or time.start is None or time.end is None:
        return False
    places = [(other.start, other.end) for other in same if other.start is not None and other.end is not None]
    return stands_near(claim, time.start, time.end, places, shared=2) is True


def _moved(claim: Claim, time: TimeExpression) -> Iterator[Finding]:
    """A date of the article's that stands with another event: the evidence has a date of its own that differs."""
    own = next(
        (
            other
            for other in claim.source.analysis.time_expressions
            if claim.in_evidence(other)
            and other.type == time.type
            and same_time(time, other) is False
            and not any(_agrees(told, other) for told in claim.times)
        ),
        None,
    )
    if own is not None:
        yield _disagrees(claim, time, own)


def _in_its_place(claim: Claim, time: TimeExpression) -> TimeExpression | None:
    """The date that the article has in the place of one, where the claim copies its sentence."""
    for told, given in claim.exchanges:
        if not given or time.start is None or not hold(told, time.start):
            continue
        there = extent(given)
        others = [other for other in claim.source.analysis.time_expressions if overlap(other, there)]
        if _beside(told, claim.times) != _beside(given, others):
            continue
        if any(_agrees(time, other) for other in others):
            continue
        for other in others:
            if other.type in _ON_A_DAY and time.type in _ON_A_DAY and _is_another(time, other):
                return other
    return None


def _is_another(time: TimeExpression, other: TimeExpression) -> bool:
    """Whether two times cannot be one; of parts of a day the days are compared."""
    days = [(one.timex or "")[: len(_DAY)] for one in (time, other)]
    apart = all(_DAY_FORM.fullmatch(day) for day in days) and days[0] != days[1]
    return apart or same_time(time, other) is False


def _beside(tokens: Sequence[Token], times: Sequence[TimeExpression]) -> set[str]:
    """The words that carry meaning and belong to no time."""
    apart = [token for token in tokens if not any(overlap(time, token) for time in times)]
    return content_lemmas(apart) - _PARTS_OF_DAY


def _disagrees(claim: Claim, time: TimeExpression, own: TimeExpression) -> Finding:
    message = f"The article says “{own.text}” of this, not “{time.text}”."
    span = Span(start=own.start or 0, end=own.end or 0)
    return claim.fault("date-disagrees", message, time.start or 0, time.end or 0, span=span)
