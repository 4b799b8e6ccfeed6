"""The command `summarizer models`."""

from __future__ import annotations

import json
import warnings
from typing import Annotated

import typer

from summarizer.cli.output import PlainFormat, problems_in_one_line, write

FormatOption = Annotated[PlainFormat, typer.Option("--format", help="How to write the list.")]


def models(output: FormatOption = PlainFormat.text) -> None:
    """List the models whose prices are known, and the one that is used where none is named."""
    from summarizer.config import Config
    from summarizer.engines.llm.pricing import prices, published
    from summarizer.pipeline.models import model_name

    with problems_in_one_line(), warnings.catch_warnings():
        warnings.simplefilter("ignore")  # that no model is named is no news here
        used = model_name(None, Config())
        if output is PlainFormat.json:
            table = {name: price.model_dump() for name, price in prices().items()}
            write(json.dumps({"used": used, "priced": published().isoformat(), "prices": table}, indent=2))
            return
    rows = [("rules", "the embedded engine: no key, no network, no cost")]
    rows += [(name, f"{price.input:.2f} in, {price.output:.2f} out") for name, price in sorted(prices().items())]
    width = max(len(name) for name, _ in rows)
    for name, told in rows:
        typer.echo(f"{'*' if name == used else ' '} {name.ljust(width)}  {told}")
    typer.echo(
        f"  openai/…  any model of an OpenAI-compatible endpoint; anthropic/…  any Claude model\n"
        f"* is used where none is named. Prices are US dollars a million tokens, of {published()}."
    )
