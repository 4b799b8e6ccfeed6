"""Asking again: what is said, how often, what is kept in the end, and that every answer is counted."""

from __future__ import annotations

import itertools
import json
import traceback
from collections.abc import Sequence

import pytest

from summarizer import STANDARD_KINDS, ArticleSummary, analyze_text, summarize
from summarizer.engines.llm.engine import LlmEngine
from summarizer.errors import EngineUnavailable, InvalidOutput, OutputTruncated, PromptError
from summarizer.prompting.extraction import Extraction
from summarizer.prompting.request import build_request
from summarizer.records.findings import Finding
from tests.engines.llm.answers import ARTICLE, GOOD, MODEL, TEXT, refused, reply, wrong
from tests.engines.llm.conftest import Configured
from tests.engines.llm.scripted import Asked, Endpoint, Json, Step

ONE = wrong(day="2 March 2026")
TWO = wrong()
THREE = wrong(count="About 70")
BROKEN: Json = {"events": []}
NUMBER = itertools.count()


def outcomes(summary: ArticleSummary) -> list[str]:
    """What each attempt came to."""
    return [attempt.outcome for attempt in summary.provenance.attempts]


def contents(endpoint: Endpoint, call: int) -> list[str]:
    """The texts of a call's messages."""
    return [message["content"] for message in endpoint.asked[call].messages]


def test_what_is_said_when_asked_again(endpoint: Endpoint, configured: Configured) -> None:
    """Instructions, article, the answer, and a short numbered list of what is wrong with it; nothing stands twice."""
    endpoint.play([reply(TWO), reply(GOOD)])
    summary = summarize(ARTICLE, model=MODEL, config=configured())
    assert len(endpoint.asked) == 2
    first, second = endpoint.asked
    assert [message["role"] for message in second.messages] == ["system", "user", "assistant", "user"]
    assert second.messages[:2] == first.messages
    assert json.loads(second.messages[2]["content"]) == TWO
    asked = second.messages[3]["content"]
    points = [line for line in asked.splitlines() if line[:1].isdigit()]
    assert [point[:2] for point in points] == ["1.", "2."]
    assert "events[0].details.site" in points[0]
    assert "the Orla bridge" in points[0]
    assert "5 March 2026" in points[1]
    assert len(asked) < 600
    assert "".join(contents(endpoint, 1)).count("1|The road office closed the Tarn bridge on Monday.") == 1
    assert summary.findings == ()
    assert outcomes(summary) == ["2 faults", "accepted"]


def test_only_the_last_answer_is_said_again(endpoint: Endpoint, configured: Configured) -> None:
    """A third call holds the second answer and its faults, not all that went before: tokens are what costs."""
    endpoint.play([reply(TWO), reply(ONE), reply(GOOD)])
    summarize(ARTICLE, model=MODEL, config=configured())
    assert [len(asked.messages) for asked in endpoint.asked] == [2, 4, 4]
    assert json.loads(contents(endpoint, 2)[2]) == ONE
    assert "5 March" not in "".join(contents(endpoint, 2))


def never_the_same(_: Asked) -> Step:
    """An answer with two faults, in other words each time."""
    return reply(wrong(site=f"the Orla bridge {next(NUMBER)}"))


def test_what_stays_wrong_is_marked_and_left_out(endpoint: Endpoint, configured: Configured) -> None:
    """After the last attempt nothing is dropped from the records, and nothing false enters the summary."""
    endpoint.play([reply(THREE), reply(wrong(count="About 80")), reply(wrong(count="About 90"))])
    summary = summarize(ARTICLE, model=MODEL, config=configured())
    assert len(endpoint.asked) == 3
    assert outcomes(summary) == ["3 faults"] * 3
    assert summary.provenance.usage.input_tokens == 3000
    assert summary.provenance.usage.output_tokens == 300
    event = summary.events[0]
    assert event.support == "partial"
    assert event.details.model_dump()["site"]["start"] is None
    assert {found.path for found in summary.findings} >= {"events[0].details.site", "summary.left_out[0]"}
    assert "5 March" not in summary.summary.text
    assert "70" not in summary.summary.text


