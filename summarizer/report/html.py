"""Summaries and their timeline as one self-contained page: no network, everything escaped, a strict policy.

Records go into the page as JSON, which its script reads article by article: a page of thousands opens at once.
"""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Iterable, Sequence
from functools import cache

from jinja2.utils import htmlsafe_json_dumps
from markupsafe import Markup

from summarizer.articles.article import Article
from summarizer.records.summary import ArticleSummary
from summarizer.records.timeline import Timeline
from summarizer.report import wording as word
from summarizer.report.facets import Facets
from summarizer.report.templates import digest, part, template
from summarizer.report.threads import timeline_view
from summarizer.report.views import Data, article_view
from summarizer.text.times.wording import short_day
from summarizer.version import VERSION

_SCRIPTS = (
    "elements",
    "index",
    "glyphs",
    "lighting",
    "text",
    "records",
    "article",
    "strip",
    "threads",
    "overview",
    "page",
)
_UNSAFE = {"\u2028": "\\u2028", "\u2029": "\\u2029"}


def render_report(
    summaries: Iterable[ArticleSummary], articles: Iterable[Article] = (), timeline: Timeline | None = None
) -> str:
    """A page of HTML on which each record stands beside the words that it came from.

    Args:
        summaries: of one article or of many.
        articles: the articles themselves, in any order; of one that is missing the cited sentences are shown.
        timeline: the threads over them.
    """
    shown = sorted(summaries, key=_newest_first)
    texts = {article.id: article for article in articles}
    views = [article_view(summary, texts.get(summary.article.id)) for summary in shown]
    return template("report.html.jinja").render(
        title=_title(shown),
        index=_json(_index(shown, timeline)),
        articles=map(_json, views),
        style=part("report.css"),
        script=_script(),
        policy=_policy(),
    )


def _newest_first(summary: ArticleSummary) -> float:
    published = summary.article.published
    if published is None:
        return 0
    day = published.date() if isinstance(published, dt.datetime) else published
    return -day.toordinal()


def _title(summaries: Sequence[ArticleSummary]) -> str:
    return word.title(summaries[0]) if len(summaries) == 1 else f"{len(summaries):,} articles"


def _index(summaries: Sequence[ArticleSummary], timeline: Timeline | None) -> Data:
    """What the page needs at once: names of articles, what to filter by, threads."""
    facets = Facets()
    models = {summary.provenance.model for summary in summaries}
    entries = [
        {
            "label": word.label(summary),
            "day": short_day(summary.article.published) if summary.article.published else "undated",
            "model": summary.provenance.model if len(models) > 1 else "",
            "events": [facets.of(event) for event in summary.events],
            "loaded": len(summary.loaded_language),
        }
        for summary in summaries
    ]
    return {
        "title": _title(summaries),
        "span": word.days(*_span(summaries)),
        "made": f"summarizer {VERSION}",
        "articles": entries,
        "names": facets.names(),
        "timeline": timeline_view(timeline, summaries) if timeline else None,
    }


def _span(summaries: Sequence[ArticleSummary]) -> tuple[dt.date | None, dt.date | None]:
    """The first and the last day of publication."""
    moments = [summary.article.published for summary in summaries if summary.article.published]
    days = [moment.date() if isinstance(moment, dt.datetime) else moment for moment in moments]
    return (min(days), max(days)) if days else (None, None)


def _json(data: Data) -> Markup:
    """Data for a script element: nothing in it can end the element, the line or the direction of reading."""
    text = htmlsafe_json_dumps(_harmless(data), dumps=json.dumps, ensure_ascii=False, separators=(",", ":"))
    for character, escaped in _UNSAFE.items():
        text = Markup(text.replace(character, escaped))
    return text


def _harmless(value: object) -> object:
    if isinstance(value, str):
        return word.harmless(value)
    if isinstance(value, dict):
        return {name: _harmless(part) for name, part in value.items()}
    return [_harmless(part) for part in value] if isinstance(value, list | tuple) else value


@cache
def _policy() -> str:
    """Nothing but this style and this script runs, and nothing is loaded; the script cannot write markup."""
    style, script = (digest(piece) for piece in (part("report.css"), _script()))
    return (
        f"default-src 'none'; style-src {style}; script-src {script}; img-src data:; "
        "base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types 'none'"
    )


@cache
def _script() -> Markup:
    parts = "\n".join(part(f"script/{name}.js") for name in _SCRIPTS)
    return Markup(f'"use strict";\n(() => {{\n{parts}}})();\n')
