"""Killed with -9 at any moment, the bot still answers every upload, once."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from bot.app import Bot
from bot.archive.migrate import migrate
from bot.playground.server import Playground
from bot.playground.workspace.model import Message
from bot.playground.workspace.sample import READOUTS
from bot.slack.scopes import NEEDED
from tests.scenarios.conftest import SEED, WAIT, Office, open_office


class Process:
    """``attache serve`` as a process of its own, against a playground."""

    def __init__(self, slack: Playground, data: Path) -> None:
        env = {name: value for name, value in os.environ.items() if not name.startswith(("SLACK_", "ATTACHE_"))}
        env |= {
            "SLACK_BOT_TOKEN": slack.bot_token,
            "SLACK_APP_TOKEN": slack.app_token,
            "SLACK_API_URL": slack.api_url,
            "ATTACHE_DATA_DIR": str(data),
        }
        self._run = subprocess.Popen(
            [sys.executable, "-m", "bot.cli", "serve"],
            env=env,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )

    def kill(self) -> None:
        """End it and its children at once, as a power cut would."""
        os.killpg(self._run.pid, signal.SIGKILL)
        self._run.wait()


@pytest.fixture
def slack(tmp_path: Path) -> Iterator[Playground]:
    migrate(f"sqlite:///{tmp_path / 'attache.db'}")
    with Playground(scopes=NEEDED) as playground:
        yield playground


def answers(slack: Playground, upload: Message) -> list[Message]:
    me = slack.workspace.bot.id
    return [m for m in slack.workspace.messages if m.thread_ts == upload.ts and m.user == me]


@pytest.mark.slow
@pytest.mark.parametrize("delay", [0.02, 0.15, 0.4, 1.2], ids=lambda d: f"{d} s after the upload")
def test_a_kill_loses_nothing_and_doubles_nothing(slack: Playground, tmp_path: Path, delay: float) -> None:
    first = Process(slack, tmp_path)
    try:
        slack.wait_for_bot(WAIT)
        uploads = [slack.upload(SEED + bytes(f"\n{number}", "ascii"), f"{number}.txt") for number in range(3)]
        time.sleep(delay)
    finally:
        first.kill()
    second = Process(slack, tmp_path)
    try:
        # A post whose outcome nobody knows is looked for a minute after it was sent, before it is sent again.
        slack.wait_for(lambda _: all(answers(slack, upload) for upload in uploads), 100)
        time.sleep(1.5)
        assert [len(answers(slack, upload)) for upload in uploads] == [1, 1, 1]
    finally:
        second.kill()


def test_what_was_posted_while_nobody_listened_is_answered(bot_in: Callable[[Playground], Bot]) -> None:
    with Playground(scopes=NEEDED) as slack:
        missed = slack.upload(SEED, "missed.txt")
        root = slack.say("For the record:")
        threaded = slack.upload(SEED, "missed-too.txt", thread_ts=root.ts)
        asked = slack.say("@attache help")
        time.sleep(0.1)
        bot = bot_in(slack)
        bot.start(slack.app_token)
        try:
            office = Office(slack, bot)
            assert "Wang Yi" in office.answer(missed.ts).text
            assert "Wang Yi" in office.answer(root.ts).text
            assert "/attache" in office.answer(asked.ts).text
            office.quiet()
            assert len(office.answers(missed.ts)) == len(office.answers(asked.ts)) == 1
            assert threaded.thread_ts == root.ts
        finally:
            bot.stop()


def test_a_reconnect_looks_back_and_repeats_nothing(bot_in: Callable[[Playground], Bot]) -> None:
    with open_office(bot_in) as office:
        upload = office.slack.upload(SEED, "readout.txt")
        office.answer(upload.ts)
        office.settled(upload.ts, "white_check_mark")
        office.slack.ask_bot_to_reconnect()
        office.slack.wait_for(lambda w: sum(c.method == "users.conversations" for c in w.calls) >= 2, WAIT)
        office.quiet()
        assert len(office.answers(upload.ts, READOUTS)) == 1
