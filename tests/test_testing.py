"""What users test their own code with: an engine that answers as it is told, and recorded answers."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace
from typing import Any, Literal

import pytest

from summarizer import STANDARD_KINDS, Article, EventDetails, Mention, Summarizer
from summarizer.testing import FakeEngine, same_body
from tests.engines.llm.answers import GOOD, KEY, TEXT, completion, wrong
from tests.engines.llm.scripted import Endpoint, Step

ARTICLE = Article.model_validate({"text": TEXT, "published": "2026-03-04"})
CONFTEST = 'pytest_plugins = ["summarizer.testing"]\n'
STORY = f"""
import os
import pytest
from summarizer import Article, Config, summarize

ARTICLE = Article.model_validate({{"text": {TEXT!r}, "published": "2026-03-04"}})

def config():
    return Config(base_url=os.environ["ENDPOINT"], api_key=os.environ["KEY"])

@pytest.mark.vcr
def test_story():
    summary = summarize(ARTICLE, model="openai/gpt-6-luna", config=config())
    assert len(summary.provenance.attempts) == 2
    assert summary.events[0].headline == "Tarn bridge closed"

@pytest.mark.default_cassette("test_story.yaml")
@pytest.mark.vcr
def test_edited():
    edited = ARTICLE.model_copy(update={{"headline": "Bridge shut"}})
    summarize(edited, model="openai/gpt-6-luna", config=config())

@pytest.mark.default_cassette("test_story.yaml")
@pytest.mark.vcr
def test_asked_again_in_other_words(monkeypatch):
    monkeypatch.setattr("summarizer.engines.llm.conversation._MOST_FAULTS", 1)
    summarize(ARTICLE, model="openai/gpt-6-luna", config=config())
"""
SESSIONS = """
import os, sys
import pytest

folder, url, key = sys.argv[1:]
plugins = ["-p", "pytest_recording.plugin", "-p", "no:cacheprovider"]
options = ["-q", *plugins, "-c", os.devnull, "--rootdir", folder, folder]
os.environ.update(ENDPOINT=url, KEY=key)
pytest.main(["--record-mode=once", "-k", "story", *options])
print("REPLAY", flush=True)
os.environ.update(ENDPOINT="http://127.0.0.1:9/v1", KEY="another-key")
pytest.main(["--record-mode=none", "--block-network", *options])
"""
SECRETS = {
    "Set-Cookie": "session=secret-cookie",
    "openai-organization": "secret-desk",
    "x-request-id": "secret-request",
}


class Recall(EventDetails):
    """A maker takes a product back."""

    kind: Literal["recall_of_the_tests"] = "recall_of_the_tests"
    product: Mention | None = None


def test_answers_are_given_in_order() -> None:
    """One for each article, the last again and again; what was asked can be looked at."""
    engine = FakeEngine(wrong(), GOOD)
    with Summarizer(engine) as summarizer:
        first, second, third = (summarizer.summarize(ARTICLE) for _ in range(3))
    assert [len(summary.summary.sentences) for summary in (first, second, third)] == [1, 2, 2]
    assert (first.provenance.engine, first.provenance.model, first.provenance.attempts) == ("fake", "fake", ())
    assert [request.analysis.article for request in engine.requests] == [ARTICLE] * 3
    assert "Tarn bridge" in engine.requests[0].messages[1]["content"]


def test_an_answer_is_verified_like_any_other() -> None:
    """A test with a fake engine sees the findings that a real answer would have."""
    with Summarizer(FakeEngine(wrong())) as summarizer:
        summary = summarizer.summarize(ARTICLE)
    assert [found.path for found in summary.findings] == ["events[0].details.site", "summary.left_out[0]"]
    assert summary.events[0].support == "partial"


def test_without_answers_nothing_is_found() -> None:
    """Code that is tested for an article without events needs no answer."""
    with Summarizer(FakeEngine()) as summarizer:
        summary = summarizer.summarize(ARTICLE)
    assert (summary.events, summary.summary.text) == ((), "")


def test_kinds_of_one_s_own() -> None:
    """An answer may have events of the kinds that the test passes."""
    event = {**GOOD["events"][0], "details": {"kind": "recall_of_the_tests", "product": "the Tarn bridge"}}
    with Summarizer(FakeEngine({"events": [event]}), kinds=[*STANDARD_KINDS, Recall]) as summarizer:
        details = summarizer.summarize(ARTICLE).events[0].details
    assert isinstance(details, Recall)
    assert details.product is not None
    assert details.product.start == TEXT.index("the Tarn bridge")


def bodies(asked: Any, recorded: Any) -> tuple[SimpleNamespace, SimpleNamespace]:
    """Two requests."""
    return SimpleNamespace(body=json.dumps(asked)), SimpleNamespace(body=json.dumps(recorded, indent=3))


@pytest.mark.parametrize("body", [{"a": [1, {"b": None}], "c": "x"}, [], "text", {"messages": [{"content": "Rain."}]}])
def test_equal_bodies(body: Any) -> None:
    """White space and the order of keys make no difference."""
    recorded = dict(reversed(body.items())) if isinstance(body, dict) else body
    same_body(*bodies(body, recorded))
    same_body(SimpleNamespace(body=None), SimpleNamespace(body=b""))


@pytest.mark.parametrize(
    ("asked", "recorded", "said"),
    [
        ({"model": "a"}, {"model": "b"}, 'model is "a", recorded was "b"'),
        ({"n": 1}, {"n": 1, "top": 2}, "top is null, recorded was 2"),
        ({"m": [{"c": "x"}, {"c": "y"}]}, {"m": [{"c": "x"}, {"c": "z"}]}, 'm[1].c is "y", recorded was "z"'),
        ({"m": [1]}, {"m": [1, 2]}, "m has 1 items, recorded had 2"),
        ({"m": {"c": 1}}, {"m": [1]}, 'm is {"c": 1}, recorded was [1]'),
        ([1], [2], "[0] is 1, recorded was 2"),
        (1, 2, "the body is 1, recorded was 2"),
    ],
)
def test_the_first_difference_is_named(asked: Any, recorded: Any, said: str) -> None:
    """Who changed a prompt, an option or an article reads which it was."""
    with pytest.raises(AssertionError) as caught:
        same_body(*bodies(asked, recorded))
    assert str(caught.value) == said


def test_long_texts_are_shown_where_they_part() -> None:
    """A prompt has thousands of characters, of which one may differ."""
    start = "word " * 1000
    with pytest.raises(AssertionError) as caught:
        same_body(*bodies({"c": f"{start}closed today"}, {"c": f"{start}opened today"}))
    assert (
        str(caught.value) == 'c is "word word word word closed today", recorded was "word word word word opened today"'
    )


def test_an_article_that_differs_is_shown_itself() -> None:
    """The code of an article's markers stands before it and says nothing; where the code alone differs it is shown."""
    prompt = "=== {} undated\n1|{} sank.\n=== {}\n"
    one, other = "a" * 12, "b" * 12
    with pytest.raises(AssertionError, match=r'c is "[^"]*1\|A ship sank.*recorded was "[^"]*1\|A boat sank'):
        same_body(*bodies({"c": prompt.format(one, "A ship", one)}, {"c": prompt.format(other, "A boat", other)}))
    with pytest.raises(AssertionError, match=r"aaaa.*bbbb"):
        same_body(*bodies({"c": prompt.format(one, "A ship", one)}, {"c": prompt.format(other, "A ship", other)}))


