"""The base of the kinds of event."""

from __future__ import annotations

from summarizer.records.base import Record

_SUB_TYPES = ("stage", "change", "form", "method", "act", "hazard")
"""Fields that name a kind's sub-type; where it has two, as an agreement, the first that it has"""


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

    @property
    def sub_type(self) -> str | None:
        """The choice that names what it is within its kind: the stage of an agreement, the change of an access."""
        return next((getattr(self, name) for name in _SUB_TYPES if name in type(self).model_fields), None)
