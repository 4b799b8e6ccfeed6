"""What holds of the analysis and the summary of any text: places, order, cover, no error, time in step with length."""

import datetime as dt
from collections.abc import Callable, Iterable, Iterator
from typing import Any, Protocol

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pydantic import BaseModel

from summarizer.articles.article import Article
from summarizer.pipeline.api import summarize
from summarizer.records.events import Evidence
from summarizer.records.phrases import CopiedPhrase, Quantity, Span
from summarizer.records.summary import ArticleSummary
from summarizer.text.analysis import analyze_text


class Placed(Protocol):
    """What has a place in a text."""

    @property
    def start(self) -> int | None:
        """Its first character."""

    @property
    def end(self) -> int | None:
        """The character after its last."""


FRAGMENTS = """
The harbour master said on Monday that|nearly 40 passengers|were evacuated from|Port Tarn|"We will not sail,"|“Never|”
Captain Mirela Donat|told reporters|according to|the Orla Islands Council|killed at least 12 people|on 3 March 2026|.|,
$1.2bn|up to 50 a day|brutal|the so-called|denied|He|they|last week|between 5 and 7|the strike was called off|Dr.|U.N.
'|’s|(|)|—|;|?|!|1,000|½|will meet on Thursday|if|not|arrested|signed|The regime|cholera cases rose by 8%|: "
"""
HOSTILE = [
    *("e\u0301", "\u0301", "\u200f", "\u202e", "\u202c", "\u200b", "\u00a0", "\u2009", "\ufeff", "\ufb01rst", "ﬁ", "İ"),
    *("\r\n", "\n\n", "\r", "\x0b", "\x1c", "\x85", "\u2028", "\u2029", "\t", "\0", "\x1b[31m", "\x9b", "ß", "ſ"),
    *(
        "👩‍🚒",
        "𝟙𝟚",
        "𝐏𝐨𝐫𝐭",
        "٣٠",
        "½",
        "²",
        "１２",
        "東京都で五人が死亡。",
        "יפו",
        "يافا",
        "\U0010ffff",
        "\u00ad",
        "Ⅻ",
        "ǅ",
    ),
]
PIECES = [piece for line in FRAGMENTS.strip().splitlines() for piece in line.split("|")]
BETWEEN = st.sampled_from((" ", " ", " ", "", "\n", "\n\n"))
MIXED = st.lists(
    st.tuples(st.sampled_from(PIECES) | st.sampled_from(HOSTILE), BETWEEN).map("".join), min_size=1, max_size=40
).map("".join)
TEXTS = (MIXED | st.text(min_size=1, max_size=120)).filter(lambda text: any(map(str.isalnum, text)))
ARTICLES = st.builds(Article, text=TEXTS, published=st.none() | st.just(dt.date(2026, 3, 3)))
MANY = settings(max_examples=400, suppress_health_check=[HealthCheck.too_slow])
NEWS = "Police said on Monday that 40 people were evacuated. "
REPEATED = ["a ", "\n", '"', "(", "said that ", "1,000 ", "He said ", "Monday ", "A. ", "\u0301", "12 died.\n\n", NEWS]


def stands(text: str, *found: Placed) -> None:
    """Each has its place in the text, half-open and not empty; one that has words has them there."""
    for one in found:
        assert one.start is not None
        assert one.end is not None
        assert 0 <= one.start < one.end <= len(text)
        assert getattr(one, "text", text[one.start : one.end]) == text[one.start : one.end]


def starts(found: Iterable[Placed]) -> list[int]:
    """Where each starts."""
    return [one.start for one in found if one.start is not None]


def do_not_overlap(found: Iterable[Placed]) -> bool:
    """Whether each starts where the one before has ended, or later."""
    edges = [edge for one in found for edge in (one.start or 0, one.end or 0)]
    return edges == sorted(edges)


