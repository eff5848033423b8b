"""The direct conversation, before and after a question."""

from __future__ import annotations

from bot.playground.workspace.sample import YOU
from tests.bench.pictures.stage import Stage

PLACE = 90
TITLE = "A direct conversation"
SENTENCE = "Opened as an agent, Attaché suggests what to ask; a pressed suggestion is asked as if it were typed."


def act(stage: Stage) -> None:
    stage.read("000_")
    direct = stage.slack.workspace.direct_channel(YOU).id
    stage.show(channel=direct)
    stage.page.locator(".prompts").wait_for()
    stage.page.set_viewport_size({"width": 1100, "height": 420})
    stage.shoot("#writing", first="#channel-head", margin=0)
