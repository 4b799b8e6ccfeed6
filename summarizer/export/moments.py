"""Days and moments as columns hold them."""

from __future__ import annotations

import datetime as dt


def day(moment: dt.date | dt.datetime | None) -> dt.date | None:
    """The day of a day or a moment, on the clock that it is given by."""
    return moment.date() if isinstance(moment, dt.datetime) else moment


def moment(published: dt.date | dt.datetime | None) -> dt.datetime | None:
    """The moment in UTC, where a time and its zone are known."""
    return utc(published) if isinstance(published, dt.datetime) and published.tzinfo else None


def utc(moment: dt.datetime) -> dt.datetime:
    """A moment in UTC; one without a zone is taken to be."""
    try:
        return moment.astimezone(dt.UTC) if moment.tzinfo else moment.replace(tzinfo=dt.UTC)
    except OverflowError:  # the first or the last day of the calendar
        return moment.replace(tzinfo=dt.UTC)
