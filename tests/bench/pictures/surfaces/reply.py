"""The reply to an upload, in its thread."""

from __future__ import annotations

from tests.bench.pictures.stage import Stage

PLACE = 10
TITLE = "The reply"
SENTENCE = "Drop a readout into a channel: who met whom, what each side said in its own words, what was promised."


def act(stage: Stage) -> None:
    upload = stage.read("000_")
    stage.show(thread=upload.ts, height=1300)
    stage.shoot("#thread-rows .message", first="#thread > header", margin=0)
