"""The command `summarizer eval`."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from summarizer.cli.output import FAILURES, problems_in_one_line, tell, write


class EvaluationFormat(StrEnum):
    """How an evaluation is written."""

    text = "text"
    json = "json"
    html = "html"


GoldArgument = Annotated[
    Path, typer.Argument(metavar="GOLD", help="A folder with articles/ and records/ (docs/evaluation.md).")
]
ModelsOption = Annotated[
    list[str] | None,
    typer.Option("--model", help='"rules" or provider/name; give it again for each model to compare.', metavar="NAME"),
]
DifferencesOption = Annotated[
    bool, typer.Option("--differences", help="List each thing that a model gives otherwise than the gold records.")
]
FormatOption = Annotated[EvaluationFormat, typer.Option("--format", help="How to write the result.")]


def evaluate(
    gold: GoldArgument,
    model: ModelsOption = None,
    differences: DifferencesOption = False,
    output: FormatOption = EvaluationFormat.text,
) -> None:
    """Score models against gold records, side by side; exit with 3 if articles failed."""
    from pydantic import TypeAdapter

    from summarizer.evaluation.evaluate import Evaluation
    from summarizer.evaluation.evaluate import evaluate as evaluate_model
    from summarizer.evaluation.gold import read_gold
    from summarizer.report.evaluations import print_evaluations, render_evaluations

    with problems_in_one_line():
        articles = read_gold(gold)
        names: list[str | None] = list(dict.fromkeys(model)) if model else [None]
        evaluations = [evaluate_model(articles, name) for name in names]
        if output is EvaluationFormat.json:
            write(TypeAdapter(list[Evaluation]).dump_json(evaluations, indent=2).decode())
        elif output is EvaluationFormat.html:
            write(render_evaluations(evaluations))
        else:
            print_evaluations(evaluations, differences)
        for evaluation in evaluations:
            for failed in (one for one in evaluation.articles if one.failure):
                tell(f"{evaluation.model}: {failed.article}: {failed.failure}")
    if any(evaluation.failures for evaluation in evaluations):
        raise typer.Exit(FAILURES)
