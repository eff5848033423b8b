"""A rig whose commands, buttons and views arrive over a real socket; jobs and posts are done on call."""

from __future__ import annotations

import json
import logging
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from slack_bolt import App

from bot.playground.faults import Faults
from bot.playground.workspace.model import Message, View
from bot.playground.workspace.sample import READOUTS, YOU
from bot.settings import Settings
from handlers.registration import register_all
from tests.playground import bolt
from tests.tasks.rig import MEETING, Rig, open_rig
from tests.tasks.taking import take


@contextmanager
def open_live(folder: Path, faults: Faults | None = None) -> Iterator[Rig]:
    """The rig, connected."""
    with open_rig(folder, faults) as rig:
        app = App(client=rig.desk.clients.reads, logger=logging.getLogger("bolt"))
        register_all(app, rig.desk, Settings.model_construct(data_dir=folder, min_free_mb=1))
        handler = bolt.connect(app, rig.slack)
        yield rig
        bolt.let_go(handler, rig.slack)


def answered(rig: Rig, text: str = MEETING, *, channel: str = READOUTS, is_private: bool = False) -> Message:
    """An upload's answer, as it stands in its thread."""
    upload = rig.slack.upload(text.encode(), "note.txt", channel=channel)
    take(rig, upload, is_private=is_private)
    rig.settle()
    return rig.answers(upload.ts, channel)[-1]


def whisper(rig: Rig, words: str, user: str = YOU) -> Message:
    """Wait for a message that one person alone sees."""

    def look(_: object) -> Message | None:
        shown = [one for one in rig.slack.workspace.ephemerals if one.ephemeral_to == user]
        return next((one for one in shown if words in one.text), None)

    found = rig.slack.wait_for(look)
    assert found is not None
    return found


def modal(rig: Rig, user: str = YOU) -> View:
    """Wait for a modal that one person sees."""
    view = rig.slack.wait_for(lambda w: w.open_modal(user))
    assert view is not None
    return view


def shown_in(blocks: Any) -> str:
    """Everything that blocks hold, for a look at whether some words are among it."""
    return json.dumps(blocks, ensure_ascii=False)
