"""W3C Web Annotations: what a record says, on the words of the article that it says it of.

Positions count Unicode code points, as all offsets of this library do and as the Web Annotation Data Model demands:
"in terms of unicode code points …, not in terms of code units" (4.2.4). JavaScript counts UTF-16 code units; there, a
place is `Array.from(text).slice(start, end).join("")`.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from summarizer.export.identity import address, text_name, unique_name
from summarizer.export.moments import utc
from summarizer.export.roles import choices
from summarizer.records.events import EventRecord, Evidence, Figure
from summarizer.records.kinds.base import roles_of
from summarizer.records.phrases import CopiedPhrase, Mention, Quantity, Span, TimeExpression
from summarizer.records.summary import ArticleSummary, LoadedPhrase, SummarySentence

CONTEXT = ["http://www.w3.org/ns/anno.jsonld", {"sha256": "https://schema.org/sha256"}]
_AROUND = 32
"""Characters of a quotation's prefix and suffix"""

Texts = Callable[[str], str | None]
"""Gives an article's text by its id, or None."""
Node = dict[str, Any]
Place = CopiedPhrase | Evidence | Span


def annotate(summary: ArticleSummary, texts: Texts | None = None) -> Node:
    """The annotations of an article, as an `AnnotationCollection` of one page.

    What has no place in the article, such as a phrase that does not stand in it, is left out.

    Args:
        summary: what to annotate the article with.
        texts: gives the article's text, which the words around a phrase are quoted from. Without it they are quoted
            from the sentences that the record cites, and a phrase outside them has none.
    """
    article, provenance = summary.article, summary.provenance
    collection = unique_name(article.id, provenance.model, provenance.prompt_hash)
    quoting = _Quoting(summary, texts(article.id) if texts else None)
    items = [_annotation(note, collection, quoting) for note in _notes(summary, collection)]
    items = [item for item in items if item["target"]]
    page = {"id": f"{collection}#page", "type": "AnnotationPage", "startIndex": 0, "items": items}
    return {
        "@context": CONTEXT,
        "id": collection,
        "type": "AnnotationCollection",
        "label": article.headline or article.id,
        "generator": {
            "type": "Software",
            "name": f"summarizer {provenance.library_version}, model {provenance.model}",
        },
        "created": f"{utc(provenance.started):%Y-%m-%dT%H:%M:%SZ}",
        "total": len(items),
        **({"first": page} if items else {}),
    }


@dataclass(frozen=True, slots=True)
class _Note:
    """What is said, and of which places."""

    path: str
    """The field of the record that says it"""
    motivation: str
    bodies: Sequence[Node]
    places: Sequence[Place]


def _annotation(note: _Note, collection: str, quoting: _Quoting) -> Node:
    targets = [target for place in note.places if (target := quoting.target(place))]
    return {
        "id": _name(collection, note.path),
        "type": "Annotation",
        "motivation": note.motivation,
        "body": list(note.bodies),
        "target": targets[0] if len(targets) == 1 else targets,
    }


def _name(collection: str, path: str) -> str:
    return f"{collection}#{path.replace('[', '.').replace(']', '')}"


def _notes(summary: ArticleSummary, collection: str) -> Iterator[_Note]:
    for index, sentence in enumerate(summary.summary.sentences):
        path = f"summary.sentences[{index}]"
        yield _Note(path, "describing", [_body("describing", sentence.text)], sentence.evidence)
    for index, event in enumerate(summary.events):
        yield from _event(event, f"events[{index}]", collection)
    for index, figure in enumerate(summary.figures):
        yield from _figure(figure, f"figures[{index}]", collection)
    for index, phrase in enumerate(summary.loaded_language):
        yield _loaded(phrase, f"loaded_language[{index}]")
    for index, finding in enumerate(summary.findings):
        if finding.span:
            bodies = [_body("commenting", finding.message), _body("tagging", finding.code)]
            yield _Note(f"findings[{index}]", "commenting", bodies, [finding.span])


def _event(event: EventRecord, path: str, collection: str) -> Iterator[_Note]:
    """The trigger with what the event is, and every phrase with its role, linked to the trigger's annotation."""
    sub_type, _ = choices(event.details)
    codes = event.codes
    tags = [
        event.status,
        f"PLOVER {codes.plover}" if codes.plover else None,
        f"ACLED {codes.acled}" if codes.acled else None,
    ]
    kind = f"{event.details.kind}: {sub_type}" if sub_type else event.details.kind
    bodies = [_body("describing", event.headline), _body("classifying", kind)]
    yield _Note(path, "classifying", bodies + [_body("tagging", tag) for tag in tags if tag], [event.trigger])
    of_event = _link(_name(collection, path))
    roles = [(f"details.{role}", mentions) for role, mentions in roles_of(event.details).items()]
    roles += [(role, getattr(event, role)) for role in ("places", "stopped_by", "according_to")]
    for role, mentions in roles:
        yield from _roles(mentions, f"{path}.{role}", of_event)
    if event.time:
        yield _time(event.time, f"{path}.time", of_event)


