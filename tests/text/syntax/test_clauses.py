"""Clauses: who does what to whom, found from the order of words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarizer.text.analysis import analyze_text
from summarizer.text.syntax.clauses import Clause, find_clauses
from summarizer.text.syntax.parse import ParsedText, parse


def clause_of(text: str, verb: str) -> tuple[ParsedText, Clause]:
    """The clause of a verb of a one-sentence text."""
    parsed = parse(text)
    clauses = find_clauses(parsed, 0, ())
    return parsed, next(clause for clause in clauses if parsed.tokens[clause.verb.main].text == verb)


def words(parsed: ParsedText, phrases: tuple[object, ...]) -> list[str]:
    """The words of noun phrases."""
    return [parsed.words(phrase.first, phrase.last) for phrase in phrases]  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    ("text", "verb", "agents", "patients"),
    [
        ("Rebels attacked the village.", "attacked", ["Rebels"], ["the village"]),
        ("The village was attacked by rebels.", "attacked", ["rebels"], ["The village"]),
        ("The man who shot Ruiz fled.", "fled", ["The man"], []),
        ("The port shut after the wall of a depot gave way.", "gave", ["the wall"], ["way"]),
        ("The EU has fined ten firms since Togo closed the road.", "closed", ["Togo"], ["the road"]),
        ("The port shut after the vote.", "shut", ["The port"], []),
        ("Talks with the guards, which were planned, failed.", "planned", [], ["the guards"]),
        ("Talks between the two guards, which was odd, failed.", "failed", ["Talks"], []),
        ("The fair in Lund, which was planned, drew people.", "planned", [], ["The fair"]),
        ("The ferry from Lund, which the council bought, sank.", "sank", ["The ferry"], []),
        ("The review that she was to present was lost.", "lost", [], ["The review"]),
        ("A plan to close the port was dropped.", "close", [], ["the port"]),
        ("A plan to close the port was dropped.", "dropped", [], ["A plan"]),
        ("Shares, most of all in banks, rose.", "rose", ["Shares"], []),
        ("The World Health Council (WHC) opened a road.", "opened", ["The World Health Council"], ["a road"]),
        ("Airline to buy jets", "buy", ["Airline"], ["jets"]),
        ("Drivers end walkout, drop march", "drop", ["Drivers"], ["march"]),
        ("Their employer, Aire Bus, said it would sell a route.", "said", ["Their employer"], []),
        ("The report that found the sea had warmed was read.", "warmed", ["the sea"], []),
        ("The man who shot Ruiz fled.", "shot", ["The man"], ["Ruiz"]),
        ("The ministers of Chad and Niger, sitting in Paris, signed a pact.", "signed", ["The ministers"], ["a pact"]),
        ("The union, he said, rejected the offer.", "rejected", ["The union"], ["the offer"]),
        ("Ghana, Togo and Benin closed the border.", "closed", ["Ghana", "Togo", "Benin"], ["the border"]),
        ("The budget, which the council slashed, has gaps.", "slashed", ["the council"], ["The budget"]),
        ("The minister, who at first praised his men, resigned.", "resigned", ["The minister"], []),
        ("Tens of thousands of people marched.", "marched", ["Tens of thousands of people"], []),
        ("A spate of arson attacks hit Lyon.", "hit", ["A spate of arson attacks"], ["Lyon"]),
        ("Rebels took two nurses hostage.", "took", ["Rebels"], ["two nurses", "hostage"]),
        ("Fifteen migrants drowned off Lamu.", "drowned", ["Fifteen migrants"], []),
        ("Planes hit a bridge and destroyed two trucks.", "destroyed", ["Planes"], ["two trucks"]),
        ("Ten people arrived in Oran and 12 left the port.", "left", ["12"], ["the port"]),
        ("The army ordered villagers to leave their homes.", "leave", ["villagers"], ["their homes"]),
        ("Police stopped the group from entering the hall.", "entering", ["the group"], ["the hall"]),
        ("The attempt to kidnap the judge was foiled.", "foiled", [], ["The attempt"]),
        ('"We will stay," said Ana Ruiz.', "said", ["Ana Ruiz"], ["Ana Ruiz"]),
        ("Nurses freed four dogs and nine cats.", "freed", ["Nurses"], ["four dogs", "nine cats"]),
        ("Fleeing the fire, families crossed the river.", "crossed", ["families"], ["the river"]),
    ],
)
def test_roles(text: str, verb: str, agents: list[str], patients: list[str]) -> None:
    """Passives, relative clauses, conjuncts, control and asides keep who and whom apart."""
    parsed, clause = clause_of(text, verb)
    assert (words(parsed, clause.agents), words(parsed, clause.patients)) == (agents, patients)


def test_prepositional_phrases_belong_to_their_clause() -> None:
    """From where, to where and through what stand with the verb of movement; a time fills no role."""
    analysis = analyze_text("On Monday they took four goats from Oran to Tunis through the old gate.")
    modifiers = analysis.clauses[0][0].modifiers
    parsed = analysis.parsed
    told = [(m.preposition, parsed.words(m.phrase.first, m.phrase.last)) for m in modifiers]
    assert told == [("from", "Oran"), ("to", "Tunis"), ("through", "the old gate")]


@pytest.mark.parametrize(
    ("text", "verb", "marker", "governor"),
    [
        ("He said that they left.", "left", "that", "said"),
        ("He said they left.", "left", "that", "said"),
        ("He said they left and that she stayed.", "stayed", "that", "said"),
        ("A plan to strike was dropped.", "strike", "to", "plan"),
        ("They are ready to strike.", "strike", "to", "ready"),
        ("If they strike, we leave.", "strike", "if", None),
        ("The ship, which sank, was old.", "sank", "which", "ship"),
        ("They began loading the ship.", "loading", "participle", "began"),
    ],
)
def test_what_a_clause_depends_on(text: str, verb: str, marker: str, governor: str | None) -> None:
    """How far an event has come about is told by what governs its clause."""
    parsed, clause = clause_of(text, verb)
    told = None if clause.governor is None else parsed.tokens[clause.governor].text
    assert (clause.marker, told) == (marker, governor)


@given(st.lists(st.sampled_from('said that who to and of , the men shot killing in Oran . " not'.split()), max_size=60))
def test_any_order_of_words_is_read(parts: list[str]) -> None:
    """Clauses come in the order of their verbs, and their phrases lie in their sentence."""
    parsed = parse(" ".join(parts))
    for sentence, (first, last) in enumerate(parsed.bounds):
        clauses = find_clauses(parsed, sentence, ())
        assert [c.verb.main for c in clauses] == sorted(c.verb.main for c in clauses)
        for clause in clauses:
            for phrase in (*clause.subjects, *clause.objects, *(m.phrase for m in clause.modifiers)):
                assert first <= phrase.first < phrase.last <= last
