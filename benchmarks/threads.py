"""How time and memory grow with the number of events that are linked, and how long it takes to add an article.

    python benchmarks/threads.py            growing sizes up to 100,000 events
    python benchmarks/threads.py 10000      up to that number

An invented world of towns, bodies and people, in which stories run over several articles (planned, put off, carried
out, with tolls that rise) among others that are told once; it grows with the number of articles, as the world that an
archive covers does. Times are CPU times, memory is what the process holds at most.
"""

from __future__ import annotations

import datetime as dt
import hashlib
import random
import resource
import sys
import tempfile
import time
from collections.abc import Iterator
from math import log
from pathlib import Path
from typing import NamedTuple

from rich.console import Console
from rich.table import Table

from summarizer.records.events import EventRecord, Evidence, Figure
from summarizer.records.kinds import Accident, EventDetails, Movement, Protest
from summarizer.records.phrases import Mention, Quantity, TimeExpression
from summarizer.records.summary import ArticleInfo, ArticleSummary, Provenance, Summary, SummarySentence
from summarizer.timeline.build import TimelineIndex

SIZES = (6_250, 12_500, 25_000, 50_000, 100_000)
EVENTS = 5
"""Events an article"""
ARTICLES_A_DAY = 40
ROUNDS = 200
"""Articles that are added to a stored index, to time one"""
_DAY = dt.date(2026, 1, 1)
_SYLLABLES = "ba ke lo mi ra su ta vo ne di go pu sha wen tor lin mar dal fen kor".split()
_BODIES = ("Red Cross", "Railway Company", "Port Authority", "Dockworkers Union", "Relief Committee", "Coach Company")
_THINGS = ("dockers", "teachers", "nurses", "patients", "families", "tents", "lorries", "trains", "buses", "drivers")
_STATUSES = ("planned", "postponed", "planned", "occurred", "occurred", "occurred")
_PROVENANCE = Provenance(engine="none", model="none", prompt_hash="", library_version="0", started=_DAY, seconds=0)  # type: ignore[arg-type]


class Measured(NamedTuple):
    """One size."""

    events: int
    linking: float
    reading_out: float
    links: int
    memory: float
    """MB, those of the interpreter left out"""


def place(number: int) -> str:
    """The name of a town."""
    chance = random.Random(number)
    return "".join(chance.choice(_SYLLABLES) for _ in range(3)).capitalize()


