"""Roles: who did what to whom, where, with what, and how many."""

from collections.abc import Callable

import pytest

from summarizer import EventRecord, Mention

EventOf = Callable[[str, str], EventRecord]
Roles = Callable[[EventRecord], dict[str, list[str]]]
RolesOf = dict[str, list[str]]


@pytest.mark.parametrize(
    ("text", "trigger", "expected"),
    [
        (
            "Ghana reopened the northern side of the Paga crossing on Monday.",
            "reopened",
            {"by": ["Ghana"], "site": ["northern side of the Paga crossing"]},
        ),
        (
            "Soldiers evacuated 40 villagers from Tarkwa to Accra on Monday.",
            "evacuated",
            {"by": ["Soldiers"], "movers": ["40 villagers"], "origin": ["Tarkwa"], "destination": ["Accra"]},
        ),
        (
            "Forty villagers were evacuated from Tarkwa to Accra by soldiers on Monday.",
            "evacuated",
            {"by": ["soldiers"], "movers": ["Forty villagers"], "origin": ["Tarkwa"], "destination": ["Accra"]},
        ),
        (
            "A judge was shot dead by two gunmen in Naples.",
            "shot dead",
            {"by": ["two gunmen"], "targets": ["judge"]},
        ),
        (
            "Rebels attacked a depot near Goma with mortars.",
            "attacked",
            {"by": ["Rebels"], "targets": ["depot"], "weapons": ["mortars"]},
        ),
        (
            "Belltower bought Norvia Foods for $2.3 billion.",
            "bought",
            {"by": ["Belltower"], "asset": ["Norvia Foods"], "amount": ["$2.3 billion"]},
        ),
        (
            "An appeals court acquitted Omar Haddad of fraud.",
            "acquitted",
            {"by": ["appeals court"], "accused": ["Omar Haddad"], "offence": ["fraud"]},
        ),
        (
            "Rebels released 30 hostages on Monday in exchange for 12 prisoners.",
            "released",
            {"by": ["Rebels"], "people": ["30 hostages"], "in_return": ["12 prisoners"]},
        ),
    ],
)
def test_active_and_passive_fill_the_same_roles(
    event: EventOf, roles: Roles, text: str, trigger: str, expected: RolesOf
) -> None:
    """The doer is the doer and the one it is done to is that, whichever is the subject."""
    assert roles(event(text, trigger)) == expected


@pytest.mark.parametrize(
    ("text", "trigger", "role", "expected"),
    [
        ("Rebels shelled Goma and kidnapped six nurses.", "kidnapped", "by", ["Rebels"]),
        ("Protesters and students marched in Tunis.", "marched", "by", ["Protesters", "students"]),
        ("The treaty was signed by Kenya and Uganda.", "signed", "parties", ["Kenya", "Uganda"]),
        ("The court sentenced Petra Lind and Omar Haddad.", "sentenced", "accused", ["Petra Lind", "Omar Haddad"]),
        ("Grace Obi was arrested in Lamu and charged with fraud.", "charged", "accused", ["Grace Obi"]),
    ],
)
def test_conjunctions_share_and_list(
    event: EventOf, roles: Roles, text: str, trigger: str, role: str, expected: list[str]
) -> None:
    """ "And" between verbs shares the subject; between nouns it makes one mention of each."""
    assert roles(event(text, trigger))[role] == expected


@pytest.mark.parametrize(
    ("text", "trigger", "role", "expected"),
    [
        ("Guerrillas who had kidnapped three engineers fled.", "kidnapped", "by", ["Guerrillas"]),
        ("Police freed the hostages who had been held in Kano.", "held", "people", ["hostages"]),
        ("The engineers, who were kidnapped in January, are well.", "kidnapped", "people", ["engineers"]),
    ],
)
def test_relative_clauses_take_their_noun(
    event: EventOf, roles: Roles, text: str, trigger: str, role: str, expected: list[str]
) -> None:
    """ "Who" is the noun before it."""
    assert roles(event(text, trigger))[role] == expected


