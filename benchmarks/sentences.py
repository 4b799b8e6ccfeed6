"""How sentence splitters do on the hard cases of news: why this library takes sentencex, and what it mends.

    pip install -e ".[bench]"; python benchmarks/sentences.py

A case is a text and the number of its sentences. `summarizer` is what `analyze_text` uses: sentencex with repairs.
"""

from __future__ import annotations

import time
from collections.abc import Callable

import pysbd
import sentencex
from rich.console import Console
from rich.table import Table
from syntok import segmenter

from summarizer.articles.article import Article
from summarizer.text.analysis import analyze_text

CASES: list[tuple[str, int]] = [
    ("Dr. Amara Okoye met Gen. J. P. Lindqvist in St. Louis on Jan. 5. He left at 5 p.m. Monday.", 2),
    ('"We will stay. We will not leave," said Mr. Lee. "This is our home."', 3),
    ("He said: “We are ready. The work begins now.” The minister agreed.", 3),
    ("The rate rose 3.5 percent to $1.2bn. No. 10 declined to comment.", 2),
    ("The army left.The rebels came back.", 2),
    ("U.S. President Ann Carver met the U.K. Prime Minister. They talked.", 2),
    ("Acme Inc. said on Tuesday it had bought Widget Co. Ltd. for $5 million.", 1),
    ("He works for Acme Inc. The company is based in Ohio.", 2),
    ("The meeting is in Washington, D.C. Officials will attend.", 2),
    ("It ended at 6 a.m. Police arrived later.", 2),
    ('"Are you sure?" she asked. "Yes!" he said.', 2),
    ("1. Wash hands. 2. Wear masks.", 2),
    ("The vote (held on Feb. 3) passed 5-4. Sen. Ann B. Lee (D-Calif.) objected.", 2),
    ("Prices fell to .5 pct from 6.05 pct. Analysts at J.R. Harlow & Co. were surprised.", 2),
    ("Lt. Col. Ricardo Ruiz said the attack occurred on Nov. 10. Gov. Brown agreed.", 2),
    ("“It is over,” he said. “Go home.”", 2),
    ("LAGOS, 9 March (Reuters) - The U.N. said it was ready.", 1),
    ('He asked, "Why?" Then he left.', 2),
    ("The law was passed on Oct. 7. It was signed by Mr. X, i.e. the head.", 2),
    ("The strike was called off Wednesday.\n\nThe union said no", 2),
    ("The plane, a Boeing 737-800, crashed at approx. 10.30 a.m. local time. 62 people died.", 2),
    ("He is 6 ft. tall. He was born c. 1950.", 2),
    ('The minister said so. "No," he added. (The deal was signed in 2015.) It failed.', 4),
]


def by_sentencex(text: str) -> list[str]:
    """Plain sentencex."""
    return list(sentencex.segment("en", text))


def by_pysbd(text: str) -> list[str]:
    """Plain pysbd."""
    return list(pysbd.Segmenter(language="en", clean=False).segment(text))


def by_syntok(text: str) -> list[str]:
    """Plain syntok."""
    return [str(sentence) for paragraph in segmenter.process(text) for sentence in paragraph]


def by_summarizer(text: str) -> list[str]:
    """This library."""
    article = Article(text=text)
    return [article.text[sentence.start : sentence.end] for sentence in analyze_text(article).sentences]


def right(split: Callable[[str], list[str]]) -> int:
    """How many cases are split into the right number of sentences."""
    return sum(sum(bool(part.strip()) for part in split(text)) == number for text, number in CASES)


def seconds(split: Callable[[str], list[str]]) -> float:
    """CPU time for all cases."""
    start = time.process_time()
    for text, _ in CASES:
        split(text)
    return time.process_time() - start


def main() -> None:
    """Print the table."""
    table = Table("splitter", f"right of {len(CASES)}", "ms for all")
    for split in (by_sentencex, by_pysbd, by_syntok, by_summarizer):
        table.add_row(split.__name__.removeprefix("by_"), str(right(split)), f"{1000 * seconds(split):.1f}")
    table.caption = "summarizer's time is that of its whole analysis"
    Console().print(table)


if __name__ == "__main__":
    main()
