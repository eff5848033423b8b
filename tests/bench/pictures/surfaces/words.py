"""The modal with the words themselves."""

from __future__ import annotations

from bot.blocks.actions import ActionId
from tests.bench.pictures.stage import Stage

PLACE = 21
TITLE = "Show the words"
SENTENCE = "The document's own sentences behind every line, to quote and to check."


def act(stage: Stage) -> None:
    upload = stage.read("000_")
    stage.show(thread=upload.ts)
    stage.slack.click(stage.reply(upload).ts, ActionId.SHOW_WORDS)
    stage.shoot(stage.modal(whole=False), margin=0)
