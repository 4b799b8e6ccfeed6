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
        ("Omar Haddad was arrested at a depot on Monday.", "arrested", []),
        ("Talks between the two, which were to be held in Accra next week, have been suspended.", "Talks", ["Accra"]),
        ("The fair, planned for 12 May in Nuuk, has been cancelled.", "fair", ["Nuuk"]),
        ("The two governments signed a trade agreement in Kampala last month.", "signed", ["Kampala"]),
        ("In 2019 a court in Pune fined the company 85 million euros.", "fined", ["Pune"]),
        ("An Istanbul court jailed the editor for six years on Monday.", "jailed", ["Istanbul"]),
        (
            "Omar Haddad was found guilty at Leeds Crown Court on Monday.",
            "found guilty",
            ["Leeds Crown Court"],
        ),
        ("Gunmen killed six farmers in the village of Dano on Monday.", "killed", ["Dano"]),
        ("Gunmen killed six farmers in Sudan's Blue Nile state on Monday.", "killed", ["Blue Nile state"]),
        ("The epidemic began in Luanda, where a pumping station broke down on Monday.", "broke down", ["Luanda"]),
        (
            "About 300 people were evacuated from camps around Goma and Kano.",
            "evacuated",
            ["Goma", "Kano"],
        ),
        ("The minister accused India on Monday of opening the gates.", "accused", []),
        ("Soldiers reopened the Torkham border crossing on Monday.", "reopened", ["Torkham"]),
        ("Malawi's finance minister, Ada Banda, resigned on Monday.", "resigned", ["Malawi"]),
        ("A train left the rails near Kano on Monday, blocking the line to Lagos.", "blocking", ["Kano"]),
        ("SEOUL\nA court acquitted Han Seo-jun of bribery on Monday.", "acquitted", []),
        ("News in brief\n\nSEOUL\nA court acquitted Han Seo-jun of bribery on Monday.", "acquitted", ["SEOUL"]),
    ],
)
def test_where_it_happens(event: EventOf, text: str, trigger: str, places: list[str]) -> None:
    """What stands with the verb or with what it befalls; the dateline's place for want of another."""
    assert [place.text for place in event(text, trigger).places] == places


def test_a_heading_with_a_dash_is_no_dateline(event: EventOf) -> None:
    """What has a verb in it names no place."""
    text = "CONGRESS HAS INVESTIGATED HIM — Omar Haddad was arrested by police on Monday."
    assert event(text, "arrested").places == ()
