"""Whether one mention is the next stage of what another tells: planned, put off, called off, carried out, ended."""

from __future__ import annotations

from summarizer.timeline.likeness import Comparison, Evidence, Likeness
from summarizer.timeline.mentions import EventMention
from summarizer.timeline.verdict import Verdict, judged

_LEAST = 4.0
_OWN, _AROUND = 1.5, 2.0
"""Points by their own words, without which nothing is a course of events, and by all that their articles name"""
_DELAY = 14
"""Days by which what was planned or put off may come about late"""
_WEEK = 7
_LONG = 45
"""Days that the time of a deed may span, so that it can be told from another"""
_AHEAD = 30
"""Days within which a plan without a date is expected to come about"""
_NO_STAGES = frozenset(("indicator", "statement"))
"""Kinds whose plans are forecasts and words, which come about in no one event"""
_REAL = frozenset(("occurred", "ongoing"))
_STOPPED = frozenset(("postponed", "cancelled", "failed"))

_COURSES: dict[str, tuple[tuple[str, ...], ...]] = {
    "justice": (
        ("investigated",),
        ("arrested",),
        ("charged", "sued"),
        ("tried",),
        ("convicted", "acquitted"),
        ("sentenced",),
        ("released", "extradited"),
    ),
    "agreement": (("proposed",), ("agreed", "rejected"), ("in_force",), ("extended",), ("violated",), ("ended",)),
    "custody": (("taken",), ("held",), ("exchanged", "freed")),
    "office": (("nominated",), ("elected", "appointed"), ("resigned", "dismissed", "retired", "died")),
    "deployment": (("deployed",), ("reinforced",), ("withdrawn",)),
}
"""Sub-types that follow on each other about one person, party or thing"""
_TURNS = {
    "closed": frozenset(("opened", "eased")),
    "restricted": frozenset(("opened", "eased", "closed")),
    "opened": frozenset(("closed", "restricted")),
    "eased": frozenset(("closed", "restricted")),
}
"""Access: what is shut is opened and shut again"""
_LONGEST = {"justice": 1000, "agreement": 400, "custody": 1000, "office": 400, "deployment": 200, "access": 60}
"""Days between two stages"""


def next_stage(earlier: EventMention, later: EventMention, comparison: Comparison) -> Verdict | None:
    """What makes a mention the next stage of another; None where nothing does."""
    if earlier.kind != later.kind or earlier.kind in _NO_STAGES:
        return None
    step = _by_status(earlier, later) or _by_course(earlier, later)
    if step is None:
        return None
    found = comparison.likeness(earlier, later)
    if found is None or found.own.points < _OWN:
        return None
    if _is_course(earlier, later) and not found.subject:
        return None
    if not (found.named or (found.things and _is_close(earlier, later, step, found))):
        return None
    if found.subject:
        found.own.add(1.0, "about the same")
    return judged("stage", [step, found.own, found.around], _LEAST)


def _is_close(earlier: EventMention, later: EventMention, step: Evidence, found: Likeness) -> bool:
    """Whether two mentions that share no telling name stand in one article, or meet in their day and surroundings."""
    if earlier.article == later.article:
        return True
    return step.points >= 1.0 and found.around.points >= _AROUND


def _by_status(earlier: EventMention, later: EventMention) -> Evidence | None:
    """A step from one status to another, with the time for it."""
    if _is_course(earlier, later) or (earlier.published or 0) > (later.published or 0):
        return None
    if earlier.sub_type != later.sub_type and earlier.sub_type and later.sub_type:
        return None
    step = (earlier.status, later.status)
    if earlier.status == "planned" and later.status in _REAL:
        return _carried_out(earlier, later)
    if earlier.status == "planned" and later.status in _STOPPED:
        return _stopped(earlier, later)
    if earlier.status in _STOPPED and later.status == "planned":
        return _planned_again(earlier, later)
    if earlier.status in _STOPPED and later.status in _REAL:
        return _after_all(earlier, later)
    return _step(step) if step == ("postponed", "cancelled") else None


def _carried_out(plan: EventMention, deed: EventMention) -> Evidence | None:
    if plan.article == deed.article or deed.last is None:
        return None
    if deed.last < (plan.published or 0) or (deed.first is not None and deed.last - deed.first > _LONG):
        return None
    if plan.last is None:
        return _step(("planned", deed.status)) if deed.last <= (plan.published or 0) + _AHEAD else None
    first, last = plan.first or plan.last, plan.last
    if deed.last < first or (deed.first or deed.last) > last + _DELAY:
        return None
    on_time = (deed.first or deed.last) <= last <= first + _WEEK
    return _step(("planned", deed.status), 1.0 if on_time else 0.0, " for that day" if on_time else "")


def _stopped(plan: EventMention, stop: EventMention) -> Evidence | None:
    if plan.article == stop.article:
        return None  # what one article tells as stopped and as planned was planned again
    if plan.last is not None and stop.first is not None:
        if stop.first > plan.last or (stop.last or stop.first) < (plan.first or plan.last):
            return None
        return _step(("planned", stop.status), 1.0, " for the same day")
    return _step(("planned", stop.status))


def _planned_again(stop: EventMention, plan: EventMention) -> Evidence | None:
    due = stop.first
    if plan.first is None or (due is not None and not due < plan.first <= due + _AHEAD):
        return None
    return _step((stop.status, "planned"), 0.5, " anew")


def _after_all(stop: EventMention, deed: EventMention) -> Evidence | None:
    if stop.article == deed.article or stop.last is None or deed.first is None or stop.first is None:
        return None
    return _step((stop.status, deed.status)) if stop.last < deed.first <= stop.last + _DELAY else None


def _is_course(earlier: EventMention, later: EventMention) -> bool:
    return earlier.kind in _LONGEST and earlier.sub_type != later.sub_type


def _by_course(earlier: EventMention, later: EventMention) -> Evidence | None:
    """A step from one sub-type to the next: arrested, charged; closed, opened."""
    if not _is_course(earlier, later) or not (earlier.sub_type and later.sub_type) or earlier.status not in _REAL:
        return None
    if later.status not in (*_REAL, "planned") or not _follows(earlier.kind, earlier.sub_type, later.sub_type):
        return None
    start, end = earlier.last, later.first if later.first is not None else later.last
    if start is None or end is None or not start <= end <= start + _LONGEST[earlier.kind]:
        return None
    return _step((earlier.sub_type, later.sub_type), 0.5)


def _follows(kind: str, one: str, other: str) -> bool:
    if kind == "access":
        return other in _TURNS.get(one, ())
    order = {name: place for place, names in enumerate(_COURSES[kind]) for name in names}
    return one in order and other in order and order[one] < order[other]


def _step(step: tuple[str, str], points: float = 0.0, more: str = "") -> Evidence:
    found = Evidence()
    found.add(points, f"{step[0]}, then {step[1]}{more}".replace("_", " "))
    return found
