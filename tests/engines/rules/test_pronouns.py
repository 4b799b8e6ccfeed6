"""Whom pronouns stand for: the nearest that agrees, and nobody where two could be meant."""

from collections.abc import Callable

import pytest

from summarizer import ArticleSummary, EventRecord

EventOf = Callable[[str, str], EventRecord]
Summarized = Callable[[str], ArticleSummary]
Roles = Callable[[EventRecord], dict[str, list[str]]]


@pytest.mark.parametrize(
    ("text", "trigger", "role", "expected"),
    [
        (
            "A spokesman said the agency had no comment on Schomberg Ltd's announcement that it had terminated "
            "an agreement to sell its chip unit.",
            "terminated",
            "parties",
            ["Schomberg Ltd"],
        ),
        (
            "Norrvik has offered to buy Comlink. A group led by Rosefield Financial has also disclosed a stake and "
            "said it would sell 40 branches.",
            "sell",
            "by",
            ["group"],
        ),
        ("Police arrested a man in Lagos on Monday. He was charged with murder.", "charged", "accused", ["man"]),
        (
            "Anna Berg met Carl Olsen in Oslo. She said he had been arrested in May.",
            "arrested",
            "accused",
            ["Carl Olsen"],
        ),
        (
            "Hilde Maes was arrested in May, when a clerk noticed a gap and an expert was asked. She was released. "
            "She was detained again in July.",
            "detained",
            "accused",
            ["Hilde Maes"],
        ),
        (
            "Should another depot be hit, the army said in a statement, it would bomb the airstrip.",
            "bomb",
            "by",
            ["army"],
        ),
    ],
)
def test_a_pronoun_is_who_stands_nearest_and_agrees(
    event: EventOf, roles: Roles, text: str, trigger: str, role: str, expected: list[str]
) -> None:
    """Owners of what is announced, bodies that go on speaking, objects where no subject agrees, and chains of "she"."""
    assert roles(event(text, trigger))[role] == expected


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("Governor Raed Haddad said soldiers killed him near Tikrit.", "Haddad"),
        ("Governor Raed Haddad said soldiers and allied militiamen killed him near Tikrit.", "Haddad"),
        ("Omar Haddad fled when Karim Nasser fell. He was arrested in May.", "Nasser"),
        ("Anna Berg resigned on Monday. He was arrested by soldiers in May.", "Berg"),
    ],
)
def test_a_pronoun_that_is_not_safe_fills_no_role(summarized: Summarized, roles: Roles, text: str, wrong: str) -> None:
    """Nobody tells of his own death; of two men none is taken; "he" is no woman."""
    events = [event for event in summarized(text).events if event.trigger.text in ("killed", "arrested")]
    assert not any(wrong in words for event in events for found in roles(event).values() for words in found)


def test_a_headline_keeps_a_pronoun_that_is_open(event: EventOf) -> None:
    """ "Soldiers killed" alone would say that they had died."""
    text = "Governor Raed Haddad said soldiers killed him near Tikrit."
    assert event(text, "killed").headline.startswith("Soldiers killed him")


def test_pronouns_do_not_run_on_for_ever(summarized: Summarized) -> None:
    """A text of nothing but "She was arrested." neither fails nor takes more than linear time."""
    assert not summarized("She was arrested. " * 3000).events
