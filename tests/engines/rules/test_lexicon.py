"""The event words are data: what they name must exist."""

from typing import get_args

import pytest

from summarizer.engines.rules.lexicon import EventWord, event_lexicon
from summarizer.records.kinds import STANDARD_KINDS

KINDS = {kind.model_fields["kind"].default: kind for kind in STANDARD_KINDS}
WORDS = [w for table in (event_lexicon().verbs, event_lexicon().nouns) for found in table.values() for w in found]


@pytest.mark.parametrize("kind", list(KINDS))
def test_every_kind_has_words(kind: str) -> None:
    """A kind without a word would never be found."""
    assert any(word.kind == kind for word in WORDS)


def classes_of(word: EventWord) -> set[str]:
    """The classes that the guards of a word name."""
    guards = word.guards
    return {*guards.object, *guards.whom, *guards.agent, *guards.by, *guards.never, *guards.context}


def test_words_fill_fields_that_exist() -> None:
    """A misspelt field, sub-type or class would lose its events or raise."""
    for word in WORDS:
        fields = KINDS[word.kind].model_fields
        assert not word.sub_field or word.sub_type in get_args(fields[word.sub_field].annotation), word
        assert set(word.roles.values()) <= {"", *fields}, word
        assert {name.lstrip("!") for name in classes_of(word)} <= set(event_lexicon().classes), word
        assert word.needs in ("", *word.roles), word
        name, values = word.derived
        assert not name or set(values.values()) <= set(get_args(fields[name].annotation)), word


def test_longer_words_come_first() -> None:
    """ "Set fire to" must be tried before "set"."""
    for found in (*event_lexicon().verbs.values(), *event_lexicon().nouns.values()):
        lengths = [len(word.lemmas) for word in found]
        assert lengths == sorted(lengths, reverse=True)


def test_no_word_is_given_twice_in_a_group() -> None:
    """The same word with the same guards twice is a slip of the pen."""

    def key(word: EventWord) -> tuple[object, ...]:
        return (word.lemmas, word.kind, word.sub_type, word.guards, word.before, word.subject_is_patient)

    for table in (event_lexicon().verbs, event_lexicon().nouns):
        for found in table.values():
            assert len({key(word) for word in found}) == len(found), [word.lemmas for word in found]
