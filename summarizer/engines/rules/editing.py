"""Sentences of the article edited to the rules of a neutral summary, where that is safe; else they are not used.

Each edit replaces or cuts a stretch that grammar allows to go: a connective, a bracket, a comma-bound adjunct, a loaded
word with a neutral one at hand, a weekday whose date is known, a pronoun whose name is known.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cached_property
from itertools import chain, pairwise
from typing import NamedTuple

from summarizer.engines.rules.datelines import dateline_end
from summarizer.records.phrases import TimeExpression
from summarizer.text.analysis import TextAnalysis
from summarizer.text.syntax.tokens import Token
from summarizer.text.times.comparison import written_date

_CONNECTIVES = frozenset(
    "however meanwhile but and moreover furthermore also nevertheless nonetheless yet so still".split()
)
_DANGLING = frozenset("he she it they this that these those his her its their such another others".split())
_PRONOUNS = frozenset(["he", "she", "it", "they"])
_ADJUNCTS = frozenset(
    "amid amidst despite given following reflecting highlighting underscoring prompting raising sparking".split()
)
_LONG = 38
"""Words beyond which a sentence loses its adjuncts."""


class Edit(NamedTuple):
    """A stretch of the article, code points, half-open, and what stands there instead."""

    start: int
    end: int
    text: str = ""


class Unsafe(Exception):
    """No safe edit makes a sentence fit."""


class Editor:
    """Edits the sentences of one article."""

    def __init__(self, analysis: TextAnalysis) -> None:
        self._analysis = analysis
        self._text = analysis.article.text

    @cached_property
    def _actors(self) -> frozenset[str]:
        """The names of persons and organizations, in full."""
        names = [name for name in self._analysis.names if name.sort in ("person", "organization")]
        return frozenset(name.canonical for name in names)

    def edited(self, index: int) -> str | None:
        """A sentence in neutral words that can be read alone; None where no safe edit makes it so."""
        if not self.is_statement(index):
            return None
        tokens = self._analysis.parsed.in_sentence(index)
        try:
            edits = [*self._opening(tokens), *self._cuts(tokens)]
            for edit in chain(self._names(tokens), self._loaded(tokens), self._dates(tokens)):
                _add(edits, edit)
            self._check_opening(tokens, edits)
        except Unsafe:
            return None
        return self._applied(tokens, edits)

    def is_statement(self, index: int) -> bool:
        """A whole sentence with a verb and a full stop, and no more than half of it a quotation."""
        sentence = self._analysis.sentences[index]
        quoted = sum(
            min(q.end, sentence.end) - max(q.start, sentence.start)
            for q in self._analysis.quotations
            if q.level == 0 and q.start < sentence.end and sentence.start < q.end
        )
        finite = any(clause.verb.finite for clause in self._analysis.clauses[index])
        ends = self._text[sentence.start : sentence.end].rstrip("”\"'’)").endswith(".")
        return finite and ends and quoted <= (sentence.end - sentence.start) / 2

    # What opens a sentence

    def _opening(self, tokens: Sequence[Token]) -> Iterator[Edit]:
        """A dateline, and words that tie the sentence to the one before."""
        end, first = dateline_end(self._text, tokens[0].start), 0
        if end:
            yield Edit(tokens[0].start, end)
            first = next((i for i, token in enumerate(tokens) if token.start >= end), 0)
        if tokens[first].lower in _CONNECTIVES and first + 1 < len(tokens):
            behind = first + 2 if tokens[first + 1].text == "," else first + 1
            yield Edit(tokens[first].start, tokens[behind].start)

    def _check_opening(self, tokens: Sequence[Token], edits: Sequence[Edit]) -> None:
        """A sentence must not open with a word that points outside it."""
        left = [t for t in tokens if not any(edit.start <= t.start < edit.end for edit in edits)]
        replaced = any(edit.text and edit.start <= tokens[0].start for edit in edits)
        if not replaced and left and left[0].lower in _DANGLING and left[0].tag != "EX":
            raise Unsafe

    # What can go

    def _cuts(self, tokens: Sequence[Token]) -> Iterator[Edit]:
        yield from self._brackets(tokens)
        long = len(tokens) > _LONG
        for first, last in _segments(tokens):
            words = tokens[first:last]
            adjunct = words[0].lower in _ADJUNCTS or (words[0].tag == "RB" and len(words) > 1 and words[1].tag == "VBG")
            if adjunct and (long or self._is_loaded(words)) and not self._holds_cue(words):
                between = tokens[first - 1].text == ","
                start = tokens[first - 1].start if between else words[0].start - 1
                closes = (
                    between and last + 1 < len(tokens) and tokens[last].text == "," and tokens[last + 1].tag != "CC"
                )
                yield Edit(start, tokens[last].end if closes else words[-1].end)

    def _brackets(self, tokens: Sequence[Token]) -> Iterator[Edit]:
        """Asides in brackets, where what stands before them is complete without."""
        opened: Token | None = None
        for before, token in pairwise(tokens):
            if token.text == "(" and before.tag not in ("IN", "TO", "DT", "JJ") and not self._is_quoted(token.start):
                opened = before
            elif token.text == ")" and opened:
                yield Edit(opened.end, token.end)
                opened = None

    def _is_quoted(self, place: int) -> bool:
        """Whether a place lies in a quotation, whose words stay as they are."""
        return any(quotation.start <= place < quotation.end for quotation in self._analysis.quotations)

    def _is_loaded(self, words: Sequence[Token]) -> bool:
        return any(
            phrase.phrase.start is not None and words[0].start <= phrase.phrase.start < words[-1].end
            for phrase in self._analysis.loaded_phrases
        )

    def _holds_cue(self, words: Sequence[Token]) -> bool:
        cues = (attribution.cue for attribution in self._analysis.attributions)
        return any(cue and words[0].start <= cue.start < words[-1].end for cue in cues)

    # What is put otherwise

    def _names(self, tokens: Sequence[Token]) -> Iterator[Edit]:
        """Sources that are pronouns or short descriptions, by their names, if no other name can be meant."""
        for attribution in self._analysis.attributions:
            source, name = attribution.source, attribution.source_name
            if source is None or name is None or not tokens[0].start <= source.start < tokens[-1].end:
                continue
            words = self._text[source.start : source.end].lower()
            told = name.lower() in self._text[tokens[0].start : tokens[-1].end].lower()
            if not told and not self._is_quoted(source.start) and self._means(words, name):
                yield Edit(source.start, source.end, self._with_article(name))

    def _means(self, words: str, name: str) -> bool:
        """Whether a pronoun, or "the union", can be nobody's but a name's."""
        if name not in self._actors:
            return False
        alike = {actor for actor in self._actors if actor.lower().split()[-1] == words.split()[-1]}
        return words in _PRONOUNS or (words.startswith("the ") and alike == {name})

    def _with_article(self, name: str) -> str:
        """A name with "the" in front where the article has it so."""
        return f"the {name}" if re.search(rf"\b[Tt]he {re.escape(name)}\b", self._text) else name

    def _loaded(self, tokens: Sequence[Token]) -> Iterator[Edit]:
        """Loaded words outside quotations, by their neutral ones, or left out where they only colour a noun."""
        for loaded in self._analysis.loaded_phrases:
            start, end = loaded.phrase.start, loaded.phrase.end
            if (
                start is None
                or end is None
                or loaded.voice == "quoted"
                or not tokens[0].start <= start < tokens[-1].end
            ):
                continue
            if loaded.neutral is None or (not loaded.neutral and not _only_colours(tokens, start, end)):
                raise Unsafe
            edit = Edit(start, end, loaded.neutral) if loaded.neutral else Edit(start, end + 1)
            yield self._with_right_article(edit)

    def _with_right_article(self, edit: Edit) -> Edit:
        """ "an outrageous claim" becomes "a claim"."""
        article = re.search(r"\b(an?) $", self._text[max(0, edit.start - 4) : edit.start], re.IGNORECASE)
        following = (edit.text or self._text[edit.end : edit.end + 1])[:1]
        if article is None or not following:
            return edit
        right = "an" if following.lower() in "aeiou" else "a"
        word = right.capitalize() if article[1][0].isupper() else right
        return Edit(edit.start - len(article[1]) - 1, edit.end, f"{word} {edit.text}")

    def _dates(self, tokens: Sequence[Token]) -> Iterator[Edit]:
        """Weekdays and the like by their dates."""
        for time in self._analysis.time_expressions:
            if (
                time.start is not None
                and tokens[0].start <= time.start < tokens[-1].end
                and not self._is_quoted(time.start)
            ):
                yield from self._date(tokens, time)

    def _date(self, tokens: Sequence[Token], time: TimeExpression) -> Iterator[Edit]:
        start, end = time.start or 0, time.end or 0
        written = written_date(time) if time.precision in ("day", "part_of_day", "time") else None
        if written is None:
            return
        before = next((t for t in reversed(tokens) if t.end <= start), None)
        after = next((t for t in tokens if t.start >= end), None)
        if after and after.tag == "POS":
            yield Edit(start, after.end, f"the {written}")
        elif before and (before.tag in ("IN", "TO", "DT") or before.text in ("-", "–")):
            yield Edit(start, end, written)
        else:
            yield Edit(start, end, f"on {written}")

    def _applied(self, tokens: Sequence[Token], edits: Sequence[Edit]) -> str:
        parts: list[str] = []
        place = tokens[0].start
        for edit in sorted(edits):
            parts += (self._text[place : max(place, edit.start)], edit.text)
            place = max(place, edit.end)
        parts.append(self._text[place : tokens[-1].end])
        line = re.sub(r"\s+([,.;])", r"\1", " ".join("".join(parts).split()))
        line = re.sub(r",(?=[,.])", "", line)
        return line[:1].upper() + line[1:]


def _segments(tokens: Sequence[Token]) -> Iterator[tuple[int, int]]:
    """Stretches from a comma, or from "amid" and the like, to the next comma or the full stop."""
    starts = [i for i, t in enumerate(tokens) if i and (tokens[i - 1].text == "," or t.lower in ("amid", "amidst"))]
    for first in starts:
        last = next((i for i in range(first, len(tokens)) if tokens[i].text in (",", ".", ";")), len(tokens))
        if last > first:
            yield first, last


def _only_colours(tokens: Sequence[Token], start: int, end: int) -> bool:
    """Whether a phrase is adverbs, or adjectives with what they modify behind them."""
    tags = {token.tag for token in tokens if start <= token.start < end}
    after = next((token.tag[:2] for token in tokens if token.start >= end), "")
    return tags == {"RB"} or (bool(tags) and tags <= {"JJ", "RB", "VBN", "VBG"} and after in ("NN", "JJ"))


def _add(edits: list[Edit], edit: Edit) -> None:
    """Add an edit unless the stretch goes or changes already."""
    if not any(edit.start < other.end and other.start < edit.end for other in edits):
        edits.append(edit)
