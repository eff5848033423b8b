"""A question put to the archive."""

from __future__ import annotations

from tests.bench.pictures.stage import Stage

PLACE = 65
TITLE = "A question to the archive"
SENTENCE = "`/attache ask`: answered with the documents' own lines, for one person, to be shared or kept."


def act(stage: Stage) -> None:
    for seed in ("000_", "beijing", "brussels", "addis"):
        stage.read(seed)
    stage.slack.command("/attache ask What did China say on Taiwan?")
    stage.whisper()
    stage.quiet()
    stage.show()
    stage.shoot(".ephemeral", margin=0)
