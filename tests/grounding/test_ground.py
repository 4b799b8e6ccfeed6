"""Grounding: an untrusted extraction becomes located, computed and judged records."""

import datetime as dt
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarizer.articles.article import Article
from summarizer.grounding.ground import Grounded, ground
from summarizer.prompting.extraction import (
    ExtractedEvent,
    ExtractedFigure,
    ExtractedLoaded,
    ExtractedSentence,
    Extraction,
)
from summarizer.records.kinds import Aid, Movement
from summarizer.records.phrases import Mention
from summarizer.text.analysis import TextAnalysis, analyze_text

ARTICLE = Article(
    text=(
        "The coast guard said on Monday that it had moved six nurses and nearly 40 patients from Lamu to Mombasa. "
        "Commander Grace Achieng praised the crews. "
        "The governor cancelled a visit to the brutal and lawless port. "
        "About 2,300 islanders wait, the county says."
    ),
    published=dt.date(2026, 3, 3),
)
ANALYSIS = analyze_text(ARTICLE)
MOVE: dict[str, Any] = {
    "sentences": (1,),
    "trigger": "moved",
    "details": Movement(movers=("six nurses", "nearly 40 patients"), origin="Lamu", destination="Mombasa"),  # type: ignore[arg-type]
    "status": "occurred",
    "time": "Monday",
    "time_basis": "report",
    "according_to": ("The coast guard",),
    "headline": "Coast guard moves nurses and patients",
}


def grounded(analysis: TextAnalysis = ANALYSIS, **parts: Any) -> Grounded:
    """What becomes of an extraction of these parts."""
    return ground(Extraction(**parts), analysis)


def event(**changes: Any) -> ExtractedEvent:
    """The event above, changed."""
    return ExtractedEvent.model_validate(MOVE | changes)


def codes(result: Grounded) -> list[str]:
    """The codes of the findings."""
    return [finding.code for finding in result.findings]


def test_phrases_are_located_and_counted() -> None:
    """Each word of a record has its place in the article, and each count its number, bounds and noun."""
    result = grounded(events=(event(),))
    record = result.events[0]
    assert not result.findings
    assert record.support == "supported"
    assert isinstance(record.details, Movement)
    nurses, patients = record.details.movers
    assert ARTICLE.text[nurses.start : nurses.end] == "six nurses"
    assert nurses.quantity is not None
    assert (nurses.quantity.value, nurses.quantity.unit) == (6, "nurses")
    assert patients.quantity is not None
    assert (patients.quantity.value, patients.quantity.high) == (40, 40)
    assert patients.quantity.approximate


def test_times_are_resolved_and_keep_their_basis() -> None:
    """A weekday becomes a date by the article's publication; that it is the report's is kept."""
    time = grounded(events=(event(),)).events[0].time
    assert time is not None
    assert (time.timex, time.earliest, time.basis) == ("2026-03-02", dt.date(2026, 3, 2), "report")


def test_what_is_claimed_is_certain_to_its_source_alone() -> None:
    """FactBank: the writer who reports does not vouch."""
    told = {f.source: f.value for f in grounded(events=(event(),)).events[0].factuality}
    assert told == {None: "Uu", "The coast guard": "CT+"}


def test_a_phrase_that_is_not_there_stays_and_is_named() -> None:
    """Nothing is dropped and nothing rewritten: the words have no place, and a finding says which were near."""
    details = Movement(movers=("nearly 49 patients",))  # type: ignore[arg-type]
    result = grounded(events=(event(details=details),))
    assert codes(result) == ["phrase-not-found"]
    assert result.findings[0].path == "events[0].details.movers[0]"
    assert "nearly 40 patients" in result.findings[0].message
    assert result.events[0].support == "partial"
    assert isinstance(result.events[0].details, Movement)
    assert result.events[0].details.movers[0] == Mention(text="nearly 49 patients")


def test_numbers_must_stand_in_the_cited_sentences_and_names_need_not() -> None:
    """A name may be given in full elsewhere; a count from elsewhere belongs to something else."""
    details = Aid(by=("Commander Grace Achieng",), what=("About 2,300 islanders",))  # type: ignore[arg-type]
    assert codes(grounded(events=(event(details=details),))) == ["phrase-outside-evidence"]


@pytest.mark.parametrize(("cited", "support"), [((), "unsupported"), ((9,), "unsupported"), ((1, 9), "partial")])
def test_sentences_that_do_not_exist(cited: tuple[int, ...], support: str) -> None:
    """A sentence number exists or it does not."""
    result = grounded(events=(event(sentences=cited),))
    assert "sentence-not-cited" in codes(result)
    assert result.events[0].support == support


