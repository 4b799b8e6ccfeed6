"""Names: their spans, their sorts and their fullest forms."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarizer.text.names.find import Name, find_names
from summarizer.text.syntax.parse import parse


def names(text: str) -> list[Name]:
    """The names of a text."""
    return list(find_names(parse(text)))


def texts(text: str) -> list[str]:
    """Their words."""
    return [name.text for name in names(text)]


def sort_of(text: str, name: str) -> str:
    """The sort of one of them."""
    return next(found.sort for found in names(text) if found.text == name)


def canonical(text: str, name: str) -> str:
    """The fullest form of the last mention of a name."""
    return [found.canonical for found in names(text) if found.text == name][-1]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Spokesman Maria Vella said the port was shut.", ["Maria Vella"]),
        ("President William Ruto met officials in Nairobi on Tuesday.", ["William Ruto", "Nairobi"]),
        ("Prime Minister Robert Abela, 45, opened the hospital.", ["Robert Abela"]),
        ("Mr Justice Pace heard Dr. Ann Zammit.", ["Pace", "Ann Zammit"]),
        (
            "Ohio Gov. Maria Vella and Sen. Karl Zammit (D-Ohio) objected.",
            ["Ohio", "Maria Vella", "Karl Zammit"],
        ),
        (
            "Libyan Interior Minister Fathi Bashagha met U.S. Secretary of State Antony Blinken.",
            ["Fathi Bashagha", "U.S.", "Antony Blinken"],
        ),
        ("Microsoft CEO Satya Nadella spoke.", ["Microsoft", "Satya Nadella"]),
        ("The attorney general and the Prime Minister left.", []),
    ],
)
def test_titles_stay_outside(text: str, expected: list[str]) -> None:
    """Titles, roles and nationalities are no part of a name; what owns the title is a name of its own."""
    assert texts(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Bashar al-Assad met Hassan bin Talal.", ["Bashar al-Assad", "Hassan bin Talal"]),
        ("Reporters saw Ana de la Vega and Bill de Blasio.", ["Ana de la Vega", "Bill de Blasio"]),
        ("The letter from Ursula von der Leyen came late.", ["Ursula von der Leyen"]),
        ("He praised J.K. Rowling and George W. Bush.", ["J.K. Rowling", "George W. Bush"]),
        ("Then Jean-Pierre Raffarin and Brian O'Neill left.", ["Jean-Pierre Raffarin", "Brian O'Neill"]),
        ("They asked Ban Ki-moon about Kim Jong Un.", ["Ban Ki-moon", "Kim Jong Un"]),
        ("He flew from Addis Ababa to Dar es Salaam.", ["Addis Ababa", "Dar es Salaam"]),
        ("Leaders of Trinidad and Tobago met.", ["Trinidad and Tobago"]),
        ("Chile's president lives in Santiago's centre.", ["Chile", "Santiago"]),
        ("It was Reuters’ first story from Kyiv’s suburbs.", ["Reuters", "Kyiv"]),
    ],
)
def test_parts_of_names(text: str, expected: list[str]) -> None:
    """Particles, initials, hyphens and apostrophes belong to a name; a possessive ending does not."""
    assert texts(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The Ministry of Ports and Fisheries agreed.", ["Ministry of Ports and Fisheries"]),
        ("The Food and Drug Administration objected.", ["Food and Drug Administration"]),
        ("The Committee to Protect Journalists objected.", ["Committee to Protect Journalists"]),
        ("The Center for a New Harbour opened.", ["Center for a New Harbour"]),
        ("It is owned by Zammit & Sons of Gozo.", ["Zammit & Sons", "Gozo"]),
        ("The Bank of England raised rates on Thursday.", ["Bank of England"]),
        ("Accra gave General Motors US$ 30 million.", ["Accra", "General Motors"]),
        ("The nurses left General Hospital with General Karl Zammit.", ["General Hospital", "Karl Zammit"]),
        (
            "The Independent Electoral and Boundaries Commission met.",
            ["Independent Electoral and Boundaries Commission"],
        ),
        ("Maria Vella and Karl Zammit met.", ["Maria Vella", "Karl Zammit"]),
        ("The board of Gozo Ferries met the mayor of Valletta.", ["Gozo Ferries", "Valletta"]),
    ],
)
def test_small_words_within_names(text: str, expected: list[str]) -> None:
    """Words such as "of", "and", "for" and "to" join the parts of an institution, and not two names."""
    assert texts(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Kenyan officials met Danish farmers.",
        "Two-day Kenyan strikes ended.",
        "The talks ended on Monday in March.",
        "There was no answer. However, nobody minded.",
        "Republicans and Democrats argued with Catholics.",
        "Police and soldiers arrived. Residents fled.",
        "Seventy-four people came. Would they stay?",
        "Government-backed and Monday-only services run late.",
    ],
)
def test_what_is_no_name(text: str) -> None:
    """Nationalities, groups, days and words that open sentences are no names by themselves."""
    assert texts(text) == []


def test_months_that_are_names() -> None:
    """A month after a first name is a surname; alone it is a time."""
    assert texts("Theresa May resigned in May, and April Zammit in June.") == ["Theresa May", "April Zammit"]


@pytest.mark.parametrize(
    ("text", "name", "sort"),
    [
        ("Reporters met Jane Vella.", "Jane Vella", "person"),
        ("A deal with Oluwaseun Adeyemi, 43, was struck.", "Oluwaseun Adeyemi", "person"),
        ("The award went to Tkachuk, a former minister.", "Tkachuk", "person"),
        ('"We are ready," said Tkachuk.', "Tkachuk", "person"),
        ("He sued Borealis Inc. in Ohio.", "Borealis Inc.", "organization"),
        ("He left the University of Malta.", "University of Malta", "organization"),
        ("The plan by GWU and the NGO failed.", "GWU", "organization"),
        ("A fire broke out in Zejtun.", "Zejtun", "place"),
        ("They sailed the Mediterranean Sea.", "Mediterranean Sea", "place"),
        ("They crossed the Gulf of Aden.", "Gulf of Aden", "place"),
        ("BRUSSELS (Reuters) - Talks failed.", "BRUSSELS", "place"),
        ("The Clean Harbour Act passed.", "Clean Harbour Act", "other"),
        ("It cited the Cold War.", "Cold War", "other"),
    ],
)
def test_sorts(text: str, name: str, sort: str) -> None:
    """Titles, first names, last words and neighbours tell persons, organizations and places apart."""
    assert sort_of(text, name) == sort


@pytest.mark.parametrize(
    ("text", "name", "expected"),
    [
        ("Maria Vella spoke. Then Vella left.", "Vella", "Maria Vella"),
        ("VELLA WINS\n\nMaria Vella won the race.", "VELLA", "Maria Vella"),
        ("They met Ana de la Vega. Later de la Vega left.", "de la Vega", "Ana de la Vega"),
        ("They met Xi Jinping. Aides of Xi spoke.", "Xi", "Xi Jinping"),
        ("They met John Zammit and, later, John F. Zammit.", "John Zammit", "John F. Zammit"),
        (
            "The African Union (AU) spoke. Staff of the AU left.",
            "AU",
            "African Union",
        ),
        (
            "Staff of MSF, or Médecins Sans Frontières (MSF), left.",
            "MSF",
            "Médecins Sans Frontières",
        ),
        ("The Malta Harbour Authority met. The MHA said no.", "MHA", "Malta Harbour Authority"),
        (
            "The Kenya Red Cross Society sent a boat. The Red Cross paid.",
            "Red Cross",
            "Kenya Red Cross Society",
        ),
        ("She works for the New York Times. The Times paid.", "Times", "New York Times"),
        ("The United States agreed. Then the U.S. left.", "U.S.", "United States"),
        ("They met Bill Vella and Rose Vella. Mrs. Vella smiled.", "Vella", "Rose Vella"),
        ("They met Bill Vella and Rose Vella. Mr. Vella smiled.", "Vella", "Bill Vella"),
    ],
)
def test_fullest_form(text: str, name: str, expected: str) -> None:
    """A surname, a short form or an acronym knows the fullest form in the text, wherever that stands."""
    assert canonical(text, name) == expected


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("She works for the New York Times. She lives in New York.", "New York"),
        ("They left South Sudan for Sudan.", "Sudan"),
        (
            "They saw Rose Vella, and then Ivan Vella, Ivan Vella and Ivan Vella. They saw Vella.",
            "Vella",
        ),
    ],
)
def test_no_wrong_link(text: str, name: str) -> None:
    """A place is no short form of a newspaper or of another country; a surname of two is left as it is."""
    assert canonical(text, name) == name


def test_headlines() -> None:
    """Where all words have capitals only names known from the text or the lexicon are found."""
    text = "Storm Kills Two As Rescue Teams Reach Zejtun\n\nA storm hit Zejtun near Valletta."
    assert texts(text) == ["Zejtun", "Zejtun", "Valletta"]
    assert texts("RESCUE TEAMS REACH COASTAL VILLAGES") == []


def test_names_that_look_like_words() -> None:
    """Countries and first names that are words too are names at the start of a sentence."""
    assert texts("China and Turkey signed. Mark Vella watched.") == ["China", "Turkey", "Mark Vella"]


def test_gender() -> None:
    """A title tells the gender, else the first name; an organization has none."""
    found = {name.text: name.gender for name in names("Mrs. Zerafa, Karl Vella and Kim Lee left UNICEF.")}
    assert found == {"Zerafa": "female", "Karl Vella": "male", "Kim Lee": None, "UNICEF": None}


def test_capital_at_the_start_of_a_sentence() -> None:
    """A word that opens a sentence is no part of a name that the text also has without it."""
    assert texts("Embattled Tkachuk resigned. The court freed Tkachuk.") == ["Tkachuk", "Tkachuk"]


_WORDS = st.sampled_from(
    [
        "Bank",
        "of",
        "the",
        "and",
        "John",
        "Vella",
        "de",
        "la",
        "al-Assad",
        "Mr.",
        "May",
        "WHO",
        "(",
        ")",
        ",",
        ".",
        "'s",
        "’",
        "-",
        "said",
        "in",
        "&",
        "\n\n",
        "ÉCOLE",
        "ß",
        "é",
        "President",
        "Kenyan",
        "\u0301",
        "1",
        "U.S.",
    ]
)


@given(st.one_of(st.text(max_size=200), st.lists(_WORDS, max_size=40).map(" ".join)))
def test_offsets(text: str) -> None:
    """Whatever the text, names stand where they say, in order, without overlap."""
    end = 0
    for name in names(text):
        assert text[name.start : name.end] == name.text
        assert name.start >= end
        assert name.canonical
        end = name.end


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The Adriatic Dockworkers' Union called a strike.", ["Adriatic Dockworkers' Union"]),
        (
            "The National Farmers' Federation and the People's Party met.",
            ["National Farmers' Federation", "People's Party"],
        ),
        ("The Miners' Union of Peru met.", ["Miners' Union of Peru"]),
        ("Reporters met Borg's Party.", ["Borg"]),
        ("The Netherlands' Supreme Court ruled.", ["Netherlands", "Supreme Court"]),
    ],
)
def test_bodies_called_after_their_members(text: str, expected: list[str]) -> None:
    """ "Dockworkers' Union" is one name; a person's party and a country's court are two."""
    assert texts(text) == expected


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Export Promotion Bureau figures show a rise.", "Export Promotion Bureau"),
        ("In Malta, the Labour Party lost.", "Labour Party"),
        ("The Security Council met.", "Security Council"),
        ("The club saw Labour Party Deputy Leader Ida Holm on Monday.", "Labour Party"),
        ("General Motors US said sales rose.", "General Motors US"),
        ("Atlas Bank India hired ten.", "Atlas Bank India"),
    ],
)
def test_bodies_of_common_words(text: str, name: str) -> None:
    """A body is named though each of its words is common, opens the sentence or has a country behind it."""
    assert name in texts(text)
    assert sort_of(text, name) == "organization"
