"""Sources in full: pronouns, short forms and descriptions."""

import pytest

from summarizer.text.attributions.find import Attribution, find_attributions
from summarizer.text.names.find import find_names
from summarizer.text.syntax.parse import parse


def sources(text: str) -> list[str | None]:
    """The sources of a text in full, in the order of the contents."""
    return [one.source_name for one in find(text)]


def find(text: str) -> tuple[Attribution, ...]:
    """The attributions of a text."""
    parsed = parse(text)
    return find_attributions(parsed, find_names(parsed))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Spokesman Karl Vella said no.", "Karl Vella"),
        ("Karl Vella, the mayor of Marsa, said no.", "Karl Vella"),
        ("A spokesman for the union, Karl Vella, said no.", "Karl Vella"),
        ("Karl Vella, who runs the port, said no.", "Karl Vella"),
        ("Gozo's Harbour Office said no.", "Gozo's Harbour Office"),
        ("Port officials in Gozo said no.", "Port officials in Gozo"),
        ("Gozitan and Maltese media said no.", "Gozitan and Maltese media"),
        ("The police said no.", "The police"),
        ("An aide, who asked for silence, said no.", "An aide"),
        ("She said no.", None),
        ("The company said no.", None),
        ("Some said no.", None),
        ("His lawyer said no.", None),
    ],
)
def test_first_source(text: str, expected: str | None) -> None:
    """A name, or a description that speaks for itself; what points back to nothing stays open."""
    assert sources(text)[0] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Karl Vella spoke on Friday. He said no.", "Karl Vella"),
        ("Karl Vella met Rose Zerafa. She said no.", "Rose Zerafa"),
        ("Karl Vella met Ivan Zerafa. He said no.", "Karl Vella"),
        ("Karl Vella said yes. Then Vella said no.", "Karl Vella"),
        ('Karl Vella spoke. "Ivan Zerafa is a friend," he said.', "Karl Vella"),
        ("The Gozo Port Authority met. The authority said no.", "Gozo Port Authority"),
        ("The Gozo Port Authority met. It said no.", "Gozo Port Authority"),
        ("Borealis Inc. lost money. The company said no.", "Borealis Inc."),
        ("Rose Zerafa, the mayor, left. The mayor said no.", "Rose Zerafa"),
        ("Prime Minister Rose Zerafa left. The prime minister said no.", "Rose Zerafa"),
        ("Port workers said yes. They said no.", "Port workers"),
        ("The African Union (AU) met. The AU said no.", "African Union"),
        ("Karl Vella and Ivan Zerafa left. He said no.", None),
        ("Karl Vella left.\n\nA.\n\nB.\n\nC.\n\nD.\n\nE.\n\nHe said no.", None),
    ],
)
def test_last_source(text: str, expected: str | None) -> None:
    """What points back stands for the nearest source or subject that fits, and for nobody where two fit."""
    assert sources(text)[-1] == expected


def test_relative_pronoun() -> None:
    """A relative pronoun stands for the noun before it."""
    assert sources("They met Karl Vella, who said no.") == ["Karl Vella"]


def test_first_person() -> None:
    """In a quotation "I" is its speaker."""
    assert sources('"I hope to win," Karl Vella said.') == ["Karl Vella", "Karl Vella"]


@pytest.mark.parametrize(
    ("text", "source", "content"),
    [
        ("Output fell 3 percent, the PSA reported on Tuesday.", "the PSA", "Output fell 3 percent"),
        ("Output fell, the joint chamber of commerce estimates.", "the joint chamber of commerce", "Output fell"),
        ("The toll was put at 40 by rescuers.", "rescuers", "The toll | at 40"),
        ("Damage has been put at $5 million.", "", "Damage | at $5 million"),
        ('"No one was warned," reads the letter.', "the letter", '"No one was warned,"'),
        (
            "The mayor, who took office a year ago, said he was ill.",
            "The mayor, who took office a year ago",
            "he was ill",
        ),
        (
            "The wells are dry, the survey found, and half a million people depend on lorries.",
            "the survey",
            "The wells are dry | and half a million people depend on lorries",
        ),
        ("The two sides last met in May and agreed to disarm.", "The two sides", "disarm"),
    ],
)
def test_sources_behind_and_before(text: str, source: str, content: str) -> None:
    """Reports dated behind their cue, cues that look like nouns, numbers put by somebody, and contents that go on."""
    (found,) = find(text)
    place = found.source
    assert (text[place.start : place.end] if place else "") == source
    assert " | ".join(text[part.start : part.end] for part in found.content) == content


@pytest.mark.parametrize(
    "text",
    [
        "The claim that he made last week was a lie.",
        "The warning that the firm had issued was ignored.",
        "He was put at risk by the plan.",
    ],
)
def test_relative_clauses_are_no_contents(text: str) -> None:
    """ "The claim that he made" tells nothing of what was claimed."""
    assert not find(text)
