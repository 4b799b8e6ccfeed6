"""Threads told by a model: what it is asked, and what of its answer is let through."""

import pytest

from summarizer.config import Config
from summarizer.errors import QuotaExhausted, Refused
from summarizer.prompting.extraction import Extraction
from summarizer.prompting.request import ExtractionRequest
from summarizer.records.summary import ArticleSummary
from summarizer.records.timeline import Thread
from summarizer.testing import FakeEngine
from summarizer.timeline.build import TimelineIndex, build_timeline

STRIKE = ("01", "07", "09", "10")


def told(gold: dict[str, ArticleSummary], *sentences: tuple[str, str], config: Config | None = None) -> Thread:
    """The strike's thread, told by a model that says some sentences, each citing the sentences that begin so."""
    engine = _Citing(sentences)
    (thread,) = build_timeline([gold[number] for number in STRIKE], model=engine, config=config).threads
    return thread


class _Citing(FakeEngine):
    """Cites by the words of the prompt's sentences."""

    def __init__(self, sentences: tuple[tuple[str, str], ...]) -> None:
        super().__init__()
        self._sentences = sentences

    async def extract(self, request: ExtractionRequest) -> Extraction:
        await super().extract(request)
        lines = [line.partition("|") for line in request.messages[1]["content"].splitlines() if "|" in line]
        summary = [
            {
                "text": text,
                "sentences": [
                    int(number) for number, _, words in lines if any(words.startswith(o) for o in openings.split("+"))
                ],
            }
            for text, openings in self._sentences
        ]
        return Extraction.model_validate({"summary": summary})


GOOD = (
    "The Adriatic Dockworkers' Union announced a strike at the port of Durres for 9 March 2026.",
    "Dockers at the port of Durres will",
)
MOVED = (
    "It was postponed, and dockers went on strike on 12 March 2026, the union said.",
    "The Adriatic Dockworkers' Union (ADU) postponed+Dockers went on strike at the port",
)


def test_an_answer_that_holds(gold: dict[str, ArticleSummary]) -> None:
    """Sentences over several articles pass, each with the sentences of its articles, and with who told them."""
    thread = told(gold, GOOD, MOVED)
    assert [sentence.text for sentence in thread.summary] == [GOOD[0], MOVED[0]]
    assert {citation.article for citation in thread.summary[1].citations} == {
        gold["07"].article.id,
        gold["09"].article.id,
    }
    assert not thread.findings
    assert thread.provenance
    assert (thread.provenance.engine, len(thread.provenance.prompt_hash)) == ("fake", 64)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Nearly 1,600 dockers joined the strike, according to the port authority.", "number-not-in-source"),
        ("Dockers went on strike at the port of Durres on 14 March 2026.", "date-not-in-source"),
        ("Dockers went on strike at the port of Vlora on 12 March 2026.", "name-not-in-source"),
        ("Dockers at the port of Durres ended a strike over “fair pay”, the ADU said.", "quotation-altered"),
        ("Dockers went on a disgraceful strike at the port of Durres on 12 March 2026.", "loaded-wording"),
    ],
)
def test_planted_faults(gold: dict[str, ArticleSummary], text: str, code: str) -> None:
    """A sentence with a number, date, name, quotation or judgement that no article has stays out and is told."""
    thread = told(gold, GOOD, (text, "Dockers went on strike at the port+Nearly 1,100"))
    assert [sentence.text for sentence in thread.summary] == [GOOD[0]]
    assert code in {found.code for found in thread.findings}
    assert {(found.path, found.left_out) for found in thread.findings} == {("summary.left_out[1]", text)}


def test_no_sentence_without_a_citation(gold: dict[str, ArticleSummary]) -> None:
    """What cites nothing, or a number that the prompt does not have, is left out."""
    thread = told(gold, GOOD, ("The strike is over.", "no such sentence"))
    assert [found.code for found in thread.findings] == ["sentence-not-cited"]


def test_no_longer_than_asked(gold: dict[str, ArticleSummary]) -> None:
    """What is beyond the limit of words stays out, and is told as a finding."""
    thread = told(gold, GOOD, MOVED, config=Config(summary_max_words=20))
    assert [sentence.text for sentence in thread.summary] == [GOOD[0]]
    assert [found.code for found in thread.findings] == ["summary-too-long"]


def test_audit_is_what_the_gate_says(gold: dict[str, ArticleSummary]) -> None:
    """A model is asked again for just what keeps a sentence out."""
    engine = FakeEngine()
    answer = {
        "summary": [{"sentences": [1], "text": "Some 77 dockers went on strike."}, {"sentences": [], "text": "So."}]
    }
    with TimelineIndex() as index:
        for number in STRIKE:
            index.add(gold[number])
        index.timeline(model=engine)
        faults = engine.requests[0].audit(Extraction.model_validate(answer))
    assert {(fault.path, fault.code) for fault in faults} >= {
        ("summary[0]", "number-not-in-source"),
        ("summary[1]", "sentence-not-cited"),
    }


class _Failing(FakeEngine):
    def __init__(self, error: Exception) -> None:
        super().__init__()
        self._error = error

    async def extract(self, request: ExtractionRequest) -> Extraction:
        raise self._error


def test_one_thread_that_is_refused(gold: dict[str, ArticleSummary]) -> None:
    """A model that declines to tell a thread leaves it with the summary by rules, and a warning says so."""
    with pytest.warns(UserWarning, match="told by rules: the model declines"):
        (thread,) = build_timeline([gold[n] for n in STRIKE], model=_Failing(Refused("the model declines"))).threads
    assert thread.summary
    assert thread.provenance is None


def test_an_account_without_credit(gold: dict[str, ArticleSummary]) -> None:
    """What will fail for every thread ends the work."""
    with pytest.raises(QuotaExhausted):
        build_timeline([gold[number] for number in STRIKE], model=_Failing(QuotaExhausted("no credit")))
