"""What an engine writes itself is checked as the summary is."""

import datetime as dt

import pytest

from summarizer.articles.article import Article
from summarizer.grounding.ground import Grounded, ground
from summarizer.prompting.extraction import ExtractedEvent, ExtractedLoaded, Extraction
from summarizer.records.events import Status
from summarizer.records.kinds import Access
from summarizer.records.phrases import Mention
from summarizer.text.analysis import analyze_text

ANALYSIS = analyze_text(
    Article(
        text="The harbour board closed the port of Sines on Monday. About 40 ships wait outside. "
        "The board plans to reopen the port on Friday. Its reckless chairman, Rui Prado, said nothing.",
        published=dt.date(2026, 3, 4),
    )
)


def event(headline: str, trigger: str = "closed", status: Status = "occurred", sentence: int = 1) -> Grounded:
    extracted = ExtractedEvent(
        sentences=(sentence,),
        trigger=Mention(text=trigger),
        details=Access(change="closed"),
        status=status,
        headline=headline,
    )
    return ground(Extraction(events=(extracted,)), ANALYSIS)


def loaded(neutral: str) -> Grounded:
    phrase = ExtractedLoaded(
        sentences=(4,), phrase=Mention(text="chairman"), voice="narrator", reason="a label", neutral=neutral
    )
    return ground(Extraction(loaded_language=(phrase,)), ANALYSIS)


def test_a_true_headline_stays() -> None:
    """A headline in the engine's own words that adds nothing is the record's."""
    result = event("Board shuts port of Sines")
    assert result.events[0].headline == "Board shuts port of Sines"
    assert not result.findings


@pytest.mark.parametrize(
    ("headline", "code"),
    [
        ("Board closes port of Lisbon", "name-not-in-source"),
        ("Port of Sines closed, 70 ships wait", "number-not-in-source"),
        ("Brutal board closes port of Sines", "loaded-wording"),
        ("Board “regrets” to close the port of Sines for good", "quotation-altered"),
    ],
)
def test_a_false_headline_gives_way_to_the_trigger(headline: str, code: str) -> None:
    """A name, a number, a quotation or a judgement does not get onto a page by way of a headline."""
    result = event(headline)
    assert result.events[0].headline in ("Closed", headline)
    found = [finding for finding in result.findings if finding.code == code]
    assert found
    assert found[0].path == "events[0].headline"
    assert found[0].left_out == headline


def test_each_headline_answers_for_itself() -> None:
    """They are read as one text, and a fault is laid to the right one."""
    texts = ["Port of Sines closed", "Port of Lisbon closed. It is shut", "Port closed"]
    events = tuple(
        ExtractedEvent(
            sentences=(1,), trigger=Mention(text="closed"), details=Access(), status="occurred", headline=text
        )
        for text in texts
    )
    result = ground(Extraction(events=events), ANALYSIS)
    assert [record.headline for record in result.events] == [texts[0], "Closed", texts[2]]
    assert {finding.path for finding in result.findings} == {"events[1].headline"}


@pytest.mark.parametrize(("neutral", "kept"), [("head", "head"), ("Maria Sousa", None), ("tyrant", None), ("", "")])
def test_a_neutral_wording_adds_nothing(neutral: str, kept: str | None) -> None:
    """What is offered in place of a loaded phrase has no name of its own and is not loaded itself."""
    phrase = next(one for one in loaded(neutral).loaded_language if one.phrase.text == "chairman")
    assert phrase.neutral == kept


@pytest.mark.parametrize(
    ("trigger", "status", "sentence", "doubted"),
    [
        ("closed", "occurred", 1, False),
        ("reopen", "occurred", 3, True),
        ("reopen", "ongoing", 3, True),
        ("reopen", "planned", 3, False),
    ],
)
def test_a_plan_told_as_done_is_doubted(trigger: str, status: Status, sentence: int, doubted: bool) -> None:
    """A model that was told to mark all as occurred is caught at the words around each trigger."""
    result = event("Port of Sines", trigger, status, sentence)
    doubts = [(finding.severity, finding.path) for finding in result.findings if finding.code == "status-differs"]
    assert doubts == ([("warning", "events[0].status")] if doubted else [])
    assert result.events[0].support == "supported"
