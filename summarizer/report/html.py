"""A summary as a page of HTML: self-contained, without scripts, everything escaped."""

from __future__ import annotations

from functools import cache
from importlib.resources import files

from jinja2 import Environment, StrictUndefined, Template

from summarizer.records.summary import ArticleSummary
from summarizer.report import wording


def render_page(summary: ArticleSummary) -> str:
    """The page: summary, events in time order, figures, loaded wording, findings, and the sentences cited."""
    return _template().render(summary=summary, word=wording)


@cache
def _template() -> Template:
    source = (files("summarizer.report") / "data" / "page.html.jinja").read_text(encoding="utf-8")
    return Environment(autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True).from_string(
        source
    )
