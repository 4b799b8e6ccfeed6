"""Gold sets as files: the project's own is read whole, and a slip in one is told with its file and field."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from summarizer.errors import GoldError
from summarizer.evaluation.gold import read_gold

Json = dict[str, Any]
Written = Callable[[Json], Path]
OWN = Path(__file__).parents[1] / "gold"


def test_the_own_gold_set_is_read() -> None:
    """Each of the thirty records fits its article, its kinds and the format."""
    gold = read_gold(OWN)
    assert [one.name for one in gold] == sorted(path.stem for path in (OWN / "articles").iterdir())
    assert sum(len(one.record.events) for one in gold) == 283
    held_out = read_gold(OWN / "heldout")
    assert (len(held_out), sum(len(one.record.events) for one in held_out)) == (8, 152)
    unseen = read_gold(OWN / "unseen")
    assert (len(unseen), sum(len(one.record.events) for one in unseen)) == (6, 161)


@pytest.mark.parametrize(
    ("path", "value", "message"),
    [
        (("events", 0, "status"), "happened", r"01-depot\.json: events\[0\]\.status: "),
        (("events", 1, "kind"), "arrest", r"events\[1\]\.kind: unknown kind 'arrest'"),
        (("events", 1, "sub_type"), "nabbed", r"events\[1\]\.sub_type: 'nabbed' is none of investigated, arrested"),
        (("events", 0, "roles", "victims"), ["Tarnby"], r"events\[0\]\.roles\.victims: the kind 'attack' has no such"),
        (("events", 0, "trigger"), ["blew up"], r"events\[0\]\.trigger: “blew up” does not stand in the article"),
        (("events", 0, "trigger"), [], r"events\[0\]\.trigger: "),
        (("figures", 0, "words"), "50 routes", r"figures\[0\]: “50 routes” does not stand in the article"),
        (("loaded", 0, "voice"), "editor", r"loaded\[0\]\.voice: "),
        (("event",), [], r"event: "),
    ],
)
def test_a_slip_is_told_with_its_field(
    record: Json, written: Written, path: tuple[str | int, ...], value: object, message: str
) -> None:
    """Whoever writes gold records finds a typing error by what the message names."""
    place: Any = record
    for step in path[:-1]:
        place = place[step]
    place[path[-1]] = value
    with pytest.raises(GoldError, match=message):
        read_gold(written(record))


def test_no_gold_set(tmp_path: Path, record: Json, written: Written) -> None:
    """A wrong folder, a record without its article and a file that is no JSON are each said in a sentence."""
    with pytest.raises(GoldError, match="has no records"):
        read_gold(tmp_path)
    folder = written(record)
    (folder / "records" / "01-depot.json").write_text("{")
    with pytest.raises(GoldError, match=r"01-depot\.json: the file: Invalid JSON"):
        read_gold(folder)
    (folder / "articles" / "01-depot.txt").unlink()
    with pytest.raises(GoldError, match=r"has no article: there is no file 01-depot\.\*"):
        read_gold(folder)
