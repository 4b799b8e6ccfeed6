"""How a time stands in its sentence, and where its date may stand instead."""

from __future__ import annotations

import datetime as dt

import pytest

from summarizer.text.syntax.parse import parse
from summarizer.text.times.find import find_times
from summarizer.text.times.usage import replacement, usage


@pytest.mark.parametrize(
    ("text", "kind", "edited"),
    [
        ("The mayor resigned on Friday.", "adverbial", "The mayor resigned on 30 January 2015."),
        ("The mayor resigned Friday.", "adverbial", "The mayor resigned on 30 January 2015."),
        ("Friday, the mayor resigned.", "adverbial", "On 30 January 2015, the mayor resigned."),
        ("On Friday the mayor resigned.", "adverbial", "On 30 January 2015 the mayor resigned."),
        ("On Friday police freed him.", "adverbial", "On 30 January 2015 police freed him."),
        (
            "The mayor said Friday police had freed him.",
            "adverbial",
            "The mayor said on 30 January 2015 police had freed him.",
        ),
        ("The mayor on Friday resigned.", "adverbial", "The mayor on 30 January 2015 resigned."),
        ("The mayor Friday resigned.", "adverbial", "The mayor on 30 January 2015 resigned."),
        ("Friday's vote was close.", "genitive", "Friday's vote was close."),
        ("The Friday vote was close.", "modifier", "The Friday vote was close."),
        ("The 10 February agreement holds.", "modifier", "The 10 February agreement holds."),
        (
            "Under terms of the 10 February agreement, it pays.",
            "modifier",
            "Under terms of the 10 February agreement, it pays.",
        ),
        ("The losses that Friday suffered were small.", "noun", "The losses that Friday suffered were small."),
        ("It was the worst fall since Friday.", "adverbial", "It was the worst fall since 30 January 2015."),
        ("Friday was calm.", "noun", "Friday was calm."),
        ("The deadline is Friday.", "noun", "The deadline is Friday."),
        ("Friday trading was calm.", "modifier", "Friday trading was calm."),
        ("Shares fell in Friday trading.", "modifier", "Shares fell in Friday trading."),
        ("They will march late on Friday.", "adverbial", "They will march late on 6 February 2015."),
        ("They will march late Friday.", "adverbial", "They will march late on 6 February 2015."),
        ("They met on Thursday and Friday.", "adverbial", "They met on Thursday and 30 January 2015."),
        ("They met on Thursday and on Friday.", "adverbial", "They met on Thursday and on 30 January 2015."),
        ("They meet at 7 p.m. Friday.", "adverbial", "They meet at 19:00 on 6 February 2015."),
        ("They will meet on Friday night.", "adverbial", "They will meet on the night of 6 February 2015."),
        ("He resigned Friday night.", "adverbial", "He resigned on the night of 30 January 2015."),
        ("He resigned today.", "adverbial", "He resigned on 5 February 2015."),
        ("He resigned earlier today.", "adverbial", "He resigned earlier on 5 February 2015."),
        ("The May 8-10 summit ended.", "modifier", "The May 8-10 summit ended."),
        ("They meet from Monday to Friday.", "adverbial", "They meet from Monday to 13 February 2015."),
        ("A strike on Friday was called off.", "adverbial", "A strike on 6 February 2015 was called off."),
        ("The shop will shut by Friday, he said.", "adverbial", "The shop will shut by 6 February 2015, he said."),
        ("The index ended its worst Friday in years.", "noun", "The index ended its worst Friday in years."),
        ("A vote is due Friday.", "adverbial", "A vote is due on 6 February 2015."),
        (
            "The ruling, issued Friday by a court, stands.",
            "adverbial",
            "The ruling, issued on 30 January 2015 by a court, stands.",
        ),
        ("At Friday prayers he wept.", "modifier", "At Friday prayers he wept."),
        ("She left the next morning.", "adverbial", "She left on the morning of 6 February 2015."),
        ("A February 3 fire killed two.", "modifier", "A February 3 fire killed two."),
        ("She was seen on 3 February.", "adverbial", "She was seen on 3 February 2015."),
    ],
)
def test_usage_and_replacement(text: str, kind: str, edited: str) -> None:
    """An adverbial has its date put in, with a preposition where it needs one; a part of a noun phrase stays."""
    parsed = parse(text)
    found = [time for time in find_times(parsed, dt.date(2015, 2, 5)) if time.type != "DURATION"]
    time = found[0] if "8-10" in text else found[-1]
    place = replacement(parsed, time)
    assert usage(parsed, time) == kind
    assert (text[: place.start] + place.text + text[place.end :] if place else text) == edited


def test_a_day_that_is_not_known_stays() -> None:
    """Without a publication date nothing is put in."""
    parsed = parse("The mayor resigned on Friday.")
    (time,) = find_times(parsed, None)
    assert usage(parsed, time) == "adverbial"
    assert replacement(parsed, time) is None
