"""Records: frozen, closed, and the same after a trip through JSON."""

import datetime as dt
from typing import Literal

import pytest
from pydantic import ValidationError

from summarizer.records.events import EventRecord, Evidence, Figure
from summarizer.records.findings import Finding
from summarizer.records.kinds import STANDARD_KINDS, EventDetails, Movement
from summarizer.records.phrases import Mention, Phrases, Quantity, Span, TimeExpression
from summarizer.records.summary import (
    ArticleInfo,
    ArticleSummary,
    Attempt,
    LoadedPhrase,
    Provenance,
    Summary,
    SummarySentence,
    Usage,
)


class Withdrawal(EventDetails):
    """A maker takes a product back from the market."""

    kind: Literal["withdrawal"] = "withdrawal"
    by: Phrases = ()
    product: Mention | None = None


NURSES = Quantity(start=0, end=3, text="six", value=6, low=6, high=6, sort="count", unit="nurses")
EVENT = EventRecord(
    id="e1",
    headline="Six nurses leave Oran",
    trigger=Mention(text="left", start=11, end=15),
    details=Movement(form="travel", movers=(Mention(text="six nurses", start=0, end=10, quantity=NURSES),)),
    status="occurred",
    time=TimeExpression(text="Monday", start=20, end=26, timex="2026-03-02", earliest=dt.date(2026, 3, 2)),
    evidence=(Evidence(sentence=1, start=0, end=27, text="six nurses left Oran Monday"),),
)


def summary(*events: EventRecord, published: dt.date | None = None) -> ArticleSummary:
    """A summary with everything in it."""
    return ArticleSummary(
        article=ArticleInfo(id="0" * 64, headline="H", published=published),
        summary=Summary(text="T.", sentences=(SummarySentence(text="T.", evidence=EVENT.evidence),)),
        events=events,
        figures=(Figure(mention=Mention(text="six nurses", start=0, end=10, quantity=NURSES)),),
        loaded_language=(LoadedPhrase(phrase=Mention(text="brutal"), reason="emotive", neutral=""),),
        findings=(
            Finding(code="loaded-wording", severity="warning", path="x", message="m", span=Span(start=0, end=1)),
        ),
        provenance=Provenance(
            engine="rules",
            model="rules",
            prompt_hash="h",
            library_version="0",
            attempts=(Attempt(usage=Usage(input_tokens=3)),),
            started=dt.datetime(2026, 3, 2, tzinfo=dt.UTC),
            seconds=0.5,
        ),
    )


@pytest.mark.parametrize("published", [None, dt.date(2026, 3, 2), dt.datetime(2026, 3, 2, 18, 40)])
def test_a_summary_survives_json(published: dt.date | None) -> None:
    """What is stored is what comes back, dates with and without a time among it."""
    before = summary(EVENT, EVENT.model_copy(update={"details": Withdrawal(product=Mention(text="two heaters"))}))
    before = before.model_copy(update={"article": before.article.model_copy(update={"published": published})})
    after = ArticleSummary.model_validate_json(before.model_dump_json())
    assert after == before
    assert type(after.article.published) is type(published)
    assert isinstance(after.events[1].details, Withdrawal)


def test_details_of_an_unknown_kind_are_an_error_that_says_what_to_do() -> None:
    """A record of somebody's own kind can only be read where that kind is defined."""
    data = EVENT.model_dump(mode="json") | {"details": {"kind": "nothing-of-the-sort"}}
    with pytest.raises(ValidationError, match="import the module that defines it"):
        EventRecord.model_validate(data)


def test_a_copied_phrase_is_read_from_a_string() -> None:
    """Models answer with strings; offsets are found later."""
    assert Movement.model_validate({"movers": ["six nurses"], "origin": "Oran"}) == Movement(
        movers=(Mention(text="six nurses"),), origin=Mention(text="Oran")
    )


def test_records_are_frozen_and_closed() -> None:
    """A record cannot be changed behind somebody's back, and a misspelt field is an error."""
    with pytest.raises(ValidationError, match="frozen"):
        EVENT.status = "failed"
    with pytest.raises(ValidationError, match="Extra inputs"):
        Span.model_validate({"start": 0, "end": 1, "stop": 2})


@pytest.mark.parametrize("kind", STANDARD_KINDS)
def test_every_kind_can_be_empty_and_says_what_it_is(kind: type[EventDetails]) -> None:
    """An engine that cannot tell leaves a field empty, so every field has a default; a model reads the docstring."""
    details = kind()  # type: ignore[call-arg]
    assert details.kind == kind.__name__.lower()
    assert kind.__doc__
    assert EventRecord.model_validate(EVENT.model_dump() | {"details": details.model_dump()}).details == details


def test_kinds_are_told_apart() -> None:
    """Two kinds of one tag could not be read back."""
    tags = [kind.model_fields["kind"].default for kind in STANDARD_KINDS]
    assert len(set(tags)) == len(tags) == 21
