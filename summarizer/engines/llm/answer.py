"""What instructor reads a model's answer with: parsing and judging are one step of the conversation."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import Any, Self

import instructor
from instructor.core import ResponseParsingError
from pydantic import BaseModel, ValidationError

from summarizer.engines.llm.conversation import Fault, current
from summarizer.prompting.schema import Kinds, Schema, model_schema, wire_model


@cache
def answer_type(kinds: Kinds) -> type[BaseModel]:
    """A shell around the wire type, made once.

    At every call instructor wraps a type, makes its schema and walks all its fields, four times over; the shell is
    wrapped already, has its schema ready and no fields.
    """

    class Answer(BaseModel):
        @classmethod
        def model_json_schema(cls, *_: Any, **__: Any) -> Schema:
            return model_schema(kinds)

        @classmethod
        def model_validate_json(cls, json_data: str | bytes | bytearray, **_: Any) -> Self:
            try:
                answer = wire_model(kinds).model_validate_json(json_data)
            except ValidationError as error:
                current().reject(list(_faults(error)))
            else:
                current().judge(answer)
                return cls()
            raise ResponseParsingError("the answer does not follow the schema", mode="json_schema")

    return instructor.openai_schema(Answer)


def _faults(error: ValidationError) -> list[Fault]:
    """What the schema has against an answer, without the answer."""
    found = error.errors(include_input=False, include_url=False, include_context=False)
    return [Fault(_path(item["loc"]), item["msg"]) for item in found]


def _path(place: Sequence[str | int]) -> str:
    """A place as findings write it: events[0].trigger."""
    return "".join(f"[{part}]" if isinstance(part, int) else f".{part}" for part in place).lstrip(".")
