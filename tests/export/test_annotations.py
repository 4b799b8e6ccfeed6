"""W3C Web Annotations: every selector finds the words that it is about."""

import json
from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pyld import jsonld

from summarizer.export.annotations import annotate
from summarizer.records.phrases import Mention
from summarizer.records.summary import ArticleSummary
from tests.export.conftest import ARTICLE, TEXT, Planted, planted_with

ANNO = "http://www.w3.org/ns/anno.jsonld"
OA = "http://www.w3.org/ns/oa#"
MOTIVATIONS = set(
    "assessing bookmarking classifying commenting describing editing highlighting identifying linking moderating "
    "questioning replying tagging".split()
)
"""Web Annotation Vocabulary, 3.1"""
TERMS: dict[str, Any] = {
    "id": "@id",
    "type": "@type",
    **{name: f"{OA}{name}" for name in ("Annotation", "TextualBody", "SpecificResource", "exact", "prefix", "suffix")},
    **{name: f"{OA}{name}" for name in ("TextQuoteSelector", "TextPositionSelector", "start", "end")},
    **{
        name: {"@id": f"{OA}has{name.title()}", "@type": "@id"}
        for name in ("body", "target", "source", "selector", "scope")
    },
    "motivation": {"@id": f"{OA}motivatedBy", "@type": "@vocab"},
    "purpose": {"@id": f"{OA}hasPurpose", "@type": "@vocab"},
    **{name: f"{OA}{name}" for name in MOTIVATIONS},
    "value": "http://www.w3.org/1999/02/22-rdf-syntax-ns#value",
    "first": {"@id": "http://www.w3.org/ns/activitystreams#first", "@type": "@id"},
    "items": {"@id": "http://www.w3.org/ns/activitystreams#items", "@type": "@id", "@container": "@list"},
}
"""The terms of the vocabulary that are checked here; the document that `ANNO` names is not asked for"""


def items_of(document: dict[str, Any]) -> list[dict[str, Any]]:
    """The annotations of a collection."""
    items: list[dict[str, Any]] = document["first"]["items"]
    return items


