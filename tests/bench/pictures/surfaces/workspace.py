"""The whole window: a channel, and the thread in which a readout was answered."""

from __future__ import annotations

from tests.bench.pictures.stage import Stage

PLACE = 5
TITLE = "At work in a channel"
SENTENCE = "Documents in the channel, each answered in its own thread; here the sample of a foreign desk."


def act(stage: Stage) -> None:
    stage.read("brussels")
    stage.read("beijing")
    upload = stage.read("000_")
    stage.show(thread=upload.ts, height=980)
    stage.shoot("body", margin=0)
