"""The gate: only sentences that passed verification enter the summary."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from summarizer.config import Config
from summarizer.grounding.check import verify
from summarizer.grounding.locating import Source
from summarizer.grounding.reporting import finding
from summarizer.prompting.extraction import ExtractedSentence
from summarizer.records.findings import Finding, FindingCode
from summarizer.records.summary import Summary, SummarySentence
from summarizer.text.copies import is_copied_whole

_NOT_IN_A_SUMMARY: frozenset[FindingCode] = frozenset(
    ("attribution-missing", "hedge-differs", "loaded-wording", "number-not-in-source")
)
"""Warnings that keep a sentence out all the same: a claim, an estimate and a judgement must not be told as facts."""


def pass_summary(
    extracted: Sequence[ExtractedSentence], source: Source, config: Config
) -> tuple[Summary, list[Finding]]:
    """The summary of the sentences that hold and fit, and the findings on all of them.

    A sentence that does not pass is left out; its findings quote it under the path `summary.left_out[i]`, where i is
    its place in the engine's answer.
    """
    passed: list[SummarySentence] = []
    findings: list[Finding] = []
    for place, sentence in enumerate(extracted):
        text = " ".join(sentence.text.split())
        faults = list(_faults(text, sentence.sentences, source))
        if _fails(faults):
            findings += (
                fault.model_copy(update={"path": f"summary.left_out[{place}]", "left_out": text}) for fault in faults
            )
        else:
            path = f"summary.sentences[{len(passed)}]"
            findings += (fault.model_copy(update={"path": path}) for fault in faults)
            passed.append(SummarySentence(text=text, evidence=source.evidence(sentence.sentences)))
    kept = _that_fit(passed, config.summary_max_words)
    if len(kept) < len(passed):
        message = f"{len(passed) - len(kept)} sentences beyond {config.summary_max_words} words are left out."
        findings.append(finding("summary-too-long", "summary", message))
    return Summary(text=" ".join(sentence.text for sentence in kept), sentences=tuple(kept)), findings


def _faults(text: str, cited: Sequence[int], source: Source) -> Iterator[Finding]:
    """What is wrong with one sentence, as the engine wrote it: it may hold several."""
    if not any(source.has_sentence(number) for number in cited):
        yield finding("sentence-not-cited", "", "The sentence cites no sentence of the article.")
    if not any(character.isalpha() for character in text):
        yield finding("sentence-not-supported", "", "The sentence has no word.")
        return
    if any(is_copied_whole(text, source.analysis, number - 1) for number in cited if source.has_sentence(number)):
        return
    analysis = source.analysis.of_sentence(text)
    for index in range(len(analysis.sentences)):
        yield from verify(analysis, index, source, cited, "")


def _fails(faults: Sequence[Finding]) -> bool:
    return any(is_fault(fault) for fault in faults)


def is_fault(found: Finding) -> bool:
    """Whether a finding keeps its sentence out of a summary, and is worth asking a model again for."""
    return found.severity == "error" or found.code in _NOT_IN_A_SUMMARY


def _that_fit(sentences: Sequence[SummarySentence], words: int) -> list[SummarySentence]:
    """The sentences up to a number of words, the first in any case."""
    kept: list[SummarySentence] = []
    for sentence in sentences:
        words -= len(sentence.text.split())
        if words >= 0 or not kept:
            kept.append(sentence)
        else:
            break
    return kept
