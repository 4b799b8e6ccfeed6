"""Long articles: cut into windows of whole sentences, asked side by side, merged without doubles."""

from __future__ import annotations

import asyncio
import re
import time
from functools import cache
from itertools import count, pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarizer import STANDARD_KINDS, Article, ArticleSummary, Config, Summarizer, analyze_text, summarize
from summarizer.engines.llm.windows import windows
from summarizer.errors import EngineUnavailable
from summarizer.prompting.request import build_request
from tests.engines.llm.answers import MODEL, refused, reply
from tests.engines.llm.conftest import Configured
from tests.engines.llm.scripted import Asked, Endpoint, Json, Step

TOWNS = ("Tarn", "Orla", "Isk", "Valdo", "Brenn", "Mossby", "Quill", "Harrow")
WHO = ("The county council", "The water board", "A panel of engineers", "The harbour office", "The school service")
DID = (
    "closed the road to",
    "repaired the pier of",
    "counted the houses in",
    "sent two pumps to",
    "published a plan for",
)
WHEN = ("on Monday", "on Tuesday", "last week", "in February", "on 1 March")
LEAD = (1, 2, 3)


def sentence(number: int) -> str:
    """One of many that differ in who, what, where and when."""
    who, did, town, when = WHO[number % 5], DID[number // 5 % 5], TOWNS[number // 25 % 8], WHEN[number // 3 % 5]
    return (
        f"{who} {did} {town} {number} {when}, and {number % 37 + 3} people of district {number} were told in writing."
    )


@cache
def article(words: int) -> Article:
    """An article of at least so many words."""
    sentences: list[str] = []
    for number in count(1):
        sentences.append(sentence(number))
        words -= len(sentences[-1].split())
        if words <= 0:
            break
    return Article(text=" ".join(sentences))


def shown(asked: Asked) -> dict[int, str]:
    """The numbered sentences of a request."""
    lines = re.findall(r"^(\d+)\|(.*)$", asked.messages[1]["content"], re.MULTILINE)
    return {int(number): text for number, text in lines}


def read(asked: Asked) -> Step:
    """What a model says to a window: the lead's event, and that of its last sentence."""
    numbers = {1, max(shown(asked))}
    return reply(
        {
            "events": [event(number) for number in sorted(numbers)],
            "figures": [],
            "loaded_language": [],
            "summary": [{"sentences": [number], "text": told(number)} for number in sorted(numbers)],
        }
    )


def event(number: int) -> Json:
    """The event that a sentence tells of."""
    return {
        "sentences": [number],
        "trigger": DID[number // 5 % 5].split()[0],
        "details": {"kind": "other", "by": [WHO[number % 5]], "targets": [], "what": f"district {number}"},
        "status": "occurred",
        "time": None,
        "time_basis": "event",
        "places": [],
        "stopped_by": [],
        "according_to": [],
        "headline": f"District {number}",
    }


def told(number: int) -> str:
    """A sentence of a summary that holds."""
    return f"{WHO[number % 5]} {DID[number // 5 % 5]} {TOWNS[number // 25 % 8]} {number}."


def seconds_for(words: int, endpoint: Endpoint, config: Config) -> tuple[float, ArticleSummary]:
    """The CPU time that an article of so many words takes, and its summary."""
    long = article(words)
    start = time.process_time()
    summary = summarize(long, model=MODEL, config=config)
    return time.process_time() - start, summary


def test_sixty_thousand_words(endpoint: Endpoint, configured: Configured) -> None:
    """Each sentence is asked for once, under its own number, in windows that are full but not too long."""
    endpoint.play(read)
    config = configured(summary_max_words=1000)
    summary = summarize(article(60_000), model=MODEL, config=config)
    sentences = re.findall(r"\S.*?writing\.", article(60_000).text)
    parts = sorted((shown(asked) for asked in endpoint.asked), key=max)
    limit = config.window_tokens * 4
    assert len(parts) == -(-sum(map(len, sentences)) // limit) == 7
    for part in parts:
        assert set(LEAD) <= part.keys()
        assert all(sentences[number - 1] == text for number, text in part.items())
        assert sum(len(text) for number, text in part.items() if part is parts[0] or number not in LEAD) <= limit
    assert sorted(number for part in parts for number in part if part is parts[0] or number not in LEAD) == list(
        range(1, len(sentences) + 1)
    )
    last = [max(part) for part in parts]
    assert [found.evidence[0].sentence for found in summary.events] == [1, *last]
    assert [found.id for found in summary.events] == [f"e{place}" for place in range(1, 9)]
    assert [found.support for found in summary.events] == ["supported"] * 8
    assert [each.text for each in summary.summary.sentences] == [told(number) for number in (1, *last)]
    assert len(summary.provenance.attempts) == 7
    assert summary.provenance.usage.input_tokens == 7000
    assert {found.code for found in summary.findings} == {"figure-not-covered"}  # each sentence has another figure


def test_eight_times_the_words_do_not_take_the_square_of_the_time(endpoint: Endpoint, configured: Configured) -> None:
    """Articles are untrusted: nothing may take time that grows faster than they do. 8 is linear, 64 the square."""
    endpoint.play(read)
    config = configured(window_tokens=2_000)
    seconds_for(1_000, endpoint, config)
    short = min(seconds_for(3_000, endpoint, config)[0] for _ in range(3))
    assert min(seconds_for(24_000, endpoint, config)[0] for _ in range(2)) < 28 * short


def test_an_article_of_one_window_is_asked_once(endpoint: Endpoint, configured: Configured) -> None:
    """Most news is short: one call, and its answer as it is."""
    endpoint.play(read)
    summary = summarize(article(1_000), model=MODEL, config=configured())
    assert len(endpoint.asked) == len(summary.provenance.attempts) == 1
    assert sorted(shown(endpoint.asked[0])) == list(range(1, len(shown(endpoint.asked[0])) + 1))


def test_what_two_windows_tell_is_one_record(endpoint: Endpoint, configured: Configured) -> None:
    """The same event with its sentences of both; the same figure and phrase; another status is another event."""

    def script(asked: Asked) -> Step:
        last = max(shown(asked))
        same, other = {**event(1), "sentences": [1, last]}, {**event(1), "status": "planned"}
        figure = {"sentences": [2], "mention": "5 people", "time": None, "according_to": []}
        answer: Json = {"events": [same], "figures": [figure], "loaded_language": [], "summary": []}
        answer["summary"] = [{"sentences": [1], "text": told(1)}, {"sentences": [1], "text": told(1)}]
        answer["summary"].append({"sentences": [last], "text": told(last)})
        return reply({**answer, "events": [same, other]} if 20 in shown(asked) else answer)

    endpoint.play(script)
    summary = summarize(article(900), model=MODEL, config=configured(window_tokens=500, max_reasks=0))
    ends = sorted(max(shown(asked)) for asked in endpoint.asked)
    assert len(ends) == 3
    assert [(found.status, [each.sentence for each in found.evidence]) for found in summary.events] == [
        ("occurred", [1, *ends]),
        ("planned", [1]),
    ]
    assert [figure.mention.text for figure in summary.figures] == ["5 people"]
    assert [each.text for each in summary.summary.sentences] == [told(number) for number in (1, *ends)]


async def test_a_window_that_fails(endpoint: Endpoint, configured: Configured) -> None:
    """One error ends the others: their tasks are over and their connections closed before the error is out."""

    def script(asked: Asked) -> Step:
        if 20 not in shown(asked):
            return Step(fault="hang")
        assert endpoint.wait_until_asked(3)
        return refused(401)

    endpoint.play(script)
    async with Summarizer(MODEL, config=configured(window_tokens=500)) as summarizer:
        with pytest.raises(EngineUnavailable, match="401"):
            await summarizer.asummarize(article(900))
        assert asyncio.all_tasks() == {asyncio.current_task()}
    assert len(endpoint.asked) == 3
    assert await asyncio.to_thread(endpoint.wait_until_deserted)


def test_answers_before_a_window_fails_are_counted(endpoint: Endpoint, configured: Configured) -> None:
    """What other windows cost was paid, though their answers are lost."""

    def script(asked: Asked) -> Step:
        if 20 not in shown(asked):
            return read(asked)
        tries = sum(20 in shown(each) for each in endpoint.asked)
        return refused(401) if tries == 2 else refused(429, None, {"retry-after-ms": "150"})

    endpoint.play(script)
    with pytest.raises(EngineUnavailable) as caught:
        summarize(article(900), model=MODEL, config=configured(window_tokens=500))
    assert [attempt.usage.input_tokens for attempt in caught.value.attempts] == [1000, 1000]  # type: ignore[attr-defined]


def test_a_lead_that_is_an_article_of_its_own() -> None:
    """An endless first sentence is not sent with every window: what an article costs is linear in its length."""
    text = "Rain, " + "rain, " * 6_000 + "fell. " + article(6_000).text
    config = Config(window_tokens=2_000)
    parts = windows(build_request(analyze_text(Article(text=text)), STANDARD_KINDS, config))
    assert len(parts) > 4
    assert sum(len(part.messages[1]["content"]) for part in parts) < 1.2 * len(text)


@given(st.lists(st.integers(1, 60), min_size=1, max_size=40), st.integers(5, 200))
def test_no_sentence_is_lost(lengths: list[int], tokens: int) -> None:
    """Whatever the lengths: each sentence in one window, in order, whole, and none but a single one too long."""
    text = " ".join("Rain " + "fell " * length + "there." for length in lengths)
    request = build_request(analyze_text(Article(text=text)), STANDARD_KINDS, Config(window_tokens=tokens))
    parts = [part.shown or tuple(range(len(request.analysis.sentences))) for part in windows(request)]
    own = [
        parts[0],
        *(tuple(index for index in part if index > previous[-1]) for previous, part in pairwise(parts)),
    ]
    assert [index for part in own for index in part] == list(range(len(lengths)))
    for part in own[1:]:
        size = sum(len(text) for text in (" ".join(["Rain", *["fell"] * lengths[i], "there."]) for i in part))
        assert size <= tokens * 4 or len(part) == 1
