"""Times that an event has lasted from: "since Friday" is from then to the day of the report."""

from __future__ import annotations

import datetime as dt
import re

from summarizer.articles.article import Article
from summarizer.records.phrases import TimeExpression

_SINCE = re.compile(r"\b[Ss]ince\s+(?:early |late |about |around |at least )?$")
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
