"""How many links between articles are right, and how many that should be there are, against tests/gold/threads.

    python benchmarks/links.py

Twice: over the records that an editor wrote, which measures the linker alone, and over those of the embedded engine,
which measures both; there a gold mention counts only where the engine found it, and the share found is told.

Precision: of the links made, those between mentions that the gold puts into one event, one chain in that order, or one
series. Recall, as MUC scores coreference (Vilain et al. 1995): of the links that it takes at least to hold each chain
and each series together, those that are there.
"""

from __future__ import annotations

import json
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from rich.console import Console
from rich.table import Table

from summarizer.pipeline.summarizer import Summarizer
from summarizer.records.events import EventRecord
from summarizer.records.summary import ArticleSummary
from summarizer.records.timeline import EventRef, FigureRef, Link
from summarizer.testing import FakeEngine
from summarizer.timeline.build import build_timeline
from summarizer.timeline.disjoint import Disjoint

GOLD = Path(__file__).parents[1] / "tests" / "gold" / "threads"


@dataclass(frozen=True)
class Place:
    """Where the gold puts a mention: a chain or a series, and the stage or the value in it."""

    group: str
    step: int


@dataclass(frozen=True)
class Score:
    """Links of one kind against the gold."""

    right: int
    made: int
    there: int
    needed: int
    wrong: tuple[str, ...]
    missing: tuple[str, ...]

    @property
    def precision(self) -> float:
        """Share of the links made that are right."""
        return self.right / self.made if self.made else 1.0

    @property
    def recall(self) -> float:
        """Share of the links needed that are there."""
        return self.there / self.needed if self.needed else 1.0


def gold_places() -> dict[str, Place]:
    """The gold: each mention ("03.e1", "03:six lorries") with its place."""
    gold = tomllib.loads((GOLD / "links.toml").read_text(encoding="utf-8"))
    groups = [(chain["name"], chain["stages"]) for chain in gold["chain"]]
    groups += [(series["name"], series["values"]) for series in gold["series"]]
    return {
        mention: Place(name, step)
        for name, steps in groups
        for step, mentions in enumerate(steps)
        for mention in mentions
    }


def edited() -> dict[str, ArticleSummary]:
    """The articles with the records that an editor wrote, by their numbers."""
    return {path.stem[:2]: _edited(path) for path in sorted((GOLD / "articles").iterdir())}


def _edited(path: Path) -> ArticleSummary:
    answer = json.loads((GOLD / "records" / f"{path.stem}.json").read_text(encoding="utf-8"))
    with Summarizer(FakeEngine(answer)) as summarizer:
        return summarizer.summarize(path)


def extracted() -> dict[str, ArticleSummary]:
    """The articles with the records of the embedded engine, by their numbers."""
    with Summarizer("rules") as summarizer:
        return {path.stem[:2]: summarizer.summarize(path) for path in sorted((GOLD / "articles").iterdir())}


def links_of(summaries: Mapping[str, ArticleSummary]) -> list[Link]:
    """All links of a timeline, each once."""
    timeline = build_timeline(summaries.values())
    return list({link.id: link for thread in timeline.threads for link in thread.links}.values())


def names(summaries: Mapping[str, ArticleSummary], gold: Mapping[str, ArticleSummary]) -> dict[tuple[str, str], str]:
    """What the gold calls the events and figures of some summaries; those that it does not know go by their own."""
    found: dict[tuple[str, str], str] = {}
    for number, summary in summaries.items():
        article = summary.article.id
        for event in summary.events:
            same = next((other.id for other in gold[number].events if _is_same(event, other)), None)
            found[article, event.id] = f"{number}.{same or f'?{event.id}'}"
        for path, words in _phrases(summary.model_dump()):
            found[article, path] = f"{number}:{words}"
    return found


def _is_same(event: EventRecord, gold: EventRecord) -> bool:
    """Whether an event found is the one of the gold: the same kind and status, by trigger or by sentence and day."""
    if event.details.kind != gold.details.kind or event.status != gold.status:
        return False
    if event.trigger.start == gold.trigger.start:
        return True
    cited = {sentence.sentence for sentence in event.evidence} & {sentence.sentence for sentence in gold.evidence}
    days = [time and time.earliest for time in (event.time, gold.time)]
    return bool(cited) and days[0] == days[1]


def _phrases(value: object, path: str = "") -> Iterator[tuple[str, str]]:
    if isinstance(value, dict):
        if "quantity" in value and "text" in value:
            yield path, " ".join(str(value["text"]).split())
        for key, inner in value.items():
            yield from _phrases(inner, f"{path}.{key}" if path else key)
    elif isinstance(value, list | tuple):
        for place, inner in enumerate(value):
            yield from _phrases(inner, f"{path}[{place}]")


def score(links: Iterable[Link], called: Mapping[tuple[str, str], str], places: Mapping[str, Place]) -> Score:
    """Links against the gold, as far as the mentions are there to be linked."""
    held = Disjoint[str]()
    right, wrong = 0, []
    for link in links:
        earlier, later = (called[_key(end)] for end in (link.earlier, link.later))
        if _is_right(link, places.get(earlier), places.get(later)):
            right += 1
            held.join(earlier, later)
        else:
            wrong.append(f"{link.kind}: {earlier} – {later}")
    known = [mention for mention in places if mention in called.values()]
    groups: dict[str, list[str]] = {}
    for mention in known:
        groups.setdefault(places[mention].group, []).append(mention)
    parts = {group: held.sets(mentions) for group, mentions in groups.items()}
    needed = sum(len(mentions) - 1 for mentions in groups.values())
    apart = sum(len(sets) - 1 for sets in parts.values())
    missing = tuple(f"{group}: {sets}" for group, sets in parts.items() if len(sets) > 1)
    return Score(right, right + len(wrong), needed - apart, needed, tuple(wrong), missing)


def _key(end: EventRef | FigureRef) -> tuple[str, str]:
    return end.article, end.event if isinstance(end, EventRef) else end.path


def _is_right(link: Link, earlier: Place | None, later: Place | None) -> bool:
    if earlier is None or later is None or earlier.group != later.group:
        return False
    is_event = isinstance(link.earlier, EventRef)
    if link.kind in ("same", "background"):
        return earlier.step == later.step or not is_event
    if link.kind == "contradiction":
        return earlier.step == later.step or is_event
    return earlier.step < later.step


def main() -> None:
    """Print both scores, and what is wrong."""
    places, gold = gold_places(), edited()
    table = Table("records", "mentions found", "precision", "recall")
    console = Console()
    for title, summaries in (("an editor's", gold), ("the embedded engine's", extracted())):
        called = names(summaries, gold)
        found = score(links_of(summaries), called, places)
        there = sum(mention in called.values() for mention in places)
        table.add_row(
            title,
            f"{there}/{len(places)}",
            f"{found.precision:.1%} ({found.right}/{found.made})",
            f"{found.recall:.1%} ({found.there}/{found.needed})",
        )
        for line in (*found.wrong, *found.missing):
            console.print(f"  {title}: {line}", markup=False, highlight=False)
    console.print(table)


if __name__ == "__main__":
    main()
