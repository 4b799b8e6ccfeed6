"""Wording of a claim: nothing loaded in the summary's own voice, nothing copied at length."""

from __future__ import annotations

from collections.abc import Iterator

from summarizer.grounding.claims.claim import Claim
from summarizer.records.findings import Finding
from summarizer.records.summary import LoadedPhrase

_AT_LENGTH = 45
"""Words in a row that make a copy of what should be a summary."""


def check_wording(claim: Claim) -> Iterator[Finding]:
    """Loaded phrases in the narrator's voice, and long passages taken over."""
    sentence = claim.summary.sentences[claim.index]
    for loaded in claim.summary.loaded_phrases:
        phrase = loaded.phrase
        if phrase.start is None or phrase.end is None or _is_of_a_source(claim, loaded):
            continue
        if sentence.start <= phrase.start < sentence.end:
            instead = f"; neutral: “{loaded.neutral}”" if loaded.neutral else ""
            message = f"“{phrase.text}” is loaded ({loaded.reason}){instead}."
            yield claim.fault("loaded-wording", message, phrase.start, phrase.end)
    yield from _check_copying(claim)


def _is_of_a_source(claim: Claim, loaded: LoadedPhrase) -> bool:
    """Whether the words are quoted, or a source's in the article as well: a paraphrase adds no judgement to it."""
    if not loaded.is_attributed:
        return False
    given = (other.phrase.text.lower() for other in claim.source.analysis.loaded_phrases if other.is_attributed)
    return loaded.voice == "quoted" or loaded.phrase.text.lower() in given


def _check_copying(claim: Claim) -> Iterator[Finding]:
    words = [token for token in claim.tokens if token.text[0].isalnum()]
    for first in range(0, len(words) - _AT_LENGTH + 1, _AT_LENGTH // 2):
        start, end = words[first].start, words[first + _AT_LENGTH - 1].end
        if any(claim.source.normalized.find(claim.summary.article.text[start:end])):
            yield claim.fault("copied-at-length", f"{_AT_LENGTH} words in a row are the article's.", start, end)
            return