def test_an_event_without_its_trigger_is_unsupported() -> None:
    """Schema-valid nonsense comes out as such."""
    result = grounded(events=(event(trigger="qzx wv"),))
    assert result.events[0].support == "unsupported"


def test_figures_and_loaded_phrases() -> None:
    """What the lexicon finds and what the engine adds are one list; what the article does not have is no part of it."""
    brutal = ExtractedLoaded(sentences=(3,), phrase="lawless", voice="narrator", reason="judges", neutral="")  # type: ignore[arg-type]
    absent = brutal.model_copy(update={"phrase": Mention(text="vicious")})
    figure = ExtractedFigure(sentences=(4,), mention="About 2,300 islanders", according_to=("the county",))  # type: ignore[arg-type]
    result = grounded(figures=(figure,), loaded_language=(brutal, absent))
    words = [loaded.phrase.text for loaded in result.loaded_language]
    assert any("brutal" in word for word in words)
    assert not any("vicious" in word for word in words)
    assert codes(result) == ["phrase-not-found"]
    assert result.figures[0].mention.quantity is not None
    assert result.figures[0].mention.quantity.value == 2300


def test_only_sentences_that_hold_enter_the_summary() -> None:
    """The promise: no number, date, name or quotation that the article does not have is in an accepted summary."""
    texts = [
        "The coast guard said on 2 March 2026 that it had moved six nurses from Lamu to Mombasa.",
        "The coast guard said that it had moved seven nurses from Lamu to Mombasa.",
        "The coast guard said on 9 March 2026 that it had moved six nurses from Lamu to Mombasa.",
        "The coast guard said that it had moved six nurses from Lamu to Nairobi.",
        "Six nurses were “rushed” to Mombasa, the coast guard said.",
        "The brutal coast guard said that it had moved six nurses from Lamu to Mombasa.",
        "Six nurses were moved from Lamu to Mombasa.",
    ]
    extracted = tuple(ExtractedSentence(sentences=(1,), text=text) for text in texts)
    result = ground(Extraction.model_construct(summary=extracted), ANALYSIS)
    assert [sentence.text for sentence in result.summary.sentences] == texts[:1]
    assert result.summary.text == texts[0]
    left_out = {finding.path: finding.code for finding in result.findings}
    assert list(left_out) == [f"summary.left_out[{i}]" for i in range(1, 7)]
    assert [finding.left_out for finding in result.findings] == texts[1:]


def test_a_summary_sentence_without_a_citation_is_left_out() -> None:
    """What cannot be traced cannot be told."""
    result = grounded(summary=(ExtractedSentence(sentences=(), text="The coast guard moved six nurses."),))
    assert not result.summary.sentences
    assert "sentence-not-cited" in codes(result)


def test_a_summary_ends_where_its_words_are_used_up() -> None:
    """At most the words asked for, whole sentences, the first ones."""
    sentence = ExtractedSentence(sentences=(2,), text="Commander Grace Achieng praised the crews. " * 5)
    result = grounded(summary=(sentence,) * 6)
    assert len(result.summary.text.split()) <= 120
    assert codes(result) == ["summary-too-long"]


@given(st.lists(st.text(max_size=12), max_size=6), st.lists(st.integers(-3, 9), max_size=8))
def test_any_extraction_is_grounded(words: list[str], cited: list[int]) -> None:
    """Whatever a model answers, located phrases are the article's words, and nothing raises."""
    parts = [Mention(text=word) for word in words]
    details = Movement(movers=tuple(parts), origin=parts[0] if parts else None)
    trigger = parts[0] if parts else Mention(text="moved")
    made = event(sentences=tuple(cited), details=details, trigger=trigger, places=tuple(parts))
    for mention in (*grounded(events=(made,)).events[0].places,):
        if mention.start is not None:
            assert ARTICLE.text[mention.start : mention.end] == mention.text


@pytest.mark.parametrize("text", ["}", "...", "1", "Qzx", "Blorp vant.", "\u0000"])
def test_nonsense_does_not_enter_the_summary(text: str) -> None:
    """What a broken model writes may be too short to be wrong in anything; it is left out all the same."""
    result = grounded(summary=(ExtractedSentence(sentences=(1,), text=text),))
    assert not result.summary.sentences
    assert result.findings
