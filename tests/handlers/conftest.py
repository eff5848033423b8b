from __future__ import annotations

import logging
from collections.abc import Iterator
from pathlib import Path

import pytest
from slack_bolt import App

from bot.playground.faults import Faults
from bot.settings import Settings
from handlers.registration import register_all
from tests.playground import bolt
from tests.tasks.rig import Rig, open_rig


@pytest.fixture
def rig(tmp_path: Path) -> Iterator[Rig]:
    with open_rig(tmp_path) as opened:
        yield opened


@pytest.fixture
def faults() -> Faults:
    return Faults()


@pytest.fixture
def live(tmp_path: Path, faults: Faults) -> Iterator[Rig]:
    """A rig whose events, commands, buttons, forms and shortcuts arrive; jobs and posts are done on call."""
    with open_rig(tmp_path, faults) as rig:
        app = App(client=rig.desk.clients.reads, logger=logging.getLogger("bolt"))
        register_all(app, rig.desk, Settings.model_construct(data_dir=tmp_path, min_free_mb=1))
        handler = bolt.connect(app, rig.slack)
        yield rig
        bolt.let_go(handler, rig.slack)
