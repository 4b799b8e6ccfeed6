"""Rows: what an analyst of events counts on in each column."""

import datetime as dt
from typing import Any

import pytest

from summarizer.export.columns import EventRow
from summarizer.export.flatten import article_row, event_rows
from summarizer.records.events import EventRecord
from summarizer.records.kinds import Agreement, Attack, EventDetails, Meeting, Movement, Office
from summarizer.records.phrases import Mention, Quantity, TimeExpression
from summarizer.records.summary import ArticleSummary, Usage
from tests.export.conftest import Planted, planted_with


def row_of(**changes: Any) -> EventRow:
    """The row of an event with some fields changed."""
    summary = planted_with("a")
    event = summary.events[0].model_copy(update=changes)
    return next(event_rows(summary.model_copy(update={"events": (event,)})))


def people(text: str, **numbers: Any) -> Mention:
    """A phrase that counts people."""
    return Mention(text=text, quantity=Quantity(start=0, end=1, text=text, sort="count", **numbers))


def names(*words: str) -> tuple[Mention, ...]:
    return tuple(Mention(text=word) for word in words)


@pytest.mark.parametrize(
    ("first", "last", "basis", "precision"),
    [
        ("2026-03-02", "2026-03-02", "event", 1),
        ("2026-03-02", "2026-03-08", "event", 2),
        ("2026-02-01", "2026-02-28", "event", 3),
        ("2026-01-01", "2026-12-31", "event", None),
        ("2026-03-02", "2026-03-02", "report", None),
        (None, None, "event", None),
        ("2026-03-02", None, "event", None),
    ],
)
def test_time_precision(first: str | None, last: str | None, basis: str, precision: int | None) -> None:
    """ACLED's codes: day, week, month. The day of a report is not the day of the event."""
    given = {"text": "then", "earliest": first, "latest": last, "basis": basis}
    row = row_of(time=TimeExpression.model_validate(given))
    assert (row.time_precision, row.time_basis) == (precision, basis)
    assert row.event_date == (dt.date.fromisoformat(first) if first else None)


@pytest.mark.parametrize(
    ("killed", "expected"),
    [
        ((), (None, None, None)),
        ((people("14 people", value=14, low=14, high=14),), (14, 14, 14)),
        ((people("nearly 40", value=40, high=40, approximate=True),), (40, None, 40)),
        ((people("dozens", low=24),), (None, 24, None)),
        (names("a fisherman"), (None, None, None)),
        ((people("14 people", value=14, low=14, high=14), people("3 children", value=3, low=3, high=3)), (None, 3, 17)),
        ((people("at least 17", value=17, low=17), people("no more than 9", value=9, high=9)), (None, None, None)),
        ((people("14 people", value=14, low=14, high=14), *names("a fisherman")), (None, None, None)),
        ((people("1.5 people", value=1.5, low=1.5, high=1.5),), (None, None, None)),
        ((people("9" * 400, value=int("9" * 400), low=1, high=float("inf")),), (None, 1, None)),
        ((people("many", value=float("nan")),), (None, None, None)),
    ],
)
def test_the_dead_are_counted_as_the_article_does(killed: Any, expected: tuple[int | None, ...]) -> None:
    """One phrase gives its number and bounds. Several may be parts or rival claims, so that only bounds are certain."""
    row = row_of(details=Attack(killed=killed, injured=killed))
    assert (row.fatalities, row.fatalities_low, row.fatalities_high) == expected
    assert (row.injured, row.injured_low, row.injured_high) == expected


