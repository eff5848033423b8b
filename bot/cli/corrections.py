"""``attache corrections``: what people corrected and judged, as a list, or as examples to learn from."""

from __future__ import annotations

import json
import sys
from itertools import chain

from sqlalchemy.exc import SQLAlchemyError

from bot.archive.corrections.training import Example, examples, judged
from bot.archive.database import Database
from bot.archive.migrate import migrate
from bot.settings import Settings
from bot.work.threads import one_line

FAILED = 2


def run_corrections(*, jsonl: bool) -> int:
    """Print every correction and verdict that stands; 0, or 2 with one line on stderr without a usable database."""
    url = Settings().resolved_database_url()
    try:
        migrate(url)
        database = Database(url)
    except (SQLAlchemyError, OSError, ValueError) as fault:
        print(f"attache: the database cannot be used: {one_line(fault)}", file=sys.stderr)  # noqa: T201
        return FAILED
    count = 0
    with database.read() as session:
        for example in chain(examples(session), judged(session)):
            _print_line(example.model_dump_json() if jsonl else _in_short(example))
            count += 1
    database.dispose()
    if not jsonl and not count:
        _print_line("Nothing was corrected or judged so far.")
    return 0


def _print_line(line: str) -> None:
    # UTF-8, whatever the terminal speaks.
    sys.stdout.buffer.write(line.encode() + b"\n")
    sys.stdout.buffer.flush()


def _in_short(example: Example) -> str:
    was, becomes = (json.dumps(side, ensure_ascii=False) for side in (example.was, example.becomes))
    words = f" “{' '.join(example.evidence.quote.split())[:60]}”" if example.evidence else ""
    return f"{example.at}  {example.sha256[:12]}  {example.field}{words}: {was} -> {becomes}"
