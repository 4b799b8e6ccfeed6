"""True summaries of the project's own articles: by the embedded engine, by a recorded model and by hand."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import yaml

from summarizer.articles.article import Article
from summarizer.articles.reading import read_article
from summarizer.grounding.locating import Source
from summarizer.pipeline.api import summarize
from summarizer.text.analysis import TextAnalysis, analyze_text

ROOT = Path(__file__).parents[2]
GOLD = ROOT / "tests" / "gold"
CASSETTES = ROOT / "cassettes"


@dataclass(frozen=True)
class Story:
    """An article and a summary of it, sentence by sentence."""

    name: str
    article: Article
    analysis: TextAnalysis
    sentences: tuple[str, ...]
    cited: tuple[tuple[int, ...], ...] = ()
    """The numbers of the article's sentences that each cites, where it cites any"""

    @property
    def text(self) -> str:
        """The whole summary."""
        return " ".join(self.sentences)

    @property
    def by_hand(self) -> bool:
        """Whether a person wrote the summary, in words of their own."""
        return self.name.endswith("by hand")

    def with_sentence(self, place: int, sentence: str) -> str:
        """The summary with another sentence at a place."""
        return " ".join((*self.sentences[:place], sentence, *self.sentences[place + 1 :]))

    @cached_property
    def source(self) -> Source:
        """The article as evidence."""
        return Source(self.analysis)

    @cached_property
    def told(self) -> tuple[TextAnalysis, ...]:
        """Each sentence read by itself, for those who plant faults in it."""
        return tuple(analyze_text(Article(text=text, published=self.article.published)) for text in self.sentences)


def stories() -> list[Story]:
    """All of them, always in the same order."""
    paths = [
        *sorted((GOLD / "articles").glob("*.txt")),
        *sorted((CASSETTES / "articles").glob("*.txt")),
        *sorted((ROOT / "examples").glob("*.txt")),
    ]
    return [story for path in paths for story in _of(path)]


def _of(path: Path) -> Iterator[Story]:
    article = read_article(path)
    analysis = analyze_text(article)
    sentences = summarize(article, model="rules").summary.sentences
    texts = tuple(sentence.text for sentence in sentences)
    cited = tuple(tuple(place.sentence for place in sentence.evidence) for sentence in sentences)
    yield Story(f"{path.stem}, rules", article, analysis, texts, cited)
    record = GOLD / "records" / f"{path.stem}.json"
    if record.exists():
        facts = json.loads(record.read_text(encoding="utf-8"))["summary_facts"]
        yield Story(f"{path.stem}, by hand", article, analysis, tuple(facts))
    cassette = CASSETTES / "recorded" / f"{path.stem}.yaml"
    if cassette.exists():
        answer = recorded_answer(cassette)["summary"]
        told = tuple(sentence["text"] for sentence in answer)
        yield Story(f"{path.stem}, model", article, analysis, told, tuple(tuple(s["sentences"]) for s in answer))


def recorded_answer(cassette: Path) -> dict[str, list[dict[str, object]]]:
    """The last answer that a cassette holds."""
    body = yaml.safe_load(cassette.read_text(encoding="utf-8"))["interactions"][-1]["response"]["body"]["string"]
    answer = json.loads(json.loads(body)["choices"][0]["message"]["content"])
    assert isinstance(answer, dict)
    return answer
