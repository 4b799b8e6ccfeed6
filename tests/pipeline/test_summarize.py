"""One article in, one summary out: sync, async, in a notebook, and what the record says of how it came about."""

import asyncio
import datetime as dt
from pathlib import Path
from typing import Literal

import pytest

from summarizer import (
    STANDARD_KINDS,
    Article,
    ArticleError,
    ArticleSummary,
    Config,
    ConfigError,
    EventDetails,
    Mention,
    Phrases,
    Summarizer,
    __version__,
    asummarize,
    summarize,
)

TEXT = "Rebels freed nine hostages near Kaduna on Monday, the army said. The hostages are nurses from Jos."
ARTICLE = Article(text=TEXT, published=dt.date(2026, 3, 4), headline="Nine freed", publisher="Alfa", language="en")


class Quarantine(EventDetails):
    """People or a ship are kept apart for fear of a disease."""

    kind: Literal["quarantine"] = "quarantine"
    by: Phrases = ()
    """Who orders it"""
    people: Phrases = ()
    """Who is kept apart"""
    site: Mention | None = None


def content(summary: ArticleSummary) -> dict[str, object]:
    """All but how it came about."""
    return summary.model_dump(exclude={"provenance"})


async def test_async_gives_what_sync_gives() -> None:
    """There is one pipeline, whichever way it is called."""
    with Summarizer("rules") as plain:
        waited = await asyncio.to_thread(plain.summarize, ARTICLE)
    async with Summarizer("rules") as summarizer:
        awaited = await summarizer.asummarize(ARTICLE)
    assert content(waited) == content(awaited) == content(await asummarize(ARTICLE, model="rules"))


async def test_sync_works_inside_a_running_loop() -> None:
    """As in a notebook, where a loop runs already."""
    assert asyncio.get_running_loop().is_running()
    assert content(summarize(ARTICLE, model="rules")) == content(await asummarize(ARTICLE, model="rules"))


@pytest.mark.parametrize("form", ["text", "path", "article"])
def test_an_article_is_a_text_a_path_or_an_article(tmp_path: Path, form: str) -> None:
    """Whatever a user has at hand gives the same events and summary."""
    path = tmp_path / "story.txt"
    path.write_text(TEXT, encoding="utf-8")
    forms: dict[str, str | Path | Article] = {"text": TEXT, "path": path, "article": Article(text=TEXT)}
    summary = summarize(forms[form], model="rules", published="2026-03-04")
    assert summary.summary.text.startswith("Rebels freed nine hostages near Kaduna on 2 March 2026, the army said.")


@pytest.mark.parametrize(
    "published", [dt.date(2026, 3, 11), dt.datetime(2026, 3, 11, 17, 6), "2026-03-11", "2026-03-11T17:06"]
)
def test_the_day_that_the_caller_names_wins(published: dt.date | str) -> None:
    """Relative dates hang on it."""
    with Summarizer("rules") as summarizer:
        summary = summarizer.summarize(ARTICLE, published=published)
    time = summary.events[0].time
    assert time is not None
    assert time.earliest == dt.date(2026, 3, 9)
    assert str(summary.article.published).startswith("2026-03-11")


def test_the_record_tells_of_its_article() -> None:
    """Metadata goes through, and the id is that of the text."""
    info = summarize(ARTICLE, model="rules").article
    assert info == ARTICLE.info
    assert (info.headline, info.publisher, info.language) == ("Nine freed", "Alfa", "en")


def test_provenance() -> None:
    """A stored summary says which engine made it, when, and from which prompt and schema."""
    before = dt.datetime.now(dt.UTC)
    made = summarize(ARTICLE, model="rules").provenance
    assert (made.engine, made.model, made.library_version) == ("rules", "rules", __version__)
    assert before <= made.started <= dt.datetime.now(dt.UTC)
    assert 0 < made.seconds < 60
    assert (made.attempts, made.usage.input_tokens, made.usage.output_tokens, made.cost) == ((), 0, 0, 0)
    assert len(made.prompt_hash) == 64


def test_the_prompt_hash_follows_what_is_asked() -> None:
    """The same question has the same hash whatever the article; other kinds or another length have not."""
    other = Article(text="The port was closed.")
    hashes = [
        summarize(ARTICLE, model="rules").provenance.prompt_hash,
        summarize(other, model="rules").provenance.prompt_hash,
        summarize(other, model="rules", kinds=STANDARD_KINDS[:2]).provenance.prompt_hash,
        summarize(other, model="rules", config=Config(summary_max_words=60)).provenance.prompt_hash,
    ]
    assert hashes[0] == hashes[1]
    assert len(set(hashes)) == 3


def test_a_summary_survives_json() -> None:
    """What is written to a file is what is read back."""
    summary = summarize(ARTICLE, model="rules")
    assert summary.events
    assert summary.summary.sentences
    assert ArticleSummary.model_validate_json(summary.model_dump_json()) == summary


@pytest.mark.parametrize("text", ["", "  \n", "?!"])
def test_nothing_to_summarize(text: str) -> None:
    """An article without a word is an error of its own, in one sentence."""
    with pytest.raises(ArticleError, match=r"^[^\n]+$"):
        summarize(text, model="rules")


def test_a_day_that_is_none() -> None:
    """A misspelt date is not guessed."""
    with pytest.raises(ConfigError, match="ISO 8601"):
        summarize(ARTICLE, model="rules", published="last week")


def test_a_kind_of_one_s_own_changes_nothing_else() -> None:
    """Adding a kind leaves the standard ones as they are."""
    with_mine = summarize(ARTICLE, model="rules", kinds=[*STANDARD_KINDS, Quarantine])
    assert content(with_mine) == content(summarize(ARTICLE, model="rules"))


def test_a_kind_of_one_s_own_is_found_by_its_name_and_survives_json() -> None:
    """Its tag is the word looked for; the record is of the user's class, when read back as well."""
    text = "The health ministry quarantined 40 sailors in Lagos on Sunday."
    summary = summarize(text, model="rules", kinds=[*STANDARD_KINDS, Quarantine])
    (event,) = summary.events
    assert event.trigger.text == "quarantined"
    assert isinstance(event.details, Quarantine)
    assert [mention.text for mention in (*event.details.by, *event.details.people)] == ["health ministry", "40 sailors"]
    assert ArticleSummary.model_validate_json(summary.model_dump_json()) == summary


def test_only_kinds_of_one_s_own() -> None:
    """Whoever asks for one kind alone gets that or nothing, and a summary all the same."""
    summary = summarize(ARTICLE, model="rules", kinds=[Quarantine])
    assert not summary.events
    assert summary.summary.sentences
