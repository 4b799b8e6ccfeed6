"""Codes of other schemes (PLOVER, ACLED, schema.org) for an event, read off `data/codes.toml`."""

from __future__ import annotations

from functools import lru_cache
from typing import Any

from summarizer.records.events import Codes, Status
from summarizer.records.kinds import EventDetails
from summarizer.records.kinds.base import roles_of, sub_type_of
from summarizer.resources import lexicon

_ACTORS = frozenset(("by", "parties", "participants"))


def codes(details: EventDetails, status: Status) -> Codes:
    """An event's codes by kind, sub-type, status and whether somebody does it; None where the manuals code nothing."""
    return _codes(details.kind, sub_type_of(details) or "", status, bool(roles_of(details).keys() & _ACTORS))


@lru_cache(maxsize=1_024)
def _codes(kind: str, sub_type: str, status: Status, is_done_by_somebody: bool) -> Codes:
    table = lexicon("grounding/data/codes.toml")
    entry = table.get(kind, {}).get(sub_type, {})
    done = status in ("occurred", "ongoing")
    acled = entry.get("acled", (None, None)) if done else (None, None)
    return Codes(
        **_plover(entry, status, table) if is_done_by_somebody else {},
        acled=acled[0],
        acled_sub_type=acled[1],
        schema_org=table["schema_org"].get(status),
    )


def _plover(entry: dict[str, Any], status: Status, table: dict[str, Any]) -> dict[str, Any]:
    """PLOVER type, mode, context and quad code."""
    given = entry.get("plover")
    kind, mode = given if isinstance(given, list) else (given, None)
    if status not in ("occurred", "ongoing"):
        kind, mode = table["statuses"].get(status, {}).get(kind), None
    if kind is None:
        return {}
    return {
        "plover": kind,
        "plover_mode": mode,
        "plover_context": entry.get("context"),
        "quad": table["quad"][kind],
    }
