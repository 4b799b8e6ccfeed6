"""Sources and persons by the name that a reader of the summary knows, or does not know yet."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator

from summarizer.engines.rules.editing.edits import Edit
from summarizer.engines.rules.editing.passages import Passage
from summarizer.records.phrases import Span
from summarizer.text.analysis import TextAnalysis
from summarizer.text.attributions.find import Attribution
from summarizer.text.names.find import Name

_PRONOUNS = frozenset(["he", "she", "it", "they"])
_DESCRIPTION = 3
"""Words of a description that a name can stand for"""


class Naming:
    """Names of persons and organizations in an article."""

    def __init__(self, analysis: TextAnalysis) -> None:
        self._text = analysis.article.text
        self._names = {name.canonical: name for name in analysis.names if name.sort in ("person", "organization")}
        self._short: dict[str, str] = {}
        for name in analysis.names:
            if name.sort == "person" and name.text in name.canonical:
                known = self._short.get(name.canonical, name.canonical)
                self._short[name.canonical] = min(known, name.text, key=len)

    def edits(self, passage: Passage, known: Collection[str], fresh: str = "") -> Iterator[Edit]:
        """Names for pronouns and descriptions that stand as sources, and persons in full where they come first.

        Args:
            passage: the sentence.
            known: the names, in full, that stand in the summary before it.
            fresh: the sentence before it; a pronoun for a name in it can stay.
        """
        told: set[str] = set()
        for attribution in passage.attributions:
            name = attribution.replacement
            if name and name in fresh and self._is_pronoun(attribution):
                continue
            if name and name not in told and self._can_be_named(passage, attribution, name):
                source = attribution.source
                assert source is not None
                told.add(name)
                yield Edit(source.start, source.end, self._called(name, known))
        for person in passage.names:
            if person.sort == "person" and person.canonical not in {*known, *told}:
                told.add(person.canonical)
                if self._is_short(passage, person):
                    yield Edit(person.start, person.end, person.canonical)

    def _is_pronoun(self, attribution: Attribution) -> bool:
        source = attribution.source
        return source is not None and self._text[source.start : source.end].lower() in _PRONOUNS

    def _called(self, name: str, known: Collection[str]) -> str:
        """A name in full, or as the article has it for short; with "the" where the article has it so."""
        if name in known and name in self._short:
            return self._short[name]
        return f"the {name}" if re.search(rf"\b[Tt]he {re.escape(name)}\b", self._text) else name

    def _can_be_named(self, passage: Passage, attribution: Attribution, name: str) -> bool:
        """Whether a name can stand for the words of a source without doubt and without "Vella said Vella"."""
        source = attribution.source
        if source is None or name not in self._names or not passage.holds(source.start):
            return False
        words = self._text[source.start : source.end].lower()
        described = words.startswith("the ") and len(words.split()) <= _DESCRIPTION
        if not (words in _PRONOUNS or described) or passage.is_quoted(source.start):
            return False
        if self._is_reported(passage, source) or self._is_told(passage, name):
            return False
        return words != "they" or self._is_past(passage, source)

    def _is_reported(self, passage: Passage, source: Span) -> bool:
        """Whether a source stands in what another one says."""
        parts = (part for attribution in passage.attributions for part in attribution.content)
        return any(part.start <= source.start < part.end for part in parts)

    def _is_told(self, passage: Passage, name: str) -> bool:
        words = {token.text for token in passage.tokens}
        return any(other.canonical == name for other in passage.names) or name.split()[-1] in words

    def _is_past(self, passage: Passage, source: Span) -> bool:
        following = next((token for token in passage.tokens if token.start >= source.end), None)
        return following is not None and following.tag in ("VBD", "MD")

    def _is_short(self, passage: Passage, person: Name) -> bool:
        """A surname, outside quotations and longer names."""
        words = person.canonical.split()
        surname = len(words) > 1 and person.text == words[-1]
        return surname and not passage.is_quoted(person.start)
