"""``attache demo``: documents posted in a local Slack as a person would, and the replies of the bot in it."""

from __future__ import annotations

import sys
import threading
from collections.abc import Iterator
from importlib.resources import files
from pathlib import Path

from rich.console import Console

from bot.cli.local_slack import running_demo
from bot.playground.page.document import html_snapshot
from bot.playground.server import Playground
from bot.playground.terminal import print_message
from bot.playground.workspace.model import Message
from bot.tasks.posting import Reaction

REPLY_WITHIN_S = 60.0
READABLE = frozenset({".txt", ".md", ".html", ".pdf", ".docx", ".pptx", ".eml"})
NO_REPLY, BAD_INPUT = 1, 2


def run_demo(paths: list[Path], *, once: bool, html: Path | None, port: int) -> int:
    """Post documents, print the replies, serve the page until interrupted (or stop at once).

    Returns 0; 1 when a reply is missing; 2 when a file cannot be opened.
    """
    console = Console()
    try:
        documents = [(path.name, path.read_bytes()) for path in paths] or list(seed_documents())
    except OSError as fault:
        print(f"attache: {fault.filename}: {fault.strerror}", file=sys.stderr)  # noqa: T201
        return BAD_INPUT
    with running_demo(port) as (playground, _):
        console.print(f"The local Slack is at [bold]{playground.page_url}[/]", highlight=False)
        missing = sum(not _post(playground, console, name, data) for name, data in documents)
        if html:
            html.parent.mkdir(parents=True, exist_ok=True)
            html.write_text(html_snapshot(playground.workspace), encoding="utf-8")
            console.print(f"The page is saved in {html}", highlight=False)
        if not once:
            console.print(f"Open [bold]{playground.page_url}[/] and try it. Ctrl-C ends it.", highlight=False)
            _wait_for_interrupt()
    return NO_REPLY if missing else 0


def seed_documents() -> Iterator[tuple[str, bytes]]:
    """The samples that come with the product, in the order of their names: first the user's own."""
    for entry in sorted(files("seeds").iterdir(), key=lambda e: e.name):
        if entry.is_file() and Path(entry.name).suffix in READABLE and entry.name != "README.md":
            yield entry.name, entry.read_bytes()


def _post(playground: Playground, console: Console, name: str, data: bytes) -> bool:
    """Upload one document and print the answer; whether there was one."""
    upload = playground.upload(data, name)
    try:
        answer: Message | None = playground.wait_for(lambda _: _answer(playground, upload), REPLY_WITHIN_S)
    except TimeoutError:
        console.print(f"[red]{name}: no reply came[/]")
        return False
    print_message(console, answer.blocks if answer else [], title=name)
    return True


def _answer(playground: Playground, upload: Message) -> Message | None:
    """The bot's answer, once it is there and the eyes under the upload have become an outcome."""
    bot = playground.workspace.bot.id
    if not upload.reactions or any(reaction.name == Reaction.SEEN for reaction in upload.reactions):
        return None
    return next((m for m in playground.workspace.messages if m.thread_ts == upload.ts and m.user == bot), None)


def _wait_for_interrupt() -> None:
    try:
        threading.Event().wait()
    except KeyboardInterrupt:
        return
