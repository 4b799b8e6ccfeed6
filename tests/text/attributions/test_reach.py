"""How far "according to" reaches over the sentence before it."""

import pytest

from summarizer.engines.rules.sourcing import Sources
from summarizer.text.analysis import analyze_text
from summarizer.text.attributions.reach import reached_from
from summarizer.text.syntax.parse import parse

_TRUCE = (
    "Despite a truce that began in May, troops have gone on shelling the port, killing 40 people, "
    "according to the harbour ministry."
)
_WRAPPED = (
    "after a night of rain on all the islands of the south and on\n"
    "most of the coast that lies to the west, the Gozo Port\n"
    "Authority met at dawn on friday in a small school near the sea.\n"
    "It said the dam had burst and that nobody was hurt by the flood.\n"
)
_MINISTRY = "the harbour ministry"


def sources(text: str, word: str) -> list[str]:
    """To whom the article lays what a word of it tells."""
    return [mention.text for mention in Sources(analyze_text(text)).at(text.index(word))]


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        (_TRUCE, "truce", []),
        (_TRUCE, "shell", [_MINISTRY]),
        (_TRUCE, "killing", [_MINISTRY]),
        (_TRUCE, "40", [_MINISTRY]),
        ("After the ferry sank, divers pulled out nine bodies, according to the police.", "sank", []),
        ("After the ferry sank, divers pulled out nine bodies, according to the police.", "pulled", ["the police"]),
        ("Although a deal was signed in May, 12 people died, according to medics.", "signed", []),
        ("Although a deal was signed in May, 12 people died, according to medics.", "died", ["medics"]),
        ("The port reopened, but two ships collided, according to pilots.", "reopened", []),
        ("The port reopened, but two ships collided, according to pilots.", "collided", ["pilots"]),
        ("The port reopened; two ships collided, according to pilots.", "reopened", []),
        ("On Monday, two ships collided, according to pilots.", "collided", ["pilots"]),
        ("Two pilots and, according to medics, six divers were hurt.", "Two", []),
        ("Two pilots and, according to medics, six divers were hurt.", "six", ["medics"]),
        ("Two ships collided and sank, according to pilots.", "collided", ["pilots"]),
        ("According to pilots, two ships collided after the port reopened.", "reopened", ["pilots"]),
        ("After the ferry sank, divers pulled out nine bodies, the police said.", "sank", ["the police"]),
    ],
)
def test_reach(text: str, word: str, expected: list[str]) -> None:
    """It covers the clauses that it closes, and not the background before the comma."""
    assert sources(text, word) == expected


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("The ministry said it hoped to send lorries on Friday.", "send", ["The ministry"]),
        ("The road was shut in hopes that the sick can be moved, Karl Vella said.", "moved", ["Karl Vella"]),
        ("Karl Vella condemned the raid on the port.", "raid", []),
        ("Vella's office opposed the sale of the port.", "sale", []),
        ("Parliament in Valletta has 30 days to object to the sale.", "sale", []),
        ("Karl Vella went on to say that the dam had burst.", "burst", ["Karl Vella"]),
        ("Officials said Karl Vella welcomed the sale.", "sale", ["Officials"]),
        ("The sale is expected to be sealed by the end of June.", "sealed", []),
        (_WRAPPED, "burst", ["Gozo Port\nAuthority"]),
    ],
)
def test_who_tells(text: str, word: str, expected: list[str]) -> None:
    """Who judges what happened, or may do so, does not tell of it; where "it" is open, the next one tells."""
    assert sources(text, word) == expected


def test_reached_from() -> None:
    """A background without a main clause behind it is all there is."""
    assert reached_from(parse("Despite the truce of May").tokens) == 0
    assert reached_from(()) == 0
