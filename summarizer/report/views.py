"""A summary as the page shows it: records in words, and the article's text marked with them.

What comes out is plain data for JSON. A record's key is a letter with its place: "s0" for a sentence of the summary,
"e0" for an event, "f0" for a figure, "l0" for loaded wording, "n0" for a finding. A phrase is its words with the number
of its mark in the text, None where they do not stand there.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from urllib.parse import urlsplit

from summarizer.articles.article import Article
from summarizer.records.events import EventRecord, Evidence, Figure
from summarizer.records.kinds.base import roles_of
from summarizer.records.phrases import CopiedPhrase
from summarizer.records.summary import ArticleSummary, LoadedPhrase
from summarizer.report import wording as word
from summarizer.report.marking import Passage, Piece, Place, pieces

Data = dict[str, object]
Phrase = tuple[str, int | None]

_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*")
"""What a screen reader can take for a language (BCP 47)"""
_RECORD = re.compile(r"(summary\.sentences|events|figures)\[(\d+)\]")
_LETTERS = {"summary.sentences": "s", "events": "e", "figures": "f"}


def article_view(summary: ArticleSummary, article: Article | None) -> Data:
    """All that the page shows of an article.

    Args:
        summary: its records.
        article: the article itself; without it the cited sentences are shown in its place.
    """
    marks = _Marks()
    view: Data = {
        "headline": word.title(summary),
        "origin": word.published(summary),
        "source": _source(summary.article.url),
        "language": summary.article.language if _LANGUAGE.fullmatch(summary.article.language or "") else None,
        "made": word.made_by(summary),
        "sentences": [
            {"text": word.plain(sentence.text), "cites": _cites(sentence.evidence)}
            for sentence in summary.summary.sentences
        ],
        "events": [_event(f"e{place}", event, marks) for place, event in enumerate(summary.events)],
        "figures": [_figure(f"f{place}", figure, marks) for place, figure in enumerate(summary.figures)],
        "loaded": [_loaded(f"l{place}", loaded, marks) for place, loaded in enumerate(summary.loaded_language)],
        "findings": list(_findings(summary, marks)),
    }
    sentences = word.cited(summary)
    text = _text(_passages(article, sentences), sentences, marks.places)
    return view | {"whole": article is not None, "text": text, "marks": marks.owners}


class _Marks:
    """Collects the places in the text that records point to."""

    def __init__(self) -> None:
        self.places: list[Place] = []
        self.owners: list[tuple[str, str]] = []
        """For each place the key of its record, and what it is there"""

    def phrase(self, owner: str, role: str, phrase: CopiedPhrase) -> Phrase:
        """A phrase of a record."""
        return word.plain(phrase.text), self.add(owner, role, phrase.start, phrase.end)

    def phrases(self, owner: str, role: str, phrases: Sequence[CopiedPhrase]) -> list[Phrase]:
        """The phrases that fill a role."""
        return [self.phrase(owner, role, phrase) for phrase in phrases]

    def add(self, owner: str, role: str, start: int | None, end: int | None) -> int | None:
        """Mark a place; its number."""
        if start is None or end is None:
            return None
        self.places.append((start, end))
        self.owners.append((owner, role))
        return len(self.places) - 1


def _event(key: str, event: EventRecord, marks: _Marks) -> Data:
    return {
        "headline": word.plain(event.headline),
        "kind": word.kind(event),
        "status": event.status,
        "support": event.support,
        "when": word.when(event.time),
        "trigger": marks.phrase(key, "trigger", event.trigger),
        "time": marks.phrase(key, "time", event.time) if event.time else None,
        "roles": list(_roles(key, event, marks)),
        "by": marks.phrases(key, "according to", event.according_to),
        "cites": _cites(event.evidence),
        "codes": word.codes(event),
        "certainty": word.certainty(event),
    }


def _roles(key: str, event: EventRecord, marks: _Marks) -> Iterator[tuple[str, list[Phrase]]]:
    """The roles that are filled, in the words that a reader sees, with their phrases."""
    for name, mentions in (roles_of(event.details) | {"where": event.places, "stopped_by": event.stopped_by}).items():
        if mentions:
            yield word.spaced(name), marks.phrases(key, word.spaced(name), mentions)


def _figure(key: str, figure: Figure, marks: _Marks) -> Data:
    return {
        "phrase": marks.phrase(key, "figure", figure.mention),
        "reads": word.bounds(figure.mention.quantity),
        "about": word.plain(figure.about or ""),
        "when": word.when(figure.time),
        "support": figure.support,
        "by": marks.phrases(key, "according to", figure.according_to),
        "cites": _cites(figure.evidence),
    }


def _loaded(key: str, loaded: LoadedPhrase, marks: _Marks) -> Data:
    return {
        "phrase": marks.phrase(key, "loaded", loaded.phrase),
        "voice": word.voice(loaded),
        "narrator": loaded.voice == "narrator",
        "instead": word.instead(loaded),
        "reason": word.plain(loaded.reason),
    }


def _findings(summary: ArticleSummary, marks: _Marks) -> Iterator[Data]:
    """The findings; one on a record marks its place in the article as one of the record's words."""
    counts = {"s": len(summary.summary.sentences), "e": len(summary.events), "f": len(summary.figures)}
    for place, finding in enumerate(summary.findings):
        key, span = key_of(finding.path), finding.span
        on = key if key and int(key[1:]) < counts[key[0]] else None
        yield {
            "severity": finding.severity,
            "code": finding.code,
            "path": finding.path,
            "message": word.plain(finding.message),
            "left_out": word.plain(finding.left_out or ""),
            "mark": marks.add(on or f"n{place}", "finding", span.start, span.end) if span else None,
            "of": on,
        }


def key_of(path: str) -> str | None:
    """The key of the record that a path of a field leads to; None for other fields."""
    found = _RECORD.match(path)
    return f"{_LETTERS[found[1]]}{found[2]}" if found else None


def _cites(evidence: Sequence[Evidence]) -> list[int]:
    return [sentence.sentence for sentence in evidence]


def _source(url: str | None) -> tuple[str, str | None] | None:
    """Where an article is from, and the address that a reader may follow: nothing but the web's."""
    if not url:
        return None
    try:
        parts = urlsplit(url)
    except ValueError:
        return word.plain(url), None
    return (parts.netloc, url) if parts.scheme in ("http", "https") and parts.netloc else (word.plain(url), None)


def _passages(article: Article | None, sentences: Sequence[Evidence]) -> list[Passage]:
    if article is not None:
        return [Passage(0, article.text)]
    return [Passage(sentence.start, sentence.text) for sentence in sentences]


def _text(passages: Sequence[Passage], sentences: Sequence[Evidence], marks: Sequence[Place]) -> list[object]:
    """Paragraphs of stretches, each a sentence's number, or 0, and its pieces: words, or words with their marks."""
    places = [(sentence.start, sentence.end) for sentence in sentences]
    paragraphs: list[object] = []
    for passage in passages:
        grouped: dict[int, list[list[object]]] = {}
        for piece in pieces(passage, places, marks):
            stretches = grouped.setdefault(piece.paragraph, [])
            number = 0 if piece.sentence is None else sentences[piece.sentence].sentence
            if not stretches or stretches[-1][0] != number:
                stretches.append([number])
            stretches[-1].append(_shown(piece))
        paragraphs += grouped.values()
    return paragraphs


def _shown(piece: Piece) -> object:
    return [piece.text, *piece.marks] if piece.marks else piece.text