@pytest.mark.parametrize(
    ("details", "sub_type", "actors", "recipients"),
    [
        (Attack(method="shelling", by=names("army"), targets=names("town")), "shelling", ("army",), ("town",)),
        (Attack(targets=names("town")), None, (), ("town",)),
        (Movement(form="evacuation", by=names("navy"), movers=names("crew")), "evacuation", ("navy",), ("crew",)),
        (Movement(form="evacuation", movers=names("crew")), "evacuation", (), ("crew",)),
        (Movement(form="travel", movers=names("envoy")), "travel", ("envoy",), ()),
        (Office(change="resigned", person=names("mayor")), "resigned", ("mayor",), ()),
        (Office(change="dismissed", by=names("king"), person=names("mayor")), "dismissed", ("king",), ("mayor",)),
        (Agreement(stage="violated", form="ceasefire", parties=names("A", "B")), "violated", ("A", "B"), ()),
        (Agreement(form="ceasefire"), "ceasefire", (), ()),
        (Meeting(form="visit", participants=names("A")), "visit", ("A",), ()),
    ],
)
def test_who_does_what_to_whom(
    details: EventDetails, sub_type: str | None, actors: tuple[str, ...], recipients: tuple[str, ...]
) -> None:
    """Actors and recipients as PLOVER has them; a choice that was not made is empty, never "other"."""
    row = row_of(details=details)
    assert (row.sub_type, row.actors, row.recipients) == (sub_type, actors, recipients)


def test_nothing_of_the_details_is_lost() -> None:
    """What has no column of its own stands in `details`, with the numbers in `quantities`."""
    gone = people("seven patients", value=7, low=7, high=7, unit="patients")
    row = row_of(details=Movement(form="evacuation", movers=(gone,), destination=Mention(text="Tarn")))
    assert row.details == {"movers": ("seven patients",), "destination": ("Tarn",)}
    assert [(one.role, one.quantity.value, one.quantity.unit) for one in row.quantities] == [("movers", 7, "patients")]
    assert row_of(details=Agreement(stage="agreed", form="ceasefire")).details == {"form": ("ceasefire",)}


def test_findings_stand_with_their_event(planted: Planted) -> None:
    """A row names what verification has against that event, and not against another."""
    first, second = event_rows(planted("a"))
    assert (first.findings, second.findings) == (("loaded-wording",), ())
    summary = planted("a")
    many = summary.model_copy(update={"events": summary.events[:1] * 11})
    tenth = many.model_copy(
        update={"findings": (summary.findings[0].model_copy(update={"path": "events[10].headline"}),)}
    )
    assert [len(row.findings) for row in event_rows(tenth)] == [0] * 10 + [1]


@pytest.mark.parametrize(
    ("published", "expected"),
    [
        (None, (None, None, None)),
        (dt.date(2026, 3, 3), ("2026-03-03", dt.date(2026, 3, 3), None)),
        (dt.datetime(2026, 3, 3, 18, 40), ("2026-03-03T18:40:00", dt.date(2026, 3, 3), None)),
        (
            dt.datetime(2026, 3, 3, 23, 30, tzinfo=dt.timezone(dt.timedelta(hours=-3))),
            ("2026-03-03T23:30:00-03:00", dt.date(2026, 3, 3), dt.datetime(2026, 3, 4, 2, 30, tzinfo=dt.UTC)),
        ),
    ],
)
def test_publication(planted: Planted, published: dt.date | None, expected: tuple[Any, ...]) -> None:
    """The day is the article's own; a moment is in UTC, and there is none where the zone is not known."""
    summary = planted("a")
    info = summary.article.model_copy(update={"published": published})
    row = article_row(summary.model_copy(update={"article": info}))
    assert (row.published, row.published_date, row.published_at) == expected


def test_what_a_summary_cost(planted: Planted) -> None:
    """Tokens and cost are those of all attempts."""
    row = article_row(planted("a"))
    assert (row.attempts, row.input_tokens, row.cached_tokens, row.output_tokens) == (1, 900, 512, 100)
    assert row.model_dump(include=set(Usage.model_fields)) == planted("a").provenance.usage.model_dump()
    assert (row.cost, row.seconds, row.events, row.engine) == (0.00125, 1.25, 2, "llm")


def test_ids_are_unique(gold: list[ArticleSummary]) -> None:
    """An event is found again by its id."""
    ids = [row.event_id for summary in gold for row in event_rows(summary)]
    assert len(ids) == len(set(ids)) == sum(len(summary.events) for summary in gold)


def test_a_row_holds_its_record(read: ArticleSummary) -> None:
    """What a column has no room for, such as offsets, is in the record."""
    records: list[EventRecord] = [row.record for row in event_rows(read)]
    assert records == list(read.events)
