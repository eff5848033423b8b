"""What a watcher is told."""

from __future__ import annotations

from bot.playground.workspace.sample import COLLEAGUE, YOU
from tests.bench.pictures.stage import WAIT_S, Stage

PLACE = 72
TITLE = "A watch that found something"
SENTENCE = "Whoever watches for a person, a country, a body or words is told in a direct message, with the reason."


def act(stage: Stage) -> None:
    stage.slack.command("/attache watch Taiwan for 30d")
    stage.whisper()
    stage.read("000_", user=COLLEAGUE)
    direct = stage.slack.workspace.direct_channel(YOU).id
    notice = stage.slack.wait_for(lambda w: w.bot_messages(direct), WAIT_S)[-1]
    stage.quiet()
    stage.show(channel=direct)
    stage.shoot(f'#channel-rows [data-ts="{notice.ts}"]', margin=0)
