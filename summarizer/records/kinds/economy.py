"""Kinds of business, figures, novelty and sport, and the kind for all the rest."""

from __future__ import annotations

from typing import Literal

from summarizer.records.kinds.base import EventDetails
from summarizer.records.phrases import Mention, Phrases


class Deal(EventDetails):
    """A merger, purchase, contract, investment or other business between parties."""

    kind: Literal["deal"] = "deal"
    form: Literal["merger", "acquisition", "sale", "contract", "investment", "partnership", "loan", "other"] = "other"
    by: Phrases = ()
    """The buyer, investor or contractor"""
    counterparties: Phrases = ()
    asset: Mention | None = None
    """What is bought, sold, ordered or invested in"""
    amount: Mention | None = None


class Indicator(EventDetails):
    """A measured figure is reported: prices, rates, earnings, output, polls."""

    kind: Literal["indicator"] = "indicator"
    change: Literal["rose", "fell", "unchanged", "level", "forecast"] = "level"
    measure: Mention | None = None
    level: Mention | None = None
    amount: Mention | None = None
    """By how much it changed"""
    previous: Mention | None = None
    """The earlier level"""
    of: Mention | None = None
    """Country, company or group"""


class Launch(EventDetails):
    """A product, mission, publication, service or discovery comes into the world."""

    kind: Literal["launch"] = "launch"
    form: Literal["product", "mission", "publication", "discovery", "service", "building", "other"] = "other"
    by: Phrases = ()
    what: Phrases = ()


class Contest(EventDetails):
    """A match, race, tournament or award."""

    kind: Literal["contest"] = "contest"
    form: Literal["match", "race", "tournament", "award", "other"] = "other"
    winners: Phrases = ()
    others: Phrases = ()
    score: Mention | None = None
    competition: Mention | None = None


class Other(EventDetails):
    """News that no other kind covers, such as a recall or a bankruptcy."""

    kind: Literal["other"] = "other"
    by: Phrases = ()
    targets: Phrases = ()
    what: Mention | None = None
