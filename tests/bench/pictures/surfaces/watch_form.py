"""What a document names, to be watched for."""

from __future__ import annotations

from bot.blocks.actions import Further
from tests.bench.pictures.stage import Stage
from tests.menu import choose

PLACE = 71
TITLE = "Watch these people"
SENTENCE = "Under a reply: tick the people, countries, bodies or phrases to be told of."


def act(stage: Stage) -> None:
    upload = stage.read("000_")
    stage.show(thread=upload.ts)
    choose(stage.slack, stage.reply(upload), Further.WATCH)
    stage.shoot(stage.modal(), margin=0)