def _roles(mentions: Sequence[Mention], path: str, of_record: Node) -> Iterator[_Note]:
    role = _body("tagging", path.rpartition(".")[2])
    for index, mention in enumerate(mentions):
        bodies = [role, *_counted(mention.quantity), of_record]
        yield _Note(f"{path}[{index}]", "identifying", bodies, [mention])


def _time(time: TimeExpression, path: str, of_record: Node) -> _Note:
    value = [_body("identifying", time.timex)] if time.timex else []
    return _Note(path, "identifying", [_body("tagging", "time"), *value, of_record], [time])


def _figure(figure: Figure, path: str, collection: str) -> Iterator[_Note]:
    about = [_body("describing", figure.about)] if figure.about else []
    bodies = [_body("tagging", "figure"), *about, *_counted(figure.mention.quantity)]
    yield _Note(path, "classifying", bodies, [figure.mention])
    of_figure = _link(_name(collection, path))
    yield from _roles(figure.according_to, f"{path}.according_to", of_figure)
    if figure.time:
        yield _time(figure.time, f"{path}.time", of_figure)


def _loaded(loaded: LoadedPhrase, path: str) -> _Note:
    bodies = [_body("commenting", loaded.reason), _body("tagging", loaded.voice)]
    if loaded.neutral is None:
        return _Note(path, "commenting", bodies, [loaded.phrase])
    return _Note(path, "editing", [*bodies, _body("editing", loaded.neutral)], [loaded.phrase])


def _body(purpose: str, value: str) -> Node:
    return {"type": "TextualBody", "purpose": purpose, "value": value}


def _counted(quantity: Quantity | None) -> list[Node]:
    """What a phrase counts, as the record has it."""
    if quantity is None:
        return []
    return [_body("describing", quantity.model_dump_json(exclude_none=True)) | {"format": "application/json"}]


def _link(name: str) -> Node:
    return {"type": "SpecificResource", "purpose": "linking", "source": name}


class _Quoting:
    """Selects places of an article by their words and by their position."""

    def __init__(self, summary: ArticleSummary, text: str | None) -> None:
        article = summary.article
        self._text = text
        self._sentences = [] if text is not None else list(_cited(summary))
        self._of = {
            "source": {
                "id": text_name(article.id),
                "type": "Text",
                "format": "text/plain",
                **({"language": article.language} if article.language else {}),
                "sha256": article.id,
            }
        } | ({"scope": address(article.url)} if address(article.url) else {})

    def target(self, place: Place) -> Node | None:
        """A target, where the place is known."""
        start, end = place.start, place.end
        if start is None or end is None or not 0 <= start < end:
            return None
        text, offset = self._around(start, end)
        if text is None:
            if isinstance(place, Span):
                return None
            text, offset = place.text, start
        if end - offset > len(text):
            return None
        start, end = _whole(text, start - offset, end - offset)
        quote = {
            "type": "TextQuoteSelector",
            "exact": text[start:end],
            "prefix": text[max(0, start - _AROUND) : start],
            "suffix": text[end : end + _AROUND],
        }
        position = {"type": "TextPositionSelector", "start": start + offset, "end": end + offset}
        return {"type": "SpecificResource", **self._of, "selector": [quote, position]}

    def _around(self, start: int, end: int) -> tuple[str | None, int]:
        """The text that is known around a place, and where it starts."""
        if self._text is not None:
            return self._text, 0
        return next(
            ((one.text, one.start) for one in self._sentences if one.start <= start and end <= one.end), (None, 0)
        )


def _whole(text: str, start: int, end: int) -> tuple[int, int]:
    """A stretch that no accent is cut off from: selections should not split a grapheme cluster (4.2.4)."""
    while start > 0 and _is_mark(text[start]):
        start -= 1
    while end < len(text) and _is_mark(text[end]):
        end += 1
    return start, end


def _is_mark(character: str) -> bool:
    return unicodedata.category(character).startswith("M")


def _cited(summary: ArticleSummary) -> Iterator[Evidence]:
    groups: tuple[tuple[SummarySentence | EventRecord | Figure, ...], ...] = (
        summary.summary.sentences,
        summary.events,
        summary.figures,
    )
    for group in groups:
        for record in group:
            yield from record.evidence
