"""Models beside one another, as a table for the terminal and as a page of HTML."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from markupsafe import Markup
from rich.console import Console
from rich.table import Table
from rich.text import Text

from summarizer.evaluation.evaluate import PARTS, Evaluation
from summarizer.evaluation.sheet import Difference, Part
from summarizer.evaluation.tally import Tally
from summarizer.report import templates
from summarizer.report.wording import harmless, plain

NOTHING = "–"
_WHOLE = 2
"""Models that are shown with precision and recall"""


def print_evaluations(evaluations: Sequence[Evaluation], differences: bool = False) -> None:
    """Print the table, and where asked each thing that differs."""
    console = Console()
    console.print(_table(evaluations))
    for evaluation in evaluations if differences else ():
        console.print()
        for line in told(evaluation):
            console.print(Text(harmless(line)), soft_wrap=True)


def render_evaluations(evaluations: Sequence[Evaluation]) -> str:
    """The table as a page of HTML, self-contained and without scripts, with what differs folded below it."""
    return templates.template("evaluation.html.jinja").render(
        evaluations=evaluations,
        rows=list(rows(evaluations)),
        costs=list(costs(evaluations)),
        told=told,
        best=best,
        wanted=wanted,
        percent=percent,
        style=templates.part("evaluation.css"),
        policy=Markup(templates.digest(templates.part("evaluation.css"))),
    )


def rows(evaluations: Sequence[Evaluation]) -> Iterator[tuple[Part, list[Tally]]]:
    """The parts that any article has something of, with each model's tally."""
    for part in PARTS:
        tallies = [evaluation.tallies[part] for evaluation in evaluations]
        if any(tally.given or tally.wanted for tally in tallies):
            yield part, tallies


def costs(evaluations: Sequence[Evaluation]) -> Iterator[tuple[str, list[str]]]:
    """What each model needs for an article."""
    yield "failures", [f"{one.failures} of {len(one.articles)}" for one in evaluations]
    if any(one.tokens for one in evaluations):
        yield "tokens an article", [f"{one.tokens:,.0f}" for one in evaluations]
        yield "dollars a thousand", [NOTHING if one.cost is None else f"{1000 * one.cost:.2f}" for one in evaluations]
    yield "seconds an article", [f"{one.seconds:.2f}" for one in evaluations]


def told(evaluation: Evaluation) -> Iterator[str]:
    """What differs, a line each, by article."""
    for article in evaluation.articles:
        if article.failure:
            yield f"{article.article}: failed: {plain(article.failure)}"
        else:
            yield from (f"{article.article}{_place(one)}: {_difference(one)}" for one in article.differences)


def wanted(tallies: Sequence[Tally]) -> str:
    """How many things the gold records have; empty where that depends on which events a model found."""
    numbers = {tally.wanted for tally in tallies}
    return str(*numbers) if len(numbers) == 1 else ""


def best(tallies: Sequence[Tally]) -> int | None:
    """The place of the best F1 of several models; None where there is no such one."""
    scores = [tally.f1 or 0.0 for tally in tallies]
    return scores.index(max(scores)) if len(scores) > 1 and scores.count(max(scores)) == 1 else None


def percent(value: float | None) -> str:
    """A share in per cent with one digit."""
    return NOTHING if value is None else f"{100 * value:.1f}"


def cell(tally: Tally, margin: float, short: bool = False) -> str:
    """A tally in a table: precision, recall and F1 with its margin; one figure where the three are one or `short`."""
    f1 = f"{percent(tally.f1):>6} {f'±{100 * margin:.0f}' if tally.f1 is not None else '':>3}"
    if short or tally.given == tally.wanted:
        return f1
    return f"{percent(tally.precision):>5} {percent(tally.recall):>6} {f1}"


def _table(evaluations: Sequence[Evaluation]) -> Table:
    """A row for each part, a column for each model; of three and more only F1."""
    short = len(evaluations) > _WHOLE
    head = "F1    " if short else "P      R     F1    "  # as `cell` sets them
    table = Table(box=None, padding=(0, 2, 0, 0), header_style="dim")
    table.add_column("\n")
    table.add_column("\ngold", justify="right")
    for evaluation in evaluations:
        table.add_column(Text(f"{harmless(evaluation.model)}\n{head}"), justify="right")
    for part, tallies in rows(evaluations):
        margins = [evaluation.margins[part] for evaluation in evaluations]
        cells = [Text(cell(*pair, short)) for pair in zip(tallies, margins, strict=True)]
        if (place := best(tallies)) is not None:
            cells[place].stylize("bold")
        table.add_row(Text(part), wanted(tallies), *cells)
    table.add_section()
    for name, values in costs(evaluations):
        table.add_row(Text(name, style="dim"), "", *(Text(value, style="dim") for value in values))
    return table


def _place(difference: Difference) -> str:
    about = difference.about
    return f" [{about.sentence}]" if about.sentence else ""


def _difference(difference: Difference) -> str:
    """ "date of “struck”: wanted 2026-03-02, given nothing"."""
    about = f" of “{plain(difference.about.trigger)}”" if difference.about.trigger else ""
    wanted, given = (plain(value) if value else "nothing" for value in (difference.wanted, difference.given))
    return f"{difference.part}{about}: wanted {wanted}, given {given}"
