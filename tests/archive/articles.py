"""Articles for archives, and what a good model and a bad one say to them."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

from tests.engines.llm.answers import completion
from tests.engines.llm.scripted import Asked, Json, Step

MODEL = "openai/m"
FIRST = re.compile(r"(?:^|\n)1\|(.+)")


def text(number: int) -> str:
    """The text of an article that can be told from others."""
    return f"The port of Tarn received {number + 2:,} containers on Monday, the harbour authority said. It was quiet."


def record(number: int) -> dict[str, Any]:
    """An article as a row of an archive."""
    return {"headline": f"Port at work {number}", "published": "2026-03-03", "text": text(number)}


def write_lines(path: Path, count: int, start: int = 0) -> Path:
    """An archive of JSON lines."""
    rows = (json.dumps(record(number)) for number in range(start, start + count))
    path.write_text("".join(f"{row}\n" for row in rows), encoding="utf-8")
    return path


def first_sentence(asked: Asked) -> str:
    """The first sentence of the article that is asked about."""
    found = FIRST.search(asked.messages[1]["content"])
    return found[1] if found else ""


def number_of(asked: Asked) -> int:
    """Which article is asked about."""
    found = re.search(r"received ([\d,]+) containers", asked.messages[1]["content"])
    return int(found[1].replace(",", "")) - 2 if found else -1


def good(asked: Asked) -> Json:
    """A good model's completion: 1000 tokens in and 100 out."""
    return completion(answer(first_sentence(asked)))


def answer(sentence: str) -> Json:
    """A good model's answer."""
    summary = [{"sentences": [1], "text": sentence}]
    return {"events": [], "figures": [], "loaded_language": [], "summary": summary}


def wrong(asked: Asked) -> Json:
    """A completion with a number that the article does not have."""
    return completion(answer("The port of Tarn received 987,654 containers, the harbour authority said."))


def step(asked: Asked) -> Step:
    """A good model's reply."""
    return Step(body=good(asked))
