"""``attache``: demo, serve, read, events, corrections, doctor, migrate."""

from __future__ import annotations

import logging
import os
import sys
from datetime import date, datetime
from pathlib import Path
from typing import Annotated

import typer
from pydantic import ValidationError

BAD_SETTINGS = 2

cli = typer.Typer(
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    help="Attaché reads diplomatic documents and answers in Slack. Nothing leaves this machine.",
)


def main() -> None:
    """Entry point of the console script: a setting that makes no sense is told in one line, without a traceback."""
    # One thread multiplies small matrices faster than several that wait for one another; read when NumPy is imported.
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    try:
        cli()
    except ValidationError as fault:
        if fault.title != "Settings":
            raise
        wrong = "; ".join(f"{error['loc'][0]}: {error['msg']}" for error in fault.errors())
        print(f"attache: {wrong}", file=sys.stderr)  # noqa: T201
        sys.exit(BAD_SETTINGS)


@cli.command()
def demo(
    files: Annotated[list[Path] | None, typer.Argument(help="Documents to post; the samples if none.")] = None,
    once: Annotated[bool, typer.Option("--once", help="Exit when every reply is there.")] = False,
    html: Annotated[Path | None, typer.Option(help="Save the page to this file.")] = None,
    port: Annotated[int, typer.Option(help="Port of the page; 0 takes a free one.")] = 0,
) -> None:
    """Try the bot in a local Slack: no token, no internet."""
    from bot.cli.demo import run_demo

    _log(logging.WARNING)
    raise typer.Exit(run_demo(files or [], once=once, html=html, port=port))


@cli.command()
def serve(
    http: Annotated[bool, typer.Option("--http", help="Take events over HTTP at /slack/events on PORT.")] = False,
) -> None:
    """Run the bot against Slack, by Socket Mode unless --http is given."""
    from bot.cli.serve import run_serve

    _log(logging.INFO)
    raise typer.Exit(run_serve(http=http))


@cli.command()
def read(
    files: Annotated[list[Path], typer.Argument(help="Documents to read; - reads standard input.")],
    json: Annotated[bool, typer.Option("--json", help="One JSON object a document and nothing else.")] = False,
    published: Annotated[
        datetime | None, typer.Option(formats=["%Y-%m-%d"], help="Day of publication, where the file does not say.")
    ] = None,
    title: Annotated[str | None, typer.Option(help="Title, where the file does not say.")] = None,
    publisher: Annotated[
        str | None, typer.Option(help='Whose document it is ("Ministry of Foreign Affairs of Oman"), likewise.')
    ] = None,
) -> None:
    """Read documents and print what is in them."""
    from bot.cli.each import Told
    from bot.cli.read import run_read

    _log(logging.WARNING)
    day: date | None = published.date() if published else None
    raise typer.Exit(run_read(files, as_json=json, told=Told(day, title, publisher)))


@cli.command()
def events(
    files: Annotated[list[Path], typer.Argument(help="Documents to read; - reads standard input.")],
    published: Annotated[
        datetime | None, typer.Option(formats=["%Y-%m-%d"], help="Day of publication, where the files do not say.")
    ] = None,
    out: Annotated[Path | None, typer.Option(help="Write the table to this file.")] = None,
) -> None:
    """Read documents and print their events, coded by PLOVER's types, as CSV."""
    from bot.cli.events import run_events

    _log(logging.WARNING)
    raise typer.Exit(run_events(files, published=published.date() if published else None, out=out))


@cli.command()
def corrections(
    jsonl: Annotated[
        bool, typer.Option("--jsonl", help="One JSON object a correction, as examples to learn from.")
    ] = False,
) -> None:
    """Print what people corrected in readings, and what they found helpful."""
    from bot.cli.corrections import run_corrections

    _log(logging.WARNING)
    raise typer.Exit(run_corrections(jsonl=jsonl))


@cli.command()
def doctor() -> None:
    """Check tokens, scopes, database, model, clock and disk, and say what to do about each failure."""
    from bot.cli.doctor import run_doctor

    _log(logging.ERROR)
    raise typer.Exit(run_doctor())


@cli.command()
def migrate() -> None:
    """Bring the database to this version's schema."""
    from bot.cli.migrate import run_migrate

    _log(logging.WARNING)
    raise typer.Exit(run_migrate())


def _log(level: int) -> None:
    logging.basicConfig(level=level, format="%(asctime)s %(levelname)s %(name)s: %(message)s")
    for chatty in ("alembic", "httpx", "apscheduler"):
        logging.getLogger(chatty).setLevel(max(level, logging.WARNING))
