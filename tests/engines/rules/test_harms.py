"""Harm: who is killed or hurt and what is destroyed, in the record of what did it."""

from collections.abc import Callable

import pytest

from summarizer import ArticleSummary, EventRecord

Summarized = Callable[[str], ArticleSummary]
EventOf = Callable[[str, str], EventRecord]
Roles = Callable[[EventRecord], dict[str, list[str]]]
HARMS = {"killed", "injured", "damage", "missing", "displaced"}


@pytest.mark.parametrize(
    ("text", "trigger", "expected"),
    [
        (
            "The ferry Lindora capsized on Saturday, killing nine passengers and injuring 14.",
            "capsized",
            {"killed": ["nine passengers"], "injured": ["14"]},
        ),
        (
            "Nine passengers were killed when the ferry Lindora capsized on Saturday.",
            "capsized",
            {"killed": ["Nine passengers"]},
        ),
        (
            "An earthquake struck Van on Sunday, killing 12 people and destroying 300 houses.",
            "earthquake",
            {"killed": ["12 people"], "damage": ["300 houses"]},
        ),
        (
            "Floods swept through Bria on Sunday, killing at least 12 people.",
            "Floods",
            {"killed": ["at least 12 people"]},
        ),
        (
            "The ferry Lindora sank on Saturday, leaving 14 dead and seven missing.",
            "sank",
            {"killed": ["14 dead"], "missing": ["seven missing"]},
        ),
        (
            "Between 10 and 12 people were killed in the raid.",
            "raid",
            {"killed": ["Between 10 and 12 people"]},
        ),
        (
            "Two soldiers and four civilians were killed in the raid.",
            "raid",
            {"killed": ["Two soldiers", "four civilians"]},
        ),
        (
            "At least 30 people were injured in a bus crash near Pune.",
            "crash",
            {"injured": ["At least 30 people"]},
        ),
        (
            "Floods in Sylhet killed 14 people. At least 300 houses were destroyed.",
            "Floods",
            {"killed": ["14 people"], "damage": ["At least 300 houses"]},
        ),
        (
            "A boat capsized on Sunday. Nine people died and two were injured.",
            "capsized",
            {"killed": ["Nine people"], "injured": ["two"]},
        ),
    ],
)
def test_the_harm_belongs_to_what_did_it(
    summarized: Summarized, event: EventOf, roles: Roles, text: str, trigger: str, expected: dict[str, list[str]]
) -> None:
    """One record tells the event and its toll, wherever the toll stands."""
    found = roles(event(text, trigger))
    assert {name: words for name, words in found.items() if name in HARMS} == expected
    assert len(summarized(text).events) == 1


def test_killing_by_somebody_is_an_attack(event: EventOf, roles: Roles) -> None:
    """It has a doer, a day, a place and a source as any other event has."""
    record = event("Militants killed seven farmers in Jos on Sunday, police said.", "killed")
    assert record.details.kind == "attack"
    assert roles(record) == {"by": ["Militants"], "killed": ["seven farmers"]}
    assert [place.text for place in record.places] == ["Jos"]
    assert [source.text for source in record.according_to] == ["police"]
    assert record.time is not None
    assert record.time.text == "Sunday"


@pytest.mark.parametrize(
    "text",
    [
        "A man died in Oslo on Sunday.",
        "More than 200 people have been killed since January.",
        "The guards were not injured on Sunday.",
    ],
)
def test_harm_that_nobody_did_is_no_attack(summarized: Summarized, text: str) -> None:
    """A death, a standing toll and what did not happen make no attack."""
    assert not summarized(text).events


@pytest.mark.parametrize(
    ("text", "killed"),
    [
        ("No soldiers were killed in the attack on Bria.", []),
        ("No more than nine soldiers were killed in the attack on Bria.", ["No more than nine soldiers"]),
        ("The soldiers were not killed in the attack on Bria.", []),
    ],
)
def test_nobody_is_not_harmed(event: EventOf, roles: Roles, text: str, killed: list[str]) -> None:
    """ "No soldiers" are no dead; "no more than nine" are."""
    assert roles(event(text, "attack")).get("killed", []) == killed


@pytest.mark.parametrize(
    ("text", "trigger", "kind", "expected"),
    [
        (
            "Gunmen have killed the mayor of Beira.",
            "killed",
            "attack",
            {"by": ["Gunmen"], "killed": ["mayor of Beira"]},
        ),
        (
            "A cyclist was killed by a lorry in Ghent on Monday.",
            "killed",
            "accident",
            {"involved": ["lorry"], "killed": ["cyclist"]},
        ),
        (
            "Cholera has killed 70 people in Lusaka since January.",
            "killed",
            "health",
            {"condition": ["Cholera"], "killed": ["70 people"]},
        ),
        ("Three children drowned near Kano on Sunday.", "drowned", "accident", {"killed": ["Three children"]}),
    ],
)
def test_harm_alone_is_an_event_of_who_does_it(
    event: EventOf, roles: Roles, text: str, trigger: str, kind: str, expected: dict[str, list[str]]
) -> None:
    """Not everything that kills is an attack."""
    found = event(text, trigger)
    assert (found.details.kind, roles(found)) == (kind, expected)


def test_whom_an_event_leaves_dead(event: EventOf, roles: Roles) -> None:
    """ "Leaving 12 dead" kills as "killing 12" does."""
    fighting = event(
        "Fighting broke out between the army and rebels near Bangui on Monday, leaving 12 dead.", "Fighting"
    )
    assert roles(fighting)["killed"] == ["12 dead"]


@pytest.mark.parametrize(
    ("text", "trigger", "killed"),
    [
        ("A fire at a nightclub in Kocani claimed 59 lives.", "fire", ["59 lives"]),
        ("The death toll from the landslide in Wayanad rose to 93.", "landslide", ["93"]),
        ("A flood hit Sylhet on Sunday. The death toll rose to 93.", "flood", ["93"]),
        ("A bomb went off in Kano on Monday. The dead included two nurses.", "went off", ["two nurses"]),
        ("A bomb blast hit Kano on Monday. Among those killed was a judge.", "bomb blast", ["judge"]),
    ],
)
def test_tolls_and_lists_of_the_dead(event: EventOf, roles: Roles, text: str, trigger: str, killed: list[str]) -> None:
    """A toll, lives claimed and who is among the dead are the harm of the event that they are told of."""
    assert roles(event(text, trigger)).get("killed") == killed
