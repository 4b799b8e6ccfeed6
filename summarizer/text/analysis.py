"""The analysis of an article's text, which prompts, engines and verification all work on."""

from __future__ import annotations

from dataclasses import dataclass

from summarizer.articles.article import Article
from summarizer.records.phrases import Quantity, TimeExpression
from summarizer.records.summary import LoadedPhrase
from summarizer.text.attributions import Attribution, find_attributions
from summarizer.text.loaded import find_loaded
from summarizer.text.names import Name, find_names
from summarizer.text.parsing import ParsedText, parse
from summarizer.text.quantities import find_quantities
from summarizer.text.sentences import Sentence
from summarizer.text.times import find_times


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

    @property
    def sentences(self) -> tuple[Sentence, ...]:
        """The sentences; a prompt and all evidence number them from 1."""
        return self.parsed.sentences


def analyze_text(article: Article | str) -> TextAnalysis:
    """Find sentences, quantities, times, names, attributions and loaded wording.

    Args:
        article: an article, or a text, which is taken as it is.

    Raises:
        ArticleError: the text has no word in it.
    """
    if isinstance(article, str):
        article = Article(text=article)
    parsed = parse(article.text)
    times = find_times(parsed, article.published)
    names = find_names(parsed)
    attributions = find_attributions(parsed, names)
    return TextAnalysis(
        article=article,
        parsed=parsed,
        quantities=find_quantities(parsed, times),
        time_expressions=times,
        names=names,
        attributions=attributions,
        loaded_phrases=find_loaded(parsed, attributions),
    )
