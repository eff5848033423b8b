from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from bot.app import Bot
from bot.cli import each
from bot.cli.local_slack import demo_settings
from bot.playground.server import Playground
from bot.reading.reader import Reader
from bot.slack.scopes import NEEDED
from tests.tasks.rig import shared_pool


@pytest.fixture
def one_reader(monkeypatch: pytest.MonkeyPatch) -> None:
    """Bots made in the test share one loaded reader: loading it for each would take most of the time."""
    pool = shared_pool()
    monkeypatch.setattr("bot.app.ReadingPool", lambda *_: pool)
    monkeypatch.setattr(pool, "close", lambda: None)


@pytest.fixture(scope="session")
def reader() -> Reader:
    """The shipped pipeline, loaded once."""
    return Reader()


@pytest.fixture
def one_loaded(reader: Reader, monkeypatch: pytest.MonkeyPatch) -> None:
    """The commands that read files use the same loaded reader."""
    monkeypatch.setattr(each, "Reader", lambda *_: reader)


@pytest.fixture
def slack() -> Iterator[Playground]:
    playground = Playground(scopes=NEEDED)
    playground.start()
    yield playground
    playground.stop(wait=False)


@pytest.fixture
def make_bot(one_reader: None, tmp_path: Path) -> Callable[[Playground], Bot]:
    """Makes the unmodified bot for a playground; nothing of it runs yet."""
    return lambda playground: Bot(demo_settings(playground, tmp_path / "data"))
