"""How many planted faults `check()` finds, and how often it calls a true summary false.

    python benchmarks/planted_faults.py [--seed N] [--show GROUP …]

The summaries are true ones of the project's own articles: by the embedded engine, by a recorded model, and written by
hand. Each fault is one change of one sentence. It is found if a finding that closes the gate (every error; a claim, an
estimate or a loaded phrase told as a fact) stands at its sentence that the true summary does not have there, and named
if the code is one that says what was changed.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from random import Random

from planting.dates import date_changed, date_of_another
from planting.fault import Fault, Planter, Told
from planting.loaded import loaded_inserted
from planting.material import Story, stories
from planting.names import name_foreign, name_of_another
from planting.numbers import number_changed, number_moved
from planting.quotations import quotation_altered, quotation_made
from planting.sources import attribution_dropped, attribution_moved
from planting.verbs import done_as_planned, negation_dropped, negation_inserted, planned_as_done
from rich.console import Console
from rich.table import Table

from summarizer.grounding.check import audit
from summarizer.grounding.gate import is_fault
from summarizer.records.findings import Finding


@dataclass(frozen=True)
class Group:
    """A kind of fault: how it is planted, the share to be found, and the codes that name it."""

    plant: Planter
    aim: int
    codes: tuple[str, ...]


GROUPS = {
    "number changed": Group(number_changed, 99, ("number-", "hedge-", "date-")),
    "date changed": Group(date_changed, 99, ("date-",)),
    "name, foreign": Group(name_foreign, 99, ("name-", "attribution-differs")),
    "name, of another": Group(name_of_another, 99, ("name-", "attribution-differs")),
    "quotation altered": Group(quotation_altered, 99, ("quotation-",)),
    "quotation made up": Group(quotation_made, 99, ("quotation-",)),
    "negation inserted": Group(negation_inserted, 95, ("negation-", "status-")),
    "negation dropped": Group(negation_dropped, 95, ("negation-", "status-")),
    "done told as planned": Group(done_as_planned, 90, ("status-",)),
    "planned, called off told as done": Group(planned_as_done, 90, ("status-", "negation-")),
    "number moved": Group(number_moved, 90, ("number-", "hedge-", "sentence-not-cited")),
    "date of another": Group(date_of_another, 90, ("date-",)),
    "attribution dropped": Group(attribution_dropped, 90, ("attribution-",)),
    "attribution moved": Group(attribution_moved, 90, ("attribution-", "name-")),
    "loaded word inserted": Group(loaded_inserted, 90, ("loaded-",)),
}


@dataclass(frozen=True)
class Verdict:
    """What `check()` says of a fault."""

    fault: Fault
    findings: tuple[Finding, ...]

    @property
    def found(self) -> bool:
        """Whether anything is found at all."""
        return bool(self.findings)

    @property
    def named(self) -> bool:
        """Whether a finding says what was changed."""
        return any(finding.code.startswith(GROUPS[self.fault.group].codes) for finding in self.findings)


def main() -> None:
    """Plant, check, print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--show", nargs="*", default=(), metavar="GROUP", help="list the misses, or “false alarms”")
    asked = parser.parse_args()
    told = stories()
    untouched = {story.name: faults_of(story, story.text) for story in told}
    verdicts = [judged(fault, untouched[fault.told.story.name]) for fault in planted(told, asked.seed)]
    console = Console(width=120)
    console.print(table(verdicts))
    console.print(alarms(told, untouched))
    for line in shown(verdicts, told, untouched, asked.show):
        console.print(line, markup=False, highlight=False)


def planted(told: Sequence[Story], seed: int) -> Iterator[Fault]:
    """Every fault that the planters find a place for."""
    for name, group in GROUPS.items():
        rng = Random(f"{seed} {name}")
        for story in told:
            for place in range(len(story.sentences)):
                here = Told(story, place)
                yield from (Fault(name, here, text) for text in dict.fromkeys(group.plant(here, rng)))


def faults_of(story: Story, text: str) -> list[Finding]:
    """What keeps a summary from being accepted."""
    return [finding for finding in audit(text, story.source) if is_fault(finding)]


def judged(fault: Fault, untouched: Sequence[Finding]) -> Verdict:
    """What is found at a planted fault that is not found without it."""
    story, place = fault.told.story, fault.told.place
    known = {(finding.code, finding.message) for finding in untouched}
    found = faults_of(story, story.with_sentence(place, fault.sentence))
    return Verdict(fault, tuple(f for f in found if (f.code, f.message) not in known))


def table(verdicts: Sequence[Verdict]) -> Table:
    """A line a group; the aims are for the engines' summaries, which stay near the article's words."""
    drawn = Table("fault", "planted", "found %", "aim", "named %", "in what people wrote %")
    drawn.title = f"{len(verdicts):,} planted faults"
    for name, group in GROUPS.items():
        mine = [verdict for verdict in verdicts if verdict.fault.group == name]
        people = [verdict for verdict in mine if verdict.fault.told.story.by_hand]
        engines = [verdict for verdict in mine if not verdict.fault.told.story.by_hand]
        found = share([verdict.found for verdict in engines])
        cells = (f"{len(mine):,}", f"{found:.1f}", f"{group.aim}", f"{share([v.named for v in engines]):.1f}")
        by_people = f"{share([v.found for v in people]):.1f}" if people else "-"
        drawn.add_row(name, *cells, by_people, style="" if found >= group.aim else "bold")
    return drawn


def share(hits: Sequence[bool]) -> float:
    """Per cent of them."""
    return 100 * sum(hits) / max(1, len(hits))


def alarms(told: Sequence[Story], untouched: dict[str, list[Finding]]) -> Table:
    """How many true sentences are called false, by who wrote them."""
    drawn = Table("true summaries", "sentences", "called false", "%", title="False alarms")
    for origin in dict.fromkeys(story.name.rpartition(", ")[2] for story in told):
        mine = [story for story in told if story.name.endswith(origin)]
        sentences = sum(len(story.sentences) for story in mine)
        wrong = sum(len({finding.path for finding in untouched[story.name]}) for story in mine)
        drawn.add_row(f"{len(mine)} {origin}", f"{sentences}", f"{wrong}", f"{100 * wrong / sentences:.1f}")
    return drawn


def shown(
    verdicts: Sequence[Verdict], told: Sequence[Story], untouched: dict[str, list[Finding]], groups: Sequence[str]
) -> Iterator[str]:
    """The misses of some groups, the true sentence above the false one."""
    for verdict in verdicts:
        if verdict.fault.group in groups and not verdict.found:
            fault = verdict.fault
            yield f"\n{fault.group} ({fault.told.story.name})\n  - {fault.told.text}\n  + {fault.sentence}"
    if "false alarms" in groups:
        for story in told:
            for finding in untouched[story.name]:
                yield f"\n{story.name}, {finding.path}: {finding.code} {finding.message}\n  {story.text}"


if __name__ == "__main__":
    main()
