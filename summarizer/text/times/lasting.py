"""Times that last from or until another: "since Friday" to the day of the report, "by Friday" from it."""

from __future__ import annotations

import datetime as dt
import re

from summarizer.articles.article import Article
from summarizer.records.phrases import TimeExpression

_SINCE = re.compile(r"\b[Ss]ince\s+(?:early |late |about |around |at least )?$")
_BY = re.compile(r"\bby\s+(?:early |late |about |around )?$")
_END = re.compile(r"(?:\bthe\s+)?\bend of\s", re.I)
_REACH = 24


def lasting(article: Article, time: TimeExpression) -> TimeExpression:
    """A time as it stands, or where "since" stands before it the span from then to the day of publication."""
    published, start = article.published, time.start
    if published is None or start is None or time.earliest is None:
        return time
    if not _SINCE.search(article.text[max(0, start - _REACH) : start]):
        return time
    day = published.date() if isinstance(published, dt.datetime) else published
    return time.model_copy(update={"latest": max(day, time.earliest)})


def due(article: Article, time: TimeExpression) -> TimeExpression:
    """A time at which something is to come: "by Friday" from publication to then, "the end of May" its last day."""
    published, start = article.published, time.start
    if published is None or start is None or time.earliest is None or time.latest is None:
        return time
    day = published.date() if isinstance(published, dt.datetime) else published
    first = time.latest if _END.match(time.text) else time.earliest
    if _BY.search(article.text[max(0, start - _REACH) : start]) and day <= time.latest:
        first = day
    return time.model_copy(update={"earliest": first})
