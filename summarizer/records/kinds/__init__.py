"""The kinds of event: one small class each, grouped by field."""

from summarizer.records.kinds.base import EventDetails
from summarizer.records.kinds.conflict import Attack, Custody, Deployment, Protest
from summarizer.records.kinds.economy import Contest, Deal, Indicator, Launch, Other
from summarizer.records.kinds.humanitarian import Access, Accident, Aid, Disaster, Health, Movement
from summarizer.records.kinds.politics import Agreement, Decision, Justice, Meeting, Office, Statement

STANDARD_KINDS: tuple[type[EventDetails], ...] = (
    *(Movement, Access, Attack, Protest, Aid, Custody, Deployment),
    *(Agreement, Meeting, Statement, Decision, Justice, Office),
    *(Deal, Indicator, Disaster, Accident, Health, Launch, Contest, Other),
)
"""The kinds that are used where the caller names none. Add one with `kinds=[*STANDARD_KINDS, Recall]`."""

__all__ = [
    "STANDARD_KINDS",
    "Access",
    "Accident",
    "Agreement",
    "Aid",
    "Attack",
    "Contest",
    "Custody",
    "Deal",
    "Decision",
    "Deployment",
    "Disaster",
    "EventDetails",
    "Health",
    "Indicator",
    "Justice",
    "Launch",
    "Meeting",
    "Movement",
    "Office",
    "Other",
    "Protest",
    "Statement",
]
