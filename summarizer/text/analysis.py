"""The analysis of an article's text, which prompts, engines and verification all work on."""

from __future__ import annotations

import datetime as dt
import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property

from summarizer.articles.article import Article
from summarizer.records.phrases import Quantity, TimeExpression
from summarizer.records.summary import LoadedPhrase
from summarizer.text.alone import find_alone
from summarizer.text.attributions.find import Attribution, find_attributions
from summarizer.text.attributions.quotations import Quotation, find_quotations
from summarizer.text.instructions import find_instructions, speaks_to_machines
from summarizer.text.loaded.find import find_loaded
from summarizer.text.names.find import Name, find_names
from summarizer.text.on_demand import OnDemand
from summarizer.text.quantities.find import find_quantities, mention_quantity
from summarizer.text.syntax.clauses import Clause, find_clauses
from summarizer.text.syntax.modality import Calendar, Modality
from summarizer.text.syntax.parse import ParsedText, parse
from summarizer.text.syntax.sentences import Sentence
from summarizer.text.syntax.tokens import Token
from summarizer.text.times.find import find_times

_SEEN = re.compile(r"\S")
_MOST_KEPT = 64
"""Sentences on an article whose analyses are kept for those who ask again"""


@dataclass(frozen=True)
class TextAnalysis:
    """What rules and dictionaries find in an article. All places are code points into `article.text`, half-open."""

    article: Article
    parsed: ParsedText
    quantities: tuple[Quantity, ...]
    time_expressions: tuple[TimeExpression, ...]
    names: tuple[Name, ...]
    attributions: tuple[Attribution, ...]
    loaded_phrases: tuple[LoadedPhrase, ...]
    quotations: tuple[Quotation, ...]
    """The passages in quotation marks, in order"""

    @property
    def sentences(self) -> tuple[Sentence, ...]:
        """The sentences; a prompt and all evidence number them from 1."""
        return self.parsed.sentences

    @cached_property
    def instructions(self) -> frozenset[int]:
        """The indices of sentences that speak to a program; nothing may be reported from them."""
        return find_instructions(self.parsed, self.quotations)

    @cached_property
    def news(self) -> TextAnalysis:
        """The article without what it says to programs: blank there, all else at its place and by its number."""
        headline = self.article.headline
        if headline and speaks_to_machines(headline):
            headline = None
        if not self.instructions and headline == self.article.headline:
            return self
        text = _blanked(self.article.text, [self.sentences[index] for index in self.instructions])
        article = self.article.model_copy(update={"text": text, "headline": headline})
        return _analyzed(article, parse(text, self.sentences))

    @cached_property
    def dated(self) -> frozenset[int]:
        """The places of the tokens that belong to time expressions."""
        return frozenset([token for token, _ in self._dated_tokens])

    @cached_property
    def clauses(self) -> tuple[tuple[Clause, ...], ...]:
        """For each sentence its clauses."""
        return tuple(find_clauses(self.parsed, sentence.index, self.dated) for sentence in self.sentences)

    @cached_property
    def alone(self) -> frozenset[int]:
        """The indices of sentences that say alone what they say here."""
        return find_alone(self.sentences, self.quotations, self.loaded_phrases, self.attributions)

    @cached_property
    def modality(self) -> OnDemand[Modality]:
        """For each sentence how far its events have come about; many are never asked for."""
        # Nothing here may hold the analysis itself, which a cycle would keep in memory.
        parsed, clauses, calendar = self.parsed, self.clauses, self._calendar()
        return OnDemand(lambda index: Modality(parsed, index, clauses[index], calendar), len(clauses))

    def of_sentence(self, text: str) -> TextAnalysis:
        """The analysis of a sentence that is written on the article: its writer and its examiner both ask for it."""
        if text not in self._of_sentences:
            if len(self._of_sentences) >= _MOST_KEPT:
                self._of_sentences.clear()
            self._of_sentences[text] = analyze_text(Article(text=text, published=self.article.published))
        return self._of_sentences[text]

    @cached_property
    def _of_sentences(self) -> dict[str, TextAnalysis]:
        return {}

    def sentence_at(self, offset: int) -> int:
        """The index of the sentence that a place in the text lies in, or behind."""
        behind = bisect_right(self._starts, offset)
        return behind - 1 if behind else 0

    def quantity_in(self, start: int, end: int) -> Quantity | None:
        """The quantity in a phrase between two places of the text; None where the phrase has none."""
        inside = self.quantities[bisect_right(self._counted[1], start) : bisect_left(self._counted[0], end)]
        return mention_quantity(inside, start, end) if inside else None

    @cached_property
    def _counted(self) -> tuple[list[int], list[int]]:
        """Where the quantities begin and end."""
        return [quantity.start for quantity in self.quantities], [quantity.end for quantity in self.quantities]

    def times_in(self, start: int, end: int) -> Sequence[TimeExpression]:
        """The times that begin between two places of the text."""
        starts, times = self._timed
        return times[bisect_left(starts, start) : bisect_left(starts, end)]

    @cached_property
    def _timed(self) -> tuple[list[int], list[TimeExpression]]:
        """The times in the order in which they begin, and where that is."""
        times = sorted(self.time_expressions, key=lambda time: time.start or 0)
        return [time.start or 0 for time in times], times

    def words_from(self, start: int, end: int) -> Sequence[Token]:
        """The tokens from one place to before another, of the sentence that the first lies in."""
        return self.parsed.between(start, min(end, self.sentences[self.sentence_at(start)].end))

    @cached_property
    def _starts(self) -> list[int]:
        return [sentence.start for sentence in self.sentences]

    @cached_property
    def _dated_tokens(self) -> list[tuple[int, TimeExpression]]:
        """The tokens of time expressions."""
        starts, placed = self.parsed.starts, [(time, time.start, time.end) for time in self.time_expressions]
        return [
            (place, time)
            for time, start, end in placed
            if start is not None and end is not None
            for place in range(bisect_left(starts, start), bisect_left(starts, end))
        ]

    def _calendar(self) -> Calendar:
        """The words of times that lie ahead of the day of publication, and behind it."""
        published = self.article.published
        if published is None:
            return Calendar()
        day = published.date() if isinstance(published, dt.datetime) else published
        dated = self._dated_tokens
        return Calendar(
            ahead=frozenset(token for token, time in dated if time.earliest and time.earliest > day),
            behind=frozenset(token for token, time in dated if time.latest and time.latest < day),
        )


def analyze_text(article: Article | str) -> TextAnalysis:
    """Find sentences, quantities, times, names, attributions and loaded wording.

    Args:
        article: an article, or a text, which is taken as it is.

    Raises:
        ArticleError: the text has no word in it.
    """
    if isinstance(article, str):
        article = Article(text=article)
    return _analyzed(article, parse(article.text))


def _analyzed(article: Article, parsed: ParsedText) -> TextAnalysis:
    times = find_times(parsed, article.published)
    names = find_names(parsed)
    quotations = find_quotations(parsed)
    attributions = find_attributions(parsed, names, quotations)
    return TextAnalysis(
        article=article,
        parsed=parsed,
        quantities=find_quantities(parsed, times),
        time_expressions=times,
        names=names,
        attributions=attributions,
        loaded_phrases=find_loaded(parsed, attributions, quotations),
        quotations=quotations,
    )


def _blanked(text: str, sentences: Iterable[Sentence]) -> str:
    """A text with white space in the place of some sentences."""
    for sentence in sentences:
        text = text[: sentence.start] + _SEEN.sub(" ", text[sentence.start : sentence.end]) + text[sentence.end :]
    return text
