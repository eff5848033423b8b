"""The ledger of promises."""

from __future__ import annotations

from tests.bench.pictures.stage import Stage

PLACE = 66
TITLE = "Promises"
SENTENCE = "`/attache promises`: who promised what by when, over every document the asker may see."


def act(stage: Stage) -> None:
    for seed in ("000_", "beijing", "brussels", "addis"):
        stage.read(seed)
    stage.slack.command("/attache promises")
    stage.whisper()
    stage.quiet()
    stage.show(height=1400)
    stage.shoot(".ephemeral", margin=0)
