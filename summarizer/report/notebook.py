"""Summaries and timelines as fragments for notebooks: without scripts, which notebooks strip, and with no ids."""

from __future__ import annotations

from summarizer.records.summary import ArticleSummary
from summarizer.records.timeline import Timeline
from summarizer.report import wording
from summarizer.report.templates import part, template

_MOST = 20
"""Threads that are shown; a cell is no place for hundreds"""


def summary_fragment(summary: ArticleSummary) -> str:
    """The neutral summary, events, figures, loaded wording, findings, and the sentences cited."""
    page = template("notebook_summary.html.jinja")
    return page.render(summary=summary, word=wording, style=part("notebook.css"))


def timeline_fragment(timeline: Timeline) -> str:
    """The threads that most articles tell, with their stages and series of figures."""
    page = template("notebook_timeline.html.jinja")
    return page.render(timeline=timeline, word=wording, style=part("notebook.css"), most=_MOST)
