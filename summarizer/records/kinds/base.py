"""The base of the kinds of event."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Literal, get_origin

from summarizer.records.base import Record
from summarizer.records.phrases import Mention


class EventDetails(Record):
    """What an event of one kind consists of.

    A kind is one subclass: a `kind` tag, a docstring and fields. The names, the docstring and the fields' docstrings
    are what a model reads. A field is a `Mention | None`, `Phrases` or a `Literal` of fixed choices with a default,
    so that an engine that cannot tell leaves it empty::

        class Recall(EventDetails):
            '''A maker or an authority takes a product back from the market.'''

            kind: Literal["recall"] = "recall"
            by: Phrases = ()
            '''Who recalls it'''
            product: Mention | None = None
            '''What is recalled'''
    """

    kind: str


@cache
def defaults_of(kind: type[EventDetails]) -> Mapping[str, object]:
    """The fields of a kind, with what each holds where nothing is told: None for one phrase, () for several."""
    return {name: field.default for name, field in kind.model_fields.items()}


def sub_type_field(kind: type[EventDetails]) -> str | None:
    """The field that says what an event is within its kind, the first of choices: the stage of an agreement."""
    return next(iter(_choice_fields(kind)), None)


def sub_type_of(details: EventDetails) -> str | None:
    """The choice in that field, which may be "other"; None for a kind without choices."""
    field = sub_type_field(type(details))
    return getattr(details, field) if field else None


def choices_of(details: EventDetails) -> dict[str, str]:
    """The choices that were made, by their fields; "other" is none."""
    made = {name: getattr(details, name) for name in _choice_fields(type(details))}
    return {name: choice for name, choice in made.items() if choice != "other"}


def roles_of(details: EventDetails) -> dict[str, tuple[Mention, ...]]:
    """The roles that are filled, by their fields, each as a list."""
    listed = {name: (value,) if isinstance(value, Mention) else value for name, value in vars(details).items()}
    return {name: value for name, value in listed.items() if value and isinstance(value, tuple)}


@cache
def _choice_fields(kind: type[EventDetails]) -> tuple[str, ...]:
    fields = kind.model_fields.items()
    return tuple(name for name, field in fields if name != "kind" and get_origin(field.annotation) is Literal)
