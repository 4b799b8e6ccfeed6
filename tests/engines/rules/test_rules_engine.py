"""The embedded engine as a whole: any article comes out whole and verified."""

import asyncio
from pathlib import Path
from typing import Literal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from summarizer import (
    STANDARD_KINDS,
    Article,
    ArticleSummary,
    Config,
    EventDetails,
    EventRecord,
    Mention,
    Phrases,
    analyze_text,
    read_article,
    summarize,
)
from summarizer.engines.rules.engine import RulesEngine
from summarizer.prompting.request import build_request
from summarizer.records.kinds import Attack, Custody

GOLD = sorted(Path("tests/gold/articles").resolve().glob("*.txt"))
WORDS = (
    "rebels army police 40 nine hostages attacked freed evacuated was were said that on Monday in Goma, the a to from "
    "by who and not will will. “ ” \" ( ) . ; — killed killing planned cancelled they it $3 million % 2026 Lamu's"
).split()


class Regatta(EventDetails):
    """Boats race each other."""

    kind: Literal["regatta"] = "regatta"
    by: Phrases = ()
    course: Mention | None = None


def extracted_kinds(text: str, kinds: tuple[type[EventDetails], ...]) -> list[str]:
    """The kinds of the events that the engine finds, when asked for some."""
    request = build_request(analyze_text(Article(text=text)), kinds, Config())
    return [event.details.kind for event in asyncio.run(RulesEngine().extract(request)).events]


def mentions(event: EventRecord) -> list[Mention]:
    """Every phrase of an event that is copied from the article."""
    values = [value for _, value in event.details]
    roles = [item for value in values for item in (value if isinstance(value, tuple) else (value,))]
    found = (event.trigger, *roles, *event.places, *event.stopped_by, *event.according_to)
    return [mention for mention in found if isinstance(mention, Mention)]


@pytest.mark.parametrize("path", GOLD, ids=lambda path: path.stem)
def test_news_as_it_is_scraped(path: Path) -> None:
    """Thirty articles of all sorts: each word of a record stands where it says, and verification has no error."""
    text = read_article(path).text
    summary = summarize(path, model="rules")
    assert not [finding for finding in summary.findings if finding.severity == "error"]
    assert summary.events
    for event in summary.events:
        assert event.support == "supported"
        assert event.headline
        assert 0 < len(event.headline.split()) <= 18
        for mention in mentions(event):
            assert text[mention.start : mention.end] == mention.text
    assert 2 <= len(summary.summary.sentences) <= 6
    assert len(summary.summary.text.split()) <= 120


def test_there_are_thirty() -> None:
    """The test above reads what it should."""
    assert len(GOLD) == 30


@settings(max_examples=60)
@given(st.lists(st.sampled_from(WORDS), min_size=1, max_size=40).map(" ".join))
def test_any_words_come_out_as_a_record(text: str) -> None:
    """However broken the grammar, nothing raises, phrases stand in the text, and JSON brings the same back."""
    if not any(character.isalnum() for character in text):
        text += " a"
    summary = summarize(Article(text=text), model="rules")
    for event in summary.events:
        for mention in mentions(event):
            if mention.start is not None:
                assert text[mention.start : mention.end] == mention.text
    assert ArticleSummary.model_validate_json(summary.model_dump_json()) == summary


def test_the_same_article_gives_the_same_answer() -> None:
    """A baseline is of use only where it is repeatable."""
    first, second = (summarize(GOLD[0], model="rules") for _ in range(2))
    assert first.model_dump(exclude={"provenance"}) == second.model_dump(exclude={"provenance"})


@pytest.mark.parametrize(
    ("kinds", "expected"),
    [
        (STANDARD_KINDS, ["attack", "custody"]),
        ((Custody,), ["custody"]),
        ((Attack,), ["attack"]),
        ((Regatta,), []),
        ((*STANDARD_KINDS, Regatta), ["attack", "custody"]),
    ],
)
def test_only_the_kinds_asked_for(kinds: tuple[type[EventDetails], ...], expected: list[str]) -> None:
    """Whoever asks for one kind gets no other."""
    assert extracted_kinds("Rebels shelled Goma on Sunday. They kidnapped six nurses on Monday.", kinds) == expected


TOWNS = """
Goma Lagos Kano Jos Oran Tunis Lima Quito Porto Turin Oslo Bergen Van Pune Beira Luanda Rabat Lamu
Accra Dakar Kigali Bari Cork Gdansk Turku Split
""".split()


def test_at_most_twenty_four_events_in_the_article_s_order() -> None:
    """A list of everything keeps its weightiest events."""
    text = " ".join(f"Police arrested {n} men in {town} on Sunday." for n, town in enumerate(TOWNS, 2))
    starts = [event.trigger.start or 0 for event in summarize(Article(text=text), model="rules").events]
    assert len(starts) == 24
    assert starts == sorted(starts)


def test_a_long_list_is_cut_and_not_an_error() -> None:
    """A field holds twelve phrases, whatever the article lists."""
    text = " ".join(f"Rebels attacked a depot in {town} on Sunday." for town in TOWNS)
    assert all(len(event.places) <= 12 for event in summarize(Article(text=text), model="rules").events)
