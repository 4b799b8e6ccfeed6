"""Forty sentences in the manner of wire copy: what a careful reader finds in them, and what the library does."""

from __future__ import annotations

import datetime as dt
import tomllib
from pathlib import Path
from typing import Any

import pytest

from summarizer.articles.article import Article
from summarizer.text.analysis import TextAnalysis, analyze_text

SENTENCES = tomllib.loads(Path(__file__).with_suffix(".toml").with_stem("wire_copy").read_text(encoding="utf-8"))
Sentence = dict[str, Any]


def analysis(sentence: Sentence) -> TextAnalysis:
    """The analysis of a sentence, published on Thursday, 12 March 2026."""
    return analyze_text(Article(text=sentence["text"], published=dt.date(2026, 3, 12)))


def sentences(part: str) -> pytest.MarkDecorator:
    """Each sentence with what is true of it; a part that is still got wrong must fail, until that is mended."""
    missed = pytest.mark.xfail(strict=True)
    return pytest.mark.parametrize(
        "sentence",
        [
            pytest.param(one, id=one["text"][:40], marks=missed if part in one.get("missed", ()) else ())
            for one in SENTENCES["sentence"]
        ],
    )


@sentences("quantities")
def test_quantities(sentence: Sentence) -> None:
    """Numbers with their bounds and what they count; no ages, scores, ordinals, dates or flights."""
    found = analysis(sentence).quantities
    assert [[one.value or "", one.low or "", one.high or "", one.unit or ""] for one in found] == sentence["quantities"]


@sentences("times")
def test_times(sentence: Sentence) -> None:
    """Times with their values, in order."""
    found = analysis(sentence).time_expressions
    assert sorted([one.text, one.timex] for one in found) == sorted(sentence["times"])


@sentences("attributions")
def test_attributions(sentence: Sentence) -> None:
    """Who is said to say what."""
    text = sentence["text"]
    found = [
        [
            text[one.source.start : one.source.end] if one.source else "",
            " | ".join(text[part.start : part.end] for part in one.content),
        ]
        for one in analysis(sentence).attributions
    ]
    assert sorted(found) == sorted(sentence["attributions"])
