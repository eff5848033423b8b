"""The card of one command."""

from __future__ import annotations

from tests.bench.pictures.stage import Stage

PLACE = 61
TITLE = "Help on one command"
SENTENCE = "`/attache help export`: every form of it, examples to copy, and what else there is to know."


def act(stage: Stage) -> None:
    stage.slack.command("/attache help export")
    stage.whisper()
    stage.show()
    stage.shoot(".ephemeral", margin=0)
