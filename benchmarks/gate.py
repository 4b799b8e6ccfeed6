"""What an engine that corrupts its output at random gets into accepted summaries: nothing.

    python benchmarks/gate.py [--runs N] [--seed N]

Each run takes the embedded engine's or a recorded model's answer to one of the project's articles and plants one to
four wrong numbers, dates, names or quotations into its summary and its headlines: by changing what is there, and by
putting random ones in. A leak is an accepted sentence or headline with something planted in it.
"""

from __future__ import annotations

import argparse
import asyncio
import datetime as dt
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from random import Random

from planting.dates import date_changed
from planting.fault import Told
from planting.material import CASSETTES, GOLD, Story, recorded_answer
from planting.names import name_foreign
from planting.numbers import number_changed
from planting.quotations import quotation_altered, quotation_made
from rich.console import Console
from rich.table import Table

from summarizer.articles.reading import read_article
from summarizer.config import Config
from summarizer.engines.rules.engine import RulesEngine
from summarizer.grounding.ground import Grounded, ground
from summarizer.prompting.extraction import ExtractedSentence, Extraction
from summarizer.prompting.request import build_request
from summarizer.records.kinds import STANDARD_KINDS
from summarizer.text.analysis import TextAnalysis, analyze_text

PLANTERS = {
    "number": (number_changed,),
    "date": (date_changed,),
    "name": (name_foreign,),
    "quotation": (quotation_altered, quotation_made),
}
MOST = 4
SYLLABLES = "vor ka mel tu zan bri ost lem dra pho quil nar esk ho".split()
WORDS = "nothing harvest lantern crooked seven ladders against morning thunder copper".split()


@dataclass(frozen=True)
class Answer:
    """An engine's answer to an article, and the false versions of each of its sentences."""

    analysis: TextAnalysis
    extraction: Extraction
    false: tuple[dict[str, list[str]], ...]


def main() -> None:
    """Corrupt, ground, count."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--runs", type=int, default=10_000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--show", action="store_true", help="list what was accepted")
    asked = parser.parse_args()
    rng = Random(asked.seed)
    given = list(answers(rng))
    planted, leaked, accepted = Counter[str](), Counter[str](), 0
    shown: list[tuple[str, str]] = []
    for _ in range(asked.runs):
        answer = rng.choice(given)
        extraction, wrong = corrupted(answer, rng)
        grounded = ground(extraction, answer.analysis, Config())
        accepted += len(grounded.summary.sentences)
        planted.update(wrong.values())
        found = [(sort, text) for text, sort in wrong.items() if text in accepted_texts(grounded)]
        leaked.update(sort for sort, _ in found)
        shown += found
    for sort, text in dict.fromkeys(shown) if asked.show else ():
        print(f"{sort}: {text}")
    Console().print(table(asked.runs, planted, leaked, accepted))


def answers(rng: Random) -> Iterator[Answer]:
    """Two answers to each article with a recorded one, and one to each other."""
    for path in (*sorted((GOLD / "articles").glob("*.txt")), *sorted((CASSETTES / "articles").glob("*.txt"))):
        analysis = analyze_text(read_article(path))
        request = build_request(analysis, STANDARD_KINDS, Config())
        yield _answer(analysis, asyncio.run(RulesEngine().extract(request)), rng)
        cassette = CASSETTES / "recorded" / f"{path.stem}.yaml"
        if cassette.exists():
            yield _answer(analysis, Extraction.model_validate(recorded_answer(cassette)), rng)


def _answer(analysis: TextAnalysis, extraction: Extraction, rng: Random) -> Answer:
    texts = tuple(sentence.text for sentence in extraction.summary)
    story = Story("", analysis.article, analysis, texts)
    told = [Told(story, place) for place in range(len(texts))]
    false = tuple(
        {sort: [text for p in ways for text in p(one, rng)] for sort, ways in PLANTERS.items()} for one in told
    )
    return Answer(analysis, extraction, false)


def corrupted(answer: Answer, rng: Random) -> tuple[Extraction, dict[str, str]]:
    """An answer with wrong things planted in it, and each text that has one with its sort."""
    wrong: dict[str, str] = {}
    summary, events = list(answer.extraction.summary), list(answer.extraction.events)
    for _ in range(rng.randint(1, MOST)):
        sort = rng.choice(list(PLANTERS))
        if events and rng.random() < 1 / MOST:
            place = rng.randrange(len(events))
            text = put_in(events[place].headline, sort, answer, rng)
            events[place] = events[place].model_copy(update={"headline": text})
        elif summary:
            place = rng.randrange(len(summary))
            text = planted_in(summary[place], answer.false[place].get(sort, []), sort, answer, rng)
            summary[place] = summary[place].model_copy(update={"text": text})
        else:
            continue
        wrong[" ".join(text.split())] = sort
    return answer.extraction.model_copy(update={"summary": tuple(summary), "events": tuple(events)}), wrong


def planted_in(sentence: ExtractedSentence, false: Sequence[str], sort: str, answer: Answer, rng: Random) -> str:
    """A sentence changed where it can be, or with something random in it."""
    return rng.choice(list(false)) if false and rng.random() < 0.5 else put_in(sentence.text, sort, answer, rng)


def put_in(text: str, sort: str, answer: Answer, rng: Random) -> str:
    """A text with a random number, date, name or quotation between two of its words."""
    words = text.rstrip(".").split()
    place = rng.randint(1, len(words))
    return " ".join((*words[:place], foreign(sort, answer, rng), *words[place:])) + "."


def foreign(sort: str, answer: Answer, rng: Random) -> str:
    """A random one that the article does not have."""
    while True:
        made = _made(sort, rng)
        days = {time.timex for time in answer.analysis.time_expressions}
        core = re.sub(r"^(?:some|on|by) ", "", made)
        if core not in answer.analysis.article.text and _iso(core) not in days:
            return made


def _made(sort: str, rng: Random) -> str:
    if sort == "number":
        return f"some {rng.randint(11, 9_000_000):,} people"
    if sort == "date":
        day = dt.date(1950, 1, 1) + dt.timedelta(days=rng.randrange(40_000))
        return f"on {day.day} {day:%B} {day.year}"
    if sort == "name":
        return "by " + " ".join("".join(rng.sample(SYLLABLES, 3)).capitalize() for _ in range(2))
    return f"“{' '.join(rng.sample(WORDS, 5))}”"


def _iso(words: str) -> str | None:
    try:
        return dt.datetime.strptime(words, "%d %B %Y").date().isoformat()
    except ValueError:
        return None


def accepted_texts(grounded: Grounded) -> set[str]:
    """What stands in the engine's own words in a result."""
    return {sentence.text for sentence in grounded.summary.sentences} | {event.headline for event in grounded.events}


def table(runs: int, planted: Counter[str], leaked: Counter[str], accepted: int) -> Table:
    """A line a sort."""
    drawn = Table("planted", "times", "accepted", title=f"The gate, {runs:,} corrupted answers")
    for sort in PLANTERS:
        drawn.add_row(sort, f"{planted[sort]:,}", f"{leaked[sort]}")
    drawn.caption = f"{accepted:,} sentences without a planted fault were accepted"
    return drawn


if __name__ == "__main__":
    main()
