"""A whole bot beside a local Slack, connected over a real socket through slack-bolt."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

import pytest

from bot.app import Bot
from bot.archive.database import utc_now
from bot.cli.local_slack import demo_settings
from bot.playground.faults import Faults
from bot.playground.server import Playground
from bot.playground.workspace.model import Message
from bot.playground.workspace.sample import READOUTS
from bot.reading.pool import ReadingPool
from bot.slack.scopes import NEEDED
from bot.work.backlog import backlog

SEED = next((Path(__file__).resolve().parents[2] / "seeds").glob("000_*.txt")).read_bytes()
WAIT = 30.0


@pytest.fixture(scope="session")
def pool() -> Iterator[ReadingPool]:
    """One loaded reader for all scenarios: loading it anew for each would take most of the time."""
    shared = ReadingPool(None, None)
    shared.warm()
    yield shared
    ReadingPool.close(shared)


@pytest.fixture
def bot_in(pool: ReadingPool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[Playground], Bot]:
    """Builds the unmodified bot for a playground; only its reader is the shared one."""
    monkeypatch.setattr("bot.app.ReadingPool", lambda *_: pool)
    monkeypatch.setattr(pool, "close", lambda: None)
    return lambda playground: Bot(demo_settings(playground, tmp_path / "data"))


class Office:
    """A playground with the bot at work in it, and the questions that tests ask."""

    def __init__(self, slack: Playground, bot: Bot) -> None:
        self.slack = slack
        self.bot = bot

    def answers(self, ts: str, channel: str = READOUTS) -> list[Message]:
        """The bot's messages in the thread of a message."""
        me = self.slack.workspace.bot.id
        return [m for m in self.slack.workspace.messages if m.channel == channel and m.thread_ts == ts and m.user == me]

    def answer(self, ts: str, channel: str = READOUTS) -> Message:
        """Wait for the first answer in a thread."""
        self.slack.wait_for(lambda _: self.answers(ts, channel), WAIT)
        return self.answers(ts, channel)[0]

    def reactions(self, ts: str, channel: str = READOUTS) -> set[str]:
        """Names of the reactions under a message."""
        message = self.slack.workspace.message(channel, ts)
        return {reaction.name for reaction in message.reactions} if message else set()

    def settled(self, ts: str, reaction: str, channel: str = READOUTS) -> None:
        """Wait until the eyes have become the outcome."""
        self.slack.wait_for(lambda _: self.reactions(ts, channel) == {reaction}, WAIT)

    def quiet(self) -> None:
        """Wait until nothing is left to do: no open event, job or post. The database has no bell, hence a poll."""
        end = time.monotonic() + WAIT
        while time.monotonic() < end:
            with self.bot.desk.database.read() as session:
                left = backlog(session, utc_now())
            if left.events == left.jobs == left.posts == 0:
                return
            time.sleep(0.05)
        raise TimeoutError(f"still at work: {left}")


@contextmanager
def open_office(build: Callable[[Playground], Bot], faults: Faults | None = None) -> Iterator[Office]:
    """A running office; everything is let go at the end."""
    with ExitStack() as stack:
        slack = stack.enter_context(Playground(faults=faults, scopes=NEEDED))
        bot = build(slack)
        bot.start(slack.app_token)
        stack.callback(bot.stop)
        slack.wait_for_bot()
        yield Office(slack, bot)


@pytest.fixture
def office(bot_in: Callable[[Playground], Bot]) -> Iterator[Office]:
    """An office where nothing goes wrong."""
    with open_office(bot_in) as opened:
        yield opened
