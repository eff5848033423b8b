"""A digest in its channel."""

from __future__ import annotations

from bot.playground.workspace.sample import READOUTS
from tests.bench.pictures.stage import Stage

PLACE = 80
TITLE = "The digest"
SENTENCE = "Once a day or week, what was read in the channel, one line a document, promises and dates ahead."


def act(stage: Stage) -> None:
    for seed in ("000_", "beijing", "brussels", "addis"):
        stage.read(seed)
    stage.slack.command("/attache digest daily 08:30 Europe/Berlin")
    stage.quiet()
    stage.slack.command("/attache digest now")
    digest = stage.slack.wait_for(lambda w: next((m for m in w.bot_messages(READOUTS) if not m.is_reply), None), 30)
    stage.show(height=1400)
    stage.shoot(f'#channel-rows [data-ts="{digest.ts}"]', margin=0)