@pytest.mark.parametrize(
    ("text", "trigger", "expected"),
    [
        ("The army carried out an attack on the port on Monday.", "attack", {"by": ["army"], "targets": ["port"]}),
        (
            "Belltower's takeover of Norvia Foods was completed on Monday.",
            "takeover",
            {"by": ["Belltower"], "asset": ["Norvia Foods"]},
        ),
        (
            "The takeover of Norvia Foods by Belltower was completed on Monday.",
            "takeover",
            {"by": ["Belltower"], "asset": ["Norvia Foods"]},
        ),
        ("The shelling of Bria on Sunday went on.", "shelling", {"targets": ["Bria"]}),
        ("The police raid in Lagos lasted two hours.", "raid", {"by": ["police"]}),
    ],
)
def test_nouns_have_roles_too(event: EventOf, roles: Roles, text: str, trigger: str, expected: RolesOf) -> None:
    """A possessor, "of", "by", a compound and a light verb say who and whom; a weekday is neither."""
    assert roles(event(text, trigger)) == expected


@pytest.mark.parametrize(
    ("text", "trigger", "role", "expected"),
    [
        ("The army said that it had freed nine hostages.", "freed", "by", ["army"]),
        ("The grocer Norvia said it had bought Belltower.", "bought", "by", ["grocer Norvia"]),
        ("Rebels attacked a base. They also burned two trucks.", "burned", "by", ["Rebels"]),
        (
            'Rebels attacked a base. "It was bad," said Rose Banda, a nurse. They also burned two trucks.',
            "burned",
            "by",
            ["Rebels"],
        ),
        ("Grace Obi flew to Oslo. She met Tomas Vidal on Monday.", "met", "participants", ["Grace Obi", "Tomas Vidal"]),
    ],
)
def test_a_pronoun_stands_for_whom_it_can(
    event: EventOf, roles: Roles, text: str, trigger: str, role: str, expected: list[str]
) -> None:
    """ "It" is the army, "they" the rebels, never the one woman between."""
    assert roles(event(text, trigger))[role] == expected


def test_nobody_does_to_himself_what_he_does_to_them(event: EventOf, roles: Roles) -> None:
    """An object pronoun is not the subject of its own verb; an empty role beats a wrong one."""
    record = event("Prime Minister Kovacs said it had freed nine hostages.", "freed")
    assert "by" not in roles(record)
    record = event("Guerrillas who had kidnapped three engineers in Cali freed them on Sunday.", "freed")
    assert roles(record)["by"] == ["Guerrillas"]
    assert "Guerrillas" not in roles(record).get("people", [])


@pytest.mark.parametrize(
    ("text", "trigger", "places"),
    [
        ("Nine hostages were freed in Kaduna on Sunday.", "freed", ["Kaduna"]),
        ("Police arrested 12 students in Tunis on Tuesday.", "arrested", ["Tunis"]),
        ("Rebels attacked a depot near Goma on Tuesday.", "attacked", ["Goma"]),
        ("Soldiers evacuated 40 villagers from Tarkwa on Monday.", "evacuated", []),
    ],
)
def test_where_it_happened(event: EventOf, text: str, trigger: str, places: list[str]) -> None:
    """The place of an event is where it is told to happen, not where somebody comes from."""
    assert [place.text for place in event(text, trigger).places] == places


@pytest.mark.parametrize(
    ("text", "trigger", "role", "counts"),
    [
        ("Nearly 4,000 teachers marched in Quito.", "marched", "by", [(4000, None, 4000, "teachers")]),
        (
            "At least 30 people and two guards were injured in a bus crash.",
            "crash",
            "injured",
            [(30, 30, None, "people"), (2, 2, 2, "guards")],
        ),
        (
            "Soldiers evacuated up to 40 patients and six nurses from Lamu.",
            "evacuated",
            "movers",
            [(40, None, 40, "patients"), (6, 6, 6, "nurses")],
        ),
        ("Two gunmen shot dead a judge.", "shot dead", "by", [(2, 2, 2, "gunmen")]),
    ],
)
def test_counts_belong_to_their_noun(
    event: EventOf, text: str, trigger: str, role: str, counts: list[tuple[float, float | None, float | None, str]]
) -> None:
    """Each number stays with what it counts, bounds included."""
    mentions: tuple[Mention, ...] = getattr(event(text, trigger).details, role)
    quantities = [mention.quantity for mention in mentions]
    assert [(q.value, q.low, q.high, q.unit) for q in quantities if q] == counts


