"""Parts of records in words, as every page says them."""

import datetime as dt
from collections.abc import Callable
from typing import Any

import pytest

from summarizer.records.events import Codes, EventRecord, Factuality
from summarizer.records.kinds import Access, Agreement, Attack, EventDetails, Movement
from summarizer.records.phrases import Mention, Quantity, TimeExpression
from summarizer.records.summary import ArticleSummary, LoadedPhrase, Usage
from summarizer.records.timeline import Stage
from summarizer.report import wording

TARN, ORLA, LUND = (Mention(text=text) for text in ("Port\nTarn", "Orla Island", "Lund Bay"))
DAY = dt.date(2026, 3, 2)


def event(details: EventDetails, **parts: Any) -> EventRecord:
    """An event with these details."""
    return EventRecord(id="e", headline="H", trigger=Mention(text="t"), details=details, status="occurred", **parts)


def day(number: int, **parts: Any) -> TimeExpression:
    """A day in March 2026."""
    date = dt.date(2026, 3, number)
    return TimeExpression(text="Monday", timex=f"{date}", earliest=date, latest=date, precision="day", **parts)


@pytest.mark.parametrize(
    ("bounds", "words"),
    [
        ({"value": 7, "low": 7, "high": 7}, "7"),
        ({"low": 5, "high": 7}, "5 to 7"),
        ({"value": 41000, "high": 41000, "approximate": True}, "at most 41,000"),
        ({"value": 98000, "low": 98000}, "at least 98,000"),
        ({"value": 22000, "approximate": True}, "about 22,000"),
        ({"value": 2.5}, "2.5"),
        ({"high": 50, "per": "day"}, "at most 50 a day"),
        ({"value": 0, "low": 0, "high": 0}, "0"),
    ],
)
def test_bounds(bounds: dict[str, Any], words: str) -> None:
    """A hedge is neither dropped nor added."""
    assert wording.bounds(Quantity(start=0, end=1, text="x", **bounds)) == words


@pytest.mark.parametrize(
    ("time", "words"),
    [
        (None, ""),
        (day(2), "2 March 2026"),
        (day(2, basis="report"), "2 March 2026 (reported)"),
        (TimeExpression(text="last\nweek"), "“last week”"),
    ],
)
def test_when(time: TimeExpression | None, words: str) -> None:
    """A date of the report is not passed off as the event's, and an open time stays in the article's words."""
    assert wording.when(time) == words


def test_events_are_in_the_order_of_time() -> None:
    """Undated events stand behind the dated ones, each group as the article has it."""
    times = (None, day(9), day(2), TimeExpression(text="soon"), day(9))
    events = [event(Access(), time=time) for time in times]
    assert [events.index(one) for one in wording.in_order(events)] == [2, 1, 1, 0, 3]


@pytest.mark.parametrize(
    ("details", "places", "words"),
    [
        (Movement(origin=TARN, destination=ORLA, via=LUND), (LUND,), "from Port Tarn to Orla Island via Lund Bay"),
        (Movement(), (TARN, LUND), "Port Tarn, Lund Bay"),
        (Access(), (), ""),
    ],
)
def test_where(details: EventDetails, places: tuple[Mention, ...], words: str) -> None:
    """The way, or else the places."""
    assert wording.where(event(details, places=places)) == words


@pytest.mark.parametrize(
    ("details", "words"),
    [
        (Movement(form="evacuation"), "movement: evacuation"),
        (Movement(), "movement"),
        (Agreement(stage="in_force"), "agreement: in force"),
    ],
)
def test_kind(details: EventDetails, words: str) -> None:
    """A kind is said in words, with its sub-type where that says anything."""
    assert wording.kind(event(details)) == words


def test_to_whom_it_is_done() -> None:
    """Those moved, freed or arrested are told beside who does it, and nobody is told twice."""
    assert wording.whom(event(Movement(by=(TARN,), movers=(ORLA, LUND)))) == "Orla Island, Lund Bay"
    assert wording.whom(event(Access(by=(TARN,), site=ORLA))) == "Orla Island"
    assert (wording.who(event(Movement(movers=(ORLA,)))), wording.whom(event(Movement(movers=(ORLA,))))) == (
        "Orla Island",
        "",
    )


def test_who_and_the_toll() -> None:
    """Those who act are named before those to whom it happens; all harm is told."""
    details = Attack(by=(TARN,), killed=(ORLA,), injured=(LUND, TARN))
    assert wording.who(event(details)) == "Port Tarn"
    assert wording.toll(event(details)) == "; killed: Orla Island; injured: Lund Bay, Port Tarn"
    assert wording.who(event(Movement(movers=(ORLA, LUND)))) == "Orla Island, Lund Bay"


@pytest.mark.parametrize(
    ("parts", "voice", "instead"),
    [
        ({"neutral": ""}, "the writer", "(leave out)"),
        ({"neutral": None, "voice": "quoted"}, "a source (quoted)", ""),
        ({"neutral": "government", "voice": "paraphrased", "source": TARN}, "Port Tarn (paraphrased)", "government"),
    ],
)
def test_loaded_wording(parts: dict[str, Any], voice: str, instead: str) -> None:
    """Whose words they are, and that words which can go are not the same as words without a substitute."""
    loaded = LoadedPhrase(phrase=ORLA, reason="judges", **parts)
    assert (wording.voice(loaded), wording.instead(loaded)) == (voice, instead)


