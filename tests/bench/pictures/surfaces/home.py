"""The app's Home tab."""

from __future__ import annotations

from tests.bench.pictures.stage import Stage

PLACE = 75
TITLE = "Home"
SENTENCE = "Recent readings, what is due, one's watches, the channels, and what is stored where and for how long."


def act(stage: Stage) -> None:
    for seed in ("000_", "beijing", "brussels", "addis"):
        stage.read(seed)
    stage.slack.command("/attache watch Taiwan for 30d")
    stage.slack.command("/attache digest daily 08:30 Europe/Berlin")
    stage.quiet()
    stage.show(home=True)
    stage.page.locator(".home").wait_for()
    stage.quiet()
    stage.shoot(".home", margin=0)