@pytest.mark.parametrize(
    "text",
    [
        "The rebels claimed responsibility for Saturday's attack on the barracks.",
        "The governor blamed the rebels for Saturday's attack on the barracks.",
        "The governor blamed Saturday's attack on the rebels.",
        "Police attributed Saturday's attack to the rebels.",
    ],
)
def test_whom_an_attack_is_laid_to(event: EventOf, roles: Roles, text: str) -> None:
    """Who claims an attack, or is blamed for it, is who did it, as the source has it."""
    assert roles(event(text, "attack"))["by"] == ["rebels"]


def test_nobody_claims_an_attack(event: EventOf, roles: Roles) -> None:
    """ "No group" and "no one" did nothing."""
    found = event("No group has claimed responsibility for Saturday's attack on the barracks.", "attack")
    assert "by" not in roles(found)


def test_what_is_fired_is_the_weapon(event: EventOf, roles: Roles) -> None:
    """Neither the fire that is opened nor the tear gas befalls anybody's attack."""
    found = roles(event("Gunmen opened fire on a bus near Goma on Monday.", "opened fire"))
    assert found["targets"] == ["bus"]
    found = roles(event("Police fired tear gas at protesters in Goma on Monday.", "fired"))
    assert (found["targets"], found["weapons"]) == (["protesters"], ["tear gas"])


def test_a_contest_has_its_score(event: EventOf, roles: Roles) -> None:
    """A result belongs to neither side."""
    found = roles(event("Lund beat Lugano 2-1 in the Cup final on Sunday. The Cup final was the last.", "beat"))
    assert (found["winners"], found["others"], found["score"]) == (["Lund"], ["Lugano"], ["2-1"])


def test_police_raids_are_searches(event: EventOf) -> None:
    """Who does it decides what a word tells: the police search an office that rebels attack."""
    assert event("Police raided the offices of the broadcaster on Monday.", "raided").details.kind == "justice"
    assert event("Rebels raided the barracks in Goma on Monday.", "raided").details.kind == "attack"


@pytest.mark.parametrize(
    ("text", "trigger", "expected"),
    [
        (
            "The Bulls, taken over last week by businessman Tommy Aggett, would not make the deadline.",
            "taken over",
            {"asset": ["Bulls"], "by": ["businessman Tommy Aggett"]},
        ),
        ("Three men drowned off Zuwara on Sunday.", "drowned", {"killed": ["Three men"]}),
        (
            "Russia has demanded an apology from Turkey and in the meantime has imposed sanctions on it.",
            "imposed",
            {"by": ["Russia"], "content": ["sanctions"]},
        ),
        (
            "Marta Delon said she favoured a local candidate to take over Compagnie Brellier.",
            "take over",
            {"by": ["local candidate"], "asset": ["Compagnie Brellier"]},
        ),
        (
            'The coast guard said it had taken measures against a vessel that had "trespassed," and denied a clash.',
            "denied",
            {"by": ["coast guard"], "content": ["clash"]},
        ),
        (
            "The plan received support from Sen. James Cole, who agreed that it should cover all lenders.",
            "agreed that",
            {"by": ["Sen. James Cole"]},
        ),
        ("Rebels shot down a drone over Goma.", "shot down", {"by": ["Rebels"], "targets": ["drone"]}),
    ],
)
def test_the_right_phrase_of_several_is_taken(
    event: EventOf, roles: Roles, text: str, trigger: str, expected: RolesOf
) -> None:
    """Participles between commas, places at sea, verbs behind "and", and infinitives behind an object."""
    found = roles(event(text, trigger))
    assert {name: found.get(name) for name in expected} == expected


