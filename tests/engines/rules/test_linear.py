"""Articles are untrusted: coding is linear in their length."""

from collections.abc import Callable

import pytest

from summarizer.engines.rules.coding import Coder
from summarizer.engines.rules.lexicon import tag
from summarizer.records.kinds import STANDARD_KINDS
from summarizer.text.analysis import analyze_text

KINDS = {tag(kind): kind for kind in STANDARD_KINDS}


def coding(text: str) -> Callable[[], object]:
    """The work of coding a text, its analysis apart."""
    analysis = analyze_text(text)
    assert analysis.clauses is not None
    return lambda: Coder(analysis, KINDS).drafts(16)


@pytest.mark.parametrize("words", ["attack of ", "The attack of the man and ", "killed a man, "])
def test_a_sentence_without_end(words: str, is_linear: Callable[..., bool]) -> None:
    """Eight times the words take nowhere near sixty-four times as long."""
    assert is_linear(lambda times: coding(words * times), 200)
