"""schema.org: what the documents say to a program that knows the scheme, without asking the network."""

import base64
import hashlib
import json
from pathlib import Path
from typing import Any

import pytest
from pyld import jsonld
from rdflib import Graph, Literal, URIRef
from rdflib.namespace import RDF, SDO

from summarizer.export.jsonld import json_ld
from summarizer.export.writing import write_export
from summarizer.records.events import Codes, EventRecord
from summarizer.records.summary import ArticleSummary
from tests.export.conftest import TEXT, Planted


def changed(summary: ArticleSummary, **changes: Any) -> ArticleSummary:
    """A summary of one event, with some fields changed."""
    return summary.model_copy(update={"events": (summary.events[0].model_copy(update=changes),)})


def graph(summary: ArticleSummary) -> Graph:
    """The triples of a document."""
    return Graph().parse(data=json.dumps(json_ld(summary)), format="json-ld")


def event_node(summary: ArticleSummary) -> dict[str, Any]:
    """The node of the first event."""
    node: dict[str, Any] = json_ld(summary)["mentions"][0]
    return node


def test_the_article_by_the_hash_of_its_text(read: ArticleSummary) -> None:
    """Who has the text can check that the article is the one that is meant (RFC 6920)."""
    article = json_ld(read)["@id"]
    digest = base64.urlsafe_b64decode(article.removeprefix("ni:///sha-256;") + "=")
    assert digest == hashlib.sha256(TEXT.encode()).digest()


@pytest.mark.filterwarnings("ignore:ConjunctiveGraph is deprecated")  # rdflib's own use of it
def test_triples(planted: Planted) -> None:
    """An event is an action with agent, object, place, days and status, and a source's claim."""
    triples = graph(planted("Tarn"))
    article = next(triples.subjects(RDF.type, SDO.NewsArticle))
    event = URIRef(f"{article}#e1")
    assert (article, SDO.mentions, event) in triples
    assert (event, RDF.type, SDO.Action) in triples
    assert (event, SDO.actionStatus, SDO.CompletedActionStatus) in triples
    assert (event, SDO.startTime, Literal("2026-03-02")) in triples
    assert triples.value(triples.value(event, SDO.agent), SDO.name) == Literal("Tarn")
    assert triples.value(triples.value(event, SDO.object), SDO.value) == Literal(3)
    assert triples.value(triples.value(event, SDO.location), RDF.type) == SDO.Place
    claim = triples.value(event, SDO.subjectOf)
    assert triples.value(claim, RDF.type) == SDO.Claim
    assert triples.value(claim, SDO.appearance) == article
    assert triples.value(triples.value(claim, SDO.author), SDO.name) == Literal("Tarn")


def test_no_network_is_asked(read: ArticleSummary) -> None:
    """The context is in the document: another processor reads the same, with network blocked."""
    expanded = jsonld.expand(json_ld(read))
    assert expanded[0]["@type"] == ["https://schema.org/NewsArticle"]
    assert expanded[0]["https://schema.org/url"] == [{"@id": "https://lantern.example/ferry?id=1&x=2"}]
    actions = [node for node in expanded[0]["https://schema.org/mentions"] if "@id" in node]
    assert len(actions) == len(read.events)


def test_what_was_called_off_is_an_event(planted: Planted) -> None:
    """schema.org has cancelled and postponed events, not actions; they have days of their own."""
    node = event_node(changed(planted("a"), status="cancelled", codes=Codes(schema_org="EventCancelled")))
    assert (node["@type"], node["eventStatus"]) == ("Event", "https://schema.org/EventCancelled")
    assert node["startDate"] == "2026-03-02"
    assert "actionStatus" not in node


def test_what_is_only_supposed_has_no_status(planted: Planted) -> None:
    """Nothing in the document says that a hypothetical event came about."""
    node = event_node(changed(planted("a"), status="hypothetical", codes=Codes()))
    assert "actionStatus" not in node
    assert node["description"] == "hypothetical; attack: shelling"


def test_the_day_of_a_report_is_not_told_as_the_events(planted: Planted) -> None:
    """An event that was reported on Tuesday did not happen on Tuesday for sure."""
    event: EventRecord = planted("a").events[0]
    assert event.time
    node = event_node(changed(planted("a"), time=event.time.model_copy(update={"basis": "report"})))
    assert "startTime" not in node


def test_figures_are_claims(planted: Planted) -> None:
    """A figure is what its source says, with its bounds."""
    figure = json_ld(planted("a"))["mentions"][-1]
    assert (figure["@type"], figure["author"]) == ("Claim", [{"name": "a"}])
    assert figure["about"]["@type"] == "QuantitativeValue"
    assert (figure["about"]["value"], figure["about"]["minValue"], figure["about"]["unitText"]) == (3, 3, "a")


def test_what_does_not_stand_in_the_article_is_left_out(planted: Planted) -> None:
    """A publisher does not mark up what nobody wrote."""
    summary = planted("a")
    figure = summary.figures[0].model_copy(update={"support": "unsupported"})
    summary = changed(summary, support="unsupported").model_copy(update={"figures": (figure,)})
    assert "mentions" not in json_ld(summary)


@pytest.mark.parametrize(
    ("url", "kept"),
    [
        ("https://lantern.example/a", True),
        ("javascript:alert(1)", False),
        ("https://lantern.example/a b", False),
        ('https://lantern.example/"><script>', False),
        ("lantern", False),
    ],
)
def test_addresses(url: str, kept: bool, planted: Planted) -> None:
    """What is no web address is no link."""
    summary = planted("a")
    info = summary.article.model_copy(update={"url": url})
    assert ("url" in json_ld(summary.model_copy(update={"article": info}))) is kept


def test_a_document_cannot_end_a_pages_script(planted: Planted, tmp_path: Path) -> None:
    """A line may be pasted into <script type="application/ld+json">, whatever the article says."""
    write_export([planted("</script><script>alert(1)</script>\u2028<!--")] * 2, tmp_path / "pages.jsonld", "jsonld")
    data = (tmp_path / "pages.jsonld").read_text(encoding="utf-8")
    assert "<" not in data
    first, second, rest = data.split("\n")
    assert json.loads(first)["headline"] == "</script><script>alert(1)</script>\u2028<!--"
    assert (second, rest) == (first, "")