@pytest.mark.parametrize(
    ("text", "trigger", "role"),
    [
        ("Anna Sarwar and Joan Blair attend the party's campaign launch in Leeds.", "launch", "by"),
        ("The attack prompted protests in Paris on Monday.", "protests", "by"),
        ("An offer was made on the back of pledges by fans to buy the club for $1.", "buy", "by"),
        (
            "Trump accused Rafael Cruz of associating with Lee Oswald around the time of John Kennedy's assassination.",
            "assassination",
            "by",
        ),
        ("Anna Berg sold her car and moved funds from an account.", "sold", "counterparties"),
    ],
)
def test_who_does_something_else_does_not_do_it(
    event: EventOf, roles: Roles, text: str, trigger: str, role: str
) -> None:
    """Guests do not launch, an attack does not march, pledges do not buy, and so on."""
    found = roles(event(text, trigger)).get(role, [])
    assert not {"Anna Sarwar", "Joan Blair", "attack", "pledges", "account", "Rafael Cruz"} & set(found)


@pytest.mark.parametrize(
    ("text", "trigger", "name", "expected"),
    [
        ("Fire swept through a garment factory in Dhaka, killing 21 workers.", "Fire", "involved", "garment factory"),
        ("The mudslide buried the village of Yambali.", "mudslide", "damage", "village of Yambali"),
        (
            "The president survived an assassination attempt on Tuesday.",
            "assassination attempt",
            "targets",
            "president",
        ),
        ("A bus crash killed 18 people near Oruro on Sunday.", "crash", "involved", "bus"),
        ("A court handed the singer a two-year suspended sentence.", "handed", "accused", "singer"),
        ("The EU fined Apple 500 million euros for breaching its rules.", "fined", "accused", "Apple"),
        ("The EU fined Apple 500 million euros for breaching its rules.", "fined", "sentence", "500 million euros"),
        ("A court sentenced the minister to nine years in prison.", "sentenced", "sentence", "nine years"),
        ("Ada Osei was jailed for life for the murder of a clerk.", "jailed", "sentence", "life"),
        ("Two men were found guilty of murdering Ada Osei.", "found guilty", "offence", "murdering Ada Osei"),
        ("The trial of five soldiers opened in Kinshasa on Friday.", "trial", "accused", "five soldiers"),
        ("A court granted bail to the opposition leader.", "granted bail", "accused", "opposition leader"),
        ("The government declared a state of emergency.", "declared", "content", "state of emergency"),
        ("The airline will cut 1,200 jobs.", "cut", "asset", "1,200 jobs"),
        ("Toyota will invest $1 billion in a plant in Ohio.", "invest", "amount", "$1 billion"),
        ("Cyclone Dora hit Beira on Monday.", "Cyclone Dora", "name", "Cyclone Dora"),
        ("A magnitude 6.4 quake shook Peru on Tuesday.", "quake", "magnitude", "magnitude 6.4"),
        ("Gold climbed above $3,000 an ounce.", "climbed", "level", "above $3,000 an ounce"),
        ("The budget, which the council passed on Monday, has gaps.", "passed", "content", "budget"),
        ("A truce brokered by Qatar took effect on Sunday.", "brokered", "mediators", "Qatar"),
    ],
)
def test_each_role_is_found_where_wires_put_it(
    event: EventOf, roles: Roles, text: str, trigger: str, name: str, expected: str
) -> None:
    """What is struck, given, paid and served, by the verb's frame or within the event noun itself."""
    assert expected in roles(event(text, trigger))[name]


@pytest.mark.parametrize(
    ("text", "trigger", "absent"),
    [
        ("The union approved the deal by a show of hands.", "approved", "show"),
        ("Farmers blocked roads for a second day.", "blocked", "second day"),
        ("A storm killed at least 17 people in Beira.", "storm", "least"),
    ],
)
def test_a_manner_or_a_time_is_no_role(event: EventOf, roles: Roles, text: str, trigger: str, absent: str) -> None:
    """How and how long is nobody that takes part."""
    filled = [words for name, words in roles(event(text, trigger)).items() if name != "killed"]
    assert all(absent not in one for words in filled for one in words)
