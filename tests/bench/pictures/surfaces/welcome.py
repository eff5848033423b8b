"""What is said on being invited."""

from __future__ import annotations

from bot.playground.workspace.sample import GENERAL
from tests.bench.pictures.stage import WAIT_S, Stage

PLACE = 5
TITLE = "The welcome"
SENTENCE = "Invited into a channel, Attaché says once what it does there, and offers to read what was posted before."


def act(stage: Stage) -> None:
    stage.slack.invite_bot(GENERAL)
    card = stage.slack.wait_for(lambda w: w.bot_messages(GENERAL), WAIT_S)[-1]
    stage.quiet()
    stage.show(channel=GENERAL)
    stage.shoot(f'#channel-rows [data-ts="{card.ts}"]', margin=0)
