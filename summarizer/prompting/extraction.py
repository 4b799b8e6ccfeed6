"""What an engine returns: phrases copied from the article, choices from fixed lists, sentence numbers. Untrusted."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field
from pydantic.json_schema import SkipJsonSchema

from summarizer.records.base import Record
from summarizer.records.events import Details, Status
from summarizer.records.phrases import Basis, Mention, Phrases, TimeExpression
from summarizer.records.summary import Attempt

Citations = Annotated[tuple[int, ...], Field(max_length=8)]
"""Numbers of sentences of the article, from 1."""


class Cited(Record):
    """What rests on sentences of the article."""

    sentences: Citations


class ExtractedEvent(Cited):
    """One event of the article."""

    trigger: Mention
    """The word or words that name the event"""
    details: Details
    status: Status
    time: TimeExpression | None = None
    time_basis: Basis = "event"
    places: Phrases = ()
    """The narrowest place first"""
    stopped_by: Phrases = ()
    """Who or what cancelled, postponed or prevented it"""
    according_to: Phrases = ()
    headline: str
    """Neutral, in your words, at most 12 words"""


class ExtractedFigure(Cited):
    """A number with its noun that belongs to no event above."""

    mention: Mention
    time: TimeExpression | None = None
    according_to: Phrases = ()


class ExtractedLoaded(Cited):
    """A phrase that judges or takes a side."""

    phrase: Mention
    voice: Literal["narrator", "quoted", "paraphrased"]
    """Who speaks: the writer, or a source inside or outside quotation marks"""
    reason: str
    """Why it is loaded, at most 8 words"""
    neutral: str
    """The same said neutrally, nothing added; empty if it can go"""


class ExtractedSentence(Cited):
    """One sentence of the neutral summary."""

    text: str


class Extraction(Record):
    """An engine's whole answer."""

    events: tuple[ExtractedEvent, ...] = ()
    figures: tuple[ExtractedFigure, ...] = ()
    loaded_language: tuple[ExtractedLoaded, ...] = ()
    summary: tuple[ExtractedSentence, ...] = ()
    attempts: SkipJsonSchema[tuple[Attempt, ...]] = ()
    """The calls that it took; set by the engine and no part of what a model sees"""
