"""Kinds of movement, help and harm without a culprit."""

from __future__ import annotations

from typing import Literal

from summarizer.records.kinds.base import EventDetails
from summarizer.records.phrases import Mention, Phrases


class Movement(EventDetails):
    """People or goods go, or are taken, from one place to another."""

    kind: Literal["movement"] = "movement"
    form: Literal["evacuation", "displacement", "deportation", "return", "delivery", "travel", "other"] = "other"
    by: Phrases = ()
    """Who carries it out or arranges it, if not those who move"""
    movers: Phrases = ()
    origin: Mention | None = None
    destination: Mention | None = None
    via: Mention | None = None
    """The crossing, road or port passed through"""


class Access(EventDetails):
    """A crossing, road, port, airport, network or site is opened, closed or restricted."""

    kind: Literal["access"] = "access"
    change: Literal["opened", "closed", "restricted", "eased", "held", "other"] = "other"
    by: Phrases = ()
    site: Mention | None = None
    affected: Phrases = ()
    """Who or what may pass, or may not, with the number"""
    conditions: Phrases = ()


class Aid(EventDetails):
    """Material help is given, sent or withheld."""

    kind: Literal["aid"] = "aid"
    form: Literal["food", "medical", "shelter", "money", "military", "rescue", "other"] = "other"
    by: Phrases = ()
    recipients: Phrases = ()
    what: Phrases = ()


class Disaster(EventDetails):
    """A natural hazard does harm or threatens to."""

    kind: Literal["disaster"] = "disaster"
    hazard: Literal[
        "earthquake",
        "flood",
        "storm",
        "wildfire",
        "drought",
        "landslide",
        "volcano",
        "tsunami",
        "heat",
        "cold",
        "other",
    ] = "other"
    name: Mention | None = None
    magnitude: Mention | None = None
    """Strength in the article's words"""
    killed: Phrases = ()
    injured: Phrases = ()
    missing: Phrases = ()
    displaced: Phrases = ()
    damage: Phrases = ()


class Accident(EventDetails):
    """Harm that nobody meant: a crash, a fire, a collapse, a spill."""

    kind: Literal["accident"] = "accident"
    form: Literal["road", "rail", "air", "sea", "fire", "explosion", "collapse", "industrial", "other"] = "other"
    involved: Phrases = ()
    """Vehicles, buildings and persons in it"""
    killed: Phrases = ()
    injured: Phrases = ()
    missing: Phrases = ()
    damage: Phrases = ()
    cause: Mention | None = None


class Health(EventDetails):
    """An outbreak, cases, deaths of a disease, a vaccination, a treatment or its approval."""

    kind: Literal["health"] = "health"
    form: Literal["outbreak", "cases", "vaccination", "approval", "treatment", "research", "other"] = "other"
    by: Phrases = ()
    """The authority, company or service that acts"""
    condition: Mention | None = None
    product: Mention | None = None
    """The drug, vaccine or device"""
    cases: Phrases = ()
    killed: Phrases = ()
