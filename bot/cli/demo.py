"""``attache demo``: a local Slack, the unmodified bot in it, and documents posted as a person would.

Demo and serve build the same ``Bot``. Settings of a real workspace are left aside: the demo keeps its data in a
temporary folder that goes with it.
"""

from __future__ import annotations

import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.resources import files
from pathlib import Path
from tempfile import TemporaryDirectory

from pydantic import SecretStr
from rich.console import Console

from bot.app import Bot
from bot.playground.page.snapshot import html_snapshot
from bot.playground.server import Playground
from bot.playground.terminal import print_blocks
from bot.playground.workspace.model import Message
from bot.settings import Settings

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


@contextmanager
def running_demo(port: int = 0) -> Iterator[tuple[Playground, Bot]]:
    """A playground with the bot connected to it, both gone at the end."""
    with TemporaryDirectory(prefix="attache-demo-") as folder, Playground(port=port) as playground:
        bot = Bot(demo_settings(playground, Path(folder)))
        bot.start(playground.app_token)
        try:
            playground.wait_for_bot()
            yield playground, bot
        finally:
            bot.stop()


def demo_settings(playground: Playground, folder: Path) -> Settings:
    """The settings of a bot in the playground: nothing of a real workspace's environment reaches it."""
    own = Settings()
    return Settings.model_construct(
        slack_bot_token=SecretStr(playground.bot_token),
        slack_app_token=SecretStr(playground.app_token),
        slack_signing_secret=SecretStr(playground.signing_secret),
        slack_api_url=playground.api_url,
        port=own.port,
        data_dir=folder,
        database_url=None,
        spacy_model=own.spacy_model,
        seeds_dir=own.seeds_dir,
        min_free_mb=own.min_free_mb,
    )


def seed_documents() -> Iterator[tuple[str, bytes]]:
    """The samples that come with the product, in the order of their names: first the user's own."""
    for entry in sorted(files("seeds").iterdir(), key=lambda e: e.name):
        if entry.is_file() and Path(entry.name).suffix in READABLE and entry.name != "README.md":
            yield entry.name, entry.read_bytes()


def _post(playground: Playground, console: Console, name: str, data: bytes) -> bool:
    """Upload one document and print the answer; whether there was one."""
    upload = playground.upload(data, name)
    console.rule(f"[bold]{name}[/]", align="left")
    try:
        answer = playground.wait_for(lambda workspace: _answer(playground, upload), REPLY_WITHIN_S)
    except TimeoutError:
        console.print("[red]no reply came[/]")
        return False
    assert isinstance(answer, Message)
    print_blocks(console, [block for block in answer.blocks if block.get("type") != "actions"])
    return True


def _answer(playground: Playground, upload: Message) -> Message | None:
    bot = playground.workspace.bot.id
    return next((m for m in playground.workspace.messages if m.thread_ts == upload.ts and m.user == bot), None)


def _wait_for_interrupt() -> None:
    try:
        threading.Event().wait()
    except KeyboardInterrupt:
        return
