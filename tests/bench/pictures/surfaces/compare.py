"""Two documents side by side."""

from __future__ import annotations

from tests.bench.pictures.stage import Stage

PLACE = 67
TITLE = "Two documents compared"
SENTENCE = "`/attache compare`: what one says that the other does not, each line quoted."


def act(stage: Stage) -> None:
    first, second = stage.read("000_"), stage.read("beijing")
    links = " ".join(stage.link(upload) for upload in (first, second))
    stage.slack.command(f"/attache compare {links}")
    stage.whisper()
    stage.quiet()
    stage.show()
    stage.shoot(".ephemeral", margin=0)