def parts(record: Any, sort: type) -> Iterator[Any]:
    """The parts of a sort in a record, however deep."""
    if isinstance(record, sort):
        yield record
    values = [value for _, value in record] if isinstance(record, BaseModel) else record
    if isinstance(values, list | tuple):
        for value in values:
            yield from parts(value, sort)


@MANY
@given(ARTICLES)
def test_sentences_cover_the_text(article: Article) -> None:
    """Every character but white space is in one sentence, and in one only; sentences are numbered in order."""
    text, sentences = article.text, analyze_text(article).sentences
    stands(text, *sentences)
    assert do_not_overlap(sentences)
    ends = [0, *(sentence.end for sentence in sentences)]
    gaps = [text[end:start] for end, start in zip(ends, [*starts(sentences), len(text)], strict=True)]
    assert "".join(gaps).strip() == ""
    assert [sentence.index for sentence in sentences] == list(range(len(sentences)))
    assert all(text[one.start : one.end] == text[one.start : one.end].strip() for one in sentences)


@MANY
@given(ARTICLES)
def test_everything_found_stands_where_it_says(article: Article) -> None:
    """Each quantity, time, name, loaded phrase and part of an attribution is at its offsets, in order."""
    text, analysis = article.text, analyze_text(article)
    for found in (analysis.quantities, analysis.time_expressions, analysis.names):
        stands(text, *found)
        assert do_not_overlap(found)
    loaded = [one.phrase for one in analysis.loaded_phrases]
    stands(text, *loaded, *(one.source for one in analysis.loaded_phrases if one.source))
    assert starts(loaded) == sorted(starts(loaded))
    for attribution in analysis.attributions:
        stands(text, *filter(None, (attribution.source, attribution.cue)), *attribution.content)
        assert attribution.content
        assert starts(attribution.content) == sorted(starts(attribution.content))
    first = [attribution.content[0].start for attribution in analysis.attributions]
    assert first == sorted(first)


@MANY
@given(ARTICLES)
def test_every_offset_of_a_summary_is_right(article: Article) -> None:
    """Whatever the text, there is a summary; each phrase and sentence in it is the article's, and JSON keeps it all."""
    summary = summarize(article, model="rules")
    phrases = list(parts(summary, CopiedPhrase))
    assert all((phrase.start is None) == (phrase.end is None) for phrase in phrases)
    stands(article.text, *(phrase for phrase in phrases if phrase.start is not None))
    stands(article.text, *parts(summary, Quantity), *parts(summary, Evidence))
    stands(article.text, *(finding.span for finding in summary.findings if finding.span))
    assert ArticleSummary.model_validate_json(summary.model_dump_json()) == summary


def test_the_parts_of_a_summary_are_found() -> None:
    """The check above sees mentions, counts, times and evidence, wherever they are in a record."""
    text = 'The county said on Monday that nearly 40 people were evacuated from Port Tarn. "It is brutal," Donat said.'
    summary = summarize(Article(text=text, published=dt.date(2026, 3, 3)), model="rules")
    words = {phrase.text for phrase in parts(summary, CopiedPhrase)}
    assert words >= {"The county", "Monday", "nearly 40 people", "evacuated"}
    assert {one.text for one in parts(summary, Quantity)} >= {"nearly 40"}
    assert {one.sentence for one in parts(summary, Evidence)} >= {1}
    with pytest.raises(AssertionError):
        stands(text, Quantity(start=1, end=4, text="The"))
    assert not do_not_overlap([Span(start=0, end=4), Span(start=3, end=5)])


@pytest.mark.parametrize("piece", REPEATED)
def test_time_is_in_step_with_length(piece: str, is_linear: Callable[..., bool]) -> None:
    """A text that is made to be slow takes no longer than others of its length."""

    def prepare(size: int) -> Callable[[], object]:
        article = Article(text=f"{(piece * size)[:size]} The port was closed.")
        return lambda: summarize(article, model="rules")

    assert is_linear(prepare, 2_500)
