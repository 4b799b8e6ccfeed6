"""The lexicon: forms of verbs that texts are written with."""

import pytest

from summarizer.text.syntax.lexicon import past_form


@pytest.mark.parametrize(
    ("verb", "past"),
    [
        ("appeal", "appealed"),
        ("repeal", "repealed"),
        ("reveal", "revealed"),
        ("equip", "equipped"),
        ("stop", "stopped"),
        ("cancel", "cancelled"),
        ("carry", "carried"),
        ("close", "closed"),
    ],
)
def test_a_consonant_is_doubled_behind_one_vowel_alone(verb: str, past: str) -> None:
    """A headline that a reader sees misspelt is no longer neutral."""
    assert past_form(verb, "VBD") == past