def summaries(articles: int, seed: int = 1) -> Iterator[ArticleSummary]:
    """Articles of the invented world, by day."""
    chance = random.Random(seed)
    stories = max(1, articles // 4)
    for number in range(articles):
        day = _DAY + dt.timedelta(days=number // ARTICLES_A_DAY)
        yield article(number, day, [chance.randrange(stories) for _ in range(EVENTS)], chance)


def article(number: int, day: dt.date, stories: list[int], chance: random.Random) -> ArticleSummary:
    """An article with an event of each story."""
    text, events, figures = "", list[EventRecord](), list[Figure]()
    for at, story in enumerate(stories):
        event, figure, sentence = told(story, at, len(text), day, chance)
        text += sentence + "\n\n"
        events.append(event)
        figures.append(figure)
    sentences = tuple(SummarySentence(text=event.evidence[0].text, evidence=event.evidence) for event in events[:2])
    info = ArticleInfo(id=hashlib.sha256(f"{number} {text}".encode()).hexdigest(), published=day)
    return ArticleSummary(
        article=info,
        summary=Summary(text=" ".join(sentence.text for sentence in sentences), sentences=sentences),
        events=tuple(events),
        figures=tuple(figures),
        provenance=_PROVENANCE,
    )


def told(story: int, at: int, start: int, day: dt.date, chance: random.Random) -> tuple[EventRecord, Figure, str]:
    """An event of a story, its toll or its estimate, and the sentence that tells both."""
    own = random.Random(story)
    town, body, thing = place(story), f"{place(story // 3)} {own.choice(_BODIES)}", own.choice(_THINGS)
    status = chance.choice(_STATUSES)
    due = day + dt.timedelta(days=own.randrange(1, 5) if status == "planned" else -own.randrange(3))
    count = own.randrange(20, 9000) + chance.randrange(9)
    words = ("strike", "collision", "convoy")[story % 3]
    sentence = f"The {body} said a {words} of {thing} near {town} on {due:%A} left {count} people waiting for help."
    evidence = (Evidence(sentence=at + 1, start=start, end=start + len(sentence), text=sentence),)

    def phrase(text: str) -> Mention:
        begin = start + sentence.index(text)
        return Mention(text=text, start=begin, end=begin + len(text))

    event = EventRecord(
        id=f"e{at + 1}",
        headline=f"{words.capitalize()} near {town}",
        trigger=phrase(words),
        details=details(story, phrase(body), phrase(thing)),
        status=status,  # type: ignore[arg-type]
        time=TimeExpression(text=f"{due:%A}", timex=str(due), earliest=due, latest=due, precision="day"),
        places=(phrase(town),),
        according_to=(phrase(body),),
        evidence=evidence,
    )
    begin = start + sentence.index(str(count))
    quantity = Quantity(text=str(count), start=begin, end=begin + len(str(count)), value=count, low=count, high=count)
    counted = phrase(f"{count} people").model_copy(
        update={"quantity": quantity.model_copy(update={"sort": "count", "unit": "people"})}
    )
    return event, Figure(mention=counted, evidence=evidence), sentence


def details(story: int, body: Mention, thing: Mention) -> EventDetails:
    """The typed part, of one of three kinds."""
    if story % 3 == 0:
        return Protest(form="strike", by=(thing,), against=(body,))
    if story % 3 == 1:
        return Accident(form="rail", involved=(thing,))
    return Movement(form="delivery", by=(body,), movers=(thing,))


def memory() -> float:
    """The most that this process has held, in MB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def measure(events: int) -> Measured:
    """Link so many events in memory, and read the timeline out."""
    before = memory()
    with TimelineIndex() as index:
        start = time.process_time()
        for summary in summaries(events // EVENTS):
            index.add(summary)
        linked = time.process_time()
        timeline = index.timeline()
        ended = time.process_time()
    links = sum(len(thread.links) for thread in timeline.threads)
    return Measured(events, linked - start, ended - linked, links, memory() - before)


def adding(events: int) -> list[float]:
    """Seconds of clock time that each of some articles takes to be added to a stored index of so many events."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "links.db"
        with TimelineIndex(path) as index:
            for summary in summaries(events // EVENTS):
                index.add(summary)
        more = list(summaries(events // EVENTS + ROUNDS, seed=2))[-ROUNDS:]
        with TimelineIndex(path) as index:
            return sorted(_seconds(index, summary) for summary in more)


def _seconds(index: TimelineIndex, summary: ArticleSummary) -> float:
    start = time.perf_counter()
    assert index.add(summary)
    return time.perf_counter() - start


def main() -> None:
    """Print how it grows."""
    most = int(sys.argv[1]) if len(sys.argv) > 1 else SIZES[-1]
    sizes = [size for size in SIZES if size <= most] or [most]
    console = Console()
    if len(sys.argv) > 2:  # one size, in a process of its own, so that memory is its own
        print(*measure(most))
        return
    table = Table("events", "links", "linking s", "timeline s", "µs an event", "of n log n", "MB", "KB an event")
    first: Measured | None = None
    for size in sizes:
        found = _alone(size)
        first = first or found
        spent, base = found.linking + found.reading_out, first.linking + first.reading_out
        expected = base * size * log(size) / (first.events * log(first.events))
        table.add_row(
            f"{size:,}",
            f"{found.links:,}",
            f"{found.linking:.1f}",
            f"{found.reading_out:.1f}",
            f"{1e6 * spent / size:.0f}",
            f"{spent / expected:.2f}",
            f"{found.memory:.0f}",
            f"{1024 * found.memory / size:.1f}",
        )
    console.print(table)
    times = adding(sizes[-1])
    told = ", ".join(f"{name} {1000 * times[int(part * (len(times) - 1))]:.0f} ms" for name, part in _PARTS)
    console.print(f"one article of {EVENTS} events added to a stored index of {sizes[-1]:,}: {told}")


_PARTS = (("median", 0.5), ("95 of 100", 0.95), ("longest", 1.0))


def _alone(size: int) -> Measured:
    import subprocess

    command = [sys.executable, __file__, str(size), "alone"]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    events, linking, reading_out, links, held = done.stdout.split()
    return Measured(int(events), float(linking), float(reading_out), int(links), float(held))


if __name__ == "__main__":
    main()
