"""Names: who and what is named in a text, short forms linked to the long one."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from summarizer.text.parsing import ParsedText


@dataclass(frozen=True, slots=True)
class Name:
    """A name where it stands: code points into the text, half-open."""

    text: str
    start: int
    end: int
    sort: Literal["person", "organization", "place", "other"]
    canonical: str
    """The fullest form of the same name in this text: "Raed Al-Nems" for "Al-Nems", the long form for an acronym"""


def find_names(parsed: ParsedText) -> tuple[Name, ...]:
    """The names of a text, in order."""
    return ()
