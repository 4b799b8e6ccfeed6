"""Attributions: who is said to have said, written, estimated or denied what."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from summarizer.records.phrases import Extent
from summarizer.text.attributions.coreference import Coreference, Resolved
from summarizer.text.attributions.cues import Stance, lemmas_of_cues
from summarizer.text.attributions.layout import Layout
from summarizer.text.attributions.noun_phrases import Range
from summarizer.text.attributions.other_cues import OtherCues
from summarizer.text.attributions.parts import Found, SentenceParts
from summarizer.text.attributions.quotations import Quotation, find_quotations
from summarizer.text.attributions.speakers import Speakers
from summarizer.text.attributions.speaking import Speaking
from summarizer.text.attributions.statements import Statements
from summarizer.text.names.find import Name
from summarizer.text.syntax.parse import ParsedText

Form = Literal["direct", "indirect", "mixed"]


@dataclass(slots=True, unsafe_hash=True)
class Attribution:
    """Words that the text lays to a source. All places are code points into the text, half-open."""

    source: Extent | None
    """Where it stands: a name, a description ("port officials in Gozo") or a pronoun; None if unnamed"""
    source_name: str | None
    """The source in full: what a pronoun or "the organization" stands for; None where that is open or two compete"""
    cue: Extent | None
    """What attributes: "said", "according to", "estimate", "denied"; None for a quotation that goes on"""
    content: tuple[Extent, ...]
    """What is laid to the source, in one or more parts"""
    form: Form
    """direct: all in quotation marks; indirect: none; mixed: in part"""
    stance: Stance
    """What the source does with the content; "expects" for hopes, plans, estimates of the future and fears"""
    replacement: str | None = None
    """`source_name` where it can be put for the source's words; None where its own sentence names it before"""


def find_attributions(
    parsed: ParsedText, names: Sequence[Name], every: Sequence[Quotation] | None = None
) -> tuple[Attribution, ...]:
    """The attributions of a text, in the order of their contents.

    Args:
        parsed: the text.
        names: its names.
        every: its quotations, where they are known.
    """
    every = find_quotations(parsed) if every is None else every
    quotations = [quotation for quotation in every if not quotation.level]
    found = list(_within_sentences(parsed, every))
    layout = Layout(parsed, names)
    found += layout.read(frozenset(quotation.first for quotation in quotations))
    Speakers(layout, found).read(quotations)
    found = Speaking(parsed, names).kept(found)
    found.sort(key=lambda one: one.content[0])
    full = Coreference(parsed, names, quotations).resolve(found)
    forms = _Forms(quotations)
    return tuple(_finished(parsed, one, name, forms.of(one.content)) for one, name in zip(found, full, strict=True))


def _within_sentences(parsed: ParsedText, quotations: Sequence[Quotation]) -> Iterator[Found]:
    """What each sentence says of its own sources."""
    opening = {quotation.first: quotation for quotation in quotations}
    closing = {quotation.last: quotation for quotation in quotations}
    cues = lemmas_of_cues()
    for sentence in sorted({token.sentence for token in parsed.tokens if token.lemma in cues}):
        parts = SentenceParts(parsed, sentence, opening, closing)
        yield from Statements(parts).read()
        yield from OtherCues(parts).read()


def _finished(parsed: ParsedText, found: Found, resolved: Resolved, form: Form) -> Attribution:
    return Attribution(
        source=_span(parsed, found.source) if found.source else None,
        source_name=resolved.name,
        cue=_span(parsed, found.cue) if found.cue else None,
        content=tuple([_span(parsed, part) for part in sorted(found.content)]),
        form=form,
        stance=found.stance,
        replacement=None if resolved.near else resolved.name,
    )


def _span(parsed: ParsedText, part: Range) -> Extent:
    return Extent(parsed.tokens[part[0]].start, parsed.tokens[part[1] - 1].end)


class _Forms:
    """Tells how much of a content stands in quotation marks."""

    def __init__(self, quotations: Sequence[Quotation]) -> None:
        self.quotations = quotations
        self.opened = [quotation.first for quotation in quotations]

    def of(self, content: Sequence[Range]) -> Form:
        """The form of a content."""
        forms = {self._of_part(first, last) for first, last in content}
        return forms.pop() if len(forms) == 1 else "mixed"

    def _of_part(self, first: int, last: int) -> Form:
        at = bisect_right(self.opened, first) - 1
        around = self.quotations[at] if at >= 0 else None
        if around and around.last >= last:
            return "direct" if around.first == first else "indirect"
        inside = at + 1 < len(self.quotations) and self.quotations[at + 1].first < last
        return "mixed" if inside or (around and around.last > first) else "indirect"
