"""Sources and persons by the name that a reader of the summary knows, or does not know yet."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator

from summarizer.engines.rules.editing.edits import Edit
from summarizer.engines.rules.editing.passages import Passage, listed
from summarizer.records.phrases import Extent
from summarizer.text.analysis import TextAnalysis
from summarizer.text.attributions.find import Attribution
from summarizer.text.names.find import Name

_PRONOUNS = frozenset(["he", "she", "it", "they"])
_ACRONYM = 4
"""Letters; a longer word in capitals before a title is the place of a dateline"""
_DESCRIPTION = 3
"""Words of a description that a name can stand for"""


class Naming:
    """Names of persons and organizations in an article."""

    def __init__(self, analysis: TextAnalysis) -> None:
        self._text = analysis.article.text
        self._names = {name.canonical: name for name in analysis.names if name.sort in ("person", "organization")}
        self._persons = {name.canonical for name in analysis.names if name.sort == "person"}
        self._short: dict[str, str] = {}
        for name in analysis.names:
            if name.sort == "person" and name.text in name.canonical:
                known = self._short.get(name.canonical, name.canonical)
                self._short[name.canonical] = min(known, name.text, key=len)
        self._introductions = dict(_introductions(analysis))

    def introduction(self, name: str) -> str:
        """How the article introduces somebody: "Commander Grace Achieng"; the name alone where it does not."""
        return self._introductions.get(name, name)

    def plain(self, text: str, known: Collection[str]) -> str:
        """A text that names those who are known without saying again who they are."""
        for name in known:
            words = self.introduction(name)
            text = text.replace(words, name).replace(words[:1].upper() + words[1:], name)
        return text

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
            if name and self._is_clear(attribution, name, fresh):
                continue
            if name and name not in told and self._can_be_named(passage, attribution, name):
                source = attribution.source
                assert source is not None
                told.add(name)
                described = self._text[source.start : source.end].lower().startswith("the ")
                yield Edit(source.start, source.end, self._called(name, known, described=described))
        for person in passage.names:
            if person.sort == "person" and person.canonical not in {*known, *told}:
                told.add(person.canonical)
                if self._is_short(passage, person):
                    yield Edit(person.start, person.end, self.introduction(person.canonical))

    def _is_clear(self, attribution: Attribution, name: str, fresh: str) -> bool:
        """Whether a pronoun or description can stay: the sentence before is about its name, or names nobody else."""
        source = attribution.source
        if source is None or name not in fresh:
            return False
        person = self._text[source.start : source.end].lower() in ("he", "she")
        others = [one for one in self._persons if one in fresh and one != name]
        return not others if person else fresh.removeprefix("The ").startswith(name)

    def _called(self, name: str, known: Collection[str], *, described: bool) -> str:
        """A name in full, or as the article has it for short; with "the" where the article has it so.

        Args:
            name: the name in full.
            known: the names that are known.
            described: whether it stands for "the agency", which a body with such a noun in its name can be.
        """
        if name in known and name in self._short:
            return self._short[name]
        if name in self._introductions:
            return self._introductions[name]
        words = r"\s+".join(re.escape(word) for word in ("the", *name.split()))
        called = described and name.split()[-1].lower() in listed("with_article")
        return f"the {name}" if called or re.search(rf"\b{words}\b", self._text, re.IGNORECASE) else name

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

    def _is_reported(self, passage: Passage, source: Extent) -> bool:
        """Whether a source stands in what another one says."""
        parts = (part for attribution in passage.attributions for part in attribution.content)
        return any(part.start <= source.start < part.end for part in parts)

    def _is_told(self, passage: Passage, name: str) -> bool:
        words = {token.text for token in passage.tokens}
        return any(other.canonical == name for other in passage.names) or name.split()[-1] in words

    def _is_past(self, passage: Passage, source: Extent) -> bool:
        following = next((token for token in passage.tokens if token.start >= source.end), None)
        return following is not None and following.tag in ("VBD", "MD")

    def _is_short(self, passage: Passage, person: Name) -> bool:
        """A surname, outside quotations and longer names."""
        words = person.canonical.split()
        surname = len(words) > 1 and person.text == words[-1]
        if not surname or passage.is_quoted(person.start) or person.canonical in " ".join(passage.text.split()):
            return False
        after = next((token for token in passage.tokens if token.start >= person.end), None)
        before = passage.text[: person.start - passage.start].rstrip()[-1:]
        return after is None or not (after.tag in ("NN", "NNS", "NNP", "NNPS") or before == "-")


def _introductions(analysis: TextAnalysis) -> Iterator[tuple[str, str]]:
    """For each person whom the article introduces by what he is, the words that do so, the first of them last."""
    firsts: dict[str, Name] = {}
    for name in analysis.names:
        if name.sort == "person":
            firsts.setdefault(name.canonical, name)
    starts = {name.start: name for name in firsts.values() if name.text == name.canonical}
    for sentence in sorted({analysis.sentence_at(start) for start in starts}):
        first = analysis.parsed.bounds[sentence][0]
        for chunk in analysis.parsed.chunks[sentence]:
            tokens = analysis.parsed.tokens[chunk.first : chunk.last]
            if len(tokens) < 2 or starts.keys().isdisjoint([token.start for token in tokens]):
                continue
            at = next((place for place, token in enumerate(tokens) if token.start in starts), 0)
            if not 0 < at <= _DESCRIPTION or starts[tokens[at].start].end != tokens[-1].end:
                continue
            titled = all(token.tag in ("NN", "NNP", "JJ") for token in tokens[:at]) and tokens[at - 1].tag != "JJ"
            before = analysis.parsed.tokens[chunk.first - 1].lower if chunk.first else ""
            if titled and chunk.first > first and before not in ("of", "for"):
                name = starts[tokens[at].start]
                label = tokens[0].text.isupper() and len(tokens[0].text) > _ACRONYM and at > 1
                yield name.canonical, " ".join(analysis.article.text[tokens[label].start : name.end].split())
