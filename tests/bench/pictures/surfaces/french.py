"""The reply in French."""

from __future__ import annotations

from bot.blocks.channels.settings import Setting
from tests.bench.pictures.stage import Stage

PLACE = 15
TITLE = "The same in French"
SENTENCE = "A channel whose language is French: Attaché's own words follow, the document's stay as they were written."


def act(stage: Stage) -> None:
    stage.slack.command("/attache settings")
    stage.show()
    stage.modal()
    stage.slack.fill_in(Setting.LANGUAGE, "fr")
    stage.slack.submit_view()
    stage.quiet()
    upload = stage.read("000_")
    stage.show(thread=upload.ts)
    stage.shoot("#thread-rows .message", first="#thread > header", margin=0)
