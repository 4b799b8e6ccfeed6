"""Triggers: which words name an event, and of which kind."""

from collections.abc import Callable

import pytest

from summarizer import ArticleSummary, EventRecord

Summarized = Callable[[str], ArticleSummary]
EventOf = Callable[[str, str], EventRecord]


def found(summary: ArticleSummary) -> list[tuple[str, str]]:
    """Kind and trigger of each event."""
    return [(event.details.kind, event.trigger.text) for event in summary.events]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Soldiers evacuated 40 villagers from Tarkwa on Monday.", [("movement", "evacuated")]),
        ("The Harun crossing reopened on Monday.", [("access", "reopened")]),
        ("Rebels attacked a depot near Goma on Tuesday.", [("attack", "attacked")]),
        ("Nearly 4,000 teachers marched in Quito on Tuesday.", [("protest", "marched")]),
        ("Volunteers rescued nine sailors on Sunday.", [("aid", "rescued")]),
        ("The president swore in Ada Osei as minister.", [("office", "swore in")]),
        ("Two people were killed when Cyclone Dora hit Réunion.", [("disaster", "Cyclone Dora")]),
        ("Minister quits after search of her home\n\nIt rained.", [("office", "quits"), ("justice", "search")]),
        ("Director jailed for fraud\n\nIt rained.", [("justice", "jailed")]),
        ("Ministry clears sale of jets to Togo\n\nIt rained.", [("decision", "clears")]),
        ("More than 900 people have been forced from their homes.", [("movement", "forced")]),
        ("A relief agency sent 50 tonnes of rice to Tarkwa.", [("aid", "sent")]),
        ("In Quito, 1,900 Kenyans were deported on Monday.", [("movement", "deported")]),
        ("A vigil for the students is planned for Friday.", [("meeting", "vigil")]),
        ("The firm saw a 45% drop in car sales in March.", [("indicator", "drop")]),
        # Words that name no event here
        ("The visitor was met in Brest with flowers by officers.", []),
        ("The novel has sold some 41,000 copies.", []),
        ("Traders have lost $190 million.", []),
        ("At eleven they were told to go home.", []),
        ("Opposition parties called on her to quit.", []),
        ("The truce came close to collapse.", []),
        ("Ada Osei, a clerk convicted of theft, wrote a letter.", []),
        ("The convoy left on time.", []),
        ("It was the largest fair since the election of 2020.", []),
        ("Rebels freed nine hostages in Kaduna on Sunday.", [("custody", "freed")]),
        ("Kenya deployed 300 soldiers on Sunday.", [("deployment", "deployed")]),
        ("The truce took effect on Sunday.", [("agreement", "took effect")]),
        ("Ana Ruiz met Tomas Vidal in Lisbon on Monday.", [("meeting", "met")]),
        ("Parliament passed a law on fishing on Tuesday.", [("decision", "passed")]),
        ("Police arrested 12 students in Tunis on Tuesday.", [("justice", "arrested")]),
        ("The minister resigned on Monday.", [("office", "resigned")]),
        ("Belltower bought Norvia Foods on Monday.", [("deal", "bought")]),
        ("Inflation rose 3% in February.", [("indicator", "rose")]),
        ("Heavy rain flooded Beira on Monday.", [("disaster", "flooded")]),
        ("The ferry Lindora capsized on Saturday.", [("accident", "capsized")]),
        ("The agency approved the vaccine Zeltrix on Monday.", [("health", "approved")]),
        ("Orbita launched a satellite on Monday.", [("launch", "launched")]),
        ("Joana Sitoe won the race in Oslo on Sunday.", [("contest", "won")]),
    ],
)
def test_each_kind_is_found_by_its_words(summarized: Summarized, text: str, expected: list[tuple[str, str]]) -> None:
    """A plain sentence of news gives one event of the right kind."""
    assert found(summarized(text)) == expected


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The court charged Omar Haddad with fraud on Monday.", "justice"),
        ("The bank charged a fee on Monday.", None),
        ("Pilots will strike on Friday.", "protest"),
        ("The company closed the factory on Monday.", "access"),
        ("The debate closed on Monday.", None),
        ("The army released 30 prisoners on Monday.", "custody"),
        ("Belltower released a phone on Monday.", "launch"),
        ("Guards launched rockets at the port on Monday.", "attack"),
    ],
)
def test_the_nouns_around_a_word_decide(summarized: Summarized, text: str, kind: str | None) -> None:
    """Common verbs are events with the right nouns only: a fee is charged, too."""
    assert [event.details.kind for event in summarized(text).events] == ([kind] if kind else [])


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        ("Two gunmen shot dead a judge in Naples on Monday.", "shot dead"),
        ("Thousands of workers walked out in Porto on Monday.", "walked out"),
        ("A suicide bombing killed three men in Kano.", "suicide bombing"),
        ("Medics described a drone strike on the depot.", "drone strike"),
    ],
)
def test_a_trigger_has_all_its_words(event: EventOf, text: str, trigger: str) -> None:
    """A trigger of several words is copied whole, with its place."""
    mention = event(text, trigger).trigger
    assert text[mention.start : mention.end] == trigger


