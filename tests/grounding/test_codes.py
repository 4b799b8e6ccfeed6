"""Codes of other schemes, with the traps that their manuals warn of."""

from typing import get_args

import pytest

from summarizer.grounding.codes import codes
from summarizer.records.events import Status
from summarizer.records.kinds import STANDARD_KINDS, Access, Agreement, Aid, Attack, EventDetails, Meeting, Movement
from summarizer.records.phrases import Mention
from summarizer.resources import lexicon

SOMEBODY = (Mention(text="The navy"),)


@pytest.mark.parametrize(
    ("details", "status", "plover", "quad"),
    [
        (Access(change="opened", by=SOMEBODY), "occurred", "RETREAT", 2),
        (Access(change="opened", by=SOMEBODY), "planned", "CONCEDE", 1),
        (Movement(form="evacuation", by=SOMEBODY), "occurred", "AID", 2),
        (Aid(form="food", by=SOMEBODY), "planned", "AGREE", 1),
        (Aid(form="food", by=SOMEBODY), "cancelled", "SANCTION", 4),
        (Meeting(form="talks", participants=SOMEBODY), "cancelled", "REJECT", 3),
        (Meeting(form="talks", participants=SOMEBODY), "planned", "AGREE", 1),
        (Attack(method="shelling", by=SOMEBODY), "planned", "THREATEN", 3),
        (Attack(method="shelling", by=SOMEBODY), "hypothetical", None, None),
        (Attack(method="shelling"), "occurred", None, None),
        (Agreement(stage="agreed", form="ceasefire", parties=SOMEBODY), "occurred", "SUPPORT", 1),
        (Agreement(stage="rejected", form="trade", parties=SOMEBODY), "occurred", "REJECT", 3),
    ],
)
def test_plover(details: EventDetails, status: Status, plover: str | None, quad: int | None) -> None:
    """Future help is a promise, a cancelled meeting a refusal, and an event without an actor is not coded."""
    found = codes(details, status)
    assert (found.plover, found.quad) == (plover, quad)


def test_acled_codes_what_has_happened() -> None:
    """Most news has no ACLED code, and what is only planned has none either."""
    assert codes(Attack(method="shelling"), "occurred").acled == "Explosions/Remote violence"
    assert codes(Attack(method="shelling"), "planned").acled is None
    assert codes(Meeting(form="talks", participants=SOMEBODY), "occurred").acled is None


def test_the_table_knows_only_what_the_kinds_have() -> None:
    """A misspelt sub-type or status in the table would silently code nothing."""
    table = lexicon("grounding/data/codes.toml")
    kinds = {kind.model_fields["kind"].default: kind for kind in STANDARD_KINDS}
    for name, entries in table.items():
        if name in ("quad", "schema_org", "statuses"):
            continue
        choices = {c for field in kinds[name].model_fields.values() for c in get_args(field.annotation)}
        assert set(entries) <= choices, name
    types = {t for statuses in table["statuses"].values() for t in (*statuses, *statuses.values())}
    assert types <= set(table["quad"])
    assert set(table["schema_org"]) | set(table["statuses"]) <= set(get_args(Status))
