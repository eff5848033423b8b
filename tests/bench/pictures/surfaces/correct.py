"""Correcting a reading."""

from __future__ import annotations

from bot.blocks.actions import ActionId
from tests.bench.pictures.stage import Stage

PLACE = 50
TITLE = "Correct"
SENTENCE = (
    "Whoever may see a reading may put it right; corrections stick, are shown with their author, and can be undone."
)


def act(stage: Stage) -> None:
    upload = stage.read("000_")
    stage.show(thread=upload.ts)
    stage.slack.click(stage.reply(upload).ts, ActionId.CORRECT)
    stage.shoot(stage.modal(), margin=0)
