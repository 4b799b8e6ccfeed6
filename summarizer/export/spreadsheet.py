"""Cells of a CSV file: what a spreadsheet would run is defused, and put back when the file is read."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from typing import Any, Literal, get_origin

from pydantic import TypeAdapter

from summarizer.export.columns import Column

_INVISIBLE = r"[\s\x00-\x20\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]*"
_STARTERS = "=+\\-@＝＋－＠"
"""A cell that starts with one of these is a formula to some spreadsheet: OWASP, "CSV Injection"; the wide forms are
those that spreadsheets in East Asian locales take for the narrow ones"""
_START = r"(^|[;\t\r\n])"
"""Where a cell starts, also for a program that takes the file for one that is separated by semicolons or tabs"""
_FORMULA = re.compile(rf"{_START}({_INVISIBLE})('*)(?=[{_STARTERS}])")
_DEFUSED = re.compile(rf"{_START}({_INVISIBLE})'('*)(?=[{_STARTERS}])")
_JOINER = "; "
_ESCAPED = re.compile(r"\\(.)|; ", re.DOTALL)


def defuse(text: str) -> str:
    """A text that no spreadsheet runs: a formula gets an apostrophe before it. `undefuse` is the inverse."""
    return _FORMULA.sub(r"\1\2'\3", text)


def undefuse(text: str) -> str:
    """The text that was defused."""
    return _DEFUSED.sub(r"\1\2\3", text)


def cell(value: Any, column: Column) -> str:
    """A value as the text of a cell; nothing is an empty cell."""
    if value is None:
        return ""
    if column.is_nested:
        return _nested(value, column)
    if column.is_list:
        return defuse(_joined([str(item) for item in value]))
    return defuse(value) if column.is_text else str(_plain(column).dump_python(value, mode="json"))


def value(text: str, column: Column) -> Any:
    """The value of a cell.

    Raises:
        ValueError: the cell holds none of its column's values.
    """
    if not text:
        return None if column.optional else () if column.is_list else ""
    if column.is_nested:
        return _plain(column).validate_json(text)
    if column.is_list:
        return _split(undefuse(text))
    if column.is_text:
        return undefuse(text)
    return int(text) if get_origin(column.type) is Literal else _plain(column).validate_strings(text)


def _nested(value: Any, column: Column) -> str:
    """JSON without a semicolon, where a program that separates by semicolons would start a new cell."""
    return _plain(column).dump_json(value).decode().replace(";", "\\u003b")


def _joined(items: Sequence[str]) -> str:
    return _JOINER.join(item.replace("\\", "\\\\").replace(";", "\\;") for item in items)


def _split(text: str) -> tuple[str, ...]:
    """The items of a list: what `_joined` put together."""
    items = [""]
    position = 0
    for match in _ESCAPED.finditer(text):
        items[-1] += text[position : match.start()] + (match[1] or "")
        if match[1] is None:
            items.append("")
        position = match.end()
    items[-1] += text[position:]
    return tuple(items)


@cache
def _adapter(kind: Any) -> TypeAdapter[Any]:
    return TypeAdapter(kind)


def _plain(column: Column) -> TypeAdapter[Any]:
    return _adapter(column.type)
