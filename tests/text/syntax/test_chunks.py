"""Noun phrases and verb groups."""

import pytest

from summarizer.text.syntax.chunks import NounPhrase, VerbGroup
from summarizer.text.syntax.parse import parse


def noun_phrases(text: str) -> list[str]:
    parsed = parse(text)
    return [parsed.words(c.first, c.last) for found in parsed.chunks for c in found if isinstance(c, NounPhrase)]


def verb_group(text: str) -> VerbGroup:
    return next(c for found in parse(text).chunks for c in found if isinstance(c, VerbGroup))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Four nurses and nine drivers left.", ["Four nurses", "nine drivers"]),
        ("Ghana's Transport Ministry agreed.", ["Ghana's Transport Ministry"]),
        ("Up to 30 buses and more than 400 cars were stuck.", ["Up to 30 buses", "more than 400 cars"]),
        ("Nurses held a walkout last Friday.", ["Nurses", "a walkout", "last Friday"]),
        ("On Monday night shells fell on a farm.", ["Monday night", "shells", "a farm"]),
        ("A Monday night raid failed.", ["A Monday night raid"]),
        ("In a note Osei denied it.", ["a note", "Osei", "it"]),
        ("It fined Lund 20,000 euros.", ["It", "Lund", "20,000 euros"]),
        ("Agents rounded up 40 men, and up to 50 men fled.", ["Agents", "40 men", "up to 50 men"]),
        ("Boeing won an order worth $2bn.", ["Boeing", "an order", "$2bn"]),
        ("About 6% of the harvest was lost.", ["About 6%", "the harvest"]),
        ("The tired and hungry children slept.", ["The tired and hungry children"]),
        ("Kenyan and Danish officials met.", ["Kenyan and Danish officials"]),
        ("The nurses and injured were taken home.", ["The nurses", "injured"]),
        ("The very large ship sank.", ["The very large ship"]),
        ("Some 10-12 men and three to five women left.", ["Some 10-12 men", "three to five women"]),
        ("It rose from 10 to 12 points.", ["It", "10", "12 points"]),
        ("Lund beat Lugano 2-1 on ice.", ["Lund", "Lugano", "ice"]),
        ("It cut the rate by half a point.", ["It", "the rate", "half a point"]),
    ],
)
def test_noun_phrases(text: str, expected: list[str]) -> None:
    """Counts, hedges, possessors and joined adjectives belong to the noun; joined nouns are two phrases."""
    assert noun_phrases(text)[: len(expected)] == expected


@pytest.mark.parametrize(
    ("text", "facts"),
    [
        ("The ship had not been moved.", {"passive": True, "negated": True, "perfect": True, "finite": True}),
        ("The ship will leave.", {"modal": "will", "passive": False, "finite": True}),
        ("The ship could have left.", {"modal": "could", "perfect": True}),
        ("The ship is leaving.", {"progressive": True, "finite": True}),
        ("The ship didn't leave.", {"negated": True, "passive": False}),
        ("Moved by storms, it sank.", {"passive": True, "finite": False}),
        ("To leave is hard.", {"form": "TO", "finite": False}),
    ],
)
def test_verb_groups(text: str, facts: dict[str, object]) -> None:
    """Voice, tense, modality and negation are read off the auxiliaries."""
    found = verb_group(text)
    assert {name: getattr(found, name) for name in facts} == facts
