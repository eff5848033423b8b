"""The modal with everything that was read."""

from __future__ import annotations

from bot.blocks.actions import ActionId
from tests.bench.pictures.stage import Stage

PLACE = 20
TITLE = "Show all"
SENTENCE = "Everything that was read out of the document, page by page, in a modal."


def act(stage: Stage) -> None:
    upload = stage.read("000_")
    stage.show(thread=upload.ts)
    stage.slack.click(stage.reply(upload).ts, ActionId.SHOW_ALL)
    stage.shoot(stage.modal(whole=False), margin=0)