def test_what_it_cost(planted: Callable[[str], ArticleSummary]) -> None:
    """Tokens and money are told where there are any, and only there."""
    free = planted("Selkie")
    paid = free.provenance.model_copy(update={"usage": Usage(input_tokens=1200, output_tokens=34), "cost": 0.00125})
    assert "tokens" not in wording.made_by(free)
    assert "$" not in wording.made_by(free)
    assert " · 1,234 tokens · $0.0013 · " in wording.made_by(free.model_copy(update={"provenance": paid}))


@pytest.mark.parametrize(
    ("published", "stamp"),
    [(DAY, "2 March 2026"), (dt.datetime(2026, 3, 2, 7, 5), "2 March 2026, 07:05"), (None, "")],
)
def test_origin(planted: Callable[[str], ArticleSummary], published: dt.date | None, stamp: str) -> None:
    """What is known of the article on one line, the time of day where it was given, nothing in place of the unknown."""
    full = planted("")
    known = {"publisher": None, "url": None, "language": "en", "published": published}
    article = full.article.model_copy(update=known)
    assert wording.origin(full.model_copy(update={"article": article})) == " · ".join(filter(None, (stamp, "en")))


@pytest.mark.parametrize(
    ("first", "last", "words"),
    [
        (dt.date(2026, 2, 4), dt.date(2026, 2, 5), "4–5 February 2026"),
        (dt.date(2026, 1, 31), dt.date(2026, 2, 5), "31 January – 5 February 2026"),
        (dt.date(2025, 12, 31), dt.date(2026, 1, 1), "31 December 2025 – 1 January 2026"),
        (dt.date(2024, 5, 1), dt.date(2024, 5, 31), "May 2024"),
        (dt.date(2024, 1, 1), dt.date(2024, 12, 31), "2024"),
        (dt.date(9999, 12, 1), dt.date.max, "December 9999"),
        (dt.date(2024, 1, 1), dt.date(2024, 2, 29), "1 January – 29 February 2024"),
        (DAY, DAY, "2 March 2026"),
        (DAY, None, "2 March 2026"),
        (None, DAY, "2 March 2026"),
        (None, None, ""),
    ],
)
def test_days(first: dt.date | None, last: dt.date | None, words: str) -> None:
    """A span of days says once what both have in common, and is never shorter or longer than it is."""
    assert wording.days(first, last) == words


def test_the_day_of_a_report_is_told_as_such() -> None:
    """A stage whose own day is not known is dated by its report, and says so."""
    stage = Stage(kind="access", status="occurred", headline="H", earliest=DAY, latest=DAY, mentions=(), citations=())
    assert wording.stage_day(stage) == "2 March 2026"
    assert wording.stage_day(stage.model_copy(update={"reported": True})) == "2 March 2026 (reported)"
    assert wording.stage_day(stage.model_copy(update={"reported": True, "earliest": None, "latest": None})) == ""


def test_an_article_has_a_title_and_a_label(planted: Callable[[str], ArticleSummary]) -> None:
    """Without a headline an article goes by its first cited words, without a publisher by its headline."""
    full = planted("Selkie")
    bare = full.article.model_copy(update={"headline": None, "publisher": None})
    assert wording.title(full) == full.article.headline
    assert wording.title(full.model_copy(update={"article": bare})) == "“αSelkieα”"
    assert wording.label(full) == f"{full.article.publisher}, 3 Mar 2026"
    assert wording.label(full.model_copy(update={"article": bare})) == "no headline, 3 Mar 2026"


def test_shortened() -> None:
    """A text is cut between words where it can be, and never grows over its measure by more than the dots."""
    assert wording.shortened("one two three", 13) == "one two three"
    assert wording.shortened("one two three", 9) == "one two …"
    assert wording.shortened("x" * 40, 10) == "x" * 10 + " …"


def test_codes_and_certainty() -> None:
    """Codes of other schemes and each source's certainty, with nothing for what is not coded."""
    facts = (Factuality(value="CT+"), Factuality(source="Ali\nBwana", value="PS-"))
    coded = event(Movement(), factuality=facts, codes=Codes(plover="AID", quad=2, schema_org="EventCancelled"))
    assert wording.codes(coded) == "PLOVER AID · quad 2 · schema.org EventCancelled"
    assert wording.certainty(coded) == "the writer: certain; Ali Bwana: possibly not"
    assert (wording.codes(event(Movement())), wording.certainty(event(Movement()))) == ("", "")


def test_a_day_that_something_has_lasted_from_is_dated() -> None:
    """ "Since Monday" has a date like any other day."""
    time = TimeExpression(
        text="Monday",
        timex="2024-05-06",
        earliest=dt.date(2024, 5, 6),
        latest=dt.date(2024, 5, 9),
        precision="day",
    )
    assert wording.when(time) == "since 6 May 2024"


def test_fractions_are_short() -> None:
    """A third has no sixteen digits, and money keeps its cents."""
    third = Quantity(start=0, end=9, text="one-third", value=1 / 3, low=1 / 3, high=1 / 3)
    price = Quantity(start=0, end=9, text="$1,234.56", value=1234.56, low=1234.56, high=1234.56)
    assert wording.bounds(third) == "0.333"
    assert wording.bounds(price).startswith("1,234.56")