@pytest.mark.parametrize("reasks", [0, 1, 4])
def test_how_often_is_a_matter_of_the_config(endpoint: Endpoint, configured: Configured, reasks: int) -> None:
    """`Config.max_reasks` is what is asked after the first answer; with 0 the first is taken as it is."""
    endpoint.play(never_the_same)
    summary = summarize(ARTICLE, model=MODEL, config=configured(max_reasks=reasks))
    assert len(endpoint.asked) == 1 + reasks
    assert outcomes(summary) == ["2 faults"] * (1 + reasks)


@pytest.mark.parametrize(
    ("answers", "expected"),
    [
        ([THREE, THREE], ["3 faults"] * 2),
        ([THREE, {**THREE, "figures": []}], ["3 faults"] * 2),
        ([THREE, TWO, TWO], ["3 faults", "2 faults", "2 faults"]),
        ([THREE, TWO, GOOD], ["3 faults", "2 faults", "accepted"]),
        ([TWO, wrong(site="the Murr bridge"), GOOD], ["2 faults", "2 faults", "accepted"]),
        ([TWO, THREE, GOOD], ["2 faults", "3 faults", "accepted"]),
        ([TWO, BROKEN, TWO, GOOD], ["2 faults", "not the schema", "2 faults", "accepted"]),
        ([BROKEN, BROKEN, GOOD], ["not the schema", "not the schema", "accepted"]),
    ],
)
def test_a_model_that_stands_by_its_answer(
    endpoint: Endpoint, configured: Configured, answers: Sequence[Json], expected: list[str]
) -> None:
    """Who gives back all faults that it was told of, word for word, is not told again; who mends or changes one is."""
    endpoint.play([reply(answer) for answer in answers])
    summary = summarize(ARTICLE, model=MODEL, config=configured(max_reasks=4))
    assert outcomes(summary) == expected
    assert len(endpoint.asked) == len(expected)


@pytest.mark.parametrize(
    ("answers", "kept", "expected"),
    [
        ([ONE, THREE, TWO], ONE, ["1 fault", "3 faults", "2 faults"]),
        ([THREE, ONE, TWO], ONE, ["3 faults", "1 fault", "2 faults"]),
        ([THREE, TWO, ONE], ONE, ["3 faults", "2 faults", "1 fault"]),
        ([TWO, BROKEN, THREE], TWO, ["2 faults", "not the schema", "3 faults"]),
        ([TWO, BROKEN, BROKEN], TWO, ["2 faults", "not the schema", "not the schema"]),
        ([BROKEN, BROKEN, TWO], TWO, ["not the schema", "not the schema", "2 faults"]),
        ([BROKEN, GOOD], GOOD, ["not the schema", "accepted"]),
        ([GOOD], GOOD, ["accepted"]),
    ],
)
def test_the_best_answer_is_kept(
    endpoint: Endpoint, configured: Configured, answers: Sequence[Json], kept: Json, expected: list[str]
) -> None:
    """A later answer may be worse; the one with the fewest faults counts, and each attempt says what it came to."""
    endpoint.play([reply(answer) for answer in answers])
    summary = summarize(ARTICLE, model=MODEL, config=configured())
    assert outcomes(summary) == expected
    left_out = [found.left_out for found in summary.findings if found.left_out]
    told = [sentence.text for sentence in summary.summary.sentences]
    assert sorted(told + left_out) == sorted(sentence["text"] for sentence in kept["summary"])


def test_what_the_schema_has_against_an_answer(endpoint: Endpoint, configured: Configured) -> None:
    """Paths as in findings, no documentation addresses, nothing of the answer repeated."""
    bad = json.loads(json.dumps(GOOD))
    bad["events"][0]["status"] = "maybe"
    bad["summary"][1]["mood"] = "sombre"
    endpoint.play([reply(bad), reply(GOOD)])
    summarize(ARTICLE, model=MODEL, config=configured())
    asked = contents(endpoint, 1)[3]
    assert "1. events[0].status: " in asked
    assert "2. summary[1].mood: " in asked
    assert "3." not in asked
    assert not any(word in asked for word in ("http", "sombre", "pydantic"))


