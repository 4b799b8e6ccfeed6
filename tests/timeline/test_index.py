"""The index: kept in a file, added to without building anything again, and safe when something breaks off."""

import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from summarizer.errors import TimelineError
from summarizer.records.summary import ArticleSummary
from summarizer.records.timeline import EventRef, Timeline
from summarizer.timeline.build import TimelineIndex, build_timeline

Linear = Callable[[Callable[[int], Callable[[], object]], int], bool]


def test_grows_as_it_is_built(gold: dict[str, ArticleSummary], tmp_path: Path) -> None:
    """Article by article into a file that is closed in between comes to the same as all at once."""
    for summary in gold.values():
        with TimelineIndex(tmp_path / "links.db") as index:
            assert index.add(summary)
    with TimelineIndex(tmp_path / "links.db") as index:
        assert index.timeline() == build_timeline(gold.values())


def test_an_article_counts_once(gold: dict[str, ArticleSummary]) -> None:
    """An article that comes again changes nothing."""
    first = next(iter(gold.values()))
    with TimelineIndex() as index:
        assert index.add(first)
        before = index.timeline()
        assert not index.add(first)
        assert index.timeline() == before


def test_a_link_is_taken_back(gold: dict[str, ArticleSummary], tmp_path: Path) -> None:
    """An editor who finds a link wrong drops it: what it alone held together comes apart, all else stays, for good."""
    path = tmp_path / "links.db"
    with TimelineIndex(path) as index:
        for summary in gold.values():
            index.add(summary)
        before = {link.id: link for thread in index.timeline().threads for link in thread.links}
        joins = [link for link in before.values() if link.kind == "same" and isinstance(link.earlier, EventRef)]
        for link in joins:
            assert index.drop(link)
            assert not index.drop(link)
    with TimelineIndex(path) as index:
        timeline = index.timeline()
        after = {link.id for thread in timeline.threads for link in thread.links}
        assert after < set(before)
        assert not after & {link.id for link in joins}
        stages = [stage for thread in timeline.threads for stage in thread.stages if stage.kind != "agreement"]
        assert all(len(stage.mentions) == 1 for stage in (*stages, *timeline.alone))
        assert not index.add(gold["01"])


def test_threads_keep_their_id(gold: dict[str, ArticleSummary]) -> None:
    """A thread that grows stays the one that it was."""
    summaries = list(gold.values())
    before = {thread.id for thread in build_timeline(summaries[:8]).threads}
    after = {thread.id for thread in build_timeline(summaries).threads}
    assert before <= after


def test_nothing_of_an_article_that_breaks_off(
    gold: dict[str, ArticleSummary], monkeypatch: pytest.MonkeyPatch
) -> None:
    """An article is in the index whole or not at all."""
    first, second, *_ = gold.values()
    with TimelineIndex() as index:
        index.add(first)
        before = index.timeline()
        with monkeypatch.context() as broken:
            broken.setattr("summarizer.timeline.linking.figure_keys", lambda _: 1 / 0)
            with pytest.raises(ZeroDivisionError):
                index.add(second)
        assert index.timeline() == before
        assert index.add(second)


def test_another_file(tmp_path: Path) -> None:
    """A file that is no index is said to be none, and is left alone."""
    text, other = tmp_path / "notes.txt", tmp_path / "other.db"
    text.write_text("no database at all, but a long enough note\n" * 50)
    with sqlite3.connect(other) as db:
        db.execute("CREATE TABLE mine (a)")
    for path in (text, other):
        kept = path.read_bytes()
        with pytest.raises(TimelineError):
            TimelineIndex(path)
        assert path.read_bytes() == kept


@settings(max_examples=15)
@given(order=st.permutations(range(12)))
def test_any_order(gold: dict[str, ArticleSummary], order: list[int]) -> None:
    """In whatever order articles come, every reference holds, nothing is lost, and it goes through JSON."""
    summaries = list(gold.values())
    timeline = build_timeline(summaries[place] for place in order)
    events = {(s.article.id, event.id) for s in summaries for event in s.events}
    assert Timeline.model_validate_json(timeline.model_dump_json()) == timeline
    assert [article.id for article in timeline.articles] == [
        s.article.id for s in sorted(summaries, key=lambda s: (str(s.article.published), s.article.id))
    ]
    stages = [*timeline.alone, *(stage for t in timeline.threads for stage in (*t.stages, *t.background))]
    assert {(mention.article, mention.event) for stage in stages for mention in stage.mentions} == events
    for thread in timeline.threads:
        for link in thread.links:
            for end in (link.earlier, link.later):
                assert not isinstance(end, EventRef) or (end.article, end.event) in events


def test_linking_is_linear(gold: dict[str, ArticleSummary], is_linear: Linear) -> None:
    """An archive of one story told over and over, where every mention is like every other, takes linear time."""
    summary = gold["02"]

    def again(times: int) -> Callable[[], object]:
        copies = [
            summary.model_copy(update={"article": summary.article.model_copy(update={"id": f"{number:064}"})})
            for number in range(times)
        ]

        def work() -> None:
            with TimelineIndex() as index:
                for copy in copies:
                    index.add(copy)

        return work

    assert is_linear(again, 20)
