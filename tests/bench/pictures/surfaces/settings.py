"""A channel's settings."""

from __future__ import annotations

from tests.bench.pictures.stage import Stage

PLACE = 85
TITLE = "A channel's settings"
SENTENCE = (
    "`/attache settings`: what is read unasked, language, time zone, dates, the digest, for how long, who decides."
)


def act(stage: Stage) -> None:
    stage.show()
    stage.slack.command("/attache settings")
    stage.shoot(stage.modal(), margin=0)
