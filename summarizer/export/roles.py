"""Who does what to whom: the fields of a kind as actors and recipients."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal, get_origin

from summarizer.records.kinds import EventDetails
from summarizer.records.phrases import Mention

_ACTORS = ("by", "parties", "participants", "winners")
_RECIPIENTS = (
    *("recipients", "targets", "against", "movers", "affected", "people", "accused", "person"),
    *("counterparties", "others"),
)
_ACT_THEMSELVES = {"travel": "movers", "resigned": "person", "retired": "person"}
"""Sub-types in which those to whom it happens do it, where nobody else does"""
_CHOICES = ("stage", "form", "change", "method", "act", "hazard")
"""The fields that name the sub-type, the more telling first: an agreement has a stage and a form"""


def actors(details: EventDetails) -> tuple[Mention, ...]:
    """Those who do it."""
    phrases = dict(phrases_of(details))
    return _first(phrases, _ACTORS) or phrases.get(_self_acting(details), ())


def recipients(details: EventDetails) -> tuple[Mention, ...]:
    """Those to whom it is done."""
    phrases = dict(phrases_of(details))
    found = _first(phrases, _RECIPIENTS)
    return () if found == actors(details) else found


def phrases_of(details: EventDetails) -> Iterator[tuple[str, tuple[Mention, ...]]]:
    """Each field that holds phrases, with them."""
    for role in type(details).model_fields:
        value = getattr(details, role)
        if isinstance(value, Mention):
            yield role, (value,)
        elif isinstance(value, tuple):
            yield role, tuple(mention for mention in value if isinstance(mention, Mention))


def choices(details: EventDetails) -> tuple[str | None, dict[str, tuple[str, ...]]]:
    """The sub-type, and the other choices that were made, by their field; "other" is none."""
    made = {
        name: str(getattr(details, name))
        for name, field in type(details).model_fields.items()
        if name != "kind" and get_origin(field.annotation) is Literal and getattr(details, name) != "other"
    }
    named = next((name for name in (*_CHOICES, *made) if name in made), None)
    return made.get(named or ""), {name: (choice,) for name, choice in made.items() if name != named}


def _first(phrases: dict[str, tuple[Mention, ...]], roles: tuple[str, ...]) -> tuple[Mention, ...]:
    return next((phrases[role] for role in roles if phrases.get(role)), ())


def _self_acting(details: EventDetails) -> str:
    return _ACT_THEMSELVES.get(choices(details)[0] or "", "")
