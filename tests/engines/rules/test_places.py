"""Places of events."""

from collections.abc import Callable

import pytest

from summarizer import EventRecord

EventOf = Callable[[str, str], EventRecord]


@pytest.mark.parametrize(
    ("text", "trigger", "places"),
    [
        ("A depot near Goma was attacked on Monday.", "attacked", ["Goma"]),
        ("In Lagos, police arrested Omar Haddad on Monday.", "arrested", ["Lagos"]),
        ("Twelve people were injured in a bus crash near Pune on Monday.", "crash", ["Pune"]),
        ("LAGOS, March 4 (Agency) - Gunmen attacked a bus on Monday.", "attacked", ["LAGOS"]),
        ("LAGOS, March 4 (Agency) - Gunmen attacked a bus in Kano on Monday.", "attacked", ["Kano"]),
        ("A cyclone made landfall near Goma on Monday, killing two.", "cyclone", ["Goma"]),
        ("Cyclone Dora hit Goma on Monday.", "Cyclone Dora", ["Goma"]),
        ("A bombing prompted protests in Paris on Monday.", "bombing", []),
        ("Soldiers seized Goma airport on Monday.", "seized", ["Goma"]),
        ("The governor cancelled a visit to Lamu on Monday.", "visit", ["Lamu"]),
        ("Omar Haddad was arrested on Monday.", "arrested", []),
    ],
)
def test_where_it_happens(event: EventOf, text: str, trigger: str, places: list[str]) -> None:
    """What stands with the verb or with what it befalls; the dateline's place for want of another."""
    assert [place.text for place in event(text, trigger).places] == places


def test_a_heading_with_a_dash_is_no_dateline(event: EventOf) -> None:
    """What has a verb in it names no place."""
    text = "CONGRESS HAS INVESTIGATED HIM — Omar Haddad was arrested by police on Monday."
    assert event(text, "arrested").places == ()
