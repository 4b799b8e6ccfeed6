"""Who does what to whom: the fields of a kind as actors and recipients."""

from __future__ import annotations

from summarizer.records.kinds.base import EventDetails, choices_of, roles_of
from summarizer.records.phrases import Mention

_ACTORS = ("by", "parties", "participants", "winners")
_RECIPIENTS = (
    *("recipients", "targets", "against", "movers", "affected", "people", "accused", "person"),
    *("counterparties", "others"),
)
_ACT_THEMSELVES = {"travel": "movers", "resigned": "person", "retired": "person"}
"""Sub-types in which those to whom it happens do it, where nobody else does"""


def actors(details: EventDetails) -> tuple[Mention, ...]:
    """Those who do it."""
    phrases = roles_of(details)
    return _first(phrases, _ACTORS) or phrases.get(_self_acting(details), ())


def recipients(details: EventDetails) -> tuple[Mention, ...]:
    """Those to whom it is done."""
    phrases = roles_of(details)
    found = _first(phrases, _RECIPIENTS)
    return () if found == actors(details) else found


def choices(details: EventDetails) -> tuple[str | None, dict[str, tuple[str, ...]]]:
    """The sub-type, and the other choices that were made, by their field."""
    made = choices_of(details)
    named = next(iter(made), "")
    return made.get(named), {name: (choice,) for name, choice in made.items() if name != named}


def _first(phrases: dict[str, tuple[Mention, ...]], roles: tuple[str, ...]) -> tuple[Mention, ...]:
    return next((phrases[role] for role in roles if role in phrases), ())


def _self_acting(details: EventDetails) -> str:
    return _ACT_THEMSELVES.get(choices(details)[0] or "", "")
