"""The schema that a model is held to obeys OpenAI's strict mode."""

import json
from collections.abc import Iterator
from typing import Any, Literal

import pytest
from jsonschema import Draft202012Validator

from summarizer.prompting.schema import model_schema, summary_schema, timeline_schema, wire_model
from summarizer.prompting.templates import render
from summarizer.records.kinds import STANDARD_KINDS, EventDetails, Movement
from summarizer.records.phrases import Mention, Phrases
from summarizer.resources import folder


class Recall(EventDetails):
    """A maker or an authority takes a product back from the market."""

    kind: Literal["recall"] = "recall"
    by: Phrases = ()
    """Who recalls it"""
    product: Mention | None = None
    """What is recalled"""


KINDS = [STANDARD_KINDS, (*STANDARD_KINDS, Recall), (Movement,), (Recall,)]


def nodes(schema: Any) -> Iterator[dict[str, Any]]:
    """Every schema within a schema."""
    if isinstance(schema, dict):
        yield schema
        for key in ("properties", "$defs"):
            for value in schema.get(key, {}).values():
                yield from nodes(value)
        for value in [*schema.get("anyOf", ()), schema.get("items")]:
            yield from nodes(value)


def depth(schema: Any) -> int:
    if not isinstance(schema, dict):
        return 0
    inner = [*schema.get("properties", {}).values(), *schema.get("anyOf", ()), schema.get("items")]
    return ("properties" in schema) + max((depth(value) for value in inner), default=0)


@pytest.mark.parametrize("kinds", KINDS)
def test_every_rule_of_strict_mode(kinds: tuple[type[EventDetails], ...]) -> None:
    """A schema that breaks one of these rules is refused by the provider, for every article."""
    schema = model_schema(kinds)
    allowed = {
        "type",
        "enum",
        "const",
        "description",
        "maxItems",
        "items",
        "properties",
        "required",
        "anyOf",
        "$ref",
    }
    for node in nodes(schema):
        assert set(node) <= allowed | {"additionalProperties", "$defs"}
        assert "$ref" not in node or set(node) == {"$ref"}
        if "properties" in node:
            assert node["required"] == list(node["properties"])
            assert node["additionalProperties"] is False
        if node.get("type") == "array":
            assert node["maxItems"] <= 16
    assert schema["type"] == "object"


@pytest.mark.parametrize("kinds", KINDS)
def test_limits_of_strict_mode(kinds: tuple[type[EventDetails], ...]) -> None:
    """At most 10 levels, 5,000 properties, 1,000 enum values, 120,000 characters of names and values."""
    found = list(nodes(model_schema(kinds)))
    names = [name for node in found for name in node.get("properties", ())]
    values = [value for node in found for value in (*node.get("enum", ()), node.get("const", ""))]
    assert depth(model_schema(kinds)) <= 10
    assert len(names) <= 5_000
    assert len(values) <= 1_000
    assert sum(map(len, (*names, *values))) <= 120_000


def test_answers_that_fit_the_schema_can_be_read() -> None:
    """What the schema admits, the type takes: phrases are strings there."""
    event = {
        "sentences": [1],
        "trigger": "recalled",
        "status": "occurred",
        "time": "Monday",
        "time_basis": "event",
        "details": {"kind": "recall", "by": ["Acme"], "product": "two heaters"},
        "places": [],
        "stopped_by": [],
        "according_to": [],
        "headline": "Acme recalls two heaters",
    }
    answer = {"events": [event], "figures": [], "loaded_language": [], "summary": []}
    Draft202012Validator(model_schema((*STANDARD_KINDS, Recall))).validate(answer)
    read = wire_model((*STANDARD_KINDS, Recall)).model_validate_json(json.dumps(answer))
    assert isinstance(read.events[0].details, Recall)
    assert read.events[0].details.product == Mention(text="two heaters")


def test_a_kind_is_known_by_its_docstrings() -> None:
    """What the author of a kind writes about it is what the model reads."""
    text = json.dumps(model_schema((*STANDARD_KINDS, Recall)))
    assert "takes a product back" in text
    assert "What is recalled" in text


def test_users_get_objects_where_models_see_strings() -> None:
    """One type, two schemas: a mention is a string to copy for a model and has offsets for a user."""
    assert summary_schema()["$defs"]["Mention"]["properties"]["start"]
    assert '"start"' not in json.dumps(model_schema())


@pytest.mark.parametrize(
    ("name", "schema"),
    [
        ("article_summary.json", summary_schema()),
        ("extraction.json", model_schema()),
        ("timeline.json", timeline_schema()),
    ],
)
def test_the_committed_schemas_are_those_of_the_types(name: str, schema: dict[str, Any]) -> None:
    """Who works from the files in schemas/ has the same contract; `make schemas` writes them anew."""
    assert json.loads((folder("schemas") / name).read_text(encoding="utf-8")) == schema


def test_the_prefix_is_short() -> None:
    """Instructions and schema are paid for with every article: under 4,500 tokens at four characters a token."""
    instructions = render("extract/system.jinja", max_words=120)
    assert len(instructions) + len(json.dumps(model_schema(), separators=(",", ":"))) < 4 * 4500
