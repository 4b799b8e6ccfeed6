"""The command `summarizer batch`: jobs over archives."""

from __future__ import annotations

import asyncio
import shlex
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer
from typer.core import TyperGroup

from summarizer.cli.output import FAILED, FAILURES, problems_in_one_line
from summarizer.errors import BudgetExceeded, ConfigError

if TYPE_CHECKING:
    from summarizer.archive.job.job import Job
    from summarizer.archive.job.tally import Tally
    from summarizer.config import Config

_INTERRUPTED = 130


class _Group(TyperGroup):
    """`batch ARCHIVE` is `batch run ARCHIVE`."""

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        if args and args[0] not in self.commands and args[0] not in ("--help", "-h"):
            args = ["run", *args]
        return super().parse_args(ctx, args)


app = typer.Typer(
    cls=_Group,
    help="Do a whole archive: batch ARCHIVE --store news.db. An archive named as a command below is ./status.",
    no_args_is_help=True,
    rich_markup_mode=None,
)

ArchiveArgument = Annotated[
    str, typer.Argument(metavar="ARCHIVE", help="A folder, JSON lines, CSV or Parquet; a path, or s3://… and its like.")
]
StoreOption = Annotated[Path, typer.Option(help="The file that everything is kept in.", metavar="FILE")]
StoreArgument = Annotated[Path, typer.Argument(metavar="STORE", help="The store of a batch.")]
ModelOption = Annotated[
    str | None, typer.Option(help='"rules" for the embedded engine, or provider/name.', metavar="NAME")
]
FieldOption = Annotated[
    list[str],
    typer.Option("--field", help="What a column is called, as text=body. Again for others.", metavar="NAME=COLUMN"),
]
PriceOption = Annotated[
    str | None,
    typer.Option(help="US dollars a million tokens in, cached and out, as 0.10,0.01,0.50.", metavar="PRICES"),
]

WorkersOption = Annotated[int, typer.Option(min=0, help="Processes for reading and grounding; 0 is one a processor.")]
MaxTokensOption = Annotated[int | None, typer.Option(min=0, help="Stop before the call that may take more.")]
MaxCostOption = Annotated[float | None, typer.Option(min=0, help="The same in US dollars.")]
MaxOutputOption = Annotated[int | None, typer.Option(min=1, help="The longest answer (8000).")]
RetryOption = Annotated[bool, typer.Option("--retry-failed", help="Take up again what failed before.")]


@app.command()
def run(
    archive: ArchiveArgument,
    store: StoreOption,
    model: ModelOption = None,
    field: FieldOption = [],  # noqa: B006
    concurrency: Annotated[int | None, typer.Option(min=1, help="Calls at once (16).")] = None,
    workers: WorkersOption = 0,
    requests_per_minute: Annotated[int | None, typer.Option(min=1, help="The most calls a minute.")] = None,
    tokens_per_minute: Annotated[int | None, typer.Option(min=1, help="The most tokens a minute.")] = None,
    max_tokens: MaxTokensOption = None,
    max_cost: MaxCostOption = None,
    max_failures: Annotated[int | None, typer.Option(min=1, help="Stop when so many articles have failed.")] = None,
    max_output_tokens: MaxOutputOption = None,
    timeout: Annotated[float | None, typer.Option(min=0.001, help="Seconds that a call may take (120).")] = None,
    price: PriceOption = None,
    retry_failed: RetryOption = False,
    no_replies: Annotated[
        bool, typer.Option("--no-replies", help="Do not keep the model's answers as they came.")
    ] = False,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Only say what would be done and cost.")] = False,
) -> None:
    """Do every article of ARCHIVE; what is done stays done, and the same command goes on where it stopped."""
    from summarizer.archive.job.job import Job
    from summarizer.archive.job.options import Options
    from summarizer.archive.job.progress import estimate
    from summarizer.archive.sources.archive import Archive

    with problems_in_one_line():
        given = {"concurrency": concurrency, "requests_per_minute": requests_per_minute, "timeout": timeout}
        given |= {"tokens_per_minute": tokens_per_minute, "max_output_tokens": max_output_tokens}
        config = _config(given, model, price)
        options = Options(workers, max_tokens, max_cost, max_failures, retry_failed, not no_replies)
        source = Archive(archive, _fields(field), config)
        job = Job(source, store, model=model, config=config, options=options, dry=dry_run)
        tally = _run(job)
        if dry_run:
            typer.echo("\n".join(estimate(tally)))
            return
        _tell_closing(tally, store)
        _end(tally)


@app.command()
def status(store: StoreArgument) -> None:
    """Say how far STORE is, at any time."""
    from summarizer.archive.status import status as lines
    from summarizer.archive.store import Store

    with problems_in_one_line(), Store.open(store) as opened:
        for line in lines(opened):
            typer.echo(line)


