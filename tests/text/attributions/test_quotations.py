"""Quotations: marks of all kinds, paired."""

from collections.abc import Callable
from functools import partial

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarizer.text.attributions.quotations import Quotation, find_quotations
from summarizer.text.syntax.parse import parse


def quotations(text: str) -> list[Quotation]:
    """The quotations of a text."""
    return list(find_quotations(parse(text)))


def quoted(text: str) -> list[str]:
    """Their words, with the marks, those within others too."""
    return [text[found.start : found.end] for found in quotations(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('"We go," he said. "We stay."', ['"We go,"', '"We stay."']),
        ("“We go,” he said.", ["“We go,”"]),
        ("``We go,'' he said.", ["``We go,''"]),
        ("''We go,'' he said.", ["''We go,''"]),
        ("« On y va », dit-il.", ["« On y va »"]),
        ("»Wir gehen«, sagte er.", ["»Wir gehen«"]),
        ("„Wir gehen“, sagte er.", ["„Wir gehen“"]),
        ("‘We go,’ he said.", ["‘We go,’"]),
        ("'We go,' he said.", ["'We go,'"]),
        ("「行く」と言った。", ["「行く」"]),
        ('" We go , " he said .', ['" We go , "']),
        ("He said “we go.“ They went.", ["“we go.“"]),
        ("He said ”we go” again.", ["”we go”"]),
    ],
)
def test_marks(text: str, expected: list[str]) -> None:
    """Straight, curly, doubled, French, German, single, Japanese, tokenised and mistyped marks are paired."""
    assert quoted(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The workers' homes and the '90s and rock 'n' roll.", []),
        ("'We go to the workers' homes,' he said.", ["'We go to the workers' homes,'"]),
        ("‘We’ll go to the workers’ homes,’ he said.", ["‘We’ll go to the workers’ homes,’"]),
        ("It's the mayor's and the judges'.", []),
        ("He called it 'odd' and the clerks' work 'bad'.", ["'odd'", "'bad'"]),
        ("The door is 6' high and 3\" thick.", []),
        ("Don’t say ‘never’.", ["‘never’"]),
    ],
)
def test_apostrophes(text: str, expected: list[str]) -> None:
    """Apostrophes, lost letters, feet and inches are no quotation marks."""
    assert quoted(text) == expected


def test_nested() -> None:
    """A quotation in a quotation has a level of its own, with other marks or with the same."""
    found = quotations("“He told us ‘run’ and ran,” she said.")
    assert [(one.level, one.end - one.start) for one in found] == [(0, 27), (1, 5)]
    same = quotations("“He told us “run” and ran,” she said.")
    assert [one.level for one in same] == [0, 1]


def test_over_paragraphs() -> None:
    """A quotation that goes on opens in each paragraph and closes in the last."""
    found = quotations("“We went.\n\n“We saw it.\n\n“We left,” she said.")
    assert [(one.closed, one.continues) for one in found] == [(False, False), (False, True), (True, True)]


def test_new_quotation_in_the_next_paragraph() -> None:
    """A quotation that was closed does not go on."""
    found = quotations('"We went."\n\n"We left."')
    assert [(one.closed, one.continues) for one in found] == [(True, False), (True, False)]


def test_missing_mark() -> None:
    """A quotation without its closing mark ends with its paragraph, and what follows is read afresh."""
    text = '"We went, she said.\n\nThe door closed.\n\n"We left," he said.'
    assert quoted(text) == ['"We went, she said.', '"We left,"']
    assert [one.closed for one in quotations(text)] == [False, True]


def test_mark_missing_before_another_quotation() -> None:
    """A mark that can only open ends a quotation that was left open before it."""
    assert quoted('He said "we go. Then "we stay" again.') == ['"we go. Then', '"we stay"']


@pytest.mark.parametrize(
    ("text", "speech"),
    [
        ('"Yes."', True),
        ('"Never again,"', True),
        ('"we do not know"', True),
        ('"free and fair by all accounts we have"', True),
        ('"free and fair"', False),
        ('"experts"', False),
        ('"Morning Edition"', False),
    ],
)
def test_speech_and_scare_quotes(text: str, speech: bool) -> None:
    """A sentence or most of one is speech; a word held at a distance, a term or a title is not."""
    (found,) = quotations(f"They heard {text} there.")
    assert found.speech is speech


_MARKS = st.sampled_from(
    [*"\"'“”„‘’‚«»‹›「」`", "''", "``", " ", "a", "s", ".", ",", "\n\n", "b c", "é"],
)


@given(st.one_of(st.text(max_size=200), st.lists(_MARKS, max_size=60).map("".join)))
def test_spans(text: str) -> None:
    """Whatever the text, quotations stand in order, and either one within the other or apart."""
    parsed = parse(text)
    found = find_quotations(parsed)
    for one in found:
        assert one.start == parsed.tokens[one.first].start
        assert one.end == parsed.tokens[one.last - 1].end
    for place, one in enumerate(found):
        for other in found[place + 1 :]:
            assert one.start < other.start
            assert other.start >= one.end or other.end <= one.end
            assert other.level > one.level or other.start >= one.end


@pytest.mark.parametrize("piece", ['"', "'", "“", '"a ', "‘a", "a’ ", "“a ", '"a" '])
def test_time_is_linear(piece: str, is_linear: Callable[..., bool]) -> None:
    """An article of nothing but marks is read in time that grows with its length."""
    assert is_linear(lambda size: partial(find_quotations, parse(piece * size)), 2_000)