def test_a_hopeless_answer_is_told_in_few_words(endpoint: Endpoint, configured: Configured) -> None:
    """Sixteen events of long invented phrases would make a list longer than the article."""
    event = json.loads(json.dumps(GOOD["events"][0]))
    event["details"]["by"] = [f"an office of office number {number} " * 60 for number in range(12)]
    endpoint.play([reply({**GOOD, "events": [event] * 16}), reply(GOOD)])
    summary = summarize(ARTICLE, model=MODEL, config=configured())
    asked = contents(endpoint, 1)[3]
    assert outcomes(summary)[0] == "192 faults"
    assert sum(line[:1].isdigit() for line in asked.splitlines()) == 20
    assert len(asked) < 10_000


FAILURES = [
    (refused(500), "unavailable"),
    (Step(fault="reset"), "unavailable"),
    (refused(401), "unavailable"),
    (refused(429), "rate limited"),
    (refused(429, "insufficient_quota"), "out of credit"),
    (refused(400, "context_length_exceeded"), "not taken"),
    (refused(400, "content_filter"), "filtered"),
    (Step(body="<p>"), "unreadable"),
    (reply(None), "unreadable"),
    (reply(GOOD, finish="length"), "truncated"),
    (reply(GOOD, finish="content_filter"), "filtered"),
    (reply(None, refusal="No."), "refused"),
]


@pytest.mark.usefixtures("at_once")
@pytest.mark.parametrize(("later", "outcome"), FAILURES)
def test_a_call_that_fails_when_asked_again(
    endpoint: Endpoint, configured: Configured, later: Step, outcome: str
) -> None:
    """An answer that was paid for is kept as after any last attempt, and the attempts say what the call came to."""
    endpoint.play([reply(TWO), later])
    summary = summarize(ARTICLE, model=MODEL, config=configured())
    assert outcomes(summary) == ["2 faults", outcome]
    paid = isinstance(later.body, dict) and later.status == 200
    assert summary.provenance.usage.input_tokens == 1000 + 1000 * paid
    assert summary.provenance.cost == pytest.approx(0.00015 * (1 + paid))
    assert summary.events[0].support == "partial"
    assert "5 March" not in summary.summary.text
    assert {found.path for found in summary.findings} >= {"events[0].details.site", "summary.left_out[0]"}


@pytest.mark.usefixtures("at_once")
@pytest.mark.parametrize(("later", "paid"), [(refused(500), []), (reply(GOOD, finish="length"), ["truncated"])])
def test_a_call_that_fails_with_nothing_to_keep(
    endpoint: Endpoint, configured: Configured, later: Step, paid: list[str]
) -> None:
    """Where no answer followed the schema there is none to keep: the error comes out, with what was paid for before."""
    endpoint.play([reply(BROKEN), later])
    with pytest.raises((EngineUnavailable, OutputTruncated)) as caught:
        summarize(ARTICLE, model=MODEL, config=configured())
    assert [attempt.outcome for attempt in caught.value.attempts] == ["not the schema", *paid]  # type: ignore[attr-defined]


def test_the_error_has_the_last_answer_and_its_trace_nothing(endpoint: Endpoint, configured: Configured) -> None:
    """Who wants to see the answer finds it in `output`; a logged trace has neither article nor answer."""
    endpoint.play([reply({"events": TEXT})])
    with pytest.raises(InvalidOutput, match="no answer of 3 follows the schema") as caught:
        summarize(ARTICLE, model=MODEL, config=configured())
    assert json.loads(caught.value.output) == {"events": TEXT}
    trace = "".join(traceback.format_exception(caught.value))
    assert "Tarn" not in trace
    assert "InstructorRetryException" not in trace


@pytest.mark.parametrize("error", [LookupError("a bug"), PromptError("a broken template")])
async def test_a_fault_of_the_library_is_no_fault_of_the_model(
    endpoint: Endpoint, configured: Configured, error: Exception
) -> None:
    """An error in verification comes out as what it is, and the model is not asked for it again."""

    def audit(_: Extraction) -> list[Finding]:
        raise error

    endpoint.play([reply(GOOD)])
    config = configured()
    engine = LlmEngine(MODEL, config)
    with pytest.raises(type(error), match=str(error)):
        await engine.extract(build_request(analyze_text(ARTICLE), STANDARD_KINDS, config, audit))
    await engine.aclose()
    assert len(endpoint.asked) == 1