@pytest.fixture
def endpoint() -> Iterator[Endpoint]:
    """An endpoint that answers wrong, then right, and sends what must not be recorded."""
    served = Endpoint()
    served.play([Step(body=completion(answer), headers=SECRETS) for answer in (wrong(), GOOD)])
    yield served
    served.close()


def test_recording_and_replaying(endpoint: Endpoint, tmp_path: Path) -> None:
    """A cassette has the calls and no secret, replays without network or key, and says what differs where it does."""
    (tmp_path / "conftest.py").write_text(CONFTEST, encoding="utf-8")
    (tmp_path / "test_news.py").write_text(STORY, encoding="utf-8")
    environment = {**os.environ, "NO_PROXY": "127.0.0.1", "PYTEST_DISABLE_PLUGIN_AUTOLOAD": "1"}
    done = subprocess.run(
        [sys.executable, "-c", SESSIONS, str(tmp_path), endpoint.url, KEY],
        cwd=Path(__file__).parents[1],
        env=environment,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    recording, _, replay = done.stdout.partition("REPLAY")
    assert "1 passed" in recording, done.stdout + done.stderr
    assert "2 failed, 1 passed" in replay
    assert len(endpoint.asked) == 2
    written = (tmp_path / "cassettes" / "test_news" / "test_story.yaml").read_text(encoding="utf-8")
    assert not [secret for secret in (KEY, "secret-", "127.0.0.1", "cookie", "stainless") if secret in written]
    readable = " ".join(written.split())
    assert readable.count("request:") == readable.count("response:") == 2
    assert readable.count("The road office closed the Tarn bridge on Monday.") == 2
    assert readable.count("Your answer does not hold.") == 1
    failure, reask = [line for line in replay.splitlines() if line.startswith("E ") and "Unrecorded" in line]
    assert "the cassette has no such request" in failure
    assert "messages[1].content is" in failure
    assert "Bridge shut" in failure
    assert "messages has 2 items, recorded had 4" in failure
    assert "the cassette has no such request" in reask, "an answer may be kept when a re-ask fails, but not this way"
    assert "messages[3].content is" in reask
    assert KEY not in done.stdout
