"""Headlines of events: short, neutral, and no more than the article says."""

from collections.abc import Callable

import pytest

from summarizer import EventRecord

EventOf = Callable[[str, str], EventRecord]


@pytest.mark.parametrize(
    ("text", "trigger", "headline"),
    [
        (
            "Soldiers evacuated 40 villagers from Tarkwa to Accra on Monday.",
            "evacuated",
            "Soldiers evacuated 40 villagers from Tarkwa to Accra",
        ),
        ("The army said that it had freed nine hostages.", "freed", "Army freed nine hostages"),
        ("Analysts expect a 4% rise in car sales in April.", "rise", "4% rise in car sales expected"),
        ("Senators rejected the bill on Monday.", "rejected", "Senators rejected bill"),
        (
            "Over 900 people have been forced from their homes.",
            "forced",
            "Over 900 people have been forced from their homes",
        ),
        ("A firm was fined. Its director denied it.", "denied", "Director denied it"),
        ("A judge was shot dead by two gunmen.", "shot dead", "Judge was shot dead by two gunmen"),
        ("Joana Sitoe was elected mayor of Beira.", "elected", "Joana Sitoe was elected mayor of Beira"),
        ("Ana Ruiz met Tomas Vidal in Lisbon.", "met", "Ana Ruiz met Tomas Vidal in Lisbon"),
        (
            "Norvia Foods signed a contract with Belltower Ltd on Monday.",
            "signed",
            "Norvia Foods signed contract with Belltower Ltd",
        ),
        ("The treaty was signed by Kenya and Uganda.", "signed", "Treaty was signed by Kenya and Uganda"),
        (
            "Some 2,000 families fled the town of Bria for Bangui.",
            "fled",
            "Some 2,000 families fled town of Bria for Bangui",
        ),
        ("Profit at Belltower fell by 4% in January.", "fell", "Profit fell by 4%"),
        ("The minister, Lena Okoro, resigned on Monday.", "resigned", "Lena Okoro resigned"),
        (
            "Police arrested a man of 33 and two students in Lagos on Monday.",
            "arrested",
            "Police arrested man of 33 and two students in Lagos",
        ),
        (
            "Norvia bought Belltower for $9 million in cash on Monday.",
            "bought",
            "Norvia bought Belltower for $9 million in cash",
        ),
        (
            "The grocer Norvia said on Monday it had agreed to buy Belltower for $9 million.",
            "buy",
            "Grocer Norvia agreed to buy Belltower for $9 million",
        ),
        ("A cyclone made landfall near Goma on Monday, killing two.", "cyclone", "Cyclone made landfall near Goma"),
        (
            "A bomber blew himself up outside a mosque on Friday, killing nine men.",
            "blew",
            "Bomber blew himself up outside a mosque",
        ),
        ("Belltower has agreed to be bought by Norvia.", "bought", "Belltower agreed to be bought by Norvia"),
        ("The army attacked Bria. It bombed the port on Monday.", "bombed", "Army bombed port"),
        ("Omar Haddad denied that he had stolen the boat.", "denied", "Omar Haddad denied that he had stolen the boat"),
        ("Trains were halted in Porto on Monday because of snow.", "halted", "Trains were halted in Porto"),
    ],
)
def test_what_happened_is_told_in_a_line(event: EventOf, text: str, trigger: str, headline: str) -> None:
    """Who did what to whom, in the article's words, nothing twice."""
    assert event(text, trigger).headline == headline


@pytest.mark.parametrize(
    ("text", "trigger", "headline"),
    [
        ("The Harun crossing will reopen on Friday.", "reopen", "Harun crossing will reopen"),
        ("Pilots threatened to strike on Friday.", "strike", "Pilots to strike"),
        ("The navy failed to evacuate the sailors.", "evacuate", "Navy did not evacuate sailors"),
        ("The crossing did not reopen on Monday.", "reopen", "Crossing did not reopen"),
        ("The minister may resign.", "resign", "Minister may resign"),
        ("The army denied attacking the village.", "attacking", "Army may have attacked village"),
        ("Police denied that two boys had been beaten.", "beaten", "Two boys may have been beaten"),
        ("The president postponed a visit to Kampala.", "visit", "Visit to Kampala postponed"),
        ("The governor cancelled a visit to Lamu on Monday.", "visit", "Visit to Lamu cancelled"),
        ("The army prevented an attack on the airport.", "attack", "Attack on the airport failed"),
        ("The planned evacuation of the village is due on Friday.", "evacuation", "Planned evacuation of the village"),
    ],
)
def test_what_did_not_happen_is_not_told_as_done(event: EventOf, text: str, trigger: str, headline: str) -> None:
    """The status is in the line."""
    assert event(text, trigger).headline == headline


def test_no_loaded_words(event: EventOf) -> None:
    """The article's judgement does not become the record's."""
    record = event("The notorious gang attacked a school in Lagos.", "attacked")
    assert record.headline == "Gang attacked school in Lagos"


def test_a_line_stays_short(event: EventOf) -> None:
    """However much the article lists."""
    people = ", ".join(f"{name} Obi" for name in ("Ana", "Rose", "Grace", "Lena", "Petra", "Marta", "Ines", "Joana"))
    text = f"Police arrested {people} and Tomas Vidal in Lagos and in Kano on Monday."
    assert len(event(text, "arrested").headline.split()) <= 18


def test_what_is_short_behind_a_pronoun_is_written_out(event: EventOf) -> None:
    """ "He's been arrested" is told of a name, behind which it would be odd."""
    text = "Omar Haddad was questioned on Friday. He's been arrested by police in Fez."
    assert event(text, "arrested").headline == "Omar Haddad has been arrested by police in Fez"


def test_a_line_does_not_begin_with_half_a_time(event: EventOf) -> None:
    """ "Week's summit" would, where "this" is left out."""
    text = "Divisions would be hard to resolve at this week's EC summit in Brussels on Friday, the minister said."
    assert event(text, "summit").headline == "EC summit in Brussels planned"


def test_what_is_signed_is_agreed_and_not_done(event: EventOf) -> None:
    """An agreement to sell is no sale."""
    text = "Norrvik signed an agreement to sell its chip unit to Tessel on Monday."
    assert event(text, "sell").headline == "Norrvik agreed to sell its chip unit to Tessel"
