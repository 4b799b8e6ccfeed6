"""Senses of words: many name an event with the right nouns only."""

from collections.abc import Callable

import pytest

from summarizer import ArticleSummary, EventRecord

Summarized = Callable[[str], ArticleSummary]
EventOf = Callable[[str, str], EventRecord]


@pytest.mark.parametrize(
    "text",
    [
        "The factory cannot meet demand.",
        "The team released its software on Monday.",
        "The union held out little hope.",
        "Dr Lena Okoro fought malaria for years.",
        "Ministers attacked the plan on Monday.",
        "The battle against corruption goes on.",
        "Cheap shoes flooded the market.",
        "The rumour hurt confidence.",
        "The storm warning killed the plan.",
        "Grace Achieng, who sells tea, was asleep.",
        "The bank suspended trading on Monday.",
        "The march drew 4,000 people.",
        "Engineers demonstrated the pump on Monday.",
        "The strike rate of the batsman is high.",
        "The company charged a fee for its costs.",
        "The government declared a state of siege.",
    ],
)
def test_other_senses_are_no_events_of_that_kind(summarized: Summarized, text: str) -> None:
    """Demand is met without talks, software released without a prison."""
    kinds = {event.details.kind for event in summarized(text).events}
    assert not kinds & {"meeting", "custody", "attack", "disaster", "deal", "office", "contest", "protest", "justice"}


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Floods killed 44 people in Beira on Sunday.", "disaster"),
        ("A barn burned down near Tarkwa on Sunday.", "accident"),
        ("An explosion at a paint plant injured two painters in Oran on Monday.", "accident"),
        ("An explosion at a barracks killed two soldiers in Oran on Monday.", "attack"),
        ("A bus hit a cyclist in Porto on Monday.", "accident"),
        ("Nurses began a strike over pay in Porto on Monday.", "protest"),
        ("The army carried out a strike on a rebel base near Bria on Monday.", "attack"),
        ("Hackers stole data of two million customers from Norvia on Monday.", "attack"),
        ("The judge jailed Omar Haddad for six years on Monday.", "justice"),
        ("Belltower plans to cut 800 jobs.", "deal"),
        ("Trains between Porto and Braga have been suspended since Monday.", "access"),
    ],
)
def test_nouns_and_the_article_tell_the_kind(summarized: Summarized, text: str, kind: str) -> None:
    """Who strikes, what explodes and what the article is about decide."""
    assert [event.details.kind for event in summarized(text).events] == [kind]


@pytest.mark.parametrize(
    "text",
    [
        "The captain has not been charged.",
        "No school has been evacuated.",
        "Attacks are a scourge.",
        "The ceasefire ended a two-year war.",
        "Drivers want the council to repeal the law.",
    ],
)
def test_what_is_not_told_as_news_is_no_event(summarized: Summarized, text: str) -> None:
    """Nor is what did not happen and was not due, what is general, or what is only wished."""
    assert not summarized(text).events


@pytest.mark.parametrize(
    ("text", "trigger", "status"),
    [
        ("The Wine Festival in Lamu was cancelled on Monday.", "Festival", "cancelled"),
        ("The trial of Omar Haddad, due on Monday, was postponed until June.", "trial", "postponed"),
        ("Norvia agreed to buy Belltower on Monday.", "buy", "occurred"),
        ("The road has been closed since Monday.", "closed", "ongoing"),
        ("The envoys will discuss a prisoner swap in Lamu on Monday.", "swap", "hypothetical"),
    ],
)
def test_what_is_put_off_or_agreed_or_lasts(event: EventOf, text: str, trigger: str, status: str) -> None:
    """A deal has come about when it is agreed; a closed road stays closed."""
    assert event(text, trigger).status == status


def test_a_frame_is_no_event_beside_what_it_frames(event: EventOf, summarized: Summarized) -> None:
    """Who orders an inquiry is said of the inquiry."""
    text = "The governor ordered an inquiry into the fire on Monday."
    assert "ordered" not in [record.trigger.text for record in summarized(text).events]
    record = event(text, "inquiry")
    assert [by.text for by in record.details.by] == ["governor"]  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    "text",
    [
        "Ministers Alan Baldry and Carl Weinmann had joined forces to fight the plan.",
        "Many Clouds had won the Gold Cup trial at Ascot.",
        "The daily wrote that the prize had drowned in its own bathtub.",
        "The board released the nominee's 1995 state tax return.",
        "Customers were mistakenly charged fees by the bank.",
        "The rear camera has a resolution of five megapixels.",
        "A farmer shot himself on Sunday.",
        "Stumpf tried on Tuesday to make the case that this was a single mistake.",
        "Ola Borg attacked her rival for his support of military action in Libya.",
    ],
)
def test_a_word_in_another_sense_is_no_event(summarized: Summarized, text: str) -> None:
    """Who joins forces, charges fees, tries something or attacks a rival's views does not merge, accuse or strike."""
    kinds = {event.details.kind for event in summarized(text).events}
    assert not {"deal", "justice", "accident", "movement", "decision", "attack"} & kinds


def test_a_measure_keeps_its_whole_name(summarized: Summarized) -> None:
    """A deficit that falls is no balance that does."""
    (event,) = summarized("The balance of payments deficit fell to $4.02 billion in February.").events
    assert event.headline.startswith("Balance of payments deficit fell")


def test_an_appeal_for_calm_goes_to_no_court(summarized: Summarized) -> None:
    """It is a statement, whatever other sense the verb has."""
    assert [event.details.kind for event in summarized("The union appealed for funds on Monday.").events] != ["justice"]
