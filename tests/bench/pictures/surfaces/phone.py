"""The reply on a telephone."""

from __future__ import annotations

from tests.bench.pictures.stage import Stage

PLACE = 12
TITLE = "The reply on a telephone"
SENTENCE = "The same reply at the width of a telephone."
PHONE = True


def act(stage: Stage) -> None:
    upload = stage.read("brussels")
    stage.show(thread=upload.ts)
    stage.shoot("#thread-rows .message", first="#thread > header", margin=0)
