"""A sentence's pieces in a row, with the clauses that have been read off them so far."""

from __future__ import annotations

from collections.abc import Sequence

from summarizer.text.syntax.chunks import NounPhrase, VerbGroup
from summarizer.text.syntax.parse import ParsedText
from summarizer.text.syntax.pieces import BEYOND, Piece

REACH = 30
"""Pieces on either side of a verb in which its roles are looked for, so that time stays linear."""
OBJECT_CONTROL = frozenset(
    "advise allow appoint ask authorise authorize back beg cause compel convince direct elect enable encourage "
    "expect favor favour force get help hire implore instruct invite lead lobby need nominate oblige order permit "
    "persuade prefer press pressure push recruit require tell urge want warn".split()
)
"""Verbs whose object is the subject of the infinitive behind it"""
SAYING = frozenset("say add note warn write ask reply explain report announce claim".split())
REPORTING = SAYING | frozenset("find show suggest reveal estimate believe think hope fear conclude".split())


class Row:
    """The pieces of one sentence; `subjects_of`, `objects_of` and `embedded` have what was found for earlier verbs."""

    def __init__(self, parsed: ParsedText, pieces: Sequence[Piece], sentence: int) -> None:
        self.parsed = parsed
        self.count = len(pieces)
        self.sorts: tuple[str, ...]
        self.phrases: tuple[NounPhrase | None, ...]
        self.verbs: tuple[VerbGroup | None, ...]
        self.sorts, words, self.phrases, self.verbs = zip(*pieces, *BEYOND, strict=True)
        self.words: tuple[str, ...] = words[: self.count]
        self.groups = [(at, verb) for at, verb in enumerate(self.verbs) if verb is not None]
        self.sentence = sentence
        self.subjects_of: dict[int, tuple[NounPhrase, ...]] = {}
        self.objects_of: dict[int, tuple[NounPhrase, ...]] = {}
        self.embedded: dict[int, tuple[str, int | None]] = {}

    def verb_before(self, at: int, *, finite: bool = False) -> int | None:
        """The place of the nearest verb to the left."""
        for place in range(at - 1, max(-1, at - REACH), -1):
            verb = self.verbs[place]
            if verb and (verb.finite or not finite):
                return place
        return None

    def is_finite(self, place: int) -> bool:
        """Whether a finite verb stands at a place."""
        verb = self.verbs[place]
        return verb is not None and verb.finite