def targets(document: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """Every target of every annotation."""
    for item in items_of(document):
        yield from item["target"] if isinstance(item["target"], list) else [item["target"]]


def selected(document: dict[str, Any]) -> Iterator[tuple[dict[str, Any], int, int]]:
    """The quotation, start and end of every target."""
    for target in targets(document):
        quote, position = target["selector"]
        assert (quote["type"], position["type"]) == ("TextQuoteSelector", "TextPositionSelector")
        yield quote, position["start"], position["end"]


def with_text(read: ArticleSummary) -> dict[str, Any]:
    """The annotations, with the article's text at hand."""
    return annotate(read, {ARTICLE.id: TEXT}.get)


def test_both_selectors_find_the_same_words(read: ArticleSummary) -> None:
    """Behind emoji and accents too: positions count code points, and what stands around the words stands there."""
    found = list(selected(with_text(read)))
    assert len(found) >= 20
    for quote, start, end in found:
        assert TEXT[start:end] == quote["exact"]
        assert TEXT[:start].endswith(quote["prefix"])
        assert TEXT[end:].startswith(quote["suffix"])
        assert len(quote["prefix"]) == min(32, start)
        assert len(quote["suffix"]) == min(32, len(TEXT) - end)
    units = TEXT.encode("utf-16-le")
    assert any(units[2 * start : 2 * end].decode("utf-16-le") != quote["exact"] for quote, start, end in found)


def test_without_the_text_the_cited_sentences_are_quoted(read: ArticleSummary) -> None:
    """A file of results has no texts: words and positions are the same, what stands around is of the sentence."""
    alone, full = list(selected(annotate(read))), list(selected(with_text(read)))
    assert [(quote["exact"], start, end) for quote, start, end in alone] == [
        (quote["exact"], start, end) for quote, start, end in full
    ]
    for (short, _, _), (long, _, _) in zip(alone, full, strict=True):
        assert long["prefix"].endswith(short["prefix"])
        assert long["suffix"].startswith(short["suffix"])
    assert any(quote["prefix"] for quote, _, _ in alone)


def test_everything_that_has_a_place_is_annotated(read: ArticleSummary) -> None:
    """Summary, events with all their roles, figures and loaded wording: nothing that is traced is left out."""
    names = {item["id"].partition("#")[2] for item in items_of(with_text(read))}
    assert {f"summary.sentences.{i}" for i in range(len(read.summary.sentences))} <= names
    assert {f"events.{i}" for i in range(len(read.events))} <= names
    assert {f"events.{i}.time" for i, event in enumerate(read.events) if event.time} <= names
    assert {f"events.{i}.according_to.0" for i, event in enumerate(read.events) if event.according_to} <= names
    assert {f"figures.{i}" for i in range(len(read.figures))} <= names
    assert {f"loaded_language.{i}" for i in range(len(read.loaded_language))} <= names
    assert any(".details.movers." in name or ".details.accused." in name for name in names)
    assert read.loaded_language
    assert read.figures


def test_an_accent_is_not_cut_off(planted: Planted) -> None:
    """Selections should not end inside a grapheme cluster (4.2.4): an accent of its own belongs to its letter."""
    text = "Cafe\u0301 shelled"
    summary = planted("a")
    event = summary.events[0].model_copy(update={"trigger": Mention(text="Cafe", start=0, end=4)})
    document = annotate(summary.model_copy(update={"events": (event,)}), lambda _: text)
    trigger = next(item for item in items_of(document) if item["id"].endswith("#events.0"))
    quote, position = trigger["target"]["selector"]
    assert (quote["exact"], position["end"], quote["suffix"]) == ("Cafe\u0301", 5, " shelled")


def test_the_model_is_followed(read: ArticleSummary) -> None:
    """What the Web Annotation Data Model demands of collections, pages, annotations and bodies."""
    document = with_text(read)
    assert document["@context"][0] == ANNO
    assert document["type"] == "AnnotationCollection"
    assert (document["first"]["type"], document["first"]["startIndex"]) == ("AnnotationPage", 0)
    assert document["total"] == len(items_of(document))
    names = [document["id"], document["first"]["id"], *(item["id"] for item in items_of(document))]
    assert len(set(names)) == len(names)
    assert all(name.startswith("urn:uuid:") for name in names)
    for item in items_of(document):
        assert item["type"] == "Annotation"
        assert item["motivation"] in MOTIVATIONS
        for body in item["body"]:
            assert body["purpose"] in MOTIVATIONS
            assert ("value" in body) is (body["type"] == "TextualBody")


def test_roles_are_linked_to_their_event(read: ArticleSummary) -> None:
    """Who has a phrase finds the event that it belongs to."""
    items = {item["id"]: item for item in items_of(with_text(read))}
    links = [body["source"] for item in items.values() for body in item["body"] if body["type"] == "SpecificResource"]
    assert links
    assert {items[link]["motivation"] for link in links} == {"classifying"}


def test_the_text_is_named_by_its_hash(read: ArticleSummary) -> None:
    """A tool can check that it has the text that the positions count in; the page is the scope, not the source."""
    for target in targets(with_text(read)):
        assert target["source"]["sha256"] == ARTICLE.id
        assert target["source"]["id"].startswith("ni:///sha-256;")
        assert target["scope"] == ARTICLE.url


def test_it_is_linked_data(read: ArticleSummary) -> None:
    """A JSON-LD processor finds annotations with targets and selectors in the terms of the vocabulary."""

    def load(url: str, _options: object) -> dict[str, Any]:
        assert url == ANNO
        return {"contextUrl": None, "documentUrl": url, "document": {"@context": TERMS}}

    expanded = jsonld.expand(with_text(read), {"documentLoader": load})[0]
    page = expanded["http://www.w3.org/ns/activitystreams#first"][0]
    first = page["http://www.w3.org/ns/activitystreams#items"][0]["@list"][0]
    assert first["@type"] == [f"{OA}Annotation"]
    assert first[f"{OA}motivatedBy"] == [{"@id": f"{OA}describing"}]
    target = first[f"{OA}hasTarget"][0]
    assert target[f"{OA}hasSource"][0]["https://schema.org/sha256"] == [{"@value": ARTICLE.id}]
    assert [one["@type"] for one in target[f"{OA}hasSelector"]] == [
        [f"{OA}TextQuoteSelector"],
        [f"{OA}TextPositionSelector"],
    ]


def test_the_same_summary_gives_the_same_names(read: ArticleSummary) -> None:
    """An export that is made again replaces its annotations; another model's stand beside them."""
    other = read.model_copy(update={"provenance": read.provenance.model_copy(update={"model": "openai/other"})})
    assert annotate(read) == annotate(read)
    assert annotate(read)["id"] != annotate(other)["id"]


@pytest.mark.parametrize("place", [(None, None), (5, 5), (7, 3), (-3, 2), (10**9, 10**9 + 3)])
def test_what_has_no_place_is_left_out(place: tuple[int | None, int | None], planted: Planted) -> None:
    """A phrase that does not stand in the article selects nothing."""
    nowhere = Mention(text="a", start=place[0], end=place[1])
    event = planted("a").events[0].model_copy(update={"trigger": nowhere})
    document = annotate(planted("a").model_copy(update={"events": (event,)}), lambda _: "a" * 30)
    assert not [item for item in items_of(document) if item["id"].endswith("#events.0")]


@given(st.text(min_size=1), st.text(), st.data())
def test_any_text(words: str, around: str, data: st.DataObject) -> None:
    """In any text, both selectors select the same, and the document is JSON."""
    text = data.draw(st.sampled_from([words + around, words]))
    document = annotate(planted_with(words), lambda _: text)
    for quote, start, end in selected(json.loads(json.dumps(document))):
        assert text[start:end] == quote["exact"]
        assert words in quote["exact"] or quote["exact"].startswith(words[:1])
