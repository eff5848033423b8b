"""The form behind the global shortcut."""

from __future__ import annotations

from bot.blocks.actions import ShortcutId
from tests.bench.pictures.stage import Stage

PLACE = 41
TITLE = "New reading"
SENTENCE = "Paste a text or choose a recent file, say what you know of it, and where the answer goes."


def act(stage: Stage) -> None:
    stage.read("beijing")
    stage.show(height=1000)
    stage.slack.global_shortcut(ShortcutId.NEW_READING)
    stage.shoot(stage.modal(), margin=0)
