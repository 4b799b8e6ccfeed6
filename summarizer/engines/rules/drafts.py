"""Drafts: an event while its roles, time, place and sources are being found."""

from __future__ import annotations

from dataclasses import dataclass, field

from summarizer.engines.rules.triggers import Trigger
from summarizer.records.events import Status
from summarizer.records.phrases import Mention, TimeExpression


@dataclass(slots=True)
class Draft:
    """An event record in the making."""

    trigger: Trigger
    status: Status
    roles: dict[str, tuple[Mention, ...]] = field(default_factory=dict)
    time: TimeExpression | None = None
    moved_to: TimeExpression | None = None
    """The new day of what is put off"""
    places: tuple[Mention, ...] = ()
    sources: tuple[Mention, ...] = ()
    stopped_by: tuple[Mention, ...] = ()
    sentences: set[int] = field(default_factory=set)
    """Indices of the sentences that tell of it"""
    background: bool = False
    """Told to explain the news, not as news"""
    is_told: bool = True
    """Whether enough is said of it for a record; if not, it may still be another mention of one"""

    @property
    def kind(self) -> str:
        """The kind's tag."""
        return self.trigger.word.kind

    @property
    def sub_type(self) -> str:
        """The value of the kind's sub-type field."""
        return self.trigger.word.sub_type

    def fill(self, name: str, mentions: tuple[Mention, ...]) -> None:
        """Add to a role what it does not have yet."""
        known = self.roles.get(name, ())
        if known:
            mentions = (*known, *(m for m in mentions if all(m.text != k.text for k in known)))
        if mentions:
            self.roles[name] = mentions
