"""An answer in the direct conversation."""

from __future__ import annotations

from bot.playground.workspace.sample import YOU
from tests.bench.pictures.stage import Stage

PLACE = 91
TITLE = "Asked and answered in private"
SENTENCE = "A question in the direct conversation is answered there, from the documents the asker may see."


def act(stage: Stage) -> None:
    for seed in ("000_", "beijing", "addis"):
        stage.read(seed)
    direct = stage.slack.workspace.direct_channel(YOU).id
    asked = stage.slack.say("What did Russia say about Japan?", channel=direct)
    stage.reply(asked)
    stage.quiet()
    stage.show(channel=direct, thread=asked.ts)
    stage.shoot("#thread-rows .message", first="#thread > header", margin=0)
