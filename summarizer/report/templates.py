"""Templates of pages: everything is escaped, and no character reaches a page that would reorder or command it."""

from __future__ import annotations

import base64
import hashlib
from functools import cache
from importlib.resources import files
from typing import Any

from jinja2 import Environment, StrictUndefined, Template
from markupsafe import Markup

from summarizer.report.wording import harmless


@cache
def template(name: str) -> Template:
    """A template of `report/data`."""
    environment = Environment(
        autoescape=True, undefined=StrictUndefined, finalize=_harmless, trim_blocks=True, lstrip_blocks=True
    )
    return environment.from_string(part(name))


@cache
def part(name: str) -> Markup:
    """A file of `report/data`, such as a style, that a page takes as it is."""
    return Markup((files("summarizer.report") / "data" / name).read_text(encoding="utf-8"))


def digest(piece: str) -> str:
    """The hash by which a page's content security policy knows a style or a script of its own."""
    return f"'sha256-{base64.b64encode(hashlib.sha256(piece.encode()).digest()).decode()}'"


def _harmless(value: Any) -> Any:
    return harmless(value) if isinstance(value, str) and not isinstance(value, Markup) else value
