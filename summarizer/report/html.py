"""A summary as a page of HTML: self-contained, without scripts, everything escaped."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from typing import Any

from jinja2 import Environment, StrictUndefined, Template

from summarizer.records.summary import ArticleSummary
from summarizer.report import wording


def render_page(summary: ArticleSummary) -> str:
    """The page: summary, events in time order, figures, loaded wording, findings, and the sentences cited."""
    return _template().render(summary=summary, word=wording)


@cache
def _template() -> Template:
    source = (files("summarizer.report") / "data" / "page.html.jinja").read_text(encoding="utf-8")
    environment = Environment(
        autoescape=True, undefined=StrictUndefined, finalize=_harmless, trim_blocks=True, lstrip_blocks=True
    )
    return environment.from_string(source)


def _harmless(value: Any) -> Any:
    return wording.harmless(value) if isinstance(value, str) else value
