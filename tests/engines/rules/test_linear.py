"""Articles are untrusted: coding is linear in their length."""

import time

import pytest

from summarizer.engines.rules.coding import Coder
from summarizer.engines.rules.lexicon import tag
from summarizer.records.kinds import STANDARD_KINDS
from summarizer.text.analysis import analyze_text

KINDS = {tag(kind): kind for kind in STANDARD_KINDS}


def seconds(text: str) -> float:
    """CPU time that coding takes, its analysis apart."""
    analysis = analyze_text(text)
    assert analysis.clauses is not None
    start = time.process_time()
    Coder(analysis, KINDS).drafts(16)
    return time.process_time() - start


@pytest.mark.parametrize("words", ["attack of ", "The attack of the man and ", "killed a man, "])
def test_a_sentence_without_end(words: str) -> None:
    """Four times the words take nowhere near sixteen times as long."""
    seconds(words)
    assert seconds(words * 1600) < 9 * seconds(words * 400) + 0.2
