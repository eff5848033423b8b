"""The question before a channel is forgotten."""

from __future__ import annotations

from tests.bench.pictures.stage import Stage

PLACE = 78
TITLE = "Before a channel is forgotten"
SENTENCE = "`/attache forget channel` asks first, and goes ahead only for whoever the channel is to decide about."


def act(stage: Stage) -> None:
    stage.read("000_")
    stage.slack.command("/attache forget channel")
    stage.whisper()
    stage.show()
    stage.shoot(".ephemeral", margin=0)