@pytest.mark.parametrize(
    "text",
    [
        "The weather in Oslo was mild.",
        "Grace Achieng is a nurse with two children.",
        "The attack dog slept.",
        "It was a day of talk.",
    ],
)
def test_no_event_is_made_of_nothing(summarized: Summarized, text: str) -> None:
    """A sentence that tells no news gives no record."""
    assert not summarized(text).events


@pytest.mark.parametrize(
    "text",
    [
        "Rebels carried out an attack on the port of Aden on Monday.",
        "Rebels launched an attack on the port of Aden on Monday.",
        "The rebels' attack on the port of Aden began on Monday.",
    ],
)
def test_a_light_verb_is_no_event_of_its_own(summarized: Summarized, text: str) -> None:
    """ "Carry out an attack" is one event, named by its noun."""
    assert found(summarized(text)) == [("attack", "attack")]


def test_a_drawn_crowd_is_no_match(summarized: Summarized) -> None:
    """ "Drew" says too little alone."""
    text = "Teachers marched in Quito on Tuesday. The march drew 4,000 people, police said."
    assert found(summarized(text)) == [("protest", "marched")]


@pytest.mark.parametrize(
    ("text", "kind", "trigger"),
    [
        # An event noun whose verb says that it takes place
        ("Fighting broke out between the two factions in Tripoli.", "attack", "Fighting"),
        ("Riots broke out in three suburbs of Nantes.", "protest", "Riots"),
        ("A gas explosion ripped through a block of flats in Riga.", "accident", "gas explosion"),
        ("A tornado tore through the town of Moore, ripping roofs off homes.", "disaster", "tornado"),
        ("Drone attacks on oil facilities cut Libya's output by half.", "attack", "Drone attacks"),
        ("A man was held after a stabbing in Malmö.", "attack", "stabbing"),
        # What counts an event is no event of its own
        ("A spate of arson attacks has destroyed 14 shops in Lyon.", "attack", "arson attacks"),
        ("The group has carried out a string of attacks on schools.", "attack", "attacks"),
        # States
        ("Baggage handlers at Schiphol are on strike.", "protest", "are on strike"),
        ("The village came under rocket fire on Monday.", "attack", "came under rocket fire"),
        # Standing metaphors and particle verbs
        ("The bank plans to shed a tenth of its workforce.", "deal", "shed"),
        ("The supermarket chain went into administration.", "deal", "went into administration"),
        ("Thieves made off with jewels from a museum in Dresden.", "attack", "made off"),
        ("Mali pulled out of the regional bloc.", "agreement", "pulled out of"),
        ("Iran and Saudi Arabia restored diplomatic relations.", "agreement", "restored"),
        ("The Booker prize went to Ada Osei for her second novel.", "contest", "went"),
        ("Lena Berg took over from Jan Holm as head of the agency.", "office", "took over"),
        # Words that are themselves the news
        ("The opposition called the ruling a farce.", "statement", "called"),
        ("Greenpeace described the decision as a betrayal.", "statement", "described"),
        ("The families are demanding a public inquiry.", "statement", "demanding"),
        # Rulings and novelty
        ("The government will allow farmers to use the pesticide.", "decision", "allow"),
        ("Divers came across a mass grave near Tartu.", "launch", "came across"),
        ("The high-speed line went into service on Monday.", "launch", "went into service"),
    ],
)
def test_an_event_is_found_in_many_frames(summarized: Summarized, text: str, kind: str, trigger: str) -> None:
    """Wires tell one kind of event with verbs, nouns, states, particle verbs and standing metaphors."""
    assert (kind, trigger) in found(summarized(text))


@pytest.mark.parametrize(
    ("text", "unwanted"),
    [
        ("Denmark will ban the sale of energy drinks to children.", "deal"),
        ("Regulators blocked the sale of the port.", "deal"),
        ("The families are demanding a public inquiry.", "justice"),
        ("Two brothers were found guilty of murdering a reporter.", "attack"),
        ("She was fined 3,000 lari for blocking a road.", "access"),
        ("The IMF approved a loan of $3 billion to Kenya.", "statement"),
        ("The president arrived in Lima on Tuesday for a two-day visit.", "movement"),
        ("Officials are looking at how to cut costs.", "indicator"),
        ("The president fired his defence minister on Tuesday.", "attack"),
        ("Prosecutors dropped charges against the rapper.", "attack"),
        ("A trial of the malaria jab began in Gabon on Monday.", "justice"),
        ("The death toll from the landslide in Wayanad rose to 93.", "indicator"),
        ("The ministry said that the driver fled.", "movement"),
    ],
)
def test_what_a_verb_is_about_is_no_second_event(summarized: Summarized, text: str, unwanted: str) -> None:
    """What is banned, demanded or tried, and the way to a visit, is told by the verb; other senses are no events."""
    assert unwanted not in [kind for kind, _ in found(summarized(text))]
