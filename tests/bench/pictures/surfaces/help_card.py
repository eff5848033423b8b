"""What the slash command can do."""

from __future__ import annotations

from tests.bench.pictures.stage import Stage

PLACE = 60
TITLE = "Help"
SENTENCE = "`/attache help`: every command with an example, for one person's eyes only."


def act(stage: Stage) -> None:
    stage.show(height=1400)
    stage.slack.command("/attache help")
    stage.whisper()
    stage.shoot(".ephemeral", margin=0)
