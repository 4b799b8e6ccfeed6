"""JSON Schemas: the strict one that a model is held to, and the one of the records that a user gets."""

from __future__ import annotations

from functools import cache, reduce
from operator import or_
from typing import Annotated, Any

from pydantic import Field, create_model
from pydantic.json_schema import SkipJsonSchema

from summarizer.prompting.extraction import ExtractedEvent, Extraction
from summarizer.records.kinds import STANDARD_KINDS, EventDetails
from summarizer.records.summary import ArticleSummary
from summarizer.records.timeline import Timeline

Kinds = tuple[type[EventDetails], ...]
Schema = dict[str, Any]

_SHARED: Schema = {
    "phrases": {"type": "array", "maxItems": 12, "items": {"type": "string"}},
    "sentences": {"type": "array", "maxItems": 8, "items": {"type": "integer"}},
}
_KEPT = ("type", "enum", "const", "description", "maxItems")


_MOST = {"events": 16, "figures": 16, "loaded_language": 16, "summary": 6}
"""How many of each one answer may have: an array without an end is how a model runs into its limit."""


@cache
def wire_model(kinds: Kinds) -> type[Extraction]:
    """The type that reads a model's answer: an `Extraction` whose events are of these kinds alone.

    Where there are no kinds, it has the summary alone.
    """
    if not kinds:
        return _summary_alone()
    union: Any = reduce(or_, kinds)
    details: Any = Annotated[union, Field(discriminator="kind")] if len(kinds) > 1 else union
    event = create_model("Event", __base__=ExtractedEvent, __doc__=ExtractedEvent.__doc__, details=(details, ...))
    items: dict[str, Any] = {
        name: tuple[event, ...] if name == "events" else Extraction.model_fields[name].annotation  # type: ignore[valid-type]
        for name in _MOST
    }
    lists: dict[str, Any] = {
        name: (Annotated[items[name], Field(max_length=most)], ...) for name, most in _MOST.items()
    }
    return create_model("Extraction", __base__=Extraction, **lists)


def _summary_alone() -> type[Extraction]:
    fields: dict[str, Any] = {
        name: (SkipJsonSchema[Extraction.model_fields[name].annotation], ())  # type: ignore[misc]
        for name in ("events", "figures", "loaded_language")
    }
    sentences: Any = Extraction.model_fields["summary"].annotation
    fields["summary"] = (Annotated[sentences, Field(max_length=_MOST["summary"])], ...)
    return create_model("Extraction", __base__=Extraction, **fields)


@cache
def model_schema(kinds: Kinds = STANDARD_KINDS) -> Schema:
    """What a model sees: the schema of its answer, as OpenAI's strict mode takes it.

    Every property required, none added, `anyOf` for unions, no defaults and titles
    (platform.openai.com/docs/guides/structured-outputs).
    """
    schema = wire_model(kinds).model_json_schema(mode="validation")
    strict = _strict(schema, schema.get("$defs", {})) | {"$defs": _SHARED}
    strict.pop("description", None)
    return strict


@cache
def summary_schema() -> Schema:
    """What a user gets: the schema of an `ArticleSummary` in JSON."""
    return ArticleSummary.model_json_schema(mode="serialization")


@cache
def timeline_schema() -> Schema:
    """What a user gets: the schema of a `Timeline` in JSON."""
    return Timeline.model_json_schema(mode="serialization")


def _strict(node: Schema, defs: Schema) -> Schema:
    """A schema without references, titles and defaults, in which each object is closed and complete."""
    if "$ref" in node:
        return _strict(defs[node["$ref"].rpartition("/")[2]], defs) | _description(node)
    strict = {key: node[key] for key in _KEPT if key in node}
    choices = [_strict(choice, defs) for choice in node.get("anyOf") or node.get("oneOf") or ()]
    if choices:
        return _nullable(choices) | strict
    if "items" in node:
        strict["items"] = _strict(node["items"], defs)
        return next(({"$ref": f"#/$defs/{name}"} for name, shared in _SHARED.items() if shared == strict), strict)
    if "properties" in node:
        properties = {name: _strict(value, defs) for name, value in node["properties"].items()}
        strict |= {"properties": properties, "required": list(properties), "additionalProperties": False}
    return strict


def _nullable(choices: list[Schema]) -> Schema:
    """A choice between a plain type and null in short form; any other as `anyOf`."""
    first, *rest = choices
    if rest == [{"type": "null"}] and "properties" not in first:
        return first | {"type": [first["type"], "null"]}
    return {"anyOf": choices}


def _description(node: Schema) -> Schema:
    return {"description": node["description"]} if "description" in node else {}
