"""A summary as a page of HTML: self-contained, without scripts, everything escaped."""

from __future__ import annotations

from summarizer.records.summary import ArticleSummary
from summarizer.report import wording
from summarizer.report.templates import template


def render_page(summary: ArticleSummary) -> str:
    """The page: summary, events in time order, figures, loaded wording, findings, and the sentences cited."""
    return template("page.html.jinja").render(summary=summary, word=wording)
