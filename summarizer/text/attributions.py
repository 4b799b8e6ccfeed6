"""Attributions: who is said to have said, written, estimated or denied what."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from summarizer.records.phrases import Span
from summarizer.text.names import Name
from summarizer.text.parsing import ParsedText


@dataclass(frozen=True, slots=True)
class Attribution:
    """Words that the text lays to a source. All places are code points into the text, half-open."""

    source: Span | None
    """The source where it stands: a name, a description ("health authorities in Gaza") or a pronoun; None if unnamed"""
    source_name: str | None
    """The source in full: what a pronoun, a short form or "the organization" stands for, where the text makes it clear"""
    cue: Span | None
    """The word that attributes: "said", "according to", "estimate", "denied"; None for a quotation that goes on"""
    content: tuple[Span, ...]
    """What is laid to the source, in one or more parts"""
    form: Literal["direct", "indirect", "mixed"]
    """direct: all in quotation marks; indirect: none; mixed: in part"""
    stance: Literal["asserts", "denies", "doubts", "asks", "expects"]
    """What the source does with the content; "expects" for hopes, plans, estimates of the future and fears"""


def find_attributions(parsed: ParsedText, names: Sequence[Name]) -> tuple[Attribution, ...]:
    """The attributions of a text, in the order of their contents."""
    return ()