@app.command()
def submit(
    store: StoreOption,
    archive: Annotated[
        str | None, typer.Argument(metavar="[ARCHIVE]", help="Nothing sends what waits already.")
    ] = None,
    model: ModelOption = None,
    field: FieldOption = [],  # noqa: B006
    workers: WorkersOption = 0,
    max_tokens: MaxTokensOption = None,
    max_cost: MaxCostOption = None,
    max_output_tokens: MaxOutputOption = None,
    price: PriceOption = None,
    retry_failed: RetryOption = False,
) -> None:
    """Have ARCHIVE answered by OpenAI's Batch API: at half price, within a day."""
    from summarizer.archive.batches.rounds import ordering
    from summarizer.archive.job.options import Options
    from summarizer.archive.sources.archive import Archive
    from summarizer.pipeline.models import model_name

    with problems_in_one_line():
        if archive is not None:
            config = _config({"max_output_tokens": max_output_tokens}, model, price)
            options = Options(workers, max_tokens, max_cost, retry_failed=retry_failed)
            source = Archive(archive, _fields(field), config)
            tally = _run(ordering(source, store, model_name(model, config), config, options))
            _tell_closing(tally, store)
            if tally.stopped == "interrupted":
                raise typer.Exit(_INTERRUPTED)
        asyncio.run(_submit(store))


@app.command()
def poll(store: StoreArgument) -> None:
    """Ask how far the batches of STORE are."""
    with problems_in_one_line():
        asyncio.run(_poll(store))


@app.command()
def collect(
    store: StoreArgument,
    online: Annotated[bool, typer.Option("--online", help="Ask again at once, at the full price.")] = False,
) -> None:
    """Bring the answers of the batches that have ended into STORE, and make summaries of them."""
    from summarizer.archive.batches.rounds import collecting, models, waiting

    with problems_in_one_line():
        asyncio.run(_collect(store))
        for model, config in models(store).items():
            tally = _run(collecting(store, model, config, online=online))
            _tell_closing(tally, store)
            if left := waiting(store, model):
                typer.echo(f"{left:,} requests wait for the next file: batch submit --store {store}", err=True)
            _end(tally)


async def _submit(store: Path) -> None:
    from summarizer.archive.batches.rounds import key_of, models
    from summarizer.archive.batches.steps import opened

    for model, config in models(store).items():
        async with opened(store, key_of(model, config), config) as steps:
            for batch in await steps.submit():
                typer.echo(f"{batch.provider_id}  {batch.requests:,} requests  {batch.status or batch.state}")


async def _poll(store: Path) -> None:
    from summarizer.archive.batches.rounds import key_of, models
    from summarizer.archive.batches.steps import opened

    for model, config in models(store).items():
        async with opened(store, key_of(model, config), config) as steps:
            for batch, remote in await steps.poll():
                done = f"{remote.done:,} of {batch.requests:,} answered, {remote.failed:,} failed"
                typer.echo(f"{remote.id}  {done}  {remote.status}" + (f": {remote.why}" if remote.why else ""))


async def _collect(store: Path) -> None:
    from summarizer.archive.batches.rounds import key_of, models
    from summarizer.archive.batches.steps import opened

    for model, config in models(store).items():
        async with opened(store, key_of(model, config), config) as steps:
            answers = await steps.collect()
            typer.echo(f"{model}: {answers:,} answers collected", err=True)


def _run(job: Job) -> Tally:
    """Run a job, and show how far it is."""
    from rich.console import Console

    from summarizer.archive.job.interrupts import run_interruptibly
    from summarizer.archive.job.progress import shown

    async def running() -> Tally:
        async with shown(job.tally, Console(stderr=True)):
            return await run_interruptibly(job)

    try:
        return asyncio.run(running())
    except KeyboardInterrupt:
        typer.echo("stopped at once; what was answered is in the store, and the same command goes on", err=True)
        raise typer.Exit(_INTERRUPTED) from None


def _tell_closing(tally: Tally, store: Path) -> None:
    from summarizer.archive.job.progress import closing

    for line in closing(tally):
        typer.echo(line, err=True)
    if tally.failed or tally.failed_before:
        typer.echo(f"why: summarizer batch status {shlex.quote(str(store))}", err=True)


def _end(tally: Tally) -> None:
    """Leave with the exit code of what came of a job."""
    if tally.stopped == "interrupted":
        raise typer.Exit(_INTERRUPTED)
    if tally.stopped.startswith("budget"):
        raise BudgetExceeded("the job stopped at its budget; a greater one goes on")
    if tally.stopped:
        raise typer.Exit(FAILED)
    if tally.failed or tally.failed_before:
        raise typer.Exit(FAILURES)


def _config(given: dict[str, Any], model: str | None, price: str | None) -> Config:
    from summarizer.config import Config, Price
    from summarizer.pipeline.models import model_name

    set_options = {name: value for name, value in given.items() if value is not None}
    if price is None:
        return Config(**set_options)
    try:
        of_input, of_cached, of_output = map(float, price.split(","))
    except ValueError:
        raise ConfigError(f"--price is {price!r}, not three numbers as 0.10,0.01,0.50") from None
    prices = {model_name(model, Config()): Price(input=of_input, cached=of_cached, output=of_output)}
    return Config(**set_options, prices=prices)


def _fields(given: Sequence[str]) -> dict[str, str]:
    pairs = [each.partition("=") for each in given]
    if wrong := [each for each, pair in zip(given, pairs, strict=True) if not (pair[0] and pair[2])]:
        raise ConfigError(f"--field is {wrong[0]!r}, not a name and a column as text=body")
    return {name.strip(): column.strip() for name, _, column in pairs}
