"""Kinds of what states, courts, parties and officials do and say."""

from __future__ import annotations

from typing import Literal

from summarizer.records.kinds.base import EventDetails
from summarizer.records.phrases import Mention, Phrases


class Agreement(EventDetails):
    """A ceasefire, treaty or accord is proposed, signed, in force, violated or ended."""

    kind: Literal["agreement"] = "agreement"
    stage: Literal["proposed", "agreed", "in_force", "extended", "violated", "rejected", "ended", "other"] = "other"
    form: Literal["ceasefire", "peace", "exchange", "trade", "cooperation", "other"] = "other"
    parties: Phrases = ()
    mediators: Phrases = ()
    terms: Phrases = ()


class Meeting(EventDetails):
    """People come together or call each other to talk."""

    kind: Literal["meeting"] = "meeting"
    form: Literal["talks", "visit", "call", "summit", "session", "other"] = "other"
    participants: Phrases = ()
    host: Mention | None = None
    topics: Phrases = ()


class Statement(EventDetails):
    """Words that are themselves the news."""

    kind: Literal["statement"] = "statement"
    act: Literal[
        "announce", "promise", "demand", "appeal", "threaten", "warn", "accuse", "deny", "condemn", "criticise",
        "support", "reject", "apologise", "other",
    ] = "other"  # fmt: skip
    by: Phrases = ()
    targets: Phrases = ()
    """Of whom or to whom"""
    content: Mention | None = None


class Decision(EventDetails):
    """An authority makes a law, order, ban, sanction or permit, or repeals one."""

    kind: Literal["decision"] = "decision"
    form: Literal["law", "order", "ban", "sanction", "permit", "policy", "budget", "repeal", "other"] = "other"
    by: Phrases = ()
    targets: Phrases = ()
    content: Mention | None = None


class Justice(EventDetails):
    """A step of the law against or for somebody, from investigation to sentence and release."""

    kind: Literal["justice"] = "justice"
    stage: Literal[
        "investigated", "arrested", "charged", "sued", "tried", "convicted", "acquitted", "sentenced", "released",
        "extradited", "other",
    ] = "other"  # fmt: skip
    by: Phrases = ()
    """The court, prosecutor, police or plaintiff"""
    accused: Phrases = ()
    offence: Mention | None = None
    sentence: Mention | None = None
    """The penalty, fine or award"""


class Office(EventDetails):
    """Somebody is nominated, elected, appointed, resigns or is dismissed."""

    kind: Literal["office"] = "office"
    change: Literal["nominated", "elected", "appointed", "resigned", "dismissed", "retired", "died", "other"] = "other"
    person: Phrases = ()
    office: Mention | None = None
    by: Phrases = ()
    predecessor: Mention | None = None
    result: Phrases = ()
    """Votes or shares of the vote"""
