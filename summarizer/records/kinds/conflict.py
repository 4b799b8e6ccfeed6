"""Kinds of force, constraint and dissent."""

from __future__ import annotations

from typing import Literal

from summarizer.records.kinds.base import EventDetails
from summarizer.records.phrases import Phrases


class Attack(EventDetails):
    """Force used against people or property, or combat between armed groups."""

    kind: Literal["attack"] = "attack"
    method: Literal[
        "armed_clash", "shooting", "bombing", "air_strike", "drone_strike", "shelling", "stabbing", "beating",
        "sexual_violence", "arson", "looting", "hijacking", "cyber_attack", "other",
    ] = "other"  # fmt: skip
    by: Phrases = ()
    targets: Phrases = ()
    weapons: Phrases = ()
    killed: Phrases = ()
    injured: Phrases = ()
    damage: Phrases = ()


class Protest(EventDetails):
    """Civilians dissent together in the street, at work or by abstaining."""

    kind: Literal["protest"] = "protest"
    form: Literal["demonstration", "strike", "riot", "boycott", "blockade", "hunger_strike", "other"] = "other"
    by: Phrases = ()
    against: Phrases = ()
    demands: Phrases = ()
    response: Phrases = ()
    """What police, troops or an employer do about it"""
    killed: Phrases = ()
    injured: Phrases = ()


class Custody(EventDetails):
    """Hostages, prisoners or detainees are taken, held, exchanged or freed, outside a court case."""

    kind: Literal["custody"] = "custody"
    change: Literal["taken", "held", "exchanged", "freed", "other"] = "other"
    by: Phrases = ()
    people: Phrases = ()
    in_return: Phrases = ()
    """What or who is given for them"""


class Deployment(EventDetails):
    """Troops, police, ships or aid workers are moved into place or withdrawn."""

    kind: Literal["deployment"] = "deployment"
    change: Literal["deployed", "reinforced", "withdrawn", "exercise", "other"] = "other"
    by: Phrases = ()
    forces: Phrases = ()
    purpose: Phrases = ()
