"""The gate of a thread's summary: a sentence is held against every article that it cites."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from functools import lru_cache

from summarizer.articles.article import Article
from summarizer.grounding.check import verify
from summarizer.grounding.gate import is_fault
from summarizer.grounding.locating import Source
from summarizer.grounding.reporting import finding
from summarizer.records.findings import Finding
from summarizer.records.summary import ArticleInfo
from summarizer.records.timeline import Citation
from summarizer.text.analysis import TextAnalysis, analyze_text
from summarizer.timeline.index import Index

_APART = "\n\n"


class CitedArticle:
    """The sentences of an article that its records cite, as something to check a claim against."""

    def __init__(self, info: ArticleInfo, cited: dict[int, str]) -> None:
        text, starts = "", dict[int, int]()
        for number, sentence in sorted(cited.items()):
            starts[number] = len(text)
            text += sentence + _APART
        analysis = analyze_text(Article(text=text, published=info.published))
        self.source = Source(analysis)
        self._places = {number: analysis.sentence_at(start) + 1 for number, start in starts.items()}

    def places(self, sentences: Iterable[int]) -> list[int]:
        """The numbers that sentences of the article have here."""
        return [self._places[number] for number in sentences if number in self._places]


class Gate:
    """Checks sentences on articles of one index."""

    def __init__(self, index: Index) -> None:
        self._index = index
        self.cited = lru_cache(maxsize=64)(self._read)

    def faults(self, text: str, citations: Sequence[Citation]) -> list[Finding]:
        """What is wrong with a sentence by all articles that it cites: what one of them says is no fault."""
        sentences: defaultdict[str, list[int]] = defaultdict(list)
        for citation in citations:
            sentences[citation.article].append(citation.sentence)
        if any(self._is_instruction(article, numbers) for article, numbers in sentences.items()):
            message = "What this rests on speaks to a program that reads the article."
            return [finding("addressed-to-machines", "", message)]
        found = [self._faults(text, article, numbers) for article, numbers in sentences.items()]
        if not found:
            return []
        shared = set.intersection(*({_place(fault) for fault in faults} for faults in found))
        return [fault for fault in found[0] if _place(fault) in shared]

    def _is_instruction(self, article: str, numbers: Sequence[int]) -> bool:
        cited = self.cited(article)
        return cited.source.is_instruction(cited.places(numbers))

    def _faults(self, text: str, article: str, numbers: Sequence[int]) -> list[Finding]:
        cited = self.cited(article)
        places = cited.places(numbers)
        claim = _claim(text, cited)
        found = (verify(claim, i, cited.source, places, "") for i in range(len(claim.sentences)))
        return [fault for faults in found for fault in faults if is_fault(fault)]

    def _read(self, article: str) -> CitedArticle:
        row = self._index.article(article)
        return CitedArticle(ArticleInfo.model_validate_json(row.info), row.cited)


def _claim(text: str, cited: CitedArticle) -> TextAnalysis:
    return cited.source.analysis.of_sentence(text)


def _place(fault: Finding) -> tuple[str, int, int]:
    return (fault.code, fault.within.start, fault.within.end) if fault.within else (fault.code, 0, 0)
